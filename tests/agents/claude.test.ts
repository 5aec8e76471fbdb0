/** The model client against the wire format of the Messages API: what it sends, what it makes of an answer. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claudeModel } from '../../agents/claude.ts';
import { readOutput } from '../../agents/model-request.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { KEY, modelRequest, SECRET_TEXT, withModelServer } from '../model-calls.ts';
import type { Answer } from '../model-server.ts';

const settings = writerSettingsSchema.parse({});
const open = new AbortController().signal;

const ask = (answer: Answer) =>
  withModelServer(answer, (server) =>
    claudeModel({ apiKey: KEY, baseUrl: server.url, settings }).reply(modelRequest(), open),
  );

describe('what is sent', () => {
  test('marks the system prompt and the end of the question for the cache, and forces nothing', async () => {
    await withModelServer(
      () => ({ content: '{"units":[]}' }),
      async (server) => {
        const model = claudeModel({ apiKey: KEY, baseUrl: server.url, settings });
        await model.reply(modelRequest({ output: z.object({ units: z.array(z.string()) }) }), open);
        const { body, headers } = server.requests[0]!;
        expect(headers['anthropic-version']).toBe('2026-10-21');
        expect(body).toEqual({
          model: 'claude-opus-5-5',
          max_tokens: 900,
          stream: true,
          system: [{ type: 'text', text: modelRequest().system, cache_control: { type: 'ephemeral' } }],
          messages: [
            {
              role: 'user',
              content: [{ type: 'text', text: SECRET_TEXT, cache_control: { type: 'ephemeral' } }],
            },
          ],
          output_config: {
            effort: 'medium',
            format: {
              type: 'json_schema',
              schema: {
                type: 'object',
                properties: { units: { type: 'array', items: { type: 'string' } } },
                required: ['units'],
                additionalProperties: false,
              },
            },
          },
        });
      },
    );
  });

  test('a second call reads the system prompt from the cache', async () => {
    await withModelServer(
      () => ({ content: 'So.' }),
      async (server) => {
        const model = claudeModel({ apiKey: KEY, baseUrl: server.url, settings });
        const first = await model.reply(modelRequest(), open);
        const other = modelRequest({
          messages: [{ role: 'user', content: [{ type: 'text', text: 'Another batch.' }] }],
        });
        const second = await model.reply(other, open);
        expect(first.usage.cacheRead).toBe(0);
        expect(second.usage.cacheRead).toBeGreaterThanOrEqual(512);
        expect(second.usage.cacheRead).toBeLessThanOrEqual(first.usage.cacheWrite);
      },
    );
  });

  test('hands thinking back as it came when the conversation goes on', async () => {
    const thinking = { type: 'thinking', thinking: 'Where to look?', signature: 'signed' };
    const tools = [{ name: 'tier_history', description: 'Tiers by month', inputSchema: { type: 'object' } }];
    await withModelServer(
      (_, call) =>
        call === 1
          ? { content: [thinking, { type: 'tool_use', id: 'a', name: 'tier_history', input: { months: 3 } }] }
          : { content: [thinking, { type: 'text', text: 'Done' }, { type: 'text', text: '.' }] },
      async (server) => {
        const model = claudeModel({ apiKey: KEY, baseUrl: server.url, settings });
        const first = await model.reply(modelRequest({ tools }), open);
        expect(first).toMatchObject({ stopReason: 'tool_use', text: '' });
        expect(first.content[1]).toEqual({
          type: 'tool_use',
          id: 'a',
          name: 'tier_history',
          input: { months: 3 },
        });
        const second = await model.reply(
          modelRequest({
            tools,
            messages: [
              ...modelRequest().messages,
              { role: 'assistant', content: first.content },
              {
                role: 'user',
                content: [{ type: 'tool_result', toolUseId: 'a', content: 'Watch', isError: false }],
              },
            ],
          }),
          open,
        );
        expect(second).toMatchObject({ stopReason: 'end', text: 'Done.' });
        const sent = server.requests[1]!.body.messages;
        expect((sent[1]!.content as unknown[])[0]).toEqual(thinking);
        expect(sent[2]!.content).toEqual([
          {
            type: 'tool_result',
            tool_use_id: 'a',
            content: 'Watch',
            is_error: false,
            cache_control: { type: 'ephemeral' },
          },
        ]);
      },
    );
  });
});

test('an empty reply that is sent back is left out: the API takes no text without words', async () => {
  await withModelServer(
    () => ({ content: 'Now.' }),
    async (server) => {
      const again = [
        ...modelRequest().messages,
        { role: 'assistant' as const, content: [{ type: 'text' as const, text: ' ' }] },
        { role: 'user' as const, content: [{ type: 'text' as const, text: 'That was empty.' }] },
      ];
      const model = claudeModel({ apiKey: KEY, baseUrl: server.url, settings });
      expect((await model.reply(modelRequest({ messages: again }), open)).text).toBe('Now.');
    },
  );
});

describe('answers that are no whole text', () => {
  const schema = z.object({ units: z.array(z.string()) });
  test.each([
    ['cut at the most tokens', { content: '{"units":["The ac', stopReason: 'max_tokens' }, 'truncated'],
    ['refused', { content: [], stopReason: 'refusal' }, 'refused'],
    ['paused', { content: 'So far', stopReason: 'pause_turn' }, 'truncated'],
    ['malformed JSON', { content: '{"units":[' }, 'end'],
    ['another form', { content: '{"units":[1]}' }, 'end'],
    ['empty', { content: [] }, 'end'],
  ])('%s: a reply with its usage, and no output', async (_, reply, stopReason) => {
    const given = await ask(() => reply);
    expect(given.stopReason).toBe(stopReason);
    expect(given.usage.output).toBeGreaterThan(0);
    expect(() => readOutput(given, schema)).toThrow(expect.objectContaining({ kind: 'malformed' }));
  });

  test('the output that was asked for', async () => {
    const given = await ask(() => ({ content: '{"units":["a"]}' }));
    expect(readOutput(given, schema)).toEqual({ units: ['a'] });
    expect(readOutput({ ...given, text: '```json\n{"units":["a"]}\n```' }, schema)).toEqual({ units: ['a'] });
  });
});
