/** Holds the figures and dates of a sentence of open prose against what is on record. */
import type { Subject } from '../domain/facts.ts';
import type { Finding } from './findings.ts';
import type { DateRange } from './open-dates.ts';
import type { OpenFigure } from './open-figures.ts';
import type { Item } from './open-items.ts';
import { jointly, pairOf, type Role } from './open-pairs.ts';
import {
  clauseOf,
  countedAfter,
  lastWordBefore,
  metricsIn,
  type Pointed,
  pointedAt,
  wordsIn,
} from './open-pointing.ts';
import { shareTold, sumTold } from './open-shares.ts';
import { accountAt, accountFor, type Scope, subjectsFor } from './open-subjects.ts';
import { sumOf } from './open-sums.ts';
import {
  type Candidate,
  candidatesOf,
  type DateCandidate,
  NORM,
  sameUnit,
  says,
  sharesOfBook,
} from './open-values.ts';
import { DOWN, NORMAL, UP } from './open-words.ts';

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
  const moved = movesTold(scope, at, figure);
  if (moved)
    return {
      finding: moved.right ? holds(item, null, moved.reason) : wrong(item, moved.reason),
      candidates: [],
    };
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

/** "In touch five times", "bought twice": a count. */
function timesTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  const account = accountFor(scope, at);
  if (figure.kind !== 'times' || !account) return null;
  const pointed = metricsIn(scope.items, 0, scope.items.length);
  const found = candidatesOf(scope.index, account).figures.find(
    ({ metrics, value, period }) =>
      period === 'current' &&
      TOLD_TIMES.has(metrics[0]!) &&
      pointed.has(metrics[0]!) &&
      value === figure.value,
  );
  return found ? `as on record (${found.fact})` : null;
}
const TOLD_TIMES = new Set([
  'touches_30d',
  'touches_90d',
  'won_deals_12m',
  'lost_deals_12m',
  'conversations_90d',
]);

/** "Fell two tiers", "five of the six rose": told of the moves of the accounts in play. */
function movesTold(scope: Scope, at: number, figure: OpenFigure): { right: boolean; reason: string } | null {
  const { items, index, topic } = scope;
  if (figure.kind !== 'number') return null;
  const [next, after] = [items[at + 1], items[at + 2]];
  if (next?.kind === 'word' && next.word === 'tier') {
    const account = accountFor(scope, at);
    const numbers = ['current', 'previous'].map(
      (period) => account && index.fact(account.id, 'tier_number', period)?.value,
    );
    if (!account || numbers.some((each) => typeof each !== 'number')) return null;
    const steps = Math.abs(Number(numbers[0]) - Number(numbers[1]));
    return { right: steps === figure.value, reason: `${account.name} moved ${steps} tiers` };
  }
  if (
    next?.kind !== 'word' ||
    next.word !== 'of' ||
    (after?.kind === 'word' && !/^(the|them|these|those)$/.test(after.word))
  )
    return null;
  const words = wordsIn(items, at, at + 9);
  const kind = words.some((word) => /^(rose|climbed|up|improved)$/.test(word))
    ? 'up'
    : words.some((word) => /^(fell|dropped|slipped|down)$/.test(word))
      ? 'down'
      : null;
  if (!kind || topic.named.length < 2 || words.some((word) => /^(touch|deal|book|account|your)$/.test(word)))
    return null;
  const count = topic.named.filter(({ id }) => index.change(id)?.kind === kind).length;
  return { right: count === figure.value, reason: `${count} of the accounts here moved ${kind}` };
}

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
    if (isSmallCount(figure) && looked >= 2) return { found: [], close };
  }
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

const isPointed = ({ metrics, period, kind }: Candidate, pointed: ReadonlySet<string>): boolean =>
  // A share or multiple needs what it was made of, or what it is a share of.
  period === 'derived' && kind !== 'points' && metrics.length > 1
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

