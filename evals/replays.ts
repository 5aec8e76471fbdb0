/**
 * One account on another day, and with something changed, in a book that stays as it is: rows of that day told as of the
 * as-of date, scored by the evals' own reading. What a report says would move an account is held against this.
 */
import type pg from 'pg';
import { accountsAt, bookOf } from './recompute-features.ts';
import type { Before, Scored, ScoredBook } from './recompute-scored.ts';
import { scoreAll } from './recompute-scores.ts';
import type { Counted, CountedDeal, Row, Settings, Value } from './recompute-terms.ts';
import { plusDays } from './recompute-terms.ts';

/** A change as a report tells it: the lever's id, how often, and its words, which name the deal. */
export interface Change {
  lever: string;
  times: number;
  text: string;
}

/** Where the account stands after it, and who stands in a worse tier than without it. */
export interface Stand {
  scored: Scored;
  displaced: string[];
}

const DATE = /^\d{4}-\d\d-\d\d$/;

/** The row with its dates so many days further back. */
const back = <R extends object>(row: R, days: number): R =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && DATE.test(value) ? plusDays(value, -days) : value,
    ]),
  ) as R;

export class Replays {
  readonly #client: pg.Client;
  readonly #now: ScoredBook;
  readonly #before: Before;
  readonly #found: ReadonlySet<string>;
  readonly #rows: Counted;
  readonly #later = new Map<string, ReturnType<typeof accountsAt>>();

  /**
   * @param rows that the book of the run was scored from
   * @param before tiers of the run before
   * @param found accounts whose outside signals count
   */
  constructor(
    client: pg.Client,
    { now, rows }: { now: ScoredBook; rows: Counted },
    before: Before,
    found: ReadonlySet<string>,
  ) {
    this.#client = client;
    this.#now = now;
    this.#rows = rows;
    this.#before = before;
    this.#found = found;
  }

  get settings(): Settings {
    return this.#now.settings;
  }

  /** The account after so many days without anything, and then these changes. */
  async standing(id: string, ahead: number, changes: readonly Change[]): Promise<Stand> {
    const { asOf } = this.#now;
    const counted = await this.#aged(id, ahead);
    const changed = changes.reduce((at, change) => changedBy(at, id, change, asOf, this.settings), counted);
    const book = bookOf(changed, asOf, this.settings, this.#found);
    const own = book.accounts.find((account) => account.id === id)!;
    own.signals = own.signals.map((signal) => ({ ...signal, date: plusDays(signal.date, -ahead) }));
    const scored = scoreAll(book, this.settings, this.#tiersBefore(id, ahead));
    return {
      scored: scored.accounts.find(({ account }) => account.id === id)!,
      displaced: this.#displaced(scored, id),
    };
  }

  /** Rows of the account on the later day among those of the as-of date. */
  async #aged(id: string, ahead: number): Promise<Counted> {
    const now = this.#rows;
    if (ahead === 0) return now;
    const then = await this.#at(ahead);
    const mixed = <R extends { account_id: string }>(rows: readonly R[], later: readonly R[]): R[] =>
      [
        ...rows.filter((row) => row.account_id !== id),
        ...later.filter((row) => row.account_id === id).map((row) => back(row, ahead)),
      ].sort((a, b) => (a.account_id < b.account_id ? -1 : a.account_id > b.account_id ? 1 : 0));
    return {
      ...now,
      accounts: mixed(now.accounts, then.accounts),
      touches: mixed(now.touches, then.touches),
      booked: mixed(now.booked, then.booked),
      deals: mixed(now.deals, then.deals),
    };
  }

  #at(ahead: number): ReturnType<typeof accountsAt> {
    const date = plusDays(this.#now.asOf, ahead);
    const known = this.#later.get(date) ?? accountsAt(this.#client, date);
    this.#later.set(date, known);
    return known;
  }

  /** The work while the interactions of these accounts alone are in sight: many days are asked for. */
  async among<T>(accounts: string[], work: () => Promise<T>): Promise<T> {
    await this.#client.query(
      'CREATE TEMP TABLE interactions AS SELECT * FROM public.interactions WHERE account_id = ANY (' +
        `ARRAY[${accounts.map((id) => `'${id.replaceAll("'", "''")}'`).join()}]::text[])`,
    );
    try {
      return await work();
    } finally {
      await this.#client.query('DROP TABLE pg_temp.interactions');
    }
  }

