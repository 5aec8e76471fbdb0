/**
 * Seed 001 in plain code, line by line (001-08 … 001-28): five dimensions, fourteen criteria, 0 to 100. Written from
 * the seed alone; where it is silent the choice stands in preset-choices.ts.
 */
import {
  banded,
  type Cells,
  dateOf,
  flagOf,
  labelled,
  labelOf,
  monthsAfter,
  numberOf,
  rounded,
  within,
} from './preset-cells.ts';
import { byText, known, type Literal, type LiteralBook, orMissing, type Points } from './preset-literal.ts';

/** The least and the most that each criterion gives; together 17 to 100, 18 for a customer (001-24). */
const LIMITS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  acv: [2, 15],
  expansion: [2, 10],
  products: [1, 5],
  logo: [1, 10],
  'case-study': [2, 8],
  influence: [1, 7],
  growth: [1, 8],
  hiring: [0, 6],
  funding: [1, 6],
  competitor: [4, 7],
  'competitor-renewal': [1, 5],
  switching: [1, 3],
  contacts: [0, 5],
  history: [1, 5],
};
const LEAST_KNOWN = 0.6;

/** 001-08: `> $100K` leaves 100K to the band below, `< $10K` leaves 10K to the band above. */
function acv(row: Cells): Points {
  if (row['acv'] === '' && row['type'] !== 'customer') return 2;
  const value = within(row, 'acv', 0);
  return value !== null && value > 100_000 ? 15 : money(value, 12, 8, 5);
}

/** 001-09 */
function expansion(row: Cells): Points {
  const value = within(row, 'expansion_potential', 0);
  return value !== null && value > 100_000 ? 10 : money(value, 7, 4, 2);
}

/** Points from 50K, from 25K and from 10K; 2 below. */
const money = (value: number | null, upper: number, middle: number, lower: number): Points =>
  orMissing(
    banded(value, [
      [50_000, upper],
      [25_000, middle],
      [10_000, lower],
      [0, 2],
    ]),
  );

/** 001-10 */
const products = (row: Cells): Points =>
  orMissing(
    banded(rounded(within(row, 'multi_product_count', 0)), [
      [3, 5],
      [2, 3],
      [0, 1],
    ]),
  );

/** 001-14: `> 30 %` leaves 30 % to the band below, `< 5 %` leaves 5 % to the band above; declining earns 1. */
function growth(row: Cells): Points {
  const value = rounded(numberOf(row, 'growth_rate_yoy'), 6);
  if (value === null) return 'missing';
  if (value > 0.3) return 8;
  if (value >= 0.15) return 6;
  return value >= 0.05 ? 4 : 1;
}

/** 001-15 */
function hiring(row: Cells): Points {
  const layoffs = flagOf(row, 'layoffs');
  if (layoffs === true) return 0;
  if (layoffs === null && row['layoffs'] !== '') return 'missing';
  const roles = rounded(within(row, 'open_roles', 0));
  return orMissing(
    banded(roles, [
      [20, 6],
      [5, 4],
      [1, 2],
      [0, 0],
    ]),
  );
}

/** 001-18: only a competitor's contract that ends within the year earns more than 1. */
function renewal(row: Cells): Points {
  const usage = labelled(row, 'competitor_usage', COMPETITOR);
  const cell = row['competitor_renewal_days'] ?? '';
  if (cell === '') return 1;
  const days = rounded(numberOf(row, 'competitor_renewal_days'));
  if (days !== null && (days < 0 || days > 365)) return 1;
  if (usage === null) return 'missing';
  if (usage === COMPETITOR.us || labelOf(row, 'competitor_usage') === 'none') return 1;
  if (days === null) return 'missing';
  return days <= 90 ? 5 : days <= 180 ? 3 : 2;
}

/** 001-17 */
const COMPETITOR = { competitor_complaints: 7, competitor: 4, us: 5, none: 4 };

/** 001-20 */
function contacts(row: Cells): Points {
  const warm = rounded(within(row, 'warm_contacts', 0));
  if (warm === null) return 'missing';
  if (warm >= 1) return warm >= 3 ? 5 : 3;
  const cold = rounded(within(row, 'cold_contacts', 0));
  if (cold === null) return 'missing';
  return cold >= 1 ? 1 : 0;
}

/** 001-21, `if existing customer`; under three months is inside the first year, so the narrower band comes first. */
function history(row: Cells, asOf: string): Points {
  if (row['type'] !== 'customer') return 0;
  const since = dateOf(row, 'customer_since');
  if (since === null || since > asOf) return 'missing';
  if (monthsAfter(since, 3) > asOf) return 1;
  return monthsAfter(since, 12) > asOf ? 3 : 5;
}

function pointsOf(row: Cells, asOf: string): Record<string, Points> {
  const label = (column: string, points: Record<string, number>): Points =>
    orMissing(labelled(row, column, points));
  return {
    acv: acv(row),
    expansion: expansion(row),
    products: products(row),
    logo: label('logo_value', { fortune_500: 10, industry_leader: 7, growing: 4, unknown: 1 }),
    'case-study': label('case_study', { strong: 8, moderate: 5, weak: 2 }),
    influence: label('industry_influence', { key: 7, active: 4, limited: 1 }),
    growth: growth(row),
    hiring: hiring(row),
    funding: label('funding_event', { ipo: 6, series_b_plus: 6, series_a: 4, seed: 2, none: 1 }),
    competitor: label('competitor_usage', COMPETITOR),
    'competitor-renewal': renewal(row),
    switching: label('switching_cost', { low: 3, moderate: 2, high: 1 }),
    contacts: contacts(row),
    history: history(row, asOf),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** 001-23, the absolute cut. */
const tierOf = (score: number): number => (score >= 75 ? 1 : score >= 55 ? 2 : score >= 35 ? 3 : 4);

export function strategic100({ accounts, asOf }: LiteralBook): Literal[] {
  return accounts.map((row) => {
    const points = pointsOf(row, asOf);
    const earned = sum(Object.values(points).filter(known));
    const missing = Object.keys(points).filter((criterion) => points[criterion] === 'missing');
    const [least, most] = [0, 1].map((end) => sum(missing.map((each) => LIMITS[each]![end]!)));
    const out = sum(missing.map((each) => LIMITS[each]![1]));
    const score = out === 100 ? null : Math.round((100 * earned) / (100 - out));
    const tier = score === null || 100 - out < 100 * LEAST_KNOWN ? null : tierOf(score);
    return {
      id: row['account_id']!,
      points,
      score,
      scoredTier: tier,
      tier,
      possible: [tierOf(earned + most!), tierOf(earned + least!)],
    };
  });
}

/** 001-23, the shares: top 10 %, next 20 %, next 40 %, bottom 30 % of those who have a score. */
export function strategic100Quota(book: LiteralBook): Literal[] {
  const scored = strategic100(book).map(({ possible: _, ...each }) => each);
  const acvs = new Map(book.accounts.map((row) => [row['account_id']!, within(row, 'acv', 0) ?? -1]));
  const ranked = scored
    .filter(({ tier }) => tier !== null)
    .sort((a, b) => b.score! - a.score! || acvs.get(b.id)! - acvs.get(a.id)! || byText(a.id, b.id));
  const seats = [0.1, 0.3, 0.7].map((share) => Math.ceil(ranked.length * share - 1e-9));
  const tiers = new Map(ranked.map(({ id }, at) => [id, 1 + seats.filter((seat) => at >= seat).length]));
  return scored.map((each) => {
    const tier = tiers.get(each.id) ?? null;
    return { ...each, scoredTier: tier, tier };
  });
}
