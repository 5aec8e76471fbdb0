/** Loose words for contact, meetings and mood: "quiet", "chatty", "you see them on Monday", "lukewarm". */
import type { Values } from '../sentence/conditions.ts';
import { figureOf, type Holds, isEmpty, isFilled, type Row, row } from '../sentence/spoken-rows.ts';

const touches: Holds = (at) => figureOf(at, 'touches_30d') > 0;
const quiet: Holds = (at) =>
  figureOf(at, 'touches_30d') === 0 ||
  figureOf(at, 'touches_30d') < figureOf(at, 'touch_norm_30d') ||
  (!at.isGroup() && figureOf(at, 'days_since_last_touch') >= 7);
const loud: Holds = (at) =>
  !at.isGroup() &&
  figureOf(at, 'days_since_last_touch') < 7 &&
  figureOf(at, 'touches_30d') >= figureOf(at, 'touch_norm_30d');
const silent: Holds = (at) =>
  figureOf(at, 'touches_30d') === 0 || (!at.isGroup() && figureOf(at, 'days_since_last_touch') >= 20);
const busy: Holds = (at) =>
  figureOf(at, 'touches_30d') > figureOf(at, 'touch_norm_30d') ||
  figureOf(at, 'touches_30d') > figureOf(at, 'touches_30d', 'previous');
const idle: Holds = (at) => figureOf(at, 'touches_30d') < 0.8 * figureOf(at, 'touch_norm_30d');
const thin: Holds = (at) => figureOf(at, 'touches_30d') < Math.max(figureOf(at, 'touch_norm_30d'), 3);
const ample: Holds = (at) => figureOf(at, 'touches_30d') >= 1.5 * figureOf(at, 'touch_norm_30d');

const meets: Holds = (at) =>
  at.isGroup() ? figureOf(at, 'meetings_booked') > 0 : isFilled(at, 'next_touch');
const meetsNot: Holds = (at) =>
  at.isGroup() ? figureOf(at, 'meetings_booked') === 0 : isEmpty(at, 'next_touch');
/** More of a group without a meeting than with one. */
const fewMeet: Holds = (at) =>
  at.isGroup() ? figureOf(at, 'without_meeting') * 2 > figureOf(at, 'accounts') : isEmpty(at, 'next_touch');

const mood =
  (holds: (value: number, before: number) => boolean): Holds =>
  (at) => {
    const now = figureOf(at, 'sentiment_90d');
    return !Number.isNaN(now) && holds(now, at.figure('sentiment_90d', 'previous') ?? now);
  };
const ofAccount =
  (holds: Holds): Holds =>
  (at: Values, said) =>
    !at.isGroup() && holds(at, said);

const WHO =
  "(?:N|we|you|i|he|she|they|' re|' ll|' d|are|is|who|ourselves|then|next|do|already|will|also|still)";
const VERB =
  '(?:meet|meets|meeting|see|sees|seeing|talk to|talking to|speak to|speaking to|speak with|talk with|sit down with|sitting down with|catch up with|visit|visiting|call on)';

const MEETINGS: Row[] = [
  row(
    `(?<=${WHO} )${VERB}(?: (?:them|us|N|him|her|the customer|the account|each other))?(?= (?:again |next |there |here )?(?:on |this |next |as soon as |by |in )?(?:D|#|tomorrow|today|week|month))`,
    'a meeting is booked',
    meets,
    meetsNot,
  ),
  row(
    `(?<=${WHO} )(?:meeting|meet|see|seeing|talk to|speak to|speak with) (?:them|N)(?! (?:as|that|why|how|if))`,
    'a meeting is booked',
    meets,
  ),
  row(
    "(?:a |the |an |our |your |their |its |next |first |tomorrow ' s |coming |D ' s )*(?:meeting|appointment|next (?:meeting|talk|conversation|contact|call|touch|date|exchange|session|chat)|catch - up|visit)",
    'a meeting is booked',
    meets,
  ),
  row(
    "(?:nobody|no one|not one|none)(?: (?:\\p{L}+|')){0,3} (?:got |has |have )*(?:time|a date|a slot|a seat|anything in the diary)(?: with (?:them|N))?",
    'no meeting is booked',
    meetsNot,
    meets,
  ),
  row(
    '(?:calendar|diary|agenda|schedule)(?: (?:is|looks|look|very|rather|quite|a|bit|still))* (?:thin|light|empty|bare|sparse|blank|open|clear)|(?:thin|light|empty|bare|sparse|blank|clear) (?:calendar|diary|agenda|schedule)',
    'few have a meeting',
    fewMeet,
  ),
];

const QUIET =
  '(?:quiet|silent|mute|dark|dormant|asleep|unresponsive|hushed|wordless|tight - lipped|speechless|taciturn|reticent|uncommunicative|out of touch|out of contact|hard to reach|unreachable|unheard)';
