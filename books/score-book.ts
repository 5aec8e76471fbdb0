/**
 * The base book scored again with what the look-ups found, and its fact sheet: the same path for a report, an
 * answer and `tiers score`, so that they can never disagree. Pure.
 */
import { type IsoDate, isIsoDate } from '../domain/dates.ts';
import type { RunLookup } from '../domain/enrichment.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { Features, RawSignal } from '../domain/features.ts';
import type { ScoredBook } from '../domain/ledger.ts';
import type { OutlookRows } from '../domain/run-inputs.ts';
import type { AccountChange, AccountSignal, PreviousBook, SheetLookups } from '../domain/sheet-input.ts';
import { buildFactSheet } from '../facts/sheet.ts';
import { compareBooks } from '../scoring/changes.ts';
import { ownershipOf } from '../scoring/ownership.ts';
import { signalPoints } from '../scoring/signals.ts';
import { type BaseBook, reconstructed, scoreAtClock } from './base-book.ts';
import { ownReply } from './own-reply.ts';

/** `book`, `previous` and `changes` are with outside signals; those of the base book are without. */
export interface BookAtDate extends BaseBook {
  /** Look-ups whose signals the book was scored with, in their order. */
  lookups: RunLookup[];
  /** Accounts with signals whose tier is another than in the base book. */
  changedTier: string[];
  sheet: FactSheet;
  /** What its sheet tells of single accounts beyond their ledgers was worked out from these; not there where nothing is. */
  outlook?: OutlookRows;
}

/** Signals by account; only those of companies found by name and domain, dated by the as-of date. */
type SignalsByAccount = Map<string, RawSignal[]>;

/** Scores the book with the signals of its look-ups; without any it stays the base book. */
export function scoreWithLookups(base: BaseBook, lookups: readonly RunLookup[]): BookAtDate {
  const used = ofTheBook(base, lookups);
  const signals = signalsOf(used, base.asOf);
  const scored = signals.size === 0 ? base : { ...base, ...rescored(base, signals) };
  const changedTier = tiersChanged(base.book, scored.book, signals);
  const { provider } = base.lookupRule;
  const sheet = buildFactSheet({
    run: base.runId,
    book: scored.book,
    model: base.model,
    coverage: base.coverage,
    previous: scored.previous,
    changes: scored.changes,
    imports: base.imports,
    loadedDeals: base.loadedDeals,
    signals: accountSignals(base, signals),
    notes: base.notes,
    ownership: ownershipOf(base.raw, idsInScope(scored.book), base.asOf),
    lookups: provider === null ? null : sheetLookups(provider, used, signals, changedTier),
  });
  return { ...scored, lookups: used, changedTier, sheet };
}

/** Accounts that somebody has to have: all in scope, those without enough data too. */
export const idsInScope = ({ accounts }: ScoredBook): Set<string> =>
  new Set(accounts.filter(({ status }) => status !== 'not_tiered').map(({ accountId }) => accountId));

/** Accounts whose tier these look-ups change. */
export function tiersChangedBy(base: BaseBook, lookups: readonly RunLookup[]): string[] {
  const signals = signalsOf(ofTheBook(base, lookups), base.asOf);
  return signals.size === 0 ? [] : tiersChanged(base.book, rescored(base, signals).book, signals);
}

/** The same book without its fact sheet, for who scores many days. */
export function scoredBookOf(base: BaseBook, lookups: readonly RunLookup[]): ScoredBook {
  const signals = signalsOf(ofTheBook(base, lookups), base.asOf);
  return signals.size === 0 ? base.book : rescored(base, signals).book;
}

/** Look-ups of accounts that the book has; whoever stored an answer, it counts for its own company only. */
function ofTheBook(base: BaseBook, lookups: readonly RunLookup[]): RunLookup[] {
  const accounts = new Map(base.raw.map((account) => [account.accountId, account]));
  return lookups.flatMap((lookup) => {
    const account = accounts.get(lookup.accountId);
    return account === undefined ? [] : [{ ...lookup, reply: ownReply(lookup.reply, account, base.raw) }];
  });
}

function rescored(
  base: BaseBook,
  signals: SignalsByAccount,
): { features: Features[]; book: ScoredBook; previous: PreviousBook | null; changes: AccountChange[] } {
  const { asOf, model, earlier, decisions } = base;
  const features = withSignals(base.features, signals, asOf);
  const previous =
    earlier === null
      ? base.previous
      : reconstructed(
          { ...earlier, features: withSignals(earlier.features, signals, earlier.asOf) },
          model,
          decisions,
        );
  const book = scoreAtClock(features, { ...base, previous, clock: base.book.clock ?? null });
  return { features, book, previous, changes: previous ? compareBooks(book, previous, model) : [] };
}

function withSignals(features: Features[], signals: SignalsByAccount, asOf: IsoDate): Features[] {
  return features.map((each) => {
    const own = (signals.get(each.accountId) ?? []).filter(({ date }) => date <= asOf);
    return own.length === 0 ? each : { ...each, signals: own };
  });
}

function signalsOf(lookups: readonly RunLookup[], asOf: IsoDate): SignalsByAccount {
  const byAccount: SignalsByAccount = new Map();
  for (const { accountId, reply } of lookups) {
    if (reply.status !== 'found') continue;
    const signals = new Map<string, RawSignal>();
    for (const { type, date, amount, detail, sourceUrl, retrievedAt, confirmed } of reply.signals) {
      if (!isIsoDate(date) || date > asOf) continue;
      const key = [type, date, sourceUrl ?? '', detail ?? ''].join('\n');
      const told = { key, type, date, amount, detail, sourceUrl, retrievedAt };
      if (!signals.has(key)) signals.set(key, confirmed === true ? { ...told, confirmed } : told);
    }
    if (signals.size > 0) byAccount.set(accountId, [...signals.values()].sort(newestFirst));
  }
  return byAccount;
}

function newestFirst(left: RawSignal, right: RawSignal): number {
  if (left.date !== right.date) return left.date > right.date ? -1 : 1;
  return left.key < right.key ? -1 : 1;
}

function tiersChanged(base: ScoredBook, now: ScoredBook, signals: SignalsByAccount): string[] {
  const before = new Map(base.accounts.map(({ accountId, tier }) => [accountId, tier]));
  return now.accounts
    .filter(({ accountId, tier }) => signals.has(accountId) && tier !== before.get(accountId))
    .map(({ accountId }) => accountId);
}

function accountSignals(base: BaseBook, signals: SignalsByAccount): AccountSignal[] {
  return base.raw.flatMap(({ accountId, name, domain }) =>
    (signals.get(accountId) ?? []).map(({ key: _key, ...signal }) => ({
      ...signal,
      accountId,
      companyName: name,
      domain,
      points: signalPoints(signal, base.model, base.asOf),
    })),
  );
}

function sheetLookups(
  provider: string,
  lookups: readonly RunLookup[],
  signals: SignalsByAccount,
  changedTier: string[],
): SheetLookups {
  const replies = lookups.map(({ accountId, reply }) => ({
    accountId,
    status: reply.status,
    signals: signals.get(accountId)?.length ?? 0,
  }));
  return { provider, replies, changedTier };
}
