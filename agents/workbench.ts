/** What the nodes of a run share. State holds ids only; rows and texts live in the tables. */
import type pg from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { CompanySource } from '../domain/enrichment.ts';
import type { LanguageModel } from '../domain/language-model.ts';
import type { Model } from '../domain/model.ts';
import type { EnrichmentSettings, WriterSettings } from '../domain/settings.ts';
import { type BookAtDate, scoreBookAt } from './score-book.ts';

/** Who drafts the prose of a run. */
export type RunWriter =
  | { kind: 'builtin' }
  | { kind: 'model'; model: LanguageModel; settings: WriterSettings };

export interface Workbench {
  pool: pg.Pool;
  model: Model;
  /** The model as written, stored with the run. */
  modelText: string;
  asOf: IsoDate;
  enrichment: EnrichmentSettings;
  /** Where companies are looked up; null where the settings say `none`. */
  source: CompanySource | null;
  writer: RunWriter;
  /** Aborted when the run is told to stop: what is under way ends, nothing new begins. */
  stop: AbortSignal;
  progress: (text: string) => void;
  /** The scored book, once it was needed; a resumed run scores again, which gives the same bytes. */
  book?: Promise<BookAtDate>;
}

export function bookOf(bench: Workbench): Promise<BookAtDate> {
  bench.book ??= scoreBookAt(bench.pool, bench.asOf, bench.model);
  return bench.book;
}
