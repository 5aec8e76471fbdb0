/** What a backtest knows of one past month end: rows without what was observed later, and what became of each account. */
import type pg from 'pg';
import { happenedIn } from '../backtest/happened.ts';
import { type Refused, withoutLate } from '../backtest/late-inputs.ts';
import { monthsLater } from '../backtest/month-ends.ts';
import { readAccountOutcomes, readLateInputs } from '../db/backtest-outcomes.ts';
import { readNotes } from '../db/book.ts';
import { familyEventsUpTo } from '../db/families.ts';
import { readRawFeatures } from '../db/features.ts';
import type { Observation } from '../domain/backtest.ts';
import type { AccountOutcome, OutcomeReach } from '../domain/backtest-inputs.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { BookCoverage, RawFeatures } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { type Model, settingValue } from '../domain/model.ts';
import type { Outcome } from '../domain/model-outcomes.ts';
import { openDisputes } from '../scoring/disputes.ts';
import { afterMerges } from '../scoring/merges.ts';
import { type Decisions, readDecisions } from './read-decisions.ts';

export interface Month {
  asOf: IsoDate;
  raw: RawFeatures[];
  coverage: BookCoverage;
  decisions: Decisions;
  noted: ReadonlySet<string>;
  /** What was observed too late; it is in `raw` no more. */
  late: ReadonlySet<string>;
  refused: Refused;
  /** By months of the window: what became of each account. */
  after: Map<number, { end: IsoDate; accounts: Map<string, AccountOutcome> }>;
}

/** What a month is read for. */
export interface Sought {
  model: Model;
  outcomes: readonly Outcome[];
  reach: OutcomeReach;
}

export async function readMonth(
  pool: pg.Pool,
  asOf: IsoDate,
  { model, outcomes }: Pick<Sought, 'model' | 'outcomes'>,
): Promise<Month> {
  const { coverage, accounts } = await readRawFeatures(pool, asOf);
  const merged = afterMerges(accounts, await familyEventsUpTo(pool, asOf), asOf);
  const { accounts: raw, late, refused } = withoutLate(merged, await readLateInputs(pool, asOf));
  const decisions = await readDecisions(pool, asOf, model);
  const noted = new Set((await readNotes(pool, asOf)).map(({ accountId }) => accountId));
  const after: Month['after'] = new Map();
  for (const months of new Set(outcomes.map((outcome) => outcome.months))) {
    const end = monthsLater(asOf, months);
    const found = await readAccountOutcomes(pool, asOf, end);
    after.set(months, { end, accounts: new Map(found.map((each) => [each.accountId, each])) });
  }
  return { asOf, raw, coverage, decisions, noted, after, late, refused };
}

/** Outcome id → whether it happened to the account; those that could not are left out. */
export function happenedTo(
  accountId: string,
  { after }: Month,
  { model, outcomes, reach }: Sought,
): Observation['happened'] {
  const gap = settingValue(model, model.inputs.coverage_gap);
  const entries = outcomes.flatMap((outcome) => {
    const { end, accounts } = after.get(outcome.months)!;
    const account = accounts.get(accountId);
    const happened = account && happenedIn(outcome, account, { end, gap, reach });
    return happened === undefined ? [] : [[outcome.id, happened] as const];
  });
  return Object.fromEntries(entries);
}

/** What people had said of the account by then, as the run of that day would have known it. */
export function spokenOf(
  { accountId, override, rules }: ScoredAccount,
  { asOf, decisions, noted }: Month,
): Observation['people'] {
  const fired = new Set(rules.map(({ id }) => id));
  const disputed = openDisputes(decisions.disputes, asOf).some(
    (dispute) =>
      dispute.accountId === accountId &&
      (dispute.kind === 'data' || (dispute.rule !== null && fired.has(dispute.rule))),
  );
  const set = override && { id: override.id, tier: override.tier, modelTier: override.modelTier };
  return { override: set ?? null, disputed, noted: noted.has(accountId) };
}
