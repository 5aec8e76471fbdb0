/**
 * Loose verdicts on an account, a tier or the book, each tied to what is on record: "your star", "the bright spot", "the
 * worry", "the sore spot", "dead wood", "ticking along", "the picture is mixed". They are claims where the record bears them
 * out, and claim nothing otherwise: who means what by a "worry" is not on record.
 */

import type { Values } from '../sentence/conditions.ts';
import {
  figureOf,
  type Holds,
  isEmpty,
  periodOf,
  type Row,
  riseOf,
  type Said,
  someDealOf,
  spokenRow,
} from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor } from '../sentence/subjects.ts';
import { atRisk, healthy } from '../states/evaluatives.ts';

export const row = (pattern: string, says: string, yes: Holds): Row =>
  spokenRow(pattern, says, (at, said) => isMeant(at, said) && yes(at, said));

/** A verdict on a group is on the first that can be meant, and on none where an account of the text may be. */
function isMeant(at: Values, { scope, from }: Said): boolean {
  if (!at.isGroup()) return true;
  const [first] = groupsFor(scope, from);
  const isNamed = scope.items.some(
    (item) => item.kind === 'name' && item.subjects.some(({ id }) => id === at.subject.id),
  );
  return first === at.subject && (isNamed || accountFor(scope, from) === null);
}

const NOTHING: ReadonlySet<string> = new Set();
/** Measures of which more is better, and those of which less is. */
const BETTER = ['score', 'outcome_score', 'sentiment_90d', 'touches_30d', 'open_value', 'arr'];
const WORSE = ['stagnant_deals', 'overdue_deals', 'accounts_without_touch', 'moved_down', 'tier_number'];

const went = (at: Values, way: 1 | -1): boolean =>
  BETTER.some((metric) => riseOf(at, metric) * way > 0) ||
  WORSE.some((metric) => riseOf(at, metric) * way < 0);
const contact = (at: Values): number => figureOf(at, 'touches_30d') / figureOf(at, 'touch_norm_30d');
const cameOn = (at: Values): boolean =>
  someDealOf(at, (deal) => figureOf(deal, 'days_in_stage') <= periodOf(at));

/** Healthy by the rules; or what counts of it rose, and it is neither silent nor in the lowest tier. */
export const good: Holds = (at) => {
  if (at.isGroup())
    return (figureOf(at, 'stagnant_deals') === 0 && figureOf(at, 'overdue_deals') === 0) || contact(at) >= 1;
  const rose = ['score', 'outcome_score', 'sentiment_90d'].some((metric) => riseOf(at, metric) > 0);
  const isUp = riseOf(at, 'tier_number') < 0;
  const isLow = figureOf(at, 'tier_number') === 4 || figureOf(at, 'touches_90d') === 0;
  return healthy(at, NOTHING) === true || (!isLow && (rose || isUp || cameOn(at)));
};
/** At risk by the rules, silent, or what counts of it fell; of a group, deals or accounts of it that are so. */
export const bad: Holds = (at) => {
  if (at.isGroup())
    return (
      figureOf(at, 'stagnant_deals') > 0 ||
      figureOf(at, 'overdue_deals') > 0 ||
      contact(at) < 0.9 ||
      figureOf(at, 'moved_down') > figureOf(at, 'moved_up')
    );
  const fell = ['outcome_score', 'sentiment_90d'].some((metric) => riseOf(at, metric) < 0);
  const isSilent = figureOf(at, 'touches_30d') === 0 || isEmpty(at, 'next_touch');
  return atRisk(at, NOTHING) === true || fell || isSilent || isStuck(at);
};
const isStuck = (at: Values): boolean =>
  figureOf(at, 'stagnant_deals') > 0 || figureOf(at, 'overdue_deals') > 0;
/** In its tier as before, with hardly another score, or with no deal stagnant or overdue. */
const even: Holds = (at) =>
  !at.isGroup() &&
  riseOf(at, 'tier_number') === 0 &&
  (Math.abs(riseOf(at, 'score')) <= NARROW || !isStuck(at));
