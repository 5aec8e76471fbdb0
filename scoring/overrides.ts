/** People's decisions on tiers, within the model's bounds; they take seats like any other account [001-44, 002-28, 003-27]. */
import type { IsoDate } from '../domain/dates.ts';
import type { AppliedOverride, OverrideEvent } from '../domain/decisions.ts';
import type { PreviousTier } from '../domain/ledger.ts';
import { type Model, settingValue } from '../domain/model.ts';
import { line } from './ledger-lines.ts';
import { type OverrideStanding, overridesOf, standingOf } from './override-standing.ts';
import type { Progress } from './progress.ts';
import { named } from './tier-stages.ts';

export interface OverridesAt {
  /** Every override asked for in this model by then, earliest request first, then by id. */
  standings: OverrideStanding[];
  byAccount: ReadonlyMap<string, OverrideStanding[]>;
  /** Accounts that may be under override at once; null where the model sets no share. */
  most: number | null;
}

/**
 * The most accounts whose share of the tiered ones stays under the model's `max_share`: under 5 % of 100 is 4.
 * @returns null where the model sets none
 */
function mostOverrides(model: Model, tiered: number): number | null {
  const { max_share } = model.overrides;
  if (max_share === undefined) return null;
  return Math.max(0, Math.ceil((settingValue(model, max_share) * tiered) / 100) - 1);
}

/**
 * Where every override of the model stands on the date. Of several for one account the one decided last counts;
 * over the book, those decided first do, then those asked for first, then by id; the others are refused.
 * @param tiered accounts that have a tier in this run
 */
export function overridesAt(
  events: readonly OverrideEvent[],
  tiered: ReadonlySet<string>,
  model: Model,
  asOf: IsoDate,
): OverridesAt {
  const most = mostOverrides(model, tiered.size);
  const standings = overridesOf(events, asOf)
    .filter((override) => override.modelId === model.id)
    .sort((a, b) => compare([a.requestedOn, a.id], [b.requestedOn, b.id]))
    .map((override) => standingOf(override, model, asOf));
  const inForce = standings.filter(({ status }) => status === 'in_force').sort(byDecision);
  const latest = new Map(inForce.map((standing) => [standing.override.accountId, standing]));
  let taken = 0;
  for (const standing of inForce) {
    const { accountId } = standing.override;
    const last = latest.get(accountId)!;
    if (last !== standing) Object.assign(standing, dropped('replaced', `replaced by ${last.override.id}`));
    else if (!tiered.has(accountId)) Object.assign(standing, dropped('refused', 'the account is not tiered'));
    else if (most !== null && taken >= most)
      Object.assign(standing, dropped('refused', aboveShare(most, tiered.size, model)));
    else taken += 1;
  }
  return { standings, byAccount: byAccountOf(standings), most };
}

function byAccountOf(standings: OverrideStanding[]): Map<string, OverrideStanding[]> {
  const byAccount = new Map<string, OverrideStanding[]>();
  for (const standing of standings) {
    const { accountId } = standing.override;
    byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), standing]);
  }
  return byAccount;
}

const dropped = (status: OverrideStanding['status'], why: string) => ({ status, why, reviewOn: null });

/** "above the share: at most 4 of 83 tiered accounts, under 5%, the earliest decided first" */
function aboveShare(most: number, tiered: number, model: Model): string {
  const share = settingValue(model, model.overrides.max_share!);
  return `above the share: at most ${most} of ${tiered} tiered accounts, under ${share}%, those decided first`;
}

/** By the first pair of values that differ. */
function compare(one: string[], other: string[]): number {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at === -1 ? 0 : one[at]! < other[at]! ? -1 : 1;
}

function byDecision(a: OverrideStanding, b: OverrideStanding): number {
  const key = ({ since, override }: OverrideStanding) => [since ?? '', override.requestedOn, override.id];
  return compare(key(a), key(b));
}

/** Sets the tier that was decided; an override that waits or is refused leaves a line and changes nothing. */
export function applyOverride(progress: Progress, model: Model, { byAccount }: OverridesAt): void {
  if (progress.tier === null) return;
  const own = byAccount.get(progress.features.accountId) ?? [];
  for (const { override, status, why } of own) {
    if (status !== 'refused' && status !== 'waiting') continue;
    const what = `override to ${named(override.tier, progress, model)} (${override.id}) not applied: ${why}`;
    const told = line('overrides', 'none', what, { rule: 'override', tier: progress.tier });
    progress.ledger.push(() => told);
  }
  const found = own.find(({ status }) => status === 'in_force');
  if (found === undefined) return;
  progress.override = applied(found, progress.tier);
  const { tier, modelTier, roles, since, until, id } = progress.override;
  progress.tier = tier;
  const asked = `${named(tier, progress, model)} by override of ${roles.join(' and ')} since ${since}`;
  const bounds = `${until === null ? 'without a last day' : `until ${until}`}, not ${named(modelTier, progress, model)} (${id})`;
  progress.ledger.push(() => line('overrides', 'tier', `${asked} ${bounds}`, { rule: 'override', tier }));
}

function applied(
  { override, approvals, since, until }: OverrideStanding,
  modelTier: number,
): AppliedOverride {
  const roles = approvals.map(({ role }) => role);
  return { id: override.id, tier: override.tier, modelTier, roles, since: since!, until };
}

/** The tier that the model itself gave then: an override that has ended must not be kept by hysteresis. */
export function modelsOwnTier<Previous extends PreviousTier>(previous: Previous): Previous {
  return previous.override == null ? previous : { ...previous, tier: previous.override.modelTier };
}
