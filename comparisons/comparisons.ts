/** Comparisons of open prose: "well above the $38,000 they pay", "17% below normal", "contact under its norm". */
import type { Subject } from '../domain/facts.ts';
import { governorOf } from '../predicates/governed.ts';
import { followsThen, isLeft, tellsThen } from '../predicates/run-before.ts';
import { clauseOf, wordsIn } from '../sentence/clause-words.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { allMeant } from '../sentence/others.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf } from '../sentence/values.ts';
import { type Finding, judged } from '../text/findings.ts';
import { isPair, isParticle, isWhole } from './comparable.ts';

const OVER = /^(above|over|beyond|exceeding|exceeds|exceed|ahead)$/;
const BELOW = /^(below|under|beneath|short|shy)$/;
const USUAL = /^(norm|normal|normally|usual|usually|par|typical|typically|average|expect|expected|standard)$/;
/** What may stand between the word and the figure compared with. */
const BESIDE =
  /^(of|the|a|an|its|their|our|your|his|her|s|this|that|what|than|they|it|we|he|she|you|usual|usually|normal|normally|norm|typical|typically|customary|median|average|expected|standard|figure|level|target|pays?|paid|spends?|bring|brings|total|value|amount|own|month|previous|prior|earlier|last|recurring|annual|revenue|current|existing|already|now|about|around|nearly|almost|just|some|roughly|only|line|limit|mark|threshold|day|is|was|were|for|we|see|us|would|be|expect|around|report|reports|april|march|may|june)$/;
const SIZE: [RegExp, number][] = [
  [/^(bigger|larger|more|higher|greater|longer)$/, 1],
  [/^(smaller|less|lower|fewer|shorter)$/, -1],
];

export function judgeComparisons(scope: Scope, told: ReadonlyMap<number, Candidate[]>): Finding[] {
  return scope.items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word') return [];
    const words = item.word.split(' ');
    const next = scope.items[at + 1];
    const than = next?.kind === 'word' && next.word === 'than';
    const size = than ? SIZE.find(([pattern]) => pattern.test(item.word))?.[1] : undefined;
    const wanted = words.some((word) => OVER.test(word))
      ? 1
      : words.some((word) => BELOW.test(word))
        ? -1
        : size;
    const level = item.word === 'equal' && next?.kind === 'word' && next.word === 'to';
    if ((wanted === undefined && !level) || isParticle(scope.items, at)) return [];
    const [holds, reason] = figures(scope, at, wanted ?? 0, told) ??
      turned(scope.items, at, usual(scope, at, wanted ?? 0, told)) ??
      others(scope, at, wanted ?? 0, told) ?? [null, ''];
    if (holds === null) return [];
    return [judged(item, 'predicate', holds, reason)];
  });
}

type Judged = [boolean, string] | null;
/** "Contact isn't below normal". */
const turned = (items: Item[], at: number, found: Judged): Judged =>
  found && governorOf(items, at)?.way === 'not' ? [!found[0], `denied: ${found[1]}`] : found;
type Told = ReadonlyMap<number, Candidate[]>;