  /** On a later day the account comes from the tier that it has now. */
  #tiersBefore(id: string, ahead: number): Before {
    if (ahead === 0) return this.#before;
    const own = this.#now.accounts.find(({ account }) => account.id === id)!;
    return new Map([...this.#before, [id, { tier: own.tier, scoredTier: own.scoredTier }]]);
  }

  #displaced(after: ScoredBook, id: string): string[] {
    const tiers = new Map(this.#now.accounts.map(({ account, tier }) => [account.id, tier]));
    return after.accounts.flatMap(({ account, tier }) => {
      const was = tiers.get(account.id) ?? null;
      return account.id !== id && was !== null && tier !== null && tier > was ? [account.id] : [];
    });
  }
}

/** The open new or expansion deal that the words name. */
export function dealNamed(deals: readonly CountedDeal[], id: string, text: string): CountedDeal | null {
  const own = deals.filter(
    (deal) => deal.account_id === id && deal.closed_on === null && deal.type !== 'renewal',
  );
  const named = own.filter(({ name, deal_id }) => text.includes(`the deal ${name ?? deal_id} `));
  return named.length === 1 ? named[0]! : null;
}

function changedBy(counted: Counted, id: string, change: Change, asOf: string, settings: Settings): Counted {
  const deal = dealNamed(counted.deals, id, `${change.text} `);
  const withDeal = (values: Partial<CountedDeal>): Counted => ({
    ...counted,
    deals: counted.deals.map((each) => (each === deal ? { ...each, ...values } : each)),
  });
  switch (change.lever) {
    case 'touch':
      return { ...counted, touches: touched(counted, id, change.times, asOf) };
    case 'meeting': {
      const booked = { account_id: id, next_touch: plusDays(asOf, settings['recency_booked']!) };
      return { ...counted, booked: [...counted.booked.filter((row) => row.account_id !== id), booked] };
    }
    case 'advance':
      return withDeal({ stage_entered_on: asOf });
    case 'outcome-score': {
      const raised = (deal?.outcome_score ?? 0) + change.times * settings['lever_outcome_step']!;
      return withDeal({ outcome_score: Math.min(settings['close_full']!, raised), outcome_band: null });
    }
    case 'lost-deal':
      return withDeal({ closed_on: asOf, outcome: 'lost' });
    default:
      throw new Error(`nobody has written down what ${change.lever} does`);
  }
}

/** So many touches more on the as-of date, in every window. */
function touched({ accounts, touches }: Counted, id: string, times: number, asOf: string): Row[] {
  const type = accounts.find((row) => row.account_id === id)?.['type'];
  const row: Row = touches.find((each) => each.account_id === id) ?? { account_id: id };
  const number = (column: string): number => Number(row[column] ?? 0);
  const counts = ['touches_30d', 'touches_90d', 'touches_180d', 'touches_365d', 'interactions_30d', 'week_8'];
  const own = type === 'customer' ? 'customer_touches_30d' : 'prospect_touches_30d';
  const more = [...counts, own].map((column): [string, Value] => [column, number(column) + times]);
  const after: Row = {
    ...row,
    ...Object.fromEntries(more),
    contacts_90d: Math.max(1, number('contacts_90d')),
    first_touch: (row['first_touch'] as string | null | undefined) ?? asOf,
    last_touch: asOf,
    account_id: id,
  };
  return [...touches.filter((each) => each.account_id !== id), after];
}
