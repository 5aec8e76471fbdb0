/** What could be swapped in a block so that its faults would be true. Nothing here is held against the facts yet. */
import type { Claim } from '../domain/claims.ts';
import type { Fact } from '../domain/facts.ts';
import { dateAt } from '../text/dates.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import { numberAt } from '../text/numbers.ts';
import { accountsFor } from './swaps-accounts.ts';
import { inStyleOf } from './swaps-figures.ts';
import type { Window } from './swaps-window.ts';
import { escaped, groupsIn, oppositesIn, plainLetters, type Swap } from './swaps-words.ts';

/** Claims whose words, and not a value alone, are what is wrong. */
const WORDED = new Set([
  'direction',
  'from_to',
  'cause',
  'absence',
  'predicate',
  'membership',
  'label',
  'name',
]);

/** Candidates, each as the spellings that would do, best first. Offsets are those of the document. */
export function candidatesFor(faults: Claim[], window: Window, index: AuditIndex): Swap[][] {
  return [
    ...faults.flatMap((claim) => valuesFor(claim, window, index)),
    ...exchanges(faults, window),
    ...faults.flatMap((claim) =>
      WORDED.has(claim.type) && claim.verdict !== 'unbound'
        ? [...oppositesIn(claim), ...groupsIn(claim, index), ...accountsFor(claim, faults, index)].map(
            (swap) => [swap],
          )
        : [],
    ),
    ...faults.flatMap((claim) => (claim.type === 'character' ? plainly(claim) : [])),
  ];
}

/** The value on record in the place of each figure, date or label of the claim. */
function valuesFor(claim: Claim, window: Window, index: AuditIndex): Swap[][] {
  const fact = claim.fact ? index.byId(claim.fact) : undefined;
  if (!fact || fact.value === null) return [];
  if (['label', 'name', 'text'].includes(fact.unit)) {
    return claim.type === 'predicate' ? [] : [labelsFor(claim, fact, index)];
  }
  if (/^no(?:ne)?$/i.test(claim.text)) return [withNoun({ ...claim, text: fact.text }, claim, window)];
  return figuresOf(claim.text, index.sheet.asOf).flatMap(({ start, text }) => {
    const value = inStyleOf(text, fact, index.sheet);
    if (value === null) return [];
    const from = claim.start + start;
    return [withNoun({ start: from, end: from + text.length, text: value }, { ...claim, text }, window)];
  });
}

/** Figures and dates of a text, longest reading first, without overlap. */
function figuresOf(text: string, asOf: string): { start: number; text: string }[] {
  const atoms = lex(text);
  const found: { start: number; text: string }[] = [];
  for (let at = 0; at < atoms.length; at += 1) {
    const to = Math.max(dateAt(atoms, at, asOf)?.to ?? 0, numberAt(atoms, at)?.to ?? 0);
    if (to === 0) continue;
    const start = atoms[at]!.start;
    found.push({ start, text: text.slice(start, atoms[to - 1]!.end) });
    at = to - 1;
  }
  return found;
}

const ONE = /^(?:1|one)$/i;

/** Where a count becomes one or ceases to be it, the noun after it follows: "1 touch", "2 touches". */
function withNoun(swap: Swap, written: Pick<Claim, 'text'>, window: Window): Swap[] {
  const [was, is] = [ONE.test(written.text), ONE.test(swap.text)];
  const { start, end, text } = swap;
  if (was === is) return [{ start, end, text }];
  const rest = window.text.slice(end + window.shift);
  const noun = /^(\s+)(\p{L}+)/u.exec(rest);
  if (!noun) return [{ start, end, text }];
  const [whole, space, word] = noun as unknown as [string, string, string];
  const other = is
    ? word
        .replace(/ies$/, 'y')
        .replace(/(ch|sh|ss|x)es$/, '$1')
        .replace(/(?<!s)s$/, '')
    : plural(word);
  return [
    { start, end: end + whole.length, text: `${text}${space}${other}` },
    { start, end, text },
  ];
}

function plural(word: string): string {
  if (word.endsWith('s')) return word;
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:ch|sh|ss|x)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The label on record, in the length of the one that was written: "Castell" for "Abbott", not the full name. */
function labelsFor(claim: Claim, fact: Fact, index: AuditIndex): Swap[] {
  const whole = [String(fact.value), fact.text];
  const subject = (['owner', 'tier', 'stage', 'account'] as const)
    .flatMap((kind) => index.ofKind(kind))
    .find(({ name, aliases }) => whole.includes(name) || aliases.includes(String(fact.value)));
  const names = [...new Set([...whole, ...(subject ? [subject.name, ...subject.aliases] : [])])];
  const words = (text: string) => text.split(' ').length;
  const far = (name: string) => Math.abs(words(name) - words(claim.text));
  const lower = /^\p{Ll}/u.test(claim.text);
  return names
    .filter((name) => name !== '')
    .sort((a, b) => far(a) - far(b))
    .map((name) => ({
      start: claim.start,
      end: claim.end,
      text: escaped(lower && fact.unit === 'label' ? name.charAt(0).toLowerCase() + name.slice(1) : name),
    }));
}

/** Two wrong values of a block, each in the other's place: "from 38 to 44" for "from 44 to 38". */
function exchanges(faults: Claim[], window: Window): Swap[][] {
  const values = faults.filter(
    (claim) => claim.verdict === 'contradicted' && claim.fact && claim.text.length < 40,
  );
  return values.flatMap((one, at) =>
    values.slice(at + 1).flatMap((other) => {
      if (one.end > other.start || one.text === other.text || one.type !== other.type) return [];
      const between = window.text.slice(one.end + window.shift, other.start + window.shift);
      if (between.length > 40 || between.includes('\n')) return [];
      return [[{ start: one.start, end: other.end, text: `${other.text}${between}${one.text}` }]];
    }),
  );
}

function plainly(claim: Claim): Swap[][] {
  const text = plainLetters(claim.text);
  return text === null ? [] : [[{ start: claim.start, end: claim.end, text }]];
}
