/** What each measurement starts from: a book of so many accounts in a database of its own, and a model that takes its time. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claudeModel } from '../agents/claude.ts';
import type { Workbench } from '../agents/workbench.ts';
import type { Database } from '../db/connection.ts';
import { enrichmentSettingsSchema, type WriterSettings, writerSettingsSchema } from '../domain/settings.ts';
import { DEMO_AS_OF } from '../intake/demo.ts';
import { importFolder } from '../intake/import.ts';
import { parseModel } from '../scoring/load-model.ts';
import { readModelText } from '../scoring/model-files.ts';
import { withDatabase } from '../tests/database.ts';
import { type Answer, type ModelServer, startModelServer } from '../tests/model-server.ts';
import { tokensOf, type WireRequest } from '../tests/model-wire.ts';
import { snapshotSource } from '../tools/company-snapshot.ts';
import { sizedBook } from './sized-book.ts';

/** One call as the server saw it; times in milliseconds of the process clock. */
export interface SeenCall {
  body: WireRequest;
  /** Of the request's whole body, four characters each: the same count for every client. */
  tokens: number;
  asked: number;
  answered: number;
}

export interface TimedServer extends ModelServer {
  calls: SeenCall[];
}

/** A server whose replies all begin after the same time. */
export async function timedServer(answer: Answer, latencyMs: number): Promise<TimedServer> {
  const calls: SeenCall[] = [];
  const server = await startModelServer(answer, {
    latencyMs,
    watch: (what, { body }) => {
      const now = performance.now();
      if (what === 'asked') calls.push({ body, tokens: tokensOf(body), asked: now, answered: now });
      else calls.find((call) => call.body === body)!.answered = now;
    },
  });
  return { ...server, calls };
}

/** Runs the work on a database that holds a demo book of so many accounts. */
export async function withSizedBook(
  accounts: number,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tiers-bench-'));
  try {
    for (const [name, text] of Object.entries(sizedBook(accounts))) await writeFile(join(folder, name), text);
    await withDatabase(async (database) => {
      await importFolder(database.pool, { paths: [folder], from: 'generic', observedAt: DEMO_AS_OF });
      await work(database);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Claude at that server, at most so many calls at once, and no ceiling that a benchmark could meet. */
export function benchOf({ pool }: Database, url: string, change: Partial<WriterSettings>): Workbench {
  const { text, file } = readModelText('living-doc-4');
  const settings = { ...writerSettingsSchema.parse({ kind: 'claude', max_cost: 1000 }), ...change };
  return {
    pool,
    model: parseModel(text, file),
    modelText: text,
    asOf: DEMO_AS_OF,
    enrichment: enrichmentSettingsSchema.parse({}),
    source: snapshotSource(pool, 4),
    writer: { kind: 'model', settings, model: claudeModel({ apiKey: 'bench', baseUrl: url, settings }) },
    stop: new AbortController().signal,
    progress: () => undefined,
  };
}
