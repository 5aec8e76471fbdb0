/**
 * Accounts that were merged or split off, as of a date [001-45, 001-47]. The survivor keeps its name, owner, segment
 * and company figures, and takes over deals, touches and ARR; the merged account stays in the book without a tier, so
 * that it is told as having left. Dates before the effective one are scored as if nothing had happened. Pure.
 */
import { roundTo } from '../domain/catalogue.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { FamilyEvent } from '../domain/families.ts';
import type { RawFeatures } from '../domain/features.ts';

const COUNTS = [
  'dealsTotal',
  'touches30d',
  'touchesPrior30d',
  'touches90d',
  'touches180d',
  'touches365d',
  'touches30dLastYear',
  'customerTouches30d',
  'prospectTouches30d',
  'interactions30d',
  'contacts90d',
  'conversations90d',
  'sentimentN',
  'sentimentPriorN',
] as const;

type Dated = IsoDate | null;
const earlier = (a: Dated, b: Dated): Dated => (a === null ? b : b === null || a <= b ? a : b);

/** ARR of both; a customer whose ARR is not known leaves the sum unknown, one that is no customer adds nothing. */
function summedArr(head: RawFeatures, part: RawFeatures): number | null {
  const unknown = [head, part].some(({ type, arr }) => type === 'customer' && arr === null);
  if (unknown || (head.arr === null && part.arr === null)) return null;
  return (head.arr ?? 0) + (part.arr ?? 0);
}

function mean(a: number | null, n: number, b: number | null, m: number): number | null {
  if (a === null || n === 0) return m === 0 ? a : b;
  if (b === null || m === 0) return a;
  return roundTo((a * n + b * m) / (n + m), 6);
}

/** The next renewal to come of the two; where none is to come, the survivor's. */
function nextRenewal(head: RawFeatures, part: RawFeatures, asOf: IsoDate): Dated {
  const toCome = [head.renewalDate, part.renewalDate].filter((date) => date !== null && date >= asOf).sort();
  return toCome[0] ?? head.renewalDate;
}

const byClosing = (a: RawFeatures['closedDeals'][number], b: typeof a): number =>
  a.closedOn === b.closedOn ? (a.dealId < b.dealId ? -1 : 1) : a.closedOn < b.closedOn ? 1 : -1;

/** Both accounts as one, under the survivor's name. */
function combined(head: RawFeatures, part: RawFeatures, asOf: IsoDate): RawFeatures {
  const counts = Object.fromEntries(COUNTS.map((field) => [field, head[field] + part[field]]));
  const last = (part.lastTouchOn ?? '') > (head.lastTouchOn ?? '') ? part : head;
  const next = earlier(head.nextTouchOn, part.nextTouchOn) === head.nextTouchOn ? head : part;
  return {
    ...head,
    ...(counts as Pick<RawFeatures, (typeof COUNTS)[number]>),
    type: head.type === 'customer' || part.type === 'customer' ? 'customer' : head.type,
    arr: summedArr(head, part),
    renewalDate: nextRenewal(head, part, asOf),
    customerSince: earlier(head.customerSince, part.customerSince),
    createdOn: earlier(head.createdOn, part.createdOn),
    openDeals: [...head.openDeals, ...part.openDeals],
    closedDeals: [...head.closedDeals, ...part.closedDeals].sort(byClosing),
    wonStageStays: [...head.wonStageStays, ...part.wonStageStays],
    touchesWeekly: head.touchesWeekly.map((touches, week) => touches + (part.touchesWeekly[week] ?? 0)),
    firstTouchOn: earlier(head.firstTouchOn, part.firstTouchOn),
    lastTouchOn: last.lastTouchOn,
    lastTouchId: last.lastTouchId,
    nextTouchOn: next.nextTouchOn,
    nextTouchId: next.nextTouchId,
    sentiment90d: mean(head.sentiment90d, head.sentimentN, part.sentiment90d, part.sentimentN),
    sentimentPrior90d: mean(
      head.sentimentPrior90d,
      head.sentimentPriorN,
      part.sentimentPrior90d,
      part.sentimentPriorN,
    ),
    sentimentDerived: head.sentimentDerived || part.sentimentDerived,
    purposeDerived: head.purposeDerived || part.purposeDerived,
    reconstructed: head.reconstructed || part.reconstructed,
  };
}

/** What is left of a merged account: who it was, and where it went. Its deals and money count with the survivor. */
function emptied(part: RawFeatures, head: RawFeatures, on: IsoDate): RawFeatures {
  const none = Object.fromEntries(COUNTS.map((field) => [field, 0]));
  return {
    ...part,
    ...(none as Pick<RawFeatures, (typeof COUNTS)[number]>),
    arr: null,
    openDeals: [],
    closedDeals: [],
    wonStageStays: [],
    touchesWeekly: part.touchesWeekly.map(() => 0),
    nextTouchOn: null,
    nextTouchId: null,
    sentiment90d: null,
    sentimentPrior90d: null,
    mergedInto: { accountId: head.accountId, name: head.name, on },
  };
}

/** The event that holds for each account: the last one, whatever went before it. */
function lastEvents(events: readonly FamilyEvent[], asOf: IsoDate): Map<string, FamilyEvent> {
  return new Map(
    events.filter(({ effectiveOn }) => effectiveOn <= asOf).map((event) => [event.accountId, event]),
  );
}

/** Follows merges to the account that survives; accounts merged in a ring stay as they are. */
function survivorOf(accountId: string, last: Map<string, FamilyEvent>): string {
  const seen = new Set([accountId]);
  let at = accountId;
  for (;;) {
    const event = last.get(at);
    if (event?.kind !== 'merge') return at;
    if (seen.has(event.headId)) return accountId;
    seen.add(event.headId);
    at = event.headId;
  }
}

/**
 * The book as merges and splits of that date have it, in the order given.
 * @param events those up to the date, in the order in which they came into effect
 */
export function afterMerges(
  raw: RawFeatures[],
  events: readonly FamilyEvent[],
  asOf: IsoDate,
): RawFeatures[] {
  const last = lastEvents(events, asOf);
  if (last.size === 0) return raw;
  const book = new Map(raw.map((account) => [account.accountId, account]));
  for (const part of raw) {
    const event = last.get(part.accountId);
    if (event === undefined) continue;
    const head = book.get(survivorOf(part.accountId, last));
    if (event.kind === 'split') {
      book.set(part.accountId, { ...book.get(part.accountId)!, parentId: null });
    } else if (head !== undefined && head.accountId !== part.accountId) {
      book.set(head.accountId, combined(head, part, asOf));
      book.set(part.accountId, emptied(part, head, event.effectiveOn));
    }
  }
  return raw.map(({ accountId }) => book.get(accountId)!);
}
