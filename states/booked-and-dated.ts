/**
 * What is booked, dated or lost, by the one fact that its words name: "the next one is already booked" by the next touch,
 * "without a renewal date" by the date of the renewal (and by no close date), "April's $50,000 deal was lost" by a loss since
 * the run before: a deal that is merely open no longer was not lost.
 */
import { either, empty, meeting, type State, state, type Test } from '../sentence/conditions.ts';

// "No next meeting is booked" is the lack, which has a state of its own.
const NEXT =
  '(?<!(?:no|any|nor|neither|whose|with) )(?:the |its |their |a )?(?:next|follow - up) (?:one|#|step|call|conversation|contact|touch|chat|talk|exchange|session|meeting)';
const SET =
  '(?:booked|scheduled|arranged|fixed|lined up|pencilled in|set up|in (?:the|your|our|their|its) (?:calendar|diary))';
const SINCE = '(?:last month|D)';
const LOST = '(?:was|were|has been|is|got)(?: (?:since|now|then))* lost';

/** Days between two runs. */
const PERIOD = 31;
const nothing: Test = () => null;
const lostLately: Test = (at) =>
  at.has('days_since_lost') ? (at.figure('days_since_lost') ?? PERIOD + 1) <= PERIOD : null;

export const BOOKED_AND_DATED: State[] = [
  state(
    `${NEXT} (?:is|has been|was|has)(?: (?:now|already|even|safely))* ${SET}`,
    'a meeting is booked',
    meeting,
    /meetings_booked/,
  ),
  state(
    '(?:without|with no|has no|have no|no|lacks|lacking|missing)(?: (?:a|any|its|the))? (?:renewal date|date (?:for|of) (?:the|its|their|a) renewal)(?: (?:on record|at all|yet|set))*',
    'no renewal date',
    either(empty('renewal_date'), nothing),
  ),
  state(
    `${SINCE} ' s (?:# )?(?:deal|renewal|opportunity) ${LOST}|(?:deal|renewal|opportunity|#) (?:(?:that|which) )?(?:it|they|we|you) had (?:(?:open|in|at the end of|back in) )*${SINCE} ${LOST}`,
    'a deal was lost since the run before',
    either(lostLately, nothing),
  ),
];
