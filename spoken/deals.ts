/** Loose words for deals, renewals, pace, size and what is missing: "open", "new", "sat", "on pace", "tiny", "still needs a close date". */

import { wordsIn } from '../sentence/clause-words.ts';
import { overdue, stagnant, type Values } from '../sentence/conditions.ts';
import { textOf } from '../sentence/items.ts';
import {
  eachDealOf,
  figureOf,
  type Holds,
  isEmpty,
  periodOf,
  type Row,
  row,
  someDealOf,
} from '../sentence/spoken-rows.ts';

const NOTHING: ReadonlySet<string> = new Set();
const hasOpen: Holds = (at) => figureOf(at, 'open_deals') > 0;
/** "Its renewal has been open longer": one is open where that is what the words tell of. */
const isRenewing: Holds = (at, { scope: { items, topic }, from }) =>
  figureOf(at, 'open_renewals') > 0 &&
  [...topic.words.slice(-LAST), ...wordsIn(items, Math.max(0, from - LAST), from)].some((word) =>
    /^renewals?$/.test(word),
  );
/** Words before it that may tell of what. */
const LAST = 14;
/** "$0 in open deals" says of none that it is open. */
const noneLeftOpen: Holds = (at, { scope: { items }, to }) =>
  figureOf(at, 'open_deals') === 0 &&
  !(figureOf(at, 'open_renewals') > 0) &&
  !/^(open )?(deal|pipeline|business|value|opportunity|amount)/.test(
    textOf(items[to]).replace(/^open$/, textOf(items[to + 1])),
  );
const isStuck: Holds = (at) => stagnant(at, NOTHING) === true;
const isLate: Holds = (at) => overdue(at, NOTHING) === true;
const notLate: Holds = (at) => overdue(at, NOTHING) === false;
const isNew: Holds = (at) => someDealOf(at, (deal) => figureOf(deal, 'age_days') <= periodOf(at) + 3);
const allOld: Holds = (at) => eachDealOf(at, (deal) => figureOf(deal, 'age_days') > 90);
const overMedian = (deal: Values): boolean =>
  figureOf(deal, 'days_in_stage') > figureOf(deal, 'stage_median_days');
const sat: Holds = (at) => isStuck(at, {} as never) || someDealOf(at, overMedian);
const young: Holds = (at) =>
  someDealOf(at, (deal) => !overMedian(deal) || figureOf(deal, 'age_days') <= periodOf(at));
const onPace: Holds = (at) =>
  someDealOf(at, (deal) => stagnant(deal, NOTHING) === false && overdue(deal, NOTHING) === false);
const offPace: Holds = (at) =>
  eachDealOf(at, (deal) => stagnant(deal, NOTHING) === true || overdue(deal, NOTHING) === true);
const ahead: Holds = (at) =>
  at.isGroup()
    ? figureOf(at, 'renewals_due') > 0 || figureOf(at, 'deals_due') > 0
    : ['days_to_renewal', 'days_to_close'].some(
        (metric) => figureOf(at, metric) <= 120 && figureOf(at, metric) >= 0,
      );
const farOff: Holds = (at) =>
  !at.isGroup() && figureOf(at, 'days_to_renewal') > 180 && !(figureOf(at, 'days_to_close') <= 180);
const renewed: Holds = (at) => {
  const then = at.fact('renewal_date', 'previous')?.value;
  return !at.isGroup() && typeof then === 'string' && then !== at.fact('renewal_date')?.value;
};
const clean: Holds = (at) =>
  hasOpen(at, {} as never) && !isStuck(at, {} as never) && !isLate(at, {} as never);

const PACE: Row[] = [
  row(
    '(?:has |have |been |just |still |also )*(?:sat|sit|sits|sitting|languished|languishing|languishes|overstayed|lingered|lingering|linger|dragging|dragged|dawdled|dawdling|dallied|waited|marking time|aged|ageing|aging|idled|idling|loitered|loitering|mouldering|gathering dust|crawling|stood still|standing still)(?! (?:down|with|(?:at|on|around|near|just|level) (?:an? |about |around |just )*#))',
    'longer in its stage than usual',
    sat,
    (at, said) => eachDealOf(at, (deal) => figureOf(deal, 'days_in_stage') <= 5) && !sat(at, said),
  ),
  row('(?:long |chronic |deep |prolonged )*(?:stagnation|standstill)', 'a deal is stagnant', isStuck),
  row(
    '(?:clean|spotless|tidy|in order|unblemished)',
    'open deals, none stagnant or overdue',
    clean,
    (at, said) => hasOpen(at, said) && (isStuck(at, said) || isLate(at, said)),
  ),
  row(
    '(?:is |are |still |well |right |all |comfortably |safely )*(?:on (?:pace|track|schedule|time|course|target)|in time|in good time|up to speed|well within|(?:time|room|day|week)s? (?:to spare|in hand|left over)|ample time)',
    'an open deal that is neither stagnant nor overdue',
    onPace,
    offPace,
  ),
  row(
    '(?:early(?: day| stage)?|young|fresh|in its infancy)',
    'an open deal not longer in its stage than usual',
    young,
  ),
  row(
    '(?<=(?:pace|age|timing|tempo|speed)(?: \\p{L}+){0,4} )(?:fine|no problem|normal|ok|okay|healthy|good|right|reasonable|respectable|comfortable)',
    'an open deal that is neither stagnant nor overdue',
    onPace,
    offPace,
  ),
];

