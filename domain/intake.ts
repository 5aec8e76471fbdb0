/** What an import says of itself: counted per file, tied out over deals, stored with the import. Documented JSON form. */
import { z } from 'zod';

const TABLES = [
  'owners',
  'accounts',
  'deals',
  'deal_stages',
  'deal_qualification',
  'interactions',
  'signals',
] as const;
export type Table = (typeof TABLES)[number];

/** Rows of one file by the first fault found in them; `bearing` also counts rows that were already set aside for another. */
const reasonSchema = z.object({ reason: z.string(), rows: z.number(), bearing: z.number() });

const fileSummarySchema = z.object({
  file: z.string(),
  table: z.enum(TABLES),
  /** `empty`: not one byte of content; `header_only`: names and no rows. */
  content: z.enum(['rows', 'header_only', 'empty']),
  /** read = loaded + left out + set aside, always. */
  read: z.number(),
  loaded: z.number(),
  inserted: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  /** Deals that now belong to another account than the database knew; also counted as changed. */
  moved: z.number(),
  leftOut: z.array(reasonSchema),
  setAside: z.array(reasonSchema),
  /** Rows that were kept without one of their values. */
  fieldsSetAside: z.array(z.object({ column: z.string(), reason: z.string(), cells: z.number() })),
  unknownColumns: z.array(z.string()),
  duplicateColumns: z.array(z.string()),
  /** Values that no cell holds: computed by a declared rule. */
  derived: z.array(z.object({ field: z.string(), rule: z.string(), rows: z.number() })),
  /** Dated stage entries taken from columns of a deals file by a mapping. */
  stagesFromColumns: z.number(),
});

const dealTotalSchema = z.object({
  deals: z.number(),
  withoutAmount: z.number(),
  /** One sum per currency, by currency code; null where rows give none. */
  value: z.array(z.object({ currency: z.string().nullable(), amount: z.number() })),
});

/** Deals of one outcome as read, as loaded, and each difference by its cause: read − differences = loaded. */
const tieSchema = z.object({
  read: dealTotalSchema,
  loaded: dealTotalSchema,
  differences: z.array(dealTotalSchema.extend({ cause: z.string() })),
});

export const importSummarySchema = z.object({
  schema: z.literal('account-tier-import/1'),
  importId: z.number().nullable(),
  /** `generic`, or the name of the mapping. */
  source: z.string(),
  /** SHA-256 over the contents of the files and the mapping. */
  contentHash: z.string(),
  dryRun: z.boolean(),
  /** The date that undated values are known from. */
  observedAt: z.string(),
  observedAtFrom: z.enum(['given', 'data', 'database', 'clock']),
  files: z.array(fileSummarySchema),
  unusedFiles: z.array(z.string()),
  tieOut: z.object({ open: tieSchema, won: tieSchema, lost: tieSchema }),
  /** Faults recorded with file, line, column and reason. */
  faults: z.number(),
  rowsSetAside: z.number(),
  /** Said once per import: derivations and columns left out on purpose. */
  notes: z.array(z.string()),
});

export type FileSummary = z.infer<typeof fileSummarySchema>;
export type DealTotal = z.infer<typeof dealTotalSchema>;
export type DealTie = z.infer<typeof tieSchema>;
export type ImportSummary = z.infer<typeof importSummarySchema>;
