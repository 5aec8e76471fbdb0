/** Tables that people write: whom a row or a column is about, and what a cell under a title of their own says of it. */
import { describe } from 'vitest';
import { type Change, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

function table(header: string, ...rows: string[]): string {
  const line = header.split('|').map(() => '---');
  return [header, line.join(' | '), ...rows].map((row) => `| ${row} |`).join('\n');
}

const BOUGHT = table(
  'Customer | Owner | ARR | Renewal date | Score',
  'Lindale Energy | R. Abbott | $165,000 | 31 December | 47',
  'Morrow | R. Abbott | $130,000 | 15 October | 66',
);
const DEALS = table(
  'Prospect | Deal | Deal stage | Days in stage | Closes',
  'Corbel Systems | $110,000 | Proposal | 19 | 17 July',
  'Norcross | $125,000 | Proposal | 58 | 30 June',
  'Oakhurst Media | $65,000 | Evaluation | 142 | 31 March',
);
const ASIDE = table(
  ' | Lindale Energy | Norcross Robotics',
  'Score | 47 | 45',
  'Open deal | $90,000 | $125,000',
  'Last contact | 19 May | 8 May',
  'Next contact | none | none',
);
const SILENT = table(
  'Name | Last touch (days ago) | Contacts this month | Next contact',
  'Amberline | 2 | 11 | 3 June',
  'Lindale | 12 | 3 | none',
);

/** Cells in words of their own under titles that are declared: no value, a day of next year, few days. */
const LOOSE = table(
  'Account | Next meeting | Renewal date | Days silent',
  'Farrow Schools | none | 20 Dec | 16',
  'Gildan Textiles | 11 June | 20 May | 1',
  'Morrow Pharma | not set | 15 Oct | 10',
);

describe('a table about accounts under a title of its own, or whose columns are accounts', () => {
  itHolds([BOUGHT, DEALS, ASIDE, SILENT, LOOSE]);
});

describe('a cell of another row, column or account', () => {
  const changes: Change[] = [
    [BOUGHT, '$165,000', '$130,000'],
    [BOUGHT, '15 October', '31 December'],
    [BOUGHT, '66', '47'],
    [DEALS, '$110,000', '$125,000'],
    [DEALS, '58', '19'],
    [DEALS, '30 June', '17 July'],
    [DEALS, '31 March', '30 June'],
    [DEALS, 'Prospect', 'Customer'],
    [BOUGHT, 'Morrow', 'Norcross'],
    [ASIDE, '47', '45'],
    [ASIDE, '$90,000', '$125,000'],
    [ASIDE, '8 May', '19 May'],
    [SILENT, '12', '2'],
    [SILENT, '11', '3'],
    [SILENT, '3 June', 'none'],
    [LOOSE, '11 June', 'none'],
    [LOOSE, 'none', '11 June'],
    [LOOSE, '20 May', '30 May'],
    [LOOSE, '15 Oct', '20 Dec'],
    [LOOSE, '16', '10'],
  ];
  itRefusesWhereChanged(changes);
});