const TIMES: Row[] = [
  row('(?:is |are |now |already |still )*(?:overdue|past due)', 'a deal is overdue', isLate, notLate),
  row('(?:is |are |now |already |still )*(?:stagnant|stalled)', 'a deal is stagnant', isStuck),
  row(
    '(?:is |are |well |long |now |already |all )*(?:past|beyond|over) (?:its|their|the|it) (?:close |closing |expected |planned |due )?(?:date|deadline)|(?:close |closing |its |the )*(?:date|deadline) (?:has |have |is |already |long )*(?:passed|past|gone by|lapsed|come and gone|slipped by|expired)',
    'a deal is overdue',
    isLate,
    notLate,
  ),
  row(
    '(?:is |are |now |well |safely |already )*(?:behind (?:us|them|it)|done and dusted|out of the way)',
    'renewed, or past its date',
    (at, said) => renewed(at, said) || isLate(at, said) || figureOf(at, 'days_to_renewal') > 300,
    (at) => !at.isGroup() && figureOf(at, 'days_to_renewal') <= 30,
  ),
  row(
    '(?:is |are |also |now |falls |fall |come |comes |coming )*(?:due|up for renewal|up for grabs)|(?:is |are |now |fast |soon |all |also |still )*(?:coming up|coming|approaching|looming|loom|nearing|near|imminent|pending|drawing near|draw near|around the corner|on the horizon|upcoming|close at hand)|meant to (?:land|close|come in)',
    'a renewal or close date lies ahead',
    ahead,
    farOff,
  ),
  row(
    '(?<=(?:' + "is|are|' s|comes" + ') )up(?= (?:on|in|for|next|this|by|before))',
    'a renewal or close date lies ahead',
    ahead,
    farOff,
  ),
];

const DEALS: Row[] = [
  row(
    '(?:still |remains |remain |is |are |stays |left |lies |currently |yet |all )*(?:open|unsigned|unclosed|undecided|live|in play|in the works|under way|underway|in progress|afoot|on the table|in the pipeline)(?! (?:up|the door|with a|by))',
    'a deal is open',
    (at, said) => hasOpen(at, said) || isRenewing(at, said),
    noneLeftOpen,
  ),
  row(
    // "News of layoffs", "the good news is": the same word to the lexer.
    '(?<!(?:good|bad|best|worst|better|worse|great|brighter|happier|sad|latest|any|no) )(?:brand )?new(?! (?:norm|low|high|year|person|owner|name|contact|of|from|about|that|is|was|here|reached|came|broke)(?![\\p{L}]))',
    'a deal opened since the run before',
    (at, said) => isNew(at, said) || (at.isGroup() && hasOpen(at, said)),
    allOld,
  ),
  row(
    '(?:is |are |has |now |just |since |also )*(?:no longer (?:there|open|on (?:the|our|its) book|in play|listed)|off (?:the|our|its|your) (?:book|list|record)|gone|vanished|disappeared|dropped out|fallen away|taken off)',
    'fewer open deals than in the run before',
    (at) => figureOf(at, 'open_deals') < figureOf(at, 'open_deals', 'previous'),
  ),
  row(
    "(?:we |they |it |customer |have |has |' ve )*(?:buy|buys|buying|bought|buyers?|purchase|purchased|ordered)",
    'a deal was won in 12 months',
    (at) => figureOf(at, 'won_deals_12m') > 0,
    (at) => figureOf(at, 'won_deals_12m') === 0,
  ),
  row(
    'pay (?:us|you)|pays (?:us|you)|paying',
    'it pays',
    (at) => figureOf(at, 'arr') > 0,
    (at) => isEmpty(at, 'arr') || figureOf(at, 'arr') === 0,
  ),
  row(
    '(?:odd|likelihood|chance|probability|forecast|probabilitie)(?: \\p{L}+){0,3} (?:thin|slim|poor|low|slender|weak|long|faint|remote|meagre|modest)',
    'odds under 40',
    (at) =>
      figureOf(at, 'outcome_score') < 40 ||
      someDealOf(at, (deal) => figureOf(deal, 'deal_outcome_score') < 40),
    (at) => figureOf(at, 'outcome_score') >= 55,
  ),
];

export const DEAL_ROWS: Row[] = [...TIMES, ...PACE, ...DEALS];
