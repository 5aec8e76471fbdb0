/** Accounts for the scoring tests: an ordinary customer, from which each test says only what is different. */

import type { OverrideEvent } from '../../domain/decisions.ts';
import type {
  Absence,
  BookCoverage,
  Features,
  RawFeatures,
  RawOpenDeal,
  Scalar,
} from '../../domain/features.ts';
import type { ScoredAccount } from '../../domain/ledger.ts';
import type { Model } from '../../domain/model.ts';
import { type ScoringOptions, scoreBook } from '../../scoring/engine.ts';
import { loadModel } from '../../scoring/model-files.ts';

export const AS_OF = '2026-05-31';
export const model: Model = loadModel('living-doc-4');

export const coverage: BookCoverage = {
  interactionsFrom: '2024-01-01',
  interactionsTo: '2026-05-30',
  currency: 'USD',
  accounts: 1,
};

/** A customer of $100K ARR at exactly its norm of 6 touches a month, no deal, no renewal near: Nurture. */
const ORDINARY: Record<string, Scalar> = {
  name: 'Acme',
  type: 'customer',
  owner: 'Ruiz',
  arr: 100_000,
  days_to_renewal: 300,
  renewal_date: '2027-03-27',
  open_deals: 0,
  open_renewals: 0,
  open_value: 0,
  outcome_score: null,
  deal_momentum: null,
  stagnant_deals: null,
  stagnant_share: null,
  long_stagnant_deals: null,
  touches_30d: 6,
  touches_180d: 36,
  touches_30d_last_year: 6,
  touch_norm_30d: 6,
  touches_per_year: 73,
  touch_share_of_norm: 100,
  days_since_last_touch: 10,
  next_touch: null,
  days_to_next_touch: null,
  sentiment_90d: null,
  days_since_won: null,
  days_since_lost: null,
  closed_deals_12m: 0,
};

const MISSING: Absence = { kind: 'missing', reason: 'not given' };

/** Features of one account; null values are not judged unless named in `missing`. */
export function features(
  values: Record<string, Scalar> = {},
  options: { id?: string; missing?: string[]; derived?: string[] } = {},
): Features {
  const all: Record<string, Scalar> = { ...ORDINARY, ...values };
  for (const metric of options.missing ?? []) all[metric] = null;
  const absent: Record<string, Absence> = {};
  for (const [metric, value] of Object.entries(all)) {
    if (value !== null) continue;
    absent[metric] = options.missing?.includes(metric)
      ? MISSING
      : { kind: 'not_judged', reason: 'nothing there' };
  }
  const provenance = Object.fromEntries(
    (options.derived ?? []).map((metric) => [metric, 'derived' as const]),
  );
  const accountId = options.id ?? 'A-1';
  return { accountId, values: all, absent, provenance, sources: {}, deals: [], touchesWeekly: [] };
}

/** With an open deal that earns Expand: outcome 75, moving, touched 5 days ago, 125 % of norm. Score 100. */
export const STRONG: Record<string, Scalar> = {
  open_deals: 1,
  open_value: 50_000,
  outcome_score: 75,
  deal_momentum: 100,
  stagnant_deals: 0,
  stagnant_share: 0,
  long_stagnant_deals: 0,
  touches_30d: 8,
  touch_share_of_norm: 125,
  days_since_last_touch: 5,
};

/** Score of exactly n, by close likelihood and momentum, all else full (engagement 25, recency 15 of 90). */
export function scoreOne(
  one: Features,
  options: Partial<ScoringOptions> = {},
  using: Model = model,
): ScoredAccount {
  return scoreBook([one], using, { asOf: AS_OF, ...options }).accounts[0]!;
}

export function rawAccount(different: Partial<RawFeatures> = {}): RawFeatures {
  return {
    accountId: 'A-1',
    name: 'Acme',
    domain: 'acme.example',
    type: 'customer',
    ownerId: 'O-1',
    owner: 'Ruiz',
    ownerActive: true,
    ownerChangedOn: null,
    previousOwner: null,
    segment: null,
    industry: null,
    employees: null,
    annualRevenue: null,
    arr: 100_000,
    renewalDate: null,
    parentId: null,
    customerSince: null,
    createdOn: '2024-01-01',
    attributes: {},
    reconstructed: false,
    openDeals: [],
    closedDeals: [],
    dealsTotal: 0,
    wonStageStays: [],
    touches30d: 6,
    touchesPrior30d: 6,
    touches90d: 18,
    touches180d: 36,
    touches365d: 73,
    touches30dLastYear: 6,
    customerTouches30d: 6,
    prospectTouches30d: 0,
    touchesWeekly: [1, 1, 1, 1, 1, 1, 1, 1],
    interactions30d: 9,
    firstTouchOn: '2024-02-01',
    lastTouchOn: '2026-05-21',
    nextTouchOn: null,
    contacts90d: 2,
    conversations90d: 0,
    sentiment90d: null,
    sentimentN: 0,
    sentimentPrior90d: null,
    sentimentPriorN: 0,
    sentimentDerived: false,
    purposeDerived: false,
    lastTouchId: 'I-1',
    nextTouchId: null,
    ...different,
  };
}

export function openDeal(different: Partial<RawOpenDeal> = {}): RawOpenDeal {
  return {
    dealId: 'D-1',
    name: 'Seats',
    owner: 'Ruiz',
    type: 'expansion',
    stage: 'Proposal',
    stageEnteredOn: '2026-05-11',
    amount: 50_000,
    amountDerived: false,
    currency: 'USD',
    createdOn: '2026-03-01',
    closeDate: '2026-06-30',
    outcomeScore: 60,
    outcomeBand: null,
    outcomeDerived: false,
    ...different,
  };
}

/** Won stays that give every stage named a median of so many days. */
export function wonStays(stage: string, days: number, count = 5): { stage: string; days: number }[] {
  return Array.from({ length: count }, () => ({ stage, days }));
}

/** A request of 1 May to put an account into a tier, with an approval by each role on the same day. */
export function overrideOf(
  accountId: string,
  tier: number,
  roles: string[],
  id = accountId,
  modelId = model.id,
): OverrideEvent[] {
  const event = { overrideId: id, accountId, on: '2026-05-01' };
  const request = { modelId, tier, modelTier: null, expires: null, committedOn: null };
  return [
    { ...event, kind: 'requested', by: 'T. Okafor', role: 'AE', words: 'board', request },
    ...roles.map((role): OverrideEvent => {
      return { ...event, kind: 'approved', by: `the ${role}`, role, words: null, request: null };
    }),
  ];
}
