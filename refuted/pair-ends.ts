/**
 * The two ends of one change, or a value and its norm, are of one measure of one subject: "contact went from six to five" of no
 * touches and days of silence, "three touches after three" of no touches of now beside those of now, "98 to 45" of no score
 * and likelihood. Where each end was found to be of something, and nothing on record has both, both are refused.
 */

import type { Told } from '../comparisons/measure-cued.ts';
import type { Subject } from '../domain/facts.ts';
import { spokenBy, valuesOf } from '../figures/look.ts';
import { pairOf } from '../figures/pairs.ts';
import type { Candidate } from '../sentence/candidate.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import { type Item, isQuestion, textOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { isDenominator } from '../sentence/wholes.ts';
import { type Finding, findingOn } from '../text/findings.ts';

const NOUN =
  '(?:(?:two - way )?(?:touch|exchange|contact|conversation|people|person|interaction|day|point)(?:e?s)? )?';
const HEDGE =
  '(?:(?:an?|its|their|the|your|our|about|around|just|only|roughly|nearly|usual|normal|typical) )*';
/** Between two figures that "after" and its like tie together: "one touch, after five". */
const AFTER = new RegExp(`^${NOUN}(?:[,(] )?(?:after|instead of|rather than|compared with) ${HEDGE}$`);
/** Measures of which one may stand beside the other as its norm or as what it was. */
const PARTNERS: RegExp[] = [
  /^(?:touches_30d|touch_norm_30d|touches_prior_30d|touches_30d_last_year)$/,
  /^(?:touches_365d|touches_per_year)$/,
  /^(?:days_in_stage|stage_median_days|stagnant_line|long_stagnant_line)$/,
];
const COUNTED = /^(?:number|money|days)$/;
/** A count of what the text names is no end of a change. */
const OF_TEXT = /^(?:the )?accounts of this text/;

interface Ends {
  at: number;
  other: number;
  /** By "after" or its like, which may also say when. */
  isTied: boolean;
}

/** One fault for each end of a pair that nothing on record has both ends of. */
export function refutePairEnds(scope: Scope, told: Told, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  if (isQuestion(items)) return [];
  return items.flatMap((item, at): Finding[] => {
    const ends = item.kind === 'figure' ? endsAt(items, at) : null;
    if (!ends) return [];
    const both = [ends.at, ends.other].map((place) => findingOn(findings, items[place]));
    if (both.some((finding) => finding?.verdict !== 'verified')) return [];
    if (![ends.at, ends.other].every((place, end) => isValue(told, place, both[end]!))) return [];
    if (areOfOneMeasure(told, ends) || (ends.isTied && !areOfOneKind(told, ends))) return [];
    if (subjectsOf(scope, both as Finding[], at).some((subject) => isJoint(scope, subject, ends))) return [];
    return [{ ...both[0]!, verdict: 'contradicted', fact: null, reason: REASON }];
  });
}

const REASON = 'no measure on record has both this value and the one beside it';

/** Both figures of one kind, each of which is tied to the other. */
function endsAt(items: Item[], at: number): Ends | null {
  const pair = pairOf(items, at);
  const isChange = pair?.role === 'change' || pair?.otherRole === 'change';
  const other = pair ? (pairOf(items, pair.other)?.other === at ? pair.other : null) : tiedBy(items, at);
  if (other === null || isChange) return null;
  const [one, two] = [items[at]!, items[other]!];
  const isOfKind =
    one.kind === 'figure' &&
    two.kind === 'figure' &&
    COUNTED.test(one.figure.kind) &&
    one.figure.kind === two.figure.kind;
  const between = items.slice(Math.min(at, other) + 1, Math.max(at, other));
  const isApart = isDenominator(items, at) || isDenominator(items, other) || tellsAnother(between);
  return isOfKind && !isApart && !isOffScale(one, two) && !between.some((item) => accountAt(item) !== null)
    ? { at, other, isTied: pair === null }
    : null;
}

