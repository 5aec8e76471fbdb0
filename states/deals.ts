/** States of deals, renewals and changes that open prose tells without a figure. */
import { daysBetween } from '../domain/dates.ts';
import {
  always,
  both,
  compare,
  DOES_NOT,
  either,
  empty,
  figureIs,
  HAS_NOT,
  IS_NOT,
  label,
  NO,
  not,
  overdue,
  positive,
  type State,
  someDeal,
  stagnant,
  state,
  type Test,
  type Values,
  zero,
} from '../sentence/conditions.ts';
import { notDown, notUp, unmoved } from './unmoved.ts';
import { WHOLE_STATES } from './whole.ts';

const LATE =
  '(?:overdue|late(?! (?:this|next|last|in the|D))|overrun (?:its|their|the|it) clos(?:e|ing) date|beyond (?:its|their) clos(?:e|ing) date|lapsed|past (?:its|their|the|it) (?:planned |expected )?clos(?:e|ing) date|past due)';
const STUCK =
  '(?:stagnant|stagnated|stagnating|stuck|stalled|stale|bogged down|at a standstill|parked|jammed)';
const NONE = '(?:none|not one|not #|no one|neither|not a single one)';
const IT_IS =
  '(?:of them |of it |of which |of the # |is |are |was |were |has |have |been |yet |now |itself )*';
const DEAL = '(?:deal|opportunity|one|expansion|renewal|proposal)';
const ALL = '(?:all|every one|each one|every deal|every|each|all of (?:it|them)|both)';

const NOTHING: ReadonlySet<string> = new Set();
const same = (part: string, whole: string): Test => compare(part, whole, (a, b) => a === b && b > 0);
/** Days between the runs compared; a month where there was none before. */
const period = ({ index: { sheet } }: Values): number =>
  (sheet.previousAsOf === null ? 0 : daysBetween(sheet.previousAsOf, sheet.asOf)) || 31;

/** Some deal came to its stage, or its odds rose, since the run before. */
const progressed: Test = someDeal(
  (deal) =>
    (deal.figure('days_in_stage') ?? 999) <= period(deal) ||
    (deal.figure('deal_outcome_score') ?? 0) > (deal.figure('deal_outcome_score', 'previous') ?? 999),
);
const entered: Test = someDeal((deal) => (deal.figure('days_in_stage') ?? 999) <= period(deal));
const opened: Test = either(
  someDeal((deal) => (deal.figure('age_days') ?? 999) <= period(deal)),
  always,
);
const wasStagnant: Test = (at) =>
  at.isGroup() ? null : (at.figure('stagnant_deals', 'previous') ?? 0) > 0 || moved(at, 'stagnant');
/** A text may tell of the run before. */
const isOrWasStagnant: Test = (at) => {
  const now = stagnant(at, NOTHING);
  return now === false ? wasStagnant(at, NOTHING) : now;
};
const moved = ({ index, subject }: Values, rule: string): boolean =>
  index.sheet.changes.some(
    (each) => each.subject === subject.id && each.causes.some((cause) => cause.rule.includes(rule)),
  );

/** Some count that the words beside it name was 0 in the run before. */
const noneBefore: Test = (at, near) => {
  const named = [
    'overdue_deals',
    'stagnant_deals',
    'open_deals',
    'touches_30d',
    'renewals_due',
    'meetings_booked',
  ].filter((metric) => near.size === 0 || near.has(metric));
  const known = named.flatMap((metric) => at.figure(metric, 'previous') ?? []);
  return known.length === 0 ? null : known.includes(0);
};

const NEARLY =
  "(?:(?:just |only |still )?(?:short of|shy of|close to|near to|not far (?:off|from)|nearly|almost|(?:edging|heading|drifting|creeping|inching) (?:toward|towards|for)|approaching|nearing|on the (?:edge|verge|brink|cusp|point) of|off|away from|(?:another|one more|a further) (?:week|day|fortnight|few day) (?:more )?(?:and|before|until|till) (?:it|the deal|this|that)(?: is|' s)?)(?: (?:a|being|becoming|turning|going|counting as|counted as))*)";
const WILL =
  '(?:will|would|could|may|might|about to|soon|turn|becomes?|go|count as|before it is|before it|from being|short of being|from)';

