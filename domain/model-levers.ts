/**
 * What a team can change about an account, and what changes for the worse when nobody acts: the levers that paths
 * are made of (docs/paths.md). The kinds are the engine's, numbers are the model's settings. What no lever names
 * is taken as it is.
 */
import { z } from 'zod';
import { numberRefSchema } from './model-conditions.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/, 'an id is lower case, with - or _ between words');

/** A lever for the worse: it makes no path to a better tier, and is what a slide is made of. */
const adverse = z.literal(true).optional();

/** Steps go down; up unless said. */
const down = z.literal(true).optional();

export const leverSchema = z.discriminatedUnion('kind', [
  /** One more two-way touch on the day itself, `most` times. */
  z.strictObject({ id, kind: z.literal('touch'), most: numberRefSchema }),
  /** A meeting or call that is booked so many days ahead. */
  z.strictObject({ id, kind: z.literal('meeting'), within: numberRefSchema }),
  /** An open deal enters another stage on the day. */
  z.strictObject({ id, kind: z.literal('advance') }),
  /** The outcome score of an open deal by so many points, no further than `to`. */
  z.strictObject({
    id,
    kind: z.literal('outcome'),
    step: numberRefSchema,
    to: numberRefSchema,
    down,
    most: numberRefSchema.optional(),
    adverse,
  }),
  /** An open deal is won on the day. */
  z.strictObject({ id, kind: z.literal('win'), adverse }),
  /** An open deal is closed as lost on the day. */
  z.strictObject({ id, kind: z.literal('lose'), adverse }),
  /** The renewal is signed: its date moves by twelve months. */
  z.strictObject({ id, kind: z.literal('renewal') }),
  /** An attribute that is a number, by so much in the unit of the feature, no further than `to`. */
  z.strictObject({
    id,
    kind: z.literal('number'),
    feature: z.string(),
    step: numberRefSchema,
    to: numberRefSchema,
    down,
    most: numberRefSchema.optional(),
    adverse,
  }),
  /** An attribute that is a label, to the next one of the list. */
  z.strictObject({
    id,
    kind: z.literal('label'),
    feature: z.string(),
    labels: z.array(z.string()).min(2),
    most: numberRefSchema.optional(),
    adverse,
  }),
  /** Days pass in which the account is not touched and nothing is done; always for the worse. */
  z.strictObject({ id, kind: z.literal('quiet'), most: numberRefSchema, adverse: z.literal(true) }),
]);
export type Lever = z.infer<typeof leverSchema>;

/** Whether it is one of the changes for the worse. */
export const isAdverse = (lever: Lever): boolean => 'adverse' in lever && lever.adverse === true;
