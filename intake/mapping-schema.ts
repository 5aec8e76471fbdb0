/** The mapping file's form (docs/mapping.md): columns of any export to the fields of the generic tables. */
import { z } from 'zod';
import { COLUMNS, type RowTable } from './tables.ts';

/** A strict object that answers an unknown key with the possible ones. */
function strict<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key ${(issue.keys ?? []).join(', ')}; possible: ${Object.keys(shape).join(', ')}`
        : undefined,
  });
}

const words = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const conditionSchema = strict({
  column: z.string(),
  is: words.optional(),
  is_not: words.optional(),
  empty: z.boolean().optional(),
}).refine((when) => [when.is, when.is_not, when.empty].filter((test) => test !== undefined).length === 1, {
  message: 'a condition takes exactly one of is, is_not, empty',
});
export type Condition = z.infer<typeof conditionSchema>;

const lookupSchema = strict({ file: z.string(), match: z.string(), take: z.string() });
type Lookup = z.infer<typeof lookupSchema>;

/** Rules over several rows; each is fit for one field only. */
const DERIVE_RULES = {
  most_deals: 'accounts.owner',
  customer_once_won: 'accounts.type',
  first_win: 'accounts.customer_since',
  expansion_after_first_win: 'deals.type',
} as const;
export type DeriveRule = keyof typeof DERIVE_RULES;

const FORMS = ['column', 'constant', 'hash', 'first_of', 'derive'] as const;

export interface Source {
  column?: string | undefined;
  constant?: string | number | undefined;
  hash?: string[] | undefined;
  first_of?: Source[] | undefined;
  derive?: DeriveRule | undefined;
  when?: Condition | undefined;
  values?: Record<string, string | null> | undefined;
  other_values?: 'keep' | 'set_aside' | undefined;
  lookup?: Lookup | undefined;
  multiply?: number | undefined;
  date?: string | undefined;
  sentiment?: 'afinn-165' | undefined;
  derived?: boolean | undefined;
  known_from?: string | undefined;
}

const sourceSchema: z.ZodType<Source> = z.lazy(() =>
  z.preprocess(
    (value) => (typeof value === 'string' ? { column: value } : value),
    strict({
      column: z.string().optional(),
      constant: z.union([z.string(), z.number()]).optional(),
      hash: z.array(z.string()).min(1).optional(),
      first_of: z.array(sourceSchema).min(1).optional(),
      derive: z.enum(Object.keys(DERIVE_RULES) as [DeriveRule, ...DeriveRule[]]).optional(),
      when: conditionSchema.optional(),
      values: z.record(z.string(), z.union([z.string(), z.null()])).optional(),
      other_values: z.enum(['keep', 'set_aside']).optional(),
      lookup: lookupSchema.optional(),
      multiply: z.number().optional(),
      date: z
        .string()
        .regex(/^(d{1,2}|m{1,2}|yy|yyyy)([/.-](d{1,2}|m{1,2}|yy|yyyy)){2}$/, {
          message: 'a date format is made of d, m, yy or yyyy with / . or - between, such as m/d/yy',
        })
        .optional(),
      sentiment: z.enum(['afinn-165']).optional(),
      derived: z.boolean().optional(),
      known_from: z.string().optional(),
    }).refine((source) => FORMS.filter((form) => source[form] !== undefined).length === 1, {
      message: `a field takes exactly one of ${FORMS.join(', ')}`,
    }),
  ),
);

const ROW_TABLES = Object.keys(COLUMNS) as [RowTable, ...RowTable[]];

const fileSchema = strict({
  file: z.string(),
  to: z.enum(ROW_TABLES),
  delimiter: z.string().length(1).default(','),
  fields: z.record(z.string(), sourceSchema),
  attributes: z.record(z.string(), sourceSchema).default({}),
  stages: z.array(strict({ stage: z.string(), entered_at: sourceSchema })).default([]),
  leave_out: z.array(strict({ when: conditionSchema, reason: z.string().min(1) })).default([]),
  ignore: z.record(z.string(), z.string()).default({}),
}).superRefine((file, context) => {
  const possible = Object.keys(COLUMNS[file.to]);
  for (const [field, source] of Object.entries(file.fields)) {
    if (!possible.includes(field)) {
      context.addIssue({
        code: 'custom',
        path: ['fields', field],
        message: `${file.to} has no field ${field}; possible: ${possible.join(', ')}`,
      });
    }
    const home = source.derive && DERIVE_RULES[source.derive];
    if (home && home !== `${file.to}.${field}`) {
      context.addIssue({
        code: 'custom',
        path: ['fields', field, 'derive'],
        message: `the rule ${source.derive} is for ${home} only`,
      });
    }
  }
  for (const [field, column] of Object.entries(COLUMNS[file.to])) {
    if (!column.required || field in file.fields) continue;
    context.addIssue({
      code: 'custom',
      path: ['fields'],
      message: `${file.to} needs the field ${field}`,
    });
  }
  for (const [key, home] of [
    ['attributes', 'accounts'],
    ['stages', 'deals'],
  ] as const) {
    if (file.to === home || Object.keys(file[key]).length === 0) continue;
    context.addIssue({ code: 'custom', path: [key], message: `only a file that goes to ${home} has ${key}` });
  }
});
export type MappedFile = z.infer<typeof fileSchema>;

export const mappingSchema = strict({
  mapping: z.string().min(1),
  about: z.string().optional(),
  /** What the feature query may compute at the as-of date from rows dated before it. */
  may_derive: z.array(z.enum(['purpose', 'outcome'])).default([]),
  files: z.array(fileSchema).min(1),
});
export type Mapping = z.infer<typeof mappingSchema>;
