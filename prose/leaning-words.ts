/**
 * Words that a figure or date which holds leans on: what it is of ("renews", "pipeline"), what it is held against
 * ("against a usual 30", "89% of normal"), which way it differs ("$656,500 more than in April"). The figure was looked up
 * by them and would not hold with others, so they are claims as well; the way it differs is held against the record.
 */
import type { ClaimType } from '../domain/claims.ts';
import { pairOf } from '../figures/pairs.ts';
import { clauseOf } from '../sentence/clause-words.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Candidate, NORM } from '../sentence/values.ts';
import { type Finding, isTouched, metricOf } from '../text/findings.ts';

/** A figure or date that holds, with all that it was found to be. */
interface Held {
  at: number;
  fact: string | null;
  metrics: ReadonlySet<string>[];
  candidates: Candidate[];
}

type Lean = [type: ClaimType, holds: boolean, reason: string] | null;

/** Nouns and verbs that say what a figure is of; what else points at metrics ("in", "nobody") says it of more than one. */
const OF =
  /^(renewal|renewals|renew|renews|renewing|renewed|expansion|upgrade|upsell|rollout|add|add on|package|module|pilot|platform|proposal|extension|order|opportunity|deal|open|pipeline|revenue|arr|recurring|annual|contract|subscription|customer|pays?|paying|due|close|closes|closing|contact|touch|exchange|conversation|sentiment|mood|tone|score|odds?|likelihood|probability|chances?|rated|rating|silence|silent|overdue|stagnant|stagnation|prospect|worth|bought|won|lost|median|age|stage)$/;
const AGAINST = /^(against|versus|vs|compared|instead|rather|where|opposed)$/;
const USUAL =
  /^(usual|usually|normal|normally|norm|norms|customary|customarily|typical|typically|median|average|expected|expect|par|limit|line|mark|threshold|permitted|allowed|cutoff|accustomed|habitual|ordinary|winners?|benchmark|standard)$/;
/** Straight before a figure these say what it is. */
const USUAL_OF = /^(usual|normal|norm|customary|typical|habitual)$/;
const MORE: [RegExp, 1 | -1][] = [
  [/^(more|higher|larger|bigger|longer|later|better|heavier|greater)$/, 1],
  [/^(less|fewer|lower|smaller|shorter|earlier|sooner|worse|lighter)$/, -1],
];
/** Beside a norm only: "over the month" is no distance. */
const BEYOND: [RegExp, 1 | -1][] = [
  [/^(above|over|beyond|past|ahead)$/, 1],
  [/^(below|under|short|shy|inside|within|behind)$/, -1],
];
/** Items on either side of a figure that may lean on it. */
const REACH = 4;

/** Claims on such words where no other claim stands. */
export function leaningWords(
  scope: Scope,
  told: ReadonlyMap<number, Candidate[]>,
  findings: readonly Finding[],
): Finding[] {
  const { items } = scope;
  const held = heldOf(items, told, findings);
  const made = new Map<number, Finding>();
  for (const each of held)
    for (const at of around(items, each.at)) {
      const item = items[at]!;
      if (made.has(at) || isTouched(findings, item)) continue;
      const lean = leanOf(items, at, each, held);
      if (!lean) continue;
      const [type, holds, reason] = lean;
      const verdict = holds ? 'verified' : 'contradicted';
      made.set(at, { from: item.from, to: item.to, type, verdict, fact: each.fact, reason });
    }
  return [...made.values()];
}

/** A distance that was held from the limit of a stage. */
const FROM_LINE = /, from its line\b/;

function heldOf(items: Item[], told: ReadonlyMap<number, Candidate[]>, findings: readonly Finding[]): Held[] {
  return items.flatMap((item, at): Held[] => {
    const found = findings.find(({ from, verdict }) => from === item.from && verdict === 'verified');
    if (!found || (item.kind !== 'figure' && item.kind !== 'date')) return [];
    const candidates = told.get(at) ?? [];
    const metrics = candidates.map((each) => new Set(each.metrics));
    const metric = found.fact ? metricOf(found.fact) : FROM_LINE.test(found.reason) ? 'to_stagnant' : null;
    const own = metric ? [new Set([metric])] : [];
    return [{ at, fact: found.fact, candidates, metrics: metrics.length > 0 ? metrics : own }];
  });
}

/** Places of the words about a figure in its clause, the nearest first. */
function around(items: Item[], at: number): number[] {
  const [from, to] = clauseOf(items, at);
  const places: number[] = [];
  for (let far = 1; far <= Math.max(at - from, to - at); far += 1)
    for (const place of [at - far, at + far])
      if (place >= from && place < to && items[place]!.kind === 'word') places.push(place);
  return places;
}

