/** What rules compare an account with: how the whole book stands, over the accounts in scope. */
import { roundTo } from '../domain/catalogue.ts';
import type { Features, Scalar } from '../domain/features.ts';
import type { ScoredBook } from '../domain/ledger.ts';
import { type Model, settingValue } from '../domain/model.ts';

/** How the whole book stands; per cent, null where no account is judged. */
export type BookWide = Required<NonNullable<ScoredBook['bookWide']>>;

/** Touches of 30 days as per cent of the norms, over the accounts that are judged against a norm. */
function touchShare(accounts: Features[]): number | null {
  let touches = 0;
  let norms = 0;
  for (const { values } of accounts) {
    if (values['touch_share_of_norm'] == null) continue;
    touches += Number(values['touches_30d']);
    // Norms have one decimal: summed in tenths, the order of accounts cannot matter.
    norms += Math.round(Number(values['touch_norm_30d']) * 10);
  }
  return norms === 0 ? null : roundTo((1000 * touches) / norms, 0);
}

/** Stagnant per cent of the judged open value (of the deals, where none has an amount); null for few deals. */
function stagnantShare(accounts: Features[], model: Model): number | null {
  const deals = accounts.flatMap((each) =>
    each.deals.filter((deal) => deal.type !== 'renewal' && deal.stagnant !== null),
  );
  if (deals.length === 0 || deals.length < settingValue(model, model.inputs.stagnation.book_min_deals))
    return null;
  const valued = deals.some((deal) => (deal.amount ?? 0) > 0);
  let stagnant = 0;
  let all = 0;
  for (const deal of deals) {
    const weight = valued ? (deal.amount ?? 0) : 1;
    all += weight;
    if (deal.stagnant) stagnant += weight;
  }
  return roundTo((100 * stagnant) / all, 0);
}

/** @param accounts those in scope, by account id, so that sums of fractions are the same every time */
export function bookWide(accounts: Features[], model: Model): BookWide {
  return { touch_share_of_norm: touchShare(accounts), stagnant_share: stagnantShare(accounts, model) };
}

/** As conditions name them; null is nothing to judge. */
export function bookFeatures(wide: ScoredBook['bookWide']): Record<string, Scalar> {
  return {
    book_touch_share_of_norm: wide?.touch_share_of_norm ?? null,
    book_stagnant_share: wide?.stagnant_share ?? null,
  };
}
