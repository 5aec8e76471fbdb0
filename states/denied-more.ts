/**
 * Silence, losses and quiet that are denied or told by a turn of phrase: "hasn't lost touch", "neither seen nor heard them",
 * "nothing from Globex for 20 days", "has not gone quiet", "no lost deals", "neither more nor fewer than in April".
 */
import {
  belowNorm,
  either,
  figureIs,
  HAS_NOT,
  IS_NOT,
  NO,
  type State,
  state,
  type Test,
  type Values,
  zero,
} from '../sentence/conditions.ts';
import { asBefore, SLACK } from './as-before.ts';
import { sure } from './unspoken.ts';

const NOTHING: ReadonlySet<string> = new Set();
/** Days without a touch after which somebody is silent, and up to which nobody calls it that. */
const SILENT = 14;
const days = (at: Values): number | null => at.figure('days_since_last_touch');

const silent: Test = (at) => {
  if (at.isGroup()) return at.figure('touches_30d') === 0;
  const since = days(at);
  return since === null ? zero('touches_30d')(at, NOTHING) : since >= SILENT;
};
/** What is named, or touches: less than in the run before. */
const compareRuns: Test = (at, near) =>
  [...near, 'touches_30d'].some(
    (metric) => (at.figure(metric) ?? Number.NaN) < (at.figure(metric, 'previous') ?? Number.NaN),
  );
/** Any touch in the month denies that it went quiet. */
const inTouch: Test = (at) => {
  const touches = at.figure('touches_30d');
  return at.isGroup() || touches === null ? null : touches > 0 && (days(at) ?? 0) <= SILENT * 2;
};

const NOBODY_OF =
  "(?:nobody|no one|no #|none|neither|not (?:one|#)|no (?:account|customer|prospect|name|one))(?: (?:of|among|at|in|here|there|the|its|our|your|these|those|them|this|tier|N|' s|#|account|customer|prospect|name|has|have|had|been|is|was|were|gone|went|kept|left|stayed|remained|fallen|ever))*";
const WORD = '(?:a |any |so much as a |one )*(?:word|contact|touch|exchange|conversation|call|reply|peep)';
/** The span beside it was found to be the longest silence, or that of the account. */
const spanHeld: Test = (_, near) =>
  [...near].some((metric) => /longest_silence|days_since_last_touch|last_touch/.test(metric)) ? true : null;

