/** The product as an eval sees it: the `tiers` command, run as a user would, and the files and JSON it documents. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type FactSheet, factSheetSchema } from '../domain/facts.ts';
import { type Report, reportOf } from './edits.ts';

const run = promisify(execFile);

/** A section of report.md, its offsets in UTF-16 code units. */
export interface Section {
  id: string;
  title: string;
  writer: 'builtin' | 'model' | 'both';
  start: number;
  end: number;
}

export interface Answer {
  status: number;
  stdout: string;
  stderr: string;
}

/** What node runs: the product as compiled for this run of the evals, else its sources. */
export const PRODUCT: readonly string[] = process.env['TIERS_PRODUCT']
  ? [process.env['TIERS_PRODUCT']]
  : ['--import', 'tsx', 'cli/main.ts'];

/** Runs `tiers` with the words given; never throws on an exit status. `further` is added to its environment. */
export async function tiers(
  words: string[],
  home: string,
  further: Record<string, string> = {},
): Promise<Answer> {
  const environment = { ...process.env, TIERS_HOME: home, DATABASE_URL: '', ...further };
  try {
    const { stdout, stderr } = await run(process.execPath, [...PRODUCT, ...words], {
      env: environment,
      maxBuffer: 256 * 1024 * 1024,
    });
    return { status: 0, stdout, stderr };
  } catch (fault) {
    const { code, stdout = '', stderr = '' } = fault as { code?: number; stdout?: string; stderr?: string };
    return { status: typeof code === 'number' ? code : -1, stdout, stderr };
  }
}

export interface DemoRun {
  home: string;
  directory: string;
  sheet: FactSheet;
  report: Report;
  remove(): void;
}

/** Makes the demo report in a folder of its own. @throws when the command fails, with what it said. */
export async function demoReport(): Promise<DemoRun> {
  const root = mkdtempSync(join(tmpdir(), 'tiers-evals-'));
  const home = join(root, 'home');
  const directory = join(root, 'report');
  const answer = await tiers(['report', '--demo', '--out', directory], home);
  if (answer.status !== 0)
    throw new Error(`tiers report --demo ended with ${answer.status}: ${answer.stderr}`);
  const { sheet, report } = readReport(directory);
  return { home, directory, sheet, report, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A report folder's Markdown with its map of facts and its sections. */
export function readReport(directory: string): { sheet: FactSheet; report: Report; sections: Section[] } {
  const sheet = factSheetSchema.parse(JSON.parse(readFileSync(join(directory, 'facts.json'), 'utf8')));
  const text = readFileSync(join(directory, 'report.md'), 'utf8');
  const { spans, sections } = JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8')) as {
    spans: Report['spans'];
    sections: Section[];
  };
  return { sheet, report: reportOf(text, sheet, spans), sections };
}
