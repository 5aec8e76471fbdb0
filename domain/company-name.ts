/** Names and domains of companies, folded so that two spellings of one company are equal. Pure, no locale. */

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
export function withoutLegalForm(name: string): string {
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
