/**
 * Coverage: how many people the tiers need by the model's ratios (001-29, 001-42), how full each AE is, and who could
 * take what nobody has room for (001-05). Proposals only: nothing of it moves an account or a tier.
 */
import { roundTo } from '../domain/catalogue.ts';
import type { CoverageAccount, CoverageOwner, OwnerLoad, RoleNeed, TierRatio } from '../domain/coverage.ts';
import { type Model, settingValue, tierLabel } from '../domain/model.ts';

/** Loads are sums of thirds and fifteenths: what is full must not be over by a rounding. */
const FULL = 1 + 1e-9;

/** The AE's ratio of each tier that has one. */
export function aeRatios(model: Pick<Model, 'capacity' | 'settings'>): Map<number, TierRatio> {
  const own = (model.capacity ?? []).filter(({ role, of }) => role === 'AE' && of === 'accounts');
  return new Map(
    own.map(({ tier, at_least, at_most }) => [
      tier,
      {
        atLeast: at_least === undefined ? null : settingValue(model, at_least),
        atMost: settingValue(model, at_most),
      },
    ]),
  );
}

/**
 * People of each role that the tier's accounts need: `fewest` at the most that one may carry, `most` at the least.
 * A role that is counted on AEs goes by the fewest AEs of its tier.
 * @param people role → active people of it; a role that is not there is not known
 */
export function roleNeeds(
  accounts: CoverageAccount[],
  model: Pick<Model, 'capacity' | 'settings' | 'tiers'>,
  people: ReadonlyMap<string, number>,
): RoleNeed[] {
  const ratios = aeRatios(model);
  const inTier = (tier: number) => accounts.filter((account) => account.tier === tier).length;
  return (model.capacity ?? []).map(({ tier, role, of, at_least, at_most }) => {
    const aes = Math.ceil(inTier(tier) / (ratios.get(tier)?.atMost ?? Number.POSITIVE_INFINITY));
    const carried = of === 'AEs' ? aes : inTier(tier);
    const [most, least] = [settingValue(model, at_most), at_least];
    const atLeast = least === undefined ? null : settingValue(model, least);
    return {
      tier,
      label: tierLabel(model, tier),
      role,
      of,
      carried,
      atLeast,
      atMost: most,
      fewest: Math.ceil(carried / most),
      most: atLeast === null ? null : Math.ceil(carried / atLeast),
      people: people.get(role) ?? null,
    };
  });
}

/** How full each AE is, by id: 100 is all that the ratios let one carry; `under` where even at the least there is room. */
export function ownerLoads(
  accounts: CoverageAccount[],
  owners: CoverageOwner[],
  ratios: ReadonlyMap<number, TierRatio>,
): OwnerLoad[] {
  return owners.map((owner) => {
    const own = accounts.filter(({ ownerId }) => ownerId === owner.ownerId);
    const sum = (share: (ratio: TierRatio) => number) =>
      own.reduce((total, { tier }) => total + (ratios.has(tier) ? share(ratios.get(tier)!) : 0), 0);
    const full = sum(({ atMost }) => 1 / atMost);
    const light = sum(({ atLeast, atMost }) => 1 / (atLeast ?? atMost));
    const standing = full > FULL ? 'over' : light < 1 - 1e-9 ? 'under' : 'within';
    const byTier = [...ratios.keys()]
      .sort((a, b) => a - b)
      .map((tier) => ({ tier, accounts: own.filter((account) => account.tier === tier).length }));
    const uncovered = own.filter(({ tier }) => !ratios.has(tier)).length;
    return { ...owner, load: roundTo(100 * full, 0), standing, byTier, uncovered };
  });
}

/** What one account takes of an AE; nothing in a tier that no AE carries. */
export function costOf(account: CoverageAccount, ratios: ReadonlyMap<number, TierRatio>): number {
  const ratio = ratios.get(account.tier);
  return ratio === undefined ? 0 : 1 / ratio.atMost;
}

/** Whether so much more still fits. */
export const fitsIn = (load: number, cost: number): boolean => load + cost <= FULL;
