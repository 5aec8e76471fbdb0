/**
 * Contact and meetings that are missing, in wordings of their own: "not a soul has been in touch", "145 lack one", "short of
 * meetings". Where a test might be of something else than is meant, it tells only that it is so, and what is not so is left
 * to the other readers, who refuse the negation.
 */
import {
  either,
  empty,
  HAS_NOT,
  meeting,
  noMeeting,
  not,
  positive,
  type State,
  state,
  type Test,
  zero,
} from '../sentence/conditions.ts';

const NOTHING: ReadonlySet<string> = new Set();
/** So, or not to be told. */
export const sure =
  (test: Test): Test =>
  (at, near) =>
    test(at, near) === true ? true : null;

const NOT_ONE =
  '(?:not (?:a (?:single )?(?:soul|person|customer|contact|one)|(?:# |one )(?:of (?:the #|its #|our #)|soul|person|account|customer)|anybody|anyone)|nobody at all|none of the #)(?: (?:here|there|in (?:it|N|this tier|the tier)))?';
const BEEN = "(?: (?:' s|has|have|had|is|are|was|were|been|yet|ever|really|actually|even|so much as))*";
const TALKED =
  '(?:in (?:touch|contact)|heard from|spoken|spoke|talked|talking|answered|replied|responded|called|written|met|reached|got in touch|made contact|said (?:a word|anything|a thing)|got back(?: to us)?|picked up)(?: (?:to|with|from|of))?(?: (?:us|you|them|anyone|a word))?';
/** As long as the words say, where a date or span follows, and the whole month where none does. */
const untouched: Test = either(
  (at) => {
    const days = at.figure('days_since_last_touch');
    return days === null ? zero('touches_30d')(at, NOTHING) : days >= 14;
  },
  (at) => at.figure('touches_30d') === 0,
);
const wasUntouched: Test = (at) =>
  at.figure('touches_30d', 'previous') === 0 ||
  at.figure('touches_prior_30d') === 0 ||
  (!at.isGroup() && (at.figure('days_since_last_touch', 'previous') ?? 0) >= 7);

const REACHED = '(?:touched|contacted|called|spoken to|heard from|visited|approached|rung)';
const ACCOUNT = '(?:account|customer|prospect|name|one|company|of the #)';
/** Some contact, yet no more than a third of the norm, or one touch. */
const scarcely: Test = (at) => {
  const [touches, norm] = [at.figure('touches_30d'), at.figure('touch_norm_30d')];
  return touches !== null && (touches <= 1 || (norm !== null && touches * 3 <= norm));
};
const CONTACT: State[] = [
  state(
    '(?:nearly|almost|practically|virtually|all but|close to|as good as|next to) (?:completely |totally |entirely )?(?:silent|dark|mute|inaudible|wordless|out of (?:touch|contact))(?! (?:account|customer|prospect|name|for))',
    'hardly any contact',
    scarcely,
  ),
  state(
    `(?:no|not #|not a single|not one|none|hardly any) ${ACCOUNT}(?: (?:here|there|in (?:it|N|this tier|the tier)))? (?:was|were|has been|have been|got|had been) (?:contacted|touched|called|reached|spoken to|heard from|visited|seen|approached|rung|met)`,
    'no touch in 30 days',
    untouched,
    /without_touch/,
  ),
  state(
    `(?:${HAS_NOT}|never|nobody (?:there |here |at N )?(?:has |have |' s )?|no one (?:there |here |at N )?(?:has |have |' s )?) ?(?:yet |even |ever )*(?:returned|return|come back to|got back to|gotten back to|written back|called back|rung back|acknowledged|surfaced|been reachable|been around|picked up)(?: (?:us|a|any|our|my|the|your|single|call|message|email|mail|note|phone))*`,
    'no touch for a while',
    untouched,
    /without_touch/,
  ),
  // "Seven have not been touched at all", "every account has been touched".
  state(
    `${HAS_NOT} (?:yet |once |even )*been ${REACHED}(?: (?:at all|once|even once))?`,
    'no touch in 30 days',
    untouched,
    /without_touch/,
  ),
  state(`(?:has|have|' ve|' s) (?:now |all |each )*been ${REACHED}`, 'touches in 30 days', not(untouched)),
  state(
    '(?:silent|quiet|dark|dormant|mute)(?= (?:N )?(?:account|customer|prospect|name|renewal))',
    'some have no touch in 30 days',
    sure(either(untouched, positive('accounts_without_touch'))),
    null,
    either(untouched, positive('accounts_without_touch')),
  ),
  // "Not one of them has been in touch": the words before deny it of each of a set.
  state(
    `(?<=(?:not (?:#|one)|none|neither) of (?:them|' em|these|those)(?: [\\p{L}]+)?)${BEEN} ${TALKED}`,
    'touches in 30 days',
    not(untouched),
  ),
  state(`${NOT_ONE}${BEEN} ${TALKED}`, 'no touch for a while', untouched, /without_touch/),
  state(
    `(?:no|not #|zero|not a single|not any) (?:# - way |two - way |real |live |direct |recorded |mutual |recent |meaningful |proper )+(?:contact|touch|conversation|exchange|dialogue|call|communication)(?: (?:at all|whatsoever|of any kind))?`,
    'no touch in 30 days',
    sure(untouched),
    /without_touch/,
  ),
  state(
    "(?<=(?:after|before|until|till|' d|had|broke|ended|ending|end|following|spoke|from)(?: [\\p{L}']+){0,4} )(?:nothing|nobody|none|not a (?:word|peep|thing)|no (?:word|contact|touch|conversation)|silence)(?: (?:at all|whatsoever|heard|said))?(?: (?:since|in|from|for|during|throughout))?(?= [D#])",
    'no contact in the run before',
    sure(wasUntouched),
  ),
  state(
    "(?:nobody|no one|none|no account|no #|not one|no customer)(?: (?:is|was|has|been|here|there|of them|left|gone|kept|' s|went))* (?:alone|unattended|untouched|unheard|uncontacted|silent|waiting|ignored|neglected|without (?:a )?(?:word|contact|touch))(?: (?:for (?:more|longer) than|over|beyond|past)(?= #))",
    'none silent for longer',
    (_, near) =>
      [...near].some((metric) => /longest_silence|days_since_last_touch|last_touch/.test(metric))
        ? true
        : null,
  ),
];

