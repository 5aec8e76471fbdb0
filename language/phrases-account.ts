/** Declared phrases about one account, its open deals and its signals (docs/language.md, Account and Deal clauses). */
import type { Form } from './forms.ts';

/** A from–to of a metric with its direction words. */
function changes(id: string, metric: string, noun: string, tail = ''): Form[] {
  const from = `from {X.${metric}@previous} to {X.${metric}}${tail}`;
  return [
    {
      id: `${id}-up`,
      form: `${noun} <up|rose|climbed|increased|grew> ${from}`,
      checks: ['rose'],
      type: 'direction',
    },
    {
      id: `${id}-down`,
      form: `${noun} <down|fell|dropped|declined|decreased> ${from}`,
      checks: ['fell'],
      type: 'direction',
    },
    { id: `${id}-arrow`, form: `${noun} {X.${metric}@previous} → {X.${metric}}${tail}` },
  ];
}

export const ACCOUNT_FORMS: Form[] = [
  { id: 'renews-in', form: '<renews|renewal> in {A.days_to_renewal} days' },
  { id: 'renews-on', form: 'renews <on|> {A.renewal_date}' },
  { id: 'renewed-late', form: 'renewal date {A.renewal_date} has passed', checks: ['past'] },
  {
    id: 'silent-for',
    form: 'no touch <for|in> [the last] <{A.days_since_last_touch}|{model.touch_window}> days',
    checks: ['silent_in_window'],
    type: 'absence',
  },
  { id: 'silent-since', form: 'no touch since {A.last_touch}', type: 'absence' },
  { id: 'silent-ever', form: 'no touch on record', checks: ['no_last_touch'], type: 'absence' },
  { id: 'norm', form: '[against] <a|its> norm of {X.touch_norm_30d} [a month|touches a month]' },
  { id: 'norm-short', form: 'norm {X.touch_norm_30d}' },
  {
    id: 'volume',
    form: '[had|has] {X.touches_30d} touches [in {model.touch_window} days] against <a|its> norm of {X.touch_norm_30d} [a month]',
  },
  ...changes('volume', 'touches_30d', 'touches'),
  { id: 'yearly', form: 'its norm is {A.touches_per_year} touches a year' },
  { id: 'last-year', form: '{A.touches_30d_last_year} a year earlier' },
  { id: 'seasonal', form: 'seasonal, not flagged', checks: ['seasonal'] },
  { id: 'touched', form: 'last touch <on|> {A.last_touch}' },
  { id: 'booked', form: 'next meeting <on|> {A.next_touch}', checks: ['ahead'] },
  { id: 'not-booked', form: 'no meeting booked', checks: ['no_next_touch'], type: 'absence' },
  { id: 'contacts', form: '{A.contacts_90d} contacts [in {model.contacts_window} days]' },
  { id: 'outcome', form: '[has] outcome score [of] {X.outcome_score}' },
  { id: 'silent-gone', form: 'has gone {A.days_since_last_touch} days without a touch', type: 'absence' },
  {
    id: 'outcome-top',
    form: 'outcome score {A.outcome_score}, the highest in the book',
    checks: ['first_in_book'],
  },
  ...changes('outcome', 'outcome_score', 'outcome score'),
  { id: 'score', form: '[has] score [of] {A.score}' },
  ...changes('score', 'score', 'score'),
  { id: 'score-line', form: '[has] score [of] {A.score}, the line is {model.expand_score}' },
  {
    id: 'outcome-line',
    form: '[has] outcome score [of] {A.outcome_score}, the line is {model.expand_outcome}',
  },
  { id: 'sentiment', form: 'sentiment [of] {X.sentiment_90d} [over {A.conversations_90d} conversations]' },
  ...changes('sentiment', 'sentiment_90d', 'sentiment', ' [over {A.conversations_90d} conversations]'),
  {
    id: 'owner-change',
    form: 'owner changed from {A.previous_owner} to {A.owner} on {A.owner_changed_on}',
  },
  { id: 'no-owner', form: 'no owner', checks: ['no_owner'], type: 'absence' },
  { id: 'won', form: 'won <{A.last_won_value}|a deal> on {A.last_won_date}' },
  { id: 'lost', form: 'lost a deal on {A.last_lost_date}' },
  { id: 'hold', form: '[is] held here for {model.hold_after_win} days', checks: ['held'] },
  {
    id: 'signal',
    form: '{S.type} [of {S.amount}] reported on {S.date} ⟦{S.number}⟧',
    type: 'citation',
  },
  { id: 'overdue', form: '{A.overdue_deals} open deals past <its|their> close date' },
  { id: 'no-amount', form: '{X.open_deals_without_amount} open deals without amount' },
  { id: 'stuck', form: 'the deal is stuck, the account is not silent', checks: ['stuck'] },
  {
    id: 'silent-not-stuck',
    form: 'the deal is on time, the account is silent',
    checks: ['silent_not_stuck'],
  },
  { id: 'unhappy', form: 'the account is in touch and unhappy', checks: ['unhappy'] },
  {
    id: 'displaced',
    form: '{A} scored {A.score} and waits in {A.tier}',
    checks: ['displaced'],
    elsewhere: true,
  },
  {
    id: 'scored-open',
    form: '{A} has {A.score} and {A.open_value} open',
    elsewhere: true,
  },
  { id: 'fired', form: '{R}', checks: ['fired'], type: 'cause' },
  { id: 'new', form: '<new in this report|new>', checks: ['entered'] },
  { id: 'up-from', form: 'up from {A.tier@previous}', checks: ['moved_up'], type: 'direction' },
  { id: 'down-from', form: 'down from {A.tier@previous}', checks: ['moved_down'], type: 'direction' },
  { id: 'unchanged', form: 'unchanged', checks: ['unchanged'] },
  { id: 'arr', form: '{X.arr} ARR', checks: ['values_hold'] },
  { id: 'open', form: '{X.open_value} open', checks: ['values_hold'] },
  { id: 'open-deals', form: '{X.open_deals} open deals', checks: ['values_hold'] },
  {
    id: 'stagnant-of',
    form: '{X.stagnant_deals} of {X.open_deals} open deals <is|are> stagnant',
  },
  { id: 'type', form: '{A.type}', aside: true },
  { id: 'owned-by', form: '{A.owner}', aside: true },
  { id: 'cleared', form: '[the] {R} [rule] cleared', checks: ['cleared'], type: 'cause' },
  { id: 'no-seat', form: 'no seat [left]', checks: ['displaced'] },
  { id: 'no-seat-before', form: 'no seat in {run.previous_month}', checks: ['displaced_before'] },
  { id: 'is-in', form: '{A} is in {A.tier}' },
  { id: 'is-in-not-in', form: '{A} is in {A.tier}, not in {T}', checks: ['not_in_tier'] },
  { id: 'is-status', form: '{A} is {A.status}' },
  { id: 'score-points', form: 'score {A.score}, from {A.points} of {A.points_possible} points' },
  { id: 'the-rest', form: 'the rest', checks: ['no_rule_fired'] },
  { id: 'not-enough', form: 'not enough data', checks: ['not_enough_data'] },
  { id: 'displaced-by', form: 'displaced by {A.displaced_by}' },
  { id: 'status-reason', form: '{A.status_reason}' },
  { id: 'momentum', form: 'deal momentum {X.deal_momentum}' },
  { id: 'status', form: '{A.status}', aside: true },
  { id: 'was-in', form: 'was in {A.tier@previous}' },
  { id: 'now-in', form: '{A.tier}', aside: true },
  { id: 'arrow-tier', form: '{A.tier@previous} → {A.tier}' },
];

