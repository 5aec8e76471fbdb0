/**
 * Books of accounts with the attribute columns that the presets read: every enumeration value, every band edge from
 * both sides, missing cells; in odd books also cells that are of no use. Seeded, and written as a user would.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import type { Cells } from './preset-cells.ts';
import type { LiteralBook } from './preset-literal.ts';
import { pick } from './random.ts';

const AS_OF = '2026-06-30';

/** Possible cells by column, from worst to best for the account, so that a tilt towards one end makes sense. */
export const CELLS: Readonly<Record<string, readonly string[]>> = {
  acv: '0 9999 10000 10001 24999 25000 25001 49999 50000 50001 99999 100000 100001 260000'.split(' '),
  expansion_potential: '0 24999 25000 25001 49999 50000 50001 99999 100000 100001 400000'.split(' '),
  multi_product_count: ['1', '2', '3', '4'],
  logo_value: ['unknown', 'growing', 'industry_leader', 'fortune_500'],
  case_study: ['weak', 'moderate', 'strong'],
  industry_influence: ['limited', 'active', 'key'],
  growth_rate_yoy: '-0.2 0 0.049 0.05 0.051 0.149 0.15 0.151 0.299 0.3 0.301 0.9'.split(' '),
  open_roles: ['0', '1', '4', '5', '6', '19', '20', '21', '60'],
  layoffs: ['true', 'false', 'false', 'false'],
  funding_event: ['none', 'seed', 'series_a', 'series_b_plus', 'ipo'],
  competitor_usage: ['none', 'competitor', 'us', 'competitor_complaints'],
  competitor_renewal_days: ['', '400', '366', '365', '364', '184', '180', '179', '91', '90', '89', '0'],
  switching_cost: ['high', 'moderate', 'low'],
  warm_contacts: ['0', '0', '1', '2', '3', '7'],
  cold_contacts: ['0', '1', '2', '5'],
  icp_fit: '0 64 64.9 65 65.1 66 83.9 84 84.5 85 85.1 86 100'.split(' '),
  revenue_potential: '0 24999 25000 25001 50000 74999 75000 75001 100000 100001'.split(' '),
  strategic_fit: ['liability', 'wrong_fit', 'off_icp', 'adjacent', 'strong_icp', 'lighthouse'],
  expansion_ceiling: ['sunset', 'declining_usage', 'maxed', 'modest', 'two_to_three_x', 'multi_bu_500k'],
  usage_signal: '0 1 19 20 21 39 40 41 59 60 61 79 80 81 99 100'.split(' '),
  intent: ['cold', 'warm', 'hot'],
};

/** Both sides of three months, two quarters and a year before AS_OF, by the day and by the quarter. */
const SINCE = [
  ...['2026-06-30', '2026-06-01', '2026-04-01', '2026-03-31', '2026-03-30', '2026-03-29', '2026-01-01'],
  ...['2025-12-31', '2025-12-30', '2025-12-29', '2025-07-01', '2025-06-30', '2025-06-29', '2024-01-15'],
  ...['2023-05-01', '2021-11-20', '2019-02-28', '2024-06-30'],
];

/** Cells that are of no use, or of use only to who guesses: words for flags, written-out labels, impossible numbers. */
const ODD: Readonly<Record<string, readonly string[]>> = {
  acv: ['100,000', '$50000', 'n/a', '1e5', '-1'],
  expansion_potential: ['lots', '-5000'],
  multi_product_count: ['0', '2.5', '3+'],
  logo_value: ['Fortune 500', 'FORTUNE_500', 'famous'],
  case_study: ['Strong', 'maybe'],
  industry_influence: ['KEY', 'none'],
  growth_rate_yoy: ['35', '15%', '0.1499999', '0.3000001'],
  open_roles: ['-3', '20+', 'many'],
  layoffs: ['yes', 'no', '1'],
  funding_event: ['Series B', 'series_c'],
  competitor_usage: ['Acme', 'US'],
  competitor_renewal_days: ['-10', 'soon', '90.5'],
  switching_cost: ['Low', 'medium'],
  warm_contacts: ['-1', 'three', '2.5'],
  cold_contacts: ['-1', 'some'],
  icp_fit: ['120', '-5', '85%', 'A'],
  revenue_potential: ['75k', '-1'],
  strategic_fit: ['Lighthouse', 'icp'],
  expansion_ceiling: ['500k', 'none'],
  usage_signal: ['150', '-1', 'high'],
  intent: ['HOT', 'boiling'],
};

export interface PresetPlan {
  name: string;
  seed: number;
  accounts: number;
  /** Share of attribute cells that are empty. */
  missing: number;
  /** Share of attribute cells that are of no use. */
  odd: number;
}

