/** The ledger's tier after each stage that can set one. */
import { type Part, TIER_STAGES, type TierStage } from '../domain/attribution.ts';
import type { LedgerLine, ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';

/** Whether the line sets the tier, which is the fold of such lines. */
const setsTier = ({ effect }: LedgerLine): boolean =>
  effect === 'tier' || effect === 'hold' || effect === 'cap';

/** Tier after each stage, in the order of the stages; null before one is set. */
function tiersAfter(account: ScoredAccount): (number | null)[] {
  let tier: number | null = null;
  return TIER_STAGES.map((stage) => {
    tier = account.ledger.findLast((line) => line.stage === stage && setsTier(line))?.tier ?? tier;
    return tier;
  });
}

/** The tier that the account would have if seats were not limited; null without a tier. */
export function tierBeforeSeats(account: ScoredAccount, model: Model): number | null {
  if (account.tier === null || model.caps.length === 0) return account.tier;
  return tiersAfter(account)[TIER_STAGES.indexOf('overrides')]!;
}

/**
 * What each stage does in the later ledger less what it does in the earlier one; zeros are left out. A stage does what
 * it changes of the tier before it; the first gives one where there was none.
 */
export function partsByStage(from: ScoredAccount, to: ScoredAccount): Part<TierStage>[] {
  const effects = (account: ScoredAccount) => {
    const tiers = tiersAfter(account).map((tier) => tier ?? 0);
    return tiers.map((tier, at) => tier - (tiers[at - 1] ?? 0));
  };
  const [before, after] = [effects(from), effects(to)];
  return TIER_STAGES.flatMap((of, at) => {
    const by = after[at]! - before[at]!;
    return by === 0 ? [] : [{ of, by }];
  });
}
