/** Who may set a tier against the model, and within which bounds [001-44, 002-28, 003-27, C6]; part of a tiering model. */
import { z } from 'zod';
import { numberRefSchema } from './model-conditions.ts';

const roleSchema = z
  .string()
  .regex(/^\p{L}[\p{L}\p{N} _&/-]{0,60}$/u, 'a role is named in letters, digits, spaces, _, &, / and -');

export const overridesSchema = z
  .strictObject({
    allowed: z.boolean(),
    /** Roles that approve; where none is named, any role does. */
    approvers: z.array(roleSchema).default([]),
    /** `any`: one of them is enough. `all`: each of them, by different people. */
    approvals: z.enum(['any', 'all']).default('any'),
    /** The accounts under override stay under this per cent of the tiered ones; those approved first go first. */
    max_share: numberRefSchema.optional(),
    /** Days that an override holds at most, counted from its last approval. */
    expiry: numberRefSchema.optional(),
    /** Days after which an override in force is to be looked at again. */
    review_every: numberRefSchema.optional(),
    /** Days after the last commit in which nobody may ask for an override. */
    lock_days: numberRefSchema.optional(),
    /** Whose approval a written exception takes within the lock period; none is possible where this is left out. */
    during_lock: z
      .strictObject({
        approvers: z.array(roleSchema).min(1),
        approvals: z.enum(['any', 'all']).default('all'),
      })
      .optional(),
    text: z.string().default(''),
  })
  .default({ allowed: false, approvers: [], approvals: 'any', text: '' });