const CONTACT: Row[] = [
  row(
    `(?:gone |going |went |fallen |fell |turned |all |always |very |so |too |rather |quite |somewhat |completely |totally |unusually |strangely |oddly )*${QUIET}`,
    'little or no contact',
    quiet,
    loud,
  ),
  row(
    // "Four touches after months of silence": that silence is over.
    "(?<!after (?:months?|weeks?|days?|#|a (?:long )?(?:spell|stretch|period)|a|an|so much|all that|such a)(?: of)? )(?:total |complete |utter |radio |long |dead |deep |absolute )*silence|(?:heard|hear|gave (?:you|us|me)|given (?:you|us|me)|said|say|sent (?:you|us)) (?:absolutely |us |you )?(?:nothing|not a (?:word|thing|peep|sound))|nobody(?: (?:here|there|at N))? (?:is |was |has been |s |' s )?(?:talking|speaking|answering|replying|responding)(?: to us)?",
    'no contact',
    (at, said) => silent(at, said) || (at.isGroup() && figureOf(at, 'accounts_without_touch') > 0),
    ofAccount((at, said) => touches(at, said) && loud(at, said)),
  ),
  row(
    '(?:chatty|talkative|busy|lively|vocal|in close touch|in close contact|(?:talk|talking|speak|speaking) (?:to (?:us|you) )?(?:plenty|a lot|often|all the time|regularly|constantly)|plenty of (?:contact|conversation|touch|talk)|very active|brisk)',
    'more contact than usual',
    busy,
    idle,
  ),
  row(
    '(?:active|engaged|responsive|in (?:regular |steady |good )?(?:touch|contact))',
    'contact near the norm or above it',
    (at) =>
      figureOf(at, 'touches_30d') >= 0.8 * figureOf(at, 'touch_norm_30d') && figureOf(at, 'touches_30d') > 0,
    (at) => figureOf(at, 'touches_30d') === 0,
  ),
  row(
    '(?<=(?:contact|touch|conversation|exchange|cadence|activity|talk|engagement|attention)(?: \\p{L}+){0,4} )(?:(?:somewhat|rather|a bit|a little|quite|very|too|pretty) )*(?:thin|light|sparse|scarce|patchy|low|meagre|meager|slim|slack|slow|scant|skimpy|sporadic|infrequent|irregular)',
    'touches are below the norm, or two at most',
    thin,
    ample,
  ),
  row(
    '(?<=(?:usual|normal|typical)(?: \\p{L}+){0,3} )(?:very |quite |rather |pretty )*(?:low|modest|small|undemanding)',
    'a low norm',
    (at) => figureOf(at, 'touch_norm_30d') < 2.5,
    (at) => figureOf(at, 'touch_norm_30d') > 5,
  ),
];

const DEGREE =
  '(?:very |quite |rather |pretty |really |still |fairly |clearly |perfectly |visibly |decidedly |downright |just )*';
const MOODS: Row[] = [
  row(
    '(?:not (?:exactly|quite|really|particularly|very|overly|terribly|especially) (?:warm|friendly|sunny|cosy|cordial))|lukewarm|tepid|so - so|neutral|indifferent|non - committal|noncommittal|middling|neither warm nor cold',
    'sentiment is near zero, or little above',
    mood((now) => now > -0.1 && now < 0.2),
    mood((now) => now >= 0.3 || now < -0.25),
  ),
  row(
    `${DEGREE}(?:warm|friendly|cordial|sunny|well - disposed|genial|amiable|affectionate|delighted|fond of us|on (?:very )?good terms|cosy|glowing|sweet|kind)`,
    'sentiment is 0.15 or more',
    mood((now) => now >= 0.15),
    mood((now) => now < 0),
  ),
  row(
    `${DEGREE}(?:happy|positive|cheerful|content|pleased|satisfied|upbeat|good - humoured|good - natured|in good spirits|in a good mood|contented)`,
    'sentiment is above zero',
    mood((now) => now > 0),
    mood((now) => now < -0.05),
  ),
  row(
    `${DEGREE}(?:unhappy|negative|sour|grumpy|hostile|irritated|bitter|gloomy|sullen|surly|cross|angry|annoyed|displeased|disgruntled|discontented|dissatisfied|unfriendly|miserable|fed up|icy|frosty)`,
    'sentiment is below zero, or fell',
    mood((now, before) => now < 0 || now < before - 0.03),
    mood((now, before) => now > 0.1 && now >= before),
  ),
  row(
    `${DEGREE}(?:cold|cool|chilly|frozen|aloof)`,
    'little contact, or sentiment is low or fell',
    (at, said) => silent(at, said) || mood((now, before) => now < 0.12 || now < before - 0.03)(at, said),
    ofAccount(
      (at, said) => touches(at, said) && mood((now, before) => now > 0.15 && now >= before)(at, said),
    ),
  ),
];

export const CONTACT_ROWS: Row[] = [...MEETINGS, ...CONTACT, ...MOODS];
