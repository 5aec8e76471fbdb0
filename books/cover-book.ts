/** A scored book as coverage sees it: its tiered accounts, the people on record, and who of them is an AE. */
import type { OwnerAt } from '../db/ownership.ts';
import type { Coverage, CoverageAccount, CoverageOwner } from '../domain/coverage.ts';
import { UsageError } from '../domain/errors.ts';
import type { ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { numberOf, textOf } from '../facts/finding-terms.ts';
import { aeRatios, ownerLoads, roleNeeds } from '../scoring/coverage.ts';
import { effortShares } from '../scoring/effort.ts';
import { proposeOwners } from '../scoring/owner-proposals.ts';
import type { DatedBook } from './compared-books.ts';

const ROLES: [role: string, pattern: RegExp][] = [
  ['AE', /account (?:executive|manager)|\bAE\b/i],
  ['SE', /(?:solutions?|sales) (?:engineer|consultant)|\bSE\b/i],
  ['CSM', /customer success|\bCSM\b/i],
];

/**
 * @param owners everybody on record at the date
 * @param ownership owner of each account at the date
 * @throws UsageError for proposals by a model that declares no accounts per AE
 */
export function coverBook(
  { asOf, model, book }: DatedBook,
  owners: OwnerAt[],
  ownership: ReadonlyMap<string, OwnerAt>,
  propose: boolean,
): Coverage {
  const ratios = aeRatios(model);
  if (propose && ratios.size === 0)
    throw new UsageError(`The model ${model.id} declares no accounts per AE, so no owner can be proposed.`, {
      hint: 'strategic-100 declares them; docs/models.md says how a model does (capacity).',
    });
  const accounts = accountsOf(book, ownership);
  const carrying = new Set(accounts.map(({ ownerId }) => ownerId));
  const aes = owners.filter((owner) => owner.active && isAe(owner, carrying));
  return {
    asOf,
    model: { id: model.id, version: model.version },
    needs: roleNeeds(accounts, model, peopleOf(owners, aes)),
    owners: ratios.size === 0 ? [] : ownerLoads(accounts, aes.map(plainOwner), ratios),
    proposals: propose ? proposeOwners(accounts, owners, aes, ratios) : null,
    effort: effortShares(accounts, model),
    warnings: warningsOf(book, model),
  };
}

const plainOwner = ({ ownerId, name, region, role, active }: OwnerAt): CoverageOwner => ({
  ...{ ownerId, name, region, role, active },
});

function accountsOf(book: ScoredBook, ownership: ReadonlyMap<string, OwnerAt>): CoverageAccount[] {
  return book.accounts.flatMap((account) => {
    if (account.tier === null) return [];
    const { accountId, name, tier, score } = account;
    return {
      ...{ accountId, name, tier, score },
      ownerId: ownership.get(accountId)?.ownerId ?? null,
      segment: textOf(account, 'segment'),
      region: textOf(account, 'region'),
      touches: numberOf(account, 'touches_90d'),
    };
  });
}

/** By the role on record; without one, who has accounts. */
function isAe({ ownerId, role }: OwnerAt, carrying: ReadonlySet<string | null>): boolean {
  return role === null ? carrying.has(ownerId) : ROLES[0]![1].test(role);
}

/** Active people of each role that the export names; a role that it never names is not known. */
function peopleOf(owners: OwnerAt[], aes: OwnerAt[]): Map<string, number> {
  const counts = ROLES.slice(1).flatMap(([role, pattern]) => {
    const found = owners.filter((owner) => owner.active && owner.role !== null && pattern.test(owner.role));
    return found.length === 0 ? [] : [[role, found.length] as const];
  });
  return new Map([...(aes.length === 0 ? [] : [['AE', aes.length] as const]), ...counts]);
}

const warningsOf = ({ warnings }: ScoredBook, model: Model): string[] =>
  warnings
    .filter(({ tier }) => tier === undefined || model.tiers.some(({ number }) => number === tier))
    .map(({ text }) => text);
