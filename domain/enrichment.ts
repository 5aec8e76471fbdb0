/**
 * `enrich_company` [000-12 … 000-16]: the question, the answer, and the port behind which providers stand. An
 * answer is data about a company; which signals act, and how, the tiering model decides.
 */
import { z } from 'zod';
import type { IsoDate } from './dates.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One dated event or change outside the CRM, as the provider's record has it. */
export const companySignalSchema = z.object({
  /**
   * What seed 000 asks an enrichment to cover [000-13]: `funding`, `headcount_growth`, `headcount_decline`,
   * `expansion`, `ipo`, `leadership_change`, `acquisition` (the company was bought), `bought_company` (it bought
   * another), `layoffs`, `bankruptcy`. Another type is kept and named; any acts only where a model gives it points.
   */
  type: z.string(),
  /** The day it happened, or the last day of the period that a change was measured over. */
  date: isoDate,
  /** In the currency the provider reports (US dollars unless said); null where there is none. */
  amount: z.number().nullable(),
  /** The provider's words or figures in short, e.g. `22% more staff in 12 months`; data, never instructions. */
  detail: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  /** ISO instant at which the provider was read; for a snapshot, when the snapshot was made. */
  retrievedAt: z.string().nullable(),
  /** The source says that it is confirmed; unset where it does not say so. Some types act only then (002-23). */
  confirmed: z.boolean().optional(),
});

const companySchema = z.object({ name: z.string(), domain: z.string().nullable() });

/**
 * found: exactly one company whose name and domain are the account's. ambiguous: several, or one that shares only
 * the name or only the domain; used for nothing. not_found and unavailable (time-out, quota, malformed answer,
 * budget) are answers too. Only `found` carries signals.
 */
export const ENRICHMENT_STATUSES = ['found', 'ambiguous', 'not_found', 'unavailable'] as const;

export const enrichmentReplySchema = z.object({
  status: z.enum(ENRICHMENT_STATUSES),
  /** Adapter that answered: `snapshot`, `people-data-labs`, `apollo`, `crunchbase`, `mcp`. */
  provider: z.string(),
  company: companySchema.nullable(),
  /** The companies that an ambiguous answer could not tell apart. */
  candidates: z.array(companySchema),
  signals: z.array(companySignalSchema),
  /** Why it is not `found`, or what of the answer could not be used; empty otherwise. */
  reason: z.string(),
});

export interface CompanyQuery {
  name: string;
  domain: string | null;
  /** Signals dated later are left out of the answer. */
  asOf: IsoDate;
}

/** A provider. It never throws for what a provider can do wrong: that is an `unavailable` answer. */
export interface CompanySource {
  readonly id: string;
  /** Days that an answer may be used again; null: for ever (a snapshot that does not change). */
  readonly keepDays: number | null;
  /** Look-ups at once. */
  readonly concurrency: number;
  lookUp(query: CompanyQuery, signal: AbortSignal): Promise<EnrichmentReply>;
}

/** Why an account is looked up; an account can have several reasons. */
export const LOOKUP_REASONS = ['top', 'bottom', 'could_change_tier', 'moved', 'asked_by_writer'] as const;

/** A look-up of a run, as the run's record keeps it. */
export interface RunLookup {
  accountId: string;
  /** Place in the order of look-ups, from 1. */
  position: number;
  reasons: LookupReason[];
  reply: EnrichmentReply;
  /** Answered from the cache: nothing was paid. */
  cached: boolean;
  durationMs: number;
}

export type CompanySignal = z.infer<typeof companySignalSchema>;
export type EnrichmentReply = z.infer<typeof enrichmentReplySchema>;
export type EnrichmentStatus = (typeof ENRICHMENT_STATUSES)[number];
export type LookupReason = (typeof LOOKUP_REASONS)[number];
