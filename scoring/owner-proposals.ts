/**
 * Proposed owners by tier, capacity and skills (001-05), without breaking what fits: an account whose AE has room
 * stays. Deterministic: best tier first, then score, then id; of AEs by skills, then by room, then id.
 */
import type { CoverageAccount, CoverageOwner, OwnerProposal, TierRatio } from '../domain/coverage.ts';
import { costOf, fitsIn } from './coverage.ts';

interface Desk {
  owner: CoverageOwner;
  load: number;
  segments: Set<string>;
}

/**
 * @param owners everybody on record, managers and inactive people included
 * @param aes those who carry accounts
 */
export function proposeOwners(
  accounts: CoverageAccount[],
  owners: CoverageOwner[],
  aes: CoverageOwner[],
  ratios: ReadonlyMap<number, TierRatio>,
): OwnerProposal[] {
  const covered = accounts.filter(({ tier }) => ratios.has(tier)).sort(bestFirst);
  const desks = new Map(aes.map((owner) => [owner.ownerId, deskOf(owner, accounts)]));
  const moving: { account: CoverageAccount; because: OwnerProposal['because'] }[] = [];
  for (const account of covered) {
    const desk = desks.get(account.ownerId ?? '');
    const cost = costOf(account, ratios);
    if (desk === undefined) moving.push({ account, because: whyHomeless(account, owners) });
    else if (fitsIn(desk.load, cost)) desk.load += cost;
    else moving.push({ account, because: 'owner_over_capacity' });
  }
  return moving.map(({ account, because }) => placed(account, because, owners, desks, ratios));
}

function deskOf(owner: CoverageOwner, accounts: CoverageAccount[]): Desk {
  const own = accounts.filter(({ ownerId, segment }) => ownerId === owner.ownerId && segment !== null);
  return { owner, load: 0, segments: new Set(own.map(({ segment }) => segment!)) };
}

const bestFirst = (a: CoverageAccount, b: CoverageAccount): number =>
  a.tier - b.tier || (b.score ?? -1) - (a.score ?? -1) || (a.accountId < b.accountId ? -1 : 1);

function whyHomeless({ ownerId }: CoverageAccount, owners: CoverageOwner[]): OwnerProposal['because'] {
  const owner = owners.find((each) => each.ownerId === ownerId);
  if (owner === undefined) return 'no_owner';
  return owner.active ? 'owner_not_an_ae' : 'owner_inactive';
}

function placed(
  account: CoverageAccount,
  because: OwnerProposal['because'],
  owners: CoverageOwner[],
  desks: Map<string, Desk>,
  ratios: ReadonlyMap<number, TierRatio>,
): OwnerProposal {
  const cost = costOf(account, ratios);
  const [best] = [...desks.values()]
    .filter(({ load, owner }) => fitsIn(load, cost) && owner.ownerId !== account.ownerId)
    .sort(
      (a, b) =>
        skillsOf(b, account).length - skillsOf(a, account).length ||
        a.load - b.load ||
        (a.owner.ownerId < b.owner.ownerId ? -1 : 1),
    );
  if (best !== undefined) best.load += cost;
  const { accountId, name, tier, ownerId } = account;
  return {
    ...{ accountId, name, tier, because },
    from: owners.find((owner) => owner.ownerId === ownerId)?.name ?? ownerId,
    to: best?.owner.name ?? null,
    skills: best === undefined ? [] : skillsOf(best, account),
  };
}

/** What is given and fits; what is not given speaks neither for nor against anybody. */
function skillsOf({ owner, segments }: Desk, { region, segment }: CoverageAccount): OwnerProposal['skills'] {
  const same = (a: string | null, b: string | null) => a !== null && a.toLowerCase() === b?.toLowerCase();
  const named = segment !== null && owner.role?.toLowerCase().includes(segment.toLowerCase()) === true;
  return [
    ...(same(region, owner.region) ? (['region'] as const) : []),
    ...(named ? (['role'] as const) : []),
    ...(segment !== null && segments.has(segment) ? (['segment'] as const) : []),
  ];
}
