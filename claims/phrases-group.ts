/** Declared phrases about groups of accounts, the run, the model and the import (docs/language.md, Group clauses). */
import type { Form } from './forms.ts';

/** Title, headings, captions. */
export const FRAME_FORMS: Form[] = [
  { id: 'title', form: 'Account tiers, {run.as_of}' },
  { id: 'title-month', form: 'Account tiers, {run.month}' },
  { id: 'heading-scored', form: 'How accounts were scored <this run|>' },
  { id: 'heading-changes', form: 'Changes since {run.previous_as_of}' },
  { id: 'heading-changes-none', form: 'Changes', checks: [] },
  { id: 'heading-spend', form: 'Where to spend {run.next_month}' },
  { id: 'heading-data', form: 'About the data' },
  { id: 'as-of', form: 'As of {run.as_of}' },
  {
    id: 'compared-published',
    form: 'compared with the published report of {run.previous_as_of}',
    checks: ['published'],
  },
  {
    id: 'compared-reconstructed',
    form: 'compared with the reconstructed report of {run.previous_as_of}',
    checks: ['reconstructed'],
  },
  { id: 'no-comparison', form: 'no comparison, there is no earlier run', checks: ['no_comparison'] },
  { id: 'first-run', form: 'No comparison: this is the first run', checks: ['no_comparison'] },
  { id: 'money-in', form: 'money in {run.currency}' },
  {
    id: 'touch-defined',
    form: 'a touch is two-way: a call or meeting that took place, or a message from the customer',
    type: 'definition',
  },
];

/** Titles and captions of the charts (report/chart-blocks.ts). */
export const CHART_FORMS: Form[] = [
  { id: 'chart-tiers', form: 'Accounts by tier' },
  { id: 'chart-touches', form: 'Touches per week by tier [, in full weeks, oldest week first]' },
  { id: 'chart-touches-tier', form: 'Each account counts in the tier it has now' },
  {
    id: 'chart-outcome',
    form: 'Average outcome score by tier[: a consistency check, because the outcome score is an input of the tier]',
  },
];

