/** A run that a model wrote is audited again from its stored replies: nobody is asked, and a changed reply is told. */
import { expect, test } from 'vitest';
import { runReport } from '../../agents/run-report.ts';
import { verifyRun } from '../../agents/verify-run.ts';
import type { Database } from '../../db/connection.ts';
import { loadRun } from '../../db/runs.ts';
import { withModelServer } from '../model-calls.ts';
import type { Answer, Reply } from '../model-server.ts';
import { spoiled, unitsOfReply, writerAt } from './model-report.ts';
import { benchOf, withBook } from './report-bench.ts';

/** The headline is refused for a figure typed by hand and good when it comes back; bullets of Tier 3 never are. */
const answer: Answer = (request, ...more) => {
  const headline = spoiled((unit, text) => (unit === 'headline' ? `${text} All 7 of them.` : text), false);
  const units = unitsOfReply(headline(request, ...more) as Reply).map(({ unit, text }) => ({
    unit,
    text: unit.startsWith('tier-3/') ? `${text} Their champion left.` : text,
  }));
  return { content: JSON.stringify({ units }) };
};

async function verdicts({ pool }: Database, runId: string): Promise<Record<string, string>> {
  const { verification } = await verifyRun(pool, (await loadRun(pool, runId))!, () => undefined);
  return Object.fromEntries(
    verification.parts.flatMap(({ part, verdict, difference }) =>
      verdict === 'agrees' || verdict === 'holds' ? [] : [[part, difference ?? '']],
    ),
  );
}

test('its texts are those of its replies; a reply, a text or a page that was changed is told', () =>
  withBook((database) =>
    withModelServer(answer, async (server) => {
      const bench = benchOf(database, '2026-05-31', { writer: writerAt(server) });
      const { runId } = await runReport(bench, { draftOnly: true });
      const asked = server.requests.length;
      expect(await verdicts(database, runId)).toEqual({});
      expect(server.requests.length).toBe(asked);

      const { pool } = database;
      const replace = (table: string, column: string, where: string, from: string, to: string) =>
        pool.query(
          `UPDATE ${table} SET ${column} = replace(${column}::text, $2, $3)${column === 'reply' ? '::json' : ''}
           WHERE run_id = $1 AND ${where}`,
          [runId, from, to],
        );
      const changes = [
        [
          'model_calls',
          'reply',
          `step = 'draft headline'`,
          'All 7',
          'All 8',
          ['replies', 'texts of the model'],
        ],
        ['model_calls', 'reply', `step = 'repair headline'`, '"end"', '"tool_use"', ['replies']],
        ['run_documents', 'content', `path = 'report.md'`, 'Tessel', 'Tesssel', ['report.md']],
        [
          'run_documents',
          'content',
          `path = '.work/draft-0/faults-2.json'`,
          'tier-3/',
          'tier-4/',
          ['refused texts'],
        ],
      ] as const;
      for (const [table, column, where, from, to, parts] of changes) {
        await replace(table, column, where, from, to);
        expect(Object.keys(await verdicts(database, runId)), `${table} ${where}`).toEqual(parts);
        await replace(table, column, where, to, from);
      }
      expect(await verdicts(database, runId)).toEqual({});
    }),
  ));
