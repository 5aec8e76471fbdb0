/**
 * The recorded replies of capable readers, through the real client: what was recorded comes back whole, and the
 * requests are ones that the API would take. Cassettes lie in tests/agents/cassettes/*.jsonl.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claudeModel } from '../../agents/claude.ts';
import type { ContentBlock, ModelMessage, ModelRequest } from '../../domain/language-model.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { cassetteAnswer, type Recorded, readCassette } from '../cassette.ts';
import { KEY, withModelServer } from '../model-calls.ts';
import { refusalOf } from '../model-refusals.ts';
import type { WireBlock, WireRequest } from '../model-wire.ts';

const FOLDER = new URL('./cassettes/', import.meta.url).pathname;
const cassettes = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl')) : [];
const settings = writerSettingsSchema.parse({});

/** Sends the recorded requests to a server that replays the cassette; returns the replies' texts in order. */
function replay(file: string, recorded: Recorded[]): Promise<string[]> {
  return withModelServer(cassetteAnswer(file), async (server) => {
    const texts: string[] = [];
    for (const { request } of recorded) {
      const model = claudeModel({
        apiKey: KEY,
        baseUrl: server.url,
        settings: { ...settings, model: request.model },
      });
      const reply = await model.reply(portRequest(request), new AbortController().signal);
      texts.push(reply.text);
    }
    return texts;
  });
}

/** What the port was given when the request was recorded; the schema of the output makes no difference here. */
function portRequest(request: WireRequest): ModelRequest {
  const system = typeof request.system === 'string' ? request.system : (request.system?.[0]?.text ?? '');
  return {
    step: 'replay',
    prompt: { id: 'replay', version: 1 },
    system,
    messages: request.messages.map(
      ({ role, content }): ModelMessage => ({
        role,
        content: typeof content === 'string' ? [{ type: 'text', text: content }] : content.map(portBlock),
      }),
    ),
    ...(request.tools?.length && {
      tools: request.tools.map(({ name, description, input_schema }) => ({
        name,
        description: description ?? '',
        inputSchema: input_schema,
      })),
    }),
    maxTokens: request.max_tokens,
  };
}

function portBlock(block: WireBlock): ContentBlock {
  if (block.type === 'tool_use')
    return { type: 'tool_use', id: block.id!, name: block.name!, input: block.input };
  if (block.type === 'tool_result') {
    const content = typeof block.content === 'string' ? block.content : '';
    return {
      type: 'tool_result',
      toolUseId: block.tool_use_id!,
      content,
      isError: block.is_error ?? false,
    };
  }
  if (block.type === 'text') return { type: 'text', text: block.text! };
  return { type: 'opaque', block: { ...block } };
}

const textOf = ({ response }: Recorded): string => response.content.map((block) => block.text ?? '').join('');

describe.each(cassettes)('cassette %s', (name) => {
  const file = join(FOLDER, name);
  const recorded = readCassette(file);

  test('has replies, each to a request that the API takes', () => {
    expect(recorded.length).toBeGreaterThan(0);
    expect(recorded.map(({ request }) => refusalOf(request)).filter((refused) => refused)).toEqual([]);
  });

  test('comes back through the client as it was written', async () => {
    expect(await replay(file, recorded)).toEqual(recorded.map(textOf));
  });
});

test('cassettes of the desk model are there', ({ skip }) => {
  skip(cassettes.length === 0, `NO CASSETTE in ${FOLDER}: the recorded replies are not tested`);
  expect(cassettes.length).toBeGreaterThan(0);
});

describe('replay', () => {
  const request = (text: string): WireRequest => ({
    model: 'claude-opus-5-5',
    max_tokens: 50,
    system: [{ type: 'text', text: 'Write.', cache_control: { type: 'ephemeral' } }],
    messages: [{ role: 'user', content: [{ type: 'text', text, cache_control: { type: 'ephemeral' } }] }],
  });
  const recording = (text: string, reply: string): Recorded => ({
    id: text,
    request: request(text),
    response: {
      id: 'msg_desk_1',
      type: 'message',
      role: 'assistant',
      model: 'claude-opus-5-5',
      content: [{ type: 'text', text: reply }],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: {
        input_tokens: 9,
        output_tokens: 3,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
      },
    },
  });

  test('an equal request gets its reply, another is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiers-cassette-'));
    const file = join(folder, 'two.jsonl');
    const recorded = [recording('first', 'One reply.'), recording('second', 'Another.')];
    try {
      writeFileSync(file, recorded.map((each) => `${JSON.stringify(each)}\n`).join(''));
      expect(await replay(file, recorded.toReversed())).toEqual(['Another.', 'One reply.']);
      await expect(replay(file, [recording('changed', '')])).rejects.toMatchObject({ kind: 'rejected' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
