/**
 * Seeds 002 and 004 in plain code: the fit gates, revenue makes the bands (002-19 … 002-21), the example rule word
 * for word, Tier 0 (002-02), and the few words that the glossary has on fit, size and intent (004-02).
 */
import { type Cells, labelled, labelOf, within } from './preset-cells.ts';
import { byText, known, type Literal, type LiteralBook, orMissing, type Points } from './preset-literal.ts';

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
const inList = (row: Cells): boolean => !['partner', 'churned'].includes(row['type']!);

/** Every pair of figures that what is missing could be, as far as it matters to a rule. */
function fillings({ fit, revenue }: Inputs): { fit: number; revenue: number }[] {
  const fits = fit === null ? [0, 65, 70, 84.5, 90, 100] : [fit];
  const revenues = revenue === null ? [0, 50_000, 100_000] : [revenue];
  return fits.flatMap((one) => revenues.map((other) => ({ fit: one, revenue: other })));
}

/**
 * Tiers by a rule over both figures. A missing figure fulfils no condition; `possible` says where it could lead. The
 * score that is shown is the fit.
 */
function tieredBy(
  book: LiteralBook,
  rule: (fit: number, revenue: number, row: Cells) => number,
  enough: (inputs: Inputs) => boolean,
): Literal[] {
  return book.accounts.map((row) => {
    const inputs = inputsOf(row);
    const score = inputs.fit === null ? null : Math.round(inputs.fit);
    const points = { 'icp-fit': orMissing(score) };
    const id = row['account_id']!;
    if (!inList(row) || !enough(inputs)) return { id, points, score, scoredTier: null, tier: null };
    const tier = rule(inputs.fit ?? Number.NaN, inputs.revenue ?? Number.NaN, row);
    const tiers = fillings(inputs).map(({ fit, revenue }) => rule(fit, revenue, row));
    return { id, points, score, scoredTier: tier, tier, possible: [Math.min(...tiers), Math.max(...tiers)] };
  });
}

/**
 * 002-19 word for word: `ICP fit score above 85 + revenue potential above $75K = Tier 1. Score between 65-84 or
 * revenue between $25K-$75K = Tier 2. Everything else = Tier 3.`
 */
function literalRule(fit: number, revenue: number): number {
  if (fit > 85 && revenue > 75_000) return 1;
  return (fit >= 65 && fit <= 84) || (revenue >= 25_000 && revenue <= 75_000) ? 2 : 3;
}

export const icpLiteral3 = (book: LiteralBook): Literal[] =>
  tieredBy(book, literalRule, ({ fit, revenue }) => fit !== null || revenue !== null);

/** 002-15: outsized value beyond revenue. */
const strategicValue = (row: Cells): boolean =>
  labelOf(row, 'strategic_fit') === 'lighthouse' || labelOf(row, 'logo_value') === 'fortune_500';

/**
 * 002-20, 002-21: below 65 no tier but the last; past the gate, revenue makes the difference, strategic value stands
 * for it (002-15), a perfect fit needs none (002-11).
 */
function gateRule(fit: number, revenue: number, row: Cells): number {
  if (fit >= 100) return 1;
  if (fit > 85) return revenue > 75_000 || strategicValue(row) ? 1 : 2;
  return fit >= 65 ? 2 : 3;
}

/** 002-13: strong fit and active signals are promoted one tier; without signals the base tier stands. */
function promotedRule(fit: number, revenue: number, row: Cells): number {
  const tier = gateRule(fit, revenue, row);
  return tier === 2 && labelOf(row, 'intent') === 'hot' ? 1 : tier;
}

const fitKnown = ({ fit }: Inputs): boolean => fit !== null;

export const icpGate3 = (book: LiteralBook): Literal[] =>
  seated(tieredBy(book, promotedRule, fitKnown), book, 1, 200);

/** 002-02: the top 20 of Tier 1 by revenue are Tier 0; nobody by a signal alone. */
export function icpGate4(book: LiteralBook): Literal[] {
  const rule = (fit: number, revenue: number, row: Cells): number =>
    gateRule(fit, revenue, row) === 1 ? 0 : promotedRule(fit, revenue, row);
  return seated(seated(tieredBy(book, rule, fitKnown), book, 0, 20), book, 1, 200);
}

/** Leaves a tier's seats to the most revenue, then fit, then warm contacts, then the id; the others go one down. */
function seated(accounts: Literal[], book: LiteralBook, tier: number, seats: number): Literal[] {
  const rows = new Map(book.accounts.map((row) => [row['account_id']!, row]));
  const key = ({ id }: Literal): number[] =>
    [
      within(rows.get(id)!, 'revenue_potential', 0),
      within(rows.get(id)!, 'icp_fit', 0, 100),
      within(rows.get(id)!, 'warm_contacts', 0),
    ].map((each) => each ?? -1);
  const first = accounts
    .filter((each) => each.tier === tier)
    .map((each) => ({ id: each.id, key: key(each) }))
    .sort(
      (a, b) => b.key[0]! - a.key[0]! || b.key[1]! - a.key[1]! || b.key[2]! - a.key[2]! || byText(a.id, b.id),
    );
  const cut = new Set(first.slice(seats).map(({ id }) => id));
  return accounts.map((each) => (cut.has(each.id) ? { ...each, tier: tier + 1 } : each));
}

const VALUE = { lighthouse: 15, strong_icp: 12, adjacent: 8, off_icp: 4, wrong_fit: 0, liability: 0 };
const INTENT = { hot: 25, warm: 12, cold: 0 };
const WEIGHTS: Readonly<Record<string, number>> = {
  'deal-size': 30,
  fit: 30,
  'strategic-value': 15,
  intent: 25,
};

/** 004-02: fit filters; size, fit, strategic value and intent make the score. Every figure is the preset's own. */
export function intent3(book: LiteralBook): Literal[] {
  return book.accounts.map((row) => {
    const { fit, revenue } = inputsOf(row);
    const points: Record<string, Points> = {
      'deal-size': revenue === null ? 'missing' : revenue >= 100_000 ? 30 : revenue >= 25_000 ? 15 : 0,
      fit: fit === null ? 'missing' : Math.floor((30 * fit) / 100 + 0.5),
      'strategic-value': orMissing(labelled(row, 'strategic_fit', VALUE)),
      intent: orMissing(labelled(row, 'intent', INTENT)),
    };
    const id = row['account_id']!;
    const scored = Object.keys(points).filter((criterion) => known(points[criterion]!));
    const weight = scored.reduce((sum, criterion) => sum + WEIGHTS[criterion]!, 0);
    const earned = scored.reduce((sum, criterion) => sum + (points[criterion] as number), 0);
    if (!inList(row) || weight < 60) return { id, points, score: null, scoredTier: null, tier: null };
    const score = Math.floor((100 * earned) / weight + 0.5);
    // Who has no fit has not passed the filter.
    const tier = filtered(fit ?? 0, score);
    const most = earned + 100 - weight;
    return {
      id,
      points,
      score,
      scoredTier: tier,
      tier,
      possible: [filtered(fit ?? 100, most), filtered(fit ?? 0, earned)],
    };
  });
}

const filtered = (fit: number, score: number): number =>
  fit < 50 ? 3 : score >= 70 ? 1 : score >= 40 ? 2 : 3;
