/**
 * Parts of a model that say when a tier may change and by what besides the score: the clocks, outside signals as
 * points or as triggers, and families of accounts.
 */
import { z } from 'zod';
import { numberRefSchema } from './model-conditions.ts';

const PERIODS = ['weekly', 'monthly', 'quarterly'] as const;

/** When the book is scored, and when tiers are committed [C2, 003-15, 003-27]. */
export const clocksSchema = z.strictObject({
  score: z.enum(PERIODS),
  /** Rarer than `score`: runs in between show live tiers beside the committed ones and commit nothing. */
  commit: z.enum(PERIODS),
  /** Month in which the fiscal year begins, 1 to 12; January unless said. */
  fiscal_year_start: numberRefSchema.optional(),
  /** Nothing is committed on the last so many business days (Monday to Friday) of a fiscal quarter. */
  freeze_days: numberRefSchema.optional(),
});

/**
 * Outside signals. Points by type move the score (000-16); as triggers, types promote or demote by tiers (`adjust`,
 * 002-22, 002-23) or only ask for a re-score (`rescore_only`, 003-33). Both forms may stand in one model.
 */
export const signalsSchema = z
  .strictObject({
    points: z.record(z.string(), numberRefSchema).default({}),
    /** Most points that all signals together add or take. */
    limit: numberRefSchema.default(0),
    /** Days that points count. */
    max_age: numberRefSchema.default(0),
    /** Most tiers that signals move, points and triggers each. */
    max_tiers: numberRefSchema.default(1),
    mode: z.enum(['adjust', 'rescore_only']).optional(),
    /** Types that speak for a better tier, and those that speak for a worse one. */
    promote: z.array(z.string()).optional(),
    demote: z.array(z.string()).optional(),
    /** Types that act only where the source says that they are confirmed. */
    confirmed_only: z.array(z.string()).optional(),
    /** Days after its date on which a trigger still acts. */
    expires_after: numberRefSchema.optional(),
    text: z.string(),
  })
  .refine(
    ({ mode, expires_after }) => (mode === undefined) === (expires_after === undefined),
    'mode and expires_after stand together: a trigger that never expires is none',
  )
  .refine(
    ({ mode, promote, demote }) =>
      (mode === undefined) === ((promote?.length ?? 0) + (demote?.length ?? 0) === 0),
    'mode needs types under promote or demote, and they need a mode',
  )
  .refine(
    ({ points, limit, max_age }) => Object.keys(points).length === 0 || (limit !== 0 && max_age !== 0),
    'points need a limit and a max_age',
  )
  .refine(
    ({ confirmed_only, promote, demote }) =>
      (confirmed_only ?? []).every((type) => [...(promote ?? []), ...(demote ?? [])].includes(type)),
    'confirmed_only names types that stand under promote or demote',
  );

/** Accounts with one parent [001-45, 001-47]. */
export const familiesSchema = z.strictObject({
  /** `each`: every account by its own money; `sum`: the head of a family carries that of all its members. */
  roll_up: z.enum(['each', 'sum']).default('each'),
  /** What is summed: `arr`, or attributes that are numbers. */
  sums: z.array(z.string()).default(['arr']),
  /** Rules that do not act on a member while another member was touched within so many days. */
  silence: z.strictObject({ within: numberRefSchema, spares: z.array(z.string()).min(1) }).optional(),
  text: z.string(),
});
