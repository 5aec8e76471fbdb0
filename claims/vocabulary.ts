/** Words that join phrases and claim nothing of their own. Everything else must belong to a declared form. */

/** Signs and words between phrases. A word that could change a claim (not, only, nearly) is never one. */
export const CONNECTORS = new Set([',', ';', ':', '(', ')', '—', '–', '·', '.', 'and', 'but', 'while']);

/** Signs that end a clause: an uncovered word makes a fault of all that stands between two of them. */
export const CLAUSE_ENDS = new Set([',', ';', ':', '(', ')', '—', '.']);
export const SENTENCE_ENDS = new Set(['.', '!', '?', '\n']);
