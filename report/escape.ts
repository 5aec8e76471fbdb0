/**
 * Names and other values are data: nothing in them may act as Markdown, in this renderer or in any other that
 * a reader opens the file with. Escapes are backslashes before ASCII punctuation, which every CommonMark
 * reader takes off again, so that a name survives as it is.
 */

/** Characters that could open or close something in the middle of a line. */
const INLINE_SPECIALS = /[\\`*_[\]<>|~]/g;
/** A character reference (`&amp;`, `&#35;`): without the escape it would be read as another character. */
const ENTITY = /&(?=#?\w+;)/g;
/** What GitHub's dialect turns into links without being asked. */
const AUTOLINK = /(?:(?<=\bhttps?|\bftp):(?=\/\/)|(?<=\bwww)\.|@)/gi;
/** U+FDD0 … U+FDEF mark spans inside the HTML renderer; Unicode keeps them out of interchanged text. */
const NONCHARACTERS = /[\uFDD0-\uFDEF\p{Cs}]/gu;
const SPACES = /[\s\p{Cc}\u2028\u2029]+/gu;

/** One line without control characters: line breaks and tabs become a space. */
export function oneLine(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** A web address in which no character means anything to Markdown: it is left whole, for readers to follow. */
const WEB_ADDRESS = /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][\w\-./?=%#:+,;@!$&'()]*)?$/;

/** A value as literal Markdown text of one line, noncharacters and lone surrogates U+FFFD; a web address that needs no escape stays as it is. */
export function escapeValue(value: string): string {
  if (WEB_ADDRESS.test(value) && !value.replace(ENTITY, '\\&').includes('\\')) return value;
  return oneLine(value.replace(NONCHARACTERS, '\uFFFD'))
    .replace(INLINE_SPECIALS, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(AUTOLINK, '\\$&');
}

/**
 * A writer's own words between the values: emphasis stays, but no raw HTML can begin, and in a table no cell
 * can end. Keeps spaces at the ends, because values follow.
 */
export function escapeTemplate(text: string, inTable: boolean): string {
  const line = text
    .replace(NONCHARACTERS, '\uFFFD')
    .replace(SPACES, ' ')
    .replace(/(?<!\\)</g, '\\<');
  return inTable ? line.replace(/(?<!\\)\|/g, '\\|') : line;
}

/** Offset at which a backslash must stand so that a line's start is text and no heading, list or quote. */
export function blockStartAt(line: string): number | null {
  const ordered = /^\d{1,9}(?=[.)](?:\s|$))/.exec(line);
  if (ordered) return ordered[0].length;
  return /^(?:#{1,6}|[-+*])(?=\s|$)|^>|^[-=_*](?:\s*[-=_*])*\s*$/.test(line) ? 0 : null;
}
