/** The small book with three accounts at risk, and a domain for each, so that there is something to look up. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { importFolder } from '../../intake/import.ts';
import { SMALL_BOOK } from '../cli/small-book.ts';

const MORE = [
  'A-7,Kestwick Hotels,Ada Ruiz,customer,,150000,2026-07-30,2025-01-01,',
  'A-8,Lunden Press,Ben Okafor,customer,,90000,2026-08-10,2025-01-01,',
];

const [head, ...rows] = [...SMALL_BOOK['accounts.csv'].split('\n'), ...MORE];

export const domainOf = (accountId: string): string => `${accountId.toLowerCase()}.example`;

export const FAULTY_BOOK: Record<string, string> = {
  ...SMALL_BOOK,
  'accounts.csv': [`${head},domain`, ...rows.map((row) => `${row},${domainOf(row.split(',')[0]!)}`)].join(
    '\n',
  ),
  'interactions.csv': `${SMALL_BOOK['interactions.csv']}\n${['A-7', 'A-8']
    .flatMap((account) =>
      ['01', '02', '03'].flatMap((month) =>
        ['04', '11', '18', '25'].map(
          (day, at) =>
            `${account}-${month}-${day},${account},2026-${month}-${day}T10:00:00Z,call,completed,C${at},0.2`,
        ),
      ),
    )
    .join('\n')}`,
};

export async function importBook(pool: pg.Pool, files: Record<string, string>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-faults-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    await importFolder(pool, { paths: [folder], from: 'generic', observedAt: '2026-05-31' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
