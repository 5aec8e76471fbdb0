import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../domain/errors.ts';
import { type FileSummary, type ImportSummary, importSummarySchema } from '../../domain/intake.ts';
import { type ImportOptions, importFolder } from '../../intake/import.ts';
import { withDatabase } from '../database.ts';
import { ACCOUNTS, withFolder } from './export-folder.ts';

type Files = Record<string, string | Uint8Array>;

function take(pool: pg.Pool, files: Files, options: Partial<ImportOptions> = {}): Promise<ImportSummary> {
  return withFolder(files, (folder) => importFolder(pool, { paths: [folder], ...options }));
}

function fileOf(summary: ImportSummary, table: string): FileSummary {
  return summary.files.find((file) => file.table === table)!;
}

async function one(pool: pg.Pool, statement: string): Promise<Record<string, unknown>> {
  return (await pool.query(statement)).rows[0];
}

async function faults(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query('SELECT * FROM quarantine ORDER BY import_id, position');
  return rows.map((row) => `${row.file}:${row.line} ${row.column ?? '-'} ${row.row_id ?? '-'}`);
}

const DEALS_HEADER = 'deal_id,account_id,type,amount,created_at,closed_at,outcome';
const INTERACTIONS_HEADER = 'interaction_id,account_id,occurred_at,channel,status,sentiment,contact,deal_id';

