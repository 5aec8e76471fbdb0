/** What the nodes of a run share. State holds ids only; rows and texts live in the tables. */
import type pg from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { Model } from '../domain/model.ts';
import { type BookAtDate, scoreBookAt } from './score-book.ts';

export interface Workbench {
  pool: pg.Pool;
  model: Model;
  /** The model as written, stored with the run. */
  modelText: string;
  asOf: IsoDate;
  progress: (text: string) => void;
  /** The scored book, once it was needed; a resumed run scores again, which gives the same bytes. */
  book?: Promise<BookAtDate>;
}

export function bookOf(bench: Workbench): Promise<BookAtDate> {
  bench.book ??= scoreBookAt(bench.pool, bench.asOf, bench.model);
  return bench.book;
}
