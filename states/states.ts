/**
 * What open prose says without a figure of an account's or a group's contact: "no meeting booked", "silent", "below its
 * norm"; with those of deals, all states. Patterns over the folded words of a sentence; what a pattern covers is accounted
 * for, its negation included.
 */

import {
  aboveNorm,
  always,
  anyOf,
  belowNorm,
  DOES_NOT,
  either,
  empty,
  figureIs,
  HAS_NOT,
  IS_NOT,
  meeting,
  NO,
  NOBODY,
  noMeeting,
  positive,
  type State,
  state,
  type Test,
  zero,
} from '../sentence/conditions.ts';
import { CHANGE_STATES } from './changes.ts';
import { DEAL_STATES } from './deals.ts';
import { GONE_STATES, noneThen } from './gone.ts';
import { MEETING_WORDS } from './meetings.ts';
import { OVERTAKEN_STATES } from './overtaken.ts';
import { SHORT_OF_CONTACT } from './short-of-contact.ts';
import { SIGNAL_STATES } from './signals.ts';
import { SPANNED_SILENCE } from './silence.ts';
import { SOURED } from './steady.ts';
import { TAKEOVERS } from './takeovers.ts';
import { WIN_STATES } from './wins.ts';

const MEETING =
  '(?:meeting|call|touch|conversation|contact|step|date|follow - up|appointment|slot|session|visit|chat)';
const BOOKED =
  '(?:booked|scheduled|planned|set|arranged|lined up|fixed|agreed|in (?:the|your|our|their) (?:calendar|diary)|on the (?:calendar|book|cards)|in place|ahead|in sight|on record)';
const TALK =
  '(?:spoken|spoke|talked|talking|speaking|been heard from|been in touch|heard|hears|hear|been in contact|got through|gotten through|reached|answered|replied|responded|reacted|got hold of|met|in touch|been seen|made contact)';
const THEM =
  '(?: (?:to|with|from|of|by))*(?: (?:us|them|you|the customer|the account|anyone|anybody|N|here|there|the company|him|her))*';
const SINCE =
  ' (?:since|for|in|over|in over|in more than|after) (?:nearly |almost |over |about |more than |the |early |mid - |late )*(?:[D#]|then|last)';

const NOTHING: ReadonlySet<string> = new Set();
const silent: Test = (at) =>
  at.figure('touches_30d') === null
    ? null
    : at.figure('touches_30d') === 0 || (at.figure('days_since_last_touch') ?? 0) >= 20;
const wasSilent: Test = (at) => {
  const now = silent(at, NOTHING);
  return now === false
    ? at.figure('touches_30d', 'previous') === 0 || at.figure('touches_prior_30d') === 0
    : now;
};

const MEETING_STATES: State[] = [
  state(
    `(?:but |and |is |are |there |' s |have |has |still |with )*${NO} ?(?:next |further |new |follow up |customer |single )*${MEETING} (?:is |are |was |been |yet |on record )*(?:${BOOKED}|yet|exists?|to follow|coming)(?: (?:yet|so far|with any of them|with any|there|here))?`,
    'no meeting is booked',
    noMeeting,
    /meeting|next_touch/,
  ),
  state(
    `nothing (?:further |else |new |more |at all )?(?:is |has been |' s |yet )*${BOOKED}(?: yet)?|nothing (?:is |' s )?(?:in|on) (?:the|their|your|our) (?:calendar|diary|book)|${NO} ?(?:next |further |follow - up |upcoming |future |forthcoming |a )+(?:meeting|step|contact|conversation|touch|date|call)|(?:the |a )?next (?:meeting|date|step) (?:is |are )?missing|(?:nor|neither) (?:is |are |has |have )*(?:any |a |the )*(?:next )?meeting(?: ${BOOKED})?|(?:have|has|with|having) no meeting(?: with N)?|only the next date is missing|yet to (?:book|set|schedule) (?:a|the)(?: next)? meeting`,
    'no meeting is booked',
    noMeeting,
    /meeting|next_touch/,
  ),
  state(
    `(?:none (?:of (?:them|the #|its account|these) )?|nobody |no account |not one (?:of them )?)(?:has|have|had|with) (?:got )?(?:a |any )?(?:next )?meeting(?: ${BOOKED})?`,
    'none has a meeting',
    zero('meetings_booked'),
    /meeting/,
  ),
  state(
    `(?:there (?:is|' s) )?(?:a |the )?(?:next )?meeting (?:is |' s |already )*(?:${BOOKED})|(?:has|have|with) (?:a|the|its|their) (?:next )?(?:meeting|call)(?: ${BOOKED})?`,
    'a meeting is booked',
    meeting,
    /meetings_booked/,
  ),
];

