/**
 * Every figure of `features` against a count straight from the CSV files by code that shares nothing with the
 * product; and a placebo: with dates shuffled between accounts there is nothing to find, so little may move.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRecords, type Records } from './count-records.ts';
import { type Moves, movesBetween } from './moves.ts';
import { contentHash, measure, type Part, writePart } from './parts.ts';
import { shuffledCopy } from './placebo.ts';
import { tiers } from './product.ts';
import { bookOf } from './recompute-features.ts';
import { type CsvRow, readCsv } from './recompute-intake.ts';
import { readModel, settingsOf } from './recompute-terms.ts';
import { readGeneric } from './records-generic.ts';
import { readMaven } from './records-maven.ts';
import { type ImportedBook, importBook, ruleShares, type ScoredAnswer } from './scored-book.ts';

const MAVEN = '../shared/data/maven-crm-with-interactions';
const MAPPING = ['--map', 'examples/maven-crm-with-interactions.yaml', '--observed-at', '2025-12-31'];
const MOST_FALSE_MOVES = 0.1;
const SEEDS = [1, 2];
const began = performance.now();
const part: Part = {
  part: 'features',
  title: 'Features counted from the files, and the placebo',
  measures: [],
  notes: [],
  seconds: 0,
  cost: 0,
};
const rubbish: (() => void)[] = [];
afterAll(() => {
  part.seconds = (performance.now() - began) / 1000;
  writePart(part);
  for (const remove of rubbish) remove();
});

async function imported(directory: string, words: string[]): Promise<ImportedBook> {
  const book = await importBook(directory, words);
  rubbish.push(book.remove);
  return book;
}

/** Every figure that differs from the count. */
function differences(records: Records, scored: ScoredAnswer): { figures: number; different: string[] } {
  const book = bookOf(countRecords(records, scored.asOf), scored.asOf, settingsOf(readModel()), new Set());
  const counted = new Map(book.accounts.map((account) => [account.id, account.values]));
  const different =
    counted.size === scored.accounts.length
      ? []
      : [`${scored.accounts.length} accounts, counted ${counted.size}`];
  let figures = 0;
  for (const { id, features } of scored.accounts)
    for (const [feature, value] of Object.entries(features)) {
      // Worked out from signals by the engine, no count of rows.
      if (feature === 'signal_points') continue;
      figures += 1;
      const own = counted.get(id)?.[feature];
      const same =
        own === value ||
        (typeof own === 'number' && typeof value === 'number' && Math.abs(own - value) < 1e-9);
      if (!same) different.push(`${id} ${feature}: ${value}, counted ${own}`);
    }
  return { figures, different };
}

async function holdFeatures(
  name: string,
  book: ImportedBook,
  records: Records,
  dates: string[],
): Promise<void> {
  for (const date of dates) {
    const { figures, different } = differences(records, await book.scoredAt(date));
    console.log(`${date}: ${figures} figures, ${different.length} differ`);
    part.measures.push(
      measure({
        id: `features.${name}.${date}`,
        says: `figures of the ${name} book on ${date} that the files count to`,
        hits: figures - different.length,
        trials: figures,
        atLeast: 1,
        data: contentHash(JSON.stringify(records)),
        failed: different,
      }),
    );
    expect(figures).toBeGreaterThan(1_000);
    expect(different).toEqual([]);
  }
}

