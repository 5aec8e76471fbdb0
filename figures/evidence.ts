/** Holds the figures of a sentence of open prose against what is on record. */
import type { Subject } from '../domain/facts.ts';
import { NORMAL } from '../lexicon/words.ts';
import { countedAfter } from '../sentence/counted.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { isDenominator, metricsIn, type Pointed, pointedAt, wordsIn } from '../sentence/pointing.ts';
import { ratioTold, shareOfText, shareTold, sumTold, weightedTold } from '../sentence/shares.ts';
import { accountAt, groupsFor, type Scope, subjectsFor } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit, says, sharesOfBook } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { allTold } from './all-told.ts';
import { arithmeticTold } from './arithmetic.ts';
import { averageTold } from './averages.ts';
import { betweenDates } from './between.ts';
import { boundTo } from './bound.ts';
import { carriedOf } from './carried.ts';
import {
  agreesWithNoun,
  changeTold,
  goesOnChanging,
  isDifference,
  isOwnSum,
  isTold,
  tellsDifference,
} from './differences.ts';
import { evenOdds } from './even-odds.ts';
import { gainTold } from './gains.ts';
import { betweenGroups } from './group-comparisons.ts';
import { groupPartTold } from './group-parts.ts';
import { grownBy } from './grown-by.ts';
import { daysToWritten } from './late-by-then.ts';
import { notOne } from './not-one.ts';
import { ownCount } from './own-counts.ts';
import { jointly, pairOf, type Role } from './pairs.ts';
import { partTold } from './parts-told.ts';
import { LINE, timesAt } from './periods.ts';
import { placedChange } from './placed-changes.ts';
import { membersOf } from './placed-counts.ts';
import { plainFigure, timesTold } from './plain.ts';
import { setFigure } from './set-figures.ts';
import { silentWindow } from './silent-windows.ts';
import { saysTogether, sumOf } from './sums.ts';
import { sumOfPlaces } from './sums-of-places.ts';
import { countOfText, tiersTold } from './text-counts.ts';
import { tierSplit } from './tier-splits.ts';
import { tierSum } from './tier-sums.ts';
import { toldCount } from './told-counts.ts';
import { writtenRatio } from './written-ratios.ts';

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
  asSplit,
  asPlain,
  asNoMeeting,
  asNotOne,
  asToldCount,
  asTiers,
  asTextCount,
  asPlacedChange,
  asMembers,
  asPair,
  asSumTogether,
  asValue,
  asNeighbour,
  asSize,
  asSum,
  asTierSum,
  asToldShare,
  asCarried,
  asGroupTotal,
  asAnywhere,
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
    changing: pair?.role === 'change' || tellsDifference(items, at) || goesOnChanging(scope, at, figure),
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
  const { scope, at, figure } = look;
  return because(
    look,
    plainFigure(scope, at, figure) ?? ownCount(scope, at, figure) ?? allTold(scope, at, figure),
  );
}

/** "0 meetings are booked": of an account, whose record holds its next one. */
function asNoMeeting({ scope, at, item, figure, subjects }: Look): Told | null {
  const [account] = subjects;
  if (figure.kind !== 'number' || figure.value !== 0 || account?.kind !== 'account') return null;
  if (!countedAfter(scope.items, at)?.metrics.has('meetings_booked') || accountsIn(scope.items) > 1)
    return null;
  if (wordOf(scope.items[countedAfter(scope.items, at)!.at]) !== 'meeting') return null;
  const next = scope.index.fact(account.id, 'next_touch');
  return only(
    next?.value
      ? wrong(item, `on record ${account.name} has a meeting on ${next.text} (${next.id})`)
      : holds(item, next?.id ?? null, 'no meeting on record'),
  );
}

function asNotOne({ scope, at, item, figure }: Look): Told | null {
  const found = notOne(scope, at, figure);
  return found ? { finding: holds(item, found.fact), candidates: [] } : null;
}

