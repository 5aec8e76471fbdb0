/** A run proves itself: what nobody touched agrees, and one value that somebody did is told, by part and in words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import type { VerifyAnswer } from '../../cli/shapes-verify.ts';
import type { Database } from '../../db/connection.ts';
import { loadRunInputs } from '../../db/run-inputs.ts';
import { TAMPERINGS, type Tampering, tamper } from '../../evals/tamper.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { withDesk } from './decisions-book.ts';
import { LONG, type Tiers } from './imported-book.ts';
import { runTiers } from './run-command.ts';
import { SMALL_BOOK } from './small-book.ts';

interface Desk {
  database: Database;
  tiers: Tiers;
  /** The answer of `tiers verify … --json`, whatever its exit status. */
  verify: (...words: string[]) => Promise<VerifyAnswer & { exit: number }>;
  folder: string;
}

/** The small book as of April and May, both published. */
async function withRuns(work: (desk: Desk) => Promise<void>, ...flags: string[]): Promise<void> {
  await withDatabase((database) =>
    withFolder(SMALL_BOOK, (exports) =>
      withFolder({}, async (folder) => {
        const tiers: Tiers = (...words) =>
          runTiers(words, { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME });
        const done = async (...words: string[]) => expect(await tiers(...words)).toMatchObject({ status: 0 });
        await done('import', exports, '--from', 'generic', '--observed-at', '2026-05-31');
        for (const asOf of ['2026-04-30', '2026-05-31'])
          await done('report', '--as-of', asOf, '--out', join(folder, asOf), ...flags);
        const verify: Desk['verify'] = async (...words) => {
          const { status, out, err } = await tiers('verify', ...words, '--json');
          expect(out, err).not.toBe('');
          return { ...(SHAPES.verify.parse(JSON.parse(out)) as VerifyAnswer), exit: status };
        };
        await work({ database, tiers, verify, folder });
      }),
    ),
  );
}

const differing = ({ parts }: VerifyAnswer): string[] =>
  parts.flatMap(({ part, verdict }) => (verdict === 'differs' || verdict === 'fails' ? [part] : []));

/** The part in which each shows; alone where nothing else is made from what was changed. */
const SHOWS: Partial<Record<Tampering, { first: string; alone: boolean }>> = {
  input: { first: 'inputs', alone: false },
  input_rehashed: { first: 'input hash', alone: false },
  feature: { first: 'features', alone: true },
  ledger: { first: 'ledgers', alone: true },
  tier_line: { first: 'tiers', alone: true },
  book: { first: 'book', alone: true },
  fact: { first: 'facts', alone: true },
  model_line: { first: 'model', alone: false },
  report_word: { first: 'report.md', alone: true },
  draft: { first: 'draft', alone: true },
  look_up: { first: 'look-ups', alone: false },
};

test('one stored value changed behind its back is told apart from none, whichever it is', LONG, () =>
  withRuns(async ({ database, verify, tiers }) => {
    for (const run of ['latest', await firstRun(tiers)]) {
      const clean = await verify(run);
      expect([clean.exit, clean.agrees, differing(clean)]).toEqual([0, true, []]);
      expect(clean.since).toEqual({ changed: [], added: [], gone: [], other: [] });
    }
    const { run } = await verify('latest');
    for (const [at, tampering] of TAMPERINGS.entries()) {
      const done = await tamper(database.pool, run, tampering, 40 + at);
      expect(done, tampering).not.toBeNull();
      const told = await verify(run);
      const parts = differing(told);
      expect([tampering, done!.does, told.exit, told.agrees, parts.length > 0]).toEqual([
        tampering,
        done!.does,
        1,
        false,
        true,
      ]);
      const { first, alone } = SHOWS[tampering] ?? { first: parts[0], alone: false };
      expect(alone ? parts : parts[0], `${tampering}: ${done!.does}`).toEqual(alone ? [first] : first);
      await done!.undo();
    }
    expect(await verify(run)).toMatchObject({ exit: 0, agrees: true });
  }),
);

test(
  'differences in words: of a value, of a file, of rows that came in since, of a run without inputs',
  LONG,
  () =>
    withRuns(async (desk) => {
      await tellsWays(desk);
      await tellsValues(desk);
      await tellsEdits(desk);
      await checksAlone(desk);
      await refusesUnfinished(desk);
    }),
);

