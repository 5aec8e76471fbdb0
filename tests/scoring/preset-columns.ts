/** What an account may say in the columns that the presets read. */

import type { Scalar } from '../../domain/features.ts';
import fc from '../draws.ts';

/** Of every column that a preset reads: any value that it can have. */
export const PRESET_COLUMNS: Record<string, fc.Arbitrary<Scalar>> = {
  acv: fc.integer({ min: 0, max: 300_000 }),
  gross_margin: fc.integer({ min: -20, max: 90 }).map((x) => x / 100),
  contract_minimum: fc.constant(12_000),
  expansion_potential: fc.integer({ min: 0, max: 300_000 }),
  multi_product_count: fc.integer({ min: 0, max: 5 }),
  logo_value: fc.constantFrom('fortune_500', 'industry_leader', 'growing', 'unknown'),
  case_study: fc.constantFrom('strong', 'moderate', 'weak'),
  industry_influence: fc.constantFrom('key', 'active', 'limited'),
  growth_rate_yoy: fc.integer({ min: -30, max: 60 }).map((x) => x / 100),
  open_roles: fc.integer({ min: 0, max: 40 }),
  layoffs: fc.boolean(),
  funding_event: fc.constantFrom('ipo', 'series_b_plus', 'series_a', 'seed', 'none'),
  competitor_usage: fc.constantFrom('competitor_complaints', 'competitor', 'us', 'none'),
  competitor_renewal_days: fc.integer({ min: -10, max: 500 }),
  switching_cost: fc.constantFrom('low', 'moderate', 'high'),
  warm_contacts: fc.integer({ min: 0, max: 5 }),
  cold_contacts: fc.integer({ min: 0, max: 3 }),
  icp_fit: fc.integer({ min: 0, max: 100 }),
  revenue_potential: fc.integer({ min: 0, max: 300_000 }),
  strategic_fit: fc.constantFrom('lighthouse', 'strong_icp', 'adjacent', 'off_icp', 'wrong_fit', 'liability'),
  expansion_ceiling: fc.constantFrom('multi_bu_500k', 'two_to_three_x', 'modest', 'maxed', 'sunset'),
  usage_signal: fc.integer({ min: 0, max: 100 }),
  intent: fc.constantFrom('hot', 'warm', 'cold'),
};
