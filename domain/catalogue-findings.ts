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

export const TIER_FINDING_ROWS: Row[] = [
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
  neutral('outcome_derived', 'count', 'accounts with a derived outcome score', 'From stage win rates'),
  neutral('sentiment_derived', 'count', 'accounts with a derived sentiment', 'From a lexicon'),
  neutral('reconstructed', 'count', 'accounts with reconstructed values', 'Observed later and carried back'),
  neutral('moves_not_shown', 'count', 'moves not shown', 'Tier changes that only accounts.csv lists'),
];

/** What became of the list that the run before told AEs to work on. */
export const RUN_FINDING_ROWS: Row[] = [
  neutral('list_accounts', 'count', 'accounts of the last list', 'Accounts of the last list'),
  neutral('list_touched', 'count', 'listed accounts touched', 'Of them, touched since'),
  neutral('list_untouched', 'count', 'listed accounts not touched', 'Of them, not touched since'),
  neutral('list_advanced', 'count', 'listed accounts that advanced', 'Of them, with a deal in another stage'),
  neutral('list_won', 'count', 'listed accounts that bought', 'Of them, with a deal won since'),
];
