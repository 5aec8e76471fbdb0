/** Effort by tier: each tier's share of the touches beside its share of the accounts, and the model's bounds (002-10, 002-18). */
import { roundTo } from '../domain/catalogue.ts';
import type { CoverageAccount, EffortShare } from '../domain/coverage.ts';
import { type Model, type NumberRef, settingValue, tierLabel } from '../domain/model.ts';

/** One row per tier, best first. Touches of accounts on which none are known count as none, and are none of the sum. */
export function effortShares(
  accounts: CoverageAccount[],
  model: Pick<Model, 'tiers' | 'effort' | 'settings'>,
): EffortShare[] {
  const touchesOf = (own: CoverageAccount[]) => own.reduce((sum, { touches }) => sum + (touches ?? 0), 0);
  const all = touchesOf(accounts);
  return [...model.tiers]
    .sort((a, b) => a.number - b.number)
    .map(({ number: tier }) => {
      const own = accounts.filter((account) => account.tier === tier);
      const touches = touchesOf(own);
      const shares = {
        accountShare: accounts.length === 0 ? 0 : (100 * own.length) / accounts.length,
        touchShare: all === 0 ? null : (100 * touches) / all,
      };
      const bounds = boundsOf(model, tier);
      return {
        ...{ tier, label: tierLabel(model, tier), accounts: own.length, touches, bounds },
        accountShare: roundTo(shares.accountShare, 1),
        touchShare: shares.touchShare === null ? null : roundTo(shares.touchShare, 1),
        breaches: bounds === null || accounts.length === 0 ? [] : breachesOf(bounds, shares),
      };
    });
}

function boundsOf(model: Pick<Model, 'effort' | 'settings'>, tier: number): EffortShare['bounds'] {
  const declared = model.effort?.find((each) => each.tier === tier);
  if (declared === undefined) return null;
  const value = (ref: NumberRef | undefined) => (ref === undefined ? null : settingValue(model, ref));
  return {
    accounts: [value(declared.accounts_at_least), value(declared.accounts_at_most)],
    effort: [value(declared.effort_at_least), value(declared.effort_at_most)],
  };
}

/** Held against the exact shares: a bound is reached, not passed, by the very figure. */
function breachesOf(
  { accounts, effort }: NonNullable<EffortShare['bounds']>,
  { accountShare, touchShare }: { accountShare: number; touchShare: number | null },
): EffortShare['breaches'] {
  const above = (share: number | null, [, most]: (number | null)[]) =>
    share !== null && most != null && share > most;
  const below = (share: number | null, [least]: (number | null)[]) =>
    share !== null && least != null && share < least;
  return [
    ...(above(accountShare, accounts) ? (['too_many_accounts'] as const) : []),
    ...(below(accountShare, accounts) ? (['too_few_accounts'] as const) : []),
    ...(above(touchShare, effort) ? (['too_much_effort'] as const) : []),
    ...(below(touchShare, effort) ? (['too_little_effort'] as const) : []),
  ];
}
