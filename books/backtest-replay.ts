/** Past month ends one after the other, each book scored with the tiers of the month before, as hysteresis needs them. */
import type pg from 'pg';
import { type Refused, withRefusals } from '../backtest/late-inputs.ts';
import type { MonthScored, Observation, RefusedInput } from '../domain/backtest.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Features } from '../domain/features.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { columnsOf } from './backtest-columns.ts';
import { happenedTo, type Month, readMonth, type Sought, spokenOf } from './backtest-month.ts';

export class Replay {
  readonly months: MonthScored[] = [];
  readonly #refusedAt: Refused[] = [];
  readonly #pool: pg.Pool;
  readonly #sought: Sought;
  readonly #against: Model | null;
  #own: ScoredAccount[] | undefined;
  #other: ScoredAccount[] | undefined;

  /** @param against a second model; null for none */
  constructor(pool: pg.Pool, sought: Sought, against: Model | null) {
    this.#pool = pool;
    this.#sought = sought;
    this.#against = against;
  }

  /** What can be held against later rows: each account that the model tiers on that day. Earlier days come first. */
  async at(asOf: IsoDate): Promise<Observation[]> {
    const month = await readMonth(this.#pool, asOf, this.#sought);
    this.#refusedAt.push(month.refused);
    const { book, decided } = this.#scored(month);
    this.months.push(monthOf(book));
    const people = byAccount(decided);
    const beside = byAccount(this.#scoredBeside(month));
    const raw = new Map(month.raw.map((account) => [account.accountId, account]));
    return book.accounts.flatMap((account) => {
      const { accountId, tier, score } = account;
      if (tier === null) return [];
      return {
        ...{ accountId, asOf, tier, score },
        against: placeOf(beside.get(accountId)),
        columns: columnsOf(account, raw.get(accountId)!),
        happened: happenedTo(accountId, month, this.#sought),
        people: spokenOf(people.get(accountId)!, month),
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

  /** The model's own tiers, which are on trial; and with people's decisions, to see which were in force. */
  #scored(month: Month): { book: ScoredBook; decided: ScoredBook } {
    const { model } = this.#sought;
    const { asOf, decisions } = month;
    const features = featuresFor(model, month);
    const options = { asOf, ...previousOf(this.#own) };
    const book = scoreBook(features, model, options);
    this.#own = book.accounts;
    const { overrides } = decisions;
    const decided = overrides.length === 0 ? book : scoreBook(features, model, { ...options, overrides });
    return { book, decided };
  }

  #scoredBeside(month: Month): ScoredBook | null {
    const model = this.#against;
    if (model === null) return null;
    const options = { asOf: month.asOf, ...previousOf(this.#other) };
    const book = scoreBook(featuresFor(model, month), model, options);
    this.#other = book.accounts;
    return book;
  }
}

function featuresFor(model: Model, month: Month): Features[] {
  const { raw, coverage, asOf } = month;
  return withRefusals(deriveFeatures(raw, coverage, model, asOf), month, model, asOf);
}

const byAccount = (book: ScoredBook | null): Map<string, ScoredAccount> =>
  new Map((book?.accounts ?? []).map((account) => [account.accountId, account]));

const previousOf = (previous: ScoredAccount[] | undefined) => (previous === undefined ? {} : { previous });

const monthOf = ({ asOf, accounts }: ScoredBook): MonthScored => ({
  asOf,
  tiered: accounts.filter(({ tier }) => tier !== null).length,
  notEnoughData: accounts.filter(({ status }) => status === 'not_enough_data').length,
  provisional: accounts.filter(({ provisional }) => provisional !== null).length,
});

const placeOf = (account: ScoredAccount | undefined): Observation['against'] =>
  account === undefined || account.tier === null ? null : { tier: account.tier, score: account.score };
