/** What words of comparison measure: which way each goes, by what where it says so itself, and what the nouns beside it name. */

export interface Comparative {
  way: 1 | -1;
  /** What the word alone is measured by; null where its noun or the figure beside it tells. */
  metrics: readonly string[] | null;
}

const ODDS = ['outcome_score', 'deal_outcome_score'];
const MOOD = ['sentiment_90d'];
const TOUCHES = ['touches_30d'];
const DEALS = ['amount', 'open_value'];

const rows: [words: string, way: 1 | -1, metrics: readonly string[] | null][] = [
  ['more bigger larger greater higher longer heavier fatter richer', 1, null],
  ['less smaller lower fewer shorter lighter slimmer lesser', -1, null],
  ['steeper sharper deeper', 1, null],
  ['gentler milder shallower', -1, null],
  ['better stronger', 1, null],
  ['worse weaker poorer', -1, null],
  ['healthier fitter', 1, ['score']],
  ['likelier', 1, ODDS],
  ['unlikelier', -1, ODDS],
  ['warmer happier friendlier cheerier sunnier', 1, MOOD],
  ['kinder rosier', 1, [...MOOD, ...ODDS]],
  ['cooler colder chillier frostier sourer unhappier gloomier', -1, MOOD],
  ['busier livelier chattier', 1, TOUCHES],
  ['quieter', -1, TOUCHES],
  ['older', 1, ['age_days']],
  ['younger newer', -1, ['age_days']],
];
const COMPARATIVES = new Map<string, Comparative>(
  rows.flatMap(([words, way, metrics]) =>
    words.split(' ').map((word): [string, Comparative] => [word, { way, metrics }]),
  ),
);

/** All of them, to be read in a pattern. */
export const COMPARATIVE = [...COMPARATIVES.keys()].join('|');

export const comparativeOf = (word: string): Comparative | null => COMPARATIVES.get(word) ?? null;

/** "More likely", "less friendly": by what the adjective is measured. */
export const ADJECTIVES: [RegExp, readonly string[]][] = [
  [/^(?:likely|probable)\b/, ODDS],
  [/^(?:positive|cheerful|friendly|happy)\b/, MOOD],
  [/^(?:active|engaged|talkative|frequent)\b/, TOUCHES],
];

/** Nouns of a measure, of an account and of a group. */
const NOUNS: [noun: RegExp, ofAccount: readonly string[], ofGroup: readonly string[]][] = [
  [/\b(?:silence|gap)\b/, ['days_since_last_touch'], ['longest_silence']],
  [/\b(?:odds?|likelihood|chances?|rating|probability)\b/, ODDS, ODDS],
  [/\bscores?\b/, ['score', ...ODDS], ['outcome_score']],
  [/\b(?:sentiment|mood|tone)\b/, MOOD, MOOD],
  [/\brenewals?\b/, ['arr', 'amount'], ['renewals_due', 'renewals_due_arr', 'open_renewals']],
  [/\b(?:pipeline|open value)\b/, ['open_value'], ['open_value']],
  [
    /\b(?:deals?|opportunity|expansion|upgrade|add - on|module|package|rollout)\b/,
    DEALS,
    ['open_deals', 'open_value'],
  ],
  [/\b(?:revenue|arr|recurring revenue|payer|spender|contract)\b/, ['arr'], ['arr']],
  [/\b(?:customer)s?\b/, ['arr'], ['customers']],
  [/\bprospects?\b/, [], ['prospects']],
  [/\baccounts?\b/, [], ['accounts']],
  [/\b(?:contacts?|attention)\b/, ['touches_30d', 'contacts_90d'], TOUCHES],
  [/\b(?:touch|touches|exchanges?)\b/, TOUCHES, TOUCHES],
  [/\bconversations?\b/, [...TOUCHES, 'conversations_90d'], TOUCHES],
  [/\bpeople\b/, ['contacts_90d'], []],
];

/** The metrics that the words name; null where they name none. */
export function measuredBy(words: string, isGroup: boolean): readonly string[] | null {
  const found = NOUNS.find(([noun]) => noun.test(words));
  return found ? found[isGroup ? 2 : 1] : null;
}

/** Verbs of the one compared with, after its name: "than Globex pays". */
export const PAYS = /^(?:already |now |currently )?(?:pays?|spends?|brings?|bring in|brings in|is worth)\b/;
/** Verbs of the run before, or of a time that is past: another run of the other is meant. */
export const THEN = /^(?:had|was|were|did|in D|D|last month|a month ago|used to)\b/;
