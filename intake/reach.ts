/**
 * How far the data reach: the date of the latest event that took place. A few rows dated far after all others
 * (2062 for 2026) are taken for typing errors and not for reach: a cluster of under 1 % of the events, or a single
 * one, that lies more than 180 days after the event before it.
 */
import type { IsoDate } from '../domain/dates.ts';
import { daysBetween } from '../domain/dates.ts';
import type { Cell, RowTable } from './tables.ts';

const LARGEST_GAP_DAYS = 180;
const LARGEST_SHARE = 0.01;

const EVENT_COLUMNS: Record<RowTable, string[]> = {
  owners: [],
  accounts: ['created_at'],
  deals: ['created_at', 'stage_changed_at', 'closed_at'],
  deal_stages: ['entered_at'],
  deal_qualification: ['qualified_at'],
  interactions: ['occurred_at'],
};

/** The columns of a row that say when something took place; a meeting that is only booked says nothing. */
export function eventColumns(table: RowTable, values: Record<string, Cell>): string[] {
  if (table !== 'interactions') return EVENT_COLUMNS[table];
  const channel = String(values['channel'] ?? '').toLowerCase();
  const bookable = channel === '' || channel === 'meeting' || channel === 'call';
  const tookPlace = values['status'] === 'completed' || (values['status'] === null && !bookable);
  return tookPlace ? EVENT_COLUMNS.interactions : [];
}

export class Reach {
  private readonly days = new Map<IsoDate, number>();
  private total = 0;

  add(date: IsoDate): void {
    this.days.set(date, (this.days.get(date) ?? 0) + 1);
    this.total += 1;
  }

  /** The latest date that is no outlier; null without any event. */
  latest(): IsoDate | null {
    const dates = [...this.days.keys()].sort().reverse();
    const allowed = Math.max(1, Math.floor(this.total * LARGEST_SHARE));
    let above = 0;
    let latest = dates[0] ?? null;
    for (const [at, date] of dates.slice(0, -1).entries()) {
      above += this.days.get(date)!;
      if (above > allowed) break;
      if (daysBetween(dates[at + 1]!, date) > LARGEST_GAP_DAYS) latest = dates[at + 1]!;
    }
    return latest;
  }
}
