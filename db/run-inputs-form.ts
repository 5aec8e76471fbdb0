/** The form of stored inputs, as far as something would break without it; their hashes hold the rest. */
import { z } from 'zod';

/** Inputs of which a run has one for each account or company; stored apart from the rest. */
export const LISTS = ['rows', 'earlier', 'previous', 'committed', 'snapshot'] as const;
export type List = (typeof LISTS)[number];

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const known = date.nullable();
const words = z.string().nullable();
const count = z.number().int().nonnegative();
const tier = z.number().int().nullable();

const coverageSchema = z.looseObject({
  interactionsFrom: known,
  interactionsTo: known,
  currency: words,
  accounts: count,
});

export const frameSchema = z.looseObject({
  code: z.number().int(),
  asOf: date,
  lookupRule: z.looseObject({ provider: words, ends: count, budget: count }),
  writer: words,
  beside: words,
  coverage: coverageSchema,
  notes: z.array(z.looseObject({ accountId: z.string(), author: z.string(), date, text: z.string() })),
  imports: z.array(z.looseObject({ contentHash: z.string() })),
  loadedDeals: z.array(z.looseObject({ type: z.string(), deals: count, value: z.number() })),
  decisions: z.looseObject({
    overrides: z.array(z.looseObject({ overrideId: z.string(), accountId: z.string(), on: date })),
    disputes: z.array(z.looseObject({ disputeId: z.string(), accountId: z.string(), on: date })),
  }),
  predecessor: words,
  modelText: z.string(),
  besideText: words,
  writerModel: words,
  earlier: z.looseObject({ asOf: date, coverage: coverageSchema }).nullable(),
  previous: z.looseObject({ asOf: date }).nullable(),
  committed: z.looseObject({ runId: z.string(), asOf: date }).nullable(),
  snapshot: z.boolean(),
  outlook: z
    .looseObject({
      touches: z.array(
        z.looseObject({
          accountId: z.string(),
          touches: z.array(z.looseObject({ on: date })),
          logged: z.array(date),
        }),
      ),
      before: z
        .looseObject({
          asOf: date,
          coverage: coverageSchema,
          tiers: z.array(z.looseObject({ accountId: z.string(), tier })),
          overrides: z.array(z.looseObject({ overrideId: z.string(), accountId: z.string(), on: date })),
          modelText: words,
        })
        .nullable(),
    })
    .nullish(),
  counts: z.record(z.enum(LISTS), count),
});

export const rowSchema = z.looseObject({
  accountId: z.string(),
  name: z.string(),
  domain: words,
  owner: words,
  arr: z.number().nullable(),
  renewalDate: known,
  openDeals: z.array(z.looseObject({ dealId: z.string(), amount: z.number().nullable(), createdOn: date })),
  closedDeals: z.array(z.looseObject({ dealId: z.string(), closedOn: date })),
  wonStageStays: z.array(z.looseObject({ stage: z.string(), days: z.number() })),
  touches30d: count,
  touches90d: count,
  touchesWeekly: z.array(count),
  attributes: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
});

export const tierSchema = z.looseObject({
  accountId: z.string(),
  name: z.string(),
  status: z.enum(['tiered', 'not_enough_data', 'not_tiered']),
  tier,
  label: words,
  scoredTier: tier,
  score: z.number().nullable(),
});

export const scoredSchema = tierSchema.extend({
  components: z.array(z.looseObject({ id: z.string(), weight: z.number() })),
  rules: z.array(z.looseObject({ id: z.string() })),
  holds: z.array(z.string()),
  features: z.looseObject({ accountId: z.string(), deals: z.array(z.looseObject({ dealId: z.string() })) }),
  ledger: z.array(z.looseObject({ stage: z.string(), effect: z.string(), facts: z.array(z.string()) })),
});

export const companySchema = z.looseObject({
  name: z.string(),
  domain: words,
  signals: z.array(z.looseObject({ type: z.string(), date })),
});
