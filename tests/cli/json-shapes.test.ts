/** What scripts build on: the exit status and the documented JSON of every command, on real PostgreSQL. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { LONG } from './imported-book.ts';
import { runTiers } from './run-command.ts';
import { SMALL_BOOK } from './small-book.ts';

type Command = keyof typeof SHAPES;

/** A small book, imported and reported on; each command is one line. */
async function withBook(
  work: (ask: (command: Command, ...words: string[]) => Promise<never>, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-cli-'));
  try {
    await withDatabase((database) =>
      withFolder(SMALL_BOOK, async (exports) => {
        const environment = { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME };
        const ask = async (command: Command, ...words: string[]) => {
          const said = await runTiers([command, ...words, '--json'], environment);
          expect(`${command}: ${said.status} ${said.err}`).toBe(`${command}: 0 `);
          return SHAPES[command].parse(JSON.parse(said.out)) as never;
        };
        await ask('import', exports, '--from', 'generic', '--observed-at', '2026-05-31');
        await work(ask, folder);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('every command answers in its documented shape, and the numbers are those of the rows', LONG, () =>
  withBook(async (ask, folder) => {
    const scored = (await ask('score', '--as-of', '2026-05-31')) as import('../../cli/shapes.ts').ScoreAnswer;
    const features = Object.fromEntries(scored.accounts.map((account) => [account.id, account.features]));
    expect(features['A-1']).toMatchObject({
      open_deals: 1,
      open_value: 180_000,
      last_touch: '2026-05-27',
      days_since_last_touch: 4,
      touches_30d: 6,
      outcome_score: 78,
    });
    expect(features['A-2']).toMatchObject({
      open_deals: 0,
      open_value: 0,
      last_touch: '2026-03-26',
      touches_30d: 0,
      days_to_renewal: 44,
    });
    const tiers = Object.fromEntries(scored.accounts.map((account) => [account.id, account.tier]));
    expect(tiers).toMatchObject({ 'A-1': 1, 'A-2': 3, 'A-5': null });

    const report = (await ask(
      'report',
      '--as-of',
      '2026-05-31',
      '--out',
      join(folder, 'r'),
      '--draft',
    )) as import('../../cli/shapes.ts').ReportAnswer;
    expect(report.status).toBe('draft');
    expect(report.withheld).toBe(0);
    expect(readFileSync(join(folder, 'r/report.md'), 'utf8')).toContain('Tessel Bank');
    expect(await ask('publish', report.run.slice(0, 6))).toMatchObject({
      run: report.run,
      status: 'published',
    });
    expect(await ask('runs')).toMatchObject([{ run: report.run, status: 'published' }]);
    expect(await ask('audit', join(folder, 'r/report.md'), '--run', report.run)).toMatchObject({
      counts: { contradicted: 0, unsupported: 0, unbound: 0 },
    });
    expect(await ask('explain', 'A-2')).toMatchObject({
      account: { name: 'Tessel Bank', tier: 3 },
      rules: [{ id: 'renewal', clears: ['touches_30d at_least 1', 'next_touch any'] }],
    });
    expect(await ask('ask', 'why is Tessel Bank Tier 2?')).toMatchObject({
      askedTier: 2,
      account: { tier: 3 },
      answer: expect.stringContaining('is in Watch, not in Nurture'),
    });
    expect(await ask('doctor')).toMatchObject({ ok: true });
    await ask('demo', '--out', join(folder, 'demo'));
  }),
);

test('every account that was read is answered for, also the one that is in no tier', LONG, () =>
  withBook(async (ask) => {
    for (const id of ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']) {
      const answer = (await ask('explain', id)) as import('../../cli/shapes.ts').ExplainAnswer;
      expect(answer.answer).toContain(answer.account.name.replace('&', '&'));
      expect(answer.audit.counts.verified).toBeGreaterThan(0);
    }
  }),
);
