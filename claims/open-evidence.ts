/** Holds the figures and dates of a sentence of open prose against what is on record. */
import type { Subject } from '../domain/facts.ts';
import type { Finding } from './findings.ts';
import { countedAfter } from './open-counted.ts';
import type { OpenFigure } from './open-figures.ts';
import type { Item } from './open-items.ts';
import { jointly, pairOf } from './open-pairs.ts';
import { LINE, timesAt } from './open-periods.ts';
import { plainFigure, timesTold } from './open-plain.ts';
import { clauseOf, lastWordBefore, type Pointed, pointedAt, wordsIn } from './open-pointing.ts';
import { shareTold, sumTold } from './open-shares.ts';
import { accountAt, type Scope, subjectsFor } from './open-subjects.ts';
import { sumOf } from './open-sums.ts';
import { countOfText, tiersTold } from './open-text-counts.ts';
import { type Candidate, candidatesOf, sameUnit, says, sharesOfBook } from './open-values.ts';
import { DOWN, UP } from './open-words.ts';

export interface Told {
  finding: Finding;
  /** What the figure was found to be, for the direction that the clause claims. */
  candidates: Candidate[];
}

/** The verdict on a figure: pointed at by the words beside it, it has to be one of the values they point at. */
export function judgeFigure(scope: Scope, at: number, figure: OpenFigure): Told {
  const { items, index } = scope;
  const item = items[at]!;
  const plain = plainFigure(scope, at, figure);
  if (plain) return { finding: holds(item, null, plain), candidates: [] };
  const moved = tiersTold(scope, at, figure);
  if (moved)
    return {
      finding: moved.right ? holds(item, null, moved.reason) : wrong(item, moved.reason),
      candidates: [],
    };
  const ofText = countOfText(scope, at, figure);
  if (ofText) return { finding: holds(item, null, ofText), candidates: [] };
  const currency = index.sheet.currency;
  const subjects = subjectsFor(scope, at);
  const pair = pairOf(items, at);
  const pointed = pointedAt(items, at);
  const spoken = (values: Candidate[], of: OpenFigure, place: number) =>
    values.filter((each) => sameUnit(of, each, elliptic(items, place, of)) && says(of, each, currency));
  const ofLine = wordsIn(items, 0, items.length).some((word) => LINE.test(word));
  const several = accountsIn(items) > 1;
  for (const subject of subjects) {
    const values = valuesOf(scope, subject).filter(({ metrics }) => ofLine || metrics[0] !== 'stagnant_line');
    const other =
      pair && items[pair.other]!.kind === 'figure' ? (items[pair.other] as Item & { kind: 'figure' }) : null;
    if (pair && other) {
      const both = jointly(
        spoken(values, figure, at),
        pair.role,
        spoken(values, other.figure, pair.other),
        pair.otherRole,
      );
      const found = both.map(({ candidate }) => candidate).filter((each) => agreesWithNoun(items, at, each));
      if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
    }
  }
  if (pair?.role === 'change' && isTold(scope, items, pair.other, currency)) {
    const whom = subjects[0]?.name ?? 'nobody';
    return { finding: refused(item, whom, true, []), candidates: [] };
  }
  if (
    several &&
    figure.kind === 'money' &&
    wordsIn(items, at + 1, at + 4).some((word) => /^(together|combined)$/.test(word))
  ) {
    const sum = sumOf(scope, at, figure);
    const found = sum?.fact ?? (sumTold(scope, at, figure) ? '' : null);
    if (found !== null)
      return { finding: holds(item, found || null, 'the sum of what is told here'), candidates: [] };
    return { finding: refused(item, 'these accounts together', true, []), candidates: [] };
  }
  const inTime = timesAt(scope, pair?.role ?? null);
  let near: Candidate[] = [];
  const changing = pair?.role === 'change' || tellsDifference(items, at);
  for (const subject of subjects) {
    const values = valuesOf(scope, subject).filter(
      (each) =>
        inTime(each) &&
        sameUnit(figure, each, elliptic(items, at, figure)) &&
        (changing || !isDifference(each)) &&
        !(several && isOwnSum(each)),
    );
    const told = changing ? changeTold(values, items, at, figure, currency) : [];
    const { found, close } =
      told.length > 0 ? { found: told, close: [] } : boundTo(values, pointed, figure, currency);
    if (found.length > 0)
      return {
        finding: holds({ ...item, to: endOf(items, at, pointed) }, found[0]!.fact),
        candidates: found,
      };
    if (near.length === 0) near = close;
    // A count that the first subject has is told of it, and not of a group that happens to have as many.
    if (near.length > 0 && figure.kind === 'number' && !figure.decimal && accountsIn(items) < 2) break;
  }
  const sum = sumOf(scope, at, figure);
  if (sum) return { finding: holds(item, sum.fact), candidates: [] };
  const share =
    shareTold(scope, at, figure) ??
    (sumTold(scope, at, figure) ? 'the sum of what is told here' : null) ??
    timesTold(scope, at, figure);
  if (share) return { finding: holds(item, null, share), candidates: [] };
  return {
    finding: refused(
      { ...item, to: endOf(items, at, pointed) },
      subjects[0]?.name ?? 'nobody',
      pointed.strict || near.length > 0,
      near,
    ),
    candidates: [],
  };
}

const endOf = (items: Item[], at: number, { to }: Pointed): number =>
  to ? items[to - 1]!.to : items[at]!.to;

