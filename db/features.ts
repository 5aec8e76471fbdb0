/** Reads the raw features of all accounts at a date: one statement, whose boundaries are computed here. */
import { readFile } from 'node:fs/promises';
import type { ClientBase, Pool } from 'pg';
import { addDays, endOfDay, type IsoDate, oneYearBefore } from '../domain/dates.ts';
import type { BookCoverage, RawFeatures } from '../domain/features.ts';

const STATEMENT = new URL('./features.sql', import.meta.url);
/** Fewer closed deals say nothing of how often deals are won (default decisions, outcome_score). */
const CLOSED_DEALS_FOR_A_WIN_RATE = 20;

type Row = { section: 'coverage'; content: BookCoverage } | { section: 'account'; content: RawFeatures };

/**
 * What was known of every account at the end of the as-of date (000-01 … 000-09; design, Time).
 * @returns accounts by account id in code point order; nothing from outside the CRM, which look-ups bring.
 */
export async function readRawFeatures(
  client: ClientBase | Pool,
  asOf: IsoDate,
): Promise<{ coverage: BookCoverage; accounts: RawFeatures[] }> {
  const { rows } = await client.query<Row>(await readFile(STATEMENT, 'utf8'), boundaries(asOf));
  const accounts = rows.flatMap((row) => (row.section === 'account' ? [row.content] : []));
  const coverage = rows.find((row) => row.section === 'coverage')!.content as BookCoverage;
  return { coverage, accounts };
}

function boundaries(asOf: IsoDate): unknown[] {
  const yearBefore = oneYearBefore(asOf);
  const weeks = [55, 48, 41, 34, 27, 20, 13, 6, -1].map((days) => addDays(asOf, -days));
  return [
    endOfDay(asOf),
    asOf,
    addDays(asOf, -29),
    addDays(asOf, -59),
    addDays(asOf, -89),
    addDays(asOf, -179),
    addDays(asOf, -364),
    addDays(yearBefore, -29),
    yearBefore,
    weeks,
    `${addDays(yearBefore, -29)}T00:00:00Z`,
    `${addDays(asOf, -29)}T00:00:00Z`,
    CLOSED_DEALS_FOR_A_WIN_RATE,
  ];
}
