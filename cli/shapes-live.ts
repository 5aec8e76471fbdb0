/** The documented JSON of `flag` and `family` (docs/live.md), and the lists that `score` carries. */
import { z } from 'zod';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const named = { id: z.string(), name: z.string() };

/** Live tier beside the one of the last published run that committed; see docs/cli.md for `sinceIs`. */
export const liveSchema = z.strictObject({
  asOf: date,
  status: z.enum(['tiered', 'not_enough_data', 'not_tiered']),
  tier: z.number().int().nullable(),
  label: z.string().nullable(),
  since: date.nullable(),
  sinceIs: z.enum(['day', 'beyond', 'unmoved', 'same_day', 'nothing_committed', 'not_asked']),
  because: z.array(z.strictObject({ rule: z.string(), text: z.string(), holds: z.boolean() })),
  committed: z
    .strictObject({
      run: z.string(),
      asOf: date,
      status: z.enum(['tiered', 'not_enough_data', 'not_tiered']),
      tier: z.number().int().nullable(),
      label: z.string().nullable(),
    })
    .nullable(),
});

const flag = { ...named, why: z.string(), by: z.string(), on: date, expires: date };

/** Beside the tiers of a book: what people and signals ask for, and who has the accounts. */
export const listsShape = {
  flags: z.array(z.strictObject(flag)).optional(),
  rescores: z.array(z.strictObject({ ...named, why: z.string() })).optional(),
  handovers: z
    .array(z.strictObject({ ...named, from: z.string().nullable(), to: z.string().nullable(), on: date }))
    .optional(),
  unowned: z.array(z.strictObject({ ...named, owner: z.string().nullable() })).optional(),
};

const flagShape = z.strictObject({
  flags: z.array(z.strictObject({ ...flag, active: z.boolean() })),
  /** Of the account that was flagged just now, scored again. */
  live: liveSchema.optional(),
});

const eventSchema = z.strictObject({
  id: z.string(),
  other: z.string(),
  kind: z.enum(['merge', 'split']),
  effective: date,
  why: z.string(),
  by: z.string(),
});

const familySchema = z.strictObject({
  asOf: date,
  head: z.string().nullable(),
  members: z.array(
    z.strictObject({
      ...named,
      tier: z.number().int().nullable(),
      status: z.string(),
      history: z.array(
        z.strictObject({ asOf: date, tier: z.number().int().nullable(), label: z.string().nullable() }),
      ),
    }),
  ),
  events: z.array(eventSchema),
});

/** `family show`, or what `merge` and `split` have recorded. */
const familyShape = z.union([familySchema, z.strictObject({ recorded: eventSchema })]);

export const LIVE_SHAPES = { flag: flagShape, family: familyShape };

export type LiveAnswer = z.infer<typeof liveSchema>;
export type FlagAnswer = z.infer<typeof flagShape>;
export type FamilyAnswer = z.infer<typeof familySchema>;
export type FamilyEventAnswer = z.infer<typeof eventSchema>;