function leanOf(items: Item[], at: number, figure: Held, held: Held[]): Lean {
  const item = items[at]!;
  if (item.kind !== 'word') return null;
  const near = Math.abs(at - figure.at) <= REACH;
  if (near && USUAL.test(item.word) && figure.metrics.some(hasNorm))
    return ['predicate', true, 'what the figure beside it is'];
  if (USUAL_OF.test(item.word) && at === figure.at - 1 && figure.candidates.length > 0)
    return ['predicate', false, 'the figure after it is on record, but not as what is usual'];
  if (near && AGAINST.test(item.word) && isHeldAgainst(items, at, figure, held))
    return ['predicate', true, 'the figures on both sides of it are on record'];
  if (near && at < figure.at && AGAINST.test(item.word) && isMeasureToHoldAgainst(figure))
    return ['predicate', true, 'what it is held against is the figure beside it'];
  const beyond = figure.metrics.some(hasNorm) ? BEYOND : [];
  const way = [...MORE, ...beyond].find(([words]) => words.test(item.word))?.[1];
  // "Two more and it is at the line", "in 12 more it reaches the limit" are still to come.
  const isAhead = wordOf(items[at + 1]) === 'and' || wordOf(items[figure.at - 1]) === 'in';
  if (way !== undefined && isAhead) return null;
  // "One account fewer sat here a month ago": told of the run before, it differs the other way.
  const told = way !== undefined && isOfThen(items, at) ? (-way as 1 | -1) : way;
  if (told !== undefined && near && at > figure.at) return differs(figure, told, isPast(items));
  return isOf(items, at, figure) ? ['label', true, 'what the figure beside it is of'] : null;
}

/** Whether the word says what the figure is of: the noun straight after it as one reading goes, any other as each does. */
function isOf(items: Item[], at: number, { at: place, metrics }: Held): boolean {
  const item = items[at]!;
  if (item.kind !== 'word' || !OF.test(item.word)) return false;
  const meant = item.word === 'add' ? ADDED : item.metrics;
  if (!meant || metrics.length === 0) return false;
  const speaks = (each: ReadonlySet<string>): boolean => [...each].some((metric) => meant.has(metric));
  return at > place && at <= place + 2 ? metrics.some(speaks) : metrics.every(speaks);
}
/** "A $22,000 add-on". */
const ADDED = new Set(['amount', 'open_value']);

const hasNorm = (metrics: ReadonlySet<string>): boolean =>
  [...metrics].some((metric) => NORM.has(metric) || OFF_LINE.has(metric));
/** "Two short of the stagnant line": how far from the limit of its stage a deal is. */
const OFF_LINE = new Map<string, 1 | -1>([
  ['to_stagnant', -1],
  ['past_stagnant', 1],
]);

/** "Five touches against 3.9": the word stands between two figures of a pair, and both hold. */
function isHeldAgainst(items: Item[], at: number, figure: Held, held: Held[]): boolean {
  const pair = pairOf(items, figure.at);
  const [left, right] = pair ? [Math.min(figure.at, pair.other), Math.max(figure.at, pair.other)] : [0, 0];
  const other = held.find((each) => each.at === pair?.other);
  return at > left && at < right && other !== undefined;
}

/** "None in 30 days, against 4.5 normally", "compared with eight before": a norm, or how it was in the run before. */
const isMeasureToHoldAgainst = ({ candidates }: Held): boolean =>
  candidates.length > 0 &&
  candidates.every(
    ({ period, fact }) => period === 'previous' || period === 'norm' || fact.includes('_prior_'),
  );

/** "Two more than in August", "22 below the limit": the way that each value the figure may be differs. */
function differs({ candidates }: Held, way: 1 | -1, past: boolean): Lean {
  const ways = candidates.map(wayOf);
  if (ways.length === 0 || ways.some((each) => each === null)) return null;
  const right = ways.some((each) => each === way);
  if (!right && past) return null;
  return [
    'direction',
    right,
    right ? 'by as much as the figure beside it' : 'on record it differs the other way',
  ];
}

/** The clause goes on to a time before, and not after "than". */
const isOfThen = (items: Item[], at: number): boolean => {
  const [, to] = clauseOf(items, at);
  const rest = items.slice(at + 1, to).map(wordOf);
  return !rest.includes('than') && THEN.test(rest.filter((word) => word !== '').join(' '));
};
const THEN = /\b(?:sat|was|were|had|stood|counted)\b.*\b(?:ago|before|earlier|last)\b/;

/** "It had been ten over the limit": of a time that the record may not have. */
const isPast = (items: Item[]): boolean =>
  items.some((item) => item.kind === 'word' && /^(had|was|were)( |$)/.test(item.word));

/** Measures whose distance from their norm prose tells. */
const MEASURED = new Set([...NORM, 'touches_30d', 'days_in_stage']);

/** Which way a difference lies: from the run before, or of a measure from its norm. */
function wayOf({ period, went, metrics, value }: Candidate): 1 | -1 | 0 | null {
  if (period !== 'derived') return null;
  if (went !== undefined) return went;
  const [first, second] = metrics;
  if (OFF_LINE.has(first!)) return OFF_LINE.get(first!)!;
  if (second === undefined || !MEASURED.has(first!) || !MEASURED.has(second)) return null;
  if (NORM.has(first!) === NORM.has(second)) return null;
  const sign = Math.sign(value) as 1 | -1 | 0;
  return (NORM.has(first!) ? -sign : sign) as 1 | -1 | 0;
}
