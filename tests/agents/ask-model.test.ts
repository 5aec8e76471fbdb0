/** The one way to the model: nothing paid twice, no call begun after a stop, no more at once than allowed. */
import { describe, expect, test } from 'vitest';
import { askModel } from '../../agents/ask-model.ts';
import { requestHash } from '../../agents/model-request.ts';
import { readEvents } from '../../db/run-record.ts';
import type { LanguageModel, ModelRequest } from '../../domain/language-model.ts';
import { type WriterSettings, writerSettingsSchema } from '../../domain/settings.ts';
import { KEY, modelRequest, SECRET_TEXT } from '../model-calls.ts';
import { asking, RUN, withDesk } from './asking-desk.ts';

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('a reply is paid once', () => {
  test('the same request again gives the stored reply, byte for byte, also to another process', async () => {
    await withDesk(
      (_, call) => ({ content: `Reply ${call}` }),
      async ({ ask, bench, server }) => {
        const first = await ask();
        expect(await ask({ step: 'another name for the same' })).toEqual(first);
        const elsewhere: LanguageModel = {
          id: 'anthropic:claude-opus-5-5',
          reply: () => Promise.reject(new Error('asked')),
        };
        if (bench.writer.kind === 'builtin') throw new Error('no model');
        const again = { ...bench, writer: { ...bench.writer, model: elsewhere } };
        expect(JSON.stringify(await askModel(again, RUN, modelRequest()))).toBe(JSON.stringify(first));
        expect(server.requests).toHaveLength(1);
      },
    );
  });

  test('two that ask the same at once share one call', async () => {
    await withDesk(
      (_, call) => ({ content: `Reply ${call}` }),
      async ({ ask, server }) => {
        const replies = await Promise.all([ask(), ask(), ask()]);
        expect(replies.map((reply) => reply.text)).toEqual(['Reply 1', 'Reply 1', 'Reply 1']);
        expect(server.requests).toHaveLength(1);
      },
    );
  });

  test('a failed call is asked again the next time', async () => {
    await withDesk(
      (_, call) => (call === 1 ? { fault: 'status', status: 400 } : { content: 'Now' }),
      async ({ ask }) => {
        await expect(ask()).rejects.toMatchObject({ kind: 'rejected' });
        expect((await ask()).text).toBe('Now');
      },
    );
  });

  test('a reply that broke off is asked for once more, and no oftener', async () => {
    await withDesk(
      (_, call) => (call === 1 ? { fault: 'cut', how: 'closed' } : { content: 'Whole' }),
      async ({ ask }) => expect((await ask()).text).toBe('Whole'),
    );
    await withDesk(
      () => ({ fault: 'html' }),
      async ({ ask, server }) => {
        await expect(ask()).rejects.toMatchObject({ kind: 'malformed' });
        expect(server.requests).toHaveLength(2);
      },
    );
  });

  test('everything that is sent makes the hash, and nothing else', () => {
    const settings = writerSettingsSchema.parse({});
    const of = (change: Partial<ModelRequest>, more: Partial<WriterSettings> = {}) =>
      requestHash('anthropic:claude-opus-5-5', { ...settings, ...more }, modelRequest(change));
    const tool = { name: 't', description: 'd', inputSchema: { a: 1, b: 2 } };
    const hashes = [
      of({}),
      of({ system: 'Other' }),
      of(asking('Other')),
      of({ maxTokens: 901 }),
      of({ tools: [tool] }),
      of({}, { effort: 'high' }),
      requestHash('anthropic:claude-haiku-5-5', settings, modelRequest()),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(of({ step: 'x', prompt: { id: 'y', version: 9 } }, { max_cost: 1, concurrency: 2 })).toBe(of({}));
    expect(of({ tools: [{ inputSchema: { b: 2, a: 1 }, description: 'd', name: 't' }] })).toBe(
      of({ tools: [tool] }),
    );
  });
});

describe('a run that is told to stop', () => {
  test('begins no call, waits for those under way and keeps their replies', async () => {
    const { opened, open } = gate();
    const began = gate();
    await withDesk(
      async () => {
        began.open();
        await opened;
        return { content: 'Late, but paid' };
      },
      async ({ ask, stop, server, database }) => {
        const asked = Promise.allSettled([ask(asking('a')), ask(asking('b'))]);
        await began.opened;
        stop.abort();
        open();
        const outcomes = (await asked).map((each) =>
          each.status === 'fulfilled' ? each.value.text : each.reason.kind,
        );
        expect(outcomes.sort()).toEqual(['Late, but paid', 'aborted']);
        const stored = await database.pool.query('SELECT FROM model_calls');
        expect(stored.rowCount).toBe(1);
        await expect(ask(asking('c'))).rejects.toMatchObject({ kind: 'aborted' });
        expect(server.requests).toHaveLength(1);
        expect(await readEvents(database.pool, RUN)).toEqual([]);
      },
      { concurrency: 1 },
    );
  });
});

test('as many calls at once as the settings allow, and no more', async () => {
  let waiting = 0;
  let turn = gate();
  await withDesk(
    async () => {
      const mine = turn;
      // The first of three is answered when the third has come.
      if (++waiting % 3 === 0) {
        turn = gate();
        mine.open();
      }
      await mine.opened;
      return { content: 'x', latencyMs: 5 };
    },
    async ({ ask, server }) => {
      await Promise.all(Array.from({ length: 12 }, (_, index) => ask(asking(String(index)))));
      expect(server.busiest()).toBe(3);
    },
    { concurrency: 3 },
  );
});

test('neither the key nor what was sent stands in any table', async () => {
  await withDesk(
    (_, call) =>
      call === 1
        ? { content: 'Fine' }
        : { fault: 'status', status: 400, message: `${KEY} may not say: ${SECRET_TEXT}` },
    async ({ ask, database }) => {
      await ask();
      await expect(ask(asking(`${SECRET_TEXT}.`))).rejects.toMatchObject({ kind: 'rejected' });
      const { rows } = await database.pool.query(
        `SELECT (SELECT json_agg(c) FROM model_calls c)::text || (SELECT json_agg(e) FROM run_events e)::text AS all`,
      );
      expect(rows[0].all).toContain('model_rejected');
      expect(rows[0].all).not.toContain(KEY);
      expect(rows[0].all).not.toContain(SECRET_TEXT);
    },
  );
});
