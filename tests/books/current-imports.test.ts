import { expect, test } from 'vitest';
import { currentImports } from '../../books/current-imports.ts';
import type { ImportSummary } from '../../domain/intake.ts';

const summary = (contentHash: string, observedAt: string, tables: string[]): ImportSummary =>
  ({
    source: 'generic',
    contentHash,
    observedAt,
    files: tables.map((table) => ({ table, file: `${table}.csv` })),
  }) as unknown as ImportSummary;

const said = (imports: ImportSummary[]) =>
  imports.map(({ contentHash, files }) => `${contentHash}:${files.map(({ table }) => table).join('+')}`);

test('a monthly export replaces the one before it, and rows are not counted twice', () => {
  const imports = [
    summary('april', '2026-04-30', ['accounts', 'deals']),
    summary('may', '2026-05-31', ['accounts', 'deals']),
  ];
  expect(said(currentImports(imports, '2026-05-31'))).toEqual(['may:accounts+deals']);
  expect(said(currentImports(imports, '2026-04-30'))).toEqual(['april:accounts+deals']);
});

test('files that the newer export does not hold are still spoken of', () => {
  const imports = [
    summary('all', '2026-04-30', ['accounts', 'deals']),
    summary('deals', '2026-05-31', ['deals']),
  ];
  expect(said(currentImports(imports, '2026-05-31'))).toEqual(['all:accounts', 'deals:deals']);
});

test('the same content imported again counts once, and a look back speaks of what there is', () => {
  const again = [summary('a', '2026-01-05', ['deals']), summary('a', '2026-01-05', ['deals'])];
  expect(said(currentImports(again, '2025-12-31'))).toEqual(['a:deals']);
});
