/**
 * How near or far something is, and how sure, in loose words: "close to going stagnant", "there's time", "a way off", "just
 * ahead of us", "could go either way", "hardly a sure thing", "revenue to lose". Held by the days to a line or date of the
 * account, by its odds and by what it pays; a fault where the record of the only account meant shows the reverse.
 */

import type { Values } from '../sentence/conditions.ts';
import {
  eachDealOf,
  figureOf,
  type Holds,
  type Row,
  someDealOf,
  spokenRow,
} from '../sentence/spoken-rows.ts';

/** Days that a deal may still stay in its stage. */
const roomOf = (deal: Values): number => figureOf(deal, 'stagnant_line') - figureOf(deal, 'days_in_stage');
const isAtLine = (deal: Values): boolean =>
  roomOf(deal) >= 0 && roomOf(deal) <= Math.max(NEAR_LINE, figureOf(deal, 'stagnant_line') / 3);
const isFarFromLine = (deal: Values): boolean =>
  roomOf(deal) > figureOf(deal, 'stagnant_line') / 2 || roomOf(deal) < 0;
const NEAR_LINE = 10;

/** Days to the dates that an account has ahead: of its deals and its renewal. */
const daysAhead = (at: Values): number[] =>
  [...at.deals().map((deal) => figureOf(deal, 'days_to_close')), figureOf(at, 'days_to_renewal')].filter(
    (days) => !Number.isNaN(days),
  );
const SOON = 14;
const NEAR = 31;
const FAR = 28;
const isFar: Holds = (at) => !at.isGroup() && daysAhead(at).some((days) => days >= FAR);
const isNear: Holds = (at) => !at.isGroup() && daysAhead(at).some((days) => days >= 0 && days <= NEAR);
const noneFar: Holds = (at) =>
  !at.isGroup() && daysAhead(at).length > 0 && daysAhead(at).every((days) => days <= SOON);
const oddsOf = (at: Values): number[] =>
  [at, ...(at.isGroup() ? [] : at.deals())]
    .flatMap((each) => [figureOf(each, 'outcome_score'), figureOf(each, 'deal_outcome_score')])
    .filter((odds) => !Number.isNaN(odds));
const odds =
  (holds: (value: number) => boolean): Holds =>
  (at) =>
    !at.isGroup() && oddsOf(at).some(holds);
const noOdds =
  (holds: (value: number) => boolean): Holds =>
  (at) =>
    !at.isGroup() && oddsOf(at).length > 0 && !oddsOf(at).some(holds);
const EVEN = (value: number): boolean => value >= 38 && value <= 62;
const UNSURE = (value: number): boolean => value < 75;
const SLIM = (value: number): boolean => value < 40;

const pays: Holds = (at) => figureOf(at, 'arr') > 0;
const paysNot: Holds = (at) => !at.isGroup() && !pays(at, {} as never);

const STAGNANT =
  '(?:stagnation|stagnant|(?:going|being|turning|becoming|getting|counting as|being (?:called|counted|rated)) stagnant|(?:the |its |our )?(?:stagnation|stagnant|stall) (?:line|limit|mark|threshold))';
const SURE =
  '(?:an? (?:sure thing|safe bet|certainty|foregone conclusion|banker|shoo - in|given|racing certainty)|sure things|safe bets|certainties|foregone conclusions)';

