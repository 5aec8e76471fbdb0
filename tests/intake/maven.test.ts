/**
 * A real training export, as it is: what became of each of its rows, and the features against counts made straight
 * from the files. The folder is not part of the project; without it these tests are skipped, and say so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readRawFeatures } from '../../db/features.ts';
import { importFolder } from '../../intake/import.ts';
import { withDatabase } from '../database.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/maven-crm-with-interactions', import.meta.url));
const MAPPING = fileURLToPath(new URL('../../examples/maven-crm-with-interactions.yaml', import.meta.url));
const absent = !existsSync(FOLDER);
if (absent)
  console.warn(`SKIPPED: ${FOLDER} is not there, so the mapping in examples/ is not tested on its data`);

type Row = Record<string, string>;
const read = (file: string): Row[] =>
  parse(readFileSync(`${FOLDER}/${file}`), { columns: true, bom: true, relax_column_count: true });

/** `1/31/25` as `2025-01-31`. */
function isoDate(text: string): string {
  const [month, day, year] = text.split('/');
  return text === '' ? '' : `20${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/** What a reader counts by hand for one account on one day. */
function countByHand(account: string, asOf: string, since: string) {
  const prices = new Map(
    read('products.csv').map((row) => [row['product']!.replace(' ', ''), row['sales_price']!]),
  );
  const open = read('sales_pipeline.csv').filter((row) => {
    const [engaged, closed] = [isoDate(row['engage_date']!), isoDate(row['close_date']!)];
    if (row['account_id'] !== account || engaged === '' || (closed !== '' && closed < engaged)) return false;
    return engaged <= asOf && (closed === '' || closed > asOf);
  });
  const completed = read('interactions.csv').filter(
    (row) =>
      row['account_id'] === account && row['status'] === 'Completed' && isoDate(row['timestamp']!) <= asOf,
  );
  const meetings = completed
    .filter((row) => row['activity_type'] === 'Meeting')
    .map((row) => isoDate(row['timestamp']!));
  return {
    openDeals: open.length,
    openValue: open.reduce((sum, row) => sum + Number(prices.get(row['product']!.replace(' ', ''))), 0),
    interactions30d: completed.filter((row) => isoDate(row['timestamp']!) >= since).length,
    meetingDays: new Set(meetings).size,
    lastMeeting: meetings.sort().at(-1) ?? null,
  };
}

test.skipIf(absent)('every row of the export is loaded, left out or set aside, with its reason', async () => {
  await withDatabase(async ({ pool }) => {
    const summary = await importFolder(pool, { paths: [FOLDER], mappingFile: MAPPING });
    expect(summary.files.map(({ table, read: rows, loaded }) => [table, rows, loaded])).toEqual([
      ['owners', 35, 35],
      ['accounts', 85, 85],
      ['deals', 8800, 6062],
      ['interactions', 626, 300],
    ]);
    const [, , deals, interactions] = summary.files;
    expect(deals!.setAside).toEqual([
      { reason: 'no account_id', rows: 1425, bearing: 1425 },
      { reason: 'closed before it was created', rows: 1150, bearing: 1150 },
      { reason: 'no created_at', rows: 163, bearing: 500 },
    ]);
    expect(interactions!.leftOut).toEqual([
      { reason: 'only scheduled, never marked completed', rows: 326, bearing: 326 },
    ]);
    const { open, won, lost } = summary.tieOut;
    expect([open.read.deals, open.loaded.deals]).toEqual([2089, 501]);
    expect(
      open.read.value[0]!.amount - open.differences.reduce((sum, { value }) => sum + value[0]!.amount, 0),
    ).toBe(open.loaded.value[0]!.amount);
    expect(won.differences.map(({ cause, deals: count }) => [cause, count])).toEqual([
      ['closed before it was created', 760],
    ]);
    expect(lost.differences.map(({ deals: count }) => count)).toEqual([390]);
  });
});

test.skipIf(absent).each([
  ['2025-11-30', '2025-11-01'],
  ['2025-12-31', '2025-12-02'],
])('features of %s equal counts made straight from the files', async (asOf, since) => {
  await withDatabase(async ({ pool }) => {
    await importFolder(pool, { paths: [FOLDER], mappingFile: MAPPING });
    const client = await pool.connect();
    const { accounts } = await readRawFeatures(client, asOf).finally(() => client.release());
    const sample = accounts.filter((_account, at) => at % 6 === 0);
    expect(sample.length).toBeGreaterThan(10);
    for (const account of sample) {
      expect({
        account: account.accountId,
        openDeals: account.openDeals.length,
        openValue: account.openDeals.reduce((sum, deal) => sum + (deal.amount ?? 0), 0),
        interactions30d: account.interactions30d,
        meetingDays: account.touches365d,
        lastMeeting: account.lastTouchOn,
      }).toEqual({ account: account.accountId, ...countByHand(account.accountId, asOf, since) });
    }
  });
});
