/**
 * Seed 003 in plain code (003-04 … 003-09, 003-31, 003-34): three signals of 0 to 5, their sum, the line at 12, a
 * tenth of the book at the top. Written from the seed alone; its gaps stand in preset-choices.ts.
 */
import { type Cells, dateOf, labelled, monthsAfter, numberOf, within } from './preset-cells.ts';
import { byText, known, type Literal, type LiteralBook, orMissing, type Points } from './preset-literal.ts';

const FIT = { lighthouse: 5, strong_icp: 4, adjacent: 3, off_icp: 2, wrong_fit: 1, liability: 0 };
const CEILING = { multi_bu_500k: 5, two_to_three_x: 4, modest: 3, maxed: 2, declining_usage: 1, sunset: 0 };
/** 003-31: two quarters of usage data. */
const NEW_LOGO_MONTHS = 6;
const TOP_SHARE = 0.1;
/** Under so many ARRs there is no decile. */
const LEAST_BOOK = 10;

/** The ARRs that those in the book have. */
interface Arrs {
  all: number[];
  median: number;
}

function arrsOf(rows: readonly Cells[]): Arrs {
  const all = rows.flatMap((row) => within(row, 'arr', 0) ?? []).sort((a, b) => a - b);
  const half = all.length / 2;
  return { all, median: (all[Math.ceil(half) - 1]! + all[Math.floor(half)]!) / 2 };
}

/** Share of the book that pays more: under a tenth is the top decile. Equal ARRs stand in the same place. */
const shareAbove = (arr: number, { all }: Arrs): number =>
  all.filter((other) => other > arr).length / all.length;

/** What goes before the place in the book: what costs more than it pays, then the minimum contract. */
function special(row: Cells): number | null {
  const margin = numberOf(row, 'gross_margin');
  if (margin !== null && margin < 0) return 0;
  const [arr, least] = [within(row, 'arr', 0), within(row, 'contract_minimum', 0)];
  return arr !== null && least !== null && arr <= 1.1 * least ? 1 : null;
}

/** 003-04, from the top down. */
function arrSignal(row: Cells, arrs: Arrs): Points {
  const first = special(row);
  if (first !== null) return first;
  const arr = within(row, 'arr', 0);
  if (arr === null || arrs.all.length < LEAST_BOOK) return 'missing';
  const above = shareAbove(arr, arrs);
  if (above < 0.1) return 5;
  if (above < 0.25) return 4;
  // From a fifth below the median up to the top quartile: the seed names no other score for what lies between.
  return arr >= 0.8 * arrs.median ? 3 : 2;
}

/** 003-34: usage is read like a place in the book. */
function usageSignal(row: Cells): Points {
  const usage = within(row, 'usage_signal', 0, 100);
  if (usage === null) return 'missing';
  if (usage >= 90) return 5;
  if (usage >= 75) return 4;
  return usage >= 40 ? 3 : usage > 10 ? 2 : 1;
}

/** 003-34: the top 30 % by ARR are scored on it, the others on usage; who pays nothing is among those. */
function arrOrUsage(row: Cells, arrs: Arrs): Points {
  const margin = numberOf(row, 'gross_margin');
  if (margin !== null && margin < 0) return 0;
  const arr = within(row, 'arr', 0);
  if (arr === null) return row['arr'] === '' && row['type'] !== 'customer' ? usageSignal(row) : 'missing';
  if (arrs.all.length < LEAST_BOOK) return arr === 0 ? usageSignal(row) : 'missing';
  const above = shareAbove(arr, arrs);
  if (above >= 0.3) return usageSignal(row);
  return special(row) ?? (above < 0.1 ? 5 : above < 0.25 ? 4 : 3);
}

/** 003-31: a customer since less than two quarters. */
function isNewLogo(row: Cells, asOf: string): boolean {
  const since = dateOf(row, 'customer_since');
  return since !== null && since <= asOf && monthsAfter(since, NEW_LOGO_MONTHS) > asOf;
}

const lineOf = (score: number): number => (score >= 12 ? 1 : score >= 8 ? 2 : 3);

function scored(row: Cells, first: Points, asOf: string): Literal {
  const isNew = isNewLogo(row, asOf);
  const signals: Record<string, Points> = {
    'current-arr': first,
    'strategic-fit': orMissing(labelled(row, 'strategic_fit', FIT)),
    'expansion-ceiling': orMissing(labelled(row, 'expansion_ceiling', CEILING)),
  };
  // Of a new logo only what is known already.
  const points = Object.fromEntries(
    Object.entries(signals).map(([id, each]) => [id, isNew && each === 'missing' ? 'none' : each]),
  );
  const all = Object.values(points).filter((each) => each !== 'none');
  const earned = all.filter(known).reduce((sum, each) => sum + each, 0);
  const complete = all.length > 0 && all.every(known);
  const score = complete ? Math.round((15 * earned) / (5 * all.length)) : null;
  const tier = isNew ? 3 : score === null ? null : lineOf(score);
  return { id: row['account_id']!, points, score, scoredTier: tier, tier };
}

/** 003-08: never more than a tenth of the book in Tier 1; those with the lowest scores go to Tier 2. */
function capped(accounts: Literal[], book: LiteralBook): Literal[] {
  const arr = new Map(book.accounts.map((row) => [row['account_id']!, within(row, 'arr', 0) ?? -1]));
  const seats = Math.ceil(accounts.filter(({ tier }) => tier !== null).length * TOP_SHARE - 1e-9);
  const top = accounts
    .filter(({ tier }) => tier === 1)
    .sort((a, b) => b.score! - a.score! || arr.get(b.id)! - arr.get(a.id)! || byText(a.id, b.id));
  const cut = new Set(top.slice(seats).map(({ id }) => id));
  return accounts.map((each) => (cut.has(each.id) ? { ...each, tier: 2 } : each));
}

/** Scores those in the book, leaves the others without points. */
function rubric(
  book: LiteralBook,
  inBook: (row: Cells) => boolean,
  first: (row: Cells, arrs: Arrs) => Points,
): Literal[] {
  const arrs = arrsOf(book.accounts.filter(inBook));
  const outside = { points: {}, score: null, scoredTier: null, tier: null };
  const accounts = book.accounts.map((row) =>
    inBook(row) ? scored(row, first(row, arrs), book.asOf) : { id: row['account_id']!, ...outside },
  );
  return capped(accounts, book);
}

/** The book: who pays. */
const pays = (row: Cells): boolean =>
  row['type'] === 'customer' || (row['type'] === 'prospect' && (within(row, 'arr', 0) ?? 0) > 0);

export const threeSignal15 = (book: LiteralBook): Literal[] => rubric(book, pays, arrSignal);

/** 003-34: the bottom 70 % of the book by ARR is scored on usage in place of ARR. */
export const threeSignalPlg = (book: LiteralBook): Literal[] =>
  rubric(
    book,
    (row) => pays(row) || (row['type'] === 'prospect' && within(row, 'usage_signal', 0, 100) !== null),
    arrOrUsage,
  );
