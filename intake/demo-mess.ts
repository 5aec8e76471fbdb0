/**
 * What is wrong in the demo book's exports, as in real ones: rows that an import must set aside, and rows it
 * must not count twice. Each is placed by position, so that a later export repeats the faults of an earlier one.
 */
import type { Cell, Table, Tables } from './demo-tables.ts';
import type { Day } from './demo-world.ts';
import { dateOf } from './demo-world.ts';

/** Adds the faults to the tables in place. The tables hold only what was known on the day. */
export function messUp(tables: Tables, day: Day): void {
  repeatRows(table(tables, 'accounts.csv'), [12, 57]);
  repeatRows(table(tables, 'deals.csv'), [40, 121]);
  repeatRows(table(tables, 'interactions.csv'), [300, 2900, 5200]);
  logTwice(table(tables, 'interactions.csv'));
  misdate(table(tables, 'interactions.csv'), 1411, '0202');
  misdate(table(tables, 'interactions.csv'), 4020, '0225');
  set(table(tables, 'interactions.csv'), 777, 'sentiment', '7.5');
  set(
    table(tables, 'interactions.csv'),
    3100,
    'contact',
    '=HYPERLINK("https://example.com/profile","profile")',
  );
  set(table(tables, 'deal_qualification.csv'), 60, 'outcome_score', 'n/a');
  orphanDeals(table(tables, 'deals.csv'), day);
}

function table(tables: Tables, name: string): Table {
  const found = tables[name];
  if (found === undefined) throw new Error(`the demo book has no table ${name}`);
  return found;
}

const columnOf = (from: Table, name: string): number => from.header.indexOf(name);

/** The same row a second time, with the same id. */
function repeatRows(to: Table, positions: readonly number[]): void {
  for (const position of positions) {
    const row = to.rows[position];
    if (row !== undefined) to.rows.push([...row]);
  }
}

/** One event entered by two people: another id, same account, day, channel and contact. */
function logTwice(interactions: Table): void {
  const channel = columnOf(interactions, 'channel');
  const status = columnOf(interactions, 'status');
  const copies: Cell[][] = [];
  for (let position = 90; position < interactions.rows.length; position += 331) {
    const row = interactions.rows[position] as Cell[];
    if ((row[channel] !== 'meeting' && row[channel] !== 'call') || row[status] !== 'completed') continue;
    const copy = [...row];
    copy[0] = `${row[0]}-B`;
    copy[columnOf(interactions, 'sentiment')] = null;
    copy[columnOf(interactions, 'text')] = 'Logged from calendar';
    copies.push(copy);
  }
  interactions.rows.push(...copies);
}

function misdate(interactions: Table, position: number, year: string): void {
  const column = columnOf(interactions, 'occurred_at');
  const row = interactions.rows[position];
  if (row !== undefined) row[column] = String(row[column]).replace(/^\d{4}/, year);
}

function set(to: Table, position: number, column: string, value: string): void {
  const row = to.rows[position];
  if (row !== undefined) row[columnOf(to, column)] = value;
}

/** Deals of accounts that were deleted from the CRM: two closed long ago, one still open. */
function orphanDeals(deals: Table, day: Day): void {
  const open = [
    'D-0901',
    'A-0417',
    'Core plan',
    'U-103',
    'new',
    'Proposal',
    28_000,
    'USD',
    -77,
    -40,
    12,
    null,
    null,
  ];
  const closed = [
    [
      'D-0633',
      'A-0388',
      'Pilot to contract',
      'U-105',
      'new',
      'Evaluation',
      14_000,
      'USD',
      -430,
      -380,
      -340,
      -340,
      'lost',
    ],
    [
      'D-0702',
      'A-0391',
      'Seats for a second site',
      'U-101',
      'expansion',
      'Negotiation',
      9500,
      'USD',
      -390,
      -310,
      -295,
      -295,
      'won',
    ],
  ];
  for (const row of [open, ...closed]) {
    if ((row[8] as Day) > day) continue;
    deals.rows.push(row.map((cell, index) => (index > 7 && typeof cell === 'number' ? dateOf(cell) : cell)));
  }
}
