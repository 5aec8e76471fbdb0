/**
 * Seed 003 in plain code (003-04 … 003-09, 003-31, 003-34): three signals of 0 to 5, their sum, the line at 12, a
 * tenth of the book at the top. Written from the seed alone; its gaps stand in preset-choices.ts.
 */
import { type Cells, dateOf, labelled, monthsAfter, numberOf, within } from './preset-cells.ts';
import { byText, type Literal, type LiteralBook, orMissing, type Points } from './preset-literal.ts';

const FIT = { lighthouse: 5, strong_icp: 4, adjacent: 3, off_icp: 2, wrong_fit: 1, liability: 0 };
const CEILING = {
  multi_bu_500k: 5,
  two_to_three_x: 4,
  modest: 3,
  maxed: 2,
  declining_usage: 1,
  sunset: 0,
};
/** 003-31: two quarters of usage data. */
const NEW_LOGO_MONTHS = 6;
const TOP_SHARE = 0.1;

/** Where the ARR of one account stands among all that have one. */
interface Arrs {
  ascending: number[];
  median: number;
}

function arrsOf(accounts: readonly Cells[]): Arrs {
  const ascending = accounts.flatMap((row) => within(row, 'arr', 0) ?? []).sort((a, b) => a - b);
  const half = ascending.length / 2;
  const median = (ascending[Math.ceil(half) - 1]! + ascending[Math.floor(half)]!) / 2;
  return { ascending, median };
}

/** Share of the book that pays more: under a tenth is the top decile. Equal ARRs stand in the same place. */
const shareAbove = (arr: number, { ascending }: Arrs): number =>
  ascending.filter((other) => other > arr).length / ascending.length;

/** 003-04: what costs more than it pays comes first, then from the top down; the floor is narrower than `below`. */
function arrSignal(row: Cells, arrs: Arrs): Points {
  const margin = numberOf(row, 'gross_margin');
  if (margin !== null && margin < 0) return 0;
  const arr = within(row, 'arr', 0);
  if (arr === null) return 'missing';
  const above = shareAbove(arr, arrs);
  if (above < 0.1) return 5;
  if (above < 0.25) return 4;
  const least = within(row, 'contract_minimum', 0);
  if (least !== null && arr <= least) return 1;
  // From a fifth below the median up to the top quartile: the seed names no other score for what lies between.
  return arr >= 0.8 * arrs.median ? 3 : 2;
}

/** 003-34: twenty points of usage a score; 100 is still 5. */
function usageSignal(row: Cells): Points {
  const usage = within(row, 'usage_signal', 0, 100);
  return usage === null ? 'missing' : Math.min(5, Math.floor(usage / 20));
}

function scored(book: LiteralBook, first: (row: Cells) => Points): Literal[] {
  return book.accounts.map((row) => {
    const points: Record<string, Points> = {
      arr: first(row),
      fit: orMissing(labelled(row, 'strategic_fit', FIT)),
      ceiling: orMissing(labelled(row, 'expansion_ceiling', CEILING)),
    };
    const all = Object.values(points);
    const score = all.includes('missing') ? null : (all as number[]).reduce((sum, each) => sum + each, 0);
    const scoredTier = score === null ? null : score >= 12 ? 1 : score >= 8 ? 2 : 3;
    const tier = scoredTier !== null && isNewLogo(row, book.asOf) ? 3 : scoredTier;
    return { id: row['account_id']!, points, score, scoredTier, tier };
  });
}

/** 003-31: a customer since less than two quarters. */
function isNewLogo(row: Cells, asOf: string): boolean {
  const since = dateOf(row, 'customer_since');
  return since !== null && since <= asOf && monthsAfter(since, NEW_LOGO_MONTHS) > asOf;
}

/** 003-08: never more than a tenth of the book in Tier 1; those with the lowest scores go to Tier 2. */
function capped(accounts: Literal[], book: LiteralBook): Literal[] {
  const arr = new Map(book.accounts.map((row) => [row['account_id']!, within(row, 'arr', 0) ?? 0]));
  const seats = Math.floor(accounts.filter(({ tier }) => tier !== null).length * TOP_SHARE + 1e-9);
  const top = accounts
    .filter(({ tier }) => tier === 1)
    .sort((a, b) => b.score! - a.score! || arr.get(b.id)! - arr.get(a.id)! || byText(a.id, b.id));
  const cut = new Set(top.slice(seats).map(({ id }) => id));
  return accounts.map((each) => (cut.has(each.id) ? { ...each, tier: 2 } : each));
}

export function threeSignal15(book: LiteralBook): Literal[] {
  const arrs = arrsOf(book.accounts);
  return capped(
    scored(book, (row) => arrSignal(row, arrs)),
    book,
  );
}

/** 003-34: the bottom 70 % of the book by ARR is scored on usage in place of ARR. */
export function threeSignalPlg(book: LiteralBook): Literal[] {
  const arrs = arrsOf(book.accounts);
  const first = (row: Cells): Points => {
    const arr = within(row, 'arr', 0);
    const bottom = arr !== null && shareAbove(arr, arrs) >= 0.3;
    return bottom ? usageSignal(row) : arrSignal(row, arrs);
  };
  return capped(scored(book, first), book);
}
