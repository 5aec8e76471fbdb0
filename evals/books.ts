/** Reports over random books, made through the command line: small demo books that differ in seed, size and date. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type pg from 'pg';
import type { FactSheet } from '../domain/facts.ts';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import { withClient } from './database.ts';
import type { Report } from './edits.ts';
import { readReport, type Section, tiers } from './product.ts';

export interface BookPlan {
  number: number;
  name: string;
  seed: number;
  accounts: number;
  asOf: string;
  /** Date of a report published before it; null where last month is reconstructed. */
  before: string | null;
}

export interface MadeBook {
  plan: BookPlan;
  sheet: FactSheet;
  report: Report;
  sections: Section[];
  /** Owners' pages by path. */
  pages: Map<string, string>;
  withheld: number;
  seconds: number;
}

const MONTH_ENDS = [
  '2025-10-31',
  '2025-12-31',
  '2026-01-31',
  '2026-02-28',
  '2026-03-31',
  '2026-04-30',
  '2026-05-31',
  '2026-06-30',
  '2026-08-31',
  '2026-10-31',
];

/** Books of 20 to 40 accounts; every tenth has a published predecessor. */
export function randomBooks(count: number, seed: number): BookPlan[] {
  const random = seededNumbers(seed);
  return Array.from({ length: count }, (_, at) => {
    const month = 1 + Math.floor(random() * (MONTH_ENDS.length - 1));
    return {
      number: at + 1,
      name: `book_${at + 1}`,
      seed: 1 + Math.floor(random() * 1_000_000),
      accounts: 20 + Math.floor(random() * 21),
      asOf: MONTH_ENDS[month]!,
      before: at % 10 === 9 ? MONTH_ENDS[month - 1]! : null,
    };
  });
}

interface Further {
  /** Words for `tiers report`. */
  extra?: string[];
  environment?: Record<string, string>;
}

/**
 * Makes each book's report in a database of its own on one server, two at a time, and hands it to `look`.
 * @throws when a command fails, with what it said.
 */
export async function eachBook(
  plans: readonly BookPlan[],
  look: (book: MadeBook) => void | Promise<void>,
  { extra = [], environment = {} }: Further = {},
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'tiers-books-'));
  const atOnce = pLimit(2);
  try {
    await withClient(join(root, 'home'), [], async (client) => {
      for (const { name } of plans) await client.query(`CREATE DATABASE ${name}`);
      await Promise.all(
        plans.map((plan) =>
          atOnce(async () => await look(await makeBook(plan, root, client, { extra, environment }))),
        ),
      );
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function makeBook(
  plan: BookPlan,
  root: string,
  client: pg.Client,
  { extra = [], environment = {} }: Further,
): Promise<MadeBook> {
  const began = performance.now();
  const database = ['--database', urlOf(client, plan.name)];
  const directory = join(root, plan.name);
  const must = async (words: string[]): Promise<string> => {
    const { status, stdout, stderr } = await tiers(words, root, environment);
    if (status !== 0)
      throw new Error(`${JSON.stringify(plan)}: tiers ${words[0]} ended with ${status}: ${stderr}`);
    return stdout;
  };
  const reported = async (asOf: string, out: string): Promise<{ withheld: number }> => {
    const exports = join(root, `${plan.name}-${asOf}`);
    const size = ['--seed', String(plan.seed), '--accounts', String(plan.accounts)];
    await must(['demo', '--out', exports, '--as-of', asOf, ...size]);
    await must(['import', exports, '--from', 'generic', '--observed-at', asOf, ...database]);
    return JSON.parse(await must(['report', '--json', '--as-of', asOf, '--out', out, ...extra, ...database]));
  };
  if (plan.before) await reported(plan.before, `${directory}-before`);
  const { withheld } = await reported(plan.asOf, directory);
  const { sheet, report, sections } = readReport(directory);
  const pages = new Map(
    readdirSync(join(directory, 'owners'))
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => [file, readFileSync(join(directory, 'owners', file), 'utf8')]),
  );
  return { plan, sheet, report, sections, pages, withheld, seconds: (performance.now() - began) / 1000 };
}

/** The address of another database on the client's server. */
export function urlOf({ user, password, host, port }: pg.Client, database: string): string {
  return `postgres://${user}:${encodeURIComponent(String(password ?? ''))}@${host}:${port}/${database}`;
}