/** "0.20 across seven conversations": what lies below one is no count. */
const isOffScale = (one: Item, two: Item): boolean =>
  one.kind === 'figure' &&
  two.kind === 'figure' &&
  [one, two].some(({ figure }) => figure.decimal && Math.abs(figure.value) < 1) &&
  [one, two].some(({ figure }) => Math.abs(figure.value) > 1);

/** "The score has risen to 92, sentiment from 0.13": a measure that is named after a comma begins another change. */
function tellsAnother(between: Item[]): boolean {
  const comma = between.findIndex((item) => textOf(item) === ',');
  return comma >= 0 && between.slice(comma).some((item) => item.kind === 'word' && item.metrics !== null);
}

/** The figure that "after" and its like tie to this one. */
function tiedBy(items: Item[], at: number): number | null {
  for (const way of [1, -1]) {
    let place = at + way;
    while (items[place] && items[place]!.kind !== 'figure' && Math.abs(place - at) < REACH) place += way;
    if (items[place]?.kind !== 'figure') continue;
    const between = wordsShown(items.slice(Math.min(at, place) + 1, Math.max(at, place)));
    if (AFTER.test(`${between} `)) return place;
  }
  return null;
}
const REACH = 8;

/** What the figure was found to be: one value on record, or a count of what the text names. */
const isValue = (told: Told, at: number, { reason }: Finding): boolean => {
  const found = told.get(at) ?? [];
  return found.length > 0 ? reason.startsWith('as on record') && found.every(isPlain) : OF_TEXT.test(reason);
};

const isPlain = ({ metrics, period, kind }: Candidate): boolean =>
  metrics.length === 1 && period !== 'derived' && COUNTED.test(kind);

const MOVES = /^(?:moved_up|moved_down|kept)$/;
/** "Likelihoods range from 13 to 24": of one measure in one run, of two accounts. */
const areOfOneMeasure = (told: Told, { at, other }: Ends): boolean =>
  (told.get(at) ?? []).some((one) =>
    (told.get(other) ?? []).some(
      (two) =>
        (one.metrics[0] === two.metrics[0] && one.period === two.period && one.fact !== two.fact) ||
        // "More moved down than up (15 to 12)".
        (MOVES.test(one.metrics[0]!) && MOVES.test(two.metrics[0]!)),
    ),
  );

/** "A score of zero after 83 days" says since when. */
const areOfOneKind = (told: Told, { at, other }: Ends): boolean =>
  (told.get(at) ?? []).some((one) => (told.get(other) ?? []).some((two) => one.kind === two.kind));

/** Whose value each end is, and whom the sentence may be about. */
function subjectsOf(scope: Scope, findings: readonly Finding[], at: number): Subject[] {
  const { index, items } = scope;
  const owners = findings.flatMap(({ fact }) => {
    const subject = fact ? index.subject(fact.split('.')[0]!) : undefined;
    const parent = subject?.parent ? index.subject(subject.parent) : undefined;
    return [subject, parent].filter((each) => each !== undefined);
  });
  return [
    ...new Set([...owners, ...subjectsFor(scope, at), ...items.flatMap((item) => accountAt(item) ?? [])]),
  ];
}

function isJoint(scope: Scope, subject: Subject, { at, other }: Ends): boolean {
  const [mine, theirs] = [at, other].map((place) => {
    const item = scope.items[place]!;
    if (item.kind !== 'figure') return [];
    return valuesOf(scope, subject).filter(spokenBy(scope, place, item.figure));
  });
  return mine!.some((one) => theirs!.some((two) => areEnds(one, two)));
}

const areEnds = (one: Candidate, two: Candidate): boolean => {
  const [first, second] = [one.metrics[0]!, two.metrics[0]!];
  if (one.metrics.length > 1 || two.metrics.length > 1) return true;
  if (one.period === 'derived' || two.period === 'derived') return false;
  if (first === second) return one.period !== two.period && (one.deal === two.deal || !one.deal || !two.deal);
  return PARTNERS.some((partners) => partners.test(first) && partners.test(second));
};
