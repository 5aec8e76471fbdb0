/** The ceiling is met in the middle of a run: what was paid is printed, the built-in writer goes on, the record says so. */
import { expect, test } from 'vitest';
import { claudeModel } from '../../agents/claude.ts';
import { runReport } from '../../agents/run-report.ts';
import { modelCostOf } from '../../db/model-calls.ts';
import { readEvents } from '../../db/run-record.ts';
import { reportSchema } from '../../domain/report.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { KEY, withModelServer } from '../model-calls.ts';
import type { Answer, ModelServer, Reply } from '../model-server.ts';
import type { WireRequest } from '../model-wire.ts';
import { writeCarelessly, writeFromFacts } from '../willing-writer.ts';
import { FAULTY_BOOK, importBook } from './faulty-book.ts';
import { preparedBook } from './prepared-book.ts';
import { benchOf } from './report-bench.ts';

const pool = preparedBook((database) => importBook(database, FAULTY_BOOK));

/** Replies that cost about $0.10 each; a call can cost up to $0.24. */
const dear =
  (answer: (request: WireRequest) => Reply): Answer =>
  (request) => ({ ...answer(request), usage: { output_tokens: 5_000 } });

async function reportAt(server: ModelServer, name: string, maxCost: number) {
  const settings = writerSettingsSchema.parse({
    kind: 'claude',
    model: name,
    batch: 1,
    tool_calls: 0,
    concurrency: 1,
    max_cost: maxCost,
    prices: { [name]: { input: 4, output: 20, cache_read: 0.4, cache_write: 5 } },
  });
  const model = claudeModel({ apiKey: KEY, baseUrl: server.url, settings });
  const bench = benchOf({ pool: pool() } as never, '2026-05-31', {
    writer: { kind: 'model', model, settings },
  });
  const made = await runReport(bench, { draftOnly: false });
  const report = reportSchema.parse(JSON.parse(made.files.get('report.json')!));
  expect(made.status).toBe('published');
  expect(report.audit.counts).toMatchObject({ contradicted: 0, unsupported: 0, unbound: 0 });
  const events = (await readEvents(pool(), made.runId)).map(({ kind }) => kind);
  const footer = made.files.get('report.md')!.trimEnd().split('\n').at(-1)!;
  const written = Number(/: (\d+) of 7 paragraphs/.exec(footer)?.[1]);
  const writers = Object.fromEntries(report.sections.map(({ id, writer }) => [id, writer]));
  const cost = await modelCostOf(pool(), made.runId);
  return { runId: made.runId, cost, events, footer, written, writers };
}

test('met among the drafts: those before it are printed; with a higher one the same run pays the rest only', () =>
  withModelServer(dear(writeFromFacts), async (server) => {
    const made = await reportAt(server, 'low', 0.6);
    expect(made.cost).toBeLessThanOrEqual(0.6);
    expect(made.written).toBeGreaterThan(0);
    expect(made.written).toBe(server.requests.length);
    expect(made.events).toEqual(Array.from({ length: 7 - made.written }, () => 'model_budget'));
    expect(made.writers).toMatchObject({ headline: 'model', priorities: 'builtin' });
    expect(made.footer).toContain(`at USD ${made.cost.toFixed(2)}`);
    const again = await reportAt(server, 'low', 10);
    expect(again).toMatchObject({ runId: made.runId, written: 7 });
    expect(server.requests).toHaveLength(7);
  }));

test('met among the repairs: what is repaired is printed, the rest falls back', () =>
  withModelServer(dear(writeCarelessly), async (server) => {
    const made = await reportAt(server, 'repairs', 1.4);
    expect(made.cost).toBeLessThanOrEqual(1.4);
    expect(made.written).toBeGreaterThan(0);
    expect(made.written).toBe(server.requests.length - 7);
    const fallen = made.events.filter((kind) => kind === 'fell_back');
    expect(fallen).toHaveLength(7 - made.written);
    expect(made.events.filter((kind) => kind === 'model_budget')).toHaveLength(2 * fallen.length);
  }));
