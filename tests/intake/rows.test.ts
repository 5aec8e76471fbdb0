import { expect, test } from 'vitest';
import { acceptedRows, type Reading } from '../../intake/accept.ts';
import { newKnown } from '../../intake/checks.ts';
import { OwnerDirectory } from '../../intake/owners.ts';
import { genericPlan } from '../../intake/plan.ts';
import { Reach } from '../../intake/reach.ts';
import { noFindings } from '../../intake/table-reader.ts';
import { COLUMNS, type RowTable } from '../../intake/tables.ts';
import { FileTally, Quarantine } from '../../intake/tally.ts';
import { TieOut } from '../../intake/tie-out.ts';
import { CellFault, parseInstant, parseNumber } from '../../intake/values.ts';
import fc from '../draws.ts';
import { withFolder } from './export-folder.ts';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'A-1',
    'won',
    'new',
    '2026-01-01',
    '0202-01-01',
    'NaN',
    '-1',
    '=A1',
    '__proto__',
    'customer',
    '"',
  ),
  fc.string(),
);

const quote = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`;

test('whatever the cells hold, every row is loaded, left out or set aside', async () => {
  const tables = fc.constantFrom(...(Object.keys(COLUMNS) as RowTable[]));
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 8 }),
      async (table, rows) => {
        const header = Object.keys(COLUMNS[table]).join(',');
        const content = [header, ...rows.map((cells) => cells.map(quote).join(','))].join('\n');
        await withFolder({ 'x.csv': content }, async (folder) => {
          const tally = new FileTally('x.csv', table, new Quarantine());
          const reading: Reading = {
            known: newKnown(['A-1'], [['D-1', 'A-1']]),
            owners: new OwnerDirectory(),
            ties: new TieOut(),
            observedAt: '2026-01-31',
          };
          const findings = noFindings();
          let accepted = 0;
          for await (const row of acceptedRows(
            genericPlan(table, 'x.csv', `${folder}/x.csv`),
            findings,
            tally,
            reading,
          )) {
            expect(row.values).toBeDefined();
            accepted += 1;
          }
          const summary = tally.summary(findings);
          const aside = summary.setAside.reduce((sum, { rows: count }) => sum + count, 0);
          expect(summary.loaded).toBe(accepted);
          expect(summary.read).toBe(accepted + aside);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['2026-05-31', '2026-05-31T00:00:00Z'],
  ['2026-05-31T23:30:00-02:00', '2026-06-01T01:30:00Z'],
  ['2026-05-31 08:05', '2026-05-31T08:05:00Z'],
  ['2026-05-31T08:05:09.123+0530', '2026-05-31T02:35:09Z'],
  ['2025-02-29', null],
  ['31/05/2026', null],
  ['2026-05-31T25:00', null],
])('the instant of %s is %s', (text, instant) => {
  const read = parseInstant(text);
  expect(read instanceof CellFault ? null : read).toBe(instant);
});

test.each([
  ['1234.5', 1234.5],
  ['-2e3', -2000],
  ['0', 0],
  ['1,234', null],
  ['45%', null],
  ['Infinity', null],
  ['0x10', null],
])('the number in %s is %s', (text, number) => {
  const read = parseNumber(text);
  expect(read instanceof CellFault ? null : read).toBe(number);
});

test('reach stops before a few dates far after all others, and keeps a gap that many dates follow', () => {
  const reach = new Reach();
  for (let day = 1; day <= 28; day += 1) reach.add(`2026-02-${String(day).padStart(2, '0')}`);
  reach.add('2062-01-01');
  expect(reach.latest()).toBe('2026-02-28');
  for (let day = 1; day <= 28; day += 1) reach.add(`2026-12-${String(day).padStart(2, '0')}`);
  expect(reach.latest()).toBe('2026-12-28');
});
