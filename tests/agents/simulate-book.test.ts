/** A change of the model on a book that was looked up at a source that costs: what is known stays known. */
import { expect, test } from 'vitest';
import { runReport } from '../../agents/run-report.ts';
import { simulateBook } from '../../agents/simulate-book.ts';
import type { CompanySource } from '../../domain/enrichment.ts';
import { editModel } from '../../explain/model-edit.ts';
import { SMALL_BOOK } from '../cli/small-book.ts';
import { benchOf, withBook } from './report-bench.ts';

const accounts = SMALL_BOOK['accounts.csv']
  .split('\n')
  .map((line, at) => `${line},${at === 0 ? 'domain' : `${line.slice(0, 3).toLowerCase()}.example`}`);
const BOOK = { ...SMALL_BOOK, 'accounts.csv': accounts.join('\n') };

/** Layoffs everywhere: each account that is looked up loses points. */
const source: CompanySource = {
  id: 'apollo',
  keepDays: 30,
  concurrency: 2,
  lookUp: async ({ name, domain }) => ({
    status: 'found',
    provider: 'apollo',
    company: { name, domain },
    candidates: [],
    signals: [
      {
        ...{ type: 'layoffs', date: '2026-05-12', amount: null, detail: null },
        ...{ sourceUrl: 'https://news.example/layoffs', retrievedAt: '2026-06-01T06:00:00Z' },
      },
    ],
    reason: '',
  }),
};

test('signals of the published run count on both sides, and nobody is asked again', () =>
  withBook(async (database) => {
    await runReport(benchOf(database, '2026-05-31', { source }), { draftOnly: false });
    const bench = benchOf(database, '2026-05-31');
    // Only the list for AEs reads this setting: it moves no score and no tier.
    const { model, text } = editModel(bench.modelText, 'mine.yaml', ['settings.chance_otherwise=40'], {
      rescale: false,
    });
    const { before, after, simulation } = await simulateBook(bench, { model, text });
    expect(before.lookups.length).toBeGreaterThan(0);
    expect(after.lookups).toEqual(before.lookups);
    const signed = (book: typeof after.book) =>
      book.accounts.filter(({ features }) => (features.signals ?? []).length > 0).length;
    expect(signed(after.book)).toBe(signed(before.book));
    expect(signed(after.book)).toBeGreaterThan(0);
    expect(simulation).toMatchObject({ moves: [], scores: 0 });
    expect(after.book.model.hash).not.toBe(before.book.model.hash);
  }, BOOK));
