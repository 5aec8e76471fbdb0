/** The command line over a small demo book on real PostgreSQL, with a folder to write to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FactSheet, factSheetSchema } from '../../domain/facts.ts';
import { DEMO_AS_OF, DEMO_SEED, generateDemoBook } from '../../intake/demo.ts';
import { type Tiers, withImportedBook } from './imported-book.ts';

/** @param accounts how many the book has */
export function withDemo(
  work: (tiers: Tiers, folder: string, url: string) => Promise<void>,
  accounts = 30,
): Promise<void> {
  return withImportedBook(work, generateDemoBook({ seed: DEMO_SEED, asOf: DEMO_AS_OF, accounts }));
}

/** The fact sheet of a report's folder. */
export const sheetOf = (folder: string): FactSheet =>
  factSheetSchema.parse(JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')));
