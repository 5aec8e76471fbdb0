/**
 * Which accounts are worth a look-up [000-12, 000-15]: both ends of the book, those whose tier a signal could
 * change, and those that moved. Pure: the book without signals goes in, so the choice knows nothing of the answers.
 */
import { LOOKUP_REASONS, type LookupReason } from '../domain/enrichment.ts';
import type { Features, RawSignal } from '../domain/features.ts';
import type { PreviousTier, ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import { type Model, settingValue } from '../domain/model.ts';
import type { AccountChange } from '../domain/sheet-input.ts';
import { scoreBook } from './engine.ts';

export interface LookupChoice {
  accountId: string;
  reasons: LookupReason[];
}

export interface LookupOptions {
  /** Accounts from each end of the book. */
  ends: number;
  /** Accounts at most. */
  budget: number;
}

/** A book scored without outside signals, and what it was scored from. */
export interface UnenrichedBook {
  model: Model;
  features: Features[];
  book: ScoredBook;
  previous: { accounts: PreviousTier[] } | null;
  changes: AccountChange[];
  /** Without a domain no company can be told apart: a look-up could change nothing. */
  raw: { accountId: string; domain: string | null }[];
}

/**
 * The accounts to look up, in the order in which a budget is spent: top and bottom in turn, then those whose tier a
 * signal could change, most money first, then movers. Only tiered accounts; each once, with all its reasons.
 */
export function chooseLookups(base: UnenrichedBook, { ends, budget }: LookupOptions): LookupChoice[] {
  const tiered = base.book.accounts.filter((account) => account.tier !== null).sort(byStanding);
  const top = tiered.slice(0, ends);
  const bottom = tiered.slice(Math.max(0, tiered.length - ends)).reverse();
  const couldChange = couldChangeTier(base, tiered).sort(byMoney);
  const movers = movedAccounts(base.changes);
  const moved = tiered.filter((account) => movers.has(account.accountId));
  const members: Partial<Record<LookupReason, Set<ScoredAccount>>> = {
    top: new Set(top),
    bottom: new Set(bottom),
    could_change_tier: new Set(couldChange),
    moved: new Set(moved),
  };
  const order = new Set([...alternately(top, bottom), ...couldChange, ...moved]);
  return [...order].slice(0, budget).map((account) => ({
    accountId: account.accountId,
    reasons: LOOKUP_REASONS.filter((reason) => members[reason]?.has(account)),
  }));
}

/** The plain choice that the record compares with: top and bottom in turn, nothing else. */
export function topAndBottom(book: ScoredBook, budget: number): string[] {
  const tiered = book.accounts.filter((account) => account.tier !== null).sort(byStanding);
  const each = [...new Set(alternately(tiered, [...tiered].reverse()))];
  return each.slice(0, budget).map(({ accountId }) => accountId);
}

function byStanding(a: ScoredAccount, b: ScoredAccount): number {
  return a.tier! - b.tier! || (b.score ?? -1) - (a.score ?? -1) || (a.accountId < b.accountId ? -1 : 1);
}

/** ARR and open value; an unknown amount ranks like none. */
function byMoney(a: ScoredAccount, b: ScoredAccount): number {
  const money = ({ features: { values } }: ScoredAccount): number =>
    Number(values['arr'] ?? 0) + Number(values['open_value'] ?? 0);
  return money(b) - money(a) || (a.accountId < b.accountId ? -1 : 1);
}

function alternately(top: ScoredAccount[], bottom: ScoredAccount[]): ScoredAccount[] {
  const longer = Math.max(top.length, bottom.length);
  return Array.from({ length: longer }, (_, at) => [top[at], bottom[at]])
    .flat()
    .filter((account) => account !== undefined);
}

function movedAccounts(changes: AccountChange[]): Set<string> {
  return new Set(
    changes.filter(({ kind }) => kind === 'up' || kind === 'down').map(({ accountId }) => accountId),
  );
}

/** Accounts that another tier, or a seat won or lost, is within reach of with the most points that signals give. */
function couldChangeTier(base: UnenrichedBook, tiered: ScoredAccount[]): ScoredAccount[] {
  const limit = base.model.signals === undefined ? 0 : settingValue(base.model, base.model.signals.limit);
  if (limit === 0 && base.model.signals?.mode !== 'adjust') return [];
  const domains = new Map(base.raw.map(({ accountId, domain }) => [accountId, domain]));
  const moves = [1, -1].map((direction) => beforeSeats(scoredWith(base, direction)));
  const now = beforeSeats(base.book);
  const seats = aroundSeats(base, tiered, limit);
  return tiered.filter(({ accountId }) => {
    if (!domains.get(accountId)) return false;
    const moved = moves.some((tiers) => tiers?.get(accountId) !== now.get(accountId));
    return moved || seats.has(accountId);
  });
}

/** The whole book with all points that signals can add or take; the same book where the model has no such type. */
function scoredWith(base: UnenrichedBook, direction: number): ScoredBook {
  const { model, features, previous } = base;
  const signals = hypothetical(model, direction, base.book.asOf);
  if (signals.length === 0) return base.book;
  return scoreBook(
    features.map((each) => ({ ...each, signals })),
    model,
    { asOf: base.book.asOf, ...(previous ? { previous: previous.accounts } : {}) },
  );
}

/** Enough signals to reach, in that direction, the limit of the model's points and of its triggers. */
function hypothetical(model: Model, direction: number, date: string): RawSignal[] {
  if (model.signals === undefined) return [];
  const blank = { date, amount: null, detail: null, sourceUrl: null, retrievedAt: null };
  return [
    ...strongestPoints(model, model.signals, direction).map((type, at) => ({ ...blank, type, key: `${at}` })),
    ...triggerTypes(model, model.signals, direction).map((type) => ({
      ...blank,
      type,
      key: type,
      sourceUrl: 'https://example.invalid',
      confirmed: true,
    })),
  ];
}

/** The type with most points in the direction, as often as the limit takes. */
function strongestPoints(model: Model, signals: NonNullable<Model['signals']>, direction: number): string[] {
  const points = Object.entries(signals.points).map(
    ([type, setting]) => [type, direction * settingValue(model, setting)] as const,
  );
  const [strongest] = points.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (strongest === undefined || strongest[1] <= 0) return [];
  const [type, each] = strongest;
  return Array.from({ length: Math.ceil(settingValue(model, signals.limit) / each) }, () => type);
}

/** Kinds that move a tier that way, as many as move it furthest; none where triggers only ask for a re-score. */
function triggerTypes(model: Model, signals: NonNullable<Model['signals']>, direction: number): string[] {
  if (signals.mode !== 'adjust') return [];
  const types = (direction > 0 ? signals.promote : signals.demote) ?? [];
  return types.slice(0, settingValue(model, signals.max_tiers));
}

const AFTER_SEATS = new Set(['caps', 'final_tier', 'service_level']);

/** Tiers as they stood before seats were given out: those go by comparison, and all compared alike here. */
function beforeSeats(book: ScoredBook): Map<string, number | null> {
  return new Map(
    book.accounts.map(({ accountId, ledger }) => [
      accountId,
      ledger.findLast((line) => line.tier !== null && !AFTER_SEATS.has(line.stage))?.tier ?? null,
    ]),
  );
}

/** Accounts that wait for a seat within the limit of one that has it, and those that have it within theirs. */
function aroundSeats(base: UnenrichedBook, tiered: ScoredAccount[], limit: number): Set<string> {
  if (!base.model.order.some(({ feature }) => feature === 'score')) return new Set();
  const found = new Set<string>();
  for (const cap of base.model.caps) {
    const waiting = tiered.filter(({ displacedBy, score }) => displacedBy?.cap === cap.id && score !== null);
    const seated = tiered.filter(({ tier, score }) => tier === cap.tier && score !== null);
    const best = Math.max(...waiting.map(({ score }) => score!));
    const last = Math.min(...seated.map(({ score }) => score!));
    for (const { accountId, score } of waiting) if (score! + limit >= last) found.add(accountId);
    for (const { accountId, score } of seated) if (score! - limit <= best) found.add(accountId);
  }
  return found;
}
