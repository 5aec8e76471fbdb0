/** Holds the figures of a sentence of open prose against what is on record. */
import type { Subject } from '../domain/facts.ts';
import type { Finding } from './findings.ts';
import { boundTo } from './open-bound.ts';
import { countedAfter } from './open-counted.ts';
import {
  agreesWithNoun,
  changeTold,
  isDifference,
  isOwnSum,
  isTold,
  tellsDifference,
} from './open-differences.ts';
import type { OpenFigure } from './open-figures.ts';
import type { Item } from './open-items.ts';
import { jointly, pairOf } from './open-pairs.ts';
import { LINE, timesAt } from './open-periods.ts';
import { plainFigure, timesTold } from './open-plain.ts';
import { type Pointed, pointedAt, wordsIn } from './open-pointing.ts';
import { ratioTold, shareTold, sumTold } from './open-shares.ts';
import { accountAt, type Scope, subjectsFor } from './open-subjects.ts';
import { sumOf } from './open-sums.ts';
import { countOfText, tiersTold } from './open-text-counts.ts';
import { type Candidate, candidatesOf, sameUnit, says, sharesOfBook } from './open-values.ts';

export interface Told {
  finding: Finding;
  /** What the figure was found to be, for the direction that the clause claims. */
  candidates: Candidate[];
}

/** A figure with all that its judging looks at. */
interface Look {
  scope: Scope;
  at: number;
  item: Item;
  figure: OpenFigure;
  subjects: Subject[];
  pair: ReturnType<typeof pairOf>;
  pointed: Pointed;
  /** Whether the words tell a change or a distance. */
  changing: boolean;
  /** Values that the words meant and the figure does not say. */
  near: Candidate[];
}

/** Ways in which a figure may hold, the surest first; each may also end the search with a refusal. */
const STEPS: ((look: Look) => Told | null)[] = [
  asPlain,
  asTiers,
  asTextCount,
  asPair,
  asSumTogether,
  asValue,
  asSize,
  asSum,
  asToldShare,
];

/** The verdict on a figure: pointed at by the words beside it, it has to be one of the values they point at. */
export function judgeFigure(scope: Scope, at: number, figure: OpenFigure): Told {
  const { items } = scope;
  const pair = pairOf(items, at);
  const look: Look = {
    scope,
    at,
    figure,
    item: items[at]!,
    subjects: subjectsFor(scope, at),
    pair,
    pointed: pointedAt(items, at),
    changing: pair?.role === 'change' || tellsDifference(items, at),
    near: [],
  };
  for (const step of STEPS) {
    const told = step(look);
    if (told) return told;
  }
  const { pointed, near, subjects } = look;
  const place = { ...look.item, to: endOf(items, at, pointed) };
  return only(refused(place, subjects[0]?.name ?? 'nobody', pointed.strict || near.length > 0, near));
}

const only = (finding: Finding): Told => ({ finding, candidates: [] });
const because = ({ item }: Look, reason: string | null): Told | null =>
  reason === null ? null : only(holds(item, null, reason));

function asPlain(look: Look): Told | null {
  return because(look, plainFigure(look.scope, look.at, look.figure));
}

function asTiers(look: Look): Told | null {
  const moved = tiersTold(look.scope, look.at, look.figure);
  if (!moved) return null;
  return moved.right ? because(look, moved.reason) : only(wrong(look.item, moved.reason));
}

function asTextCount(look: Look): Told | null {
  return because(look, countOfText(look.scope, look.at, look.figure));
}

/** With the other end of its pair: both have to be of one metric. */
function asPair({ scope, at, item, figure, subjects, pair }: Look): Told | null {
  const { items, index } = scope;
  const other = pair ? items[pair.other]! : null;
  if (!pair || other?.kind !== 'figure') return null;
  const { currency } = index.sheet;
  const spoken = (values: Candidate[], of: OpenFigure, place: number) =>
    values.filter((each) => sameUnit(of, each, elliptic(items, place, of)) && says(of, each, currency));
  const ofLine = wordsIn(items, 0, items.length).some((word) => LINE.test(word));
  for (const subject of subjects) {
    const values = valuesOf(scope, subject).filter(({ metrics }) => ofLine || metrics[0] !== 'stagnant_line');
    const found = jointly(
      spoken(values, figure, at),
      pair.role,
      spoken(values, other.figure, pair.other),
      pair.otherRole,
    )
      .map(({ candidate }) => candidate)
      .filter((each) => agreesWithNoun(items, at, each));
    if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
  }
  return pair.role === 'change' && isTold(scope, items, pair.other, currency)
    ? only(refused(item, subjects[0]?.name ?? 'nobody', true, []))
    : null;
}

/** "$295,000 together": nothing but a sum over the accounts of the sentence. */
function asSumTogether({ scope, at, item, figure }: Look): Told | null {
  if (figure.kind !== 'money' || accountsIn(scope.items) < 2) return null;
  if (!wordsIn(scope.items, at + 1, at + 4).some((word) => /^(together|combined)$/.test(word))) return null;
  const sum = sumOf(scope, at, figure);
  const found = sum?.fact ?? (sumTold(scope, at, figure) ? '' : null);
  return only(
    found === null
      ? refused(item, 'these accounts together', true, [])
      : holds(item, found || null, 'the sum of what is told here'),
  );
}

