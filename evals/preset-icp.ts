/**
 * Seeds 002 and 004 in plain code: the fit gates, revenue makes the bands (002-19 … 002-21), the example rule word
 * for word, Tier 0 (002-02), and the few words that the glossary has on fit, size and intent (004-02).
 */
import { type Cells, within } from './preset-cells.ts';
import { byText, type Literal, type LiteralBook } from './preset-literal.ts';

interface Inputs {
  /** 0 to 100. */
  fit: number | null;
  /** The book's currency. */
  revenue: number | null;
}

const inputsOf = (row: Cells): Inputs => ({
  fit: within(row, 'icp_fit', 0, 100),
  revenue: within(row, 'revenue_potential', 0),
});

function tieredBy(book: LiteralBook, tierOf: (inputs: Inputs, row: Cells) => number | null): Literal[] {
  return book.accounts.map((row) => {
    const tier = tierOf(inputsOf(row), row);
    return { id: row['account_id']!, points: {}, score: null, scoredTier: tier, tier };
  });
}

/**
 * 002-19 word for word: `ICP fit score above 85 + revenue potential above $75K = Tier 1. Score between 65-84 or
 * revenue between $25K-$75K = Tier 2. Everything else = Tier 3.` A missing value decides nothing by itself: the tier
 * is known where it is the same for every value.
 */
function literalTier({ fit, revenue }: Inputs): number | null {
  if (fit !== null && revenue !== null) return literalRule(fit, revenue);
  const fits = fit === null ? [0, 70, 84.5, 100] : [fit];
  const revenues = revenue === null ? [0, 50_000, 100_000] : [revenue];
  const possible = new Set(fits.flatMap((one) => revenues.map((other) => literalRule(one, other))));
  return possible.size === 1 ? [...possible][0]! : null;
}

function literalRule(fit: number, revenue: number): number {
  if (fit > 85 && revenue > 75_000) return 1;
  return (fit >= 65 && fit <= 84) || (revenue >= 25_000 && revenue <= 75_000) ? 2 : 3;
}

export const icpLiteral3 = (book: LiteralBook): Literal[] => tieredBy(book, literalTier);

/** 002-20, 002-21: below 65 no tier but the last; past the gate, revenue makes the difference. */
function gateTier({ fit, revenue }: Inputs): number | null {
  if (fit === null) return null;
  if (fit < 65) return 3;
  if (fit <= 85) return 2;
  if (revenue === null) return null;
  return revenue > 75_000 ? 1 : 2;
}

/** 002-13: strong fit and active signals are promoted one tier; without signals the base tier stands. */
function promoted(tier: number | null, row: Cells): number | null {
  return tier === 2 && row['intent'] === 'hot' ? 1 : tier;
}

export function icpGate3(book: LiteralBook): Literal[] {
  return tieredBy(book, gateTier).map((each, at) => ({
    ...each,
    tier: promoted(each.scoredTier, book.accounts[at]!),
  }));
}

/** 002-02: the top 20 of Tier 1 by revenue, then fit, then id, are Tier 0. */
export function icpGate4(book: LiteralBook): Literal[] {
  const rows = new Map(book.accounts.map((row) => [row['account_id']!, inputsOf(row)]));
  const accounts = icpGate3(book);
  const top = accounts
    .filter(({ tier }) => tier === 1)
    .sort((a, b) => {
      const [one, other] = [rows.get(a.id)!, rows.get(b.id)!];
      return (other.revenue ?? 0) - (one.revenue ?? 0) || other.fit! - one.fit! || byText(a.id, b.id);
    });
  const must = new Set(top.slice(0, 20).map(({ id }) => id));
  return accounts.map((each) => (must.has(each.id) ? { ...each, tier: 0 } : each));
}

/** 004-02: fit filters, then size and intent order what is left; the seed has no numbers of its own. */
export function intent3(book: LiteralBook): Literal[] {
  return tieredBy(book, ({ fit }, row) => {
    const intent = row['intent'] ?? '';
    if (fit !== null && fit < 65) return 3;
    if (fit === null || !['hot', 'warm', 'cold'].includes(intent)) return null;
    return { hot: 1, warm: 2, cold: 3 }[intent]!;
  });
}
