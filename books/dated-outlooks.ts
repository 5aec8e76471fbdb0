/** Paths of some accounts of a book that is named by a run or a date, for texts that are made or audited later. Reads only. */
import type pg from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { Outlook } from '../domain/path.ts';
import { type OutlookInputs, outlookOf } from '../explain/path.ts';
import { bookInputsOf } from './attributed-books.ts';
import type { DatedBook } from './compared-books.ts';
import { touchHistoriesOf } from './outlook-book.ts';

/** An account, the tier that a way is looked for to (each better one where there is none), and the day to be there. */
interface Wanted {
  accountId: string;
  to: number | null;
  by: IsoDate;
  /** Whether what would push it down is looked for too, counted from the as-of date. */
  slide: boolean;
}

/** By account id; empty for a model without levers. */
export async function outlooksOf(
  pool: pg.Pool,
  now: Pick<DatedBook, 'run' | 'stored' | 'asOf' | 'model' | 'book'>,
  wanted: Wanted[],
): Promise<Map<string, Pick<Outlook, 'paths' | 'slide'>>> {
  const { run, stored, asOf, model, book } = now;
  if (wanted.length === 0 || (model.levers ?? []).length === 0) return new Map();
  const scored = { run: stored ? run : null, asOf, model, accounts: book.accounts };
  const { inputs } = await bookInputsOf(pool, scored);
  const touches = await touchHistoriesOf(pool, inputs);
  const whole = { ...inputs, touches, commits: book.clock?.commits ?? true };
  const tiers = new Map(book.accounts.map(({ accountId, tier }) => [accountId, tier]));
  return new Map(
    wanted.flatMap((each) => {
      const tier = tiers.get(each.accountId) ?? null;
      return tier === null ? [] : [[each.accountId, outlookFrom(whole, each, tier)] as const];
    }),
  );
}

function outlookFrom(
  inputs: OutlookInputs,
  { accountId, to, by, slide }: Wanted,
  tier: number,
): Pick<Outlook, 'paths' | 'slide'> {
  const target = to === null || to === tier ? {} : { to };
  const { paths } = outlookOf(inputs, accountId, { by, slide: false, ...target });
  return { paths, slide: slide ? outlookOf(inputs, accountId, { to: tier }).slide : null };
}
