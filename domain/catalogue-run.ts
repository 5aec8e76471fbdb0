/** Catalogue rows of the run, its windows, and of what intake did. */
import type { Row } from './catalogue-row.ts';

export const RUN_ROWS: Row[] = [
  ['as_of', 'date', 0, ['as-of date'], null, 'neither', 'All that happened up to this day'],
  [
    'previous_as_of',
    'date',
    0,
    ['date of the report compared with'],
    null,
    'neither',
    'As-of date of the previous run',
  ],
  ['month', 'month', 0, ['month'], null, 'neither', 'Month of the as-of date'],
  ['previous_month', 'month', 0, ['month before'], null, 'neither', 'Month of the report compared with'],
  ['next_month', 'month', 0, ['next month'], null, 'neither', 'Month after that of the as-of date'],
  ['next_month_end', 'date', 0, ['end of next month'], null, 'neither', 'Last day of the next month'],
  [
    'decide_by',
    'date',
    0,
    ['decide by'],
    null,
    'neither',
    'First Friday at least ten days after the as-of date',
  ],
  ['comparison', 'label', 0, ['comparison'], null, 'neither', 'published, reconstructed or none'],
  ['currency', 'label', 0, ['currency'], null, 'neither', 'Currency of all money, ISO 4217'],
];

/** Of the run and of each section of the report, where a model was asked. */
export const WRITER_ROWS: Row[] = [
  [
    'writer',
    'label',
    0,
    ['writer'],
    null,
    'neither',
    'Language model that wrote parts of the report; of a section, all who wrote',
  ],
  [
    'model_units',
    'count',
    0,
    ['paragraphs by the model'],
    null,
    'neither',
    'Paragraphs and bullets of the model',
  ],
  ['all_units', 'count', 0, ['paragraphs for the model'], null, 'neither', 'Those that it was asked for'],
  ['model_tokens_in', 'count', 0, ['tokens in'], null, 'neither', 'Tokens that the model read'],
  [
    'model_tokens_cached',
    'count',
    0,
    ['tokens from the cache'],
    null,
    'neither',
    'Those of them from the cache',
  ],
  ['model_tokens_out', 'count', 0, ['tokens out'], null, 'neither', 'Tokens that the model wrote'],
  [
    'model_cost',
    'number',
    2,
    ['cost in USD', 'cost of the model'],
    null,
    'neither',
    'US dollars for the model',
  ],
];

export const SECTION_ROWS: Row[] = [
  ['name', 'name', 0, ['section'], null, 'neither', 'What a part of the report is called'],
];

export const INTAKE_ROWS: Row[] = [
  ['rows_read', 'count', 0, ['rows read'], null, 'neither', 'Rows of all files'],
  ['rows_loaded', 'count', 0, ['rows loaded'], null, 'neither', 'Rows in the source tables'],
  [
    'rows_left_out',
    'count',
    0,
    ['rows left out'],
    null,
    'neither',
    'Rows the mapping leaves out, reasons counted',
  ],
  [
    'rows_set_aside',
    'count',
    0,
    ['rows set aside'],
    null,
    'lower',
    'Rows with a fault, kept in the quarantine',
  ],
  [
    'open_deals_read',
    'count',
    0,
    ['open deals as read'],
    null,
    'neither',
    'Open new and expansion deals in the source tables',
  ],
  ['open_value_read', 'money', 0, ['open value as read'], null, 'neither', 'Their amounts'],
  [
    'open_deals_scored',
    'count',
    0,
    ['open deals as scored'],
    null,
    'neither',
    'Open new and expansion deals of scored accounts',
  ],
  ['open_value_scored', 'money', 0, ['open value as scored'], null, 'neither', 'Their amounts'],
  ['interactions_from', 'date', 0, ['interactions from'], null, 'neither', 'First interaction on record'],
  [
    'interactions_to',
    'date',
    0,
    ['interactions to'],
    null,
    'neither',
    'Last interaction at or before the as-of date',
  ],
];
