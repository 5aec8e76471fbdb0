/** Swaps of words: directions, names of tiers, rules, stages and owners, accounts, look-alike letters. */
import type { Claim } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

/** Text in the place of other text; offsets in the Markdown, UTF-16 units, end exclusive. */
export interface Swap {
  start: number;
  end: number;
  text: string;
}

/** Words and what says the opposite of them, in the forms that the declared language has. */
const OPPOSITES: [string, string][] = [
  ['rose', 'fell'],
  ['rises', 'falls'],
  ['risen', 'fallen'],
  ['rising', 'falling'],
  ['grew', 'shrank'],
  ['increased', 'decreased'],
  ['improved', 'worsened'],
  ['gained', 'lost'],
  ['climbed', 'dropped'],
  ['climbed', 'slipped'],
  ['up', 'down'],
  ['above', 'below'],
  ['over', 'under'],
  ['more', 'fewer'],
  ['more', 'less'],
  ['most', 'fewest'],
  ['most', 'least'],
  ['higher', 'lower'],
  ['highest', 'lowest'],
  ['larger', 'smaller'],
  ['largest', 'smallest'],
  ['longer', 'shorter'],
  ['longest', 'shortest'],
  ['better', 'worse'],
  ['best', 'worst'],
  ['before', 'after'],
  ['earlier', 'later'],
  ['earliest', 'latest'],
  ['all', 'none'],
  ['won', 'lost'],
  ['entered', 'left'],
];
const OPPOSITE = new Map<string, string[]>();
for (const [one, other] of OPPOSITES) {
  OPPOSITE.set(one, [...(OPPOSITE.get(one) ?? []), other]);
  OPPOSITE.set(other, [...(OPPOSITE.get(other) ?? []), one]);
}

/** Groups of more subjects than this are not tried one after the other. */
const MOST_OF_A_KIND = 40;

const capitalLike = (written: string, word: string): string =>
  /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** One swap for each word of the text that has an opposite. */
export function oppositesIn(claim: Claim): Swap[] {
  return [...claim.text.matchAll(/\p{L}+/gu)].flatMap((match) =>
    (OPPOSITE.get(match[0].toLowerCase()) ?? []).map((word) => ({
      start: claim.start + match.index,
      end: claim.start + match.index + match[0].length,
      text: capitalLike(match[0], word),
    })),
  );
}

/** Every name of a tier, rule, stage or owner in the text, with each other one of its kind in its place. */
export function groupsIn(claim: Claim, index: AuditIndex): Swap[] {
  return (['tier', 'rule', 'stage', 'owner'] as const).flatMap((kind) => {
    const subjects = index.ofKind(kind);
    if (subjects.length > MOST_OF_A_KIND) return [];
    const named = firstNamed(claim.text, subjects, index);
    if (!named) return [];
    return subjects
      .filter((other) => other !== named.subject)
      .flatMap((other) => {
        const text = spellingsOf(other, index)[named.spelling];
        const start = claim.start + named.at;
        return text ? [{ start, end: start + named.text.length, text: escaped(text) }] : [];
      });
  });
}

interface Named {
  subject: Subject;
  spelling: number;
  at: number;
  text: string;
}

/** The longest spelling of a subject that the text holds as words of its own. */
function firstNamed(text: string, subjects: Subject[], index: AuditIndex): Named | null {
  const found = subjects.flatMap((subject) =>
    spellingsOf(subject, index).flatMap((spelling, at): Named[] => {
      const place = spelling === '' ? -1 : wordPlace(text, spelling);
      return place < 0 ? [] : [{ subject, spelling: at, at: place, text: spelling }];
    }),
  );
  return found.reduce<Named | null>(
    (best, each) => (best && best.text.length >= each.text.length ? best : each),
    null,
  );
}

function wordPlace(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return -1;
  const inside =
    /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[at + wanted.length] ?? '');
  return inside ? -1 : at;
}

/** The same list of spellings for each subject of a kind, so that one can take the place of another. */
function spellingsOf(subject: Subject, index: AuditIndex): string[] {
  if (subject.kind !== 'tier') return [subject.name, subject.name.split(' ').at(-1) ?? ''];
  const number = subject.id.replace(/^tier-/, '');
  const label = index.sheet.tiers.find((tier) => String(tier.number) === number)?.label ?? subject.name;
  return [
    `Tier ${number} — ${label}`,
    `Tier ${number} - ${label}`,
    `${number} ${label}`,
    `Tier ${number}`,
    label,
  ];
}

/** Letters of other scripts that look like Latin ones. */
const LOOK_ALIKE: Record<string, string> = Object.fromEntries(
  [...'АВЕЅІЈКМНОРСТХУаеорсухіјѕһԁ'].map((letter, at) => [letter, 'ABESIJKMHOPCTXYaeopcyxijshd'[at]!]),
);
for (const [at, letter] of [...'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν'].entries()) LOOK_ALIKE[letter] = 'ABEZHIKMNOPTYXoav'[at]!;

/** The plain letters that a reader takes strange characters for; null where that cannot be said. */
export function plainLetters(text: string): string | null {
  const plain = [...text.normalize('NFKC')]
    .map((letter) => LOOK_ALIKE[letter] ?? letter)
    .join('')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Variation_Selector}]/gu, '')
    .replace(/\s/gu, ' ');
  return plain === text || /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(plain)
    ? null
    : plain;
}

/** A name as literal Markdown. */
export const escaped = (name: string): string => name.replace(/[\\`*_[\]<>|~]/g, '\\$&');
