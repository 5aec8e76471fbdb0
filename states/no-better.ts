/**
 * What did not get better or worse, as a whole ("nothing has improved since April"), a date that nobody put right, a record
 * that goes no further back, and a year that is nearly up.
 */
import {
  either,
  figureIs,
  HAS_NOT,
  type State,
  someDeal,
  state,
  type Test,
  type Values,
  zero,
} from '../sentence/conditions.ts';
import { sure } from './unspoken.ts';

const MEASURES = ['score', 'outcome_score', 'touches_30d', 'sentiment_90d'];
/** Changes of sentiment that are none. */
const STILL = 0.03;

const changes = (at: Values): number[] =>
  MEASURES.flatMap((metric) => {
    const [now, before] = [at.figure(metric), at.figure(metric, 'previous')];
    if (now === null || before === null) return [];
    return [metric === 'sentiment_90d' && Math.abs(now - before) <= STILL ? 0 : now - before];
  });

/** The score and the odds did not go that way, nor did more of the measures than went the other. */
const nothingWent =
  (way: 1 | -1): Test =>
  (at) => {
    const went = (metric: string): boolean =>
      ((at.figure(metric) ?? 0) - (at.figure(metric, 'previous') ?? 0)) * way > 0;
    const all = changes(at);
    if (all.length === 0) return null;
    return !went('score') && !went('outcome_score') && all.filter((change) => change * way > 0).length <= 1;
  };

const NOTHING =
  "(?:nothing|not a thing|not one thing)(?: (?:much|really|here|there|at N|about (?:it|N|this|that|them|this one|that one|(?:the|this|that) (?:deal|account|picture|customer))))*(?: (?:has|have|' s|had))?(?: (?:really|actually|yet))*";
const sameDate: Test = someDeal(
  (deal) =>
    deal.has('close_date') &&
    deal.fact('close_date')!.value === deal.fact('close_date', 'previous')?.value &&
    deal.fact('close_date')!.value !== null,
);
const RESET =
  '(?:reset|re - set|moved|changed|updated|corrected|revised|pushed|re - dated|redated|put right|fixed|touched|replaced|put back|brought up to date)';
const THE_DATE = '(?:the |that |its |their )?(?:close date|closing date|date)';
const NOBODY_HAS =
  "(?:nobody|no one|no #|none of us)(?: (?:has|have|had|' s|yet|ever|bothered to|since|so far))*";

/** The day that a year, quarter or month is nearly up, counted on from today or since then. */
const SPANS = ['days_to_renewal', 'days_since_last_touch', 'days_in_stage', 'age_days', 'days_to_close'];
const nearly = (days: number): Test =>
  sure((at) =>
    [at, ...at.deals()].some((each) =>
      SPANS.some((metric) => {
        const value = each.figure(metric);
        return value !== null && value >= 0.8 * days && value <= days + 1;
      }),
    ),
  );
const NEARLY =
  '(?:nearly|almost|practically|virtually|close to|not quite|just under) (?:a|another|one) (?:full |whole )?';

export const NO_BETTER_STATES: State[] = [
  state(
    `${NOTHING} (?:improved|got better|gotten better|get better|brightened|picked up|recovered|looked up|gone up|risen|improves|moved forward|advanced)`,
    'neither score nor odds rose',
    nothingWent(1),
  ),
  state(
    `${NOTHING} (?:worsened|got worse|gotten worse|gets worse|deteriorated|slipped|gone backwards?|gone down|fallen|weakened|soured|gone wrong)`,
    'neither score nor odds fell',
    nothingWent(-1),
  ),
  state(
    `${NOBODY_HAS} ${RESET} (?:${THE_DATE})|${THE_DATE} (?:${HAS_NOT}) (?:yet |ever )?(?:been )?${RESET}|${THE_DATE} (?:was|is) (?:never|not) ${RESET}`,
    'a close date as in the run before',
    sameDate,
  ),
  state(
    `${THE_DATE}(?: ,)?(?: (?:of|set for|on|for))?(?: D)?(?: ,)? (?:that|which) ${NOBODY_HAS} ${RESET}(?: since| yet| back)?|${THE_DATE}(?: ,)?(?: (?:of|set for|on|for))?(?: D)?(?: ,)? (?:left|still|that was left|so far|to date) (?:untouched|unmoved|unchanged|unrevised)`,
    'a close date as in the run before',
    sameDate,
  ),
  state(`${NOBODY_HAS} ${RESET} (?:it|that|them)`, 'a close date as in the run before', sure(sameDate)),
  state(
    '(?:none|nothing) (?:is |was |at all |is there )?(?:on record|recorded|on file|known|noted|logged|listed)(?: at all)? (?:before|earlier than|prior to|beyond|older than|further back than) (?:that|then|this|it)',
    'no touch within 90 days',
    sure((at) =>
      at.has('last_touch') && at.fact('last_touch')!.value !== null
        ? figureIs('days_since_last_touch', (days) => days >= 90)(at, new Set())
        : zero('touches_30d')(at, new Set()),
    ),
  ),
  state(
    `(?:${HAS_NOT}|did ?n ' t|did not|never)(?: (?:yet|been|actually|in fact))* (?:closed?|landed?|land|signed|sign|come in|came in|gone through|go through|come off|come home|materialised|materialise)(?: (?:on time|yet|as (?:planned|expected|forecast|hoped)))?`,
    'a deal still open',
    someDeal((deal) => deal.has('stage')),
  ),
  state(
    "(?:nobody|no one|no #)(?: (?:there|at N))*(?: (?:is|' s|was|seem|seems|really|actually|to be))* (?:(?:on|at) the other end(?: of the line)?|picking up|listening|at home|answering|minding us)",
    'no touch for three weeks',
    either((at) => (at.figure('days_since_last_touch') ?? 99) >= 20, zero('touches_30d')),
  ),
  state(`${NEARLY}year`, 'a span of nearly a year', nearly(365)),
  state(`${NEARLY}quarter(?! of)`, 'a span of nearly a quarter', nearly(91)),
  state(`${NEARLY}month`, 'a span of nearly a month', nearly(30)),
];