const SILENCE_STATES: State[] = [
  state(
    `(?:${NOBODY}(?: (?:here|there|in this tier|in this group|in the tier|on their side|at N))?(?: (?:has|have|had|is|are|' s|was))*|${HAS_NOT}|${DOES_NOT}|with (?:nobody|no one)) (?:really |actually |been |yet )*${TALK}${THEM}(?= ?${SINCE})`,
    'no contact for a while',
    (at) => {
      const days = at.figure('days_since_last_touch');
      return days === null ? wasSilent(at, NOTHING) : days >= 7 || wasSilent(at, NOTHING);
    },
  ),
  state(
    `(?:${NOBODY}(?: (?:here|there|in this tier|in this group|in the tier|on their side|at N))?(?: (?:has|have|had|is|are|' s|was))*|${HAS_NOT}|${DOES_NOT}|${IS_NOT}|with (?:nobody|no one)) (?:really |actually |been |yet )*${TALK}${THEM}(?! from us| by us)`,
    'no touch in 30 days',
    wasSilent,
    /without_touch|touches/,
  ),
  state(
    `(?:nothing|none) (?:at all )?(?:for|since|in)(?= [D#])|nothing (?:at all )?(?:since|for|in) (?:over|about|nearly|almost|more than|early|mid|late)(?= |$)`,
    'no contact for a while',
    figureIs('days_since_last_touch', (days) => days >= 7),
  ),
  state(
    `(?:there (?:is|are|was|were) )?(?:${NO} ?|zero |${HAS_NOT} (?:had |been )?|not )(?:(?:a|one|#) (?:single )?|any |two - way |recorded |customer |real |recent )*(?:touch|contact|exchange|interaction|conversation|word|call)(?: (?:at all|whatsoever|on record|of any kind|with any(?: of them)?|recorded))?(?: (?:in|this|over|all|during) (?:the )?(?:last |past )?(?:30 days|month|thirty days))?`,
    'no touch in 30 days',
    (at) =>
      at.figure('touches_30d') === null
        ? null
        : at.figure('touches_30d') === 0 ||
          at.figure('conversations_90d') === 0 ||
          (at.figure('days_since_last_touch') ?? 0) >= 25,
    /without_touch|touches/,
  ),
  state(
    `(?:is |are |has gone |gone |going |went |have gone |been |has been |have been |stayed |fell |turned |all )*(?:completely |entirely |totally |very |rather )*(?:silent|dark|dormant|unresponsive)(?: all month)?|(?:drift|sitting|lingering|languishing|waiting|lying|left|coasting)\\p{L}* in silence|radio silence`,
    'no touch for 20 days',
    wasSilent,
    /without_touch|days_since|touch|silence/,
    silent,
  ),
  state(
    `(?:to|with|had|have|has|was|were|and) (?:none|zero|nothing)(?= ?(?:$|[,.;:)]|(?:in|this|last|over|before|for|at)(?![\\p{L}])))`,
    'none in 30 days',
    (at, near) =>
      noneThen(at, near) === true ||
      [zero('touches_30d'), zero('meetings_booked'), zero('open_deals'), empty('next_touch')].some(
        (each) => each(at, NOTHING) === true,
      ) ||
      [at.figure('touches_30d', 'previous'), at.figure('touches_prior_30d')].includes(0),
    /without|touch|meeting/,
  ),
  state(
    `(?:contact|conversation|communication|touch|dialogue) (?:has |have )?(?:resumed|restarted|been re - established|is back|was restored|picked up again)|(?:re - established|reestablished|resumed|restored|re - opened) (?:contact|communication|the conversation|touch)|(?:talking|back in touch|back in contact|in touch again|talking again|got (?:it|them) talking)(?: again)?`,
    'touches again, or still',
    positive('touches_30d'),
  ),
  state(
    `(?<!(?:person|people|contact) (?:(?:has|have) )?)(?:is|are|in|was|were|been|has been|someone was) (?:still )?(?:regular(?:ly)? |steady |in |frequent |close )*(?:contact|touch)(?: with (?:us|them|N))?(?! (?:is|was|fell|rose|dropped))`,
    'touches in 30 days',
    either(anyOf(positive('touches_30d'), positive('contacts_90d')), always),
  ),
];

