/** The audit's answer: every checkable span of a rendered text with its verdict. Documented JSON form. */
import { z } from 'zod';

const CLAIM_TYPES = [
  'value',
  'date',
  'duration',
  'name',
  'label',
  'membership',
  'direction',
  'from_to',
  'count',
  'cause',
  'absence',
  'advice',
  'definition',
  'citation',
  'note',
  'predicate',
  'character',
] as const;

/**
 * verified: one reading, and the data say so (several readings: all hold).
 * contradicted: bound to a fact that says otherwise. unsupported: no fact says so, or the predicate is outside
 * the declared vocabulary. unbound: a figure or name whose subject or metric cannot be told. note: a person's
 * text, attributed and unchecked; never counted as verified.
 */
const VERDICTS = ['verified', 'contradicted', 'unsupported', 'unbound', 'note'] as const;

const claimSchema = z.object({
  text: z.string(),
  /** Offsets in the audited Markdown, in UTF-16 code units, end exclusive. */
  start: z.number().int(),
  end: z.number().int(),
  type: z.enum(CLAIM_TYPES),
  verdict: z.enum(VERDICTS),
  /** Id of the fact that verified or contradicted it; null when none was found. */
  fact: z.string().nullable(),
  reason: z.string(),
});

export const auditSchema = z.object({
  /** Share of the words and figures of the prose that belong to a claim or a declared phrase, 0 … 1. */
  coverage: z.number(),
  counts: z.object({
    claims: z.number(),
    verified: z.number(),
    contradicted: z.number(),
    unsupported: z.number(),
    unbound: z.number(),
    note: z.number(),
  }),
  claims: z.array(claimSchema),
  /**
   * Of open prose, words that could be claimed and were held against nothing, with their offsets: no faults and not
   * verified. Empty for the declared language, in which whatever is not covered is a fault.
   */
  unchecked: z.array(z.object({ text: z.string(), start: z.number().int(), end: z.number().int() })),
});

/** The one swap that would make a faulty claim true: that text in the place of what stands between the offsets. */
const correctionSchema = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() });

/** An audit that was asked for corrections as well; null where no swap, or more than one, would do. */
export const correctedAuditSchema = auditSchema.extend({
  claims: z.array(claimSchema.extend({ correction: correctionSchema.nullable() })),
});

export type ClaimType = (typeof CLAIM_TYPES)[number];
export type Verdict = (typeof VERDICTS)[number];
export type Claim = z.infer<typeof claimSchema>;
export type Audit = z.infer<typeof auditSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectedAudit = z.infer<typeof correctedAuditSchema>;
export type CorrectedClaim = CorrectedAudit['claims'][number];
