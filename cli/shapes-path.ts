/** The documented JSON of `path` (docs/paths.md). */
import { z } from 'zod';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const tier = { tier: z.number().int(), label: z.string() };
const score = z.number().nullable();
const shown = z.union([z.string(), z.number()]).nullable();

const stepSchema = z.strictObject({
  lever: z.string(),
  text: z.string(),
  times: z.number().int(),
  deal: z.string().nullable(),
  feature: z.string().nullable(),
  from: shown,
  to: shown,
});

const whySchema = z.strictObject({
  kind: z.enum(['rule', 'line', 'gate', 'hold', 'cap', 'override', 'scope', 'missing', 'beyond']),
  id: z.string().nullable(),
  text: z.string(),
});

const pathShape = z.strictObject({
  /** Date of the rows. */
  asOf: date,
  model: z.strictObject({ id: z.string(), version: z.number() }),
  account: z.string(),
  name: z.string(),
  /** Date at whose end the account would stand there. */
  by: date,
  /** To the tier asked for, else to each better one, the nearest first. */
  paths: z.array(
    z.strictObject({
      from: z.strictObject({ ...tier, score }),
      target: z.strictObject(tier),
      outcome: z.enum(['there', 'found', 'none']),
      steps: z.array(stepSchema),
      reached: z.strictObject({ tier: z.number().int(), score }).nullable(),
      displaced: z.array(
        z.strictObject({
          account: z.string(),
          name: z.string(),
          from: z.number().int(),
          to: z.number().int(),
        }),
      ),
      why: whySchema.nullable(),
    }),
  ),
  slide: z
    .strictObject({ steps: z.array(stepSchema), reached: z.strictObject({ ...tier, score }) })
    .nullable(),
  /** Why an account without a tier has no path; null for all others. */
  untiered: whySchema.nullable(),
});

export const PATH_SHAPES = { path: pathShape };

export type PathAnswer = z.infer<typeof pathShape>;
