/**
 * A model on trial: the book scored again at past month ends from what was known then, tiers carried from month to
 * month, held against what happened afterwards. Reads, writes nothing.
 */
import type pg from 'pg';
import { happenedIn } from '../backtest/happened.ts';
import { type Refused, withoutLate, withRefusals } from '../backtest/late-inputs.ts';
import { monthEndsOf, monthsLater } from '../backtest/month-ends.ts';
import { backtestSentence } from '../backtest/summary.ts';
import { type TrialOptions, tryOutcomes } from '../backtest/trial.ts';
import { readAccountOutcomes, readLateInputs, readOutcomeReach } from '../db/backtest-outcomes.ts';
import { dataReach, readNotes } from '../db/book.ts';
import { familyEventsUpTo } from '../db/families.ts';
import { readRawFeatures } from '../db/features.ts';
import type { Backtest, MonthScored, Observation, RefusedInput } from '../domain/backtest.ts';
import type { AccountOutcome, OutcomeReach } from '../domain/backtest-inputs.ts';
import type { IsoDate } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import type { BookCoverage, Features, RawFeatures } from '../domain/features.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import { type Model, settingValue } from '../domain/model.ts';
import { type Outcome, outcomesOf } from '../domain/model-outcomes.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { openDisputes } from '../scoring/disputes.ts';
import { scoreBook } from '../scoring/engine.ts';
import { afterMerges } from '../scoring/merges.ts';
import { columnsOf } from './backtest-columns.ts';
import type { NamedModel } from './named-model.ts';
import { type Decisions, readDecisions } from './read-decisions.ts';

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
  /** Shuffles and their seed; those of every backtest unless given. */
  trial?: Pick<TrialOptions, 'shuffles'>;
}

