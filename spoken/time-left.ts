/**
 * How much time is left, and what is there by now, without a figure: "so there's time", "a full year to put things right",
 * "money we already have". Held by the dates ahead of the account, or by what it pays.
 */
import type { Values } from '../sentence/conditions.ts';
import { figureOf, type Row, spokenRow as row } from '../sentence/spoken-rows.ts';

/** Days to the first date ahead that leave time; and that do not. */
const ENOUGH = 21;
const TIGHT = 21;
/** About a year. */
const YEAR: [least: number, most: number] = [320, 420];

const AHEAD = ['days_to_close', 'days_to_renewal'];
const daysAhead = (at: Values): number[] =>
  at.isGroup()
    ? []
    : [
        ...AHEAD.map((metric) => figureOf(at, metric)),
        ...at.deals().map((deal) => figureOf(deal, 'days_to_close')),
      ].filter((days) => days >= 0);

const TIME = '(?:some |enough |plenty of |ample |a little |a bit of |lots of |still |yet |also )*time';

export const TIME_LEFT_ROWS: Row[] = [
  row(
    `(?:so |and )?(?:there (?:is|' s)|(?:you|we|they) (?:have|' ve)|it has|has|have|leaves|leaving)(?: us| you| them)? (?:still )?${TIME}(?: (?:left|in hand|yet))?|time (?:is )?on (?:our|your) side|in no hurry|no (?:great )?(?:rush|hurry)(?: yet)?`,
    'a date ahead that leaves time',
    (at) => daysAhead(at).some((days) => days >= ENOUGH),
  ),
  row(
    '(?:little|not much|hardly any|no|too little|scant|precious little) time(?: left| to lose| to spare)?|time is (?:short|tight|running out|getting short)|(?:time|clock) (?:is )?(?:short|ticking)|running out of time|short of time|tight timing',
    'a date ahead that is near',
    (at) => daysAhead(at).some((days) => days <= TIGHT),
  ),
  row(
    '(?:a |the |its |nearly a |almost a |about a |just over a |over a )*(?:full|whole|entire|good|clear)? ?year (?:to|before|until|ahead|away|off|in hand|left|to go)',
    'a renewal about a year ahead',
    (at) => figureOf(at, 'days_to_renewal') >= YEAR[0] && figureOf(at, 'days_to_renewal') <= YEAR[1],
  ),
  row(
    '(?:money|revenue|income|business|what|contract) (?:that )?(?:we|you|they|it) already (?:have|has|earn|earns|get|gets|pay|pays|book|books|hold|holds|own)(?: us)?|existing (?:money|income|business|contract)|already (?:pays|paying|pay) (?:us)?',
    'it pays revenue',
    (at) => figureOf(at, 'arr') > 0,
  ),
];
