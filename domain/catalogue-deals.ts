/** Catalogue rows of an open deal, a stage and an outside signal. */
import type { Row } from './catalogue-row.ts';

export const DEAL_ROWS: Row[] = [
  ['deal_name', 'name', 0, ['deal'], null, 'neither', 'Name of the deal'],
  ['stage', 'label', 0, ['stage'], null, 'neither', 'Stage at the as-of date'],
  ['stage_entered_on', 'date', 0, ['stage entry'], null, 'neither', 'Day the deal entered its stage'],
  ['days_in_stage', 'days', 0, ['days in stage'], null, 'lower', 'Days in the current stage'],
  [
    'stage_median_days',
    'days',
    0,
    ['stage median', 'median of won deals'],
    null,
    'neither',
    'Median days won deals spent in that stage',
  ],
  ['amount', 'money', 0, ['amount', 'deal value'], null, 'higher', 'Amount of the deal'],
  ['close_date', 'date', 0, ['close date', 'due date'], null, 'neither', 'Expected close date'],
  ['deal_outcome_score', 'score', 0, ['deal outcome score'], null, 'higher', 'Outcome score of the deal'],
  ['created_on', 'date', 0, ['created'], null, 'neither', 'Day the deal was created'],
  ['name', 'name', 0, ['deal name'], null, 'neither', 'Name of the deal'],
  ['deal_type', 'label', 0, ['deal type'], null, 'neither', 'new, expansion or renewal'],
  ['deal_owner', 'name', 0, ['deal owner'], null, 'neither', 'Owner of the deal'],
  [
    'days_to_close',
    'days',
    0,
    ['days to close'],
    null,
    'neither',
    'Days from the as-of date to the close date',
  ],
  [
    'days_past_close',
    'days',
    0,
    ['days past the close date'],
    null,
    'lower',
    'Days the close date lies in the past',
  ],
  ['age_days', 'days', 0, ['age of the deal'], null, 'lower', 'Days since the deal was created'],
  ['deal_outcome_band', 'label', 0, ['deal outcome band'], null, 'neither', 'High, Medium or Low'],
  [
    'stagnant_line',
    'days',
    0,
    ['stagnant line'],
    null,
    'neither',
    'Days in this stage after which the deal is stagnant',
  ],
  [
    'long_stagnant_line',
    'days',
    0,
    ['long-stagnant line'],
    null,
    'neither',
    'Days in this stage after which it is long-stagnant',
  ],
];

export const STAGE_ROWS: Row[] = [
  ['name', 'label', 0, ['stage'], null, 'neither', 'Name of the stage'],
  ['median_days', 'days', 0, ['stage median'], null, 'neither', 'Median days won deals spent in it'],
  ['won_deals', 'count', 0, ['won deals'], null, 'neither', 'Won deals behind the median'],
];

export const SIGNAL_ROWS: Row[] = [
  ['number', 'number', 0, ['footnote'], null, 'neither', 'Number of its footnote'],
  ['type', 'label', 0, ['signal'], null, 'neither', 'What kind of event'],
  ['date', 'date', 0, ['signal date'], null, 'neither', 'Day of the event'],
  ['amount', 'money', 0, ['signal amount'], null, 'neither', 'Money in the event'],
  ['detail', 'text', 0, ['detail'], null, 'neither', 'What the source says'],
  ['source', 'text', 0, ['source'], null, 'neither', 'Address of the source'],
  ['read_on', 'date', 0, ['read on'], null, 'neither', 'Day the source was read'],
  ['signal_points', 'points', 0, ['signal points'], null, 'higher', 'Points it added or took'],
];
