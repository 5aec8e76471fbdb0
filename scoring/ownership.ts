/** Who has an account at the date: handovers of late, and accounts that nobody has. */
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { RawFeatures } from '../domain/features.ts';
import type { Ownership } from '../domain/sheet-input.ts';

/** A change of owner is a handover for so many days. */
const HANDOVER_DAYS = 60;

/**
 * Handovers in the last 60 days, and accounts without an owner or whose owner is not active: Rev Ops has those.
 * @param inScope ids of the accounts that the lists are about
 * @returns both in the order of the rows
 */
export function ownershipOf(raw: RawFeatures[], inScope: ReadonlySet<string>, asOf: IsoDate): Ownership {
  const ours = raw.filter(({ accountId }) => inScope.has(accountId));
  const handovers = ours.flatMap(({ accountId, name, owner, previousOwner, ownerChangedOn: on }) =>
    on !== null && daysBetween(on, asOf) <= HANDOVER_DAYS
      ? [{ accountId, name, from: previousOwner, to: owner, on }]
      : [],
  );
  const unowned = ours
    .filter(({ owner, ownerActive }) => owner === null || !ownerActive)
    .map(({ accountId, name, owner }) => ({ accountId, name, owner }));
  return { handovers, unowned };
}
