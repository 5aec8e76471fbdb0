/** Another provider's model by the same port: Anthropic's own package of langchain against the model server. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { langchainModel } from '../../agents/langchain-model.ts';
import { readOutput } from '../../agents/model-request.ts';
import { ModelCallError, UsageError } from '../../domain/errors.ts';
import type { LanguageModel } from '../../domain/language-model.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { KEY, modelRequest, SECRET_TEXT, withModelServer } from '../model-calls.ts';
import type { Answer, Fault, ModelServer } from '../model-server.ts';

const settings = { ...writerSettingsSchema.parse({}), model: 'anthropic:claude-opus-5-5' };
const open = new AbortController().signal;
const schema = z.object({ units: z.array(z.object({ unit: z.string(), tone: z.enum(['calm', 'urgent']) })) });

function withModel<T>(
  answer: Answer,
  work: (model: LanguageModel, server: ModelServer) => Promise<T>,
  change = {},
) {
  return withModelServer(answer, async (server) =>
    work(
      await langchainModel({
        settings: { ...settings, ...change },
        fields: { apiKey: KEY, anthropicApiUrl: server.url },
      }),
      server,
    ),
  );
}

test('text: the system prompt, what was asked, no sampling parameter', async () => {
  await withModel(
    () => ({
      content: [
        { type: 'thinking', thinking: 'Hm' },
        { type: 'text', text: 'Done.' },
      ],
    }),
    async (model, server) => {
      expect(model.id).toBe('langchain:anthropic:claude-opus-5-5');
      const reply = await model.reply(modelRequest(), open);
      expect(reply).toMatchObject({ text: 'Done.', stopReason: 'end', model: 'claude-opus-5-5' });
      expect(reply.usage.input).toBeGreaterThan(0);
      const { body, headers } = server.requests[0]!;
      expect(headers['anthropic-version']).toBe('2026-10-21');
      expect(body).toMatchObject({ model: 'claude-opus-5-5', max_tokens: 900 });
      expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['temperature']));
      expect(JSON.stringify(body.system)).toContain('Write from the facts.');
      expect(JSON.stringify(body.messages)).toContain(SECRET_TEXT);
    },
  );
});

test('structured output by the JSON schema, and no tool', async () => {
  await withModel(
    () => ({ content: '{"units":[{"unit":"headline","tone":"calm"}]}' }),
    async (model, server) => {
      const reply = await model.reply(modelRequest({ output: schema }), open);
      expect(readOutput(reply, schema)).toEqual({ units: [{ unit: 'headline', tone: 'calm' }] });
      const { body } = server.requests[0]!;
      expect(body.tools ?? []).toEqual([]);
      expect(body.output_config!.format!.type).toBe('json_schema');
      // langchain turns an enum into prose; what comes back is checked against the true schema.
      const other = { ...reply, text: '{"units":[{"unit":"headline","tone":"shrill"}]}' };
      expect(() => readOutput(other, schema)).toThrow('units.0.tone');
    },
  );
});

test('tools: asked for, answered, and the thinking handed back', async () => {
  const tools = [
    {
      name: 'tier_history',
      description: 'Tiers by month',
      inputSchema: { type: 'object', properties: { account: { type: 'string' } } },
    },
  ];
  const thinking = { type: 'thinking', thinking: 'Where to look?', signature: 'signed' };
  await withModel(
    (_, call) =>
      call === 1
        ? {
            content: [
              thinking,
              { type: 'tool_use', id: 'a', name: 'tier_history', input: { account: 'acme' } },
            ],
          }
        : { content: 'So.' },
    async (model, server) => {
      const first = await model.reply(modelRequest({ tools }), open);
      expect(first).toMatchObject({ stopReason: 'tool_use', text: '' });
      const call = { type: 'tool_use', id: 'a', name: 'tier_history', input: { account: 'acme' } };
      expect(first.content).toContainEqual(call);
      const messages = [
        ...modelRequest().messages,
        { role: 'assistant' as const, content: first.content },
        {
          role: 'user' as const,
          content: [{ type: 'tool_result' as const, toolUseId: 'a', content: 'Watch', isError: false }],
        },
      ];
      const second = await model.reply(modelRequest({ tools, messages }), open);
      expect(second.text).toBe('So.');
      const sent = server.requests[1]!.body.messages;
      expect(sent[1]!.content).toMatchObject([thinking, call]);
      expect(sent[2]!.content).toMatchObject([{ type: 'tool_result', tool_use_id: 'a', content: 'Watch' }]);
      expect(server.requests[0]!.body.tools).toMatchObject([{ name: 'tier_history' }]);
      expect(server.requests[0]!.body.tool_choice).toBeUndefined();
    },
  );
});

describe('what is no whole text', () => {
  test.each([
    ['max_tokens', 'truncated'],
    ['refusal', 'refused'],
  ])('%s', async (stopReason, told) => {
    await withModel(
      () => ({ content: '{"units":[{"unit', stopReason }),
      async (model) => {
        const reply = await model.reply(modelRequest({ output: schema }), open);
        expect(reply.stopReason).toBe(told);
        expect(() => readOutput(reply, schema)).toThrow(ModelCallError);
      },
    );
  });

  test('malformed JSON is a reply with its usage', async () => {
    await withModel(
      () => ({ content: '{"units":[' }),
      async (model) => {
        const reply = await model.reply(modelRequest({ output: schema }), open);
        expect(reply.usage.output).toBeGreaterThan(0);
        expect(() => readOutput(reply, schema)).toThrow(expect.objectContaining({ kind: 'malformed' }));
      },
    );
  });
});

describe('faults', () => {
  const endless: Fault = { fault: 'silent', until: new Promise(() => undefined) };
  test.each<[string, Fault, string]>([
    ['400', { fault: 'status', status: 400, message: SECRET_TEXT }, 'rejected'],
    ['401', { fault: 'status', status: 401, message: KEY }, 'unauthorized'],
    ['429', { fault: 'status', status: 429 }, 'unavailable'],
    ['529', { fault: 'status', status: 529 }, 'unavailable'],
    ['a page of HTML', { fault: 'html' }, 'malformed'],
    ['silence', endless, 'unavailable'],
  ])('%s', async (name, fault, kind) => {
    await withModel(
      () => fault,
      async (model) => {
        const error = await model.reply(modelRequest(), open).catch((caught: unknown) => caught);
        expect(error).toBeInstanceOf(ModelCallError);
        expect(error).toMatchObject({ kind });
        const all = `${(error as Error).message} ${(error as Error).stack} ${JSON.stringify(error)}`;
        expect(all).not.toContain(KEY);
        expect(all).not.toContain(SECRET_TEXT);
      },
      name === 'silence' ? { timeout: 0.3 } : {},
    );
  });

  test('429 once is asked again', async () => {
    await withModel(
      (_, call) => (call === 1 ? { fault: 'status', status: 429 } : { content: 'Fine' }),
      async (model) => expect((await model.reply(modelRequest(), open)).text).toBe('Fine'),
    );
  });
});

describe('what cannot be set up', () => {
  const make = (model: string) => langchainModel({ settings: { ...settings, model } });

  test('a package that is not installed is named', async () => {
    const error = await make('mistralai:mistral-large').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ hint: 'npm install @langchain/mistralai' });
  });

  test('a provider that nobody knows, and none', async () => {
    await expect(make('abacus:beads-1')).rejects.toThrow('langchain knows no provider "abacus"');
    await expect(make('beads-1')).rejects.toThrow('names no provider');
  });
});