export const VERGE_ROWS: Row[] = [
  spokenRow(
    `(?:is |are |now |also |just |only |very |pretty |quite |rather )*(?:close to|near to|nearing|near|almost|nearly|approaching|on the (?:verge|brink|edge|cusp|point) of|about to (?:be|become|go|turn|get)|within (?:days|sight|a week|touching distance) of|edging (?:towards|closer to)|heading (?:for|towards)|not far (?:off|from)|a few days (?:from|short of)|days (?:away )?from) ${STAGNANT}`,
    'a deal is near the line past which it is stagnant',
    (at) => someDealOf(at, isAtLine),
  ),
  spokenRow(
    '(?<=(?:line|limit|mark|threshold)(?: \\p{L}+){0,2}(?: , # ?(?:day)?s? ,| \\( # ?(?:day)?s? \\))? )(?:is|are) (?:now |also )*(?:not far off|not far away|close|near|very close|quite close|within reach|in sight|coming up)(?! (?:to|by))',
    'a deal is near the line past which it is stagnant',
    (at) => someDealOf(at, isAtLine),
    (at) => eachDealOf(at, isFarFromLine),
  ),
  spokenRow(
    "(?:so )?(?:there (?:is|' s)|there (?:is|' s) (?:still|plenty of|ample|enough|some)|(?:has|have|with|leaves?|leaving|gives?)(?: us| you| it| them)?(?: still)?|still|(?:still )?plenty of) (?:(?:still|plenty of|ample|enough|some) )?time(?! (?:is|in|since|of|ago|this|that|a|an|the|last|next|#|between|left over))|(?:is |are |still |lies |lie )*(?:a|some|a good|a fair|quite a|a long) (?:way|while|stretch) (?:off|away|out)(?! (?:the|its|their|our|a|usual|normal|what|that|being|from))|(?:is |are |still |lies )*(?:far off|miles off|months (?:off|away))(?! (?:the|its|their|our|a|usual|normal|what|that|being|from))|(?:is |are )?(?:no|in no|without) (?:great |particular |real )?(?:rush|hurry|urgency)|time is on (?:our|your|its) side",
    'a date of it is four weeks ahead or more',
    isFar,
    noneFar,
  ),
  spokenRow(
    '(?:is |are |now |lies |lie |only |still )*(?:just ahead(?: of (?:us|you))?|imminent|(?:just |right )?(?:around|round) the corner|(?:almost|nearly) (?:here|upon us|on us|due)|close at hand|looming|looms|fast approaching|on the doorstep|coming up fast)',
    'a date of it is within a month',
    isNear,
  ),
  spokenRow(
    '(?:is |are |it |this |which |still |very much |looks |more of |roughly |about |as good as |only )*(?:could go either way|may go either way|can go either way|might go either way|(?:a )?coin (?:toss|flip)|(?:a )?toss - ?up|on a knife - ?edge|evenly (?:poised|balanced)|fifty - fifty|heads or tails|neither one thing nor the other|neither here nor there on odds)',
    'its odds are about even',
    odds(EVEN),
    noOdds(EVEN),
  ),
  spokenRow(
    `(?:is |are |it |this |still |at best )*(?:hardly|scarcely|barely|far from|not|not yet|no longer|not exactly|not quite|anything but|no|never) ${SURE}|(?:is|are)n ' t (?:yet |exactly |quite )?${SURE}|not (?:yet )?in the bag|in the bag yet`,
    'its odds are under 75',
    odds(UNSURE),
    noOdds(UNSURE),
  ),
  spokenRow(
    '(?:is |are |still |now |pretty |rather |very )*(?:a )?(?:long shots?|longer shots?|outsiders?|outside chance)|(?:looks?|looking) (?:very |rather |pretty |quite )*(?:poor|bleak|dim|grim|slim|hopeless|unpromising)|poor lot|poor bunch|weak bunch|sorry bunch',
    'its odds are under 40',
    odds(SLIM),
  ),
  spokenRow(
    '(?:(?:has|have|with|had|carries) )?(?:revenue|money|income|something|cash|business) (?:to (?:lose|protect|keep|defend|save)|at stake already)|(?:revenue|money|income|business) (?:that )?(?:we|you) (?:already )?(?:have|hold|earn|own|get)|already (?:pays|paying)(?: us| you)?|(?:is |are )?(?:already |now )*a paying customer',
    'it pays',
    pays,
    paysNot,
  ),
];
