/**
 * Plain text → atoms: words, runs of digits, web addresses and single signs. Every character that is not a
 * space belongs to exactly one atom, so nothing can hide between two patterns.
 */
export interface Atom {
  kind: 'word' | 'number' | 'url' | 'sign';
  text: string;
  /** Lower case, plural nouns folded to the singular: how declared words are compared. */
  folded: string;
  /** Offsets in the plain text, UTF-16 units. */
  start: number;
  end: number;
  /** No space stands between the atom before and this one. */
  glued: boolean;
}

/** Its groups, in the order of the kinds: address, number, word, sign. */
const ATOM =
  /(https?:\/\/[^\s<>()|"'·,;]+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/[^\s<>()|"'·,;]*)?)|(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|([\p{L}\p{M}]+)|(\S)/gsu;

const KINDS = ['url', 'number', 'word', 'sign'] as const;

/** Irregular and short plurals; the rest lose their last s. */
const KEEP = new Set([
  'is',
  'was',
  'has',
  'its',
  'as',
  'us',
  'this',
  'less',
  'plus',
  'minus',
  'yes',
  'always',
  'us',
  'across',
  'does',
  'against',
  'versus',
  'previous',
  'status',
  'stress',
  'loss',
  'process',
  'business',
  'access',
  'address',
  'towards',
  'arms',
  'else',
]);
const IRREGULAR: Record<string, string> = {
  touches: 'touch',
  losses: 'loss',
  prices: 'price',
  aes: 'ae',
  its: 'its',
  companies: 'company',
  opportunities: 'opportunity',
  processes: 'process',
  entries: 'entry',
  industries: 'industry',
  currencies: 'currency',
};

/** Lower case and singular: `Touches` → `touch`, `deals` → `deal`. Verbs fold alike on both sides. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined;
  if (irregular) return irregular;
  if (lower.length < 4 || KEEP.has(lower) || lower.endsWith('ss')) return lower;
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

const NARROW = /^[\0-\xff]*$/;

/**
 * One dash or curly quote makes V8 keep a text, and every piece of it, in two bytes a character, for which each pattern is
 * compiled once more and runs slower. Words that need one byte get one.
 */
const narrowed = (word: string): string =>
  NARROW.test(word) ? Buffer.from(word, 'latin1').toString('latin1') : word;

/** Splits a text into its atoms, in order. */
export function lex(text: string): Atom[] {
  const atoms: Atom[] = [];
  let last = -1;
  const isWide = !NARROW.test(text);
  for (const match of text.matchAll(ATOM)) {
    const kind =
      KINDS[match[1] !== undefined ? 0 : match[2] !== undefined ? 1 : match[3] !== undefined ? 2 : 3];
    const whole = isWide ? narrowed(match[0]) : match[0];
    let value = whole;
    // A full stop that ends the sentence is no part of the address.
    if (kind === 'url') value = value.replace(/[.:!?]+$/, '');
    const start = match.index;
    atoms.push(...pieces(kind, value, whole, start, start === last));
    last = start + whole.length;
  }
  return atoms;
}

function pieces(kind: Atom['kind'], value: string, whole: string, start: number, glued: boolean): Atom[] {
  const first: Atom = {
    kind,
    text: value,
    folded: kind === 'word' ? fold(value) : value === '’' ? "'" : value,
    start,
    end: start + value.length,
    glued,
  };
  if (value === whole) return [first];
  const rest = [...whole.slice(value.length)].map(
    (sign, index): Atom => ({
      kind: 'sign',
      text: sign,
      folded: sign,
      start: start + value.length + index,
      end: start + value.length + index + 1,
      glued: true,
    }),
  );
  return [first, ...rest];
}