/** "Watch took in ten accounts", "Overdue deals. Fifteen, up from nine.", "five close in June". */
function asToldCount({ scope, at, item, figure }: Look): Told | null {
  const found = toldCount(scope, at, figure);
  if (!found) return null;
  const finding = found.right ? holds(item, found.fact, found.reason) : wrong(item, found.reason!);
  return { finding, candidates: found.candidates ?? [] };
}

/** "17 of those in Nurture", "all but four of the overdue deals". */
function asSplit({ scope, at, item, figure }: Look): Told | null {
  const found = tierSplit(scope, at, figure);
  if (found?.right === false) return only(wrong(item, `on record another number (${found.fact})`));
  return found && only(holds(item, found.fact));
}

function asTiers(look: Look): Told | null {
  const moved = tiersTold(look.scope, look.at, look.figure);
  if (!moved) return null;
  return moved.right ? because(look, moved.reason) : only(wrong(look.item, moved.reason));
}

function asTextCount(look: Look): Told | null {
  return because(look, countOfText(look.scope, look.at, look.figure));
}

function asPlacedChange({ scope, at, item, figure }: Look): Told | null {
  const found = placedChange(scope, at, figure);
  return found ? { finding: holds(item, found.fact), candidates: [found] } : null;
}

function asMembers({ scope, at, item, figure }: Look): Told | null {
  const members = membersOf(scope, at);
  if (members.length === 0 || figure.kind !== 'number') return null;
  const found = members.filter((each) => says(figure, each, scope.index.sheet.currency));
  return found.length > 0
    ? { finding: holds(item, found[0]!.fact), candidates: found }
    : only(refused(item, 'the tier', true, members));
}

/** With the other end of its pair: both have to be of one metric. */
function asPair({ scope, at, item, figure, subjects, pair }: Look): Told | null {
  const { items, index } = scope;
  const other = pair ? items[pair.other]! : null;
  if (!pair || other?.kind !== 'figure') return null;
  const mine = spokenBy(scope, at, figure);
  const theirs = spokenBy(scope, pair.other, other.figure);
  const ofLine = wordsIn(items, 0, items.length).some((word) => LINE.test(word));
  for (const subject of subjects) {
    const values = valuesOf(scope, subject).filter(({ metrics }) => ofLine || metrics[0] !== 'stagnant_line');
    const [here, there] = [values.filter(mine), values.filter(theirs)];
    const found = jointly(here, pair.role, there, pair.otherRole)
      .map(({ candidate }) => candidate)
      .filter((each) => agreesWithNoun(items, at, each));
    if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
    // "Ahead of its norm, 88 to 80", "four to 2.9".
    const beside = pair.role === 'then' || pair.role === 'now' ? besideNorm(here, there, pair.role) : [];
    if (beside.length > 0) return { finding: holds(item, beside[0]!.fact), candidates: beside };
  }
  return pair.role === 'change' && isTold(scope, items, pair.other, index.sheet.currency)
    ? only(refused(item, subjects[0]?.name ?? 'nobody', true, []))
    : null;
}

/** A value and its norm that stand as "88 to 80". */
function besideNorm(here: Candidate[], there: Candidate[], role: 'then' | 'now'): Candidate[] {
  const [now, norm] = role === 'then' ? [here, there] : [there, here];
  const both = jointly(now, 'now', norm, 'norm');
  return both.map(({ candidate, other }) => (role === 'then' ? candidate : other));
}

/** "$295,000 together": nothing but a sum over the accounts of the sentence. */
function asSumTogether({ scope, at, item, figure }: Look): Told | null {
  if (figure.kind !== 'money' || accountsIn(scope.items) < 2 || !saysTogether(scope.items, at)) return null;
  const sum = sumOf(scope, at, figure);
  const found = sum?.fact ?? (sumTold(scope, at, figure) ? '' : null);
  return only(
    found === null
      ? refused(item, 'these accounts together', true, [])
      : holds(item, found || null, 'the sum of what is told here'),
  );
}

