/**
 * Prose that the product did not write: clean prose (false alarms), marked prose (what the audit sees at all), and what
 * a capable writer wrote freely, with its errors as readers found them (recall and precision).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditText, isFault } from '../claims/audit.ts';
import type { Audit } from '../domain/claims.ts';
import { readBaseline } from './baseline.ts';
import { dataSheets, type Sheets } from './data-books.ts';
import { type CleanText, cleanSchema, detectionSchema, naturalSchema, readDataSet } from './data-set.ts';
import { naturalMeasures, type Split } from './natural-measures.ts';
import { boundFaults, type Measure, measure, type Part, writePart } from './parts.ts';
import { unseen } from './score-prose.ts';

const DATA = 'evals/data';
const clean = readDataSet(`${DATA}/clean-prose.jsonl`, cleanSchema);
const detection = readDataSet(`${DATA}/detection.jsonl`, detectionSchema);
const dev = readDataSet(`${DATA}/natural-dev.jsonl`, naturalSchema);
const blind = readDataSet(`${DATA}/natural-test.jsonl`, naturalSchema);

/** The test split is scored once, when it is blessed (`npm run evals -- --test-split --bless`); then its score is frozen. */
const scoreBlind = blind !== null && process.env['TIERS_TEST_SPLIT'] === '1';

const part: Part = {
  part: 'prose',
  title: 'Prose that the product did not write',
  measures: [],
  notes: [],
  seconds: 0,
  cost: 0,
};
const began = performance.now();
let books: Sheets;

beforeAll(async () => {
  const sets = [clean, detection, dev, ...(scoreBlind ? [blind] : [])];
  const names = new Set(sets.flatMap((set) => set?.rows.map(({ book }) => book) ?? []));
  books = names.size > 0 ? await dataSheets([...names].sort()) : { sheets: new Map(), changed: [] };
});

afterAll(() => {
  part.seconds = (performance.now() - began) / 1000;
  writePart(part);
});

const auditOf = ({ book, text }: CleanText): Audit => auditText(text, books.sheets.get(book)!);

const said = (absent: string): void => console.warn(`SKIPPED: ${absent} is not there.`);

function hold(measures: Measure[]): void {
  part.measures.push(...measures);
  expect(boundFaults(measures)).toEqual([]);
}

test('the books are those that the texts were written from', () => {
  expect(books.changed).toEqual([]);
});

if (!clean) said('clean-prose.jsonl');
test.skipIf(!clean)('clean prose: at most 1 % of its claims are refused', () => {
  const audits = clean!.rows.map((row) => ({ row, audit: auditOf(row) }));
  const alarms = audits.flatMap(({ row, audit }) =>
    audit.claims
      .filter(isFault)
      .map((claim) => ({
        key: `${row.id}:${claim.start}-${claim.end}`,
        told: `${row.id}: “${claim.text}”: ${claim.reason}`,
      })),
  );
  const claims = audits.reduce((sum, { audit }) => sum + audit.counts.claims, 0);
  part.notes.push({ title: 'Clean prose that is refused', lines: alarms.map(({ told }) => told) });
  hold([
    measure({
      id: 'clean.alarms',
      says: 'claims of clean prose that are refused',
      hits: alarms.length,
      trials: claims,
      atMost: 0.01,
      data: clean!.hash,
      failed: alarms.map(({ key }) => key),
    }),
  ]);
});

if (!detection) said('detection.jsonl');
test.skipIf(!detection)('at least 98 % of the spans that readers marked are seen', () => {
  const missed = detection!.rows.flatMap((row) =>
    unseen(row.spans, auditOf(row).claims).map((span) => ({ row, span })),
  );
  const spans = detection!.rows.reduce((sum, row) => sum + row.spans.length, 0);
  part.notes.push({
    title: 'Marked, and not seen',
    lines: missed.map(
      ({ row, span }) =>
        `${span.kind}: “${row.text.slice(span.start, span.end)}” in: ${row.text.slice(0, 200)}`,
    ),
  });
  hold([
    measure({
      id: 'detection.seen',
      says: 'marked spans on which the audit makes any claim',
      hits: spans - missed.length,
      trials: spans,
      atLeast: 0.98,
      data: detection!.hash,
      failed: missed.map(({ row, span }) => `${row.id}:${span.start}-${span.end}`),
    }),
  ]);
});

describe('natural errors', () => {
  const score = (split: Split): void => {
    const scored = naturalMeasures(split, auditOf);
    part.notes.push(...scored.notes);
    hold(scored.measures);
  };

  if (!dev) said('natural-dev.jsonl');
  test.skipIf(!dev)('development split', () => score({ name: 'dev', set: dev! }));

  test.skipIf(!scoreBlind)('test split, scored once', () => score({ name: 'test', set: blind! }));

  test.skipIf(!blind || scoreBlind)('test split: its score is frozen in the baseline', () => {
    const frozen = Object.entries(readBaseline()).filter(([id]) => id.startsWith('natural_test.'));
    for (const [id, { hits, trials, data }] of frozen)
      console.log(`frozen: ${id}: ${hits} of ${trials} on ${data}`);
    expect(frozen.map(([, { data }]) => data).filter((data) => data !== blind!.hash)).toEqual([]);
    expect(frozen.length).toBeGreaterThan(0);
  });
});
