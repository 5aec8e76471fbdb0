/** Bad input by hand: each ends as the exit statuses say, with one clear error, and nothing half-written. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportSummary } from '../../domain/intake.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { runTiers } from './run-command.ts';
import { SMALL_BOOK } from './small-book.ts';

type Files = Parameters<typeof withFolder>[0];

/** Imports the files into an empty database; tells what was said and how many accounts there are then. */
const imported = (files: Files, ...flags: string[]) =>
  withDatabase(({ pool, url }) =>
    withFolder(files, async (folder) => {
      const said = await runTiers(['import', folder, '--from', 'generic', '--json', ...flags], {
        DATABASE_URL: url,
        TIERS_HOME: TEST_HOME,
      });
      const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM accounts');
      return {
        ...said,
        accounts: rows[0]!.n,
        summary: said.out ? (JSON.parse(said.out) as ImportSummary) : null,
      };
    }),
  );

test('a file that is no text stops the import before anything is written', async () => {
  const said = await imported({ ...SMALL_BOOK, 'deals.csv': new Uint8Array([0, 159, 146, 150, 0, 1, 2]) });
  expect(said).toMatchObject({ status: 2, accounts: 0 });
  expect(said.err).toContain('deals.csv');
});

test('an empty file and a header alone are said and counted', async () => {
  const said = await imported({
    ...SMALL_BOOK,
    'owners.csv': '',
    'deal_stages.csv': 'deal_id,stage,entered_at\n',
  });
  expect(said.status).toBe(0);
  expect(said.summary!.files.map((file) => `${file.file} ${file.content}`)).toEqual(
    expect.arrayContaining(['owners.csv empty', 'deal_stages.csv header_only']),
  );
});

test('bad rows are set aside with a reason each, the rest goes on; --strict makes them exit 1', async () => {
  const files = {
    'accounts.csv':
      'account_id,name,arr,created_at\nA-1,Acme,1000,2025-01-01\nA-1,Acme again,1,2025-01-01\nA-2,Beta,NaN,2025-01-01\nA-3,"=HYPERLINK(""http://x"",""y"")",5,2025-01-01\nA-4,Old,5,0202-01-01\n',
    'deals.csv':
      'deal_id,account_id,type,created_at\nD-1,A-1,new,2025-02-01\nD-2,NOBODY,new,2025-02-01\nD-3,A-1,new,2026-02-30\n',
  };
  const said = await imported(files);
  expect(said.status).toBe(0);
  const of = (name: string) => said.summary!.files.find(({ file }) => file === name)!;
  expect(of('deals.csv')).toMatchObject({ read: 3, loaded: 1 });
  expect(of('deals.csv').setAside.reduce((sum, { rows }) => sum + rows, 0)).toBe(2);
  for (const { read, loaded, leftOut, setAside } of said.summary!.files) {
    const rows = (reasons: { rows: number }[]) => reasons.reduce((sum, reason) => sum + reason.rows, 0);
    expect(read).toBe(loaded + rows(leftOut) + rows(setAside));
  }
  expect((await imported(files, '--strict')).status).toBe(1);
});

test('a model that does not fit is refused with line and reason, and no report is written', () =>
  withDatabase(({ url }) =>
    withFolder(SMALL_BOOK, async (exports) => {
      const folder = mkdtempSync(join(tmpdir(), 'tiers-model-'));
      const environment = { DATABASE_URL: url, TIERS_HOME: TEST_HOME };
      await runTiers(['import', exports, '--from', 'generic'], environment);
      const model = readFileSync('scoring/models/living-doc-4.yaml', 'utf8').replace(
        'close_weight: { value: 30',
        'close_weight: { value: 31',
      );
      writeFileSync(join(folder, 'model.yaml'), model);
      const said = await runTiers(
        [
          'report',
          '--as-of',
          '2026-05-31',
          '--model',
          join(folder, 'model.yaml'),
          '--out',
          join(folder, 'report'),
        ],
        environment,
      );
      expect(said.status).toBe(2);
      expect(said.err).toMatch(/model\.yaml:\d+: .*101/);
      expect(existsSync(join(folder, 'report'))).toBe(false);
      rmSync(folder, { recursive: true });
    }),
  ));

test('a database that is not there is one clear error without its password', async () => {
  const said = await runTiers(['score'], {
    DATABASE_URL: 'postgres://someone:hidden-word@127.0.0.1:1/none',
    TIERS_HOME: TEST_HOME,
  });
  expect(said.status).toBe(2);
  expect(said.err).toContain('127.0.0.1');
  expect(said.err).not.toContain('hidden-word');
});

test('bad use says what was possible', async () => {
  const environment = { DATABASE_URL: 'postgres://127.0.0.1:1/none', TIERS_HOME: TEST_HOME };
  expect(await runTiers(['repotr'], environment)).toMatchObject({
    status: 2,
    err: expect.stringContaining('Did you mean report'),
  });
  expect(await runTiers(['import', 'x', '--from', 'siebel'], environment)).toMatchObject({
    status: 2,
    err: expect.stringContaining('generic'),
  });
  expect(await runTiers(['audit', 'README.md', '--facts', 'package.json'], environment)).toMatchObject({
    status: 2,
    err: expect.stringContaining('not a fact sheet'),
  });
  expect((await runTiers(['--help'], environment)).status).toBe(0);
});

test('a report on an empty database, a model or a date that is none: each says what to do', () =>
  withDatabase(async ({ url }) => {
    const environment = { DATABASE_URL: url, TIERS_HOME: TEST_HOME };
    expect(await runTiers(['report'], environment)).toMatchObject({
      status: 2,
      err: expect.stringContaining('tiers report --demo'),
    });
    expect(await runTiers(['score', '--as-of', '31.5.2026'], environment)).toMatchObject({
      status: 2,
      err: expect.stringContaining('2026-05-31'),
    });
    expect(await runTiers(['score', '--model', 'livingdoc'], environment)).toMatchObject({
      status: 2,
      err: expect.stringContaining('living-doc-4'),
    });
  }));