describe('a row that cannot be right is set aside with its place', () => {
  test.each<[string, Files, string, string]>([
    [
      'two accounts with one id',
      { 'accounts.csv': `${ACCOUNTS}A-1,Other\n` },
      'accounts',
      'accounts.csv:4 account_id A-1',
    ],
    [
      'an account without a name',
      { 'accounts.csv': `${ACCOUNTS}A-3, \n` },
      'accounts',
      'accounts.csv:4 name A-3',
    ],
    [
      'a formula for a name',
      { 'accounts.csv': `${ACCOUNTS}A-3,"=HYPERLINK(""x"")"\n` },
      'accounts',
      'accounts.csv:4 name A-3',
    ],
    [
      'an id of 5,000 characters',
      { 'accounts.csv': `${ACCOUNTS}${'9'.repeat(5_000)},Gamma\n` },
      'accounts',
      'accounts.csv:4 account_id -',
    ],
    [
      'more cells than columns',
      { 'accounts.csv': `${ACCOUNTS}A-3,Gamma,x\n` },
      'accounts',
      'accounts.csv:4 - A-3',
    ],
    [
      'a deal for an unknown account',
      { 'deals.csv': `${DEALS_HEADER}\nD-1,A-9,new,1,2026-01-01,,\n` },
      'deals',
      'deals.csv:2 account_id D-1',
    ],
    [
      'a deal created in the year 0202',
      { 'deals.csv': `${DEALS_HEADER}\nD-1,A-1,new,1,0202-01-01,,\n` },
      'deals',
      'deals.csv:2 created_at D-1',
    ],
    [
      '30 February',
      { 'deals.csv': `${DEALS_HEADER}\nD-1,A-1,new,1,2026-02-30,,\n` },
      'deals',
      'deals.csv:2 created_at D-1',
    ],
    [
      'an outcome without a date',
      { 'deals.csv': `${DEALS_HEADER}\nD-1,A-1,new,1,2026-01-01,,won\n` },
      'deals',
      'deals.csv:2 closed_at D-1',
    ],
    [
      'a closing without an outcome',
      { 'deals.csv': `${DEALS_HEADER}\nD-1,A-1,new,1,2026-01-01,2026-01-02,\n` },
      'deals',
      'deals.csv:2 outcome D-1',
    ],
    [
      'closed before it was created',
      { 'deals.csv': `${DEALS_HEADER}\nD-1,A-1,new,1,2026-01-02,2026-01-01,lost\n` },
      'deals',
      'deals.csv:2 closed_at D-1',
    ],
    [
      'a type nobody declared',
      { 'deals.csv': `${DEALS_HEADER}\nD-1,A-1,upsell,1,2026-01-01,,\n` },
      'deals',
      'deals.csv:2 type D-1',
    ],
    [
      'a status nobody declared',
      { 'interactions.csv': `${INTERACTIONS_HEADER}\nI-1,A-1,2026-01-01,call,done,,,\n` },
      'interactions',
      'interactions.csv:2 status I-1',
    ],
    [
      'a NaN score',
      {
        'deals.csv': `${DEALS_HEADER}\nD-1,A-1,new,1,2026-01-01,,\n`,
        'deal_qualification.csv': 'deal_id,outcome_score,qualified_at\nD-1,NaN,2026-01-02\n',
      },
      'deal_qualification',
      'deal_qualification.csv:2 outcome_score D-1',
    ],
    [
      'a score of 101',
      {
        'deals.csv': `${DEALS_HEADER}\nD-1,A-1,new,1,2026-01-01,,\n`,
        'deal_qualification.csv': 'deal_id,outcome_score,qualified_at\nD-1,101,2026-01-02\n',
      },
      'deal_qualification',
      'deal_qualification.csv:2 outcome_score D-1',
    ],
    [
      'a stage of an unknown deal',
      { 'deal_stages.csv': 'deal_id,stage,entered_at\nD-7,Proposal,2026-01-01\n' },
      'deal_stages',
      'deal_stages.csv:2 deal_id D-7',
    ],
  ])('%s', async (_name, files, table, place) => {
    await withDatabase(async ({ pool }) => {
      const summary = await take(pool, { 'accounts.csv': ACCOUNTS, ...files });
      const file = fileOf(summary, table);
      expect(file.read - file.loaded).toBe(1);
      expect(summary.rowsSetAside).toBe(1);
      expect(await faults(pool)).toEqual([place]);
      expect(importSummarySchema.parse(summary)).toEqual(summary);
    });
  });

  test('a cell that is not required costs only itself, and is recorded', async () => {
    await withDatabase(async ({ pool }) => {
      const summary = await take(pool, {
        'accounts.csv': 'account_id,name,arr,region\nA-1,Acme,"12,000",@SUM(A1)\nA-2,Beta,9000,-\n',
        'interactions.csv': `${INTERACTIONS_HEADER}\nI-1,A-1,2026-01-01,call,,-1.5,=1+1,D-404\nI-2,A-1,2026-01-02,webinar,completed,-1,+49 (30) 1234,\n`,
      });
      expect(summary.rowsSetAside).toBe(0);
      expect((await faults(pool)).sort()).toEqual([
        'accounts.csv:2 arr A-1',
        'accounts.csv:2 region A-1',
        'interactions.csv:2 contact I-1',
        'interactions.csv:2 deal_id I-1',
        'interactions.csv:2 sentiment I-1',
        'interactions.csv:3 channel I-2',
      ]);
      const account = await one(
        pool,
        `SELECT arr, attributes FROM account_observations WHERE account_id = 'A-1'`,
      );
      expect(account).toEqual({ arr: null, attributes: {} });
      const rows = await pool.query(
        'SELECT contact, sentiment::float, deal_id FROM interactions ORDER BY interaction_id',
      );
      expect(rows.rows).toEqual([
        { contact: null, sentiment: null, deal_id: null },
        { contact: '+49 (30) 1234', sentiment: -1, deal_id: null },
      ]);
    });
  });

  test('a few dates far after all others neither count nor move the date the export speaks for', async () => {
    await withDatabase(async ({ pool }) => {
      const summary = await take(pool, {
        'accounts.csv': ACCOUNTS,
        'interactions.csv': `${INTERACTIONS_HEADER}\nI-1,A-1,2026-05-30,call,completed,,,\nI-2,A-1,2062-05-30,call,completed,,,\nI-3,A-1,2026-07-01,meeting,scheduled,,,\n`,
      });
      expect(summary.observedAt).toBe('2026-05-30');
      expect(await faults(pool)).toEqual(['interactions.csv:3 occurred_at I-2']);
    });
  });
});

