/**
 * How an account, a tier or the book is doing, in further loose words: "well looked after", "orderly", "in hand", "a good May",
 * "a good month for pipeline", "fraying", "cross", "not for lack of contact". Each is tied to measures on record; a fault only
 * where they show the reverse of the only account that can be meant.
 */

import type { Values } from '../sentence/conditions.ts';
import {
  figureOf,
  type Holds,
  isFilled,
  type Row,
  riseOf,
  someWent,
  spokenRow,
} from '../sentence/spoken-rows.ts';
import { good, row as verdictRow } from './verdicts.ts';

const contact = (at: Values): number => figureOf(at, 'touches_30d') / figureOf(at, 'touch_norm_30d');
const isStuck = (at: Values): boolean =>
  figureOf(at, 'stagnant_deals') > 0 || figureOf(at, 'overdue_deals') > 0;
const hasDeals = (at: Values): boolean => figureOf(at, 'open_deals') > 0;
const orderly: Holds = (at) => hasDeals(at) && !isStuck(at);
const tended: Holds = (at) => contact(at) >= TENDED;
const TENDED = 0.85;
const untended: Holds = (at) => contact(at) < HALF;
const HALF = 0.5;
const sentiment =
  (holds: (value: number) => boolean): Holds =>
  (at) =>
    holds(figureOf(at, 'sentiment_90d'));

/** More of what counts rose than fell. */
const SIGNS: [metric: string, way: 1 | -1][] = [
  ['arr', 1],
  ['open_value', 1],
  ['touches_30d', 1],
  ['outcome_score', 1],
  ['score', 1],
  ['sentiment_90d', 1],
  ['stagnant_deals', -1],
  ['overdue_deals', -1],
  ['accounts_without_touch', -1],
  ['tier_number', -1],
];
const balance = (at: Values): number =>
  SIGNS.reduce((sum, [metric, way]) => sum + (Math.sign(riseOf(at, metric) * way) || 0), 0);
const above: Holds = (at) => balance(at) > 0;
const below: Holds = (at) => balance(at) < 0;

/** What a month was good or bad for, and by which measures. */
const FOR: [noun: string, metric: string, way: 1 | -1][] = [
  ['(?:pipeline|new business|deals|sales|selling|open deals)', 'open_value', 1],
  ['(?:revenue|recurring revenue|income|ARR|arr)', 'arr', 1],
  ['(?:contact|conversation|conversations|talking|engagement|touches)', 'touches_30d', 1],
  ['(?:hygiene|deadlines|dates|close dates|punctuality|discipline)', 'overdue_deals', -1],
  ['(?:sentiment|mood|goodwill)', 'sentiment_90d', 1],
  ['(?:odds|likelihood)', 'outcome_score', 1],
];
const PERIOD = '(?:month|spell|run|period|time|May|may|D)';
const GOOD = '(?:good|great|strong|decent|fine|bumper|happy|better|excellent|solid)';
const BAD = '(?:bad|poor|weak|rough|rotten|worse|lean|tough|dismal|thin)';
const forRows = FOR.flatMap(([noun, metric, way]): Row[] => {
  const rose: Holds = (at) => riseOf(at, metric) * way > 0;
  const fell: Holds = (at) => riseOf(at, metric) * way < 0;
  return [
    spokenRow(`(?:a |an )?${GOOD} ${PERIOD} for ${noun}`, `${metric} went the right way`, rose, fell),
    spokenRow(`(?:a |an )?${BAD} ${PERIOD} for ${noun}`, `${metric} went the wrong way`, fell, rose),
  ];
});

const BE =
  '(?:is |are |was |were |has |have |been |being |all |both |also |still |now |very |really |looks? |seems? |feels? )*';