/** What the report says would move an account is held by its own facts, and they by rows that the run kept. */
async function tellsWays({ database, tiers, verify, folder }: Desk): Promise<void> {
  const report = readFileSync(join(folder, '2026-05-31', 'report.md'), 'utf8');
  // Last touch on 26 March: any touch answers the renewal. Six touches a month until 27 May: three are left on 17 June.
  const said = [
    'Would be Nurture with one more touch by 12 June.',
    '17 more days without a touch would lead to Watch.',
  ];
  for (const words of said) expect(report).toContain(words);
  const edited = join(folder, 'edited.md');
  const faults = async (from: string, to: string): Promise<string> => {
    writeFileSync(edited, report.replace(from, to));
    const { out } = await tiers('audit', edited, '--facts', join(folder, '2026-05-31', 'facts.json'));
    return out;
  };
  expect(await faults('', '')).toMatch(/ 0 faults\.$/);
  expect(await faults('one more touch by', '2 more touches by')).toContain('scored with 1, not with 2');
  expect(await faults('Would be Nurture with', 'Would be Expand with')).toMatch(/ 1 faults/);
  expect(await faults('touch by 12 June', 'touch by 11 June')).toContain('on record 12 June');
  expect(await faults('17 more days', '16 more days')).toContain('on record 17');
  expect(await faults('one more touch by', 'a meeting booked within 14 days by')).toMatch(/ [1-9] faults/);
  const { outlook } = (await loadRunInputs(database.pool, (await verify('latest')).run))!;
  expect(outlook!.touches.map(({ accountId }) => accountId)).toContain('A-2');
  expect(outlook!.before).toMatchObject({ asOf: '2026-04-30', modelText: null });
}

async function tellsValues({ database, tiers, verify }: Desk): Promise<void> {
  const { run } = await verify('latest');
  const { undo } = await swapped(database, 'run_features', 'features', '"touches_30d":0', '"touches_30d":77');
  const told = await tiers('verify', run);
  expect(told.status).toBe(1);
  expect(told.out).toMatch(
    /features: Tessel Bank \(A-2\): values\.touches_30d is 77 as stored, 0 as rebuilt/,
  );
  await undo();
  await database.pool.query(
    `UPDATE account_observations SET name = 'Tessel Bank plc' WHERE account_id = 'A-2'`,
  );
  // Late rows are no fault of the run.
  const { since, exit } = await verify(run);
  expect([exit, since?.changed]).toEqual([0, [{ id: 'A-2', name: 'Tessel Bank plc' }]]);
}

/** In the rows of A-2 of the run of May. */
async function swapped({ pool }: Database, table: string, column: string, from: string, to: string) {
  const swap = (one: string, other: string) =>
    pool.query(
      `UPDATE ${table} SET ${column} = replace(${column}::text, $1, $2)::json
       WHERE account_id = 'A-2' AND run_id = (SELECT run_id FROM runs WHERE as_of = '2026-05-31')`,
      [one, other],
    );
  await swap(from, to);
  return { undo: () => swap(to, from) };
}