const LEVEL_STATES: State[] = [
  state(
    `no sentiment(?: reading| score| figure)?(?: on record| to lean on| yet| recorded)?|sentiment (?:is )?(?:not|un) ?(?:known|recorded)|${NO} ?(?:a |any )?sentiment(?: reading)?`,
    'no sentiment',
    (at) =>
      !at.has('sentiment_90d') ||
      at.fact('sentiment_90d')!.value === null ||
      (at.figure('conversations_90d') ?? 9) < 3,
  ),
  // In a time, or on a day, a contact is a touch: "a single contact, on 15 May", "thinned to a single contact".
  state(
    '(?:(?:only|just|single|sole|lone|one) (?:one |a single )?contact(?: only)?(?= ?(?:, |\\( )?(?:in (?:#|D|the|its|our|all|over)|on D|since|this month|last month|all month|during|over the|within|so far|where|against|after|(?:#|D)|down from|half|instead of|compared))|(?<=(?:to|after) (?:an? |just |only )*)(?:single|sole|lone) contact)',
    'one contact only, or one touch',
    either(
      anyOf(
        figureIs('touches_30d', (touches) => touches === 1),
        figureIs('contacts_90d', (people) => people === 1),
      ),
      positive('single_contact'),
    ),
    /contact|touch/,
  ),
  state(
    '(?:only|just|single|sole|lone|one) (?:one |a single )?(?:contact|person|name|relationship)(?: there| here| involved| on record)?|single - threaded|on one person|rests on one (?:contact|person)|hanging by one',
    'one contact only',
    either(
      figureIs('contacts_90d', (people) => people === 1),
      positive('single_contact'),
    ),
    /contact/,
  ),
  state(
    "(?:below|under|short of|beneath|(?<!# )less than|behind) (?:- )?(?:its |their |the |our |your |what is |what ' s )?(?:own |contact |touch )*(?:norm|normal|usual(?: level| rate| pace)?|par|average)(?! #)|(?:below|under) - (?:norm|normal|average|par)",
    'fewer touches than the norm',
    belowNorm,
    /touch|days_in_stage|median/,
  ),
  state(
    '(?<!# )(?:above|over|ahead of|beyond|more than) (?:- )?(?:its |their |the |our |your )?(?:own |contact |touch )*(?:norm|normal|usual(?: level| rate| pace)?|par|average)(?! #)',
    'more touches than the norm',
    aboveNorm,
    /touch|days_in_stage|median/,
  ),
  state(
    '(?:is |are |were |was |has turned |turned |seem |sound |clearly |really |very |quite |rather |visibly |plainly )*(?:unhappy|displeased|discontented|grumpy|disgruntled|sour(?:ed)?|annoyed)(?: (?:customer|people|account|mood|with us|bunch|door|note))*|gone sour|gone off us|negative (?:mood|sentiment|tone|reading)|(?:sentiment|mood|tone) (?:is |are |has turned |turned |has gone |went |now |still |clearly |slightly |mildly )*negative|(?:mood|tone|sentiment) (?:has |have )?soured',
    'negative sentiment',
    figureIs('sentiment_90d', (value) => value < 0),
  ),
  state(
    `(?:is |are |were |was |seem |sound |clearly |really |very |quite |rather |visibly |plainly |a )*(?:happy|cheerful|content) (?:customer|people|account|bunch|with us)|positive (?:mood|sentiment|tone|reading)|(?:sentiment|mood|tone) (?:is |are |has turned |turned |now |still |remain |stays |clearly |slightly |mildly |broadly )*positive|(?:mood|tone|sentiment) (?:${HAS_NOT}|${IS_NOT}) (?:soured|turned|gone sour|negative)`,
    'positive sentiment',
    figureIs('sentiment_90d', (value) => value > 0),
  ),
];

export const STATES: State[] = [
  ...SHORT_OF_CONTACT,
  ...WIN_STATES,
  ...MEETING_WORDS,
  ...SPANNED_SILENCE,
  ...GONE_STATES,
  ...OVERTAKEN_STATES,
  ...TAKEOVERS,
  ...SIGNAL_STATES,
  ...MEETING_STATES,
  ...SILENCE_STATES,
  ...DEAL_STATES,
  ...SOURED,
  ...LEVEL_STATES,
  ...CHANGE_STATES,
];