/** A difference is told as one: "by six", "six more", "three past the usual time", "up $54,000". */
function tellsDifference(items: Item[], at: number): boolean {
  const before = items[at - 1];
  const lead = before?.kind === 'word' ? before.word : lastWordBefore(items, at);
  const after = wordsIn(items, at + 1, at + 4);
  const earlier = wordsIn(items, at - 6, at);
  const further = wordsIn(items, at + 1, at + 7);
  return (
    further.some((word) => /^(lighter|heavier|fewer)$/.test(word)) ||
    UP.has(lead) ||
    DOWN.has(lead) ||
    earlier.some((word) => /^(gained|lost|added|shed|took|grew|shrank|dropped)$/.test(word)) ||
    /^(by|up|down|another|added|adding|gained|gaining|lost|losing|fell|rose|grew|dropped|climbed|slipped|jumped|extra|further|shed|saw|in|still|only|than|plus|slid|moved|took|take)$/.test(
      lead,
    ) ||
    after.some((word) =>
      /^(more|fewer|less|higher|lower|lost|gained|lighter|heavier|bigger|smaller|extra|further|additional|past|over|above|below|short|beyond|under|longer|apart|inside|short|off|before|quicker|slower|from|ahead|on)$/.test(
        word,
      ),
    )
  );
}
/** Revenue and deal of one account: no sum of what several pay. */
const isOwnSum = ({ period, kind, metrics }: Candidate): boolean =>
  period === 'derived' && kind === 'money' && metrics.length > 1 && metrics[0] === 'arr';

const isDifference = ({ period, kind, metrics }: Candidate): boolean =>
  period === 'derived' &&
  (kind === 'number' || kind === 'money' || (kind === 'days' && metrics[0] !== 'to_stagnant'));

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

/** "Down ten on April", "up 16%": a change of what the sentence's nouns name. */
function changeTold(
  values: Candidate[],
  items: Item[],
  at: number,
  figure: OpenFigure,
  currency: string,
): Candidate[] {
  if (countedAfter(items, at)) return [];
  const nouns = items.flatMap((item) =>
    item.kind === 'word' && item.metrics && NOUNS.test(item.word) ? [...item.metrics] : [],
  );
  const named = new Set([...nouns, ...(nouns.includes('open_deals') ? ['open_value'] : [])]);
  return values.filter(
    (each) =>
      each.period === 'derived' &&
      each.metrics.length === 1 &&
      named.has(each.metrics[0]!) &&
      says(figure, each, currency),
  );
}

/** Whether the other end of a change is on record as what its nouns name: then the change has to be that one's. */
function isTold(scope: Scope, items: Item[], at: number, currency: string): boolean {
  const item = items[at]!;
  if (item.kind !== 'figure') return false;
  return subjectsFor(scope, at).some((subject) =>
    candidatesOf(scope.index, subject).figures.some(
      (each) =>
        each.period === 'current' &&
        each.kind === item.figure.kind &&
        says(item.figure, each, currency) &&
        items.some(
          (word) =>
            word.kind === 'word' &&
            word.metrics &&
            NOUNS.test(word.word) &&
            each.metrics.some((metric) => word.metrics!.has(metric)),
        ),
    ),
  );
}

/** Values of one subject that the figure says, by the words beside it; `close` are those that the words meant. */
function boundTo(
  values: Candidate[],
  { levels, strict }: Pointed,
  figure: OpenFigure,
  currency: string,
): { found: Candidate[]; close: Candidate[] } {
  let close: Candidate[] = [];
  let looked = 0;
  for (const level of levels) {
    const near = values.filter((each) => isPointed(each, level));
    if (near.length === 0) continue;
    const found = near.filter((each) => says(figure, each, currency));
    if (found.length > 0) return { found, close };
    if (close.length === 0) close = near;
    looked += 1;
    // A small count is of the nearest things that can be counted; anything else may be told further off.
    if ((isSmallCount(figure) || figure.bound) && looked >= 2) return { found: [], close };
  }
  if (figure.bound && looked > 0) return { found: [], close };
  if (strict || (isSmallCount(figure) && looked > 0) || ['percent', 'part', 'times'].includes(figure.kind))
    return { found: [], close };
  return {
    found: values
      .filter((each) => each.period !== 'derived' || figure.kind !== 'number')
      .filter((each) => figure.kind !== 'number' || figure.decimal || SCORES.has(each.metrics[0]!))
      .filter((each) => says(figure, each, currency)),
    close,
  };
}

const SCORES = new Set(['score', 'outcome_score', 'deal_outcome_score']);
const isSmallCount = (figure: OpenFigure): boolean =>
  figure.kind === 'number' && !figure.decimal && figure.value < 13;

/** Nouns that name what moved: a pair of figures has to be of it. */
function agreesWithNoun(items: Item[], at: number, { metrics }: Candidate): boolean {
  const [from, to] = clauseOf(items, at);
  const nouns = items
    .slice(from, to)
    .flatMap((item) => (item.kind === 'word' && item.metrics && NOUNS.test(item.word) ? [item.metrics] : []));
  return nouns.length === 0 || nouns.some((each) => metrics.some((metric) => each.has(metric)));
}
const NOUNS =
  /^(score|sentiment|mood|odd|likelihood|touch|exchange|interaction|contact|pipeline|revenue|renewal|deal|open deal|people|account|conversation|prospect|customer)$/;

const isPointed = ({ metrics, kind }: Candidate, pointed: ReadonlySet<string>): boolean =>
  // A share or multiple needs what it was made of, or what it is a share of.
  kind !== 'points' && metrics.length > 1
    ? pointed.has(metrics[0]!) || pointed.has(metrics[1]!)
    : metrics.some((metric) => pointed.has(metric));

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
