/** Catalogue rows of explanations: how far an account is from its lines, and what moved scores and tiers between two runs. */
import { SCORE_CAUSES, TIER_CAUSES } from './attribution.ts';
import { SHORT_CAUSES } from './attribution-words.ts';
import type { Row } from './catalogue-row.ts';

const row = (id: string, unit: Row[1], name: string, describes: string, better: Row[5] = 'neither'): Row => [
  id,
  unit,
  0,
  [name],
  null,
  better,
  describes,
];

const DISTANCE_ROWS: Row[] = [
  row('line_score', 'score', 'line of its tier', "Score from which the account's own tier begins"),
  row(
    'points_above_line',
    'points',
    'points above its line',
    'Score less the line of its own tier',
    'higher',
  ),
  row('points_under_line', 'points', 'points under its line', 'Where it keeps a tier whose line it misses'),
  row('next_tier', 'label', 'next better tier', 'The tier above the one that the account is in'),
  row('next_line', 'score', 'line of the next tier', 'Score from which the tier above begins'),
  row(
    'points_short',
    'points',
    'points short of the next tier',
    'Line of the tier above less the score',
    'lower',
  ),
  row('points_past', 'points', 'points past the next line', 'Where the score would do and more is lacking'),
  row('ranked_in_tier', 'count', 'accounts ranked in its tier', 'Accounts of its tier that have a score'),
];

export const EXPLAIN_ACCOUNT_ROWS: Row[] = [
  ...DISTANCE_ROWS,
  ...SCORE_CAUSES.map((cause) =>
    row(
      `score_change_by_${cause}`,
      'points',
      `score change by ${SHORT_CAUSES[cause]}`,
      'Points of the change since the run before; the parts sum to it',
    ),
  ),
  ...TIER_CAUSES.map((cause) =>
    row(
      `tier_change_by_${cause}`,
      'number',
      `tier change by ${SHORT_CAUSES[cause]}`,
      'Tiers of the move since the run before, more is worse; the parts sum to it',
    ),
  ),
];

export const EXPLAIN_BOOK_ROWS: Row[] = [
  ...TIER_CAUSES.flatMap((cause) => [
    row(`moved_down_by_${cause}`, 'count', `moves down by ${SHORT_CAUSES[cause]}`, 'Moves down that it made'),
    row(`moved_up_by_${cause}`, 'count', `moves up by ${SHORT_CAUSES[cause]}`, 'Moves up that it made'),
  ]),
  ...SCORE_CAUSES.map((cause) =>
    row(
      `scores_moved_by_${cause}`,
      'count',
      `scores moved by ${SHORT_CAUSES[cause]}`,
      'Scores that it moved',
    ),
  ),
];