export const DEAL_STATES: State[] = [
  ...WHOLE_STATES,
  state(
    `${NONE} ${IT_IS}${STUCK} (?:or|nor|and) ${LATE}|(?:nothing|neither) ${STUCK} (?:or|nor) ${LATE}`,
    'none is stagnant or overdue',
    both(not(stagnant), not(overdue)),
  ),
  state(
    `(?:where |when |from |after |against |with )*(?:none|nothing|zero)(?: of them)? (?:was |were |had been |is |to )?(?:so |overdue |stuck |stagnant )?(?=(?:a month ago|last month|before|previously|in D|the month before))`,
    'none a month ago',
    noneBefore,
  ),
  state(
    `${NEARLY} ${STUCK}`,
    'not stagnant yet',
    either(not(stagnant), () => null),
  ),
  state(
    `${NEARLY} overdue`,
    'not overdue yet',
    either(not(overdue), () => null),
  ),
  state(
    `${WILL}(?: (?:be|count as|become|turn|go|going))* (?:${STUCK}|overdue)`,
    'not stagnant or overdue yet',
    (at) => (at.isGroup() ? null : stagnant(at, NOTHING) === false || overdue(at, NOTHING) === false),
    null,
    () => null,
  ),
  state(
    `(?:${HAS_NOT}|${DOES_NOT}|${IS_NOT}) (?:really |actually |yet |much )*(?:move|moved|moving|budge|budged|change|changed|changing|shifted|shift|twitch|twitched|flinched|stirred|stir|wavered|wobbled|flickered|blinked)(?: (?:up|down|much|at all|since))*`,
    'not changed',
    unmoved,
  ),
  state(
    `(?:${HAS_NOT}|${DOES_NOT}|${IS_NOT}) (?:really |actually |yet |much )*(?:improve|improved|improving|lifted|lift|brightened|warmed|thawed|rallied|bounced back|come up|gone up|risen|rise|rose|swelled|swollen|expanded|strengthened|gained ground|ticked up|crept up|grow|grown|recovered|recover|climbed|climb|increased|picked up|got better|growing|rising|climbing|expanding)`,
    'not gone up',
    notUp,
  ),
  state(
    `(?:${HAS_NOT}|${DOES_NOT}|${IS_NOT}) (?:really |actually |yet |much )*(?:shrunk|shrink|contracted|lost ground|thinned|deteriorated|deteriorate|suffered|suffer|dried up|let up|softened|slid|faded|ebbed|waned|wilted|fallen|fall|sunk|gone down|come down|cooled|soured|eased|dipped|dropped|drop|declined|decline|worsened|worsen|slipped|weakened|got worse|shrinking|falling|dropping|sliding)`,
    'not gone down',
    notDown,
  ),
  state(
    `(?:no longer|not|${IS_NOT}|never|isn ' t|aren ' t) (?:yet |any longer |now |even )*(?:officially )?${STUCK}(?: (?:any more|any longer|yet))?|${NO} ?(?:open )?${DEAL} ${IT_IS}${STUCK}|${NO} ?${STUCK} ${DEAL}|${NONE} ${IT_IS}${STUCK}|nothing (?:is )?${STUCK}`,
    'no deal is stagnant',
    not(stagnant),
    /stagnant/,
  ),
  state(
    `${NONE} ${IT_IS}${LATE}|nothing (?:is )?${LATE}|${NO} ?(?:open )?${DEAL} ${IT_IS}${LATE}|${NO} ?overdue ${DEAL}|(?:no longer|${IS_NOT}) (?:yet )?${LATE}`,
    'no deal is overdue',
    not(overdue),
    /overdue/,
  ),
  state(
    `${ALL} (?:of them |of it |of which |is |are |now |deal )*(?:both )?${STUCK}`,
    'all deals are stagnant',
    either(
      (at) => at.deals().length > 0 && at.deals().every((deal) => stagnant(deal, NOTHING) === true),
      same('stagnant_deals', 'open_deals'),
    ),
    /stagnant/,
  ),
  state(
    `${ALL} (?:of them |of it |of which |is |are |now |deal |its |the )*(?:both )?${LATE}`,
    'all deals are overdue',
    either(
      (at) => at.deals().length > 0 && at.deals().every((deal) => overdue(deal, NOTHING) === true),
      same('overdue_deals', 'open_deals'),
    ),
    /overdue/,
  ),
  state(
    `(?:not |is |are |was )*(?:newly|freshly|recently) ${STUCK}|(?:has |have |' s )?(?:just )?(?:turned|become|became|gone|went) ${STUCK}`,
    'a deal is stagnant now',
    stagnant,
    /stagnant/,
  ),
  state(
    `(?:past|beyond|over|across|crossed|passed) (?:its |the |their )?${STUCK}(?= (?:line|mark|limit|threshold|cut - off|boundary))`,
    'a deal is stagnant',
    isOrWasStagnant,
    /stagnant/,
    stagnant,
  ),
  state(
    `(?<!(?:threshold|limit|line|mark|cut - off) (?:for|of) (?:a |an |the )?)(?:is |are |now |already |both |still |officially |the |it |a |an )*${STUCK}(?: ${DEAL})?(?! (?:line|mark|limit|threshold|cut - off|boundary)(?! \\())`,
    'a deal is stagnant',
    isOrWasStagnant,
    /stagnant/,
    stagnant,
  ),
  state(
    `(?<!(?:rather than|early or) )(?:is |are |now |already |still |both )*${LATE}`,
    'a deal is overdue',
    overdue,
    /overdue|past_close/,
  ),
  state(
    `(?:only|single|sole|lone) (?:open )?(?:deal|opportunity)|(?:one|a single) open (?:deal|opportunity)`,
    'one open deal',
    figureIs('open_deals', (count) => count === 1),
  ),
  state(
    `(?<!or )${NO} ?(?:open |live |active )*(?:deal|opportunity|pipeline|opening)(?: open| in play| in progress| with them| to speak of)?|nothing (?:is )?open|nothing in (?:the )?pipeline`,
    'no open deal',
    (at) =>
      at.figure('open_deals') === 0
        ? true
        : at.figure('open_deals', 'previous') === 0 && at.figure('open_deals') !== null
          ? true
          : zero('open_deals')(at, NOTHING),
    /open_deals/,
  ),
  state(
    `(?:was|were) (?:nothing|no deal|no opportunity) open|nothing (?:was )?open|had (?:no|nothing) (?:open )?(?:deal )?open`,
    'nothing was open before',
    (at) => (at.figure('open_deals', 'previous') === null ? null : at.figure('open_deals', 'previous') === 0),
  ),
  state(
    `(?:${DOES_NOT}|${HAS_NOT}|${IS_NOT}) (?:yet |really |actually )*(?:advance|advanced|advancing|progress|progressed|progressing|move forward|moved forward|moving forward|moved on|going anywhere|moved stage)`,
    'no deal came to its stage lately',
    // Of several deals one may be meant: "the renewal is at 34 days, and it hasn't advanced".
    (at) => {
      const deals = at.isGroup() ? [] : at.deals();
      return deals.length === 0 ? null : deals.some((deal) => !entered(deal, NOTHING));
    },
  ),
  state(
    `(?:is |are |' s |' re |has |have |been |both |keeps |kept )*(?:progressing|moving forward|moving along|making progress|moving ahead|moving on|advancing|gaining ground|on the move)|(?:it |deal )(?:is|' s) moving(?! (?:from|to|up|down|out|into|date|it|them))`,
    'a deal came to its stage, or its odds rose',
    progressed,
  ),
  state(
    `${NO} ?(?:recorded |stated )?(?:amount|value|price|figure)(?: (?:yet|on it|attached|recorded))?|(?:amount|value) (?:is )?missing`,
    'a deal without amount',
    either(
      someDeal((deal) => deal.fact('amount')?.value === null),
      positive('open_deals_without_amount'),
    ),
  ),
  state(
    `${NO} ?(?:expected |planned )?(?:close|closing) date(?: yet| set)?`,
    'a deal without close date',
    someDeal((deal) => deal.has('close_date') && deal.fact('close_date')!.value === null),
  ),
  state(
    `${NO} ?renewal (?:is |are |coming |come |fall )*(?:due|up|coming)|nothing (?:is )?(?:up for renewal|due for renewal|renewing)`,
    'no renewal due',
    (at) => (at.isGroup() ? at.figure('renewals_due') === 0 : null),
    /renewals_due/,
  ),
  state(
    `(?:${IS_NOT}|${DOES_NOT}|not) (?:actually |even |now |yet )*(?:due |renew |renewing |up |up for renewal |close |closing |expected |scheduled |planned |meant to close |come up |happen |land )*(?:until|till|before)(?= (?:D|#|(?:early |mid - |late |next )?(?:D|year|month|spring|summer|autumn|winter)))`,
    'not before that date',
    always,
  ),
  state(
    `(?:${IS_NOT}) (?:yet )?signed|unsigned`,
    'not signed: a deal is open',
    someDeal(always as () => boolean),
  ),
  state(
    '(?:opened|created|started|new|arrived|added) (?:this|in the|within the|during the) month|(?:a|one) (?:brand )?new deal',
    'a deal opened since the run before',
    opened,
  ),
  state(`${HAS_NOT} changed(?: tier)?|${DOES_NOT} change(?: tier)?`, 'nothing changed', always),
  state(
    '(?:nobody|no one|none|no account|nothing) (?:has |have |of them )?(?:moved|climbed|came|come|went|got|get|made it|recovered|rose|left|escaped)(?: (?:up|out|in))?(?! (?:down|for|on|with|a|the|its|their))',
    'none moved up out of it',
    (at) => {
      if (at.subject.kind !== 'tier') return zero('moved_up')(at, NOTHING);
      const own = at.fact('label')?.value;
      return !at.index.sheet.changes.some(({ kind, from }) => kind === 'up' && from === own);
    },
  ),
  state(
    '(?<!(?:neither|either|no) )prospect(?! (?:of (?:closing|winning|a win)|brighten|improv|dimm|fad|rose|fell|look))',
    'a prospect',
    either(label('type', 'prospect'), always),
  ),
  state(
    '(?:is|was|remain|already|as|a paying|paying|an existing|existing|long - standing) (?:a |an )?customer',
    'a customer',
    either(label('type', 'customer'), always),
  ),
  state(
    `(?:${NO} ?|neither )(?:account )?owner(?: (?:nor|or) (?:open )?deal)?|nobody owns it|unowned|${NO} ?(?:even )?(?:have )?an owner`,
    'no owner',
    either(empty('owner'), always),
  ),
  state('nor (?:an |any )?(?:open )?(?:deal|opportunity)', 'no open deal', zero('open_deals')),
  state(
    '(?:won|win|bought|purchased) (?:a |an |one |their |its |another |other )+(?:deal|order|contract)(?: (?:here|with them|there))?|(?:because|since|after) we (?:have |just )?won',
    'a deal was won in 12 months',
    positive('won_deals_12m'),
  ),
  state(
    '(?:we )?(?:have )?lost (?:a |an |one |another )*(?:earlier |previous )?(?:deal|opportunity)(?: (?:at|with|from|to) each(?! (?:other|account|deal)))?|(?:deal|one) (?:was|were|has been|been) lost',
    'a deal was lost in 12 months',
    (at) => {
      const count = at.figure('lost_deals_12m');
      return count === null ? null : count > 0 || typeof at.fact('last_lost_date')?.value === 'string';
    },
  ),
  state(
    '(?:only|sole|single) (?:win|won deal|purchase)',
    'one deal won in 12 months',
    figureIs('won_deals_12m', (count) => count === 1),
  ),
  state(
    "(?:has |have |had |it |also |just |recently |was |been |is |are |' ve |they |the |a |an |news of |with |after )*(?:announced |reported |announcing |cut (?!off )|cutting |laying off |laid off |lay off |shed |shedding )+(?:that it |is |that |layoff |of |job cut |redundancy |laying off |# |job |about |its |their |the |staff |workforce |people )*(?:layoff|staff|workforce|job|off|job cut|redundancy)|layoff",
    'layoffs are on record',
    (at) => (at.isGroup() ? null : at.signals('layoffs')),
  ),
  state(
    '(?:has |have |just |recently |it |they )*(?:raised|announced|closed|secured|landed) (?:a |an |new |# |of |in )*(?:funding|round|series \\p{L})(?: round)?|funding(?: round)?|fresh (?:funding|money)',
    'funding is on record',
    (at) => (at.isGroup() ? null : at.signals('funding')),
  ),
];
