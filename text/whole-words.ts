/** Patterns over the words of a sentence, of which there are more than a thousand: their size is what reading costs. */

/**
 * The letters of the scripts that names are written in. The same as `\p{L}` for them, in 12 ranges instead of 600: with
 * those, the compiled patterns outgrow what V8 keeps fast, and every search after that is several times slower.
 */
const LETTERS =
  'a-zA-Z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff';

/** A pattern that stands on whole words. @param pattern without `^` and `$`; `#` stands for a figure in it */
export const wholeWords = (pattern: string, flags = 'gu'): RegExp =>
  new RegExp(`(?<![\\p{L}#])(?:${pattern})(?![\\p{L}])`, flags);

/** The source of a pattern with the letters as ranges. */
export const withRanges = (source: string): string =>
  source.replaceAll(/\[(?:\\.|[^\]\\])*\]|\\p\{L\}/g, (found) =>
    found.startsWith('[') ? found.replaceAll('\\p{L}', LETTERS) : `[${LETTERS}]`,
  );
