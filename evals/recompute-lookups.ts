/**
 * Look-ups worked out again: which of a run's accounts the snapshot has by name and domain, and what that made of
 * the tiers. Of the run's own record only the list of accounts is taken, never an answer.
 */
import type pg from 'pg';
import type { Facts } from './recompute-account-facts.ts';
import type { ScoredBook } from './recompute-scored.ts';
import { ACCOUNTS } from './recompute-sql.ts';
import type { Row } from './recompute-terms.ts';

type Answer = 'found' | 'ambiguous' | 'not found';
export type Answers = Map<string, Answer>;

const LOOKED_UP = `
SELECT l.account_id FROM run_lookups l JOIN runs r USING (run_id)
WHERE r.status = 'published' AND r.as_of = $1::date`;

const COMPANIES = `
SELECT name, domain FROM snapshot_companies UNION SELECT company_name, domain FROM signals`;

/** What the published run of that date was answered, by account. */
export async function lookUpsAt(client: pg.Client, asOf: string): Promise<Answers> {
  const accounts = (await client.query<Row>(ACCOUNTS, [asOf])).rows;
  const companies = (await client.query<{ name: string; domain: string | null }>(COMPANIES)).rows;
  const asked = (await client.query<{ account_id: string }>(LOOKED_UP, [asOf])).rows;
  const name = (text: unknown): string => String(text).trim().toLowerCase();
  const domain = (text: unknown): string | null => (text ? name(text).replace(/^www\./, '') : null);
  const known = companies.map((each) => [name(each.name), domain(each.domain)] as const);
  return new Map(
    asked.map(({ account_id }): [string, Answer] => {
      const own = accounts.find((each) => each.account_id === account_id)!;
      const [called, at] = [name(own['name']), domain(own['domain'])];
      const twins = accounts.filter((each) => name(each['name']) === called && domain(each['domain']) === at);
      if (at !== null && known.some(([named, site]) => named === called && site === at))
        return [account_id, twins.length === 1 ? 'found' : 'ambiguous'];
      const near = known.some(([named, site]) => named === called || (at !== null && site === at));
      return [account_id, near ? 'ambiguous' : 'not found'];
    }),
  );
}

/** Accounts whose signals count. */
export const foundIn = (answers: Answers): ReadonlySet<string> =>
  new Set([...answers].filter(([, answer]) => answer === 'found').map(([account]) => account));

/** @param without the same book, scored as if nobody had been looked up */
export function addLookups(facts: Facts, answers: Answers, now: ScoredBook, without: ScoredBook): void {
  const count = (wanted: Answer): number => [...answers.values()].filter((each) => each === wanted).length;
  const told = now.accounts.filter(({ account }) => account.signals.length > 0);
  const tiers = new Map(without.accounts.map(({ account, tier }) => [account.id, tier]));
  facts.set('run.lookup_provider', 'the snapshot file');
  facts.set('run.lookups', answers.size);
  facts.set('run.lookups_with_signals', told.length);
  facts.set('run.lookups_nothing_new', count('found') - told.length);
  facts.set('run.lookups_not_found', count('not found'));
  facts.set('run.lookups_ambiguous', count('ambiguous'));
  facts.set('run.lookups_unavailable', 0);
  const changed = told.filter(({ account, tier }) => tiers.get(account.id) !== tier);
  facts.set('run.lookups_changed_tier', changed.length);
}
