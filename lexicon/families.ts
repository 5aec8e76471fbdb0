/**
 * Word families of open prose that claim nothing by themselves: how a writer thinks, weighs, arranges and advises. Given
 * as one form each; the forms that English makes of it follow from `verbForms` and `adjectiveForms`. What asserts an event
 * or a thing outside the data (champion, budget, competitor, legal, hired, complained, escalated) is in none of them.
 */
import { lex } from '../text/lexer.ts';
import { ADJECTIVES } from './adjectives.ts';
import { FURTHER_ADJECTIVES, FURTHER_NOUNS, FURTHER_SMALL, FURTHER_VERBS } from './further.ts';
import { NOUNS_A_TO_M } from './nouns-a-m.ts';
import { NOUNS_N_TO_Z } from './nouns-n-z.ts';
import { RARER_ADJECTIVES, RARER_NOUNS, RARER_SMALL, RARER_VERBS } from './rarer.ts';
import { SMALL } from './small.ts';
import { IRREGULAR, VERBS } from './verbs.ts';
import { WIDER_ADJECTIVES } from './wider-adjectives.ts';
import { WIDER_NOUNS_A_TO_G } from './wider-nouns-a-g.ts';
import { WIDER_NOUNS_H_TO_Z } from './wider-nouns-h-z.ts';
import { WIDER_SMALL } from './wider-small.ts';
import { WIDER_VERBS } from './wider-verbs.ts';
import { type WordSet, wordSet } from './word-set.ts';

const list = (text: string): string[] => text.split(/\s+/).filter((each) => each !== '');

/** Words as the lexer folds them, each read once: forms of one word and of its neighbours are often the same. */
const folded = (words: string[]): string[] => lex([...new Set(words)].join(' ')).map((atom) => atom.folded);

function verbForms(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const soft = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : null;
  const last = verb.at(-1)!;
  const doubled = /(?:[^aeiou]|qu)[aeiou][bdgklmnprt]$/.test(verb)
    ? [`${verb}${last}ed`, `${verb}${last}ing`]
    : [];
  return [
    verb,
    `${verb}s`,
    ...(/(s|sh|ch|x|z|o)$/.test(verb) ? [`${verb}es`] : []),
    ...(soft ? [`${soft}ies`, `${soft}ied`] : [`${stem}ed`]),
    `${stem}ing`,
    ...doubled,
  ];
}

/** "Booking", "fixing", "putting" of a list of verbs. */
export const gerunds = (verbs: string): string =>
  list(verbs)
    .flatMap((verb) => verbForms(verb).filter((form) => form.endsWith('ing')))
    .join(' ');

function adjectiveForms(adjective: string): string[] {
  if (adjective.includes('-')) return [adjective];
  const soft = adjective.endsWith('y') ? `${adjective.slice(0, -1)}i` : adjective;
  const stem = adjective.endsWith('e') ? adjective.slice(0, -1) : soft;
  const adverb = adjective.endsWith('le')
    ? `${adjective.slice(0, -1)}y`
    : adjective.endsWith('ic')
      ? `${adjective}ally`
      : `${soft}ly`;
  const last = adjective.at(-1)!;
  return [adjective, adverb.replace('llly', 'lly'), `${stem}er`, `${adjective}${last}er`, `${soft}ness`];
}

/** Plurals as written; the lexer folds them. */
function nounForms(noun: string): string[] {
  const soft = /[^aeiou]y$/.test(noun) ? [`${noun.slice(0, -1)}ies`] : [];
  return [noun, `${noun}s`, ...(/(s|sh|ch|x|z)$/.test(noun) ? [`${noun}es`] : []), ...soft];
}

