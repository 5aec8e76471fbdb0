/** Declared rules over all rows of an import. What they set is counted as derived and marked on the record. */
import type { AccountRecord, DealRecord } from '../domain/records.ts';

/** Account → instant or date of its first won deal. */
export type FirstWins = Map<string, string>;

const dateOf = (instant: string) => instant.slice(0, 10);

/** The earliest win per account, of these deals and of those that are known already. */
export function firstWins(deals: DealRecord[], known: FirstWins): FirstWins {
  const wins: FirstWins = new Map(known);
  for (const { outcome, closedAt, accountId } of deals) {
    if (outcome !== 'won' || closedAt === null) continue;
    const earlier = wins.get(accountId);
    if (earlier === undefined || dateOf(closedAt) < earlier) wins.set(accountId, dateOf(closedAt));
  }
  return wins;
}

/**
 * `expansion_after_first_win`: a deal without a type is an expansion when its account had won one by the day the
 * deal was created, else new. Answers how many deals it decided.
 */
export function deriveDealTypes(deals: DealRecord[], wins: FirstWins): number {
  let decided = 0;
  for (const deal of deals) {
    if (deal.type !== null) continue;
    const first = wins.get(deal.accountId);
    deal.type = first !== undefined && first <= dateOf(deal.createdAt) ? 'expansion' : 'new';
    decided += 1;
  }
  return decided;
}

/** `most_deals`: per account the owner of most of its deals; on a tie of the latest one, then by id. */
function ownersByDeals(deals: DealRecord[]): Map<string, string> {
  const byAccount = new Map<string, Map<string, { deals: number; latest: string }>>();
  for (const { accountId, ownerId, createdAt } of deals) {
    if (ownerId === null) continue;
    const owners = byAccount.get(accountId) ?? new Map<string, { deals: number; latest: string }>();
    const entry = owners.get(ownerId) ?? { deals: 0, latest: createdAt };
    const later = createdAt > entry.latest;
    owners.set(ownerId, { deals: entry.deals + 1, latest: later ? createdAt : entry.latest });
    byAccount.set(accountId, owners);
  }
  const chosen = new Map<string, string>();
  for (const [account, owners] of byAccount) {
    const [best] = [...owners].sort(
      ([idA, a], [idB, b]) =>
        b.deals - a.deals ||
        (a.latest === b.latest ? 0 : a.latest < b.latest ? 1 : -1) ||
        (idA < idB ? -1 : 1),
    );
    chosen.set(account, best![0]);
  }
  return chosen;
}

/** Fills one field of the accounts that lack it, marks it (`derived_<field>`), and answers how many it filled. */
function fill(
  accounts: AccountRecord[],
  field: string,
  rule: string,
  set: (account: AccountRecord) => boolean,
): number {
  let filled = 0;
  for (const account of accounts) {
    if (!set(account)) continue;
    account.attributes[`derived_${field}`] = rule;
    filled += 1;
  }
  return filled;
}

/** `customer_once_won`, `first_win` and `most_deals`, on accounts whose mapping declares them. */
export function deriveAccountField(
  field: string,
  rule: string,
  accounts: AccountRecord[],
  deals: DealRecord[],
  wins: FirstWins,
): number {
  const owners = rule === 'most_deals' ? ownersByDeals(deals) : new Map<string, string>();
  return fill(accounts, field, rule, (account) => {
    const win = wins.get(account.accountId);
    if (rule === 'customer_once_won') account.type = win === undefined ? 'prospect' : 'customer';
    else if (rule === 'first_win') account.customerSince = win ?? null;
    else account.ownerId = owners.get(account.accountId) ?? null;
    return (
      rule === 'customer_once_won' || (rule === 'first_win' ? win !== undefined : account.ownerId !== null)
    );
  });
}
