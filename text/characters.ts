/**
 * Characters that a reader cannot tell apart from others or cannot see: look-alike letters of another script
 * in a Latin word, zero-width and bidirectional controls, private-use code points, compatibility forms.
 */
export interface Fault {
  /** Offsets in the Markdown, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  reason: string;
}

/** Fillers that print as nothing and are no controls by their category: Hangul, Braille, Khmer, selectors. */
const FILLERS = new Set([0x115f, 0x1160, 0x3164, 0xffa0, 0x2800, 0x034f, 0x17b4, 0x17b5]);
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Variation_Selector}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;
const HAS_LATIN = /\p{Script=Latin}/u;
const PLAIN = /^[A-Za-z0-9]+$/;
const SPACE = /\s/u;

/** After a picture it only says that the picture is shown in colour. */
const COLOURED = '\ufe0f';
const PICTURE = /\p{Extended_Pictographic}$/u;

/** Every strange character of the text, each with its place and what is wrong with it. */
export function strangeCharacters(text: string): Fault[] {
  const faults: Fault[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    // The line ends of another system are line ends.
    const plain =
      (character === '\r' && text[end] === '\n') ||
      (character === COLOURED && PICTURE.test(text.slice(0, at)));
    const reason = plain ? null : strange(character);
    if (reason) faults.push({ start: at, end, reason });
    at = end;
  }
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (PLAIN.test(word)) continue;
    const start = match.index;
    if (HAS_LATIN.test(word) && !LATIN.test(word)) {
      faults.push({ start, end: start + word.length, reason: `"${word}" mixes letters of several scripts` });
    } else if (word.normalize('NFKC') !== word) {
      faults.push({
        start,
        end: start + word.length,
        reason: `"${word}" is not in plain letters and digits`,
      });
    }
  }
  return faults;
}

function strange(character: string): string | null {
  if ((character >= ' ' && character <= '~') || character === '\n' || character === '\t') return null;
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  if (INVISIBLE.test(character) || FILLERS.has(character.codePointAt(0)!))
    return `invisible or control character ${code}`;
  // A no-break space holds a figure and its word together and cannot be mistaken for anything else.
  if (SPACE.test(character) && character !== '\u00a0' && character !== '\u202f') {
    return `unusual space ${code}`;
  }
  return null;
}
