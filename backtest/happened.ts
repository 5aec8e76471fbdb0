/** Rows after a month end → whether an outcome happened: yes, no, not known, or not possible for the account. */
import type { AccountOutcome, OutcomeReach } from '../domain/backtest-inputs.ts';
import { addDays, type IsoDate } from '../domain/dates.ts';
import type { Outcome } from '../domain/model-outcomes.ts';

/** Days before the end of a window in which an account was seen at the latest, for its ARR to be known then. */
const SEEN_WITHIN = 31;

interface Window {
  /** Last day of the window. */
  end: IsoDate;
  reach: OutcomeReach;
  /** Days that a source may end before the window does (the model's coverage_gap). */
  gap: number;
}

const covers = (to: IsoDate | null, { end, gap }: Window): boolean => to !== null && to >= addDays(end, -gap);

type Deal = AccountOutcome['deals'][number];

const total = (deals: readonly Deal[], count: 'open' | 'won' | 'lost' | 'wonBefore'): number =>
  deals.reduce((sum, deal) => sum + deal[count], 0);

const isCustomer = (account: AccountOutcome): boolean =>
  account.customerThen || total(account.deals, 'wonBefore') > 0;

/** @returns null where the rows do not say; undefined where it could not happen */
export function happenedIn(
  outcome: Outcome,
  account: AccountOutcome,
  window: Window,
): boolean | null | undefined {
  if (outcome.kind === 'churned') return churned(account, window);
  if (outcome.kind === 'quiet') {
    if (!covers(window.reach.interactionsTo, window)) return null;
    return account.touchesBefore === 0 ? undefined : account.touchesAfter === 0;
  }
  return dealsDecided(outcome, account, window);
}

/** Who has no open deal cannot lose one, and who is no customer cannot expand. */
function dealsDecided(
  { kind, dealTypes, atLeast }: Outcome,
  account: AccountOutcome,
  window: Window,
): boolean | null | undefined {
  if (!covers(window.reach.dealsTo, window)) return null;
  const deals = account.deals.filter(({ type }) => dealTypes?.includes(type) ?? true);
  if (kind === 'deal_lost')
    return total(deals, 'open') < atLeast ? undefined : total(deals, 'lost') >= atLeast;
  if (dealTypes !== null && !dealTypes.includes('new') && !isCustomer(account)) return undefined;
  return total(deals, 'won') >= atLeast;
}

/** By what covers the account: its own type and ARR, where it was seen at both ends, and renewals kept as deals. */
function churned(account: AccountOutcome, window: Window): boolean | null | undefined {
  if (!isCustomer(account)) return undefined;
  const { seenUntil, churnedOn, deals } = account;
  const seen = account.customerThen && seenUntil !== null && seenUntil >= addDays(window.end, -SEEN_WITHIN);
  const renewals = window.reach.renewals && covers(window.reach.dealsTo, window);
  if (!seen && !renewals) return null;
  const lost = deals.some(({ type, lost: count }) => type === 'renewal' && count > 0);
  return (seen && churnedOn !== null) || (renewals && lost);
}
