/**
 * Stable subject ids: ASCII slugs of names, so that they can stand in references, file names and addresses.
 * An account's slug never looks like the id of another kind of subject, and equal slugs are told apart by the
 * account id, for all of them, so that adding a namesake never silently takes over an older account's facts.
 */

/** Letters that Unicode decomposition leaves whole. */
const FOLDED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

const RESERVED = new Set(['book', 'model', 'run', 'intake', 'account']);
const KIND_PREFIX = /^(tier|owner|segment|rule|stage|deal|signal|account)-/;

/**
 * `Halvard Logistics` → `halvard-logistics`, `Café & Søn` → `cafe-son`. Empty when nothing of the name is
 * left, which is so for scripts other than Latin.
 */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => FOLDED[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function accountBase(name: string, accountId: string): string {
  const lostLetters = /[^\P{L}\p{Script=Latin}]/u.test(name);
  const base = lostLetters ? '' : slugOf(name);
  if (base === '') return `account-${slugOf(accountId) || 'x'}`;
  return RESERVED.has(base) || KIND_PREFIX.test(base) ? `account-${base}` : base;
}

function duplicatesOf(slugs: Map<string, string>): Set<string> {
  const seen = new Map<string, number>();
  for (const slug of slugs.values()) seen.set(slug, (seen.get(slug) ?? 0) + 1);
  return new Set([...seen].filter(([, count]) => count > 1).map(([slug]) => slug));
}

/**
 * Slugs of all accounts by account id. On a collision every one of them gets `-<account id slug>`; ids whose
 * slugs are equal too are numbered in code point order of the ids.
 */
export function accountSlugs(accounts: { accountId: string; name: string }[]): Map<string, string> {
  const byId = [...accounts].sort((a, b) =>
    a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : 0,
  );
  const slugs = new Map(byId.map((each) => [each.accountId, accountBase(each.name, each.accountId)]));
  for (let round = 0; round < 2; round++) {
    const taken = duplicatesOf(slugs);
    for (const [accountId, slug] of slugs) {
      if (taken.has(slug)) slugs.set(accountId, `${slug}-${slugOf(accountId) || 'x'}`);
    }
  }
  return numberDuplicates(slugs);
}

function numberDuplicates(slugs: Map<string, string>): Map<string, string> {
  const used = new Set<string>();
  for (const [id, slug] of slugs) {
    let candidate = slug;
    for (let number = 2; used.has(candidate); number++) candidate = `${slug}-${number}`;
    used.add(candidate);
    slugs.set(id, candidate);
  }
  return slugs;
}

/**
 * Slugs with a kind's prefix for keys of any script (`owner-ruiz`, `stage-proposal`, `deal-d-7`), unique over
 * the keys given. Keys are taken in code point order, so the answer does not depend on the order of the rows.
 */
export function prefixedSlugs(prefix: string, keys: string[]): Map<string, string> {
  const sorted = [...new Set(keys)].sort();
  return numberDuplicates(new Map(sorted.map((key) => [key, `${prefix}-${slugOf(key) || 'x'}`])));
}
