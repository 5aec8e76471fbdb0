/**
 * Words that state a fact of the world and yet claim nothing where the clause shows it: what is only asked after ("ask
 * whether a competitor is involved"), and how the writer feels ("I would be delighted"). Said outright, of the customer,
 * the same words are faults.
 */

import { NEVER } from '../lexicon/families.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { lex } from '../text/lexer.ts';

const setOf = (text: string): ReadonlySet<string> => new Set(lex(text).map(({ folded }) => folded));

/** Things beyond the data, besides those of `NEVER`: nothing is said of them after "whether". */
const OUTSIDE =
  setOf(`agreement announcement appetite approver auditor authority bid board boss budget capacity cash
 commitment committee complaint consultant contract cost crisis decision department director disruption dispute executive
 feedback finance freeze funding grievance headcount incident injury integration investor launch law lawyer legal leadership
 management merger migration office officer partner party payroll plant policy politics president pressure price
 pricing programme project purchasing quota recession refund regulation relocation reorganisation reseller restructure
 sanction security service shareholder shortage shutdown site staff stakeholder strategy strike supplier support tax
 technology training union upheaval vacancy valuation website willing willingness workforce`);

/** Feelings of whoever writes or reads. */
const FEELINGS =
  setOf(`angry annoyed annoyance bewildered bewilderment chuffed committed commitment delighted disenchanted
 disgusted disillusioned dissatisfied ecstatic enthusiasm enthusiastic excited exhilarated frustrated frustration
 furious happiness jealous livid loyal mistrustful satisfied satisfaction thrilled unenthusiastic unhappy unsatisfied upset
 willing unwilling`);

const OF_OURS = /^(i|we|me|us|my|our|myself|ourselves|you|your|yourself)$/;
const OF_THEIRS =
  /^(they|them|their|he|him|his|she|her|it|its|customer|client|prospect|account|company|team|people)$/;
const ENDS = /^[,;:.()!?—–]$/;

/** People and things that an account may lack and that somebody asks for: "an executive sponsor for Globex". */
const WANTED =
  setOf(`advocate approver backer buyer champion coach counterpart decision-maker evaluator figurehead gatekeeper
 insider introducer mentor referee signatory sponsor stakeholder supporter`);

/** Whether the words beside it take from a word what it would state. */
export function isAdmitted(items: readonly Item[], at: number, word: string): boolean {
  const outside = OUTSIDE.has(word) || NEVER.has(word) || WANTED.has(word);
  return (
    (outside && (isAskedAfter(items, at) || isAskedIn(items, at))) ||
    (WANTED.has(word) && isAskedFor(items, at)) ||
    (FEELINGS.has(word) && (isOwn(items, at) || isTopic(items, at)))
  );
}

/** First words of a question that takes nothing as given; after "why" and "when" the rest is told. */
const OPEN_QUESTION =
  /^(is|are|was|were|has|have|had|does|do|did|can|could|would|should|will|shall|may|might|must|who|whom|whose|what|which|how|where|any|anyone|anybody|anything|enough|still|really|sponsor|involve|add|need|want|worth|time)$/;
const TELLS = /^(that|because|since|now|after|hear|heard|know|knew|see|saw|told|read|say|said)$/;

/** "Who sponsors them?", "is the signatory one of them?", "Procurement, or just caution?": asked, and nobody's statement. */
function isAskedIn(items: readonly Item[], at: number): boolean {
  const end = items.findIndex((item, place) => place > at && /^[?.!;:]$/.test(textOf(item)));
  if (end < 0 || textOf(items[end]) !== '?') return false;
  let from = at;
  while (from > 0 && !/^[;:.()—–]$/.test(textOf(items[from - 1]))) from -= 1;
  const asked = items.slice(from, end);
  const [first, second] = asked.map(textOf);
  const start = /^(and|so|but|or|then)$/.test(first ?? '') ? second : first;
  const isFragment = asked.length <= FRAGMENT && !asked.some((item) => FINITE.test(textOf(item)));
  return (OPEN_QUESTION.test(start ?? '') || isFragment) && !asked.some((item) => TELLS.test(textOf(item)));
}
/** Items of a question without a verb: "Budget, perhaps?". */
const FRAGMENT = 5;
const FINITE = /^(is|are|was|were|has|have|had|did|does|do|will|left|went|came|got|lost|won)$/;

/** "An executive sponsor for Globex", "a second champion there": a part without a verb of its own that names what is to be found. */
function isAskedFor(items: readonly Item[], at: number): boolean {
  let from = at;
  while (from > 0 && !ENDS.test(textOf(items[from - 1]))) from -= 1;
  let to = at;
  while (to < items.length && !ENDS.test(textOf(items[to]))) to += 1;
  const part = items.slice(from, to);
  return (
    /^(a|an|one|another|some|second|stronger|better|wider|more)$/.test(textOf(part[0])) &&
    /^(for|in|at|among|inside|within|to|beyond|above|besides|who|from|on)$/.test(textOf(items[at + 1])) &&
    !part.some((item) => FINITE.test(textOf(item)) || VERBAL.test(textOf(item)))
  );
}
const VERBAL = /^[\p{L}]{3,}ed$/u;

/** "Enthusiasm, or the lack of it.": a word alone in its part answers what is in question, and states nothing. */
const isTopic = (items: readonly Item[], at: number): boolean =>
  (at === 0 || ENDS.test(textOf(items[at - 1]))) &&
  (at + 1 === items.length || ENDS.test(textOf(items[at + 1])));

/** After "whether", or "if" that no "even" or "as" makes a statement of: "check if their budget has moved". */
function isAskedAfter(items: readonly Item[], at: number): boolean {
  for (let place = at - 1; place >= 0 && !ENDS.test(textOf(items[place])); place -= 1) {
    const word = textOf(items[place]);
    if (word === 'whether') return true;
    if (word === 'if') return !/^(even|as)$/.test(textOf(items[place - 1]));
  }
  return false;
}

/** "I would be delighted", "my one frustration": the nearest person named before it is the writer or the reader. */
function isOwn(items: readonly Item[], at: number): boolean {
  if (items[at + 1]?.kind === 'name' || OF_THEIRS.test(textOf(items[at + 1]))) return false;
  for (let place = at - 1; place >= 0 && !ENDS.test(textOf(items[place])); place -= 1) {
    if (items[place]!.kind === 'name' || OF_THEIRS.test(textOf(items[place]))) return false;
    if (OF_OURS.test(textOf(items[place]))) return true;
  }
  return false;
}

/** "Do we escalate?", "can I book": what is asked of us is nobody's fact. */
export const asksUs = (words: readonly string[]): boolean =>
  words.some((word, place) => ASKING.test(word) && /^(we|i)$/.test(words[place + 1] ?? ''));
const ASKING = /^(do|can|will|might)$/;
