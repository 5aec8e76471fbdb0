/**
 * Whether a provider's company is the account's [000-16]: name and domain must both be. One of the two alone is
 * ambiguous and used for nothing; a namesake's funding round would move the wrong account.
 */
import { foldDomain, foldName, withoutLegalForm } from '../domain/company-name.ts';
import type { CompanyQuery, EnrichmentReply } from '../domain/enrichment.ts';

export interface NamedCompany {
  name: string;
  domain: string | null;
}

export type CompanyMatch<C> =
  | { status: 'found'; company: C }
  | { status: 'ambiguous'; candidates: C[]; reason: string }
  | { status: 'not_found'; reason: string };

/** More candidates than these help nobody to tell companies apart. */
const LISTED_CANDIDATES = 10;

/**
 * Finds the account's company among those that a provider knows. A legal form that the name ends in ("Inc.") is
 * overlooked only where the domain agrees.
 */
export function matchCompany<C extends NamedCompany>(
  query: Pick<CompanyQuery, 'name' | 'domain'>,
  companies: readonly C[],
): CompanyMatch<C> {
  const name = foldName(query.name);
  const domain = foldDomain(query.domain);
  const sameDomain = companies.filter((each) => domain !== null && foldDomain(each.domain) === domain);
  const exact = sameDomain.filter((each) => foldName(each.name) === name);
  const bare = withoutLegalForm(query.name);
  const alike = exact.length > 0 ? exact : sameDomain.filter((each) => withoutLegalForm(each.name) === bare);
  if (alike.length === 1) return { status: 'found', company: alike[0]! };
  const sameName = companies.filter((each) => foldName(each.name) === name);
  const near = alike.length > 1 ? alike : [...new Set([...sameDomain, ...sameName])];
  if (near.length === 0) return { status: 'not_found', reason: 'no company of that name and domain' };
  return { status: 'ambiguous', candidates: near.slice(0, LISTED_CANDIDATES), reason: whyAmbiguous() };

  function whyAmbiguous(): string {
    if (alike.length > 1) return 'several companies of that name and domain';
    if (domain === null) return 'the account has no domain, and a name alone identifies no company';
    return sameDomain.length > 0
      ? 'a company of that domain goes by another name'
      : 'a company of that name has another domain or none';
  }
}

/** The answer of a look-up that found no one company. */
export function unmatchedReply(
  provider: string,
  match: Exclude<CompanyMatch<NamedCompany>, { status: 'found' }>,
): EnrichmentReply {
  const candidates =
    match.status === 'ambiguous' ? match.candidates.map(({ name, domain }) => ({ name, domain })) : [];
  return { status: match.status, provider, company: null, candidates, signals: [], reason: match.reason };
}

/** The answer for an account that has no domain: nothing could identify its company, so nobody is asked. */
export function withoutDomainReply(provider: string): EnrichmentReply {
  const reason = 'the account has no domain, and a name alone identifies no company; nothing was asked';
  return { status: 'ambiguous', provider, company: null, candidates: [], signals: [], reason };
}
