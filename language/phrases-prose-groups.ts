/** Declared phrases for free prose about groups: a tier, an owner, the accounts of a rule, the ranked list, the book. */
import type { Form } from './forms.ts';
import { SHIFT_PROSE } from './phrases-prose-shifts.ts';
import { WINDOW, WITHIN } from './phrases-windows.ts';

const RENEWALS: Form[] = [
  {
    id: 'renewing-worth',
    form: `{X.renewals_due} customers [, worth {X.renewals_due_arr} ARR,|worth {X.renewals_due_arr} ARR] renew within {model.renewal_window} days [, worth {X.renewals_due_arr} ARR]`,
  },
  {
    id: 'renewing-most',
    form: `{X.renewals_due_arr} ARR <renews|is up for renewal|comes up for renewal> ${WITHIN}, most of it in {T}`,
    checks: ['most_in_tier'],
  },
  {
    id: 'renewing-short',
    form: `{X.renewals_due_arr} ARR <renews|is up for renewal|comes up for renewal> ${WITHIN}`,
    checks: ['values_hold'],
  },
  { id: 'renewing-part', form: '{T.renewals_due_arr} of it <is|sits|is held|stands> in {T}' },
  {
    id: 'renewing-part-of',
    form: `{T.renewals_due_arr} of the {book.renewals_due_arr} ARR that renews ${WITHIN} <is|sits|stands> in {T}`,
  },
  { id: 'renewing-them', form: '{T.renewals_due} of them <are|is|sit> in {T}' },
  {
    id: 'holds-renewals',
    form: `{T} <holds|has|carries> {T.renewals_due_arr} of the {book.renewals_due_arr} ARR that renews ${WITHIN}`,
  },
  {
    id: 'owner-renewals',
    form: `{O} <holds|has|carries> {O.renewals_due_arr} of the {book.renewals_due_arr} ARR that renews ${WITHIN}`,
  },
];

const SIZE: Form[] = [
  { id: 'tier-holds-accounts', form: '{T} <holds|has|counts> {T.accounts} accounts' },
  { id: 'accounts-in', form: '{T.accounts} [of the {book.accounts}] accounts <are|is|sit|stand> in {T}' },
  {
    id: 'tier-grew',
    form: '{T} <grew|rose> from {T.accounts@previous} to {T.accounts} [accounts]',
    checks: ['rose'],
    type: 'direction',
  },
  {
    id: 'tier-shrank',
    form: '{T} <shrank|fell> from {T.accounts@previous} to {T.accounts} [accounts]',
    checks: ['fell'],
    type: 'direction',
  },
  {
    id: 'tier-is-up',
    form: '{T} [has|holds] {T.accounts} accounts, up from {T.accounts@previous}',
    checks: ['rose'],
  },
  {
    id: 'tier-is-down',
    form: '{T} [has|holds] {T.accounts} accounts, down from {T.accounts@previous}',
    checks: ['fell'],
  },
  ...['arr', 'open_value', 'at_stake'].flatMap((metric): Form[] => {
    const noun = { arr: 'ARR', open_value: 'open', at_stake: 'at stake' }[metric];
    return [
      { id: `in-tier-${metric}`, form: `{T.${metric}} ${noun} <is|sits|stands|> in {T}` },
      { id: `tier-has-${metric}`, form: `{T} <holds|has|carries|with> {T.${metric}} ${noun}` },
      { id: `owner-has-${metric}`, form: `{O} <holds|has|carries|with> {O.${metric}} ${noun}` },
    ];
  }),
  { id: 'stake-in', form: '{T.at_stake} <is|stands> at stake in {T}' },
  { id: 'stake-here', form: '{X.at_stake} <is|stands> at stake [here]' },
  {
    id: 'together',
    form: 'together [they] <hold|carry|have|are worth> {X.arr} ARR [and {X.open_value} open]',
  },
  {
    id: 'accounts-with',
    form: '[the|these] {X.accounts} accounts [here] <with|hold|carry|worth|have> {X.arr} ARR [and {X.open_value} open]',
  },
  {
    id: 'accounts-here',
    form: 'the accounts here <hold|carry|have> <{X.arr} ARR [and {X.open_value} open]|{X.open_value} open>',
  },
  { id: 'paying', form: '{X.accounts_with_arr} [of them|of the {X.accounts}] <are|is> paying customers' },
];

