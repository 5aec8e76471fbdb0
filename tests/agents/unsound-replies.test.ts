/** Replies that are whole messages and still nothing that a database or a program can read: the report is published. */
import { expect, test } from 'vitest';
import { claudeModel } from '../../agents/claude.ts';
import { runReport } from '../../agents/run-report.ts';
import { usageOfRun } from '../../db/model-calls.ts';
import { readEvents } from '../../db/run-record.ts';
import type { CompanySource } from '../../domain/enrichment.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { plainWords } from '../../tools/company-signals.ts';
import { KEY, withModelServer } from '../model-calls.ts';
import type { Fault, Reply } from '../model-server.ts';
import { writeFromFacts } from '../willing-writer.ts';
import { FAULTY_BOOK, importBook } from './faulty-book.ts';
import { preparedBook } from './prepared-book.ts';
import { benchOf } from './report-bench.ts';

const pool = preparedBook((database) => importBook(database, FAULTY_BOOK));

const HALF = '\ud83d';
const nested = (depth: number): unknown => (depth === 0 ? {} : { in: nested(depth - 1) });
const calling = (input: unknown): Reply => ({
  content: [{ type: 'tool_use', name: 'list_accounts', input }],
});

const REPLIES: [what: string, reply: Reply | Fault, event: string | null][] = [
  ['half a character and a NUL in a tool call', calling({ tier: `a\0${HALF}`, [`\0${HALF}`]: 1 }), null],
  ['half a character and a NUL in its text', { content: `\0${HALF}` }, null],
  ['an input that is nested without end', calling(nested(1_500)), 'investigate: model_malformed'],
  ['JSON that is nested without end', { content: '['.repeat(100_000) }, null],
  ['tokens below zero', { content: '{}', usage: { output_tokens: -5 } }, 'investigate: model_malformed'],
  ['tokens without end', { content: '{}', usage: { input_tokens: 1e30 } }, 'investigate: model_malformed'],
  [
    'tokens in words',
    { content: '{}', usage: { input_tokens: 'seven' as unknown as number } },
    'investigate: model_malformed',
  ],
  [
    'a NUL in the words of a refusal',
    { fault: 'status', status: 400, message: 'no\0pe' },
    'investigate: model_rejected',
  ],
];

test.each(REPLIES)('%s', (what, reply, event) =>
  withModelServer(
    (request) => (request.tools?.length && request.messages.length === 1 ? reply : writeFromFacts(request)),
    async (server) => {
      const model = what.replaceAll(/\W+/g, '-');
      const settings = writerSettingsSchema.parse({ kind: 'claude', model, tool_calls: 2 });
      const claude = claudeModel({ apiKey: KEY, baseUrl: server.url, settings });
      const bench = benchOf({ pool: pool() } as never, '2026-05-31', {
        writer: { kind: 'model', model: claude, settings },
      });
      const { runId, status, files } = await runReport(bench, { draftOnly: false });
      expect(status).toBe('published');
      expect(files.get('report.md')).toContain(`Written by ${model}: 7 of 7 paragraphs`);
      expect(await usageOfRun(pool(), runId)).not.toEqual([]);
      const events = (await readEvents(pool(), runId)).map(({ step, kind }) => `${step}: ${kind}`);
      if (event !== null) expect(events).toContain(event);
    },
  ),
);

test('a provider’s words that are cut in the middle of a character, or hold half of one', async () => {
  const words = `${'a'.repeat(198)}😀${'b'.repeat(20)}`;
  expect(plainWords(words)).toBe(`${'a'.repeat(198)}…`);
  expect(plainWords(`x${HALF}y`)).toBe('x y');
  const source: CompanySource = {
    id: 'mcp',
    keepDays: 1,
    concurrency: 2,
    lookUp: async ({ name, domain }) => ({
      status: 'found',
      provider: 'mcp',
      company: { name, domain },
      candidates: [{ name: HALF, domain: '\0' }],
      signals: [
        {
          type: 'award',
          date: '2026-05-02',
          amount: null,
          detail: `\0${HALF}`,
          sourceUrl: null,
          retrievedAt: null,
        },
      ],
      reason: `\0${HALF}`,
    }),
  };
  const made = await runReport(benchOf({ pool: pool() } as never, '2026-05-31', { source }), {
    draftOnly: false,
  });
  expect(made.status).toBe('published');
  expect([...made.files.values()].join('')).not.toMatch(/\p{Cs}|\\ud83d/u);
});
