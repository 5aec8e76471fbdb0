/**
 * `report.json`: what a report folder holds, for programs. The Markdown it speaks of is `report.md` beside it;
 * offsets count UTF-16 code units of that file, ends exclusive.
 */
import { z } from 'zod';
import { auditSchema } from './claims.ts';

const reportSectionSchema = z.object({
  id: z.string(),
  /** Plain text; empty for a section without a heading. */
  title: z.string(),
  writer: z.enum(['builtin', 'model', 'both']),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

const renderedPageSchema = z.object({
  title: z.string(),
  sections: z.array(reportSectionSchema),
  /** Where each fact stands in the page; ids are those of `facts.json`. */
  spans: z.array(
    z.object({
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      fact: z.string(),
    }),
  ),
});

const reportFileSchema = z.object({
  /** Relative to the folder, with `/`. */
  path: z.string(),
  bytes: z.number().int().nonnegative(),
  /** SHA-256 in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const reportSchema = z.object({
  schema: z.literal('account-tier-report/1'),
  run: z.string(),
  asOf: z.string(),
  previousAsOf: z.string().nullable(),
  model: z.object({ id: z.string(), name: z.string(), version: z.number(), hash: z.string() }),
  ...renderedPageSchema.shape,
  audit: auditSchema.pick({ coverage: true, counts: true }),
  /** The same of the other pages in Markdown. */
  pages: z.array(renderedPageSchema.extend({ path: z.string(), name: z.string() })).optional(),
  /** Keys of the lines of each page as it was generated: by them, edits by hand are found. */
  generated: z.array(z.object({ path: z.string(), lines: z.array(z.string()) })).optional(),
  /** Every other file of the folder, by path. */
  files: z.array(reportFileSchema),
});

export type ReportFile = z.infer<typeof reportFileSchema>;
export type ReportJson = z.infer<typeof reportSchema>;
