/**
 * The conditions of a model: comparisons of features with settings or other features, joined by all, any, not.
 * Three-valued: a missing value makes a comparison unknown (scoring/conditions.ts).
 */
import { z } from 'zod';

/** `$name` of a setting, or a plain 0 or 1; any other number has to be a named setting, so that it is a fact. */
export const numberRefSchema = z.union([
  z.string().regex(/^\$[a-z][a-z0-9_]*$/, 'a setting is referred to as $name'),
  z.number().refine((value) => value === 0 || value === 1, 'a number other than 0 and 1 has to be a setting'),
]);
export type NumberRef = z.infer<typeof numberRefSchema>;

/** Another feature, alone or a share of it (`times: $volume_share`; settings in per cent count as hundredths), less a number (`minus`). */
const featureOperandSchema = z.strictObject({
  feature: z.string(),
  times: numberRefSchema.optional(),
  minus: numberRefSchema.optional(),
});
const operandSchema = z.union([numberRefSchema, featureOperandSchema]);
export type Operand = z.infer<typeof operandSchema>;

/** `known`: has a value. `missing`, `not_judged`: why it has none. `derived`, `reconstructed`: how it came about. */
const STANDINGS = ['known', 'missing', 'not_judged', 'derived', 'reconstructed'] as const;

/**
 * A comparison of one feature. A value that is missing makes it unknown; one that is not judged makes it
 * `when_not_judged` (false unless said). Several bounds in one comparison must all hold.
 */
const comparisonSchema = z
  .strictObject({
    feature: z.string(),
    at_least: operandSchema.optional(),
    above: operandSchema.optional(),
    at_most: operandSchema.optional(),
    below: operandSchema.optional(),
    equals: z.union([z.string(), z.boolean(), numberRefSchema]).optional(),
    in: z.array(z.string()).min(1).optional(),
    is: z.enum(STANDINGS).optional(),
    when_not_judged: z.boolean().optional(),
  })
  .refine(
    (leaf) => COMPARATORS.some((name) => leaf[name] !== undefined),
    'a comparison needs one of at_least, above, at_most, below, equals, in, is',
  );
const COMPARATORS = ['at_least', 'above', 'at_most', 'below', 'equals', 'in', 'is'] as const;
export type Comparison = z.infer<typeof comparisonSchema>;

export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    comparisonSchema,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
) as z.ZodType<Condition>;
