/** "Globex is going well", "the expansion is moving nicely": the words, and what has to be so of the account or its deal. */
import { overdue, someDeal, stagnant, type Test } from '../sentence/conditions.ts';

/** Days in which a deal that came to its stage has moved on of late. */
const LATELY = 31;
const movedOn: Test = someDeal(
  (deal) => (deal.figure('days_in_stage') ?? Number.POSITIVE_INFINITY) <= LATELY,
);
/** Nothing of it is late, and something of it got better, by the signs given, or moved on. */
export const goesWell =
  (...signs: Test[]): Test =>
  (at, near) =>
    at.isGroup()
      ? null
      : stagnant(at, near) !== true &&
        overdue(at, near) !== true &&
        [...signs, movedOn].some((test) => test(at, near) === true);

export const dealGoesWell: Test = someDeal(
  (deal) =>
    (deal.figure('days_past_close') ?? 0) <= 0 &&
    (deal.figure('days_in_stage') ?? Number.POSITIVE_INFINITY) <= (deal.figure('stagnant_line') ?? 0) &&
    ((deal.figure('days_in_stage') ?? Number.POSITIVE_INFINITY) <= LATELY ||
      (deal.figure('deal_outcome_score') ?? 0) > (deal.figure('deal_outcome_score', 'previous') ?? 999)),
);
export const WELL =
  '(?:(?:coming|moving|going|getting|ticking) (?:along|on|forward|ahead)|going|moving|progressing|developing|advancing|proceeding|shaping up|coming together)(?: (?:very|really|rather|quite|pretty))* (?:well|nicely|smoothly|fine|splendidly|strongly|briskly|happily)';
