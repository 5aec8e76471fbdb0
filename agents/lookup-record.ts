/**
 * The record of a run's look-ups: why each account was chosen, what came of it, and how many look-ups changed a
 * tier, beside what top and bottom alone would have changed with as many look-ups [000-12, 000-16].
 */
import type { Pool } from 'pg';
import type { BaseBook } from '../books/base-book.ts';
import { type BookAtDate, tiersChangedBy } from '../books/score-book.ts';
import { readRunLookups } from '../db/run-lookups.ts';
import { readDocument } from '../db/runs.ts';
import type { CompanySignal, EnrichmentStatus, LookupReason, RunLookup } from '../domain/enrichment.ts';
import { topAndBottom } from '../scoring/choose-lookups.ts';
import { type LookupDesk, lookUpFree } from './books.ts';
import { WORK } from './documents.ts';

/** Where a run keeps what only scoring can tell of its look-ups. */
export const LOOKUP_RECORD = `${WORK}lookups.json`;

/** What plain top-and-bottom would have done with as many look-ups. */
interface PlainChoice {
  lookups: number;
  /** Null where it cannot be told, because not all of its accounts were looked up. */
  changedTier: number | null;
  /** Of its accounts, those of which nobody knows what a look-up would have found. */
  notLookedUp: number;
}

/** As stored with the run when it was scored with its look-ups. */
interface StoredRecord {
  budget: number;
  names: Record<string, string>;
  /** Account → tiers without and with outside signals, where they differ. */
  changed: Record<string, { from: string | null; to: string | null }>;
  plain: PlainChoice;
}

interface LookupRecordRow {
  accountId: string;
  name: string;
  reasons: LookupReason[];
  status: EnrichmentStatus;
  /** Why it is not `found`, or what of the answer could not be used. */
  reason: string;
  provider: string;
  signals: CompanySignal[];
  /** Labels without and with outside signals; null where they are the same. */
  changedTier: { from: string | null; to: string | null } | null;
  cached: boolean;
  durationMs: number;
}

export interface LookupRecord {
  budget: number;
  /** In the order of the look-ups. */
  lookups: LookupRecordRow[];
  /** An account with several reasons counts under each. */
  byReason: { reason: LookupReason; lookups: number; changedTier: number }[];
  changedTier: number;
  plain: PlainChoice;
}

/** @returns null for a run that was never scored with look-ups. */
export async function lookupRecord(pool: Pool, runId: string): Promise<LookupRecord | null> {
  const text = await readDocument(pool, runId, LOOKUP_RECORD);
  if (text === null) return null;
  const { budget, names, changed, plain } = JSON.parse(text) as StoredRecord;
  const lookups = (await readRunLookups(pool, runId)).map(
    ({ accountId, reasons, reply, cached, durationMs }): LookupRecordRow => ({
      accountId,
      name: names[accountId] ?? accountId,
      reasons,
      status: reply.status,
      reason: reply.reason,
      provider: reply.provider,
      signals: reply.signals,
      changedTier: changed[accountId] ?? null,
      cached,
      durationMs,
    }),
  );
  const changedTier = Object.keys(changed).length;
  return { budget, lookups, byReason: byReason(lookups), changedTier, plain };
}

function byReason(lookups: LookupRecordRow[]): LookupRecord['byReason'] {
  const reasons = [...new Set(lookups.flatMap((each) => each.reasons))];
  return reasons.map((reason) => {
    const own = lookups.filter((each) => each.reasons.includes(reason));
    const changedTier = own.filter((each) => each.changedTier !== null).length;
    return { reason, lookups: own.length, changedTier };
  });
}

/** What `lookupRecord` reads later, from the books as they are being scored. */
export async function recordOf(desk: LookupDesk, base: BaseBook, scored: BookAtDate): Promise<StoredRecord> {
  const labels = (book: BaseBook['book']) =>
    new Map(book.accounts.map((account) => [account.accountId, account.label]));
  const [before, after] = [labels(base.book), labels(scored.book)];
  const names = new Map(base.book.accounts.map(({ accountId, name }) => [accountId, name]));
  return {
    budget: base.lookupRule.budget,
    names: Object.fromEntries(scored.lookups.map(({ accountId }) => [accountId, names.get(accountId) ?? ''])),
    changed: Object.fromEntries(
      scored.changedTier.map((id) => [id, { from: before.get(id) ?? null, to: after.get(id) ?? null }]),
    ),
    plain: await plainChoice(desk, base, scored.lookups),
  };
}

async function plainChoice(desk: LookupDesk, base: BaseBook, made: RunLookup[]): Promise<PlainChoice> {
  const accounts = topAndBottom(base.book, made.length);
  const known = new Map(made.map((lookup) => [lookup.accountId, lookup]));
  const others = accounts.filter((accountId) => !known.has(accountId));
  const found = await lookUpFree(
    desk,
    base,
    others.map((accountId) => ({ accountId, reasons: [] })),
  );
  const { length } = accounts;
  if (found === null && others.length > 0)
    return { lookups: length, changedTier: null, notLookedUp: others.length };
  const lookups = [...accounts.flatMap((accountId) => known.get(accountId) ?? []), ...(found ?? [])];
  return { lookups: length, changedTier: tiersChangedBy(base, lookups).length, notLookedUp: 0 };
}
