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
    id: 'renewing-arr',
    form: '{book.renewals_due_arr} ARR <renews|renew> within {model.renewal_window} days[, {T.renewals_due_arr} of it <is |sits |>in {T}]',
  },
  {
    id: 'renewing',
    form: '{book.renewals_due} customers renew within {model.renewal_window} days[, {T.renewals_due} of them in {T}]',
  },
  { id: 'largest', form: 'the largest <there|>, {A}', checks: ['largest_renewal'] },
  {
    id: 'deals-due',
    form: '{book.deals_due} open deals are due in {run.next_month}[, worth {book.deals_due_value}]',
  },
  { id: 'part-in', form: '{T.deals_due_value} of it <is|sits|> in {T}' },
  { id: 'had-touches', form: '{T} [had] {T.touches_30d} [touches] against [a norm of] {T.touch_norm_30d}' },
  { id: 'in-window', form: 'in {model.touch_window} days' },
  {
    id: 'had-touches-window',
    form: '{T} had {T.touches_30d} touches in {model.touch_window} days against a norm of {T.touch_norm_30d}',
  },
  {
    id: 'had-touches-after',
    form: '{T} had {T.touches_30d} touches against a norm of {T.touch_norm_30d} in {model.touch_window} days',
  },
  {
    id: 'moved',
    form: '{book.moved} accounts changed tier[: {book.moved_up} up, {book.moved_down} down]',
  },
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
  },
  { id: 'scored-list', form: '{A} \u0028{A.score}\u0029', elsewhere: true },
  { id: 'nobody-here', form: 'No account is here this month', checks: ['empty_group'] },
  { id: 'not-shown', form: '{X.not_shown} more accounts <is|are> in accounts.csv' },
  { id: 'cadence', form: 'Keep the normal cadence' },
  {
    id: 'longest',
    form: 'No account <here|judged here> has gone more than {tier-2.longest_silence} days without a touch',
  },
  {
    id: 'near-line',
    form: '{tier-2.near_line} accounts <is|are> within {model.hysteresis_margin} points of the {tier-1.label} line of {model.expand_score}',
  },
  { id: 'kept', form: '{book.kept} accounts kept their tier' },
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
