/** The documented JSON of the commands about decisions (docs/cli.md). */
import { z } from 'zod';
import { OVERRIDE_STATUSES } from '../domain/decisions.ts';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** The override in force for an account. */
export const appliedOverrideSchema = z.strictObject({
  id: z.string(),
  tier: z.number().int(),
  modelTier: z.number().int(),
  roles: z.array(z.string()),
  since: date,
  until: date.nullable(),
});

export const overrideLineSchema = z.strictObject({
  id: z.string(),
  accountId: z.string(),
  tier: z.number().int(),
  status: z.enum(OVERRIDE_STATUSES),
  why: z.string(),
});

export const ruleCountSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  fired: z.number().int(),
  disputed: z.number().int(),
});

/** What happened to the account since the override came into force: counted, never judged. */
const outcomeSchema = z.strictObject({
  won: z.number().int(),
  wonValue: z.number(),
  lost: z.number().int(),
  lostValue: z.number(),
  arrThen: z.number().nullable(),
  arrNow: z.number().nullable(),
  touchDays: z.number().int(),
  lastTouch: date.nullable(),
});

const overrideSchema = z.strictObject({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  model: z.string(),
  tier: z.number().int(),
  label: z.string(),
  /** Tier of the model when it was asked for, and now. */
  modelTier: z.number().int().nullable(),
  modelTierNow: z.number().int().nullable(),
  status: z.enum(OVERRIDE_STATUSES),
  why: z.string(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedRole: z.string(),
  requestedOn: date,
  approvals: z.array(z.strictObject({ by: z.string(), role: z.string(), on: date })),
  awaits: z.array(z.string()),
  since: date.nullable(),
  until: date.nullable(),
  reviewOn: date.nullable(),
  endedOn: date.nullable(),
  /** With `--outcomes`; null for one that never came into force. */
  outcome: outcomeSchema.nullable().optional(),
});

/** `override …`: those concerned, and how many the model lets be in force at once (null: any number). */
export const overrideShape = z.strictObject({
  asOf: date,
  model: z.string(),
  most: z.number().int().nullable(),
  tiered: z.number().int(),
  overrides: z.array(overrideSchema),
  /** `--outcomes`: all of them counted, by whether they set a better or a worse tier than the model. */
  summary: z
    .array(
      z.strictObject({
        direction: z.enum(['up', 'down', 'same']),
        overrides: z.number().int(),
        withDealWon: z.number().int(),
        withDealLost: z.number().int(),
        arrUp: z.number().int(),
        arrDown: z.number().int(),
        quiet: z.number().int(),
        modelAgreesNow: z.number().int(),
      }),
    )
    .optional(),
});

const disputeSchema = z.strictObject({
  id: z.string(),
  account: z.string(),
  kind: z.enum(['data', 'rule', 'context']),
  on: date,
  by: z.string(),
  words: z.string(),
  link: z.string().nullable(),
  rule: z.string().nullable(),
  /** Last day of a note. */
  expires: date.nullable(),
  settled: z.strictObject({ on: date, by: z.string(), words: z.string() }).nullable(),
});

/** `dispute …`: those concerned, and what each rule fired and is disputed for. */
export const disputeShape = z.strictObject({
  asOf: date,
  model: z.string(),
  disputes: z.array(disputeSchema),
  rules: z.array(ruleCountSchema),
});

export type OverrideAnswer = z.infer<typeof overrideShape>;
export type DisputeAnswer = z.infer<typeof disputeShape>;