export const GROUP_FORMS: Form[] = [
  { id: 'accounts-total', form: '{book.accounts_total} accounts in the book, {book.accounts} tiered' },
  { id: 'accounts', form: '{X.accounts} accounts' },
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
  { id: 'largest', form: 'the largest <there|>, {A}', checks: ['largest_renewal'] },
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
  { id: 'holds', form: '{T} holds {T.share_of_book} of the book' },
  { id: 'flags', form: 'the {R} rule flags {R.fired} [accounts]' },
  {
    id: 'seats',
    form: 'all {tier-1.seats} seats are taken[, the last by {A} with {A.score}]',
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

/** How accounts were scored: statements of the model, word by word (figures and synonyms by value). */
export const DEFINITION_FORMS: Form[] = [
  { id: 'statement', form: '{model.statement}', type: 'definition' },
  { id: 'tier-definition', form: '{T}: {T.definition}', type: 'definition' },
  { id: 'any-of', form: '{T}, any of', list: 'rule_of_tier' },
  {
    id: 'unless',
    form: 'the {R} rule does not act when {model.statement} [or when {model.statement} [or when {model.statement}]]',
    checks: ['unless_of_rule'],
    type: 'definition',
  },
  { id: 'seats-in', form: 'Seats in {T}', checks: ['has_seats'] },
  { id: 'order', form: 'Tiers are tested in this order' },
  { id: 'missing-out', form: 'Missing inputs are left out of the score' },
  {
    id: 'floor',
    form: 'With less than {model.floor} of the weight scored, an account is listed as not enough data',
  },
];

export const ABOUT_FORMS: Form[] = [
  { id: 'lead', form: '<Ties out|From the files|Rows|Interactions|Left out|Inputs>' },
  {
    id: 'deals-as-of',
    form: '{intake.open_deals_as_of} open deals at {run.as_of}, worth {intake.open_value_as_of}',
  },
  ...['scored', 'not_enough_data', 'not_tiered'].map(
    (name, at): Form => ({
      id: `deals-${name}`,
      form: `{intake.open_deals_${name}} \u0028{intake.open_value_${name}}\u0029 of ${['tiered accounts', 'accounts with not enough data', 'accounts not tiered'][at]}`,
    }),
  ),
  { id: 'deals-read', form: '{intake.open_deals_read} open deals read, worth {intake.open_value_read}' },
  { id: 'deals-loaded', form: '{intake.open_deals_loaded} loaded' },
  {
    id: 'renewals-apart',
    form: '{intake.open_renewals_as_of} renewals [\u0028{intake.open_renewals_value_as_of}\u0029] listed apart',
  },
  {
    id: 'after-as-of',
    form: '{intake.open_deals_after_as_of} opened after the as-of date, less those closed since',
  },
  {
    id: 'rows',
    form: '{intake.rows_read} read, {intake.rows_loaded} loaded, {intake.rows_left_out} left out, {intake.rows_set_aside} set aside',
  },
  { id: 'coverage', form: 'from {intake.interactions_from} to {intake.interactions_to}' },
  {
    id: 'no-amount-sum',
    form: '{book.open_deals_without_amount} open deals without amount, not in the sums',
  },
  { id: 'no-arr', form: '{book.customers_without_arr} customers without ARR on record' },
  {
    id: 'outcome-derived',
    form: '{book.outcome_derived} accounts with an outcome score derived from stage win rates',
  },
  {
    id: 'sentiment-derived',
    form: '{book.sentiment_derived} accounts with a sentiment derived from a lexicon',
  },
  { id: 'reconstructed', form: '{book.reconstructed} accounts with values observed later and carried back' },
  { id: 'provisional', form: '{book.provisional} accounts could change tier with the missing values' },
  { id: 'not-enough', form: 'Not enough data: {book.not_enough_data} accounts', list: 'not_enough_data' },
  { id: 'others', form: '<and others, in accounts.csv|others, in accounts.csv>' },
  { id: 'not-tiered', form: 'Not tiered: {book.not_tiered} accounts' },
  {
    id: 'footnote',
    form: '⟦{F.number}⟧ {A}: {F.type}, <{F.source}|no source given>[, read on {F.read_on}]',
    checks: ['signal_of'],
    type: 'citation',
    elsewhere: true,
  },
  { id: 'writer', form: 'Built-in writer' },
  { id: 'snapshot', form: 'Snapshot of {run.as_of}' },
  { id: 'model', form: 'Model {model.id}, version {model.version}' },
  { id: 'owner-title', form: '<{O}|{A}>, {run.month}' },
];

const TOUCHES_TO_CLEAR = '<any touch|{A.touches_to_clear} touches [in {model.touch_window} days]>';

/** Advice: imperative patterns; the object and the date are facts. */
const DATE = '<on|by> <{A.next_touch}|{run.decide_by}|{A.renewal_date}|{D.close_date}>';

const ACTS: [id: string, act: string, checks: string[]][] = [
  ['close-plan', 'take a close plan to the meeting', ['has_deal', 'has_meeting']],
  ['agree-plan', 'agree a close plan', ['has_deal']],
  ['paper', 'confirm the paper process', ['has_deal']],
  ['sign', 'get a signature date', ['has_deal']],
  ['end-date', 'agree an end date for the evaluation', ['has_deal']],
  ['meet', 'meet the sponsor', []],
  ['meet-add', 'meet the sponsor and add a contact', ['few_contacts']],
  ['book', 'book a meeting', []],
  ['book-add', 'book a meeting and add a contact', ['few_contacts']],
  ['contact', 'add a contact', ['few_contacts']],
  ['cause', 'find the cause with CS', []],
  ['move-deal', 'change the stage or the close date', ['has_deal']],
  ['drop', 're-date the deal with a next step or close it lost', ['has_deal']],
  ['budget', 'ask whether the budget stands', ['negative_signal']],
  ['parent', 'check the new parent first', ['acquired']],
  ['handover', 'introduce {A.owner}', []],
  ['low-touch', 'move it to low touch', []],
];

export const ADVICE_FORMS: Form[] = [
  ...ACTS.map(
    ([id, act, checks]): Form => ({
      id: `advice-${id}`,
      form: `${act} [${DATE}]`,
      checks: ['for_account', ...checks],
      type: 'advice',
    }),
  ),
  {
    id: 'clears-touch',
    form: `${TOUCHES_TO_CLEAR} <clear|clears> the {R} rule`,
    checks: ['fired', 'clears_by_touch'],
    type: 'advice',
  },
  {
    id: 'clears-stage',
    form: 'a stage change clears the {R} rule',
    checks: ['fired', 'clears_by_stage'],
    type: 'advice',
  },
  {
    id: 'clears-sentiment',
    form: 'sentiment of {model.sentiment_line} or more clears the {R} rule',
    checks: ['fired', 'clears_by_sentiment'],
    type: 'advice',
  },
  {
    id: 'with-touch',
    form: 'any touch',
    checks: ['for_account', 'some_clears_by_any_touch'],
    type: 'advice',
  },
  { id: 'with-touches', form: '{A.touches_to_clear} touches in {model.touch_window} days', type: 'advice' },
  {
    id: 'with-stage',
    form: 'a stage change',
    checks: ['for_account', 'some_clears_by_stage'],
    type: 'advice',
  },
  {
    id: 'with-sentiment',
    form: 'sentiment of {model.sentiment_line} or more',
    checks: ['some_clears_by_sentiment'],
    type: 'advice',
  },
];
