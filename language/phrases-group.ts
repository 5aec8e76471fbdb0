/** Declared phrases about groups of accounts (docs/language.md, Group clauses). */
import type { Form } from './forms.ts';

export const GROUP_FORMS: Form[] = [
  { id: 'accounts-total', form: '{book.accounts_total} accounts in the book, {book.accounts} tiered' },
  { id: 'accounts', form: '{X.accounts} accounts', checks: ['values_hold'] },
  {
    id: 'accounts-worth',
    form: '{X.accounts} accounts, worth {X.arr} ARR and {X.open_value} open',
  },
  {
    id: 'renewing-arr',
    form: '{X.renewals_due_arr} ARR <renews|renew> within {model.renewal_window} days[, {T.renewals_due_arr} of it <is |sits |>in {T}]',
  },
  {
    id: 'renewing-arr-all',
    form: '{X.renewals_due_arr} ARR <renews|renew> within {model.renewal_window} days, all of it in {T}',
    checks: ['all_in_tier'],
  },
  {
    id: 'renewing',
    form: '{X.renewals_due} customers <renew|renews> within {model.renewal_window} days[, {T.renewals_due} of them in {T}]',
  },
  { id: 'largest', form: 'the largest there, {A}', checks: ['largest_renewal_there'] },
  {
    id: 'deals-due',
    form: '{X.deals_due} open deals <is|are> due in {run.next_month}[, worth {X.deals_due_value}]',
  },
  { id: 'part-in', form: '{T.deals_due_value} of it <is|sits|> in {T}' },
  { id: 'had-touches', form: '{T} [had] {T.touches_30d} [touches] against [a norm of] {T.touch_norm_30d}' },
  {
    id: 'had-touches-window',
    form: '{T} had {T.touches_30d} touches in {model.touch_window} days against a norm of {T.touch_norm_30d}',
  },
  {
    id: 'had-touches-after',
    form: '{T} had {T.touches_30d} touches against a norm of {T.touch_norm_30d} in {model.touch_window} days',
  },
  { id: 'moved', form: '{X.moved} accounts changed tier[: {X.moved_up} up, {X.moved_down} down]' },
  { id: 'holds', form: '{T} holds {T.share_of_book} of the <book|accounts>' },
  ...['arr', 'open_value'].flatMap((metric): Form[] => {
    const form = `{T} holds {T.${metric}} of the {book.${metric}} ${metric === 'arr' ? 'ARR' : 'open'}`;
    return [
      { id: `holds-${metric}`, form },
      { id: `holds-${metric}-up`, form: `${form}, up from {T.${metric}@previous}`, checks: ['rose'] },
      { id: `holds-${metric}-down`, form: `${form}, down from {T.${metric}@previous}`, checks: ['fell'] },
    ];
  }),
  { id: 'flags', form: 'the {R} rule flags {R.fired} [accounts]' },
  {
    id: 'seats',
    form: 'all {tier-1.seats} seats are taken[, the last by {A} with {A.score}[ and {A.open_value} open]]',
    elsewhere: true,
  },
  {
    id: 'waiting',
    form: '{tier-1.displaced} accounts scored for {tier-1.label} and <waits|wait> in {tier-2.label}',
    list: 'displaced',
  },
  { id: 'scored-list', form: '{A} \u0028{A.score}\u0029' },
  { id: 'nobody-here', form: 'No account is here this month', checks: ['empty_group'] },
  { id: 'not-shown', form: '{X.not_shown} more accounts <is|are> in accounts.csv' },
  { id: 'cadence', form: '{T.action}' },
  {
    id: 'longest-silence',
    form: 'the longest silence judged here is {T.longest_silence} days, at {A}',
    checks: ['longest_silence'],
  },
  {
    id: 'near-line',
    form: '{tier-2.near_line} accounts <is|are> within {model.hysteresis_margin} points of the {tier-1.label} line of {model.expand_score}',
    list: 'near_line',
  },
  {
    id: 'triage-late',
    form: '{T.late_accounts} accounts <holds|hold> {T.late_deals} open deals [worth {T.late_value}], all past the close date',
  },
  {
    id: 'triage-stuck',
    form: '{T.stuck_accounts} accounts <holds|hold> {T.stuck_deals} open deals [worth {T.stuck_value}], with a deal past {model.long_stagnant_times} times its stage median',
  },
  {
    id: 'triage-low',
    form: '{T.low_accounts} accounts <holds|hold> {T.low_deals} open deals [worth {T.low_value}], with a score under {model.triage_score}',
  },
  { id: 'triage-idle', form: '{T.idle_accounts} accounts <has|have> no open deal' },
  {
    id: 'triage-customers',
    form: '{T.customers_accounts} accounts <is a paying customer|are paying customers>, worth {T.customers_arr} ARR',
  },
  { id: 'quiet-group', form: 'No account here has had a touch since {T.last_touch}', type: 'absence' },
  {
    id: 'each-owner',
    form: 'By {run.decide_by} each owner re-dates the deal with a next step or closes it lost',
    checks: ['for_group'],
    type: 'advice',
  },
  { id: 'low-touch', form: 'Move <it|them> to low touch', checks: ['for_group'], type: 'advice' },
  { id: 'more-moves', form: '{X.moves_not_shown} more moves <is|are> in accounts.csv' },
  { id: 'kept', form: '{X.kept} accounts kept <their|its> tier' },
  { id: 'entered', form: 'Entered', list: 'entered' },
  { id: 'left', form: 'Left', list: 'left' },
  {
    id: 'ranked-tiers',
    form: '{T} [and {T}] only, ranked by {model.text_ranking}',
    checks: ['ranked_tiers'],
  },
  {
    id: 'chance-outcome',
    form: 'in {T} the chance is the outcome score',
    checks: ['chance_is_outcome'],
    type: 'definition',
  },
  { id: 'chance-declared', form: 'in {T} the chance is', checks: ['chance_is_declared'], type: 'definition' },
  { id: 'chance-otherwise', form: '{model.chance_otherwise} otherwise', type: 'definition' },
  {
    id: 'urgency',
    form: 'urgency is full up to {model.urgency_full} days before the date and falls to {model.urgency_least} at {model.urgency_least_at} days',
    type: 'definition',
  },
  { id: 'next', form: 'Next', list: 'ranked_next' },
  { id: 'among', form: 'among them' },
  { id: 'last-list', form: 'The list of {run.previous_as_of}' },
  {
    id: 'list-touched',
    form: '{run.list_touched} of <the|its> {run.list_accounts} accounts had a touch since',
  },
  {
    id: 'list-all-touched',
    form: '<all {run.list_accounts} accounts|the account> had a touch since',
    checks: ['all_touched'],
  },
  { id: 'list-advanced', form: '{run.list_advanced} moved a deal to another stage', list: 'advanced' },
  { id: 'list-won', form: '{run.list_won} won a deal', list: 'won_since' },
  { id: 'list-untouched', form: '{run.list_untouched} not touched', list: 'untouched' },
];