const NARROW = 5;
const mixed: Holds = (at) => went(at, 1) && went(at, -1);
const faint: Holds = (at) =>
  figureOf(at, 'touches_30d') === 0 ||
  (!at.isGroup() && (figureOf(at, 'outcome_score') < 30 || someDealOf(at, isStuck)));

const THE =
  '(?:(?:a|an|the|my|your|our|his|her|one|this|that|real|main|only|biggest|bigger|mild|plain|clear|genuine) )*';
const SHAPE = '(?:order|shape|health|fettle|nick|form|condition|trim|hands|place)';
const MONTH = '(?:month|spell|run|start|patch|stretch|period|quarter|time)';
const TROUBLE =
  '(?:problem child|problem account|worry|worries|concern|trouble|problem|headache|sore spot|sore point|weak spot|weak point|soft spot|emergency|pinch point|pain point|black spot|danger|strain|damage|mess|patient|weakness|weak link|thorn in (?:the|your|our) side|burden|source of (?:worry|concern|trouble)|cause for (?:concern|alarm|worry)|alarm|casualty|casualties|laggard)';

export const VERDICT_ROWS: Row[] = [
  row(
    `${THE}(?:good|best|great|welcome|happy|better|cheerful|cheering) news|${THE}(?:bright|brightest|brighter|high|shining|light) (?:spot|point|light|side)|${THE}(?:star|jewel|standout|highlight|high point|success story|success|pride|gem|pick of the bunch|shining example|model customer|winner|strongest card)(?! in)`,
    'healthy by the rules, or its score, odds, mood or tier rose',
    good,
  ),
  row(
    `${THE}(?:good|nice|real|solid|strong|steady|clear|decent|fine) (?:progress|headway|going|work|story)|${THE}(?:strong|good|great|decent|better|fine|bumper|productive|excellent|solid|happy|cheerful|encouraging|fruitful) ${MONTH}|flying|on (?:a roll|song|fire|the up)|going strong|going places|in full swing|making (?:headway|progress|strides)|on the right (?:track|path|road)|heading the right way|doing (?:nicely|well|fine|splendidly)|moving (?:nicely|well|along|smartly)|coming (?:along|on) (?:nicely|well)`,
    'healthy by the rules, or its score, odds, mood or tier rose',
    good,
  ),
  row(
    `(?:in|of) (?:very |really |pretty )*(?:decent|good|fine|great|excellent|rude|reasonable|solid|better|safe|sound|strong|capable) ${SHAPE}|solid|promising|encouraging|winnable|within reach|rosy|bright|strong|reassuring|heartening|comfortable|(?:look|looking|looks|seem|seems) (?:very |rather |quite |pretty )*(?:good|strong|solid|safe|safer|promising|bright|healthy|sound|well|fine|better|rosy)`,
    'healthy by the rules, or its score, odds, mood or tier rose',
    good,
  ),
  row(
    '(?:hardly|scarcely|barely) needs? (?:help|us|rescuing|attention|saving|a push)|needs? (?:no|little|least) (?:help|rescue|rescuing|attention|saving|work|push)|(?:the )?least (?:in need|alarming|pressing|worrying|urgent|troubling|needs? rescuing|of (?:my|our|your) worries)|no (?:great |real |big |particular )*(?:rush|alarm|alarms|worry|worries|drama|hurry|cause for (?:concern|alarm|worry)|bad sign|bad news|need to worry|concern|concerns|trouble|red flag|red flags|fire)|nothing (?:to worry about|alarming|wrong|amiss|to fix)|(?:the )?best of reasons|(?:a )?happy (?:one|reason|story|case|ending)|for good reasons?',
    'healthy by the rules, or its score, odds, mood or tier rose',
    good,
  ),
  row(
    `${THE}${TROUBLE}|${THE}(?:rough|bad|tough|difficult|poor|hard|weak|worrying|sad|miserable|dismal|rocky|grim|torrid|disappointing) ${MONTH}|${THE}(?:bad|worst|worse|worrying|sad|unwelcome|grim|poor) (?:news|sign|signs|omen|picture|story)|(?:that (?:is|' s) )?a stretch`,
    'at risk by the rules, silent, stuck, or its odds, mood or tier fell',
    bad,
  ),
  row(
    "where (?:the )?(?:strain|trouble|damage|worry|pressure|pain|problem|problems|danger|weakness)(?: (?:show|shows|sit|sits|lie|lies|is|are|starts|begins))?|under (?:strain|pressure|a cloud)|feeling the strain|hurting|struggling|ailing|sagging|in (?:decline|retreat|free fall|reverse|difficulty|difficulties)|(?:more|most) (?:of a (?:concern|worry|problem)|pressing|urgent|worrying|alarming|troubling|concerning|exposed|endangered)|running out of (?:calendar|time|road|runway|days|room)|short of (?:time|calendar|runway)|against the clock|on borrowed time|what (?:nags|bothers|worries|troubles|concerns)(?: (?:at )?(?:me|us|you))?(?: (?:most|is|here))?|in need of (?:help|attention|rescue|work|a push)|needs? (?:help|rescue|rescuing|attention|saving|a push|work)|(?:does|do|did)n ' t (?:look|sound) good",
    'at risk by the rules, silent, stuck, or its odds, mood or tier fell',
    bad,
  ),
  row(
    '(?:dead wood|dead weight|dead - looking|dead in the water|dead|barely alive|lifeless|moribund|inert|comatose|hopeless|lost cause|deadwood|on life support|barely a pulse|hardly a pulse|going nowhere|beyond saving|past saving|as good as (?:dead|lost)|(?:gone|went|line has gone|line is) dead|all but (?:dead|lost|gone)|drift|drifts|drifting|adrift|treading water|in limbo|losing its way|coasting|rudderless|running on empty)',
    'no contact in 30 days, odds under 30, or a deal that is stagnant or overdue',
    (at) =>
      faint(at, {} as never) ||
      (at.isGroup() && isStuck(at)) ||
      riseOf(at, 'outcome_score') < 0 ||
      riseOf(at, 'score') < 0,
  ),
  row(
    '(?:tick|ticks|ticking|ticked|plod|plods|plodding|chug|chugs|chugging|jog|jogs|jogging|trundle|trundles|trundling|bump|bumping|roll|rolling|cruise|cruising|bowling) (?:along|over|by|on)|steady as (?:she goes|ever|you like|usual)|business as usual|(?:very |remarkably |rather )*little (?:happened|changed|moved|to report|news|movement|to add)|(?:much|just|exactly|very much) as (?:we left it|it was|before|ever|they were|usual)|same as ever|(?:no|without) (?:(?:much|any|a single) )*(?:surprises?|drama|fireworks|upsets?|incidents?|mishaps?|hiccups?)|uneventful|unremarkable|an? (?:quiet|dull|even|ordinary|routine|uneventful) month|nothing (?:dramatic|special|unusual|out of the ordinary|remarkable)|(?:a |the )*(?:photocopy|carbon copy|spitting image|repeat|replica|rerun)(?: of (?:D|last month|April|it))?|hum(?:s|ming)? along|in (?:good )?steady state|unspectacular|on an even keel|holding (?:its|their) own',
    'in its tier as before, with nearly the same score or nothing stagnant or overdue',
    even,
  ),
  row(
    '(?:rather |a |quite |very |somewhat |decidedly )*(?:mixed(?: (?:bag|picture|month|blessing|story|fortunes))?|patchy|uneven|lopsided|contradictory|two - sided|swings and roundabouts|good and bad|ups and downs|cuts? both ways|a game of two halves|bitter - ?sweet|chequered)',
    'some measures rose and others fell since the run before',
    mixed,
  ),
];