const ENGAGEMENT: Form[] = [
  {
    id: 'untouched-of',
    form: `{X.accounts_without_touch} of [the|its|their] {X.accounts} [accounts] [here] <had no touch|have had no touch|went without a touch|have gone without a touch> ${WINDOW}`,
  },
  {
    id: 'untouched-in',
    form: `{T.accounts_without_touch} of the {T.accounts} accounts in {T} <had|have had> no touch ${WINDOW}`,
  },
  { id: 'untouched', form: `{X.accounts_without_touch} accounts [here] <had|have had> no touch ${WINDOW}` },
  {
    id: 'meetings',
    form: '{X.meetings_booked} [of <the|its|their> {X.accounts}] accounts [here] have a meeting booked',
  },
  {
    id: 'no-meetings',
    form: '{X.without_meeting} [of <the|its|their> {X.accounts}] accounts [here] have no meeting booked',
  },
  {
    id: 'meetings-in',
    form: '{T.meetings_booked} of the {T.accounts} accounts in {T} have a meeting booked',
  },
  {
    id: 'no-meetings-in',
    form: '{T.without_meeting} of the {T.accounts} accounts in {T} have no meeting booked',
  },
  {
    id: 'single-contacts',
    form: '{X.single_contact} [of <the|its|their> {X.accounts}] accounts [here] <have|hang on|rest on> a single contact',
  },
  { id: 'stagnant-in', form: '{T.stagnant_deals} of the {T.open_deals} open deals in {T} are stagnant' },
  {
    id: 'overdue-in',
    form: '{T.overdue_deals} of the {T.open_deals} open deals in {T} are past their close date',
  },
  {
    id: 'overdue-worth',
    form: '{X.overdue_deals} open deals[, worth {X.overdue_value},] are past their close date',
  },
  {
    id: 'due-deals-worth',
    form: '{X.deals_due} [open] deals <worth {X.deals_due_value}|, worth {X.deals_due_value},> are due in {run.next_month}',
  },
  { id: 'due-value', form: '{X.deals_due_value} [of it] is due in {run.next_month}' },
  { id: 'due-in-tier', form: '{T.deals_due} of them <are|is> in {T}' },
  {
    id: 'due-deals-in',
    form: '{T.deals_due} [of the {book.deals_due}] open deals due in {run.next_month} <are|is|sit> in {T}',
  },
  { id: 'last-touch-group', form: 'the last touch here was on {T.last_touch}' },
];

/** Changes of a tier's figures, the tier named after the noun. */
const TURNS: Form[] = [
  ['arr', 'ARR'],
  ['open_value', 'open value'],
  ['touches_30d', 'touches'],
  ['at_stake', 'money at stake'],
  ['accounts_without_touch', 'accounts without a touch'],
].flatMap(([metric, noun]): Form[] => {
  const tail = `from {T.${metric}@previous} to {T.${metric}}`;
  return [
    {
      id: `turn-${metric}-up`,
      form: `${noun} in {T} <rose|grew|climbed|increased> ${tail}`,
      checks: ['rose'],
      type: 'direction',
    },
    {
      id: `turn-${metric}-down`,
      form: `${noun} in {T} <fell|dropped|declined|decreased> ${tail}`,
      checks: ['fell'],
      type: 'direction',
    },
  ];
});

const NORMS: Form[] = [
  {
    id: 'norm-tier-under',
    form: 'touches in {T} <are|ran|run> <below|under|short of> <its|the|a> norm [of {T.touch_norm_30d}]',
    checks: ['under_norm'],
  },
  {
    id: 'norm-tier-over',
    form: 'touches in {T} <are|ran|run> <above|over|ahead of> <its|the|a> norm [of {T.touch_norm_30d}]',
    checks: ['over_norm'],
  },
];

/** Of the whole book, whatever was named before: "73 of the 85 accounts in the book". */
const BOOK: Form[] = [
  ['accounts_without_touch', 'accounts', `accounts in the book <had|have had> no touch ${WINDOW}`],
  ['without_meeting', 'accounts', 'accounts in the book have no meeting booked'],
  ['meetings_booked', 'accounts', 'accounts in the book have a meeting booked'],
  ['single_contact', 'accounts', 'accounts in the book <have|hang on|rest on> a single contact'],
  ['stagnant_deals', 'open_deals', 'open deals in the book are stagnant'],
  ['overdue_deals', 'open_deals', 'open deals in the book are past their close date'],
].map(([part, whole, rest]) => ({
  id: `book-${part}`,
  form: `{book.${part}} of the {book.${whole}} ${rest}`,
}));

/** Of each member, where a share would be "18 of the 18". */
const ALL: Form[] = [
  {
    id: 'none-booked',
    form: 'no account <here|in {T}> has a meeting booked',
    checks: ['none_booked'],
    type: 'absence',
  },
  {
    id: 'none-touched',
    form: `no account <here|in {T}> <had|has had> a touch ${WINDOW}`,
    checks: ['none_touched'],
    type: 'absence',
  },
  {
    id: 'all-overdue',
    form: 'all {X.open_deals} open deals <here|in {T}> are past their close date',
    checks: ['all_overdue'],
  },
  {
    id: 'all-stuck',
    form: 'all {X.open_deals} open deals <here|in {T}> are stagnant',
    checks: ['all_stagnant_here'],
  },
];

const BOOK_TOTALS: Form[] = [
  {
    id: 'book-touches',
    form: `the book had {book.touches_30d} touches ${WINDOW} against a norm of {book.touch_norm_30d}`,
  },
  { id: 'book-stake', form: '{book.at_stake} <is|stands> at stake in the book' },
  {
    id: 'single-contacts-in',
    form: '{T.single_contact} of the {T.accounts} accounts in {T} <have|hang on|rest on> a single contact',
  },
];

export const GROUP_PROSE: Form[] = [
  ...ALL,
  ...BOOK,
  ...BOOK_TOTALS,
  ...RENEWALS,
  ...SIZE,
  ...ENGAGEMENT,
  ...TURNS,
  ...NORMS,
  ...SHIFT_PROSE,
];
