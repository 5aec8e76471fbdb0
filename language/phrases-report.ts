/** Declared phrases of the report's frame: titles, charts, how accounts were scored, what became of the data. */
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
  { id: 'lead', form: '<Ties out|From the files|Rows|Interactions|Left out|Inputs|Looked up|Overrides>' },
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
  {
    id: 'looked-up',
    form: '{run.lookups} accounts in {run.lookup_provider} [: signals on {run.lookups_with_signals}, nothing new on {run.lookups_nothing_new}[, not found {run.lookups_not_found}][, unavailable {run.lookups_unavailable}]]',
  },
  { id: 'lookups-ambiguous', form: '{run.lookups_ambiguous} ambiguous', list: 'lookup_ambiguous' },
  { id: 'lookups-changed', form: 'outside signals changed {run.lookups_changed_tier} tiers' },
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
  {
    id: 'written-by',
    form: 'Written by {run.writer}: {run.model_units} of {run.all_units} paragraphs',
  },
  { id: 'written-rest', form: 'the built-in writer wrote the rest' },
  {
    id: 'writer-tokens',
    form: '{run.model_tokens_in} tokens in, {run.model_tokens_cached} of them from the cache, {run.model_tokens_out} out [, at USD {run.model_cost}]',
  },
  { id: 'snapshot', form: 'Snapshot of {run.as_of}' },
  { id: 'model', form: 'Model {model.id}, version {model.version}' },
  { id: 'owner-title', form: '<{O}|{A}>, {run.month}' },
];