/** Figures that claim nothing by themselves: a window, "one of", "the other two", "the three" of the accounts told of. */
const PLAIN_NOUN =
  /^(thing|kind|type|sort|group|point|reason|question|worry|worries|concern|way|decision|case|side|part|step|option|item|name|theme|matter|factor|signal|sign|caution|note|problem|issue|priority|priorities|ask|call|word)$/;

/** Whether the clause speaks of a score or a move: "up two points". */
function turns(items: Item[], at: number): boolean {
  const [from, to] = clauseOf(items, at);
  const words = wordsIn(items, from, to);
  return words.some(
    (word) =>
      /^(score|odd|likelihood|sentiment|rating|chance)$/.test(word) ||
      UP.has(word) ||
      DOWN.has(word) ||
      /^(by|point|to|higher|lower|more|less|fewer)$/.test(word),
  );
}

function plainFigure({ items, topic }: Scope, at: number, figure: OpenFigure): string | null {
  const before = lastWordBefore(items, at);
  const [next, after] = [items[at + 1], items[at + 2]];
  const word = next?.kind === 'word' ? next.word : '';
  if (figure.value === 1 && /^(every|each|no|not|this|that|which)$/.test(before)) return 'no count';
  if (
    figure.kind === 'days' &&
    [30, 90, 365].includes(Math.round(figure.value)) &&
    /^(in|over|last|past|within|of|these|for|the)$/.test(before)
  )
    return 'the window of the measure';
  if (
    figure.kind === 'days' &&
    /^(in|over|last|past|within)$/.test(before) &&
    /^(month|year|quarter)/.test(word)
  )
    return 'a window';
  if (
    figure.kind === 'days' &&
    Math.abs(figure.value - 30.4) < 1 &&
    /^(ago|earlier|before|of|later)/.test(word) &&
    items[at]!.to - items[at]!.from === 2
  )
    return 'the run before';
  if (figure.kind === 'points' && figure.value < 13 && !turns(items, at)) return 'no points of a score';
  const hyphen = next?.kind === 'sign' && next.word === '-' && after?.kind === 'word' && after.word === 'way';
  if (figure.kind === 'number' && figure.value === 2 && (hyphen || word === 'way')) return 'no count';
  const count = figure.kind === 'number' && !figure.decimal ? figure.value : null;
  if (count !== null && count < 13 && PLAIN_NOUN.test(word)) return 'no count of the data';
  if (count === null || count > 12) return null;
  if (
    count === 1 &&
    !pairOf(items, at) &&
    items[at]!.to - items[at]!.from === 1 &&
    !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open|account|customer|person)/.test(word)
  )
    return 'no count';
  const named = topic.named.length;
  if (
    count === named &&
    named > 1 &&
    (word === 'of' || word === '' || word === 'below' || /^(of|these|those|the)$/.test(before)) &&
    !/^(touch|exchange|contact|deal|renewal|meeting|conversation)/.test(word)
  )
    return 'the accounts of this text';
  if (
    count === 2 &&
    /^(the|these|those)$/.test(before) &&
    !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open|account|customer|people)/.test(word)
  )
    return 'no count';
  const ofThem =
    /^(of|these|the|other|others|all|both|two|those|remaining)$/.test(before) &&
    (word === '' ||
      !next ||
      next.kind !== 'word' ||
      !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open|stagnant|overdue)/.test(word));
  if (ofThem && named > 1 && (count === named || (before === 'other' && count === named - 1)))
    return 'the accounts of this text';
  return null;
}

function valuesOf({ index }: Scope, subject: Subject): Candidate[] {
  const own = candidatesOf(index, subject).figures;
  return subject.kind === 'account' || subject.id === 'book'
    ? own
    : [...own, ...sharesOfBook(index, subject)];
}

const LINE = /^(line|limit|stagn\w*|stuck|stalled|threshold|mark|turns?|turning|tip\w*)$/;
const WINDOWS: [RegExp, RegExp][] = [
  [/stagnant_line$/, LINE],
  [/^touches_90d$/, /^(90|quarter|three|spring)$/],
  [
    /^touches_365d$|_12m$|^touches_per_year$/,
    /^(year|12|twelve|annual|yearly|month|last|recent|ago|our|only|won|bought|win|purchase|win)$/,
  ],
  [/^touches_30d_last_year$/, /^(year|earlier)$/],
  [/^touches_prior_30d$/, /^(before|prior|previous|earlier)$/],
];

