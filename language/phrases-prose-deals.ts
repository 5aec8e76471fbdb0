/** Declared phrases for free prose about an account's open deals: verbs, orders, medians, lines and dates. */
import type { Form } from './forms.ts';

const NAMED =
  '<[the|its|a|an|this] {D.amount} [open] NOUN|[the] NOUN {D.deal_name}|<the|its|this|that> NOUN>';
const FREE = `[<${NAMED.slice(1, -1)}|it|which>]`;
const MEDIAN =
  '[<,|, against|against|, versus|; the|, the|, with|, where the|, while the> [a] median [of won deals|for won deals|there|in that stage] [is|of|was] {D.stage_median_days} [days]|[,|;|, where|, and|, while|where] won deals took a median of {D.stage_median_days} [days]]';
const AWAY = '<away|out|off|ahead|from now>';

interface Saying {
  id: string;
  rest: string;
  checks?: string[];
  /** Only with the deal named before it. */
  named?: boolean;
}

const SAYINGS: Saying[] = [
  {
    id: 'moved-stage',
    rest: '<entered|moved to|moved into|went to|went into|reached> {D.stage} on {D.stage_entered_on}',
  },
  {
    id: 'moved-stage-ago',
    rest: '<entered|moved to|moved into> {D.stage} [on {D.stage_entered_on},] {D.days_in_stage} days ago',
  },
  {
    id: 'sat',
    rest: `<has been|has sat|has stood|has stayed|sits|stands|is|has spent> [stuck] <in {D.stage} [for] {D.days_in_stage} days|{D.days_in_stage} days in {D.stage}|in {D.stage}, {D.days_in_stage} days> ${MEDIAN}`,
  },
  {
    id: 'sat-for',
    rest: `<has been|has sat|has stood|has stayed|sits|stands|is> in {D.stage} for {D.days_in_stage} days ${MEDIAN}`,
  },
  {
    id: 'since',
    rest: '<has been|has sat|has stood|sits|stands|stays|is|> in {D.stage} since {D.stage_entered_on}',
  },
  { id: 'is-in-stage', rest: '<is|sits|stands|> [still] in {D.stage}' },
  { id: 'not-moved', rest: 'has not moved since {D.stage_entered_on}' },
  {
    id: 'been-there',
    rest: '<has been|has sat> there <for {D.days_in_stage} days|since {D.stage_entered_on}>',
  },
  { id: 'into-stage', rest: '[is] {D.days_in_stage} days into {D.stage}' },
  {
    id: 'days-median',
    rest: '{D.days_in_stage} days [,] <against|versus> a median of {D.stage_median_days} [days]',
  },
  { id: 'in-stage-days', rest: `{D.days_in_stage} days in {D.stage} ${MEDIAN}` },
  {
    id: 'over-median',
    rest: '<is|has been|has sat|sits|> [{D.days_in_stage} days] [in {D.stage}] [,] <past|over|beyond|above> <the|its> [stage] median of {D.stage_median_days} [days]',
    checks: ['over_median'],
  },
  {
    id: 'within-median',
    rest: '<is|has been|has sat|sits|> [{D.days_in_stage} days] [in {D.stage}] [,] <within|inside|under|below> <the|its> [stage] median of {D.stage_median_days} [days]',
    checks: ['within_median'],
  },
  {
    id: 'over-line',
    rest: '<is|has been|has sat|sits|> [{D.days_in_stage} days] [in {D.stage}] [,] <past|over|beyond> <the|its> stagnant line of {D.stagnant_line} [days]',
    checks: ['over_stagnant_line'],
  },
  { id: 'is-stagnant', rest: 'is <stuck|stagnant>', checks: ['over_stagnant_line'] },
  {
    id: 'is-due',
    rest: `<is due|due|has a close date of|is expected|is to close|is set to close|closes> [on] {D.close_date} [, [in] {D.days_to_close} days [${AWAY}]]`,
    checks: ['ahead'],
  },
  { id: 'in-stage-due', rest: 'in {D.stage} is due on {D.close_date}', checks: ['ahead'] },
  { id: 'is-due-in', rest: `<is due|due|closes> in {D.days_to_close} days` },
  {
    id: 'was-due',
    rest: '<was due on|is past its close date of|has passed its close date of|is overdue since> {D.close_date} [, {D.days_past_close} days ago]',
    checks: ['past'],
  },
  {
    id: 'past-by',
    rest: '[is] {D.days_past_close} days past <its|the> close date [of {D.close_date}]',
    checks: ['past_close'],
  },
  { id: 'is-past', rest: 'is <past its close date|overdue>', checks: ['past_close'] },
  { id: 'has-outcome', rest: '<has|with|carries> [an|its] outcome score of {D.deal_outcome_score}' },
  { id: 'worth', rest: '[is] worth {D.amount}', named: true },
  {
    id: 'stage-moved',
    rest: '<moved|went> from {D.stage@previous} to {D.stage} [on {D.stage_entered_on}|since {run.previous_as_of}|since {run.previous_month}]',
    checks: ['stage_changed'],
  },
  {
    id: 'date-later',
    rest: '<slipped|moved|was moved> from {D.close_date@previous} to {D.close_date}',
    checks: ['close_date_later'],
  },
];

/** Each saying of any deal and, as a claim of its own, of an expansion; without a subject of the deal at hand. */
export const DEAL_PROSE: Form[] = [
  ...SAYINGS.flatMap(({ id, rest, checks = [], named = false }): Form[] => [
    {
      id: `deal-${id}`,
      form: `${(named ? NAMED : FREE).replaceAll('NOUN', 'deal')} ${rest}`,
      checks: [...checks, 'deal'],
    },
    {
      id: `deal-${id}-expansion`,
      form: `${NAMED.replaceAll('NOUN', 'expansion')} ${rest}`,
      checks: [...checks, 'deal', 'expansion'],
      type: 'label',
    },
  ]),
  {
    id: 'close-date-moved',
    form: '<the|its> close date <slipped|moved|was moved> from {D.close_date@previous} to {D.close_date}',
    checks: ['close_date_later', 'deal'],
  },
  {
    id: 'deal-median',
    form: '<the|a> [stage] median [of won deals|for won deals|there|in that stage] <is|of|was> {D.stage_median_days} [days]',
  },
  { id: 'deal-named', form: '<the|its|a|an> {D.amount} deal', checks: ['deal'] },
  { id: 'deal-named-expansion', form: '<the|its|a|an> {D.amount} expansion', checks: ['deal', 'expansion'] },
  {
    id: 'all-stagnant',
    form: '<all|all its|its> {X.open_deals} open deals are stagnant',
    checks: ['all_stagnant'],
  },
  {
    id: 'overdue-of',
    form: '{X.overdue_deals} of [its|the] {X.open_deals} open deals <is|are> past <its|their|the> close date',
  },
  { id: 'overdue-prose', form: '{X.overdue_deals} open deals <is|are> past <its|their> close date' },
];
