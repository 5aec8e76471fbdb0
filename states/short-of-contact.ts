/** Contact that is less than somebody or some tier should have: "not getting the attention it needs", "we have fallen behind in Watch". */
import { belowNorm, DOES_NOT, IS_NOT, type State, state } from '../sentence/conditions.ts';

const CONTACT =
  '(?:contact|attention|time|call|conversation|touch|exchange|coverage|cover|care|airtime|dialogue|outreach)';
/** What we do for them; "it" or "contact" may be held by the run before (changes/beside-norm.ts). */
const OUR_SIDE =
  '(?:our|your|my) (?:own )?(?:response|effort|attention|follow - up|coverage|outreach|activity|side|care|calling|team)s?|we|you';
const DUE =
  '(?: (?:that )?(?:it|they|the tier|the account|N|accounts|account) (?:really |clearly )?(?:needs?|deserves?|should(?: have| get| be getting)?|wants?|requires?|is used to|are used to|would normally get|merits?))';
const WHOM = '(?:N|it|them|this|these|that|the (?:tier|group|account|list|book|top tier))';
/** Of the tier that is named, and not of the book besides: predicates/predicates.ts. */
const FEWER = 'fewer touches than the norm, of itself';

export const SHORT_OF_CONTACT: State[] = [
  state(
    `(?:${IS_NOT}|${DOES_NOT}) (?:currently |really |yet |now |quite )*(?:get|getting|see|seeing|receive|receiving|given|being given) (?:(?:enough|sufficient) (?:of our )?${CONTACT}${DUE}?|(?:the|all the|as much|half the|anything like the) (?:sort of |level of |amount of )?${CONTACT}(?: as)?${DUE})`,
    FEWER,
    belowNorm,
  ),
  state(
    `(?:(?:is|are|get|gets|getting|with|has|have|has had|have had) )(?:clearly |still |far |much )*(?:too little|not enough|less than enough|insufficient) ${CONTACT}`,
    FEWER,
    belowNorm,
  ),
  state(
    `(?:we|you|i|the team)(?: (?:are|' re|is|have|has|' ve))? (?:not|n ' t|hardly|barely|struggling to|failing to) (?:been )?(?:keeping|kept|keep) (?:up|pace) with ${WHOM}`,
    FEWER,
    belowNorm,
  ),
  state(
    `(?:${OUR_SIDE})(?: (?:in|with|to|for|on|across) ${WHOM})?(?: (?:has|have|had|is|are|' s|' ve|' re|do|does|did))? ?(?:simply |just |clearly |plainly )*(?:not|n ' t|hardly|barely|struggled to|failed to)(?: (?:really|quite|always|at all|been))* (?:keeping|kept|keep) (?:up|pace|step)(?! with)`,
    FEWER,
    belowNorm,
  ),
  state(
    `(?:we|you|i|the team)(?: (?:have|has|' ve|are|' re|is))? (?:well |badly |clearly |far |a long way )*(?:fallen|falling|fell|slipped|slipping|lagging|running|trailing) (?:well |badly |clearly |far |a long way )*behind (?:in|with|on|at) ${WHOM}`,
    FEWER,
    belowNorm,
  ),
  state(
    `(?<=(?:${CONTACT})(?: (?:in|with|at|from|across) ${WHOM})? )(?:(?:still|now|also) )*(?:trail|trails|lag|lags|trailing|lagging)(?: (?:far|well|some way|a long way|badly|behind))* (?:its|the|their|what is) (?:norm|normal|usual(?: level)?|par)`,
    FEWER,
    belowNorm,
  ),
];
