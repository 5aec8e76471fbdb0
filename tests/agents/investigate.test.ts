/** The investigation against a server that speaks the Messages API: what a model asks for is done within bounds only. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseAccounts } from '../../agents/choose-accounts.ts';
import { claudeModel } from '../../agents/claude.ts';
import { investigateAccounts } from '../../agents/investigate-accounts.ts';
import { emphasisOf, readBrief } from '../../agents/investigation-brief.ts';
import { lookUpAccount } from '../../agents/look-up-account.ts';
import type { ReportState } from '../../agents/report-state.ts';
import { scoreAccounts } from '../../agents/score-accounts.ts';
import type { Workbench } from '../../agents/workbench.ts';
import { readRunLookups } from '../../db/run-lookups.ts';
import { readEvents } from '../../db/run-record.ts';
import type { CompanyQuery, EnrichmentReply } from '../../domain/enrichment.ts';
import { enrichmentSettingsSchema, writerSettingsSchema } from '../../domain/settings.ts';
import { importFolder } from '../../intake/import.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { SMALL_BOOK } from '../cli/small-book.ts';
import { withDatabase } from '../database.ts';
import { type Answer, type ModelServer, startModelServer } from '../model-server.ts';
import { textOf, type WireBlock, type WireRequest } from '../model-wire.ts';

const { text, file } = readModelText('living-doc-4');
const model = parseModel(text, file);

interface Case {
  bench: Workbench;
  state: ReportState;
  server: ModelServer;
  /** Names that the source was asked for, in order. */
  asked: string[];
}

interface Given {
  calls?: number;
  lookups?: number;
}

