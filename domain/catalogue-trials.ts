/**
 * Catalogue rows of what a changed model would do (`tiers simulate`) and of a model on trial (`tiers backtest`). They
 * stand on sheets of their own, so their names are no words of the language that reports are written in.
 *
 * Of each outcome that a backtest tries there is a fact of its own: `share_of_outcome_lost` is the row
 * `share_of_outcome`, of the outcome `lost`.
 */
import type { Row } from './catalogue-row.ts';

type Unit = Row[1];

const row = (id: string, unit: Unit, decimals: number, name: string, describes: string): Row => [
  id,
  unit,
  decimals,
  [name],
  null,
  'neither',
  describes,
];

/** What stands between a row's id and the outcome's. */
export const OF_OUTCOME = '_of_outcome';

/** `won-expansion` → the ending of its facts' metrics. */
export const ofOutcome = (id: string): string => `${OF_OUTCOME}_${id.replaceAll('-', '_')}`;

const outcome = (id: string, unit: Unit, decimals: number, name: string, describes: string): Row =>
  row(`${id}${OF_OUTCOME}`, unit, decimals, name, describes);

/** An estimate with the ends of its 95 % interval. */
const withEnds = (id: string, unit: Unit, decimals: number, name: string, describes: string): Row[] => [
  outcome(id, unit, decimals, name, describes),
  outcome(`${id}_low`, unit, decimals, `${name}, lower end`, `Lower end of the 95 % interval`),
  outcome(`${id}_high`, unit, decimals, `${name}, upper end`, `Upper end of the 95 % interval`),
];

/** Of the book and of a tier; periods: `latest`, `first-half`, `second-half`, `band-2`, `tier`, `score`, `column`, … */
export const OUTCOME_ROWS: Row[] = [
  outcome('counted', 'count', 0, 'accounts counted', 'Accounts at some month end of which it is known'),
  outcome('observed', 'count', 0, 'accounts at month ends', 'Accounts times month ends of which it is known'),
  outcome('with', 'count', 0, 'with the outcome', 'Those of them with the outcome'),
  ...withEnds('share', 'percent', 0, 'share with the outcome', 'Those with it, in per cent'),
  ...withEnds('lift', 'number', 2, 'lift', "Share by the book's share"),
  ...withEnds(
    'separation',
    'number',
    2,
    'separation',
    'How often the order tells which of two accounts has it',
  ),
  outcome('month_ends', 'count', 0, 'month ends judged', 'Month ends with somebody of whom it is known'),
  outcome('score_from', 'score', 0, 'from score', 'Lower end of a band of the score'),
  outcome('score_to', 'score', 0, 'to score', 'Upper end of a band of the score'),
  outcome('shuffles', 'count', 0, 'shuffles', 'How often the outcomes were dealt to other accounts'),
  outcome(
    'chosen_at',
    'number',
    2,
    'separation when chosen',
    'Of the column, in the first half of the months',
  ),
  outcome('chance', 'number', 2, 'separation by chance', 'What the best 2.5 % of the shuffles reach'),
  outcome('p', 'number', 3, 'p', 'Two-sided p against the shuffles'),
  outcome('adjusted_p', 'number', 3, 'p over all outcomes', "After Holm's correction"),
  ...withEnds('difference', 'number', 2, 'difference of separations', "The model's less the other's"),
  outcome('disputed', 'count', 0, 'disputed accounts', 'Accounts that somebody disputed'),
  outcome('disputed_with', 'count', 0, 'disputed with the outcome', 'Those of them with the outcome'),
  outcome('undisputed', 'count', 0, 'undisputed accounts', 'The other accounts of the tier'),
  outcome('undisputed_with', 'count', 0, 'undisputed with the outcome', 'Those of them with the outcome'),
  outcome('noted', 'count', 0, 'noted accounts', 'Accounts with a note on file'),
  outcome('noted_with', 'count', 0, 'noted with the outcome', 'Those of them with the outcome'),
  outcome('unnoted', 'count', 0, 'accounts without a note', 'The other accounts of the tier'),
  outcome('unnoted_with', 'count', 0, 'without a note, with the outcome', 'Those of them with the outcome'),
];

export const OUTCOME_RUN_ROWS: Row[] = [
  outcome('window', 'months', 0, 'window', 'Months after the month end in which it counts'),
  outcome('latest_on', 'date', 0, 'last month end judged', 'Last month end whose window the rows cover'),
  outcome('happened', 'count', 0, 'accounts that had it', 'Accounts that had it after some month end'),
  outcome('spared', 'count', 0, 'accounts that had it not', 'Accounts that had it not after some month end'),
  outcome('needed', 'count', 0, 'accounts needed', 'Of each, under which nothing is said'),
  outcome('not_known', 'count', 0, 'not known', 'Observations whose window the rows do not cover'),
  outcome('not_applicable', 'count', 0, 'not applicable', 'Observations to which it could not happen'),
  outcome('overridden', 'count', 0, 'overrides tried', 'Overrides to another tier than the model’s'),
  outcome('people_right', 'count', 0, 'overrides right', 'Those that came true for the people'),
  outcome('model_right', 'count', 0, 'overrides wrong', 'Those that came true for the model'),
];

export const BACKTEST_RUN_ROWS: Row[] = [
  row('month_ends', 'count', 0, 'month ends', 'Month ends that were tried'),
  row('first_month_end', 'date', 0, 'first month end', 'The first of them'),
  row('last_month_end', 'date', 0, 'last month end', 'The last of them'),
  row('rows_from', 'date', 0, 'rows from', 'First dated row'),
  row('rows_to', 'date', 0, 'rows to', 'Last dated row'),
  row('inputs_refused', 'count', 0, 'inputs refused', 'Inputs that were observed only later'),
  ...['tiered', 'provisional', 'not_enough_data'].flatMap((name) => [
    row(`fewest_${name}`, 'count', 0, `fewest ${name}`, 'Accounts at the month end with the fewest'),
    row(`most_${name}`, 'count', 0, `most ${name}`, 'Accounts at the month end with the most'),
  ]),
];

/** Of a changed model; what stands in period `then` is by the changed one, what has no period by the model as it is. */
export const SIMULATED_BOOK_ROWS: Row[] = [
  row('simulated_accounts', 'count', 0, 'accounts simulated', 'Accounts that were scored by both models'),
  row('without_standing', 'count', 0, 'accounts without a tier', 'Accounts that have no tier'),
  row('would_move', 'count', 0, 'would move', 'Accounts that would stand elsewhere'),
  row('would_move_up', 'count', 0, 'would move up', 'Those that would be in a better tier'),
  row('would_move_down', 'count', 0, 'would move down', 'Those that would be in a worse tier'),
  row('would_enter', 'count', 0, 'would get a tier', 'Those that have none'),
  row('would_leave', 'count', 0, 'would have no tier', 'Those that have one'),
  row('would_stay', 'count', 0, 'would stay', 'Accounts that would stand where they do'),
  row('would_score_otherwise', 'count', 0, 'scores that would be others', 'Whether they move or not'),
  row('moves_not_listed', 'count', 0, 'moves not listed', 'Moves after those that a page lists'),
];

export const SIMULATED_ACCOUNT_ROWS: Row[] = [
  row('stands_in', 'label', 0, 'stands in', 'Its tier, or why it has none'),
  row('stands_by', 'name', 0, 'stands there by', 'Line of the ledger that decides it'),
];