/** @throws UsageError when the rows do not cover a month end with its window */
export async function backtestBook(pool: pg.Pool, asked: BacktestAsked): Promise<Backtest> {
  const { against, trial } = asked;
  const { model } = asked.model;
  const outcomes = outcomesOf(model.outcomes, (ref) => settingValue(model, ref), asked.months);
  const reach = await readOutcomeReach(pool);
  const data = await datesOf(pool, reach);
  const window = Math.min(...outcomes.map(({ months }) => months));
  const monthEnds = monthEndsOf(data, { from: asked.from, to: asked.to, months: window });
  const replay = new Replay(pool, asked, outcomes, reach);
  const observations: Observation[] = [];
  for (const [at, asOf] of monthEnds.entries()) {
    asked.progress(`${asOf}: month end ${at + 1} of ${monthEnds.length}`);
    observations.push(...(await replay.at(asOf)));
  }
  const standing = observations.length === 0 ? 'no_tiers' : 'tried';
  asked.progress(`${observations.length} tiers held against what happened, and against shuffles`);
  const told = { months: replay.months, standing } as const;
  const tried = tryOutcomes(observations, outcomes, model, { ...trial, against: against !== null });
  return {
    model: named(asked.model),
    against: against && named(against),
    data,
    ...told,
    refused: replay.refused(),
    outcomes: tried,
    sentence: backtestSentence({ ...told, outcomes: tried }),
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

interface Month {
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

/** The months one after the other: each book is scored with the tiers of the month before. */
class Replay {
  readonly months: MonthScored[] = [];
  readonly #refusedAt: Refused[] = [];
  readonly #pool: pg.Pool;
  readonly #asked: BacktestAsked;
  readonly #outcomes: readonly Outcome[];
  readonly #reach: OutcomeReach;
  #own: ScoredAccount[] | undefined;
  #other: ScoredAccount[] | undefined;

  constructor(pool: pg.Pool, asked: BacktestAsked, outcomes: readonly Outcome[], reach: OutcomeReach) {
    this.#pool = pool;
    this.#asked = asked;
    this.#outcomes = outcomes;
    this.#reach = reach;
  }

  /** What can be held against later rows: each account that the model tiers on that day. */
  async at(asOf: IsoDate): Promise<Observation[]> {
    const { against } = this.#asked;
    const { model } = this.#asked.model;
    const month = await this.#read(asOf);
    const features = this.#featuresFor(model, month);
    const book = scoreBook(features, model, { asOf, ...previousOf(this.#own) });
    // With people's decisions, only to see which were in force: the model is tried by its own tiers.
    const { overrides } = month.decisions;
    const decided =
      overrides.length === 0
        ? book
        : scoreBook(features, model, { asOf, ...previousOf(this.#own), overrides });
    this.#own = book.accounts;
    const other = against && this.#scoreOther(against.model, month);
    this.months.push(monthOf(book));
    const people = new Map(decided.accounts.map((account) => [account.accountId, account]));
    const beside = new Map((other?.accounts ?? []).map((account) => [account.accountId, account]));
    const raw = new Map(month.raw.map((account) => [account.accountId, account]));
    return book.accounts.flatMap((account) => {
      const { accountId, tier, score } = account;
      if (tier === null) return [];
      const happened = this.#happened(accountId, month);
      return {
        ...{ accountId, asOf, tier, score, happened },
        against: placeOf(beside.get(accountId)),
        columns: columnsOf(account, raw.get(accountId)!),
        people: spokenOf(people.get(accountId) ?? account, month),
      };
    });
  }

  /** How many accounts were refused an input, and at how many month ends; most accounts first. */
  refused(): RefusedInput[] {
    const inputs = [...new Set(this.#refusedAt.flatMap((refused) => [...refused.keys()]))].sort();
    return inputs
      .map((input) => {
        const having = this.#refusedAt.flatMap((refused) => refused.get(input) ?? []);
        const accounts = new Set(having.flatMap((each) => [...each]));
        return { input, accounts: accounts.size, monthEnds: having.length };
      })
      .sort((a, b) => b.accounts - a.accounts || (a.input < b.input ? -1 : 1));
  }

  async #read(asOf: IsoDate): Promise<Month> {
    const pool = this.#pool;
    const { coverage, accounts } = await readRawFeatures(pool, asOf);
    const merged = afterMerges(accounts, await familyEventsUpTo(pool, asOf), asOf);
    const { accounts: raw, late, refused } = withoutLate(merged, await readLateInputs(pool, asOf));
    this.#refusedAt.push(refused);
    const decisions = await readDecisions(pool, asOf, this.#asked.model.model);
    const noted = new Set((await readNotes(pool, asOf)).map(({ accountId }) => accountId));
    const after: Month['after'] = new Map();
    for (const months of new Set(this.#outcomes.map((outcome) => outcome.months))) {
      const end = monthsLater(asOf, months);
      const found = await readAccountOutcomes(pool, asOf, end);
      after.set(months, { end, accounts: new Map(found.map((each) => [each.accountId, each])) });
    }
    return { asOf, raw, coverage, decisions, noted, after, late, refused };
  }

  #featuresFor(model: Model, month: Month): Features[] {
    const { raw, coverage, asOf } = month;
    return withRefusals(deriveFeatures(raw, coverage, model, asOf), month, model, asOf);
  }

  #scoreOther(model: Model, month: Month): ScoredBook {
    const features = this.#featuresFor(model, month);
    const book = scoreBook(features, model, { asOf: month.asOf, ...previousOf(this.#other) });
    this.#other = book.accounts;
    return book;
  }

  #happened(accountId: string, { after }: Month): Observation['happened'] {
    const { model } = this.#asked.model;
    const gap = settingValue(model, model.inputs.coverage_gap);
    const entries = this.#outcomes.flatMap((outcome) => {
      const { end, accounts } = after.get(outcome.months)!;
      const account = accounts.get(accountId);
      if (account === undefined) return [];
      const happened = happenedIn(outcome, account, { end, gap, reach: this.#reach });
      return happened === undefined ? [] : [[outcome.id, happened] as const];
    });
    return Object.fromEntries(entries);
  }
}

const previousOf = (previous: ScoredAccount[] | undefined) => (previous === undefined ? {} : { previous });

const monthOf = ({ asOf, accounts }: ScoredBook): MonthScored => ({
  asOf,
  tiered: accounts.filter(({ tier }) => tier !== null).length,
  notEnoughData: accounts.filter(({ status }) => status === 'not_enough_data').length,
  provisional: accounts.filter(({ provisional }) => provisional !== null).length,
});

const placeOf = (account: ScoredAccount | undefined): Observation['against'] =>
  account === undefined || account.tier === null ? null : { tier: account.tier, score: account.score };

/** What people had said of the account by then, as the run of that day would have known it. */
function spokenOf(account: ScoredAccount, { asOf, decisions, noted }: Month): Observation['people'] {
  const { accountId, override, rules } = account;
  const fired = new Set(rules.map(({ id }) => id));
  const disputed = openDisputes(decisions.disputes, asOf).some(
    (dispute) =>
      dispute.accountId === accountId &&
      (dispute.kind === 'data' || (dispute.rule !== null && fired.has(dispute.rule))),
  );
  const { id, tier, modelTier } = override ?? {};
  return {
    override:
      id === undefined || tier === undefined || modelTier === undefined ? null : { id, tier, modelTier },
    disputed,
    noted: noted.has(accountId),
  };
}