const ABOUT_MEETINGS = /meeting|next_touch/;
const MEETING =
  '(?:meeting|call|next step|next meeting|appointment|conversation|next date|date in the diary|slot)';
/** "One" is a meeting where the sentence tells of meetings. */
const lacksOne: Test = (at, near) =>
  [...near].some((metric) => ABOUT_MEETINGS.test(metric)) ? sure(noMeeting)(at, near) : null;
const LACKS = `(?:presently |currently |still |now |yet )*(?:lack|lacks|lacking|await|awaiting|need|needing|miss|missing|want|want for|wait for|waiting for|go without|going without|do without|are without|is without|being without|await|without|${HAS_NOT}(?: got)?(?: yet)?)`;

const MEETINGS: State[] = [
  // "Nobody has a meeting booked": what stands before it denies it of each of a set.
  state(
    "(?<=(?:nobody|no one|neither|not (?:#|one)|none)(?: of (?:them|these|those|the #|us))? )(?:has|have|had|' s got|with) (?:got )?(?:a |any )*(?:next )?meeting(?: (?:booked|scheduled|planned|set|arranged|lined up|fixed|in the (?:calendar|diary)))?",
    'a meeting is booked',
    meeting,
    /meetings_booked/,
  ),
  state(
    `${LACKS} (?:a |an |any |the |their |its )*${MEETING}|(?:a |any )?${MEETING} (?:is |are )?(?:still )?(?:lacking|wanting|outstanding|awaited)`,
    'no meeting is booked',
    sure(noMeeting),
    /without_meeting/,
  ),
  state(
    `${LACKS} (?:#|any|a one)(?! (?:single |next )?${MEETING})(?! \\p{L}*(?:day|week|month|touch|deal|account))`,
    'no meeting is booked',
    lacksOne,
    /without_meeting/,
  ),
  state(
    '(?:short of|light on|thin on|low on|starved of|short on|in want of) (?:next )?(?:meeting|call|appointment|date|conversation)|(?:lack|lacks|lacking)(?: (?:most |above all |is|are|now|mainly|mostly))* (?:next |booked |future )(?:step|meeting|conversation|appointment|touch|date)(?: step)?s?',
    'more without a meeting than with one',
    either(
      empty('next_touch'),
      (at) => (at.figure('without_meeting') ?? 0) * 2 > (at.figure('accounts') ?? 0),
    ),
  ),
  state(
    `no (?:next |further |new )*${MEETING} ' s (?:been )?(?:booked|scheduled|planned|set|arranged|lined up|fixed|agreed|in the (?:calendar|diary))`,
    'no meeting is booked',
    noMeeting,
    /without_meeting/,
  ),
  state(
    `(?:has|have|had|with|having) (?:a |an |the |its |their |got )*(?:next )?${MEETING} (?:in prospect|in view|to come|ahead of (?:it|them)|in store|on the horizon|upcoming|coming up|pencilled in)`,
    'a meeting is booked',
    meeting,
    /meetings_booked/,
  ),
];

export const UNSPOKEN_STATES: State[] = [...CONTACT, ...MEETINGS];
