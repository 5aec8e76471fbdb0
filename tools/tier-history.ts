/** Tool `tier_history`: the tiers that published reports gave one account. Reads only. */
import { tool } from 'langchain';
import type { Pool } from 'pg';
import { tierHistory } from '../db/runs.ts';
import type { FactSheet } from '../domain/facts.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { accountInput } from './explain-account.ts';
import { matchAccount } from './match-account.ts';
import { accountsOf, noOne } from './sheet-accounts.ts';

/** @param sight the book asked about: earlier months are read from published runs, later ones never */
export function tierHistoryTool(sight: { sheet: FactSheet }, pool: Pool) {
  return tool(async ({ account }) => JSON.stringify(await historyOf(sight.sheet, pool, account)), {
    name: 'tier_history',
    description: 'Tier and score of an account in each published report before this one, the oldest first.',
    schema: accountInput,
  });
}

async function historyOf(sheet: FactSheet, pool: Pool, wanted: string): Promise<unknown> {
  const match = matchAccount(accountsOf(indexSheet(sheet)), wanted);
  if (match.kind !== 'one') return noOne(match);
  const { accountId, slug, name } = match.account;
  const runs = (await tierHistory(pool, accountId)).filter(({ asOf }) => asOf < sheet.asOf);
  const history = runs.map(({ asOf, label, status, score }) => ({
    asOf,
    tier: label ?? status.replaceAll('_', ' '),
    score,
  }));
  return { account: slug, name, history };
}