export const CONDITION_ROWS: Row[] = [
  ...forRows,
  spokenRow(
    `(?:a|an|its|their|his|her|your|our) (?:very |really |rather |pretty )*${GOOD} ${PERIOD}(?! (?:of|to|for))`,
    'more of its measures rose than fell',
    above,
  ),
  spokenRow(
    `(?:a|an|its|their|his|her|your|our) (?:very |really |rather |pretty )*${BAD} ${PERIOD}(?! (?:of|to|for))`,
    'more of its measures fell than rose',
    below,
  ),
  spokenRow(
    `${BE}(?:well |properly |carefully |closely )*(?:looked after|cared for|tended|attended to|nursed|cultivated|kept in touch with|served|covered well|well covered)(?! by)`,
    'touches are at least 85 % of the norm',
    tended,
    untended,
  ),
  spokenRow(
    `(?:this |it |that |which )*(?:is|are|was) ?n ' t (?:for )?(?:(?:a |any )?(?:lack|want|shortage|dearth) of (?:contact|attention|conversation|talk|trying)|neglect|neglected|being neglected)|(?:is |are |it is )*not (?:for )?(?:(?:a |any )?(?:lack|want|shortage|dearth) of (?:contact|attention|conversation|talk|trying)|neglect|neglected)`,
    'touches are at least 85 % of the norm',
    tended,
    untended,
  ),
  spokenRow(
    `${BE}(?:orderly|tidy|in (?:good )?order(?! (?:to|of|that))|clean|shipshape|running to time|on time|punctual|disciplined)(?! (?:sheet|up|slate|break|house))`,
    'no deal is stagnant or overdue',
    orderly,
  ),
  spokenRow(
    `${BE}(?:well |firmly |all |safely )*(?:in hand|under control|taken care of|on top of)(?! (?:it|them|this|that))`,
    'a meeting is set, or no deal is stagnant or overdue',
    (at, said) => isFilled(at, 'next_touch') || orderly(at, said),
  ),
  spokenRow(
    `${BE}(?:fray|frays|fraying|frayed|unravel|unravels|unravelling|wearing thin|coming apart|cooling off|loosening|weakening)(?! (?:from|to|by))`,
    'contact or sentiment fell',
    someWent(-1, 'touches_30d', 'sentiment_90d', 'contacts_90d'),
    (at) => !at.isGroup() && riseOf(at, 'touches_30d') > 0 && riseOf(at, 'sentiment_90d') > 0,
  ),
  spokenRow(
    `${BE}(?:cross(?= ?(?:$|[.,;:)]|and|but|with|about))|unhappy|unhappily|displeased|annoyed|irritated|disgruntled|grumpy|dissatisfied|fed up|out of sorts|sour|sourly|angry|angrily|grumbling|in a bad mood)(?! (?:the|a|over|to|into))`,
    'sentiment is negative',
    sentiment((value) => value < 0),
    sentiment((value) => value > 0.1),
  ),
  spokenRow(
    `${BE}(?:(?:went |goes |going )?(?:pleasantly|amicably|cordially|agreeably|civilly)(?: enough)?|in good (?:spirits|humour|heart)|good - natured|good - humoured|cordial|amicable|affable|genial)`,
    'sentiment is positive',
    sentiment((value) => value > 0),
    sentiment((value) => value < -0.1),
  ),
  spokenRow(
    '(?:the |its |their |one )*(?:weak|sore|soft|blind|empty) (?:point|spot) is (?:the |its |their )*(?:calendar|diary|meetings?)',
    'no meeting is set, or most accounts have none',
    (at) =>
      at.isGroup()
        ? figureOf(at, 'without_meeting') * 2 > figureOf(at, 'accounts')
        : !isFilled(at, 'next_touch'),
    (at) => !at.isGroup() && isFilled(at, 'next_touch'),
  ),
  verdictRow(
    `(?:do|does)n ' t need (?:any |much )?(?:rescuing|saving|help|a rescue|rescue)|(?:moving|going|running|coming on) at a (?:decent|good|fair|healthy|brisk|nice|steady) (?:pace|clip|rate|speed)|sailing (?:along|through)|(?:purr|purrs|purring)(?: along)?|all is well|going (?:very |really )?(?:well|nicely|smoothly|fine)|well placed|well set|well positioned|nothing to fix`,
    'healthy by the rules, or its score, odds, mood or tier rose',
    good,
  ),
  verdictRow(
    `(?:is |are |just |still )*(?:tick|ticks|ticking|jog|jogs|jogging|plod|plods|roll|rolls|rolling|hum|hums|humming|cruise|cruises|cruising) (?:along|over|on|by)(?: (?:nicely|happily|quietly|well))?`,
    'nothing stagnant or overdue, or contact at the norm',
    (at) =>
      at.isGroup() ? good(at, {} as never) || contact(at) >= TENDED : !isStuck(at) && contact(at) >= TENDED,
  ),
];
