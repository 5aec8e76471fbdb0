/** The committed baseline, and how a run differs from it. Different data are not compared: the numbers mean other things. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Measure, type Part, percent, shareOf } from './parts.ts';

export const BASELINE = 'evals/data/baseline.json';

/** Of a measure what a later run is held against. */
type Blessed = Pick<Measure, 'hits' | 'trials' | 'data' | 'failed'>;
export type Baseline = Record<string, Blessed>;

/** @throws when the file is no JSON; empty when there is none. */
export function readBaseline(path = BASELINE): Baseline {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Baseline) : {};
}

/** Takes the parts' measures over; those of evals that did not run stay, others that their part no longer has go. */
export function bless(baseline: Baseline, parts: readonly Part[]): Baseline {
  const kinds = new Set(parts.flatMap(({ measures }) => measures.map(({ id }) => kindOf(id))));
  const kept = Object.entries(baseline).filter(([id]) => !kinds.has(kindOf(id)));
  const taken = parts.flatMap(({ measures }) =>
    measures.map(({ id, hits, trials, data, failed }): [string, Blessed] => [
      id,
      { hits, trials, data, failed: [...failed].sort() },
    ]),
  );
  return Object.fromEntries([...kept, ...taken].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const kindOf = (id: string): string => id.split('.', 1)[0]!;

/** One line a measure or case, so that a change of the baseline can be read. */
export function writeBaseline(baseline: Baseline, path = BASELINE): void {
  const lines = Object.entries(baseline).map(
    ([id, each]) => `${JSON.stringify(id)}: ${JSON.stringify(each)}`,
  );
  writeFileSync(path, `{\n${lines.join(',\n')}\n}\n`);
}

export interface Difference {
  /** Shares that differ, measures that are new. */
  changed: string[];
  /** Not compared, since the data differ. */
  refused: string[];
  /** Cases that failed now and not in the baseline: each fails the run. */
  regressions: string[];
  /** Cases of the baseline that no longer fail. */
  mended: string[];
}

export function differenceOf(parts: readonly Part[], baseline: Baseline): Difference {
  const found: Difference = { changed: [], refused: [], regressions: [], mended: [] };
  for (const each of parts.flatMap(({ measures }) => measures)) {
    const before = baseline[each.id];
    const told = `${each.id}: ${each.hits} of ${each.trials} (${percent(shareOf(each))})`;
    if (!before) found.changed.push(`${told}, not in the baseline`);
    else if (before.data !== each.data)
      found.refused.push(`${told}: measured on other data (${before.data} then, ${each.data} now)`);
    else {
      if (before.hits !== each.hits || before.trials !== each.trials)
        found.changed.push(`${told}, was ${before.hits} of ${before.trials} (${percent(shareOf(before))})`);
      const [was, is] = [new Set(before.failed), new Set(each.failed)];
      found.regressions.push(...each.failed.filter((id) => !was.has(id)).map((id) => `${each.id}: ${id}`));
      found.mended.push(...before.failed.filter((id) => !is.has(id)).map((id) => `${each.id}: ${id}`));
    }
  }
  return found;
}
