/** A folder of exports imported into a home of its own and scored at two dates, as a user would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tiers } from './product.ts';

/** The parts of `tiers score --json` that the evals read (docs/cli.md). */
export interface ScoredAnswer {
  asOf: string;
  lookups: { id: string; status: string }[];
  accounts: {
    id: string;
    name: string;
    status: string;
    tier: number | null;
    rules: string[];
    features: Record<string, number | string | null>;
  }[];
}

export interface ImportedBook {
  scoredAt(date: string): Promise<ScoredAnswer>;
  /** What the import said of itself, as JSON. */
  summary: unknown;
  remove(): void;
}

/** @throws when a command fails, with what it said. */
export async function importBook(directory: string, words: string[]): Promise<ImportedBook> {
  const home = mkdtempSync(join(tmpdir(), 'tiers-evals-home-'));
  const ask = async (command: string[]): Promise<unknown> => {
    const answer = await tiers(['--json', ...command], home);
    if (answer.status !== 0)
      throw new Error(`tiers ${command.join(' ')} ended with ${answer.status}: ${answer.stderr}`);
    return JSON.parse(answer.stdout);
  };
  const summary = await ask(['import', directory, ...words]);
  return {
    summary,
    scoredAt: async (date) => (await ask(['score', '--as-of', date])) as ScoredAnswer,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Share of the tiered accounts that each rule flags, in words. */
export function ruleShares({ accounts }: ScoredAnswer): string {
  const tiered = accounts.filter(({ tier }) => tier !== null);
  const rules = ['low-score', 'long-stagnant', 'renewal', 'volume', 'stagnant', 'sentiment'];
  return rules
    .map((rule) => {
      const flagged = tiered.filter((account) => account.rules.includes(rule)).length;
      return `${rule} ${flagged} of ${tiered.length} (${((100 * flagged) / Math.max(1, tiered.length)).toFixed(1)} %)`;
    })
    .join(', ');
}
