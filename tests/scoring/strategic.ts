/** Accounts for the presets of seed 001: rows as `accounts.csv` brings them, scored by the preset. */
import type { RawFeatures, Scalar } from '../../domain/features.ts';
import type { ScoredAccount, ScoredBook } from '../../domain/ledger.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { loadModel } from '../../scoring/model-files.ts';
import { AS_OF, coverage, rawAccount } from './accounts.ts';

export const strategic = loadModel('strategic-100');
export const quota = loadModel('strategic-100-quota');

/** Every line at its best: 100 points. */
const BEST: Record<string, Scalar> = {
  acv: 250_000,
  expansion_potential: 150_000,
  multi_product_count: 4,
  logo_value: 'fortune_500',
  case_study: 'strong',
  industry_influence: 'key',
  growth_rate_yoy: 0.5,
  open_roles: 40,
  layoffs: false,
  funding_event: 'ipo',
  competitor_usage: 'competitor_complaints',
  competitor_renewal_days: 30,
  switching_cost: 'low',
  warm_contacts: 5,
  cold_contacts: 2,
};

/** Every line at its least. */
export const WORST: Record<string, Scalar> = {
  acv: 5_000,
  expansion_potential: 1_000,
  multi_product_count: 1,
  logo_value: 'unknown',
  case_study: 'weak',
  industry_influence: 'limited',
  growth_rate_yoy: -0.1,
  open_roles: 8,
  layoffs: true,
  funding_event: 'none',
  competitor_usage: 'competitor',
  competitor_renewal_days: null,
  switching_cost: 'high',
  warm_contacts: 0,
  cold_contacts: 0,
};

/** A customer of several years, from which a test says what is different. */
export function account(
  attributes: Record<string, Scalar> = {},
  different: Partial<RawFeatures> = {},
): RawFeatures {
  const given = Object.entries({ ...BEST, ...attributes }).filter(([, value]) => value !== null);
  return rawAccount({ customerSince: '2020-01-15', attributes: Object.fromEntries(given), ...different });
}

export function scoreAll(rows: RawFeatures[], model = strategic): ScoredBook {
  return scoreBook(deriveFeatures(rows, coverage, model, AS_OF), model, { asOf: AS_OF });
}

export const scoreRow = (row: RawFeatures, model = strategic): ScoredAccount =>
  scoreAll([row], model).accounts[0]!;

/** Points of one line; null where it is not scored. */
export const pointsOf = (scored: ScoredAccount, id: string): number | null =>
  scored.components.find((each) => each.id === id)!.points;
