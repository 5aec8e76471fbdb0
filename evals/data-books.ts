/** The books that the data sets speak of, made again through the command line; each has to be the one that was read then. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { FactSheet } from '../domain/facts.ts';
import { urlOf } from './books.ts';
import { SheetColumns } from './data-sheet.ts';
import { withClient } from './database.ts';
import { SHOWN } from './natural-briefs.ts';
import { contentHash } from './parts.ts';
import { readReport, tiers } from './product.ts';

const BOOKS = 'evals/data/books.json';

/** While developing: a folder with report folders by the books' names, so that none is made again. */
const MADE = process.env['DATA_SHEETS'];

const bookSchema = z.object({
  seed: z.number().int(),
  asOf: z.string(),
  /** Date of a report that was published before it. */
  before: z.string().optional(),
  accounts: z.number().int().optional(),
  /** `dataSheetHash` of the sheet that the texts were written from. */
  sheet: z.string().optional(),
});

type DataBook = z.infer<typeof bookSchema>;

/** Hash of all that a brief could show of the sheet: a new metric of the product does not change it. */
export function dataSheetHash(sheet: FactSheet): string {
  const columns = new SheetColumns(sheet);
  const ids = (kind: string): string[] =>
    sheet.subjects
      .filter((subject) => subject.kind === kind)
      .map(({ id }) => id)
      .sort();
  return contentHash([
    sheet.asOf,
    sheet.previousAsOf ?? '',
    ...ids('account').map((id) => columns.account(id, SHOWN.account)),
    ...['book', 'tier', 'owner'].flatMap(ids).map((id) => columns.group(id, SHOWN.group)),
    columns.changes(new Set(ids('account'))),
  ]);
}

export interface Sheets {
  sheets: Map<string, FactSheet>;
  /** Books that are another than those the texts were written from, with both hashes. */
  changed: string[];
}

/**
 * @param names those that are needed
 * @throws when books.json does not name one, or a command fails
 */
export async function dataSheets(names: readonly string[]): Promise<Sheets> {
  const books = z.record(z.string(), bookSchema).parse(JSON.parse(readFileSync(BOOKS, 'utf8')));
  const unknown = names.filter((name) => !books[name]);
  if (unknown.length > 0) throw new Error(`${BOOKS} does not say how to make ${unknown.join(', ')}`);
  const made = MADE
    ? names.map((name) => [name, readReport(join(MADE, name)).sheet] as const)
    : await makeSheets(names, books);
  const changed = made.flatMap(([name, sheet]) => {
    const [is, was] = [dataSheetHash(sheet), books[name]!.sheet];
    return was === undefined || was === is
      ? []
      : [`book ${name}: its sheet is ${is}, the texts were written from ${was}`];
  });
  return { sheets: new Map(made), changed };
}

async function makeSheets(
  names: readonly string[],
  books: Record<string, DataBook>,
): Promise<(readonly [string, FactSheet])[]> {
  const root = mkdtempSync(join(tmpdir(), 'tiers-data-books-'));
  const atOnce = pLimit(2);
  try {
    return await withClient(join(root, 'home'), [], (client) =>
      Promise.all(
        names.map((name) =>
          atOnce(async () => {
            await client.query(`CREATE DATABASE "${name}"`);
            return [name, await makeSheet(books[name]!, join(root, name), urlOf(client, name))] as const;
          }),
        ),
      ),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function makeSheet(book: DataBook, directory: string, url: string): Promise<FactSheet> {
  const must = async (words: string[]): Promise<void> => {
    const { status, stderr } = await tiers(words, directory);
    if (status !== 0) throw new Error(`tiers ${words.join(' ')} ended with ${status}: ${stderr}`);
  };
  const size = book.accounts === undefined ? [] : ['--accounts', String(book.accounts)];
  for (const asOf of [...(book.before ? [book.before] : []), book.asOf]) {
    const exports = `${directory}-${asOf}`;
    await must(['demo', '--seed', String(book.seed), '--as-of', asOf, '--out', exports, ...size]);
    await must(['import', exports, '--from', 'generic', '--observed-at', asOf, '--database', url]);
    await must(['report', '--as-of', asOf, '--out', `${directory}-report-${asOf}`, '--database', url]);
  }
  return readReport(`${directory}-report-${book.asOf}`).sheet;
}