export const PLANS: readonly PresetPlan[] = [
  { name: 'five', seed: 5, accounts: 5, missing: 0, odd: 0 },
  { name: 'nine', seed: 9, accounts: 9, missing: 0, odd: 0 },
  { name: 'thirty', seed: 30, accounts: 30, missing: 0, odd: 0 },
  { name: 'gaps', seed: 31, accounts: 30, missing: 0.08, odd: 0 },
  { name: 'full', seed: 200, accounts: 200, missing: 0, odd: 0 },
  { name: 'edges', seed: 203, accounts: 200, missing: 0.02, odd: 0 },
  { name: 'odd', seed: 33, accounts: 30, missing: 0.02, odd: 0.06 },
];

export function presetBook(plan: PresetPlan): LiteralBook {
  const random = seededNumbers(plan.seed);
  const cycles = new Map(Object.keys(CELLS).map((column) => [column, cycle(CELLS[column]!, random)]));
  const arrs = shuffled(arrCells(plan.accounts), random);
  const accounts = Array.from({ length: plan.accounts }, (_, at) => {
    const row: Record<string, string> = frame(plan, at, random);
    // Of prospects some pay already: a pilot.
    row['arr'] = row['type'] === 'customer' || at % 8 === 3 ? arrs[at]! : '';
    const tilt = [0, 0, -1, 1][at % 4]!;
    for (const [column, next] of cycles)
      row[column] = tilt === 0 ? next() : tilted(CELLS[column]!, tilt, random);
    row['contract_minimum'] = pick(['', '20000', '20000', row['arr']!], random)!;
    row['gross_margin'] = pick(['-0.05', '0', '0.4', '0.7', '0.7', '0.8'], random)!;
    return spoilt(row, plan, random);
  });
  return { asOf: AS_OF, accounts };
}

/** Who it is. Three of four are customers; names and domains are nobody's. */
function frame(plan: PresetPlan, at: number, random: () => number): Record<string, string> {
  const customer = at % 4 !== 3;
  return {
    account_id: `P-${String(at + 1).padStart(3, '0')}`,
    name: `${NAMES[at % NAMES.length]} ${SECOND[Math.floor(at / NAMES.length) % SECOND.length]}`,
    domain: `p${at + 1}-${plan.name}.example`,
    owner: ['Ada Lind', 'Ben Osei', 'Cora Wynn'][at % 3]!,
    type: customer ? 'customer' : 'prospect',
    created_at: '2019-01-10',
    customer_since: customer ? SINCE[(at + plan.seed) % SINCE.length]! : '',
    renewal_date: customer ? (pick(['2026-09-15', '2026-12-01', '2027-03-01'], random) ?? '') : '',
  };
}

/**
 * ARR around a median of 100,000 with both sides of a fifth below and above it, equal ones at the top, and what the
 * percentiles need; the book's odd size decides the rest.
 */
function arrCells(count: number): string[] {
  const near = [100_000, 100_000, 79_999, 120_001, 80_000, 120_000, 80_001, 119_999, 20_000, 180_000];
  const ladder = Array.from({ length: Math.max(0, count - near.length) }, (_, at) =>
    at % 2 === 0 ? 15_000 + 433 * at : 130_000 + 2_000 * Math.floor(at / 4),
  );
  return [...near, ...ladder].slice(0, count).map(String);
}

/** Each cell in turn, in a new order each time round, so that every one is used before one is used again. */
function cycle(cells: readonly string[], random: () => number): () => string {
  let rest: string[] = [];
  return () => {
    if (rest.length === 0) rest = shuffled(cells, random);
    return rest.pop()!;
  };
}

function tilted(cells: readonly string[], tilt: number, random: () => number): string {
  const third = Math.ceil(cells.length / 3);
  return pick(tilt > 0 ? cells.slice(-third) : cells.slice(0, third), random)!;
}

function spoilt(row: Record<string, string>, plan: PresetPlan, random: () => number): Cells {
  for (const column of [...Object.keys(CELLS), 'arr', 'gross_margin', 'customer_since']) {
    const drawn = random();
    if (drawn < plan.missing) row[column] = '';
    else if (drawn < plan.missing + plan.odd && ODD[column]) row[column] = pick(ODD[column], random)!;
  }
  return row;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = items.map((item) => ({ item, at: random() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Writes the book as a folder that `tiers import --from generic` reads. */
export function writeBook({ accounts }: LiteralBook, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const columns = Object.keys(accounts[0]!);
  const lines = [columns, ...accounts.map((row) => columns.map((column) => row[column] ?? ''))];
  writeFileSync(
    join(folder, 'accounts.csv'),
    `${lines.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`,
  );
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const NAMES = 'Alder Birch Cedar Dogwood Elm Fern Gorse Hazel Iris Juniper Kelp Larch Maple'.split(' ');
const SECOND =
  'Foundry Mills Textiles Optics Grain Motors Paper Glass Marine Dairy Steel Tools Press Labs Freight Salt'.split(
    ' ',
  );
