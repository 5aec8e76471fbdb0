import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../domain/errors.ts';
import type { ImportSummary } from '../../domain/intake.ts';
import { importFolder } from '../../intake/import.ts';
import { lexiconSentiment } from '../../intake/lexicon.ts';
import { parseMapping } from '../../intake/mapping.ts';
import { readDateFormat } from '../../intake/sources.ts';
import { importSummaryText } from '../../intake/summary.ts';
import { CellFault } from '../../intake/values.ts';
import { withDatabase } from '../database.ts';
import { withFolder } from './export-folder.ts';

const MINIMAL = `mapping: small
files:
  - file: orgs.csv
    to: accounts
    fields:
      account_id: Id
      name: Name
`;

describe('an error in a mapping names its line and what was possible', () => {
  test.each([
    [
      'an unknown key',
      MINIMAL.replace('to: accounts', 'to: accounts\n    filds: {}'),
      /m.yaml:3: .*unknown key filds; possible: file, to/,
    ],
    [
      'an unknown field',
      `${MINIMAL}      revenue: Rev\n`,
      /m.yaml:8: .*accounts has no field revenue; possible: account_id, name, domain/,
    ],
    ['an unknown table', MINIMAL.replace('accounts', 'companies'), /m.yaml:4: .*owners.*accounts.*deals/],
    [
      'a required field left out',
      MINIMAL.replace('      name: Name\n', ''),
      /m.yaml:6: .*accounts needs the field name/,
    ],
    [
      'two sources for one field',
      MINIMAL.replace('name: Name', 'name: { column: Name, constant: x }'),
      /m.yaml:7: .*exactly one of column, constant/,
    ],
    [
      'an unreadable date format',
      MINIMAL.replace('name: Name', 'name: { column: Name, date: DD-MON }'),
      /m.yaml:7: .*such as m\/d\/yy/,
    ],
    [
      'a rule on the wrong field',
      MINIMAL.replace('name: Name', 'name: { derive: most_deals }'),
      /m.yaml:7: .*accounts.owner only/,
    ],
    [
      'stages outside deals',
      `${MINIMAL}    stages: [{ stage: x, entered_at: y }]\n`,
      /m.yaml:8: .*only a file that goes to deals/,
    ],
    ['broken YAML', 'mapping: [\n', /m.yaml:2: /],
  ])('%s', (_name, text, message) => {
    expect(() => parseMapping(text, 'm.yaml')).toThrow(FileError);
    expect(() => parseMapping(text, 'm.yaml')).toThrow(message);
  });

  test('the examples hold', () => {
    const file = new URL('../../examples/maven-crm-with-interactions.yaml', import.meta.url);
    expect(parseMapping(readFileSync(file, 'utf8'), 'maven').files).toHaveLength(4);
  });
});

test.each([
  ['1/31/25', 'm/d/yy', '2025-01-31'],
  ['31.12.1999', 'dd.mm.yyyy', '1999-12-31'],
  ['2/30/25', 'm/d/yy', '2025-02-30'],
  ['1/31/2025', 'm/d/yy', null],
  ['yesterday', 'm/d/yy', null],
])('%s read as %s is %s', (text, format, date) => {
  const read = readDateFormat(text, format);
  expect(read instanceof CellFault ? null : read).toBe(date);
});

test('the lexicon turns at a negation, says nothing of unlisted words, and keeps to the scale', () => {
  expect(lexiconSentiment('They love it')).toBeGreaterThan(0);
  expect(lexiconSentiment('They do not love it')).toBeLessThan(0);
  expect(lexiconSentiment('Agenda attached')).toBeNull();
  expect(lexiconSentiment('outstanding '.repeat(500))).toBeLessThanOrEqual(1);
});