describe('files', () => {
  test('an empty file and a header alone are said, and are no fault', async () => {
    await withDatabase(async ({ pool }) => {
      const summary = await take(pool, {
        'accounts.csv': ACCOUNTS,
        'deals.csv': '',
        'interactions.csv': INTERACTIONS_HEADER,
      });
      expect(summary.files.map(({ file, content, read }) => [file, content, read])).toEqual([
        ['accounts.csv', 'rows', 2],
        ['deals.csv', 'empty', 0],
        ['interactions.csv', 'header_only', 0],
      ]);
    });
  });

  test.each<[string, Files, RegExp]>([
    [
      'a binary file',
      { 'interactions.csv': Buffer.from('interaction_id\n\0') },
      /interactions.csv is a binary file/,
    ],
    ['one endless line', { 'interactions.csv': 'x'.repeat(1_100_000) }, /more than 1048576 bytes/],
    [
      'a missing column',
      { 'deals.csv': 'deal_id,amount\nD-1,5\n' },
      /deals.csv has no column account_id, created_at; its columns: deal_id, amount/,
    ],
    ['a column given twice', { 'deals.csv': `${DEALS_HEADER},amount\n` }, /two columns named amount/],
    ['broken JSON', { 'enrichment.json': '{"companies": [' }, /enrichment.json is not JSON/],
    ['no known file', {}, /holds none of owners.csv, accounts.csv/],
  ])('%s stops the import with nothing written', async (_name, files, message) => {
    await withDatabase(async ({ pool }) => {
      const exported =
        Object.keys(files).length > 0 ? { 'accounts.csv': ACCOUNTS, ...files } : { 'notes.txt': 'x' };
      const taking = take(pool, exported);
      await expect(taking).rejects.toBeInstanceOf(FileError);
      await expect(taking).rejects.toThrow(message);
      const left = await one(
        pool,
        'SELECT (SELECT count(*) FROM accounts)::int + (SELECT count(*) FROM imports)::int AS rows',
      );
      expect(left).toEqual({ rows: 0 });
    });
  });

  test('columns that nothing reads are named; those of accounts become typed attributes', async () => {
    await withDatabase(async ({ pool }) => {
      const summary = await take(pool, {
        'accounts.csv':
          'account_id,name,seats,partner_led,zip,mixed\nA-1,Acme,12,true,01234,7\nA-2,Beta,,false,99999,x\n',
        'deals.csv': `${DEALS_HEADER},forecast\n`,
      });
      expect(fileOf(summary, 'deals').unknownColumns).toEqual(['forecast']);
      const { rows } = await pool.query('SELECT attributes FROM account_observations ORDER BY account_id');
      expect(rows.map((row) => row.attributes)).toEqual([
        { seats: 12, partner_led: true, zip: '01234', mixed: '7' },
        { partner_led: false, zip: '99999', mixed: 'x' },
      ]);
    });
  });

  test('signals come in with their line when they are faulty', async () => {
    await withDatabase(async ({ pool }) => {
      const companies = [
        {
          name: 'Acme',
          domain: 'Acme.example',
          signals: [{ type: 'funding', date: '2026-05-01', amount: 5 }],
        },
        { name: 'Beta', signals: [{ type: 'layoffs', date: '2026-13-01' }] },
      ];
      const text = `{"companies": [\n${companies.map((company) => JSON.stringify(company)).join(',\n')}]}`;
      const summary = await take(pool, { 'enrichment.json': text }, { observedAt: '2026-05-31' });
      expect(fileOf(summary, 'signals')).toMatchObject({ read: 2, loaded: 1 });
      expect(await faults(pool)).toEqual(['enrichment.json:3 date -']);
      expect(await one(pool, 'SELECT domain, amount::int FROM signals')).toEqual({
        domain: 'acme.example',
        amount: 5,
      });
    });
  });
});

