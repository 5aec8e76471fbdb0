/**
 * The book by the model in use beside the same book by a changed one. Both are made by the code that `tiers score`
 * and a run use, so a later run with the changed model gives the very same book.
 */

import { coverBook } from '../books/cover-book.ts';
import type { BookAtDate } from '../books/score-book.ts';
import { ownersAt, ownershipAt } from '../db/ownership.ts';
import { UsageError } from '../domain/errors.ts';
import type { SimulatedCoverage, Simulation } from '../domain/simulation.ts';
import { simulationOf } from '../explain/simulation.ts';
import { coverageDifference } from '../explain/simulation-coverage.ts';
import { bookToRead } from './books.ts';
import type { SecondModel, Workbench } from './workbench.ts';

export interface SimulatedBook {
  before: BookAtDate;
  /** As `tiers score` with the changed model gives it. */
  after: BookAtDate;
  simulation: Simulation;
  /** Null where neither model declares capacity or effort. */
  coverage: SimulatedCoverage | null;
}

/**
 * Writes nothing.
 * @param bench of the model as it is; of a bench that looks nobody up at a source that costs
 * @throws UsageError for a changed model of another id: its tiers mean something else [C1]
 */
export async function simulateBook(bench: Workbench, changed: SecondModel): Promise<SimulatedBook> {
  checkSameModel(bench.model.id, changed.model.id);
  const before = await bookToRead(bench);
  const { base: _base, book: _book, scored: _scored, ...fresh } = bench;
  const after = await bookToRead(
    { ...fresh, model: changed.model, modelText: changed.text },
    // What a published run has paid for is known of the companies whatever the model says.
    before.lookups,
  );
  return {
    before,
    after,
    simulation: simulationOf(before, after),
    coverage: await coverageOf(bench, before, after),
  };
}

function checkSameModel(id: string, changed: string): void {
  if (id === changed) return;
  throw new UsageError(`${changed} is another model than ${id}: their tiers are not the same thing.`, {
    hint: `tiers score --model ${id} --beside FILE shows both; to change ${id}, the file keeps its id.`,
  });
}

async function coverageOf(
  { pool }: Workbench,
  before: BookAtDate,
  after: BookAtDate,
): Promise<SimulatedCoverage | null> {
  const declares = ({ model }: BookAtDate) => model.capacity !== undefined || model.effort !== undefined;
  if (!declares(before) && !declares(after)) return null;
  const owners = await ownersAt(pool, before.asOf);
  const ownership = await ownershipAt(pool, before.asOf, owners);
  const [old, now] = [before, after].map(({ runId, asOf, model, book, sheet }) =>
    coverBook(
      { run: runId, stored: false, asOf, model, book, currency: sheet.currency },
      owners,
      ownership,
      false,
    ),
  );
  return coverageDifference(old!, now!);
}