const MAPPING = `mapping: shop
files:
  - file: orgs.csv
    to: accounts
    fields:
      account_id: Id
      name: Name
      annual_revenue: { column: Millions, multiply: 1000000 }
      owner: { derive: most_deals }
      type: { derive: customer_once_won }
    attributes:
      country: { column: Land, values: { Philipines: Philippines } }
    ignore: { Win rate: it knows the future }
  - file: deals.csv
    to: deals
    fields:
      deal_id: Id
      account_id: { column: Org, lookup: { file: orgs.csv, match: Name, take: Id } }
      owner: Agent
      created_at: { column: Start, date: m/d/yy }
      closed_at: { column: End, date: m/d/yy }
      outcome: { column: State, values: { Won: won, Open: null }, other_values: set_aside }
      amount:
        first_of:
          - { column: Paid, known_from: closed_at }
          - { column: Product, lookup: { file: prices.csv, match: Product, take: Price }, derived: true }
    stages: [{ stage: Talking, entered_at: { column: Start, date: m/d/yy } }]
    leave_out: [{ when: { column: State, is: Draft }, reason: drafts are no deals }]
`;
const FILES = {
  'orgs.csv': 'Id,Name,Millions,Land,Win rate\n1,Acme,1.1,Philipines,0.4\n2,Beta,,Peru,0.5\n',
  'prices.csv': 'Product,Price\nBasic,550\n',
  'deals.csv': [
    'Id,Org,Agent,Product,State,Start,End,Paid',
    'D1,Acme,Ann,Basic,Won,1/5/26,3/1/26,500',
    'D2,Acme,Bob,Basic,Open,2/1/26,,',
    'D3,Acme,Bob,Gold,Open,3/5/26,,',
    'D4,Nowhere,Bob,Basic,Open,3/5/26,,',
    'D5,Acme,Bob,Basic,Draft,3/5/26,,',
    'D6,Acme,Bob,Basic,Paused,3/5/26,,',
  ].join('\n'),
};

async function takeShop(
  work: (summary: ImportSummary, query: (text: string) => Promise<unknown[]>) => Promise<void>,
) {
  await withDatabase(({ pool }) =>
    withFolder({ ...FILES, 'shop.yaml': MAPPING }, async (folder) => {
      const summary = await importFolder(pool, { paths: [folder], mappingFile: `${folder}/shop.yaml` });
      await work(summary, async (text) => (await pool.query(text)).rows);
    }),
  );
}

describe('a mapped export', () => {
  test('accounts for each row', async () => {
    await takeShop(async (summary) => {
      const deals = summary.files.find((file) => file.table === 'deals')!;
      expect(deals).toMatchObject({ read: 6, loaded: 3, stagesFromColumns: 3 });
      expect(deals.leftOut).toEqual([{ reason: 'drafts are no deals', rows: 1, bearing: 1 }]);
      expect(deals.setAside.map(({ reason, rows }) => [reason, rows])).toEqual([
        ['account_id: not found', 1],
        ['outcome: unknown word', 1],
      ]);
      expect(deals.fieldsSetAside).toEqual([{ column: 'amount', reason: 'amount: not found', cells: 1 }]);
      const text = importSummaryText(summary);
      expect(text).toContain('6 rows read = 3 loaded + 1 left out + 2 set aside');
      expect(text).toContain('orgs.csv: Win rate is not read: it knows the future');
    });
  });

  test('what a deal was worth before it closed does not know how it closed', async () => {
    await takeShop(async (_summary, query) => {
      const versions = await query(
        `SELECT observed_at::text AS since, amount::float, amount_derived FROM deal_observations
         WHERE deal_id = 'D1' ORDER BY observed_at`,
      );
      expect(versions.slice(0, 2)).toEqual([
        { since: '2026-01-05', amount: 550, amount_derived: true },
        { since: '2026-03-01', amount: 500, amount_derived: false },
      ]);
    });
  });

  test('derived values are marked, translated ones are plain', async () => {
    await takeShop(async (_summary, query) => {
      const accounts = await query(
        'SELECT owner_id, type, annual_revenue::float AS revenue, attributes FROM account_observations ORDER BY account_id',
      );
      expect(accounts).toEqual([
        {
          owner_id: 'Bob',
          type: 'customer',
          revenue: 1_100_000,
          attributes: {
            country: 'Philippines',
            derived_owner: 'most_deals',
            derived_type: 'customer_once_won',
          },
        },
        {
          owner_id: null,
          type: 'prospect',
          revenue: null,
          attributes: { country: 'Peru', derived_type: 'customer_once_won' },
        },
      ]);
    });
  });

  test('a column that the export lacks is a FileError that names those it has', async () => {
    await withDatabase(({ pool }) =>
      withFolder({ ...FILES, 'orgs.csv': 'Id,Title\n', 'shop.yaml': MAPPING }, async (folder) => {
        const taking = importFolder(pool, { paths: [folder], mappingFile: `${folder}/shop.yaml` });
        await expect(taking).rejects.toThrow(/orgs.csv has no column Name.*its columns: Id, Title/);
      }),
    );
  });
});
