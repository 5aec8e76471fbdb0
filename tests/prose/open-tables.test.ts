/** Tables that somebody wrote by hand: cells that no declared column can hold are read as sentences about their row. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

const table = (title: string, ...rows: [name: string, cell: string][]): string =>
  [`| Tier | ${title} |`, '|---|---|', ...rows.map(([name, cell]) => `| ${name} | ${cell} |`)].join('\n');

describe('a column of figures with the month before in brackets', () => {
  itHolds([table('Accounts (April)', ['Expand', '2 (3)'], ['Watch', '4 (4)'])]);
  itRefuses([
    table('Accounts (April)', ['Expand', '2 (5)'], ['Watch', '4 (4)']),
    table('Accounts (April)', ['Expand', '3 (3)'], ['Watch', '4 (4)']),
    table('Champions (April)', ['Expand', '2 (3)'], ['Watch', '4 (4)']),
  ]);
});

describe('a column of short prose', () => {
  itHolds([
    table('Read', ['Triage', 'Silent, all of it'], ['Watch', 'Revenue up $400k']),
    table('Comment', ['Triage', 'Silent'], ['Expand', 'Clean; 2 open deals']),
  ]);
  itRefuses([
    table('Read', ['Triage', 'Silent, all of it'], ['Expand', 'Silent']),
    table('Read', ['Triage', 'Silent'], ['Watch', 'Revenue up $500k']),
    table('Read', ['Triage', 'Silent'], ['Watch', 'Revenue down $400k']),
    table('Read', ['Triage', 'Silent'], ['Watch', 'Their champion left']),
    table('Champion', ['Triage', 'Silent'], ['Expand', 'Clean']),
  ]);
});
