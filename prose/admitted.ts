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

/** Whether the words beside it take from a word what it would state. */
export function isAdmitted(items: readonly Item[], at: number, word: string): boolean {
  const outside = OUTSIDE.has(word) || NEVER.has(word);
  return (outside && isAskedAfter(items, at)) || (FEELINGS.has(word) && isOwn(items, at));
}

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
