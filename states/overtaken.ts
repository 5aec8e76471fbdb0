/** What time did to a deal or an account: a close date that went by, a limit of its stage, a span without a word. */
import { anyOf, overdue, type State, stagnant, state, type Test } from '../sentence/conditions.ts';

const MEANT =
  '(?:meant|due|supposed|expected|set|scheduled|planned|slated|forecast|promised|booked|earmarked)(?: (?:to (?:close|sign|land|be (?:signed|won|closed|done|in)|come in|finish|complete)|for (?:closing|signature|close)))?';
const DID_NOT =
  "(?:(?:has|have|did)(?:n ' t| not)|never did)(?: (?:yet|closed|close|happened|happen|done so|so far|come in|landed|signed|moved since))*";

/** The account was not in touch since the deal came to its stage. */
const silentInStage: Test = (at) => {
  const silence = at.figure('days_since_last_touch');
  if (at.isGroup() || silence === null) return null;
  return at.deals().some((deal) => (deal.figure('days_in_stage') ?? Number.POSITIVE_INFINITY) <= silence);
};
/** Contact in the last days, so that a silence is over. */
const inTouch: Test = (at) => {
  const touches = at.figure('touches_30d');
  return touches === null || at.isGroup() ? null : touches > 0;
};

export const OVERTAKEN_STATES: State[] = [
  state(
    `${MEANT} (?:(?:on|by|in|for|at) )?(?:the )?D(?: ,)? (?:and|but|yet|though) (?:(?:it|they|that|still|simply|just) )*${DID_NOT}(?! \\p{L})`,
    'a deal is past its close date',
    overdue,
  ),
  state(
    "(?:(?:is|was|were|has|have|been|simply|just|being|got|gets|' s) )*(?:caught(?: out| up)?|overtaken|undone|tripped up|beaten|defeated|done for|brought down|sunk) by (?:the |its |their )?(?:own )?(?:clock|calendar|time|passage of time|stage limit|time limit)|(?:(?:has|have|simply|just) )*(?:ran|run) out of time|(?:(?:has|have|simply|just) )*timed out",
    'a deal is stagnant or overdue',
    anyOf(stagnant, overdue),
  ),
  state(
    '(?:(?:has|have|had|so|it) )*(?:spent|run|been|sat|gone|stood|lived|passed|served|done) (?:(?:all|of|its|their|the|that|this|whole|entire|full|there|open) )+(?:(?:#|span|stage|time|life) )?without (?:one|#|any|a (?:single )?(?:word|conversation|contact|exchange|talk|touch)|(?:any )?contact|a (?:single )?one)',
    'no contact since a deal came to its stage',
    silentInStage,
  ),
  state(
    '(?:nice |good |great |well |fine )?(?:(?:work|job|done|on|in|for|has|have|you|it|they|finally|at last) )*(?:breaking|broke|broken|ended|ending|break) (?:the|its|their|that|a|your) (?:long |lengthy )?(?:silence|drought|lull)',
    'contact in the last 30 days',
    inTouch,
  ),
];