const EARLIER =
  /^(ago|before|previously|previous|earlier|prior|then|had|was|were|used|once|formerly|against|versus|than|compared|last|after|from|where)$/;

/** Which periods and windows the words around the figure let it be of. */
function timesAt(scope: Scope, role: Role | null): (candidate: Candidate) => boolean {
  const { items, index } = scope;
  const words = wordsIn(items, 0, items.length);
  const before = index.sheet.previousAsOf?.slice(0, 7) ?? '-';
  const earlier =
    words.some((word) => EARLIER.test(word)) ||
    items.some(
      (item) => item.kind === 'date' && item.date.ranges.some(([first]) => first.slice(0, 7) === before),
    );
  const normal = words.some(
    (word) =>
      NORMAL.has(word) ||
      /^(line|limit|against|stagn\w*|median|winners?|wins?|won|should|clears?|takes?|compare\w*|where|past|over|turn\w*)$/.test(
        word,
      ),
  );
  const numbers = items.flatMap((item) => (item.kind === 'figure' ? [String(item.figure.value)] : []));
  const said = [...words, ...numbers];
  return ({ period, metrics }) => {
    for (const [metric, word] of WINDOWS)
      if (metrics.some((each) => metric.test(each)) && !said.some((each) => word.test(each))) return false;
    if (role === 'then') return period === 'previous' || (period === 'derived' && metrics.length > 1);
    if (role === 'now') return period !== 'previous';
    if (period === 'previous') return earlier;
    if (period === 'norm' && metrics.some((metric) => NORM.has(metric))) return normal;
    return true;
  };
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

/** The verdict on a date: of the nearest words about it, else any of the subject's. */
export function judgeDate(scope: Scope, at: number, date: DateRange): Finding {
  const { items, index } = scope;
  const { from, to } = items[at]!;
  const place = { from, to, type: 'date' as const };
  const inRange = (each: DateCandidate) =>
    date.ranges.some(([first, last]) => each.value >= first && each.value <= last);
  let close: DateCandidate[] = [];
  const pointed = metricsIn(items, ...clauseOf(items, at));
  for (const subject of subjectsFor(scope, at)) {
    const { dates } = candidatesOf(index, subject);
    const told = dates.filter((each) => each.metrics.some((metric) => pointed.has(metric)));
    const found = told.find(inRange) ?? dates.find(inRange);
    if (found)
      return { ...place, verdict: 'verified', fact: found.fact, reason: `as on record (${found.fact})` };
    if (close.length === 0) close = told;
    if (close.length > 0) break;
  }
  if (ADVISED.test(lastWordsBefore(items, at)))
    return { ...place, verdict: 'verified', fact: null, reason: 'a date proposed' };
  // The month or day of a report only says when the book was looked at.
  const frame = [index.sheet.asOf, index.sheet.previousAsOf ?? '', nextDay(index.sheet.asOf)];
  if (
    frame.some((day) => date.ranges.some(([first, last]) => day >= first && day <= last)) &&
    (!date.exact || items[at]!.to - from === 1)
  )
    return { ...place, verdict: 'verified', fact: null, reason: 'the time of the report' };
  const told = close.slice(0, 3).map(({ value, fact }) => `${value} (${fact})`);
  return told.length > 0
    ? { ...place, verdict: 'contradicted', fact: close[0]!.fact, reason: `on record ${told.join(', ')}` }
    : { ...place, verdict: 'unbound', fact: null, reason: 'no date on record is this one' };
}

const ADVISED = /\b(move|push|shift|re-?date|postpone|reset|slip|put|defer|bring)\b/;
const lastWordsBefore = (items: Item[], at: number): string =>
  wordsIn(items, Math.max(0, at - 8), at).join(' ');

const nextDay = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
