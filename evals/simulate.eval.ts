/**
 * `tiers simulate` against the runs that follow: for each preset a change is simulated and saved, then reports by the
 * preset and by the saved file are made, and what both runs have stored is held against what was said before.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { urlOf } from './books.ts';
import { withClient } from './database.ts';
import { contentHash, measure, writePart } from './parts.ts';
import { tiers } from './product.ts';

const AS_OF = '2026-05-31';
const ACCOUNTS = 60;

/** One change of each preset that moves somebody. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  'icp-gate-3': ['settings.strategic_fit_line=71', 'settings.target_fit=67'],
  'icp-gate-4': ['settings.strategic_revenue=48000'],
  'icp-literal-3': ['cut.2.icp_fit.at_least=40'],
  'intent-3': ['settings.second_score=34'],
  'living-doc-4': ['components.engagement.weight=40', 'cut.1.score=50', 'cut.1.outcome_score=30'],
  'strategic-100': ['cut.1.score=60'],
  'strategic-100-quota': ['cut.1.share=30'],
  'three-signal-15': ['cut.1.score=10', 'caps.share=30'],
  'three-signal-plg': ['cut.2.score=6'],
};

interface Place {
  tier: number | null;
  score: number | null;
  why: string;
}

interface Simulated {
  simulation: {
    tiers: { tier: number | null; after: number }[];
    moves: { account: string; from: Place; to: Place }[];
  };
}

interface Stored {
  account_id: string;
  scored: { tier: number | null; score: number | null; ledger: { reason: string; tier: number | null }[] };
}

async function must(words: string[], root: string): Promise<string> {
  const { status, stdout, stderr } = await tiers(words, root);
  if (status !== 0)
    throw new Error(`tiers ${words.join(' ')} ended with ${status}: ${stderr.slice(0, 2_000)}`);
  return stdout;
}

async function storedBy(client: pg.Client, run: string): Promise<Map<string, Stored['scored']>> {
  const { rows } = await client.query<Stored>(
    'SELECT account_id, scored FROM run_ledgers WHERE run_id = $1 ORDER BY position',
    [run],
  );
  return new Map(rows.map(({ account_id, scored }) => [account_id, scored]));
}

/** Accounts on which the simulation says something else than the two runs have stored. */
function differing(
  { simulation }: Simulated,
  before: Map<string, Stored['scored']>,
  after: Map<string, Stored['scored']>,
  ledgers: Map<string, string>,
): string[] {
  const moves = new Map(simulation.moves.map((move) => [move.account, move]));
  const isPlace = ({ tier, score, why }: Place, { ledger, ...stored }: Stored['scored']) =>
    tier === stored.tier && score === stored.score && ledger.some(({ reason }) => reason === why);
  const wrong = [...after].filter(([id, now]) => {
    const [was, move] = [before.get(id)!, moves.get(id)];
    const told =
      move === undefined ? was.tier === now.tier : isPlace(move.from, was) && isPlace(move.to, now);
    const moved = was.tier !== now.tier;
    return !told || moved !== (move !== undefined) || ledgers.get(id) !== JSON.stringify(now.ledger);
  });
  const counts = simulation.tiers.filter(
    ({ tier, after: count }) => [...after.values()].filter((each) => each.tier === tier).length !== count,
  );
  return [...wrong.map(([id]) => id), ...counts.map(({ tier }) => `tier ${tier}`)];
}

interface Outcome {
  preset: string;
  accounts: number;
  moves: number;
  wrong: string[];
}

async function outcomeOf(preset: string, root: string, url: string, client: pg.Client): Promise<Outcome> {
  const file = join(root, `${preset}.yaml`);
  const common = ['--as-of', AS_OF, '--database', url, '--json'];
  const report = async (model: string, out: string): Promise<string> =>
    JSON.parse(await must(['report', '--model', model, '--draft', '--out', join(root, out), ...common], root))
      .run;
  const sets = CHANGES[preset]!.flatMap((change) => ['--set', change]);
  const words = ['simulate', '--model', preset, ...sets, '--rescale', '--save', file, ...common];
  const told = JSON.parse(await must(words, root)) as Simulated;
  const scored = JSON.parse(await must(['score', '--model', file, ...common], root)) as {
    accounts: { id: string; ledger: unknown }[];
  };
  const before = await storedBy(client, await report(preset, `${preset}-before`));
  const after = await storedBy(client, await report(file, `${preset}-after`));
  const ledgers = new Map(scored.accounts.map(({ id, ledger }) => [id, JSON.stringify(ledger)]));
  const wrong = differing(told, before, after, ledgers).map((each) => `${preset} ${each}`);
  return { preset, accounts: after.size, moves: told.simulation.moves.length, wrong };
}

test('what is simulated is what the runs that follow have stored', async () => {
  const began = performance.now();
  const root = mkdtempSync(join(tmpdir(), 'tiers-simulate-'));
  try {
    const outcomes = await withClient(join(root, 'home'), [], async (server) => {
      await server.query('CREATE DATABASE simulated');
      const url = urlOf(server, 'simulated');
      const exports = join(root, 'book');
      await must(['demo', '--out', exports, '--accounts', String(ACCOUNTS)], root);
      await must(['import', exports, '--from', 'generic', '--observed-at', AS_OF, '--database', url], root);
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        const made: Outcome[] = [];
        for (const preset of Object.keys(CHANGES)) made.push(await outcomeOf(preset, root, url, client));
        return made;
      } finally {
        await client.end();
      }
    });
    const failed = outcomes.flatMap(({ wrong }) => wrong);
    const trials = outcomes.reduce((sum, { accounts }) => sum + accounts, 0);
    const still = outcomes.filter(({ moves }) => moves === 0).map(({ preset }) => preset);
    const faults = writePart({
      part: 'simulate',
      title: 'Simulated changes against the runs that follow',
      measures: [
        measure({
          id: 'simulate.accounts',
          says: 'accounts that stand in the run as was simulated, with the same ledger',
          hits: trials - failed.length,
          trials,
          atLeast: 1,
          data: contentHash(JSON.stringify(CHANGES)),
          failed,
        }),
      ],
      notes: [{ title: 'Moves', lines: outcomes.map(({ preset, moves }) => `${preset}: ${moves}`) }],
      seconds: (performance.now() - began) / 1000,
      cost: 0,
    });
    expect(still).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