/** A book of six with one look-up made (the best account), and a model that answers as told. */
async function investigating(
  answer: Answer,
  given: Given,
  work: (made: Case) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-investigate-'));
  for (const [name, content] of Object.entries(SMALL_BOOK)) writeFileSync(join(folder, name), content);
  const server = await startModelServer(answer);
  try {
    await withDatabase(async ({ pool }) => {
      await importFolder(pool, { paths: [folder], from: 'generic', observedAt: '2026-05-31' });
      const asked: string[] = [];
      const settings = writerSettingsSchema.parse({
        kind: 'claude',
        tool_calls: given.calls ?? 4,
        tool_lookups: given.lookups ?? 1,
      });
      const bench: Workbench = {
        pool,
        model,
        modelText: text,
        asOf: '2026-05-31',
        enrichment: enrichmentSettingsSchema.parse({ ends: 1, budget: 10 }),
        source: {
          id: 'source',
          keepDays: null,
          concurrency: 2,
          lookUp: async (query) => replyTo(query, asked),
        },
        writer: {
          kind: 'model',
          settings,
          model: claudeModel({ apiKey: 'key', baseUrl: server.url, settings }),
        },
        stop: new AbortController().signal,
        progress: () => undefined,
      };
      const { runId } = (await scoreAccounts(bench, {} as ReportState)) as { runId: string };
      const { chosen } = (await chooseAccounts(bench, {} as ReportState)) as ReportState;
      await lookUpAccount(bench, { runId, position: 1, ...chosen[0]! });
      asked.length = 0;
      await work({ bench, state: { runId, chosen } as ReportState, server, asked });
    });
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

function replyTo({ name, domain }: CompanyQuery, asked: string[]): EnrichmentReply {
  asked.push(name);
  const signal = {
    type: 'funding',
    date: '2026-05-02',
    amount: 9_000_000,
    detail: 'Series B',
    sourceUrl: null,
  };
  return {
    status: 'found',
    provider: 'source',
    company: { name, domain },
    candidates: [],
    signals: [{ ...signal, retrievedAt: null }],
    reason: '',
  };
}

const call = (name: string, input: unknown): WireBlock => ({ type: 'tool_use', name, input });
const brief = (emphasis: unknown[] = [], patterns: unknown[] = []) => ({
  content: JSON.stringify({ emphasis, patterns }),
});
/** What the tools said, in the order of the calls. */
const toolResults = (request: WireRequest): { said: string; error: boolean }[] =>
  request.messages.flatMap(({ content }) =>
    typeof content === 'string'
      ? []
      : content
          .filter(({ type }) => type === 'tool_result')
          .map((block) => ({ said: String(block.content), error: block.is_error ?? false })),
  );

test('several tools in one turn, a look-up that is stored with its reason, and a brief of what exists', () =>
  investigating(
    (_request, turn) =>
      turn === 1
        ? {
            content: [
              { type: 'thinking', thinking: 'where to look' },
              call('explain_account', { account: 'Tessel Bank' }),
              call('enrich_company', { account: 'marlow-finch-inc' }),
              call('tier_history', { account: 'tessel-bank' }),
            ],
          }
        : brief(
            [
              {
                account: 'tessel-bank',
                because: 'fell_silent',
                facts: ['tessel-bank.arr', 'halden-works.arr', 'x.y'],
              },
              { account: 'atlantis-bank', because: 'at_odds', facts: [] },
            ],
            [{ because: 'growing', accounts: ['halden-works', 'ostra-foods-group', 'nobody'] }],
          ),
    {},
    async ({ bench, state, server, asked }) => {
      await investigateAccounts(bench, state);
      expect(server.requests).toHaveLength(2);
      const [explained, looked] = toolResults(server.requests[1]!.body);
      expect(JSON.parse(explained!.said)).toMatchObject({ account: 'tessel-bank', name: 'Tessel Bank' });
      expect(JSON.parse(looked!.said)).toMatchObject({ account: 'marlow-finch-inc', status: 'found' });
      expect(asked).toEqual(['Marlow & Finch, Inc.']);
      const lookups = await readRunLookups(bench.pool, state.runId);
      expect(lookups.map(({ position, reasons }) => [position, reasons.at(-1)])).toEqual([
        [1, state.chosen[0]!.reasons.at(-1)],
        [2, 'asked_by_writer'],
      ]);
      expect(await readBrief(bench.pool, state.runId)).toEqual({
        emphasis: [{ account: 'tessel-bank', because: 'fell_silent', facts: ['tessel-bank.arr'] }],
        patterns: [{ because: 'growing', accounts: ['halden-works', 'ostra-foods-group'] }],
      });
    },
  ));

test('nothing beyond the budget, the book or the declared tools is run; each refusal is told and counted', () =>
  investigating(
    (_request, turn) =>
      turn === 1
        ? {
            content: [
              call('send_email', { to: 'ceo@example.com' }),
              call('enrich_company', { account: 'Initech' }),
              call('enrich_company', { account: 'ostra-foods' }),
              call('enrich_company', { account: 'tessel-bank' }),
              call('explain_account', { account: 7, tier: 1 }),
              call('list_accounts', {}),
            ],
          }
        : brief(),
    { calls: 5, lookups: 1 },
    async ({ bench, state, server, asked }) => {
      await investigateAccounts(bench, state);
      expect(asked).toEqual(['Ostra Foods']);
      const results = toolResults(server.requests[1]!.body);
      expect(results.map(({ error }) => error)).toEqual([true, true, false, true, true, true]);
      const [event] = await readEvents(bench.pool, state.runId);
      expect(event!.detail).toBe(
        'Tool calls refused: 1 (input of another form), 1 (more calls than allowed), ' +
          '1 (more look-ups than allowed), 1 (no account of the book), 1 (no such tool).',
      );
    },
  ));

test('a model that goes on calling after the last call was refused is cut off; drafting goes on without a brief', () =>
  investigating(
    () => ({ content: [call('list_accounts', {})] }),
    { calls: 2 },
    async ({ bench, state, server }) => {
      await investigateAccounts(bench, state);
      expect(server.requests).toHaveLength(4);
      const events = await readEvents(bench.pool, state.runId);
      expect(events.map(({ kind }) => kind)).toContain('no_brief');
      expect(await readBrief(bench.pool, state.runId)).toEqual({ emphasis: [], patterns: [] });
    },
  ));

test('an account that the run has looked up already costs no look-up and is not asked for again', () =>
  investigating(
    (request, turn) => {
      if (turn > 1) return brief();
      const [, first] = /^\{"account":"([^"]+)"/m.exec(textOf(request)) ?? [];
      return { content: [call('enrich_company', { account: first })] };
    },
    { lookups: 0 },
    async ({ bench, state, server, asked }) => {
      await investigateAccounts(bench, state);
      expect(toolResults(server.requests[1]!.body)[0]).toMatchObject({ error: false });
      expect(asked).toEqual([]);
    },
  ));

test('cut off after its look-ups, it is taken up with the same requests: no reply and no look-up is paid twice', () => {
  let dead = true;
  return investigating(
    (_request, turn) => {
      if (turn === 1) return { content: [call('enrich_company', { account: 'ostra-foods' })] };
      return dead
        ? { fault: 'status', status: 401 }
        : brief([{ account: 'ostra-foods', because: 'growing', facts: [] }]);
    },
    {},
    async ({ bench, state, server, asked }) => {
      await investigateAccounts(bench, state);
      expect((await readBrief(bench.pool, state.runId)).emphasis).toEqual([]);
      dead = false;
      const anew: Workbench = { ...bench };
      delete anew.book;
      delete anew.base;
      await investigateAccounts(anew, state);
      expect(server.requests).toHaveLength(3);
      expect(server.requests[2]!.body).toEqual(server.requests[1]!.body);
      expect(asked).toEqual(['Ostra Foods']);
      expect((await readBrief(bench.pool, state.runId)).emphasis).toHaveLength(1);
    },
  );
});

test.each([
  ['no JSON', { content: 'I would rather chat.' }],
  [
    'another form',
    { content: '{"emphasis":[{"account":"tessel-bank","because":"i_said_so","facts":[]}],"patterns":[]}' },
  ],
  ['a refusal', { content: '', stopReason: 'refusal' }],
  ['a cut reply', { content: '{"emphasis":[', stopReason: 'max_tokens' }],
  ['a page of HTML', { fault: 'html' as const }],
])('%s leaves the run without a brief and with the reason in its record', (_name, answer) =>
  investigating(
    () => answer,
    {},
    async ({ bench, state }) => {
      await investigateAccounts(bench, state);
      const events = await readEvents(bench.pool, state.runId);
      expect(events.map(({ kind }) => kind)).toContain('no_brief');
    },
  ),
);

test('told to stop, it stops instead of going on without a brief', () =>
  investigating(
    () => brief(),
    {},
    async ({ bench, state, server }) => {
      await expect(
        investigateAccounts({ ...bench, stop: AbortSignal.abort(new Error('stopped')) }, state),
      ).rejects.toMatchObject({ kind: 'aborted' });
      expect(server.requests).toHaveLength(0);
    },
  ));

test('drafting prompts get the reasons of a brief in declared words, each where it belongs', () => {
  const given = {
    emphasis: [{ account: 'tessel-bank', because: 'fell_silent' as const, facts: [] }],
    patterns: [{ because: 'growing' as const, accounts: ['halden-works', 'ostra-foods'] }],
  };
  const shown = new Set(['tessel-bank', 'halden-works', 'ostra-foods']);
  expect(emphasisOf(given, 'tier-3/tessel-bank', shown)).toBe('contact stopped, or fell far under its norm');
  expect(emphasisOf(given, 'tier-3/bank', shown)).toBe('');
  expect(emphasisOf(given, 'headline', shown)).toContain('tessel-bank');
  expect(emphasisOf(given, 'changes', shown)).toMatch(/ \(halden-works, ostra-foods\)$/);
  // Of an account whose facts a prompt does not have nothing could be said.
  expect(emphasisOf(given, 'headline', new Set())).toBe('');
  expect(emphasisOf(given, 'changes', new Set(['ostra-foods']))).toBe('');
});