/** What a win would make of what the account pays: "it would pay $126,000". */
const BECOMING = /^(would|could|become|becomes|after|afterwards|then)$/;
const TOGETHER = /\b(together|combined|between|both|sum|total)\b/;

/** A value of one of those whom the sentence may be about, by the words beside it. */
function asValue(look: Look): Told | null {
  const { scope, at, item, figure, pointed, changing, pair } = look;
  const { items, index } = scope;
  const loose =
    pair !== null && (pair.role === 'then' || pair.role === 'now') && items[at]!.kind === 'figure';
  const inTime = timesAt(
    scope,
    loose && !wordsIn(items, 0, items.length).includes('from') ? null : (pair?.role ?? null),
  );
  const several = accountsIn(items) > 1;
  const would = wordsIn(items, 0, items.length).some((word) => BECOMING.test(word));
  const book = isDenominator(items, at) ? index.subject('book') : undefined;
  const inDays = elliptic(items, at, figure);
  for (const subject of book ? [...look.subjects, book] : look.subjects) {
    const values = valuesOf(scope, subject).filter(
      (each) =>
        inTime(each) &&
        sameUnit(figure, each, inDays) &&
        (changing || !isDifference(each) || (would && isOwnSum(each))) &&
        !(several && isOwnSum(each) && TOGETHER.test(wordsIn(items, 0, items.length).join(' '))),
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
    if (look.near.length > 0 && !book && isOwnCount(look, subject)) break;
  }
  return null;
}

/** A count that stands beside the name of its account, or that an account can have as many of. */
const isOwnCount = ({ scope, figure }: Look, subject: Subject): boolean => {
  if (figure.kind !== 'number' || figure.decimal) return false;
  const named = accountsIn(scope.items);
  if (subject.kind !== 'account')
    return scope.items.some((item) => item.kind === 'name' && item.subjects.includes(subject));
  return named < 2 && (named > 0 || scope.lead !== null || figure.value <= FEW);
};
/** As many of anything as an account has beside those of its group. */
const FEW = 6;

/** "One touch, normal 4.6", "76 (was 88)", "53, then 40": two figures side by side that are one metric's, whichever is which. */
function asNeighbour({ scope, at, item, figure, subjects }: Look): Told | null {
  const { items } = scope;
  const mine = spokenBy(scope, at, figure);
  const beside = [previousBeside(items, at), nextBeside(items, at)].filter((place) => place !== null);
  for (const place of beside) {
    const other = items[place]!;
    if (other.kind !== 'figure' || other.figure.kind !== figure.kind) continue;
    const theirs = spokenBy(scope, place, other.figure);
    const ofNorm = wordsIn(items, Math.min(at, place), Math.max(at, place) + 2).some((word) =>
      NORMAL.has(word),
    );
    for (const subject of subjects) {
      const values = valuesOf(scope, subject);
      const [here, there] = [values.filter(mine), values.filter(theirs)];
      const found = NEIGHBOURS.filter((roles) => roles.includes('norm') || !ofNorm)
        .flatMap(([role, otherRole]) => jointly(here, role, there, otherRole))
        .map(({ candidate }) => candidate)
        .filter((each) => agreesWithNoun(items, at, each));
      if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
    }
  }
  return null;
}

const NEIGHBOURS: [Role, Role][] = [
  ['now', 'then'],
  ['then', 'now'],
  ['now', 'norm'],
  ['norm', 'now'],
];
/** Words between two figures that tie them together, and that leave open which is the earlier. */
const TIES =
  /^(?:(?:,|\(|–|—|-|to|versus|vs|v|against|where|when|was|were|is|are|it|its|the|a|an|had|been|then|now|normal|normally|norm|usual|usually|usual|last|month|before|after|previously|earlier|in|D|of|about|just|only|for|winners?|median|typical|typically|with|compared|and|expected|would|be|we|expect|average|customary|up|down|by|instead|rather|than|target|not|point|points?|touch|exchange|contact|people|person|day|days?) ?)+$/;

function previousBeside(items: Item[], at: number): number | null {
  for (let place = at - 1; place >= Math.max(0, at - 9); place -= 1)
    if (items[place]!.kind === 'figure') return isTied(items, place, at) ? place : null;
  return null;
}

function nextBeside(items: Item[], at: number): number | null {
  for (let place = at + 1; place < Math.min(items.length, at + 10); place += 1)
    if (items[place]!.kind === 'figure') return isTied(items, at, place) ? place : null;
  return null;
}

function isTied(items: Item[], first: number, second: number): boolean {
  const between = items
    .slice(first + 1, second)
    .map((each) =>
      each.kind === 'word' || each.kind === 'sign' ? each.word : each.kind === 'date' ? 'D' : '#',
    )
    .join(' ');
  return between !== '' && TIES.test(between);
}

/** "$93,000 of the tier's $1.34 million": a sum of money may be the whole group's beside an account's. */
function asGroupTotal({ scope, at, item, figure, pointed, pair }: Look): Told | null {
  const { index } = scope;
  const inTime = timesAt(scope, pair?.role ?? null);
  const telling = figure.kind === 'money' ? SPECIFIC_MONEY : SPECIFIC_COUNT;
  if ((figure.kind !== 'money' && figure.kind !== 'number') || figure.decimal || figure.value < telling)
    return null;
  for (const group of groupsFor(scope, at)) {
    const values = candidatesOf(index, group).figures.filter(
      (each) =>
        each.kind === figure.kind &&
        each.period !== 'derived' &&
        inTime(each) &&
        says(figure, each, index.sheet.currency),
    );
    const found = pointed.strict
      ? values.filter(({ metrics }) =>
          pointed.levels.some((level) => metrics.some((metric) => level.has(metric))),
        )
      : values;
    if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
  }
  return null;
}
/** Figures that hold of nothing by chance. */
const SPECIFIC_MONEY = 100_000;
const SPECIFIC_COUNT = 100;

/** "Nurture is the bulk, with 116": a bare count of a group is of its accounts. */
function asSize(look: Look): Told | null {
  const { scope, at, item, figure, subjects } = look;
  const [group] = subjects;
  if (!group || group.kind === 'account') return null;
  // "The tier has tripled", "Watch got cut in half".
  if (figure.kind === 'times' || figure.kind === 'part') return asGrowth(look, group);
  if (figure.kind !== 'number' || figure.decimal) return null;
  const noun = wordOf(scope.items[at + 1]);
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

function asGrowth({ scope, item, figure }: Look, group: Subject): Told | null {
  if (metricsIn(scope.items, 0, scope.items.length).has('arr')) return null;
  const found = candidatesOf(scope.index, group).figures.find(
    (each) =>
      each.period === 'derived' &&
      each.metrics.length === 1 &&
      each.metrics[0] === 'accounts' &&
      each.kind === figure.kind &&
      says(figure, each, scope.index.sheet.currency),
  );
  return found ? { finding: holds(item, found.fact), candidates: [found] } : null;
}

function asSum({ scope, at, item, figure }: Look): Told | null {
  const sum = sumOf(scope, at, figure);
  return sum ? only(holds(item, sum.fact, 'a sum over accounts of this text')) : null;
}

function asTierSum({ scope, at, item, figure }: Look): Told | null {
  const sum = tierSum(scope, at, figure);
  return sum ? { finding: holds(item, sum.fact, 'a sum over these tiers'), candidates: [sum] } : null;
}

function asToldShare(look: Look): Told | null {
  const { scope, at, figure } = look;
  return because(
    look,
    shareTold(scope, at, figure) ??
      ratioTold(scope, at, figure) ??
      (sumTold(scope, at, figure) ? 'the sum of what is told here' : null) ??
      groupPartTold(scope, at, figure) ??
      shareOfText(scope, at, figure) ??
      partTold(scope, at, figure) ??
      grownBy(scope, at, figure) ??
      weightedTold(scope, figure) ??
      evenOdds(scope, at, figure) ??
      averageTold(scope, at, figure) ??
      arithmeticTold(scope, at, figure) ??
      gainTold(scope, at, figure) ??
      setFigure(scope, figure, at) ??
      sumOfPlaces(scope, at, figure) ??
      writtenRatio(scope, at, figure) ??
      betweenGroups(scope, at, figure) ??
      betweenDates(scope, at, figure) ??
      daysToWritten(scope, at, figure) ??
      silentWindow(scope, at, figure) ??
      timesTold(scope, at, figure),
  );
}

function asCarried({ scope, at, item, figure }: Look): Told | null {
  const found = carriedOf(scope, at, figure);
  return found ? { finding: holds(item, found.fact), candidates: [found] } : null;
}

/**
 * A figure that holds of nothing by chance, or a count that those whom the sentence would be about have nothing like:
 * of the accounts and groups that the sentence names, else of those that the text went on about.
 */
function asAnywhere({ scope, at, item, figure, subjects, pointed, pair, near }: Look): Told | null {
  const { items, index } = scope;
  const specific = isSpecific(figure);
  if (!specific && (!pointed.strict || figure.kind !== 'number' || figure.decimal)) return null;
  const inTime = timesAt(scope, pair?.role ?? null);
  const inDays = elliptic(items, at, figure);
  const groups = near.length > 0 ? groupsIn(items) : [...groupsIn(items), ...groupsFor(scope, at)];
  for (const subject of specific ? othersOf(scope, at) : groups) {
    if (subjects.includes(subject) && near.length > 0) continue;
    const values = candidatesOf(index, subject).figures.filter(
      (each) => each.period !== 'derived' && inTime(each) && sameUnit(figure, each, inDays),
    );
    const found = values.filter(
      (each) =>
        says(figure, each, index.sheet.currency) &&
        pointed.levels.some((level) => each.metrics.some((metric) => level.has(metric))),
    );
    if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
  }
  return null;
}

const namedIn = (items: Item[], kinds: readonly Subject['kind'][]): Subject[] =>
  items.flatMap((item) =>
    item.kind === 'name' ? item.subjects.filter(({ kind }) => kinds.includes(kind)).slice(0, 1) : [],
  );

/** "Four customers now make up Expand": groups that the sentence names anywhere. */
const groupsIn = (items: Item[]): Subject[] => namedIn(items, ['tier', 'owner']);

/** Accounts and groups of the sentence; without any, those of the text. */
function othersOf(scope: Scope, at: number): Subject[] {
  const { items, topic, lead } = scope;
  const named = namedIn(items, ['account', 'tier', 'owner']);
  const rest = named.length > 0 || lead ? [] : [...topic.recent, ...(topic.account ? [topic.account] : [])];
  return [...new Set([...named, ...rest, ...groupsFor(scope, at)])];
}

const isSpecific = ({ kind, decimal, value, bound }: OpenFigure): boolean =>
  !bound &&
  (kind === 'money'
    ? value >= 1000
    : kind === 'days'
      ? value > 12
      : kind === 'number' && value >= SPECIFIC_COUNT && !decimal);

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

/** Whether the figure at a place says a value: in its unit, and as much. The words are looked at once for all values. */
function spokenBy({ items, index }: Scope, at: number, figure: OpenFigure): (value: Candidate) => boolean {
  const inDays = elliptic(items, at, figure);
  return (value) => sameUnit(figure, value, inDays) && says(figure, value, index.sheet.currency);
}

/** "20 days against a usual 30": the second figure is of the unit that the sentence wrote before it. */
function elliptic(items: Item[], at: number, figure: OpenFigure): boolean {
  if (figure.kind !== 'number' || figure.decimal) return false;
  return (
    items.some((item, place) => place !== at && item.kind === 'figure' && item.figure.kind === 'days') ||
    wordsIn(items, 0, items.length).some((word) => /^(day|winner|clear|clears|median)$/.test(word))
  );
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
