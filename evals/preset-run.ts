/** Books of accounts with attributes, imported into databases of their own on one server, scored by each preset. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { urlOf } from './books.ts';
import { withClient } from './database.ts';
import { PLANS, type PresetPlan, presetBook, writeBook } from './preset-book.ts';
import { compare, type Difference, type ScoredByPreset } from './preset-compare.ts';
import { icpGate3, icpGate4, icpLiteral3, intent3 } from './preset-icp.ts';
import type { Literal, LiteralBook } from './preset-literal.ts';
import { strategic100, strategic100Quota } from './preset-strategic.ts';
import { threeSignal15, threeSignalPlg } from './preset-three-signal.ts';
import { tiers } from './product.ts';

export const SCORERS: Readonly<Record<string, (book: LiteralBook) => Literal[]>> = {
  'strategic-100': strategic100,
  'strategic-100-quota': strategic100Quota,
  'icp-gate-3': icpGate3,
  'icp-literal-3': icpLiteral3,
  'icp-gate-4': icpGate4,
  'three-signal-15': threeSignal15,
  'three-signal-plg': threeSignalPlg,
  'intent-3': intent3,
};

export interface PresetResult {
  preset: string;
  plan: PresetPlan;
  literal: Literal[];
  differences: Difference[];
  /** How many points, scores, tiers were held against each other. */
  compared: number;
  /** Of the report, where one was made. */
  report: { faults: number; withheld: number; tiers: Map<string, string> } | null;
}

/** Scores every book by every preset; makes the report of those that `reported` names. @throws when a command fails. */
export async function runPresets(
  plans: readonly PresetPlan[] = PLANS,
  reported: readonly string[] = [],
): Promise<PresetResult[]> {
  const root = mkdtempSync(join(tmpdir(), 'tiers-presets-'));
  const atOnce = pLimit(2);
  try {
    return await withClient(join(root, 'home'), [], async (client) => {
      for (const { name } of plans) await client.query(`CREATE DATABASE preset_${name}`);
      const books = plans.map((plan) => ({
        plan,
        book: presetBook(plan),
        url: urlOf(client, `preset_${plan.name}`),
      }));
      await Promise.all(books.map((each) => atOnce(() => imported(each, root))));
      const jobs = books.flatMap((each) => Object.keys(SCORERS).map((preset) => ({ ...each, preset })));
      return await Promise.all(
        jobs.map((job) => atOnce(() => resultOf(job, root, reported.includes(job.plan.name)))),
      );
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Job {
  plan: PresetPlan;
  book: LiteralBook;
  url: string;
  preset: string;
}

async function must(words: string[], root: string): Promise<string> {
  const { status, stdout, stderr } = await tiers(words, root);
  if (status !== 0)
    throw new Error(`tiers ${words.join(' ')} ended with ${status}: ${stderr.slice(0, 2_000)}`);
  return stdout;
}

async function imported({ plan, book, url }: Omit<Job, 'preset'>, root: string): Promise<void> {
  const folder = join(root, plan.name);
  writeBook(book, folder);
  await must(['import', folder, '--from', 'generic', '--observed-at', book.asOf, '--database', url], root);
}

async function resultOf(
  { plan, book, url, preset }: Job,
  root: string,
  withReport: boolean,
): Promise<PresetResult> {
  const words = ['--as-of', book.asOf, '--model', preset, '--database', url, '--json'];
  const scored = JSON.parse(await must(['score', ...words], root)) as ScoredByPreset;
  const literal = SCORERS[preset]!(book);
  const { differences, compared } = compare(`${preset}/${plan.name}`, literal, scored);
  const report = withReport ? await reportOf(join(root, `${plan.name}-${preset}`), words, root, url) : null;
  return { preset, plan, literal, differences, compared, report };
}

/** The report's tiers by account as `accounts.csv` has them, and the faults that the audit finds in it. */
async function reportOf(
  out: string,
  words: string[],
  root: string,
  url: string,
): Promise<PresetResult['report']> {
  const { withheld } = JSON.parse(await must(['report', ...words, '--out', out], root)) as {
    withheld: number;
  };
  const { stdout } = await tiers(['audit', join(out, 'report.md'), '--json', '--database', url], root);
  const { counts } = JSON.parse(stdout) as { counts: Record<string, number> };
  const faults = counts['contradicted']! + counts['unsupported']! + counts['unbound']!;
  const [head, ...rows] = readFileSync(join(out, 'accounts.csv'), 'utf8').trim().split(/\r?\n/);
  const columns = head!.split(',');
  const at = (column: string, row: string): string => row.split(',')[columns.indexOf(column)] ?? '';
  return { faults, withheld, tiers: new Map(rows.map((row) => [at('account_id', row), at('tier', row)])) };
}
