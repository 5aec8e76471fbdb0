/**
 * Seed 001 in plain code, line by line (001-08 … 001-28): five dimensions, fourteen criteria, 0 to 100. Written from
 * the seed alone; where it is silent the choice stands in preset-choices.ts under the same name.
 */
import {
  banded,
  type Cells,
  dateOf,
  flagOf,
  labelled,
  monthsAfter,
  numberOf,
  within,
} from './preset-cells.ts';
import { byText, known, type Literal, type LiteralBook, orMissing, type Points } from './preset-literal.ts';

/** The most that each criterion gives; 30 + 25 + 20 + 15 + 10. */
export const STRATEGIC_MOST: Readonly<Record<string, number>> = {
  acv: 15,
  expansion: 10,
  products: 5,
  logo: 10,
  case_study: 8,
  influence: 7,
  growth: 8,
  hiring: 6,
  funding: 6,
  competitor: 7,
  renewal: 5,
  switching: 3,
  contacts: 5,
  history: 5,
};

/** 001-08: `> $100K` leaves 100K to the band below, `< $10K` leaves 10K to the band above. */
function acv(row: Cells): Points {
  const value = within(row, 'acv', 0);
  if (value !== null && value > 100_000) return 15;
  return orMissing(banded(value, [[50_000, 12], [25_000, 8], [10_000, 5], [0, 2]])); // biome-ignore format: a table
}

/** 001-09 */
function expansion(row: Cells): Points {
  const value = within(row, 'expansion_potential', 0);
  if (value !== null && value > 100_000) return 10;
  return orMissing(banded(value, [[50_000, 7], [25_000, 4], [0, 2]])); // biome-ignore format: a table
}

/** 001-10 */
const products = (row: Cells): Points =>
  orMissing(banded(within(row, 'multi_product_count', 0), [[3, 5], [2, 3], [1, 1]])); // biome-ignore format: a table

/** 001-14: `> 30 %` leaves 30 % to the band below, `< 5 %` leaves 5 % to the band above; declining earns 1. */
function growth(row: Cells): Points {
  const value = numberOf(row, 'growth_rate_yoy');
  if (value === null) return 'missing';
  if (value > 0.3) return 8;
  return banded(value, [[0.15, 6], [0.05, 4]]) ?? 1; // biome-ignore format: a table
}

/** 001-15 */
function hiring(row: Cells): Points {
  const layoffs = flagOf(row, 'layoffs');
  if (layoffs === true) return 0;
  const roles = within(row, 'open_roles', 0);
  if (roles === null || layoffs === null) return 'missing';
  return banded(roles, [[20, 6], [5, 4], [0, 2]])!; // biome-ignore format: a table
}

const usesCompetitor = (row: Cells): boolean | null =>
  labelled(row, 'competitor_usage', { competitor_complaints: 1, competitor: 1, us: 0, none: 0 }) === null
    ? null
    : (row['competitor_usage'] ?? '').startsWith('competitor');

/** 001-18, `if using competitor`; no date known is a band of its own and earns 1. */
function renewal(row: Cells): Points {
  const competitor = usesCompetitor(row);
  if (competitor === null) return 'missing';
  if (!competitor) return 'none';
  const days = within(row, 'competitor_renewal_days', 0);
  if (days === null) return 1;
  if (days <= 90) return 5;
  if (days <= 180) return 3;
  return days <= 365 ? 2 : 1;
}

/** 001-20 */
function contacts(row: Cells): Points {
  const warm = within(row, 'warm_contacts', 0);
  if (warm === null) return 'missing';
  if (warm >= 1) return warm >= 3 ? 5 : 3;
  const cold = within(row, 'cold_contacts', 0);
  if (cold === null) return 'missing';
  return cold >= 1 ? 1 : 0;
}

/** 001-21, `if existing customer`; under three months is inside the first year, so the narrower band comes first. */
function history(row: Cells, asOf: string): Points {
  if (row['type'] !== 'customer') return 'none';
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
    case_study: label('case_study', { strong: 8, moderate: 5, weak: 2 }),
    influence: label('industry_influence', { key: 7, active: 4, limited: 1 }),
    growth: growth(row),
    hiring: hiring(row),
    funding: label('funding_event', { ipo: 6, series_b_plus: 6, series_a: 4, seed: 2, none: 1 }),
    competitor: label('competitor_usage', { competitor_complaints: 7, competitor: 4, us: 5, none: 4 }),
    renewal: renewal(row),
    switching: label('switching_cost', { low: 3, moderate: 2, high: 1 }),
    contacts: contacts(row),
    history: history(row, asOf),
  };
}

/** 001-22: the plain sum. What is missing leaves the 100, and the rest is brought back to it. */
export function totalOf(points: Record<string, Points>): number | null {
  const missing = Object.keys(points).filter((criterion) => points[criterion] === 'missing');
  const out = 100 - missing.reduce((sum, criterion) => sum + STRATEGIC_MOST[criterion]!, 0);
  const earned = Object.values(points)
    .filter(known)
    .reduce((sum, each) => sum + each, 0);
  return out === 0 ? null : Math.round((100 * earned) / out);
}

/** 001-23, the absolute cut. */
const tierOf = (score: number): number => (score >= 75 ? 1 : score >= 55 ? 2 : score >= 35 ? 3 : 4);

export function strategic100({ accounts, asOf }: LiteralBook): Literal[] {
  return accounts.map((row) => {
    const points = pointsOf(row, asOf);
    const score = totalOf(points);
    const tier = score === null ? null : tierOf(score);
    return { id: row['account_id']!, points, score, scoredTier: tier, tier };
  });
}

/** 001-23, the shares: top 10 %, next 20 %, next 40 %, bottom 30 % of those who have a score. */
export function strategic100Quota(book: LiteralBook): Literal[] {
  const scored = strategic100(book);
  const ranked = scored
    .filter(({ score }) => score !== null)
    .sort((a, b) => b.score! - a.score! || byText(a.id, b.id));
  const seats = [0.1, 0.3, 0.7].map((share) => Math.floor(ranked.length * share + 1e-9));
  const tiers = new Map(ranked.map(({ id }, at) => [id, 1 + seats.filter((seat) => at >= seat).length]));
  return scored.map((each) => {
    const tier = tiers.get(each.id) ?? null;
    return { ...each, scoredTier: tier, tier };
  });
}
