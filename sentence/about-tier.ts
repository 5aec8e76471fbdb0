/**
 * The tier that a whole document is about: named in its opening or its title, or called "the tier" throughout and left for
 * the accounts of the text to tell.
 */
import type { Subject } from '../domain/facts.ts';
import { parse } from '../language/parsed.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { itemsOf, wordOf } from './items.ts';

/** Texts in which a document says what it is about. */
const OPENING_TEXTS = 2;
const MOSTLY = 0.7;

/** "The tier gained seven accounts": said of no tier by name. */
const UNNAMED = /\b(?:the|this)(?: whole| entire)? tier\b/i;
/** Accounts of one tier that a text tells of only where it is about that tier. */
const TELLING = 3;

/**
 * The tier that a document is about: that of its titles, or the one named in its opening that is the tier of most accounts
 * that it names, or that of all its accounts where it calls it "the tier".
 * @param titles its headings and title lines, where it begins with one
 */
export function aboutTier(
  texts: string[],
  index: AuditIndex,
  named: Subject[],
  titles: string[],
): Subject | null {
  const titled = [...new Set(titles.flatMap((text) => tiersIn(text, index, true)))];
  if (titled.length === 1) return titled[0]!;
  const perText = texts.slice(0, OPENING_TEXTS).map((text) => tiersIn(text, index));
  const tiers = [...new Set(perText.find((each) => each.length > 0) ?? [])];
  // A text that goes through the tiers is about none of them.
  if (tiers.length > 2 || named.length < 2) return null;
  const share = ({ id }: Subject): number =>
    named.filter((one) => index.isMember(id, one.id)).length / named.length;
  const opened = tiers.find((tier) => share(tier) >= MOSTLY);
  if (opened || tiers.length > 0 || named.length < TELLING) return opened ?? null;
  if (!texts.some((text) => UNNAMED.test(text))) return null;
  return index.ofKind('tier').find((tier) => share(tier) === 1) ?? null;
}

/** Tiers that a text names, without those that accounts came from or went to. @param ranked also "the top tier" */
function tiersIn(text: string, index: AuditIndex, ranked = false): Subject[] {
  const { atoms, spans } = parse(text, index);
  return itemsOf(atoms, spans, index, 0, atoms.length, []).flatMap((item, at, items) =>
    // "Two fell in, one from Watch" is about neither end.
    // Nor is a text about "the top tier" for mentioning it.
    item.kind === 'name' &&
    !/^(from|to|into)$/.test(wordOf(items[at - 1])) &&
    (ranked || !/^\p{Ll}/u.test(atoms[item.to - 1]!.text))
      ? item.subjects.filter(({ kind }) => kind === 'tier')
      : [],
  );
}
