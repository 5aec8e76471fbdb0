/**
 * Whether a provider's company is the account's [000-16]: name and domain must both be. One of the two alone is
 * ambiguous and used for nothing; a namesake's funding round would move the wrong account.
 */
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

const LEGAL_FORMS = new Set(
  'inc incorporated llc ltd limited corp corporation co company plc gmbh ag sa sas sarl srl bv nv ab as oy oyj kg kk pty pte llp lp spa aps se'.split(
    ' ',
  ),
);

/** Letter case, width and blanks aside: `  ACME  Robotics` → `acme robotics`. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The folded name without the legal forms it ends in: `Acme Robotics, Inc.` → `acme robotics`. */
function withoutLegalForm(name: string): string {
  const words = foldName(name).replaceAll(',', ' ').split(/\s+/);
  const isForm = (word: string): boolean => word === '&' || LEGAL_FORMS.has(word.replace(/[./]/g, ''));
  while (words.length > 1 && isForm(words.at(-1)!)) words.pop();
  return words.join(' ');
}

/**
 * The host of a domain or web address, lower case and without `www.`: `https://www.Acme.com/about` → `acme.com`.
 * @returns null where there is none
 */
export function foldDomain(domain: string | null | undefined): string | null {
  const text = (domain ?? '').trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  const folded = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  return folded.includes('.') ? folded : null;
}

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
