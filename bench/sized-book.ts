/** A demo book of any size: the exports of several invented worlds put together, or the first accounts of one. */
import { parse } from 'csv-parse/sync';
import { DEMO_AS_OF, DEMO_SEED, generateDemoBook } from '../intake/demo.ts';

type Row = Record<string, string>;

/** Columns whose values are ids of one world, and have to differ between worlds. */
const IDS = new Set(['account_id', 'parent_id', 'deal_id', 'interaction_id']);

/** Added to the company names of further worlds, so that no two accounts are namesakes by accident. */
const FAMILIES = ['', 'Group', 'Holdings', 'Brothers', 'Associates', 'International'];

/** Export files by name, of so many accounts (1 to about 1,200). The same number gives the same bytes. */
export function sizedBook(accounts: number): Record<string, string> {
  const tables = new Map<string, Row[]>();
  const companies: Record<string, unknown>[] = [];
  for (let world = 0; (tables.get('accounts.csv')?.length ?? 0) < accounts; world++) {
    if (world === FAMILIES.length) throw new RangeError(`There are no ${accounts} accounts to generate.`);
    const files = generateDemoBook({ seed: DEMO_SEED + world, asOf: DEMO_AS_OF });
    for (const [name, text] of Object.entries(files)) {
      if (name.endsWith('.csv')) add(tables, name, rowsOf(text), world);
      else companies.push(...companiesOf(text).map((company) => renamed(company, world)));
    }
  }
  keepFirst(tables, accounts);
  const csv = [...tables].map(([name, rows]) => [name, csvOf(rows)] as const);
  return { ...Object.fromEntries(csv), 'enrichment.json': JSON.stringify({ companies }) };
}

const rowsOf = (text: string): Row[] => parse(text, { columns: true, bom: true });

const companiesOf = (text: string): Row[] => (JSON.parse(text) as { companies: Row[] }).companies;

function add(tables: Map<string, Row[]>, name: string, rows: Row[], world: number): void {
  // The same people sell in every world.
  if (name === 'owners.csv' && world > 0) return;
  const moved = rows.map((row) => (name === 'accounts.csv' ? renamed(row, world) : row));
  const own = moved.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        world > 0 && IDS.has(column) && value !== '' ? `${value}-${world}` : value,
      ]),
    ),
  );
  tables.set(name, [...(tables.get(name) ?? []), ...own]);
}

function renamed(row: Row, world: number): Row {
  if (world === 0) return row;
  const family = FAMILIES[world]!;
  const domain = row['domain'] ? `${family.toLowerCase()}-${row['domain']}` : (row['domain'] ?? '');
  return { ...row, name: `${row['name']} ${family}`, domain };
}

function keepFirst(tables: Map<string, Row[]>, accounts: number): void {
  const kept = tables.get('accounts.csv')!.slice(0, accounts);
  const ids = new Set(kept.map((row) => row['account_id']));
  tables.set(
    'accounts.csv',
    kept.map((row) => ({ ...row, parent_id: ids.has(row['parent_id']) ? row['parent_id']! : '' })),
  );
  const deals = tables.get('deals.csv')!.filter((row) => ids.has(row['account_id']));
  const dealIds = new Set(deals.map((row) => row['deal_id']));
  tables.set('deals.csv', deals);
  for (const [name, rows] of tables) {
    if (name === 'owners.csv' || name === 'accounts.csv' || name === 'deals.csv') continue;
    tables.set(
      name,
      rows.filter((row) => ('account_id' in row ? ids.has(row['account_id']) : dealIds.has(row['deal_id']))),
    );
  }
}

function csvOf(rows: Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string): string =>
    /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(',')),
  ].join('\n');
}
