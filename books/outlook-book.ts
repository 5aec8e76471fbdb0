/** A scored book as paths are searched in it: its rows, what it was scored with, and the days of its touches. */
import type pg from 'pg';
import { readLoggedDays, readTouches } from '../db/touch-history.ts';
import type { RawFeatures } from '../domain/features.ts';
import type { TouchHistory } from '../domain/touch-history.ts';
import type { OutlookInputs } from '../explain/path.ts';
import { signalsOf } from './attributed-books.ts';
import type { BaseBook } from './base-book.ts';

/** What `outlookOf` needs to know of the book; reads the touches, writes nothing. */
export async function outlookInputsOf(pool: pg.Pool, scored: BaseBook): Promise<OutlookInputs> {
  return outlookInputs(scored, await touchHistoriesOf(pool, scored));
}

/** The same with touches that are known already. */
export function outlookInputs(scored: BaseBook, touches: Map<string, TouchHistory>): OutlookInputs {
  const { raw, coverage, model, asOf, features, decisions, committed, previous, book } = scored;
  // Hysteresis looks at what was committed, as scoreAtClock does.
  const before = committed ?? previous;
  return {
    raw,
    coverage,
    model,
    asOf,
    ...(before === null ? {} : { previous: before.accounts }),
    overrides: decisions.overrides,
    signals: signalsOf(features),
    touches,
    commits: book.clock?.commits ?? true,
  };
}

/**
 * By the account that an interaction counts with: that of a merged account with the survivor.
 * @param wanted accounts to read of; all of the book unless given
 */
export async function touchHistoriesOf(
  pool: pg.Pool,
  { raw, asOf }: Pick<BaseBook, 'raw' | 'asOf'>,
  wanted?: ReadonlySet<string>,
): Promise<Map<string, TouchHistory>> {
  const rows = new Map(raw.map((row) => [row.accountId, row]));
  const told = raw.filter(({ accountId }) => wanted?.has(accountId) ?? true);
  const histories = new Map(told.map(({ accountId }): [string, TouchHistory] => [accountId, nothing()]));
  const of = (accountId: string) => histories.get(survivorOf(accountId, rows));
  const read = wanted === undefined ? null : [...rows.keys()].filter((accountId) => of(accountId));
  for (const { accountId, on, purpose, firstWonOn, ...rest } of await readTouches(pool, asOf, read)) {
    const won = firstWonOn !== null && firstWonOn < on;
    const derived = rows.get(accountId)?.type === 'customer' || won ? 'customer' : 'prospect';
    of(accountId)?.touches.push({
      ...rest,
      on,
      purpose: purpose ?? derived,
      purposeDerived: purpose === null,
    });
  }
  for (const { accountId, on } of await readLoggedDays(pool, asOf, read)) of(accountId)?.logged.push(on);
  for (const history of histories.values()) {
    history.touches.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    history.logged.sort();
  }
  return histories;
}

const nothing = (): TouchHistory => ({ touches: [], logged: [] });

function survivorOf(accountId: string, rows: Map<string, RawFeatures>): string {
  const into = rows.get(accountId)?.mergedInto?.accountId;
  return into === undefined || into === accountId ? accountId : into;
}
