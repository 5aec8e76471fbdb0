/** Catalogue rows of the findings: facts that only a narrative needs; facts/findings.ts computes them. */
import type { Row } from './catalogue-row.ts';

const neutral = (id: string, unit: Row[1], name: string, describes: string): Row => [
  id,
  unit,
  0,
  [name],
  null,
  'neither',
  describes,
];

const CAUSES: [id: string, words: string][] = [
  ['customers', 'paying customers in Triage'],
  ['late', 'accounts whose open deals are all past their close date'],
  ['stuck', 'accounts with a deal past the long-stagnant line'],
  ['low', 'accounts with open deals and a low score'],
  ['idle', 'accounts without open deals'],
];

const TIERS = [1, 2, 3, 4];

/** Of the book, a tier and an owner alike. */
const PLACE_ROWS: Row[] = [
  neutral('meetings_booked', 'count', 'accounts with a meeting booked', 'Accounts with a next touch booked'),
  neutral('without_meeting', 'count', 'accounts without a meeting booked', 'Accounts without one'),
  neutral(
    'single_contact',
    'count',
    'accounts with a single contact',
    'Accounts with one contact in 90 days',
  ),
  neutral('listed', 'count', 'accounts on the list', 'Accounts among the first ten of the ranked list'),
  neutral('listed_at_stake', 'money', 'money at stake on the list', 'Their money at stake'),
];

/** Of one owner: accounts and money at stake by tier. */
export const OWNER_FINDING_ROWS: Row[] = [
  ...PLACE_ROWS,
  ...TIERS.flatMap((tier): Row[] => [
    neutral(
      `tier_${tier}_accounts`,
      'count',
      `accounts in tier ${tier}`,
      `The owner's accounts in tier ${tier}`,
    ),
    neutral(`tier_${tier}_at_stake`, 'money', `money at stake in tier ${tier}`, 'What is at stake with them'),
  ]),
];

/** Moves between the runs whose first cause is the rule. */
export const RULE_FINDING_ROWS: Row[] = [
  neutral('downs_caused', 'count', 'moves down by the rule', 'Moves down that it caused'),
  neutral('ups_caused', 'count', 'moves up by the rule', 'Moves up that its clearing caused'),
];

export const ACCOUNT_FINDING_ROWS: Row[] = [
  neutral(
    'points_to_expand',
    'points',
    'points short of the line',
    'Points short of the score that tier 1 asks',
  ),
];

export const TIER_FINDING_ROWS: Row[] = [
  ...PLACE_ROWS,
  ...TIERS.map((tier) =>
    neutral(`from_tier_${tier}`, 'count', `accounts that came from tier ${tier}`, 'By the run before'),
  ),
  neutral('not_shown', 'count', 'accounts not shown', 'Accounts of the tier that only accounts.csv lists'),
  neutral('near_line', 'count', 'accounts near the line', 'Accounts just under the line of tier 1'),
  ...CAUSES.flatMap(([id, words]): Row[] => [
    neutral(`${id}_accounts`, 'count', words, `Number of ${words}`),
    neutral(`${id}_deals`, 'count', `open deals of ${words}`, `Open deals of ${words}`),
    neutral(`${id}_value`, 'money', `open value of ${words}`, `Open value of ${words}`),
    neutral(`${id}_arr`, 'money', `ARR of ${words}`, `ARR of ${words}`),
  ]),
];

export const BOOK_FINDING_ROWS: Row[] = [
  ...PLACE_ROWS,
  neutral(
    'moves_by_score',
    'count',
    'moves by the score',
    'Moves whose first cause is an input of the score',
  ),
  neutral('moves_by_hold', 'count', 'moves by a hold', 'Moves whose first cause is a hold'),
  neutral('moves_by_cap', 'count', 'moves by the seats', 'Moves whose first cause is a cap'),
  neutral('outcome_derived', 'count', 'accounts with a derived outcome score', 'From stage win rates'),
  neutral('sentiment_derived', 'count', 'accounts with a derived sentiment', 'From a lexicon'),
  neutral('reconstructed', 'count', 'accounts with reconstructed values', 'Observed later and carried back'),
  neutral('moves_not_shown', 'count', 'moves not shown', 'Tier changes that only accounts.csv lists'),
  neutral('overridden', 'count', 'accounts under override', 'Tiered accounts whose tier people set'),
  neutral('overridden_up', 'count', 'accounts overridden upward', 'Of them, set better than the model'),
];

/** What became of the list that the run before told AEs to work on. */
export const RUN_FINDING_ROWS: Row[] = [
  neutral('list_accounts', 'count', 'accounts of the last list', 'Accounts of the last list'),
  neutral('list_touched', 'count', 'listed accounts touched', 'Of them, touched since'),
  neutral('list_untouched', 'count', 'listed accounts not touched', 'Of them, not touched since'),
  neutral('list_advanced', 'count', 'listed accounts that advanced', 'Of them, with a deal in another stage'),
  neutral('list_won', 'count', 'listed accounts that bought', 'Of them, with a deal won since'),
];
