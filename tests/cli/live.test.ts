/** `tiers score --account` on real PostgreSQL: the live tier beside the published one, with the day and the cause. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ScoreAnswer } from '../../cli/shapes.ts';
import { SHAPES } from '../../cli/shapes.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { runTiers, type Said } from './run-command.ts';
import { SMALL_BOOK } from './small-book.ts';

type Tiers = (...words: string[]) => Promise<Said>;

async function withBook(work: (tiers: Tiers, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-live-'));
  try {
    await withDatabase((database) =>
      withFolder(SMALL_BOOK, async (exports) => {
        const environment = { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME };
        const tiers: Tiers = (...words) => runTiers(words, environment);
        await tiers('import', exports, '--from', 'generic', '--observed-at', '2026-05-31');
        await work(tiers, folder);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A few days after the account fell, so that few days are scored again. */
const DAY = '2026-04-26';

const liveOf = async (tiers: Tiers, ...words: string[]) => {
  const said = await tiers('score', ...words, '--json');
  expect(said).toMatchObject({ status: 0, err: '' });
  const answer: ScoreAnswer = SHAPES.score.parse(JSON.parse(said.out));
  return answer.accounts;
};

test('one account: published then, live now, since the day its touches ran out, and nothing is written', () =>
  withBook(async (tiers, folder) => {
    expect((await liveOf(tiers, '--account', 'A-2'))[0]!.live).toMatchObject({
      tier: 3,
      sinceIs: 'nothing_committed',
      committed: null,
    });
    const report = await tiers('report', '--as-of', '2026-03-31', '--out', join(folder, 'r'));
    expect(report).toMatchObject({ status: 0 });
    const [account, ...others] = await liveOf(tiers, '--account', 'tessel bank', '--as-of', DAY);
    expect(others).toEqual([]);
    // By hand: touches on 22 and 26 March; on 20 April both are in the 30 days, on the 21st one is, against a
    // norm between 4 and 5 (18 touches since 2 January).
    expect(account!.live).toMatchObject({
      asOf: DAY,
      tier: 3,
      label: 'Watch',
      since: '2026-04-21',
      sinceIs: 'day',
      because: [
        { rule: 'renewal', holds: true },
        { rule: 'volume', holds: true },
      ],
      committed: { asOf: '2026-03-31', tier: 2, label: 'Nurture' },
    });
    const line =
      'Tessel Bank: published Tier 2 Nurture (31 March), live Tier 3 Watch since 21 April, because silent renewal';
    expect((await tiers('score', '--account', 'A-2', '--as-of', DAY)).out).toContain(line);
    expect((await tiers('explain', 'A-2', '--as-of', DAY)).out).toContain(line);
    expect((await tiers('score', '--as-of', DAY)).out).toContain('Live and published');
    const runs = JSON.parse((await tiers('runs', '--json')).out) as object[];
    expect(runs).toHaveLength(1);
  }));

test('the day before and the day itself: live is what was published, then it is not', () =>
  withBook(async (tiers, folder) => {
    await tiers('report', '--as-of', '2026-03-31', '--out', join(folder, 'r'));
    const at = async (day: string) => (await liveOf(tiers, '--account', 'A-2', '--as-of', day))[0]!.live;
    expect(await at('2026-04-20')).toMatchObject({ tier: 2, sinceIs: 'unmoved', since: null, because: [] });
    expect(await at('2026-04-21')).toMatchObject({ tier: 3, sinceIs: 'day', since: '2026-04-21' });
    expect(await at('2026-03-30')).toMatchObject({ committed: null, sinceIs: 'nothing_committed' });
  }));

test('an account that nobody knows is refused with the nearest names', () =>
  withBook(async (tiers) => {
    const said = await tiers('score', '--account', 'Tesel Bank');
    expect(said).toMatchObject({ status: 2 });
    expect(said.err).toContain('Tessel Bank');
  }));