/** Prints what the rules flag and what moves; on shuffled dates, a move by volume or recency is a false one. */
async function holdPlacebo(
  name: string,
  real: { book: ImportedBook; directory: string },
  shuffle: (seed: number) => string,
  words: string[],
  read: (directory: string) => Records,
  dates: [string, string],
): Promise<void> {
  const told = [await tellMoves('real', real.book, read(real.directory), dates)];
  for (const seed of SEEDS) {
    const copy = shuffle(seed);
    const placebo = await imported(copy, words);
    told.push(await tellMoves(`placebo ${seed}`, placebo, read(copy), dates));
    placebo.remove();
    rmSync(copy, { recursive: true, force: true });
  }
  const mean = (share: (moves: Moves) => number): number =>
    told.slice(1).reduce((total, moves) => total + share(moves), 0) / SEEDS.length;
  const falseMoves = mean(({ tiered, becauseOfTouches }) => becauseOfTouches / tiered);
  const alike = mean(({ tiered, withTouches }) => withTouches / tiered);
  console.log(
    `Placebo, mean of ${SEEDS.length}: ${percent(falseMoves)} move because of volume or recency (they would not have with the touches of the month before); ${percent(alike)} move while a rule or the points of volume or recency changed.`,
  );
  const placebos = told.slice(1);
  part.measures.push(
    measure({
      id: `placebo.${name}`,
      says: `accounts of the ${name} book that move because of shuffled dates`,
      hits: placebos.reduce((sum, { becauseOfTouches }) => sum + becauseOfTouches, 0),
      trials: placebos.reduce((sum, { tiered }) => sum + tiered, 0),
      atMost: MOST_FALSE_MOVES,
      data: contentHash([name, ...SEEDS.map(String)]),
    }),
  );
  expect(falseMoves).toBeLessThanOrEqual(MOST_FALSE_MOVES);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

async function tellMoves(
  name: string,
  book: ImportedBook,
  records: Records,
  [before, now]: [string, string],
): Promise<Moves> {
  const scored = await book.scoredAt(now);
  const found = scored.lookups.filter(({ status }) => status === 'found').map(({ id }) => id);
  const moves = movesBetween(records, before, now, new Set(found));
  const tiers = new Map(moves.accounts.map(({ account, tier }) => [account.id, tier]));
  // The attribution stands on tiers of the evals' own; they are the product's.
  for (const { id, tier } of scored.accounts) expect(tiers.get(id), `${name}: tier of ${id}`).toBe(tier);
  const { tiered, moved, withTouches, becauseOfTouches } = moves;
  console.log(
    `${name}, ${before} to ${now}: of ${tiered} accounts ${moved} changed tier, ${becauseOfTouches} because of volume or recency (${percent(becauseOfTouches / tiered)}), ${withTouches} while those changed. Flagged: ${ruleShares(scored)}`,
  );
  return moves;
}

describe('the demo book', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tiers-evals-demo-'));
  rubbish.push(() => rmSync(directory, { recursive: true, force: true }));
  const observed = '2026-05-31';
  let book: ImportedBook;

  beforeAll(async () => {
    const written = await tiers(['demo', '--out', directory, '--as-of', observed], directory);
    expect(written.status, written.stderr).toBe(0);
    book = await imported(directory, ['--observed-at', observed]);
  });

  test('every figure of every account is what the files say', async () => {
    await holdFeatures('demo', book, readGeneric(directory, observed), [
      '2025-12-31',
      '2026-04-30',
      observed,
    ]);
  });

  test('with dates shuffled between accounts, few move for volume or recency', async () => {
    const tookPlace = (row: CsvRow): boolean =>
      ['completed', ''].includes(row['status']!) && row['occurred_at']!.startsWith('20');
    await holdPlacebo(
      'demo',
      { book, directory },
      (seed) => shuffledCopy(directory, 'occurred_at', tookPlace, seed),
      ['--observed-at', observed],
      (folder) => readGeneric(folder, observed),
      ['2026-04-30', observed],
    );
  });
});

const there = existsSync(MAVEN);
if (!there) console.warn(`SKIPPED: ${MAVEN} is not there, so nothing is held against the training book.`);

describe.skipIf(!there)('the CRM training book', () => {
  let book: ImportedBook;
  beforeAll(async () => {
    book = await imported(MAVEN, MAPPING);
  });

  test('every figure of every account is what the files say', async () => {
    await holdFeatures('training', book, readMaven(MAVEN, '2025-12-31'), ['2025-11-30', '2025-12-31']);
  });

  test('rows read are loaded, left out or set aside, each by its reason', () => {
    const { files } = book.summary as {
      files: { table: string; read: number; loaded: number; leftOut: Reason[]; setAside: Reason[] }[];
    };
    const deals = files.find(({ table }) => table === 'deals')!;
    const of = (reason: string): Reason | undefined =>
      deals.setAside.find((each) => each.reason.includes(reason));
    const rows = readCsv(MAVEN, 'sales_pipeline.csv');
    const early = rows.filter((row) => instant(row['close_date']!) < instant(row['engage_date']!));
    expect(of('account_id')?.bearing).toBe(rows.filter((row) => row['account_id'] === '').length);
    expect(of('created_at')?.bearing).toBe(rows.filter((row) => row['engage_date'] === '').length);
    expect(of('closed before')?.bearing).toBe(early.length);
    expect(early.filter((row) => row['deal_stage'] === 'Won')).toHaveLength(760);
    for (const { read, loaded, leftOut, setAside } of files)
      expect(loaded + [...leftOut, ...setAside].reduce((total, each) => total + each.rows, 0)).toBe(read);
  });

  test('with dates shuffled between accounts, few move for volume or recency', async () => {
    await holdPlacebo(
      'training',
      { book, directory: MAVEN },
      (seed) => shuffledCopy(MAVEN, 'timestamp', (row) => row['status'] === 'Completed', seed),
      MAPPING,
      (folder) => readMaven(folder, '2025-12-31'),
      ['2025-11-30', '2025-12-31'],
    );
  });
});

interface Reason {
  reason: string;
  rows: number;
  bearing: number;
}

function instant(cell: string): number {
  const [month, day, year] = cell.split('/').map(Number);
  return year === undefined ? Number.NaN : Date.UTC(2000 + year, month! - 1, day);
}
