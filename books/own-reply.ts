/** Whether what was found is this account's and no other's [000-16]; whatever is not is used for nothing. */

import { foldDomain, foldName } from '../domain/company-name.ts';
import type { EnrichmentReply } from '../domain/enrichment.ts';
import { matchCompany } from '../tools/company-match.ts';

interface Company {
  accountId: string;
  name: string;
  domain: string | null;
}

/**
 * The reply, or an ambiguous one in its place: where the company is not the account's by name and domain, and where
 * two accounts of the book are the same company, so that its signals would count twice.
 */
export function ownReply(
  reply: EnrichmentReply,
  account: Company,
  accounts: readonly Company[],
): EnrichmentReply {
  if (reply.status !== 'found') return reply;
  const found = reply.company === null ? [] : [reply.company];
  const isOwn = matchCompany(account, found).status === 'found';
  const twin = isOwn ? twinOf(account, accounts) : null;
  if (isOwn && twin === undefined) return reply;
  const reason = twin
    ? `account ${twin.accountId} has the same name and domain`
    : 'the company found has another name or domain';
  return { ...reply, status: 'ambiguous', company: null, candidates: found, signals: [], reason };
}

function twinOf(account: Company, accounts: readonly Company[]): Company | undefined {
  const [name, domain] = [foldName(account.name), foldDomain(account.domain)];
  if (domain === null) return undefined;
  // Few share a name, and a domain takes long to read.
  return accounts.find(
    (each) =>
      each.accountId !== account.accountId &&
      foldName(each.name) === name &&
      foldDomain(each.domain) === domain,
  );
}
