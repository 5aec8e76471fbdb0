/** Runs over small demo books by several presets and dates; half of them with one stored value changed; then verified. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import pg from 'pg';
import { urlOf } from './books.ts';
import { withClient } from './database.ts';
import { tiers } from './product.ts';
import { TAMPERINGS, type Tampering, tamper } from './tamper.ts';

const PRESETS = ['living-doc-4', 'living-doc-4', 'three-signal-15', 'strategic-100', 'intent-3'];
const DATES = ['2026-04-30', '2026-05-31'];
const RUNS_OF_A_BOOK = PRESETS.length * DATES.length;
const ACCOUNTS = 20;

/** One run, what was done to it, and what `tiers verify` says. */
export interface VerifiedCase {
  id: string;
  tampering: Tampering | null;
  does: string;
  /** `agrees` of the answer; the exit status has to say the same. */
  agrees: boolean;
  exit: number;
  /** Parts that differ, with the first difference of each. */
  differs: string[];
}

interface Made {
  id: string;
  run: string;
  url: string;
  home: string;
}

/** @param runs how many; books of ten are made until there are as many. @throws when a command fails */
export async function verifiedRuns(runs: number): Promise<VerifiedCase[]> {
  const root = mkdtempSync(join(tmpdir(), 'tiers-verify-'));
  const atOnce = pLimit(2);
  const home = join(root, 'home');
  try {
    return await withClient(home, [], async (client) => {
      const books = Array.from({ length: Math.ceil(runs / RUNS_OF_A_BOOK) }, (_, book) => book);
      for (const book of books) await client.query(`CREATE DATABASE verified_${book}`);
      const made = await Promise.all(
        books.map((book) =>
          atOnce(() => runsOf({ book, root, home, url: urlOf(client, `verified_${book}`) })),
        ),
      );
      const cases = made.flat().slice(0, runs);
      return await Promise.all(cases.map((each, at) => atOnce(() => verified(each, at))));
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The runs of one book; the second by a preset at a date has other look-ups, so it is a run of its own. */
async function runsOf({
  book,
  root,
  home,
  url,
}: { book: number; root: string } & Pick<Made, 'home' | 'url'>) {
  const exported = join(root, `export-${book}`);
  const say = async (...words: string[]): Promise<string> => {
    const { status, stdout, stderr } = await tiers([...words, '--database', url], home);
    if (status !== 0) throw new Error(`tiers ${words.join(' ')} ended with ${status}: ${stderr}`);
    return stdout;
  };
  await say('demo', '--out', exported, '--seed', String(700 + book), '--accounts', String(ACCOUNTS));
  await say('import', exported, '--from', 'generic');
  const made: Made[] = [];
  for (const asOf of DATES)
    for (const [at, preset] of PRESETS.entries()) {
      const id = `${book}/${asOf}/${preset}/${at}`;
      const lookups = at === 1 ? ['--lookups', '3'] : [];
      const out = join(root, `report-${book}`);
      const words = ['report', '--as-of', asOf, '--model', preset, '--out', out, '--json', ...lookups];
      const { run } = JSON.parse(await say(...words)) as { run: string };
      made.push({ id, run, url, home });
    }
  return made;
}

/** Every second one is changed first; the kinds of changes take turns. */
async function verified({ id, run, url, home }: Made, at: number): Promise<VerifiedCase> {
  const done = at % 2 === 0 ? null : await changed(url, run, at);
  const { status, stdout } = await tiers(['verify', run, '--json', '--database', url], home);
  const { agrees, parts } = JSON.parse(stdout) as {
    agrees: boolean;
    parts: { part: string; verdict: string; difference: string | null }[];
  };
  const differs = parts
    .filter(({ verdict }) => verdict === 'differs' || verdict === 'fails')
    .map(({ part, difference }) => `${part}: ${difference}`);
  return { id, tampering: done?.tampering ?? null, does: done?.does ?? '', agrees, exit: status, differs };
}

async function changed(
  url: string,
  run: string,
  at: number,
): Promise<{ tampering: Tampering; does: string }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // A run that looked nobody up has no look-up to change: the next kind takes its place.
    for (let turn = (at - 1) / 2; ; turn += 1) {
      const tampering = TAMPERINGS[turn % TAMPERINGS.length]!;
      const done = await tamper(client, run, tampering, 9000 + at);
      if (done !== null) return { tampering, does: done.does };
    }
  } finally {
    await client.end();
  }
}