/** What no rule and no list may let through: events and things beyond the data, and words that a state has to hold. */
export const NEVER: ReadonlySet<string> = new Set(
  folded(
    list(`champion sponsor budget budgetary competitor competition competitive legal lawyer procurement merger merge merged acquisition
   acquire acquired buyout takeover redundancy lawsuit litigation complaint complain complained cancel cancelled canceled
   cancellation churn churned terminate terminated termination hire hired hiring recruit recruited resign resigned resignation
   retire retired sack sacked bankrupt bankruptcy insolvent insolvency liquidation reorganisation reorganise reorganised
   reorganization restructure restructured restructuring ceo cfo cto cio roadmap product pilot demo adoption usage user login
   licence license breach outage bug defect downtime implementation deployment onboarding discount tender rfp invoice unpaid
   arrears vendor supplier contractor regulator fraud scandal satisfied dissatisfied satisfaction dissatisfaction nps survey
   election tariff wage salary maternity promise promised threatened ultimatum negotiated objection blocker buyer stakeholder
   unhappy angry furious upset disgruntled annoyed loyal loyalty hostile stagnate stagnated stagnation stagnant dormant silent
   overdue stuck stalled unsigned signature signing profitable unprofitable approve approved approval disapprove disapproved
   reject rejected rejection refuse refused refusal accepted declined committed uncommitted delighted thrilled excited
   enthusiastic enthusiasm sued layoff redundant outsourced`),
  ),
);

/** What these measure has a column: their superlatives claim a place (superlatives.ts). */
const MEASURABLE =
  /^(large|big|small|high|low|long|short|few|close|near|far|strong|weak|old|new|young|late|early|rich|poor|busy|quiet|fat|thin|heavy|light|slow|quick|fast|warm|cold|cool|likely|soon|great|steep|sharp|deep|full|lean|healthy|sick|happy|sour|good|bad|hot|tall|wide|slim|hefty|tiny|huge|little|loud|noisy|lonely|bright|dark|dear|cheap|costly|weighty|meaty|juicy|plump|chunky|skinny|slight|scant|fresh|stale|sleepy|still|calm|active|idle|keen|frail|sick|frosty|chilly|icy|sunny|gloomy|happy)$/;

/** "The trickiest": a judgement, unlike "the largest". */
function superlativeOf(adjective: string): string[] {
  if (MEASURABLE.test(adjective) || adjective.length > 8) return [];
  const last = adjective.at(-1)!;
  if (adjective.endsWith('e')) return [`${adjective}st`];
  if (adjective.endsWith('y')) return [`${adjective.slice(0, -1)}iest`];
  return [
    `${adjective}est`,
    ...(/[^aeiou][aeiou][bdgmnt]$/.test(adjective) ? [`${adjective}${last}est`] : []),
  ];
}

/** Words that claim nothing however a sentence turns them: "not urgent", "no surprise". */
export const WEIGHING: WordSet = wordSet(() =>
  folded(
    list(`${ADJECTIVES} ${WIDER_ADJECTIVES} ${FURTHER_ADJECTIVES} ${RARER_ADJECTIVES}`).flatMap(
      adjectiveForms,
    ),
  ),
);

const OTHERS = wordSet(() =>
  folded([
    ...list(`${VERBS} ${WIDER_VERBS} ${FURTHER_VERBS} ${RARER_VERBS}`).flatMap(verbForms),
    ...list(`${ADJECTIVES} ${WIDER_ADJECTIVES} ${FURTHER_ADJECTIVES} ${RARER_ADJECTIVES}`).flatMap(
      superlativeOf,
    ),
    ...list(
      `${NOUNS_A_TO_M} ${NOUNS_N_TO_Z} ${WIDER_NOUNS_A_TO_G} ${WIDER_NOUNS_H_TO_Z} ${FURTHER_NOUNS} ${RARER_NOUNS}`,
    ).flatMap(nounForms),
    ...list(IRREGULAR),
    ...list(`${SMALL} ${WIDER_SMALL} ${FURTHER_SMALL} ${RARER_SMALL}`),
  ]),
);

/** All forms of all families; none of `NEVER`. */
export const FAMILIES: WordSet = {
  has: (word) => !NEVER.has(word) && (WEIGHING.has(word) || OTHERS.has(word)),
};
