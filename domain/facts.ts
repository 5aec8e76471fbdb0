/**
 * Facts: everything a report may say a number, name, date, tier or window about. The sheet is all that the
 * audit gets besides the prose, so it is complete on its own and has this documented JSON form.
 */
import { z } from 'zod';

const SUBJECT_KINDS = [
  'account',
  'deal',
  'signal',
  'owner',
  'segment',
  'tier',
  'rule',
  'stage',
  'book',
  'model',
  'run',
  'section',
  'intake',
] as const;

const subjectSchema = z.object({
  /** Stable slug, unique over the sheet: `halvard-logistics`, `tier-1`, `owner-ruiz`, `book`, `model`. */
  id: z.string(),
  kind: z.enum(SUBJECT_KINDS),
  /** As a report prints it. */
  name: z.string(),
  /** Other spellings that mean the same subject (a short owner name, the account id). */
  aliases: z.array(z.string()).default([]),
  /** Id in the source: account_id, deal_id, owner_id, rule id, tier number. */
  key: z.string(),
  /** Account slugs, for subjects that are groups of accounts (tier, owner, segment, rule, book). */
  members: z.array(z.string()).optional(),
  /** The account that a deal or signal belongs to (slug). */
  parent: z.string().optional(),
});

export const UNITS = [
  'money',
  'count',
  'days',
  'months',
  'score',
  'points',
  'percent',
  'rate',
  'sentiment',
  'number',
  'date',
  'month',
  'label',
  'name',
  'text',
  'boolean',
] as const;

const factSchema = z.object({
  /** `subject.metric`, `subject.metric@period`, `subject.metric.delta`, `subject.metric.rank`. */
  id: z.string(),
  subject: z.string(),
  metric: z.string(),
  /** `current`, `previous`, `norm`, a month `2026-04`, or the derived forms `delta` and `rank`. */
  period: z.string(),
  unit: z.enum(UNITS),
  /** null: not scored; then `absent` says why. Percent is in per cent (12 = 12 %), dates are ISO. */
  value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  /** As the report prints it; empty when value is null. */
  text: z.string(),
  absent: z.object({ kind: z.enum(['missing', 'not_judged']), reason: z.string() }).optional(),
  provenance: z.enum(['derived', 'reconstructed']).optional(),
  /** Rows or URLs it traces to: `interactions/I-901`, `deals/D-7`, `https://…`. */
  sources: z.array(z.string()).default([]),
});

const noteSchema = z.object({
  author: z.string(),
  date: z.string(),
  text: z.string(),
  /** Account slug. */
  subject: z.string(),
});

/** A declared text of the model (how something is scored, what a rule says), references already rendered. */
const statementSchema = z.object({ id: z.string(), text: z.string() });

/** What moved an account between the previous run and this one: the cause that a report may name. */
const changeSchema = z.object({
  subject: z.string(),
  kind: z.enum(['up', 'down', 'entered', 'left']),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Rule, hold, cap or component id of the ledger that made the difference, largest first. */
  causes: z.array(z.object({ rule: z.string(), facts: z.array(z.string()) })),
});

export const factSheetSchema = z.object({
  schema: z.literal('account-tier-facts/1'),
  run: z.string(),
  asOf: z.string(),
  previousAsOf: z.string().nullable(),
  comparison: z.enum(['published', 'reconstructed', 'none']),
  currency: z.string(),
  model: z.object({ id: z.string(), name: z.string(), version: z.number(), hash: z.string() }),
  tiers: z.array(z.object({ number: z.number(), label: z.string(), labels: z.array(z.string()) })),
  subjects: z.array(subjectSchema),
  facts: z.array(factSchema),
  statements: z.array(statementSchema),
  changes: z.array(changeSchema),
  notes: z.array(noteSchema),
});

export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export type Unit = (typeof UNITS)[number];
export type Subject = z.infer<typeof subjectSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type FactSheet = z.infer<typeof factSheetSchema>;
