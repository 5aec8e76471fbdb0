/** Told to stop, a run lets go at the next boundary, keeps what was finished, and goes on with the same bytes. */
import { expect, test } from 'vitest';
import { type FinishedReport, runReport } from '../../agents/run-report.ts';
import { readRunLookups } from '../../db/run-lookups.ts';
import { readStandings } from '../../db/run-record.ts';
import type { CompanySource } from '../../domain/enrichment.ts';
import { RunStopped } from '../../domain/errors.ts';
import { benchOf, withBook } from './report-bench.ts';

const DATE = '2026-05-31';

/** Answers `not_found`, and says who was asked for. */
function countingSource(asked: string[], onAsked: (count: number) => void = () => undefined): CompanySource {
  return {
    id: 'counting',
    keepDays: 0,
    concurrency: 2,
    lookUp: async ({ name }) => {
      asked.push(name);
      onAsked(asked.length);
      return {
        status: 'not_found',
        provider: 'counting',
        company: null,
        candidates: [],
        signals: [],
        reason: 'no such company',
      };
    },
  };
}

test('stopped in every step that speaks, one after the other, it goes on each time and ends with the same bytes', () =>
  withBook(async (database) => {
    const said = new Set<string>();
    let finished: FinishedReport | null = null;
    while (finished === null) {
      const stop = new AbortController();
      const progress = (line: string) => {
        const step = line.split(' ')[0]!;
        if (!said.has(step)) stop.abort(new RunStopped('SIGTERM'));
        said.add(step);
      };
      const bench = benchOf(database, DATE, { stop: stop.signal, progress });
      finished = await runReport(bench, { draftOnly: false }).catch((fault: unknown) => {
        expect(fault).toBeInstanceOf(RunStopped);
        return null;
      });
    }
    expect([...said]).toEqual(['scored', 'chose', 'drafted', 'audited', 'assembled']);
    const unbroken = await runReport(benchOf(database, DATE), { draftOnly: false });
    expect([...finished.files]).toEqual([...unbroken.files]);
  }));

test('look-ups that were finished are not made again, those that were not begun are', () =>
  withBook(async (database) => {
    const asked: string[] = [];
    const stop = new AbortController();
    const stopping = countingSource(asked, (count) => {
      if (count === 2) stop.abort(new RunStopped('SIGINT'));
    });
    const bench = benchOf(database, DATE, { source: stopping, stop: stop.signal });
    await expect(runReport(bench, { draftOnly: true })).rejects.toThrow(RunStopped);
    const [stood] = await readStandings(database.pool);
    expect(stood).toMatchObject({ status: 'running', resumable: true, atWork: false, failure: null });
    expect(stood!.step).toMatch(/^looking up accounts/);
    const before = asked.length;
    expect(await readRunLookups(database.pool, stood!.runId)).toHaveLength(before);
    await runReport(benchOf(database, DATE, { source: countingSource(asked) }), { draftOnly: true });
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(before);
  }));

test('a run that failed says why, and the next start of it clears that', () =>
  withBook(async (database) => {
    const progress = (line: string) => {
      if (line.startsWith('drafted')) throw new Error('a bug of ours');
    };
    await expect(runReport(benchOf(database, DATE, { progress }), { draftOnly: true })).rejects.toThrow(
      'a bug',
    );
    expect((await readStandings(database.pool))[0]!.failure).toContain('a bug of ours');
    await runReport(benchOf(database, DATE), { draftOnly: true });
    expect((await readStandings(database.pool))[0]).toMatchObject({ failure: null, status: 'draft' });
  }));
