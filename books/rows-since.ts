/** What the source tables give at a run's date now, beside what they gave when it was made: information, no failure. */
import type pg from 'pg';
import type { StoredRun } from '../db/runs.ts';
import { TiersError } from '../domain/errors.ts';
import type { RawFeatures } from '../domain/features.ts';
import type { RunInputs, StoredInputs } from '../domain/run-inputs.ts';
import type { RowsSince } from '../domain/verification.ts';
import { parseModel } from '../scoring/load-model.ts';
import { readInputs } from './read-inputs.ts';

/** Inputs beside the rows, as a reader knows them. */
const OTHERS: [name: string, of: (inputs: RunInputs) => unknown][] = [
  ['what interactions cover', ({ coverage }) => coverage],
  ['notes', ({ notes }) => notes],
  ['imports', ({ imports }) => imports.map(({ contentHash }) => contentHash)],
  ['snapshot of companies', ({ snapshot }) => snapshot],
  ['overrides and disputes', ({ decisions }) => decisions],
  ['published run before', ({ predecessor }) => predecessor],
  ['rows of the month before', ({ earlier }) => earlier],
  ['committed run before', ({ committed }) => committed],
];

/** @returns null where the rows of that date, or the model, cannot be read any more */
export async function rowsSince(
  pool: pg.Pool,
  run: StoredRun,
  stored: StoredInputs,
  progress: (text: string) => void,
): Promise<RowsSince | null> {
  progress('reading the rows as they are now');
  try {
    const { asOf, lookupRule, writer, beside } = stored;
    const model = parseModel(run.modelText, run.model.id);
    return comparedRows(stored, await readInputs(pool, { asOf, model, lookupRule, writer, beside }));
  } catch (fault) {
    if (fault instanceof TiersError) return null;
    throw fault;
  }
}

function comparedRows(then: RunInputs, now: RunInputs): RowsSince {
  const before = new Map(then.raw.map((row) => [row.accountId, row]));
  const after = new Map(now.raw.map((row) => [row.accountId, row]));
  const named = ({ accountId, name }: RawFeatures) => ({ accountId, name });
  return {
    changed: now.raw.filter((row) => differ(before.get(row.accountId) ?? row, row)).map(named),
    added: now.raw.filter(({ accountId }) => !before.has(accountId)).map(named),
    gone: then.raw.filter(({ accountId }) => !after.has(accountId)).map(named),
    other: OTHERS.filter(([, of]) => differ(of(then), of(now))).map(([name]) => name),
  };
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