/** A value of one of those whom the sentence may be about, by the words beside it. */
function asValue(look: Look): Told | null {
  const { scope, at, item, figure, pointed, changing, pair } = look;
  const { items, index } = scope;
  const inTime = timesAt(scope, pair?.role ?? null);
  const several = accountsIn(items) > 1;
  for (const subject of look.subjects) {
    const values = valuesOf(scope, subject).filter(
      (each) =>
        inTime(each) &&
        sameUnit(figure, each, elliptic(items, at, figure)) &&
        (changing || !isDifference(each)) &&
        !(several && isOwnSum(each)),
    );
    const told = changing ? changeTold(values, items, at, figure, index.sheet.currency) : [];
    const { found, close } =
      told.length > 0 ? { found: told, close: [] } : boundTo(values, pointed, figure, index.sheet.currency);
    if (found.length > 0)
      return {
        finding: holds({ ...item, to: endOf(items, at, pointed) }, found[0]!.fact),
        candidates: found,
      };
    if (look.near.length === 0) look.near = close;
    // A count that the first subject has is told of it, and not of a group that happens to have as many.
    if (look.near.length > 0 && figure.kind === 'number' && !figure.decimal && accountsIn(items) < 2) break;
  }
  return null;
}

/** "Nurture is the bulk, with 116": a bare count of a group is of its accounts. */
function asSize({ scope, at, item, figure, subjects }: Look): Told | null {
  const [group] = subjects;
  if (figure.kind !== 'number' || figure.decimal || !group || group.kind === 'account') return null;
  const next = scope.items[at + 1];
  const noun = next?.kind === 'word' ? next.word : '';
  if (countedAfter(scope.items, at) !== null && !/^(account|name|customer|company)$/.test(noun)) return null;
  const found = candidatesOf(scope.index, group).figures.find(
    ({ metrics, kind, period, value }) =>
      metrics[0] === 'accounts' &&
      metrics.length === 1 &&
      kind === 'number' &&
      (period === 'current' || period === 'previous') &&
      value >= figure.least &&
      value <= figure.most,
  );
  return found ? { finding: holds(item, found.fact), candidates: [found] } : null;
}

function asSum({ scope, at, item, figure }: Look): Told | null {
  const sum = sumOf(scope, at, figure);
  return sum ? only(holds(item, sum.fact, 'a sum over accounts of this text')) : null;
}

function asToldShare(look: Look): Told | null {
  const { scope, at, figure } = look;
  return because(
    look,
    shareTold(scope, at, figure) ??
      ratioTold(scope, at, figure) ??
      (sumTold(scope, at, figure) ? 'the sum of what is told here' : null) ??
      timesTold(scope, at, figure),
  );
}

const endOf = (items: Item[], at: number, { to }: Pointed): number =>
  to ? items[to - 1]!.to : items[at]!.to;

const wrong = ({ from, to }: Item, reason: string): Finding => ({
  from,
  to,
  type: 'value',
  verdict: 'contradicted',
  fact: null,
  reason,
});

const accountsIn = (items: Item[]): number =>
  new Set(items.map((item) => accountAt(item)).filter((each) => each !== null)).size;

const holds = ({ from, to }: Item, fact: string | null, reason?: string): Finding => ({
  from,
  to,
  type: 'value',
  verdict: 'verified',
  fact,
  reason: reason ?? `as on record (${fact})`,
});

function valuesOf({ index }: Scope, subject: Subject): Candidate[] {
  const own = candidatesOf(index, subject).figures;
  return subject.kind === 'account' || subject.id === 'book'
    ? own
    : [...own, ...sharesOfBook(index, subject)];
}

/** "20 days against a usual 30": the second figure is of the unit that the sentence wrote before it. */
function elliptic(items: Item[], at: number, figure: OpenFigure): boolean {
  if (figure.kind !== 'number' || figure.decimal) return false;
  return items.some((item, place) => place !== at && item.kind === 'figure' && item.figure.kind === 'days');
}

function refused(item: Item, whom: string, pointed: boolean, near: Candidate[]): Finding {
  const place = { from: item.from, to: item.to, type: 'value' as const };
  if (!pointed)
    return {
      ...place,
      verdict: 'unbound',
      fact: null,
      reason: `no figure on record of ${whom} is this, and no word here tells what it measures`,
    };
  const known = near.filter(({ period }) => period !== 'derived');
  const told = known.slice(0, 3).map(({ text, fact }) => `${text} (${fact})`);
  const reason =
    told.length > 0 ? `on record ${told.join(', ')}` : `nothing on record of ${whom} comes to this`;
  return { ...place, verdict: 'contradicted', fact: known[0]?.fact ?? null, reason };
}
