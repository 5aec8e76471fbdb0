/** The product's own way: the whole graph, its model calls seen from the server. */
import { runReport } from '../agents/run-report.ts';
import type { Workbench } from '../agents/workbench.ts';
import type { Database } from '../db/connection.ts';
import { usageOfRun } from '../db/model-calls.ts';
import type { WireRequest } from '../tests/model-wire.ts';
import { writeFromFacts } from '../tests/willing-writer.ts';
import { benchOf, type SeenCall, timedServer } from './bench-run.ts';

export interface ReportOutcome {
  bench: Workbench;
  calls: SeenCall[];
  /** Calls that wait for one another: turns of the investigation, a draft, rounds of repair. */
  chain: number;
  /** Milliseconds from the first question to the last answer, scoring and audit in between included. */
  modelMs: number;
  /** The same without what the run did between its phases (scoring again, planning, auditing). */
  callingMs: number;
  wallMs: number;
  /** US dollars by the prices in the settings; null where they have none. */
  cost: number | null;
  cacheRead: number;
  cacheWrite: number;
  input: number;
  /** The report's text. */
  report: string;
  /** Its line on who wrote what. */
  writer: string;
}

/** One report of the book with a willing model that takes so long for each reply. */
export async function runReportAgent(
  database: Database,
  latencyMs: number,
  concurrency: number,
): Promise<ReportOutcome> {
  const server = await timedServer(writeFromFacts, latencyMs);
  try {
    const bench = benchOf(database, server.url, { concurrency });
    const began = performance.now();
    const { runId, files } = await runReport(bench, { draftOnly: true });
    const wallMs = performance.now() - began;
    const { calls } = server;
    const usage = await usageOfRun(database.pool, runId);
    const sum = (of: (step: (typeof usage)[number]) => number): number =>
      usage.reduce((total, step) => total + of(step), 0);
    return {
      bench,
      calls,
      chain: chainOf(calls),
      modelMs:
        Math.max(...calls.map(({ answered }) => answered)) - Math.min(...calls.map(({ asked }) => asked)),
      callingMs: callingOf(calls),
      wallMs,
      cost: usage.some(({ cost }) => cost === null) ? null : sum(({ cost }) => cost!),
      cacheRead: sum((step) => step.cacheRead),
      cacheWrite: sum((step) => step.cacheWrite),
      input: sum((step) => step.input),
      report: files.get('report.md') ?? '',
      writer: /\*Written by [^\n]*/.exec(files.get('report.md') ?? '')?.[0] ?? 'no footer',
    };
  } finally {
    await server.close();
  }
}

/** Calls of one phase do not wait for each other, but for the turns of the investigation. */
function phaseOf({ tools, messages }: WireRequest): string {
  return tools?.length ? 'investigate' : `draft, round ${(messages.length - 1) / 2}`;
}

function chainOf(calls: SeenCall[]): number {
  const turns = calls.filter(({ body }) => phaseOf(body) === 'investigate').length;
  return (
    turns + new Set(calls.map(({ body }) => phaseOf(body)).filter((phase) => phase !== 'investigate')).size
  );
}

function callingOf(calls: SeenCall[]): number {
  const phases = [...new Set(calls.map(({ body }) => phaseOf(body)))];
  return phases.reduce((total, phase) => {
    const own = calls.filter(({ body }) => phaseOf(body) === phase);
    const from = Math.min(...own.map(({ asked }) => asked));
    return total + Math.max(...own.map(({ answered }) => answered)) - from;
  }, 0);
}