async function tellsEdits({ tiers, verify, folder }: Desk): Promise<void> {
  const directory = join(folder, '2026-05-31');
  const page = join(directory, 'report.md');
  const { run, files } = await verify('latest', '--report', directory);
  expect(files.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
  const lines = readFileSync(page, 'utf8').split('\n');
  const bullet = lines.findIndex((line) => line.includes('Tessel Bank') && line.startsWith('- '));
  lines[bullet] = lines[bullet]!.replace(/\$[\d,.]+k?/, '$999,000');
  lines.splice(
    bullet + 1,
    0,
    '',
    '> **Note by M. Quist, 2026-06-01 (not checked against data):** call first.',
    '',
  );
  writeFileSync(page, lines.join('\n'));
  const told = await verify(run, '--report', page);
  expect(told.exit).toBe(1);
  expect(differing(told)).toEqual([]);
  expect(told.files[0]).toMatchObject({ path: 'report.md', verdict: 'edited' });
  expect(told.files[0]!.edits).toMatchObject([
    { line: bullet + 1, holds: false, reason: expect.stringContaining('$999,000') },
    { line: bullet + 3, holds: true, reason: null },
  ]);
  const said = await tiers('verify', run, '--report', directory);
  expect(said.out).toMatch(/report\.md: edited, 2 changes by hand; the audit refuses 1/);
  expect(said.err).toMatch(/1 of \d+ files differ/);
}

async function checksAlone({ database, verify }: Desk): Promise<void> {
  const { run } = await verify('latest');
  const inputs = (await loadRunInputs(database.pool, run))!;
  expect(inputs.raw.map(({ accountId }) => accountId)).toContain('A-2');
  expect(inputs.previous?.asOf).toBe('2026-04-30');
  await database.pool.query('DELETE FROM run_inputs WHERE run_id = $1', [run]);
  expect(await loadRunInputs(database.pool, run)).toBeNull();
  const older = await verify(run);
  expect(older).toMatchObject({ exit: 0, inputsKept: false, since: null });
  expect(older.parts[0]).toMatchObject({ verdict: 'not_kept' });
  await database.pool.query(
    `UPDATE run_documents SET content = replace(content, 'Tessel Bank', 'Halden Works')
     WHERE run_id = $1 AND path = 'report.md'`,
    [run],
  );
  expect(differing(await verify(run))).toEqual(['files', 'report.md']);
}

async function refusesUnfinished({ database, tiers, verify }: Desk): Promise<void> {
  const { run } = await verify('latest');
  expect(await tiers('verify', 'ffff')).toMatchObject({ status: 2, err: expect.stringContaining('Runs: ') });
  expect(await tiers('verify', run, '--report', 'nowhere.md')).toMatchObject({ status: 2 });
  await database.pool.query(`UPDATE runs SET status = 'running' WHERE run_id = $1`, [run]);
  expect(await tiers('verify', run)).toMatchObject({
    status: 2,
    err: expect.stringContaining('tiers report'),
  });
}

const firstRun = async (tiers: Tiers): Promise<string> =>
  (JSON.parse((await tiers('runs', '--json')).out) as { run: string; asOf: string }[]).find(
    ({ asOf }) => asOf === '2026-04-30',
  )!.run;

test(
  'a run with a decision, a dispute, a merge and a second model, between two commits, proves itself',
  LONG,
  () =>
    withDesk(
      async ({ tiers, json, folder }) => {
        const by = ['--by', 'T. Okafor', '--on', '2026-05-10'];
        await tiers('report', '--as-of', '2026-03-31', '--out', join(folder, 'r'));
        const request = ['override', 'request', 'Tessel Bank', '--tier', '1', '--role', 'AE', ...by];
        const asked = await json<{ overrides: { id: string }[] }>(
          ...request,
          '--reason',
          'their board asked',
        );
        const vp = ['--by', 'D. Ruiz', '--role', 'vp sales', '--on', '2026-05-12'];
        await tiers('override', 'approve', asked.overrides[0]!.id, ...vp);
        await tiers('dispute', 'data', 'Halden Works', '--what', 'the ARR is old', ...by);
        const merge = ['family', 'merge', 'A-6', '--into', 'A-1', '--effective', '2026-05-10'];
        await tiers(...merge, '--why', 'one company', '--by', 'M. Quist');
        const second = ['--beside', 'strategic-100', '--as-of', '2026-05-31', '--out', join(folder, 'r')];
        const { run } = await json<{ run: string }>('report', ...second);
        const verified = SHAPES.verify.parse(await json('verify', run));
        expect(differing(verified)).toEqual([]);
        expect(verified.parts.map(({ part }) => part)).toContain('second model');
        expect(verified.since).toEqual({ changed: [], added: [], gone: [], other: [] });
        const split = ['family', 'split', 'A-6', '--from', 'A-1', '--effective', '2026-05-20'];
        await tiers(...split, '--why', 'sold again', '--by', 'M. Quist');
        const later = SHAPES.verify.parse(await json('verify', run));
        expect([later.agrees, later.since?.changed.map(({ id }) => id)]).toEqual([true, ['A-1', 'A-6']]);
      },
      (text) => text.replace('commit: monthly', 'commit: quarterly'),
    ),
);