const DEAL = '[the] <{D.amount} <deal|expansion>|<deal|expansion> {D.deal_name}>';
/** Each form once for any deal and once for "expansion", which is a claim of its own. */
function deals(id: string, rest: string, checks: string[] = []): Form[] {
  return [
    { id, form: `${DEAL.replaceAll('|expansion', '')} ${rest}`.replaceAll('<deal>', 'deal'), checks },
    {
      id: `${id}-expansion`,
      form: `${DEAL.replaceAll('deal|', '')} ${rest}`.replaceAll('<expansion>', 'expansion'),
      checks: [...checks, 'expansion'],
      type: 'label',
    },
  ];
}

export const DEAL_FORMS: Form[] = [
  ...deals('entered', 'entered {D.stage} on {D.stage_entered_on}'),
  ...deals('in-stage', 'has been in {D.stage} for {D.days_in_stage} days'),
  ...deals('stays', '{D.days_in_stage} days in {D.stage}'),
  ...deals('due', 'is due on {D.close_date}', ['ahead']),
  ...deals('past-due', 'is past its close date of {D.close_date}', ['past']),
  { id: 'stays-short', form: '{D.days_in_stage} days in {D.stage}' },
  { id: 'median-short', form: 'median {D.stage_median_days}' },
  { id: 'median', form: 'won deals took a median of {D.stage_median_days} [days] [there|in {D.stage}]' },
  { id: 'due-on', form: 'due on {D.close_date}', checks: ['ahead'] },
  { id: 'past-close', form: 'past its close date of {D.close_date}', checks: ['past'] },
];
