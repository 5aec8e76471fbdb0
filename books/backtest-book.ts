/**
 * A model on trial: the book scored again at past month ends from what was known then, tiers carried from month to
 * month, held against what happened afterwards. Reads, writes nothing.
 */
import type pg from 'pg';
import { monthEndsOf } from '../backtest/month-ends.ts';
import { tryOutcomes } from '../backtest/trial.ts';
import { readOutcomeReach } from '../db/backtest-outcomes.ts';
import { dataReach } from '../db/book.ts';
import type { Backtest, Observation } from '../domain/backtest.ts';
import type { OutcomeReach } from '../domain/backtest-inputs.ts';
import type { IsoDate } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import { settingValue } from '../domain/model.ts';
import { outcomesOf } from '../domain/model-outcomes.ts';
import { Replay } from './backtest-replay.ts';
import type { NamedModel } from './named-model.ts';

type Tried = Pick<NamedModel, 'model' | 'name'>;

export interface BacktestAsked {
  model: Tried;
  /** A second model on the same trial; null for none. */
  against: Tried | null;
  /** First and last month end; null for the usual ones. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** Window of every outcome in months; null for each its own. */
  months: number | null;
  progress: (line: string) => void;
}

/** @throws UsageError when the rows do not cover a month end with its window */
export async function backtestBook(pool: pg.Pool, asked: BacktestAsked): Promise<Backtest> {
  const { against } = asked;
  const { model } = asked.model;
  const outcomes = outcomesOf(model.outcomes, (ref) => settingValue(model, ref), asked.months);
  const reach = await readOutcomeReach(pool);
  const data = await datesOf(pool, reach);
  const window = Math.min(...outcomes.map(({ months }) => months));
  const monthEnds = monthEndsOf(data, { from: asked.from, to: asked.to, months: window });
  const replay = new Replay(pool, { model, outcomes, reach }, against?.model ?? null);
  const observations: Observation[] = [];
  for (const [at, asOf] of monthEnds.entries()) {
    asked.progress(`${asOf}: month end ${at + 1} of ${monthEnds.length}`);
    observations.push(...(await replay.at(asOf)));
  }
  const standing = observations.length === 0 ? 'no_tiers' : 'tried';
  asked.progress(`${observations.length} tiers held against what happened, and against shuffles`);
  return {
    model: named(asked.model),
    against: against && named(against),
    data,
    months: replay.months,
    standing,
    refused: replay.refused(),
    outcomes: tryOutcomes(observations, outcomes, model, { against: against !== null }),
  };
}

const named = ({ name, model: { id, version, hash } }: Tried): Backtest['model'] => ({
  ...{ name, id, version, hash },
});

async function datesOf(pool: pg.Pool, { from }: OutcomeReach): Promise<Backtest['data']> {
  const to = await dataReach(pool);
  if (from !== null && to !== null) return { from, to };
  throw new UsageError('There are no dated rows to look back on: a backtest needs deals or interactions.', {
    hint: 'Import some first (tiers import EXPORTS --from generic), or try tiers backtest --demo.',
  });
}
