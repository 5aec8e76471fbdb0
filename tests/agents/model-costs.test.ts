/** What a run may spend on its model, and what it spent. */
import { describe, expect, test } from 'vitest';
import { costOf, mostItCosts } from '../../agents/model-request.ts';
import { usageOfRun } from '../../db/model-calls.ts';
import { readEvents } from '../../db/run-record.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { modelRequest } from '../model-calls.ts';
import { asking, RUN, withDesk } from './asking-desk.ts';

describe('the ceiling', () => {
  const settings = writerSettingsSchema.parse({});
  const most = mostItCosts(modelRequest(), settings)!;

  test('no call begins that could take the run over it', async () => {
    await withDesk(
      (request) => ({ content: 'x', usage: { output_tokens: request.max_tokens } }),
      async ({ ask, server, database }) => {
        const asked = await Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => ask(asking(text))));
        const refused = asked.filter((each) => each.status === 'rejected').map(({ reason }) => reason.kind);
        expect(refused).toEqual(['budget', 'budget']);
        expect(server.requests).toHaveLength(2);
        const [usage] = await usageOfRun(database.pool, RUN);
        expect(usage!.cost).toBeLessThanOrEqual(2.5 * most);
        const events = await readEvents(database.pool, RUN);
        expect(events.map(({ step, kind }) => [step, kind])).toEqual([
          ['draft tier-1', 'model_budget'],
          ['draft tier-1', 'model_budget'],
        ]);
      },
      { max_cost: 2.5 * most },
    );
  });

  test('what earlier processes paid counts, and stored replies are free', async () => {
    await withDesk(
      () => ({ content: 'x' }),
      async ({ ask, database, server }) => {
        await ask(asking('a'));
        await database.pool.query('UPDATE model_calls SET cost = $1', [2 * most]);
        await expect(ask(asking('b'))).rejects.toMatchObject({ kind: 'budget' });
        expect((await ask(asking('a'))).text).toBe('x');
        expect(server.requests).toHaveLength(1);
      },
      { max_cost: 2.5 * most },
    );
  });

  test('a reply that broke off may have been billed: what it can cost stays taken', async () => {
    await withDesk(
      () => ({ fault: 'cut', how: 'closed' }),
      async ({ ask, server }) => {
        await expect(ask(asking('a'))).rejects.toMatchObject({ kind: 'malformed' });
        await expect(ask(asking('b'))).rejects.toMatchObject({ kind: 'budget' });
        expect(server.requests).toHaveLength(2);
      },
      { max_cost: 2.5 * most },
    );
  });

  test('a call that the provider turned away gives back what was kept for it', async () => {
    await withDesk(
      (_, call) => (call < 4 ? { fault: 'status', status: 400 } : { content: 'x' }),
      async ({ ask }) => {
        for (const text of ['a', 'b', 'c']) {
          await expect(ask(asking(text))).rejects.toMatchObject({ kind: 'rejected' });
        }
        expect((await ask(asking('d'))).text).toBe('x');
      },
      { max_cost: 1.5 * most },
    );
  });

  test('a call is never dearer than what was kept for it', () => {
    for (const text of ['x'.repeat(4000), '[[acme.arr]] '.repeat(300), '山田商事 更新 '.repeat(200)]) {
      const request = modelRequest(asking(text));
      const sent = JSON.stringify([request.system, request.messages]).length;
      const usage = { input: 0, cacheRead: 0, cacheWrite: Math.ceil(sent / 3), output: request.maxTokens };
      expect(mostItCosts(request, settings)!).toBeGreaterThan(costOf(usage, settings)!);
    }
  });

  test('a model without a price costs nothing known, and no ceiling holds it', async () => {
    await withDesk(
      () => ({ content: 'x' }),
      async ({ ask, database }) => {
        await ask();
        expect((await usageOfRun(database.pool, RUN))[0]!.cost).toBeNull();
      },
      { prices: {}, max_cost: 0 },
    );
  });
});

test('usage by step: calls, tokens, cache, cost', async () => {
  const usage = {
    input_tokens: 1000,
    output_tokens: 500,
    cache_read_input_tokens: 2000,
    cache_creation_input_tokens: 100,
  };
  await withDesk(
    () => ({ content: 'x', usage }),
    async ({ ask, database }) => {
      await ask({ ...asking('a'), step: 'repair headline' });
      await ask({ ...asking('b'), prompt: { id: 'tier-one', version: 2 } });
      await ask(asking('c'));
      const given = await usageOfRun(database.pool, RUN);
      expect(given.map(({ durationMs, ...rest }) => rest)).toEqual([
        {
          step: 'draft tier-1',
          prompts: ['tier-one@2', 'tier-one@3'],
          models: ['claude-opus-5-5'],
          calls: 2,
          input: 2000,
          output: 1000,
          cacheRead: 4000,
          cacheWrite: 200,
          // 2 × (1000 × $4 + 500 × $20 + 2000 × $0.40 + 100 × $5) a million
          cost: 0.0306,
        },
        expect.objectContaining({ step: 'repair headline', prompts: ['tier-one@3'], calls: 1, cost: 0.0153 }),
      ]);
      expect(given[0]!.durationMs).toBeGreaterThanOrEqual(0);
    },
  );
});
