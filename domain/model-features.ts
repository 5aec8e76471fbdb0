/**
 * Features that a model declares for itself: attributes of the accounts with their kind and unit, features worked
 * out from others, and the rates of currencies. A value that is not of its kind is missing, with the reason.
 */
import { z } from 'zod';
import { UNITS } from './facts.ts';
import { conditionSchema, numberRefSchema } from './model-conditions.ts';

/** What no value means: unknown, nothing to judge, or unknown only for the accounts of a condition. */
const absentSchema = z.union([
  z.enum(['missing', 'not_judged']),
  z.strictObject({ missing_when: conditionSchema }),
]);
export type Absent = z.infer<typeof absentSchema>;

const unit = z.enum(UNITS).optional();
/** Values are rounded to so many decimals before anything is computed from them. */
const decimals = z.int().min(0).max(6).optional();

export const attributeSchema = z
  .strictObject({
    label: z.string(),
    /** Without a kind the cell is taken as it is. */
    kind: z.enum(['number', 'label', 'flag', 'date']).optional(),
    unit,
    decimals,
    /** Labels that there are; any other is missing. */
    labels: z.array(z.string()).min(1).optional(),
    /** Numbers outside are missing. */
    at_least: numberRefSchema.optional(),
    at_most: numberRefSchema.optional(),
    /** The cells are fractions (0.15) and are kept as per cent (15). */
    fraction: z.boolean().optional(),
    absent: absentSchema.default('missing'),
  })
  .refine((each) => each.labels === undefined || each.kind === 'label', 'labels are for kind: label')
  .refine(
    (each) =>
      each.kind === 'number' || [each.at_least, each.at_most, each.fraction].every((x) => x === undefined),
    'at_least, at_most and fraction are for kind: number',
  );
export type Attribute = z.infer<typeof attributeSchema>;

/** Place of an account in the book, over the accounts in scope that have the feature; fewer are not judged. */
const placeSchema = z.strictObject({ of: z.string(), min_accounts: numberRefSchema });

const WAYS = ['months_since', 'sum', 'percentile', 'share_of_median'] as const;

export const computedSchema = z
  .strictObject({
    label: z.string(),
    unit,
    decimals,
    /** Whole calendar months from that date to the as-of date; a date to come is not judged. */
    months_since: z.string().optional(),
    /** Missing when one of them is; what is not judged adds nothing. */
    sum: z.array(z.string()).min(1).optional(),
    /** Per cent of the accounts with a value whose value is as high or lower: 75 and more is the upper quarter. */
    percentile: placeSchema.optional(),
    /** Per cent of the median of the accounts with a value. */
    share_of_median: placeSchema.optional(),
    /** What no value means, where the features behind it do not say so themselves. */
    absent: absentSchema.optional(),
  })
  .refine((each) => WAYS.filter((way) => each[way] !== undefined).length === 1, `one of ${WAYS.join(', ')}`);
export type Computed = z.infer<typeof computedSchema>;

/** Fixed rates, so that exchange rates never move a tier. */
export const moneySchema = z.strictObject({
  /** ISO 4217 code of the currency that money is scored in. */
  book: z.string().regex(/^[A-Z]{3}$/, 'a currency is three capitals, such as USD'),
  /** Column of the accounts that names the currency of the row; without a value it is the book's. */
  currency: z.string(),
  /** Currency → fiscal year (by the calendar year in which it ends) → how much of the book's one unit is. */
  rates: z.record(z.string(), z.record(z.string().regex(/^\d{4}$/), numberRefSchema)).default({}),
  /** Month in which the fiscal year begins, 1 to 12; January unless said. */
  fiscal_year_start: numberRefSchema.optional(),
});
