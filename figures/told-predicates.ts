/**
 * What words tell of each of some accounts that are only counted: a change of a measure ("lost ground", "weaker odds than in
 * April", "with more contact"), a deal, a meeting, a state of a deal. Every word has to be known; else nothing is read.
 */
import { daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { candidateOf } from '../sentence/candidate.ts';
import { candidatesOf } from '../sentence/values.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

type Test = (account: Subject, index: AuditIndex) => boolean;

export interface Predicate {
  /** Of which one has to hold, of all that are counted. */
  tests: Test[];
}

const UP =
  /^(rose|rise|risen|rising|climbed|climb|climbing|gained|gain|gaining|improved|improve|improving|grew|grown|better|higher|up|upward|upwards|stronger|firmed|strengthened|increased|more|warmer|forward|advanced|greater|won)$/;
const DOWN =
  /^(fell|fall|fallen|falling|dropped|drop|dropping|slipped|slip|slipping|slid|slide|sliding|lost|lose|losing|shed|sank|sunk|sinking|declined|decline|declining|weakened|weaker|weakening|softened|softer|softening|eased|easing|drifted|drift|drifting|worse|wrong|backward|backwards|lower|down|downward|downwards|cooled|cooling|cooler|dipped|faded|fading|less|fewer|thinner|deteriorated|worsened|reduced)$/;
const METRICS: [RegExp, string[]][] = [
  [/^(odd|odds|likelihood|chance|rating|probability)$/, ['outcome_score', 'deal_outcome_score']],
  [/^(contact|touch|touche|exchange|conversation)$/, ['touches_30d']],
  [/^(sentiment|mood|tone)$/, ['sentiment_90d']],
  [/^(score|point)$/, ['score']],
];
const ANY = ['score', 'outcome_score', 'deal_outcome_score'];
/** Words that say neither what nor which way; a time is that of the run before. */
const FILLS =
  /^(all|both|each|have|has|had|are|is|were|was|been|being|be|saw|seen|see|went|gone|go|going|goe|got|getting|heading|headed|moved|moving|move|come|came|coming|a|an|the|their|its|of|on|in|by|than|before|ago|month|last|way|ground|some|little|bit|height|altitude|as|well|too|also|then|still|now|even|steadily|slightly|visibly|clearly|despite|progress|paper|same|direction|account|closing|for|it|them|#|since|compared|with|case)$/;

/** What the words tell; null where any of them is not known or nothing is told. */
export function predicateOf(words: readonly string[], last: readonly string[]): Predicate | null {
  const state = STATES.find(([pattern]) => pattern.test(words.join(' ')));
  return state ? { tests: [state[1]] } : changeOf(words, last);
}

function changeOf(words: readonly string[], last: readonly string[]): Predicate | null {
  const ways = words.filter((word) => UP.test(word) || DOWN.test(word));
  const nouns = words.filter((word) => METRICS.some(([noun]) => noun.test(word)));
  const isKnown = words.every((word) => ways.includes(word) || nouns.includes(word) || FILLS.test(word));
  if (!isKnown || ways.length !== 1 || nouns.length > 1 || words.includes('not')) return null;
  const named = METRICS.find(([noun]) => noun.test(nouns[0] ?? ''))?.[1];
  // "The two with more contact … The five with less": of what the sentence before told.
  const carried = /^(more|less|fewer)$/.test(ways[0]!)
    ? METRICS.find(([noun]) => last.some((word) => noun.test(word)))?.[1]
    : undefined;
  if (/^(more|less|fewer)$/.test(ways[0]!) && !named && !carried) return null;
  const way = UP.test(ways[0]!) ? 1 : -1;
  return { tests: (named ?? carried ?? ANY).map((metric) => wentBy(metric, way)) };
}

const wentBy =
  (metric: string, way: 1 | -1): Test =>
  (account, index) => {
    const { figures } = candidatesOf(index, account);
    const [now, before] = [candidateOf(figures, metric), candidateOf(figures, metric, 'previous')];
    return now !== undefined && before !== undefined && Math.sign(now.value - before.value) === way;
  };

const HAVE = '(?:all |both |each |still |now |do |did )*(?:have|has|had|with|carry|come with|hold|bring)';
const dealsOf = ({ id }: Subject, index: AuditIndex): Subject[] => index.children(id, 'deal');
const isNew: Test = (account, index) =>
  dealsOf(account, index).some(
    ({ id }) =>
      Number(index.fact(id, 'age_days')?.value ?? Number.NaN) <=
      daysBetween(index.sheet.previousAsOf ?? index.sheet.asOf, index.sheet.asOf),
  );
const openDeals: Test = ({ id }, index) => Number(index.fact(id, 'open_deals')?.value ?? 0) > 0;
const count =
  (metric: string): Test =>
  ({ id }, index) =>
    Number(index.fact(id, metric)?.value ?? 0) > 0;
const meets: Test = ({ id }, index) => (index.fact(id, 'next_touch')?.value ?? null) !== null;
const not =
  (test: Test): Test =>
  (account, index) =>
    !test(account, index);

const STATES: [RegExp, Test][] = [
  [new RegExp(`^(?:${HAVE} )?(?:an? )?(?:brand - |brand )?new deals?$`), isNew],
  [
    new RegExp(`^(?:${HAVE} )?(?:an? |one )?overdue deals?$|^(?:is |are |all |both )*(?:overdue|late)$`),
    count('overdue_deals'),
  ],
  [
    new RegExp(`^(?:${HAVE} )?(?:an? |one )?stagnant deals?$|^(?:is |are |all |both )*(?:stagnant|stuck)$`),
    count('stagnant_deals'),
  ],
  [
    new RegExp(`^${HAVE} (?:an? )?(?:open |live )?deals?(?: open| on the table)?$`),
    (one, index) => openDeals(one, index) || dealsOf(one, index).length > 0,
  ],
  [new RegExp(`^${HAVE} (?:no (?:open |live )?deals?(?: open)?(?: at all)?|nothing open)$`), not(openDeals)],
  [
    new RegExp(
      `^${HAVE} (?:an? )?(?:next )?(?:meeting|call|date)(?: (?:booked|set|arranged|planned|ahead|in the diary|in the calendar))?$`,
    ),
    meets,
  ],
  [
    new RegExp(
      `^${HAVE} (?:no (?:next )?(?:meeting|call)(?: (?:booked|set|arranged|planned|ahead|in the diary|in the calendar))?|nothing (?:booked|scheduled|in the (?:diary|calendar)))$`,
    ),
    not(meets),
  ],
];
