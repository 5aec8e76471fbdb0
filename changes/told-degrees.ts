/**
 * "Down sharply from 75 to 73", "edged up from 50 to 82", "rose tenfold from 71 to 84", "a modest drop from 88 to 38": how
 * much a word of change says, against the ends written beside it. It is a fault where what was told is surely no such change.
 */

import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { type Finding, isTouched, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { DEGREES_OF_CHANGE, type Degree, degreeOf, type Scale } from './degree-words.ts';
import { findingAt } from './facts.ts';
import type { Told } from './told-measures.ts';
import { isDenied, isProposed } from './ways.ts';

const OF = '(?: (?:touches|touche|touch|contacts|contact|points|exchanges|deals|accounts))?';
const ON_THE_WAY = '(?: (?!from|to|against|after)\\p{L}+| N| D){0,3}';
/** The ends: "from 75 to 73", "to 73 from 75", ", at 0.16 against 0.28"; or only where it came from, after what it is. */
const TAILS =
  `${ON_THE_WAY} ?,? from (?<from>#)${OF} to (?:just |only )?(?<to>#)` +
  `|${ON_THE_WAY} ?,? ?(?:to|at) (?:just |only )?(?<now>#)${OF} ?,? (?:from|against|after|versus|compared with|and not|instead of) (?<then>#)` +
  `|${ON_THE_WAY} (?:\\(|,|:) (?<first>#)${OF} (?:to|-|–) (?<last>#)` +
  `|${ON_THE_WAY} (?:\\(|,|:) (?<is>#)${OF} (?:against|after|from|versus) (?<was>#)`;
const ENDS_AFTER = new RegExp(`(?<![\\p{L}#])(?<said>${DEGREES_OF_CHANGE})(?=${TAILS})`, 'gdu');
/** "Halved from 53 to 80": the multiple is a figure of its own. */
const TIMES_AFTER = new RegExp(`(?<said>#)(?=${TAILS})`, 'gdu');
/** "Rated 73, down sharply from 75", "from 88 to 38, a modest drop". */
const ENDS_BEFORE = new RegExp(
  `(?:(?<to>#)${OF} ?,? (?:(?:and|which is|now|is|but) )?(?<said>${DEGREES_OF_CHANGE}) from (?<from>#)(?!${OF} to #)` +
    `|(?:from (?<was>#)${OF} to (?<is>#)|to (?<now>#)${OF} from (?<then>#))${OF} ?,? (?:(?:which is|so|only|just|in) )?(?<after>${DEGREES_OF_CHANGE})(?! (?:from|to|at|,)))`,
  'gdu',
);

/** "Slumped to 92", "jumped five points", "touches plunged": one end, how far, or nothing but what moved. */
const UNNAMED = `(?:${TAILS})`.replaceAll(/\?<\w+>/g, '?:');
const ALONE = new RegExp(
  `(?<![\\p{L}#]|(?:a|an|the|than|of|no|for|in|biggest|largest|its|their) )(?<said>${DEGREES_OF_CHANGE})(?!${UNNAMED})(?=(?: (?:by )?(?:just |only )?(?<by>#)|${ON_THE_WAY} (?:to|at) (?:just |only )?(?<led>#))?)`,
  'gdu',
);
const PATTERNS = [ENDS_AFTER, TIMES_AFTER, ENDS_BEFORE, ALONE];

export function judgeToldDegrees(sentence: Told): Finding[] {
  const { items } = sentence.scope;
  const { text, itemAt } = skeletonOf(items);
  return PATTERNS.flatMap((pattern) =>
    matchesOf(text, pattern).flatMap(({ groups, indices }): Finding[] => {
      const place = (...names: string[]): number | null => {
        const name = names.find((each) => groups![each] !== undefined);
        return name === undefined ? null : itemAt[indices!.groups![name]![0]]!;
      };
      const [first, last] = indices!.groups![groups!.said === undefined ? 'after' : 'said']!;
      const [from, to] = [itemAt[first]!, itemAt[last - 1]!];
      if (isDenied(items, from) || isProposed(items, from)) return [];
      const before = place('from', 'then', 'first', 'was');
      const now = place('to', 'now', 'last', 'is');
      const ends =
        before !== null && now !== null
          ? endsAt(sentence, before, now)
          : endsAlone(sentence, place('by'), place('led'), from, to);
      const degree = pattern === TIMES_AFTER ? timesAt(items[from]) : degreeOf(text.slice(first, last));
      if (!ends || !degree || !isNever(degree, ends)) return [];
      return [judged(spanOf(items, from, to), 'direction', false, `${ends.now} after ${ends.before}`)];
    }),
  );
}

/** What a figure led to, a distance, or what the words themselves were found to be of, changed by. */
function endsAlone(
  { scope, findings }: Told,
  by: number | null,
  now: number | null,
  from: number,
  to: number,
): Ends | null {
  const { items, index } = scope;
  const far = by === null ? null : figureOf(items[by]);
  if (far) return far.kind === 'points' ? { before: 0, now: far.value, scale: 'points' } : null;
  const found =
    now === null
      ? findings.find((each) => each.type === 'direction' && isTouched([each], spanOf(items, from, to)))
      : findingAt(items, now, findings);
  const fact = found?.verdict === 'verified' ? found.fact : null;
  const runs = fact ? bothRunsOf(index, fact) : null;
  return runs && { ...runs, scale: scaleOf(metricOf(fact!)) };
}
const scaleOf = (metric: string): Scale =>
  /score/.test(metric) ? 'points' : /sentiment/.test(metric) ? 'sentiment' : 'share';

interface Ends {
  before: number;
  now: number;
  scale: Scale;
}

/** What both figures are of, by what they were found to be, else by how they are written. */
function endsAt({ scope: { items }, told }: Told, before: number, now: number): Ends | null {
  const [one, other] = [figureOf(items[before]), figureOf(items[now])];
  if (!one || !other || one.kind !== other.kind || /^(?:times|part|days)$/.test(one.kind)) return null;
  const metrics = [before, now].flatMap((at) => (told.get(at) ?? []).flatMap((each) => each.metrics));
  const isScore = metrics.length > 0 ? metrics.every((each) => /score/.test(each)) : one.kind === 'points';
  const isMood = one.kind === 'number' && (one.decimal || other.decimal) && Math.abs(one.value) <= 1;
  const scale = isMood ? 'sentiment' : isScore ? 'points' : 'share';
  return { before: one.value, now: other.value, scale };
}
/** What it became of what it was, as written, with a little to spare. */
const timesAt = (item: Item | undefined): Degree | undefined =>
  item?.kind === 'figure' && item.figure.kind === 'times'
    ? { times: [item.figure.least * 0.85, item.figure.most * 1.08] }
    : undefined;
const figureOf = (item: Item | undefined) => (item?.kind === 'figure' ? item.figure : null);

/** One more or less of a few is next to nothing and yet a good part of them. */
const FEW = 13;

function isNever(degree: Degree, { before, now, scale }: Ends): boolean {
  if ('times' in degree) {
    const ratio = now / before;
    return before > 0 && (ratio < degree.times[0] || ratio > degree.times[1]);
  }
  const by = Math.abs(now - before);
  const size = scale === 'share' ? by / Math.max(Math.abs(before), 1) : by;
  const [under, over] = degree[scale];
  const isOneOfFew = scale === 'share' && by <= 1 && before < FEW && over > 0.02;
  return isOneOfFew ? (before > 3 && under > 0) || (before <= 1 && over <= 0.1) : size < under || size > over;
}
