/** Words that join phrases and claim nothing of their own. Everything else must belong to a declared form. */

/** Signs and words between phrases. A word that could change a claim (not, only, nearly) is never one. */
export const CONNECTORS = new Set([
  ...[',', ';', ':', '(', ')', '—', '–', '·', '.'],
  ...['and', 'but', 'while', 'although', 'though', 'yet', 'whereas', 'with', 'which', 'it', 'its', 'also'],
]);

/** Signs that end a clause: an uncovered word makes a fault of all that stands between two of them. */
export const CLAUSE_ENDS = new Set([',', ';', ':', '(', ')', '—', '.']);
export const SENTENCE_ENDS = new Set(['.', '!', '?', '\n']);

/** Lists of declared statements, which run on after a semicolon; lists of names end there. */
export const STATEMENT_LISTS = new Set(['rule_of_tier']);

/** Places of the ranked list that the report shows; "Next:" names those after them. */
export const RANKED_SHOWN = 10;
export const RANKED_NEXT = 3;

/**
 * When a name is what is wrong, and not the figures beside it: so many statements of it do not hold, or one in
 * so many.
 */
export const SWAPPED = { wrong: 2, share: 4 };
