/**
 * Further columns of the demo book's accounts: what the other models read (docs/models.md). Each account draws them
 * from a stream of its own, so that no other row of the book knows of them; some are missing, as in a real CRM.
 */
import type { Random } from './demo-random.ts';
import { randomOf } from './demo-random.ts';
import type { Cell } from './demo-tables.ts';
import type { Day, DemoAccount } from './demo-world.ts';
import { valueAt } from './demo-world.ts';

/** Columns in the order in which they are written. */
export const ATTRIBUTE_COLUMNS = [
  'acv',
  'gross_margin',
  'contract_minimum',
  'expansion_potential',
  'multi_product_count',
  'logo_value',
  'case_study',
  'industry_influence',
  'growth_rate_yoy',
  'open_roles',
  'layoffs',
  'funding_event',
  'competitor_usage',
  'competitor_renewal_days',
  'switching_cost',
  'warm_contacts',
  'cold_contacts',
  'icp_fit',
  'revenue_potential',
  'strategic_fit',
  'expansion_ceiling',
  'usage_signal',
  'intent',
] as const;
type Column = (typeof ATTRIBUTE_COLUMNS)[number];

/** Of 100 accounts without a value: what people rate, and what a system fills in. */
const UNRATED = 9;
const UNFILLED = 4;
const RATED: ReadonlySet<Column> = new Set([
  'logo_value',
  'case_study',
  'industry_influence',
  'switching_cost',
]);
/** Filled for everyone, or as the account's type says. */
const ALWAYS: ReadonlySet<Column> = new Set([
  'acv',
  'contract_minimum',
  'layoffs',
  'competitor_renewal_days',
]);

/** The lowest contract that is sold, in dollars a year. */
const CONTRACT_MINIMUM = 12_000;

const hundredths = (value: number): string => (value / 100).toFixed(2);

/** One of the words, each with its weight, the weights summing to 100. */
function weighted<W>(random: Random, words: readonly (readonly [W, number])[]): W {
  let left = random.between(1, 100);
  for (const [word, weight] of words) {
    left -= weight;
    if (left <= 0) return word;
  }
  return words[0]![0];
}

/** How large the company is, 0 small to 2 large: large ones have the better names and the larger deals. */
const sizeOf = ({ employees }: DemoAccount): 0 | 1 | 2 =>
  (employees ?? 200) >= 1000 ? 2 : (employees ?? 200) >= 150 ? 1 : 0;

const LOGOS = [
  [
    ['unknown', 70],
    ['growing', 25],
    ['industry_leader', 5],
    ['fortune_500', 0],
  ],
  [
    ['unknown', 40],
    ['growing', 40],
    ['industry_leader', 17],
    ['fortune_500', 3],
  ],
  [
    ['unknown', 15],
    ['growing', 25],
    ['industry_leader', 35],
    ['fortune_500', 25],
  ],
] as const;
const COMPETITORS = [
  ['competitor_complaints', 15],
  ['competitor', 45],
  ['none', 40],
] as const;
const FUNDING = [
  ['none', 62],
  ['seed', 12],
  ['series_a', 12],
  ['series_b_plus', 12],
  ['ipo', 2],
] as const;
const FITS = [
  ['lighthouse', 8],
  ['strong_icp', 27],
  ['adjacent', 35],
  ['off_icp', 20],
  ['wrong_fit', 8],
  ['liability', 2],
] as const;
const CEILINGS = [
  ['multi_bu_500k', 7],
  ['two_to_three_x', 26],
  ['modest', 37],
  ['maxed', 18],
  ['declining_usage', 9],
  ['sunset', 3],
] as const;

function money(random: Random, low: number, high: number): number {
  return random.between(low, high) * 1000;
}

/** Values of the account on the day, before any are left out. Every draw is made for every account. */
function drawn(account: DemoAccount, random: Random, day: Day): Record<Column, Cell> {
  const size = sizeOf(account);
  const customer = valueAt(account.type, day) === 'customer';
  const usage = weighted(random, COMPETITORS);
  const renewalDay = random.between(-60, 400);
  const layoffs = random.chance(6);
  return {
    acv: customer ? valueAt(account.arr, day) : null,
    gross_margin: hundredths(random.chance(4) ? -random.between(1, 20) : random.between(35, 84)),
    contract_minimum: CONTRACT_MINIMUM,
    expansion_potential: money(random, [0, 8, 30][size]!, [45, 110, 260][size]!),
    multi_product_count: random.between(1, size + 2),
    logo_value: weighted(random, LOGOS[size]!),
    case_study: weighted(random, [
      ['weak', 40],
      ['moderate', 40],
      ['strong', 20],
    ]),
    industry_influence: weighted(random, [
      ['limited', 55],
      ['active', 32],
      ['key', 13],
    ]),
    growth_rate_yoy: hundredths(random.between(-12, 48)),
    open_roles: random.between(0, [4, 14, 45][size]!),
    layoffs: String(layoffs),
    funding_event: weighted(random, FUNDING),
    competitor_usage: customer && usage !== 'competitor_complaints' ? 'us' : usage,
    competitor_renewal_days: customer || usage === 'none' || renewalDay < day ? null : renewalDay - day,
    switching_cost: weighted(random, [
      ['low', 25],
      ['moderate', 50],
      ['high', 25],
    ]),
    warm_contacts: customer ? random.between(1, 6) : random.between(0, 3),
    cold_contacts: random.between(0, 4),
    icp_fit: random.between(customer ? 45 : 25, 98),
    revenue_potential: money(random, [5, 15, 60][size]!, [60, 160, 420][size]!),
    strategic_fit: weighted(random, FITS),
    expansion_ceiling: weighted(random, CEILINGS),
    usage_signal: random.between(5, 98),
    intent: weighted(random, [
      ['cold', 50],
      ['warm', 35],
      ['hot', 15],
    ]),
  };
}

/** The cells of one account on the evening of the day, in the order of ATTRIBUTE_COLUMNS. */
export function attributeCells(seed: number, account: DemoAccount, day: Day): Cell[] {
  const values = drawn(account, randomOf(seed, `attributes ${account.id}`), day);
  const gaps = randomOf(seed, `attribute gaps ${account.id}`);
  return ATTRIBUTE_COLUMNS.map((column) => {
    const gone = gaps.chance(RATED.has(column) ? UNRATED : UNFILLED);
    return gone && !ALWAYS.has(column) ? null : values[column];
  });
}
