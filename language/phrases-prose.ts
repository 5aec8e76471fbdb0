/**
 * Declared phrases for free prose about an account: other verbs and orders for the same facts, so that a capable
 * writer can tell a story and not fill in a form (docs/language.md, Free prose). Each binds as exactly as the
 * built-in writer's clauses, and every word of degree or direction has a check.
 */
import type { Form } from './forms.ts';
import { largestRenewal } from './phrases-largest.ts';
import { STANDING_PROSE } from './phrases-prose-standing.ts';
import { TOUCH_PROSE } from './phrases-prose-touches.ts';

const AWAY = '<away|out|off|ahead|from now>';

const RENEWAL_FORMS: Form[] = [
  {
    id: 'renews-both',
    form: '<renews|renewal> [is] [in {A.days_to_renewal} days,] on {A.renewal_date}',
    checks: ['ahead'],
  },
  {
    id: 'renews-out',
    form: `<renews|renewal> [is] on {A.renewal_date}, [in] {A.days_to_renewal} days [${AWAY}]`,
    checks: ['ahead'],
  },
  {
    id: 'for-renewal',
    form: '<comes up|is up|is due|due|up> for renewal <on {A.renewal_date}|in {A.days_to_renewal} days>',
  },
  {
    id: 'the-renewal',
    form: `<the|its> renewal <is|falls|comes|stands> <on {A.renewal_date}|in {A.days_to_renewal} days|{A.days_to_renewal} days ${AWAY}>`,
  },
  { id: 'to-renewal', form: '{A.days_to_renewal} days <from|before|ahead of|to|until> <its|the|> renewal' },
  {
    id: 'arr-renews',
    form: '[its] {A.arr} ARR renews <on {A.renewal_date}|in {A.days_to_renewal} days>',
  },
  {
    id: 'renewal-of',
    form: '<the|its> {A.arr} renewal <is due|falls|is|comes|comes up> <on {A.renewal_date}|in {A.days_to_renewal} days>',
  },
  ...largestRenewal('largest-renewal-plain', (among) => `[is] the largest renewal ${among}`),
  { id: 'arr-at-stake', form: '[with|has] {A.arr} ARR [is] <at stake|on the line>', checks: ['ranked'] },
  { id: 'arr-of', form: '<worth|pays|is worth|carries|at> {X.arr} [of|in] ARR' },
  {
    id: 'at-stake',
    form: '[puts|with|has] {X.at_stake} <at stake|is at stake|on the line>',
    checks: ['values_hold'],
  },
  { id: 'open-worth', form: '<has|with|carries|holds> {X.open_value} open' },
  { id: 'open-in', form: '{X.open_value} open <in|over|across> {X.open_deals} deals' },
  { id: 'deals-worth', form: '{X.open_deals} open deals, worth {X.open_value}' },
  { id: 'deals-worth-plain', form: '{X.open_deals} open deals worth {X.open_value}' },
];

/** Words that only carry the sentence on; each claims nothing but what its check asks for. */
const CARRIER_FORMS: Form[] = [
  { id: 'the-customer', form: 'the customer', checks: ['is_customer'] },
  { id: 'the-prospect', form: 'the prospect', checks: ['is_prospect'] },
  { id: 'the-account', form: 'the account', checks: [] },
  { id: 'possessive', form: "'s", checks: [] },
];

export const ACCOUNT_PROSE: Form[] = [...RENEWAL_FORMS, ...TOUCH_PROSE, ...STANDING_PROSE, ...CARRIER_FORMS];