export const MORE_DENIED: State[] = [
  state(
    `${NOBODY_OF} (?:silent|quiet|dark|out of touch|out of contact|untouched|without ${WORD})(?: for)? (?:(?:more|longer|any longer) than|over|beyond|past|above)(?= #)`,
    'none silent for longer',
    spanHeld,
  ),
  state(
    `${NOBODY_OF} (?:for )?(?:(?:more|longer) than|over|beyond|past|above) # (?:day )?(?:without|with no|since) (?:${WORD}|the last touch)`,
    'none silent for longer',
    spanHeld,
  ),
  state(
    `(?:went|gone|go|going|goes|being|were|was|are|is|do|does) without (?:a |any |one |a single |so much as a )*(?:touch|contact|word|exchange|conversation)(?! (?:booked|planned|in|for))`,
    'no touch for a while',
    (at, near) => (at.isGroup() ? zero('touches_30d')(at, near) : silent(at, near)),
    /without_touch/,
    (at) => (at.isGroup() ? (at.figure('accounts_without_touch') ?? 0) > 0 : at.figure('touches_30d') === 0),
  ),
  state(
    `${IS_NOT} (?:quite |yet |even |really |nearly )*(?:up to|at|near|close to|anywhere near|on|back to|back at|meeting|reaching)(?: (?:the|its|their|what is|our|your))* (?:norm|normal|usual|par|scratch|speed|where it should be|standard)|${IS_NOT} (?:quite )?where (?:it|they|we) (?:should|ought to|need to|need|want|would want) (?:be|it|it to be|them)|(?:did|does|do|has|have)(?:n ' t| not) (?:quite |even |yet )*(?:reach|reached|match|matched|meet|met|make|made|equal|equalled|hit|touch|touched|get to|got to)(?: (?:the|its|their|our))* (?:norm|normal|usual|par|standard|usual level)`,
    'fewer touches than the norm',
    either(belowNorm, sure(belowNorm)),
  ),
  state(
    `(?:did|does|do)(?:n ' t| not) (?:quite |even )*(?:match|equal|repeat|reach|hold)(?: (?:up to|on to))? (?:D|last month|what it was|the (?:month|level) before|D ' s (?:level|pace|figure))(?: either)?`,
    'fewer touches than in the run before',
    sure(compareRuns),
  ),
  state(
    `(?:${HAS_NOT}|${IS_NOT}|never|by no means|hardly) (?:really |actually |yet |exactly |been )*(?:(?:gone|went|fallen|fell|turned|going|growing|all that|so|very|too) )*(?:quiet|silent|dark|cold on us|mute)(?! (?:for|since))`,
    'in touch in the last weeks',
    inTouch,
  ),
  state(
    `(?:${HAS_NOT}|${IS_NOT}|never|not) (?:really |actually |quite |yet |entirely )*(?:lost|losing|lose|out of) (?:touch|contact)(?: with (?:us|them|N|it))?`,
    'in touch in the last weeks',
    inTouch,
  ),
  state(
    "(?:have |has |' ve |we |had |' s )*neither (?:seen|heard|been seen) (?:from |of )?nor (?:seen|heard|been heard)(?: (?:anything|a word|a thing))?(?: (?:from|of))?",
    'no touch for a while',
    silent,
  ),
  state(
    "(?:(?:has|have|had) been |(?:we|you|i) (?:have |' ve )?(?:had|heard|seen|got) |there (?:is|was|' s) |(?<=(?:^|[,;:—–]|and|but|with) ))(?:nothing|not a thing|not a peep|not a line|not so much as a word)(?: (?:at all|more|back))? (?:from|out of) (?:N|it|them|there|that side|the customer|the account)",
    'no touch for a while',
    silent,
    /without_touch/,
  ),
  state(
    `(?:${NO} ?|free of |zero )(?:recent |recorded |prior |earlier )*(?:lost (?:deal|opportunity|business)|losses|losse|loss|defeats?)(?! of)`,
    'no deal was lost in 12 months',
    (at) => zero('lost_deals_12m')(at, NOTHING),
    null,
  ),
  state(
    '(?:no (?:more|better|higher|bigger|larger) (?:and|nor|or) no (?:less|fewer|worse|lower|smaller)|neither (?:more|better|higher|up|warmer|larger|bigger|longer|richer|busier|faster|rising|growing) (?:nor|or) (?:less|fewer|worse|lower|down|cooler|smaller|shorter|poorer|quieter|slower|falling|shrinking))(?: than)?(?: (?:before|last month|usual|it was|they were))?',
    'as in the run before',
    sure(asBefore(SLACK)),
  ),
  state(
    `(?:${NO} ?|zero |not a (?:cent|penny|dollar) of )(?:recurring |annual |current |existing )*(?:revenue|arr|income)(?: (?:yet|so far|with us|from (?:it|them|N)|here|there|at all|to (?:protect|lose|defend|show|its name)))*(?! (?:at|due|up|is|was|growth|risk|renew|in|on))`,
    'no recurring revenue',
    sure((at) => (at.has('arr') ? (at.figure('arr') ?? 0) === 0 : null)),
  ),
  state(
    `(?:${HAS_NOT}|did ?n ' t|did not) (?:really |actually )*(?:changed?|moved?|shifted|budged?|differ|differed) (?:much|a lot|a great deal|greatly|materially|noticeably|dramatically|significantly|by much|all that much|very much|meaningfully|appreciably)`,
    'hardly changed',
    (at, near) => {
      const same = asBefore(MUCH)(at, near);
      return same === true || [...near].some((metric) => isNear(at, metric)) ? true : same;
    },
  ),
  state(
    `(?<=(?:contact|people|person|voice|relationship|name)(?: (?:at N|there))? )(?:is |are )?no longer (?:active|in touch|talking|there|around|in play)`,
    'fewer contacts than before',
    sure(
      (at) =>
        (at.figure('contacts_90d') ?? 0) < (at.figure('contacts_90d', 'previous') ?? 0) ||
        figureIs('touches_30d', (touches) => touches === 0)(at, NOTHING) === true,
    ),
  ),
];
/** A change that nobody calls much, as a share of the value. */
const MUCH = 0.1;

/** A score or sentiment within a few points of the run before. */
function isNear(at: Values, metric: string): boolean {
  const [now, then] = [at.figure(metric), at.figure(metric, 'previous')];
  if (now === null || then === null) return false;
  return Math.abs(now - then) <= (metric.startsWith('sentiment') ? 0.05 : /score/.test(metric) ? 5 : 1);
}