describe('importing again', () => {
  const FILES = {
    'accounts.csv': 'account_id,name,owner,type\nA-1,Acme,Dana Reyes,customer\nA-2,Beta,O-1,prospect\n',
    'owners.csv': 'owner_id,name\nO-1,Dana Reyes\n',
    'deals.csv': `${DEALS_HEADER}\nD-1,A-1,,100,2026-01-01,,\nD-2,A-2,,200,2026-01-05,2026-02-01,won\nD-3,A-2,,50,2026-03-01,,\n`,
    'deal_stages.csv': 'deal_id,stage,entered_at\nD-1,Proposal,2026-01-02\n',
    'interactions.csv': `${INTERACTIONS_HEADER}\nI-1,A-1,2026-03-01,call,completed,,,\n`,
  };

  test('the same content changes nothing', async () => {
    await withDatabase(async ({ pool }) => {
      const first = await take(pool, FILES);
      const again = await take(pool, FILES);
      expect(again.contentHash).toBe(first.contentHash);
      for (const file of again.files)
        expect([file.table, file.inserted, file.changed]).toEqual([file.table, 0, 0]);
      expect(again.tieOut).toEqual(first.tieOut);
    });
  });

  test("owners are found by id and by name; missing deal types follow the account's wins", async () => {
    await withDatabase(async ({ pool }) => {
      await take(pool, FILES);
      const owners = await pool.query('SELECT DISTINCT owner_id FROM account_observations');
      expect(owners.rows).toEqual([{ owner_id: 'O-1' }]);
      const deals = await pool.query('SELECT deal_id, type FROM deal_observations ORDER BY deal_id');
      expect(deals.rows.map((row) => row.type)).toEqual(['expansion', 'new', 'expansion']);
    });
  });

  test('deals alone find their accounts; one that moved is moved, counted, and takes its history along', async () => {
    await withDatabase(async ({ pool }) => {
      await take(pool, FILES);
      const summary = await take(
        pool,
        {
          'deals.csv': `${DEALS_HEADER}\nD-1,A-2,new,100,2026-01-01,,\nD-3,A-2,expansion,75,2026-03-01,,\n`,
          'owners.csv': 'owner_id,name\n',
        },
        { observedAt: '2026-04-01' },
      );
      expect(fileOf(summary, 'deals')).toMatchObject({
        read: 2,
        loaded: 2,
        inserted: 0,
        changed: 2,
        moved: 1,
      });
      const moved = await pool.query(`SELECT account_id FROM deals WHERE deal_id = 'D-1'`);
      expect(moved.rows).toEqual([{ account_id: 'A-2' }]);
      const stages = await pool.query('SELECT account_id FROM deal_stages');
      expect(stages.rows).toEqual([{ account_id: 'A-2' }]);
    });
  });

  test('a dry run counts as a real one would and leaves nothing', async () => {
    await withDatabase(async ({ pool }) => {
      const dry = await take(pool, FILES, { dryRun: true });
      expect(await one(pool, 'SELECT count(*)::int AS rows FROM accounts')).toEqual({ rows: 0 });
      const real = await take(pool, FILES);
      expect({ ...dry, dryRun: false, importId: real.importId }).toEqual(real);
    });
  });

  test('open deals tie out: what was read less each named difference is what was loaded', async () => {
    await withDatabase(async ({ pool }) => {
      const rows = [
        'D-1,A-1,new,100,2026-01-01,,',
        'D-2,A-9,new,40,2026-01-01,,',
        'D-3,A-1,new,,2026-01-01,,',
      ];
      const { tieOut } = await take(pool, {
        'accounts.csv': ACCOUNTS,
        'deals.csv': `${DEALS_HEADER}\n${[...rows, 'D-1,A-1,new,7,2026-01-01,,'].join('\n')}\n`,
      });
      const value = (amount: number) => [{ currency: null, amount }];
      expect(tieOut.open).toEqual({
        read: { deals: 4, withoutAmount: 1, value: value(147) },
        loaded: { deals: 2, withoutAmount: 1, value: value(100) },
        differences: [
          { cause: 'account not known', deals: 1, withoutAmount: 0, value: value(40) },
          { cause: 'duplicate deal_id', deals: 1, withoutAmount: 0, value: value(7) },
        ],
      });
    });
  });
});
