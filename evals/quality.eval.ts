/**
 * Reports that a language model wrote, by the same rules as the built-in writer's: a loopback server replies as a model
 * that does what it is asked. When a key is set, a judge reads one report of each writer; it can only add faults.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachBook, type MadeBook, randomBooks } from './books.ts';
import { type Judged, judgeReport } from './judge.ts';
import { boundFaults, contentHash, measure, type Part, writePart } from './parts.ts';
import { qualityFaults } from './quality.ts';
import { qualityMeasures } from './quality-measures.ts';
import { withoutFooter } from './report-lines.ts';

const BOOKS = Number(process.env['MODEL_BOOKS'] ?? 3);
const JUDGE = process.env['JUDGE_MODEL'] ?? 'claude-opus-5-5';
const KEY = process.env['ANTHROPIC_API_KEY'];

const part: Part = {
  part: 'quality',
  title: 'Reports that a model wrote',
  measures: [],
  notes: [],
  seconds: 0,
  cost: 0,
};
const began = performance.now();
const made: { writer: string; book: MadeBook }[] = [];
let server: ChildProcess;

beforeAll(async () => {
  server = spawn(process.execPath, ['--import', 'tsx', 'tests/serve-model.ts', '--script', 'willing'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url } = JSON.parse(await firstLine(server)) as { url: string };
  await eachBook(randomBooks(BOOKS, 7), (book) => void made.push({ writer: 'model', book }), {
    extra: ['--writer', 'claude'],
    environment: { ANTHROPIC_API_KEY: 'a-key-for-the-eval', ANTHROPIC_BASE_URL: url },
  });
  made.sort((a, b) => a.book.plan.number - b.book.plan.number);
});

afterAll(() => {
  server?.kill('SIGTERM');
  part.seconds = (performance.now() - began) / 1000;
  writePart(part);
});

test('a model wrote in them', () => {
  const sections = made.flatMap(({ book }) => book.sections.filter(({ writer }) => writer !== 'builtin'));
  expect(sections.length).toBeGreaterThanOrEqual(made.length);
});

test('sections, accounts, reasons, ranking, repetition, length and reading level', () => {
  const reports = made.map(({ book }) => ({
    report: book.plan.name,
    faults: qualityFaults(book.report, book.sections),
  }));
  const measures = qualityMeasures(
    'model',
    reports,
    contentHash(made.map(({ book }) => withoutFooter(book.report.text))),
  );
  part.measures.push(...measures);
  part.notes.push({
    title: 'Quality of what a model wrote',
    lines: reports.flatMap(({ report, faults }) =>
      faults.map(({ rule, told }) => `${report}: ${rule}: ${told}`),
    ),
  });
  expect(boundFaults(measures)).toEqual([]);
});

if (!KEY) console.warn('SKIPPED: no ANTHROPIC_API_KEY, so no judge reads the reports.');
test.skipIf(!KEY)('a judge finds nothing against a report', async () => {
  const [first] = made;
  const judged = await judgeReport(first!.book.report.text, {
    apiKey: KEY!,
    baseUrl: process.env['ANTHROPIC_BASE_URL'],
    model: JUDGE,
    cache: 'out/evals/judge-cache',
  });
  part.cost += judged.cost;
  part.measures.push(...judgeMeasures(judged, contentHash(withoutFooter(first!.book.report.text))));
  part.notes.push({
    title: `Judge (${JUDGE}): flip rate ${judged.flipRate.toFixed(2)}`,
    lines: judged.judgements.map(({ id, yes, no, why }) => `${id}: ${yes} yes, ${no} no ${why[0] ?? ''}`),
  });
  expect(judged.faults).toEqual([]);
});

const judgeMeasures = ({ judgements, faults }: Judged, data: string) => [
  measure({
    id: 'judge.rubric',
    says: 'questions of the rubric that the judge does not fault',
    hits: judgements.length - faults.length,
    trials: judgements.length,
    data,
    failed: faults.map((fault) => fault.split(':')[0]!),
  }),
];

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', (status) => reject(new Error(`the model server ended with ${status}`)));
  });
}
