/** The reading tools: what they say is what the sheet says, and an account that is not there is an answer. */
import { describe, expect, test } from 'vitest';
import { publishRun, saveRun } from '../../db/runs.ts';
import { indexSheet } from '../../facts/sheet-index.ts';
import { loadModel } from '../../scoring/model-files.ts';
import { explainAccountTool } from '../../tools/explain-account.ts';
import { listAccountsTool } from '../../tools/list-accounts.ts';
import { tierHistoryTool } from '../../tools/tier-history.ts';
import { withDatabase } from '../database.ts';
import { sampleFactSheet, sheetInput } from '../fixtures.ts';

const { book } = sheetInput();
const sheet = sampleFactSheet();
const index = indexSheet(sheet);
const sight = { book, sheet, model: loadModel('living-doc-4') };

const explain = async (account: string) => JSON.parse(await explainAccountTool(sight).invoke({ account }));
const list = async (wanted: Record<string, unknown>) =>
  JSON.parse(await listAccountsTool(sight).invoke(wanted as { tier?: string }));

describe('explain_account', () => {
  test('each key is a fact of the account, printed as reports print it', async () => {
    const answer = await explain('Kestwick Bank');
    expect(answer.account).toBe('kestwick-bank');
    for (const [key, text] of Object.entries(answer.facts))
      expect(text).toBe(index.fact(`kestwick-bank.${key}`)?.text);
    expect(answer.facts['days_since_last_touch']).toBe('59');
    expect(answer.rules.map(({ id }: { id: string }) => id)).toContain('volume');
    const missing = index.factsOf('kestwick-bank').filter(({ value }) => value === null);
    expect(missing.length).toBeGreaterThan(0);
    for (const { id } of missing)
      expect(answer.facts).not.toHaveProperty([id.slice('kestwick-bank.'.length)]);
  });

  test('slug and id mean the same account', async () => {
    const { key } = index.subject('kestwick-bank')!;
    expect(await explain('kestwick-bank')).toEqual(await explain(key));
  });

  test('an unknown account is an answer with the nearest names', async () => {
    expect(await explain('Kestwik Bank')).toEqual({
      error: 'no account of this book has that name',
      nearest: [{ account: 'kestwick-bank', name: 'Kestwick Bank' }],
    });
  });

  test('what is no account name is refused before anything is read', async () => {
    await expect(explain('')).rejects.toThrow();
    await expect(explain('x'.repeat(201))).rejects.toThrow();
  });
});

describe('list_accounts', () => {
  test('counts what the sheet counts, the highest first', async () => {
    const answer = await list({ tier: '3', sort: 'arr', limit: 2 });
    expect(answer.total).toBe(index.fact('tier-3.accounts')?.value);
    expect(answer.accounts.map(({ account }: { account: string }) => account)).toEqual(
      [...index.subject('tier-3')!.members!]
        .sort((a, b) => Number(index.factOf(b, 'arr')?.value) - Number(index.factOf(a, 'arr')?.value))
        .slice(0, 2),
    );
    expect(await list({ tier: 'watch' })).toMatchObject({ total: answer.total });
  });

  test('filters join, and a group that is not there is named with those that are', async () => {
    const down = await list({ moved: 'down' });
    expect(down.total).toBe(index.fact('book.moved_down')?.value);
    expect((await list({ moved: 'down', tier: 'Expand' })).total).toBeLessThan(down.total);
    expect(await list({ rule: 'weather' })).toMatchObject({ error: 'no rule goes by that name' });
  });
});

describe('tier_history', () => {
  test('published months before the book, and nothing of its own or later', () =>
    withDatabase(async ({ pool }) => {
      for (const [runId, asOf] of [
        ['r-march', '2026-03-31'],
        ['r-april', '2026-04-30'],
        ['r-may', sheet.asOf],
      ] as const) {
        const run = { runId, asOf, inputHash: runId, predecessor: null, modelText: 'm', book };
        await saveRun(pool, { ...run, book: { ...book, asOf } });
        await publishRun(pool, runId);
      }
      const answer = JSON.parse(await tierHistoryTool(sight, pool).invoke({ account: 'kestwick-bank' }));
      const { label, score } = book.accounts.find(({ name }) => name === 'Kestwick Bank')!;
      expect(answer.history).toEqual(
        ['2026-03-31', '2026-04-30'].map((asOf) => ({ asOf, tier: label, score })),
      );
      expect(JSON.parse(await tierHistoryTool(sight, pool).invoke({ account: 'Nobody' }))).toHaveProperty(
        'error',
      );
    }));
});
