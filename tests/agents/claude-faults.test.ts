/** Each fault that the Messages API can have, and the kind of error that comes of it. */
import { describe, expect, test } from 'vitest';
import { claudeModel } from '../../agents/claude.ts';
import { ModelCallError, UsageError } from '../../domain/errors.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { KEY, modelRequest, SECRET_TEXT, withModelServer } from '../model-calls.ts';
import { type Answer, type Fault, startModelServer } from '../model-server.ts';

const settings = writerSettingsSchema.parse({});
const open = new AbortController().signal;

const ask = (answer: Answer) =>
  withModelServer(answer, (server) =>
    claudeModel({ apiKey: KEY, baseUrl: server.url, settings }).reply(modelRequest(), open),
  );

/** The error of a fault, and how many times the client asked. */
function failing(fault: Fault, change = {}): Promise<{ error: ModelCallError; calls: number }> {
  return withModelServer(
    () => fault,
    async (server) => {
      const model = claudeModel({ apiKey: KEY, baseUrl: server.url, settings: { ...settings, ...change } });
      const error = await model.reply(modelRequest(), open).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ModelCallError);
      return { error: error as ModelCallError, calls: server.requests.length };
    },
  );
}

describe('faults', () => {
  test.each<[string, Fault, string, number]>([
    ['429 to the end', { fault: 'status', status: 429 }, 'unavailable', 3],
    ['529', { fault: 'status', status: 529 }, 'unavailable', 3],
    ['500', { fault: 'status', status: 500 }, 'unavailable', 3],
    ['400', { fault: 'status', status: 400 }, 'rejected', 1],
    ['404', { fault: 'status', status: 404 }, 'rejected', 1],
    ['413', { fault: 'status', status: 413 }, 'rejected', 1],
    ['401', { fault: 'status', status: 401 }, 'unauthorized', 1],
    ['403', { fault: 'status', status: 403 }, 'unauthorized', 1],
    ['a stream that ends early', { fault: 'cut', how: 'closed' }, 'malformed', 1],
    ['a torn connection', { fault: 'cut', how: 'destroyed' }, 'malformed', 1],
    ['an error event in the stream', { fault: 'error_event' }, 'malformed', 1],
    ['a page of HTML', { fault: 'html' }, 'malformed', 1],
  ])('%s', async (_, fault, kind, calls) => {
    const failed = await failing(fault);
    expect(failed.error.kind).toBe(kind);
    expect(failed.calls).toBe(calls);
  });

  test.each([429, 529, 500])('%i once: the client asks again when it is told to', async (status) => {
    const given = await ask((_, call) =>
      call === 1 ? { fault: 'status', status, retryAfterMs: 5 } : { content: 'Fine' },
    );
    expect(given.text).toBe('Fine');
  });

  test('a reply that does not say why it ends', async () => {
    await expect(ask(() => ({ content: 'The account', stopReason: null }))).rejects.toMatchObject({
      kind: 'malformed',
    });
  });

  test('a stream that says nothing more is given up in time', async () => {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const failed = await failing({ fault: 'silent', until }, { timeout: 0.2 });
    release();
    expect(failed.error.kind).toBe('unavailable');
  });

  test('no server', async () => {
    const server = await startModelServer(() => ({ content: '' }));
    await server.close();
    const model = claudeModel({ apiKey: KEY, baseUrl: server.url, settings });
    await expect(model.reply(modelRequest(), open)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('a caller that gives up', async () => {
    await withModelServer(
      () => new Promise(() => undefined),
      async (server) => {
        const given = new AbortController();
        const asked = claudeModel({ apiKey: KEY, baseUrl: server.url, settings }).reply(
          modelRequest(),
          given.signal,
        );
        given.abort();
        await expect(asked).rejects.toMatchObject({ kind: 'aborted' });
      },
    );
  });

  test('no key', () => {
    expect(() => claudeModel({ apiKey: undefined, baseUrl: undefined, settings })).toThrow(UsageError);
  });

  test('nothing that was sent, and no key, stands in any error', async () => {
    const echoes: Fault[] = [
      { fault: 'status', status: 400, message: `messages.0: "${SECRET_TEXT}" is too long` },
      { fault: 'status', status: 401, message: `invalid key ${KEY}` },
      { fault: 'status', status: 400, type: KEY, message: 'fine' },
      { fault: 'error_event', type: SECRET_TEXT },
      { fault: 'cut', how: 'closed', content: SECRET_TEXT },
    ];
    for (const fault of echoes) {
      const { error } = await failing(fault);
      const all = `${error.message} ${error.hint} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
      expect(all).not.toContain(KEY);
      expect(all).not.toContain(SECRET_TEXT.slice(0, 12));
    }
  });

  test('what the provider explains is passed on when it quotes nothing', async () => {
    const { error } = await failing({
      fault: 'status',
      status: 400,
      message: 'Your credit balance is too low.',
    });
    expect(error.message).toContain('Your credit balance is too low');
  });
});

test('the server refuses what the API refuses', async () => {
  await withModelServer(
    () => ({ content: 'never' }),
    async (server) => {
      const post = async (change: object): Promise<number> => {
        const body = { model: 'm', max_tokens: 5, messages: [{ role: 'user', content: 'hi' }], ...change };
        const headers = { 'x-api-key': 'k', 'anthropic-version': '2026-10-21' };
        const sent = { method: 'POST', headers, body: JSON.stringify(body) };
        return (await fetch(`${server.url}/v1/messages`, sent)).status;
      };
      expect(await post({})).toBe(200);
      for (const refused of [
        { temperature: 0 },
        { top_p: 1 },
        { top_k: 1 },
        { tool_choice: { type: 'any' } },
        { max_tokens: 0 },
        { messages: [{ role: 'assistant', content: 'hi' }] },
        {
          messages: [
            { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'unasked', content: 'x' }] },
          ],
        },
        { output_config: { format: { type: 'json_schema', schema: { type: 'object' } } } },
      ])
        expect(await post(refused), JSON.stringify(refused)).toBe(400);
    },
  );
});
