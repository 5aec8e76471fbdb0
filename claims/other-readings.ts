/** Where a declared form fits a sentence of open prose that its writer meant otherwise: it is then read word by word. */
import type { Claim } from '../domain/claims.ts';
import type { Reading } from '../text/reading.ts';

/** A form whose subject has no such fact was the wrong one. */
const NO_FACT = /^(?:no fact on record|on record nobody )/;
const OF_BOOK = /^(book|portfolio|overall|altogether|total|company|whole)$/;

/** @param first the first claim and mention that the forms made of the sentence, which is atoms [start, end) */
export function isMeantOtherwise(
  reading: Reading,
  first: { claim: number; mention: number },
  start: number,
  end: number,
): boolean {
  const { claims, state, atoms } = reading;
  const made = claims.slice(first.claim);
  const saysBook = atoms.slice(start, end).some(({ folded }) => OF_BOOK.test(folded));
  return (
    made.some(isLost) ||
    made.some(isNoDefinition) ||
    made.some(isLooselyQuiet) ||
    made.some(isMembers) ||
    (namesSeveral(reading) && made.some(isOfSomeMoves)) ||
    made.some(isOfYearBefore) ||
    (!saysBook && hasOther(reading) && made.some(isOfBook)) ||
    // "Globex – Triage, score zero": a tier beside a name is what is told of it.
    state.mentions.slice(first.mention).some(({ kind, checked }) => kind === 'tier' && checked === 0)
  );
}

/** The forms cannot tell whose it is. */
const isLost = ({ verdict, reason }: Claim): boolean =>
  verdict === 'unbound' || (verdict !== 'verified' && NO_FACT.test(reason));

/** "Nurture: 55, unchanged.": not what defines the tier. */
const isNoDefinition = ({ type, verdict, fact, text }: Claim): boolean =>
  verdict === 'contradicted' &&
  ((fact?.endsWith('.definition') ?? false) || (type === 'definition' && /^\d/.test(text)));

/** "Is quiet, with one touch": less than usual, and not nothing. */
const isLooselyQuiet = ({ verdict, text, reason }: Claim): boolean =>
  verdict === 'contradicted' && /\bquiet\b/i.test(text) && / had touches in the window$/.test(reason);

/** "Fifteen deals are overdue. Four of them are in Watch.": no renewals, though a form says so. */
const isMembers = ({ verdict, fact }: Claim): boolean =>
  verdict === 'contradicted' && /^tier-\d+\.(?:renewals_due|deals_due)$/.test(fact ?? '');

/** "Here are six. Five went down and one came up.": of the accounts of the text; "six left it": of a tier, and not of the book. */
const isOfSomeMoves = ({ verdict, fact }: Claim): boolean =>
  verdict === 'contradicted' &&
  /^(?:book\.(?:moved(?:_up|_down)?|kept|left)|tier-\d+\.left)$/.test(fact ?? '');

const namesSeveral = ({ state }: Reading): boolean =>
  (state.surroundings.topic?.named.length ?? 0) > 1 || hasOther({ state } as Reading);
/** "Entered Evaluation on 23 December": of last year, which people leave out. */
const isOfYearBefore = ({ verdict, text, reason }: Claim): boolean =>
  verdict === 'contradicted' && reason.startsWith(`on record ${text} 20`);

/** "Triage: four accounts. One customer.": not of the book, where the text was about something smaller. */
const isOfBook = ({ verdict, fact }: Claim): boolean =>
  verdict === 'contradicted' && (fact?.startsWith('book.') ?? false);

function hasOther({ state }: Reading): boolean {
  const { topic, group, page } = state.surroundings;
  return [state.lead, topic?.account, topic?.group, group, page].some(
    (each) => each !== null && each !== undefined && !('id' in each && each.id === 'book'),
  );
}
