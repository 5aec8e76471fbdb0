/**
 * What one eval measured, written to out/evals/parts when it is done; `npm run evals` merges the parts into the
 * scorecard and holds them against the baseline.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Interval, wilson } from './intervals.ts';

export const PARTS = 'out/evals/parts';

/** A share that was measured over cases. */
export interface Measure {
  /** Stable over runs: `mutation.digit_swap.strict`. */
  id: string;
  /** What it is, in plain words. */
  says: string;
  hits: number;
  trials: number;
  interval: Interval;
  /** Bounds of the share, 0 … 1; one that does not hold fails the run. */
  atLeast?: number;
  atMost?: number;
  /** Asked and not yet reached: told first in the scorecard, held case by case by the baseline. */
  aim?: boolean;
  /** Content hash of what it was measured on; measures of different hashes are not compared. */
  data: string;
  /**
   * Ids of the cases that count against it, stable while the data are the same. Each case is a gate of its own: one
   * that is here and not in the baseline fails the run, whatever the share.
   */
  failed: string[];
}

export interface Part {
  /** The file's name without endings; names the file in out/evals/parts. */
  part: string;
  title: string;
  measures: Measure[];
  /** For reading: what was missed, lists by kind. */
  notes: { title: string; lines: string[] }[];
  seconds: number;
  /** US dollars that were paid for it. */
  cost: number;
}

type Given = Pick<Measure, 'id' | 'says' | 'hits' | 'trials' | 'data'> & Partial<Measure>;

/** A measure with Wilson's interval, unless another is given. */
export function measure(given: Given): Measure {
  return { interval: wilson(given.hits, given.trials), failed: [], ...given };
}

/** Short hash of a data set's content. */
export function contentHash(content: string | readonly string[]): string {
  const hash = createHash('sha256');
  for (const each of typeof content === 'string' ? [content] : content) hash.update(each).update('\0');
  return hash.digest('hex').slice(0, 16);
}

export const shareOf = ({ hits, trials }: Pick<Measure, 'hits' | 'trials'>): number =>
  trials === 0 ? 0 : hits / trials;

/** Bounds that do not hold; a measure that found nothing to measure holds nothing. Aims are no bounds. */
export const boundFaults = (measures: readonly Measure[]): string[] =>
  unmet(measures.filter(({ aim, trials }) => !aim || trials === 0));

/** Aims that are not reached. */
export const unmetAims = (measures: readonly Measure[]): string[] =>
  unmet(measures.filter(({ aim, trials }) => aim && trials > 0));

function unmet(measures: readonly Measure[]): string[] {
  return measures.flatMap((each) => {
    const share = shareOf(each);
    const told = `${each.id}: ${each.hits} of ${each.trials} (${percent(share)})`;
    if (each.trials === 0) return [`${each.id}: nothing was measured`];
    if (each.atLeast !== undefined && share < each.atLeast)
      return [`${told}, at least ${percent(each.atLeast)} asked`];
    if (each.atMost !== undefined && share > each.atMost)
      return [`${told}, at most ${percent(each.atMost)} allowed`];
    return [];
  });
}

export const percent = (share: number): string =>
  `${(share * 100).toFixed(share > 0.995 && share < 1 ? 2 : 1)} %`;

/** Writes the part for the scorecard, prints its measures, and gives the bounds that do not hold. */
export function writePart(part: Part): string[] {
  mkdirSync(PARTS, { recursive: true });
  writeFileSync(`${PARTS}/${part.part}.json`, `${JSON.stringify(part, null, 1)}\n`);
  for (const each of part.measures)
    console.log(
      `${each.id}: ${each.hits} of ${each.trials}, ${percent(shareOf(each))} (${each.interval.map(percent).join(' – ')})`,
    );
  for (const { title, lines } of part.notes)
    if (lines.length > 0) console.log([title, ...lines.slice(0, 40)].join('\n  '));
  return boundFaults(part.measures);
}