/** Two written figures of a kind: "$63,000, well above the $38,000 they pay", "to 496, below the usual 542". */
function figures({ items }: Scope, at: number, wanted: number, told: Told): Judged {
  let rightAt = at;
  let right: (Item & { kind: 'figure' }) | null = null;
  for (let place = at + 1; place < Math.min(items.length, at + 6) && !right; place += 1) {
    const item = items[place]!;
    if (item.kind === 'sign' && !/['’$-]/.test(item.word)) return null;
    // "Accounts below advanced one stage", "ahead of its norm at 64 against 60": the figure is not what it lies beside.
    if (item.kind === 'word' && !item.word.split(' ').every((word) => BESIDE.test(word))) return null;
    if (item.kind === 'figure') {
      right = item;
      rightAt = place;
    }
    if (item.kind === 'name' && item.subjects[0]!.kind === 'account') return null;
  }
  // Straight before a figure the word is its hedge.
  if (
    right === items[at + 1] ||
    (right === items[at + 2] && /^(a|an|about|some)$/.test(wordsIn(items, at + 1, at + 2)[0] ?? ''))
  )
    return null;
  if (!right || /^(times|part|percent|days)$/.test(right.figure.kind)) return null;
  // "Two days short of the usual 29": what is that far off is days.
  const far = items[at - 1];
  if (far?.kind === 'figure' && far.figure.kind === 'days' && right.figure.kind === 'number') return null;
  let before: Judged = null;
  for (let place = at - 1; place >= Math.max(0, at - (before ? FURTHER : REACH)); place -= 1) {
    const item = items[place]!;
    if (item.kind !== 'figure' || item.figure.kind !== right.figure.kind) continue;
    if (wordsIn(items, place - 1, place)[0] === 'from') continue;
    // "23 more than the line of 31": how far, and not what lies there.
    if (
      place === at - 1 &&
      /^(more|less|fewer|longer|higher|lower|larger|bigger|smaller|over|above|below|under|short)$/.test(
        wordOf(items[at]),
      ) &&
      !isWhole(told.get(place))
    )
      continue;
    if (!isPair(told.get(place), told.get(rightAt), item.figure.decimal)) continue;
    const [left, other] = [item.figure.value, right.figure.value];
    if (item.figure.kind === 'number' && countsSomethingElse(items, place, at)) return before;
    const found: Judged = [Math.sign(left - other) === wanted, `${left} against ${other}`];
    // "Two, half of April's four and short of the usual 2.9": what it was then lies beside nothing here.
    if (!isOfThen(items, place, told)) return found;
    before ??= found;
  }
  return before;
}

/** Items before the word in which the figure may stand that lies there, and behind one of the run before. */
const REACH = 9;
const FURTHER = 20;

/** A figure of the run before, as its words say. */
const isOfThen = (items: Item[], at: number, told: Told): boolean => {
  const found = told.get(at) ?? [];
  return (
    (found.length > 0 && found.every(({ period }) => period === 'previous')) ||
    /^(half|against|after|versus)$/.test(wordOf(items[at - 1])) ||
    wordsIn(items, Math.max(0, at - 5), at).some((word) => /^(half|previous|previously)$/.test(word))
  );
};

/** "11 deals, slightly above April's 9" counts deals; "in 11 deals, above April's …" of another kind was skipped before. */
const countsSomethingElse = (items: Item[], place: number, at: number): boolean =>
  items.slice(place, at).some((item) => item.kind === 'sign' && /^[;:()]$/.test(item.word));

/** "17% below normal", "contact above par", "below-normal contact": touches against the norm, or days against the stage's median. */
function usual(scope: Scope, at: number, wanted: number, told: Told): Judged {
  const { items } = scope;
  const after = items.slice(at + 1, at + 7);
  const stop = after.findIndex(
    (item) => (item.kind === 'sign' && /^[,;:.()]$/.test(item.word)) || item.kind === 'figure',
  );
  const near = (stop < 0 ? after : after.slice(0, stop)).flatMap((item) =>
    item.kind === 'word' ? item.word.split(' ') : [],
  );
  if (!near.some((word) => USUAL.test(word))) return null;
  const [from, to] = clauseOf(items, at);
  const words = wordsIn(items, from, Math.min(items.length, to + 3));
  const ofDays =
    words.some((word) =>
      /^(day|week|stage|time|discovery|evaluation|proposal|negotiation|renewal|spent|old)$/.test(word),
    ) ||
    items
      .slice(from, to)
      .some(
        (item) =>
          (item.kind === 'figure' && item.figure.kind === 'days') ||
          (item.kind === 'name' && item.subjects[0]!.kind === 'stage'),
      );
  const isLong = /^(longer|shorter)$/.test(wordOf(items[at]));
  // "A longer silence than usual" has no norm on record.
  if (isLong && words.some((word) => /^(silence|silent|gap|contact|wait|quiet|pause|break)$/.test(word)))
    return null;
  const pairs = isLong
    ? [['days_in_stage', 'stage_median_days']]
    : ofDays || spanBefore(items, at)
      ? [
          ['days_in_stage', 'stage_median_days'],
          ['touches_30d', 'touch_norm_30d'],
        ]
      : [['touches_30d', 'touch_norm_30d']];
  const all = allMeant(scope);
  const ofContact = words.some((word) => /^(contact|touch|exchange|engagement|interaction)$/.test(word));
  for (const [value, norm] of ofContact ? [pairs.at(-1)!] : pairs)
    if (all) {
      const found = all.map((one) => besideNorms(scope, at, one, [value!, norm!], wanted, told));
      const wrong = found.find((each) => each?.[0] === false);
      if (found.every((each) => each !== null)) return wrong ?? [true, `of each of ${all.length} accounts`];
    } else
      for (const subject of [
        ...besideOf(scope, from, Math.min(items.length, to + 3), told),
        ...subjectsFor(scope, at),
      ]) {
        const found = besideNorms(scope, at, subject, [value!, norm!], wanted, told);
        if (found) return found;
      }
  return null;
}

/** As it is; where that is not so and the words may tell of the run before, as it was then. */
function besideNorms(
  scope: Scope,
  at: number,
  subject: Subject,
  metrics: [value: string, norm: string],
  wanted: number,
  told: Told,
): Judged {
  const { items, index } = scope;
  const found = besideNorm(scope, subject, metrics, wanted, isEarlier(scope, at));
  const factOf = (place: number): string | null => told.get(place)?.[0]?.fact ?? null;
  if (found?.[0] !== false || !(tellsThen(items, index, at) || followsThen(items, at, factOf))) return found;
  const then = besideNorm(scope, subject, metrics, wanted, true);
  return then?.[0] ? then : found;
}

/** A measure of the subject beside its norm, as they are or were in the run before. */
function besideNorm(
  scope: Scope,
  subject: Subject,
  [value, norm]: [string, string],
  wanted: number,
  then: boolean,
): Judged {
  const known = candidatesOf(scope.index, subject).figures.filter(
    ({ metrics, period }) =>
      metrics.length === 1 && period !== 'derived' && (then ? period === 'previous' : period !== 'previous'),
  );
  const left = known.filter(({ metrics }) => metrics[0] === value);
  const right = known.filter(({ metrics }) => metrics[0] === norm);
  const signs = left.flatMap((a) =>
    right.filter((b) => b.deal === a.deal).map((b) => Math.sign(a.value - b.value)),
  );
  return signs.length > 0
    ? [signs.includes(wanted), `on record ${left[0]!.text} against ${right[0]!.text} (${left[0]!.fact})`]
    : null;
}

/** "Below par at three": of whom the figure beside it is. */
function besideOf({ index }: Scope, from: number, to: number, told: Told) {
  return [...told].flatMap(([place, found]) => {
    const own = place >= from && place < to ? new Set(found.map(({ fact }) => fact.split('.')[0]!)) : [];
    const subject = [...own].length === 1 ? index.subject([...own][0]!) : undefined;
    return subject?.kind === 'account' ? [subject] : [];
  });
}

/** "In April the tier ran above its norm", "from over its norm to under it": of the run before. */
function isEarlier({ items, index }: Scope, at: number): boolean {
  const before = index.sheet.previousAsOf?.slice(0, 7);
  if (isLeft(items, at)) return true;
  const [from, to] = clauseOf(items, at);
  // "A hair below normal where April ran ahead of it": that is of another run than what stands before it.
  const end = items.findIndex((item, place) => place > at && place < to && ELSEWHERE.test(wordOf(item)));
  return items
    .slice(from, end < 0 ? to : end)
    .some((item) => item.kind === 'date' && item.date.ranges.some(([first]) => first.slice(0, 7) === before));
}

const ELSEWHERE = /^(where|while|whereas|although|though|when|but)$/;

/** "Six over par" after "27 days in proposal". */
const spanBefore = (items: Item[], at: number): boolean =>
  items[at - 1]?.kind === 'figure' &&
  items.slice(0, at).some((item) => item.kind === 'figure' && item.figure.kind === 'days');

/** "Far above anything else in view", "higher than the others": by the figure told before, over the accounts of the text. */
function others(scope: Scope, at: number, wanted: number, told: ReadonlyMap<number, Candidate[]>): Judged {
  const words = wordsIn(scope.items, at + 1, at + 6);
  // Ahead in time.
  if (scope.items.slice(Math.max(0, at - 4), at).some(({ kind }) => kind === 'date')) return null;
  if (!words.some((word) => /^(anything|everything|anyone|others|other|rest)$/.test(word))) return null;
  const place = [...told.keys()].filter((each) => each < at).sort((a, b) => b - a)[0];
  const metrics = new Set(
    (place === undefined ? [] : told.get(place)!).flatMap((each) =>
      each.metrics.length === 1 ? each.metrics : [],
    ),
  );
  const [subject] = subjectsFor(scope, at);
  const set = scope.topic.named;
  if (!subject || metrics.size === 0 || set.length < 2 || !set.includes(subject)) return null;
  const best = (one: (typeof set)[number]): number[] =>
    candidatesOf(scope.index, one)
      .figures.filter(
        ({ metrics: own, period }) => period === 'current' && own.length === 1 && metrics.has(own[0]!),
      )
      .map(({ value }) => value * wanted);
  const own = Math.max(...best(subject));
  const most = Math.max(...set.filter((one) => one !== subject).flatMap(best), Number.NEGATIVE_INFINITY);
  return [own > most, `${subject.name} against the other accounts here`];
}
