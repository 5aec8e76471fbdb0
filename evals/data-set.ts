/** The committed data sets: one JSON object a line, with a content hash, over books that are made again and pinned. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { contentHash } from './parts.ts';

const spanSchema = z.object({ start: z.number().int(), end: z.number().int(), kind: z.string() });

/** Prose that says nothing false. */
export const cleanSchema = z.object({ id: z.string(), book: z.string(), text: z.string() });

/** Prose with every checkable span marked by readers who did not see the audit. */
export const detectionSchema = cleanSchema.extend({ spans: z.array(spanSchema) });

/** `judgement`: readers may differ on whether it is an error; asked of no audit, and no false alarm where it is refused. */
const errorSchema = spanSchema.extend({
  severity: z.enum(['error', 'judgement']).default('error'),
  why: z.string().optional(),
});

/** Prose that a writer produced freely, with its errors as two readers and an adjudication found them. */
export const naturalSchema = cleanSchema.extend({ style: z.string(), errors: z.array(errorSchema) }).loose();

export type Span = z.infer<typeof spanSchema>;
export type LabelledError = z.infer<typeof errorSchema>;
export type CleanText = z.infer<typeof cleanSchema>;
export type DetectionText = z.infer<typeof detectionSchema>;
export type NaturalText = z.infer<typeof naturalSchema>;

export interface DataSet<Row> {
  rows: Row[];
  /** Short hash of the file's content. */
  hash: string;
}

/**
 * @returns null when the file is not there
 * @throws when a line is not of the schema or a span lies outside its text, with the line
 */
export function readDataSet<Row extends CleanText>(
  path: string,
  schema: z.ZodType<Row>,
): DataSet<Row> | null {
  if (!existsSync(path)) return null;
  const content = readFileSync(path, 'utf8');
  const rows = content
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [rowOf(line, `${path}:${at + 1}`, schema)]));
  return { rows, hash: contentHash(content) };
}

function rowOf<Row extends CleanText>(line: string, place: string, schema: z.ZodType<Row>): Row {
  const parsed = schema.safeParse(JSON.parse(line));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new Error(`${place}: ${issue.path.join('.')}: ${issue.message}`);
  }
  const row = parsed.data;
  const spans = [
    ...('spans' in row ? (row.spans as Span[]) : []),
    ...('errors' in row ? (row.errors as Span[]) : []),
  ];
  const outside = spans.find(({ start, end }) => start < 0 || end <= start || end > row.text.length);
  if (outside)
    throw new Error(
      `${place}: the span ${outside.start} to ${outside.end} lies outside the text of ${row.id}`,
    );
  return row;
}
