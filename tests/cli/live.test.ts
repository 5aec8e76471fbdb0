/** `tiers score --account` on real PostgreSQL: the live tier beside the published one, with the day and the cause. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ScoreAnswer } from '../../cli/shapes.ts';
import { SHAPES } from '../../cli/shapes.ts';
import type { FactSheet } from '../../domain/facts.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { LONG, type Tiers, withImportedBook } from './imported-book.ts';

/** A few days after the account fell, so that few days are scored again. */
const DAY = '2026-04-22';

const liveOf = async (tiers: Tiers, ...words: string[]) => {
  const said = await tiers('score', ...words, '--json');
  expect(said).toMatchObject({ status: 0, err: '' });
  const answer: ScoreAnswer = SHAPES.score.parse(JSON.parse(said.out));
  return answer.accounts;
};

test(
  'one account: published then, live now, since the day its touches ran out, and nothing is written',
  LONG,
  () =>
    withImportedBook(async (tiers, folder) => {
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
        because: [{ rule: 'volume', holds: true }],
        committed: { asOf: '2026-03-31', tier: 2, label: 'Nurture' },
      });
      const line =
        'Tessel Bank: published Tier 2 Nurture (31 March), live Tier 3 Watch since 21 April, because volume';
      expect((await tiers('score', '--account', 'A-2', '--as-of', DAY)).out).toContain(line);
      expect((await tiers('explain', 'A-2', '--as-of', DAY)).out).toContain(line);
      expect((await tiers('score', '--as-of', DAY)).out).toContain('Live and published');
      const runs = JSON.parse((await tiers('runs', '--json')).out) as object[];
      expect(runs).toHaveLength(1);
    }),
);

test('the day before and the day itself: live is what was published, then it is not', () =>
  withImportedBook(async (tiers, folder) => {
    await tiers('report', '--as-of', '2026-03-31', '--out', join(folder, 'r'));
    const at = async (day: string) => (await liveOf(tiers, '--account', 'A-2', '--as-of', day))[0]!.live;
    expect(await at('2026-04-20')).toMatchObject({ tier: 2, sinceIs: 'unmoved', since: null, because: [] });
    expect(await at('2026-04-21')).toMatchObject({ tier: 3, sinceIs: 'day', since: '2026-04-21' });
    expect(await at('2026-03-30')).toMatchObject({ committed: null, sinceIs: 'nothing_committed' });
  }));

test('an account that nobody knows is refused with the nearest names', () =>
  withImportedBook(async (tiers) => {
    const said = await tiers('score', '--account', 'Tesel Bank');
    expect(said).toMatchObject({ status: 2 });
    expect(said.err).toContain('Tessel Bank');
  }));

/** The default model, scored monthly and committed by the quarter. */
const QUARTERLY = readModelText('living-doc-4').text.replace(
  'clocks: { score: monthly, commit: monthly }',
  'clocks: { score: monthly, commit: quarterly }',
);

test(
  'between two commits a report shows live tiers beside the committed ones, and commits nothing',
  LONG,
  () =>
    withImportedBook(async (tiers, folder) => {
      const file = join(folder, 'quarterly.yaml');
      writeFileSync(file, QUARTERLY);
      const report = (asOf: string) =>
        tiers('report', '--as-of', asOf, '--model', file, '--out', join(folder, asOf));
      expect((await report('2026-03-31')).out).not.toContain('warning: the run lies between');
      const between = await report('2026-04-30');
      expect(between.out).toContain(
        'tiers are live, those of 2026-03-31 hold until a run as of 2026-06-30 or later commits',
      );
      const csv = readFileSync(join(folder, '2026-04-30/accounts.csv'), 'utf8').split('\r\n');
      const cells = (id: string) => csv.find((row) => row.startsWith(`${id},`))!.split(',');
      const column = (name: string) => csv[0]!.split(',').indexOf(name);
      expect(cells('A-2')[column('tier')]).toBe('3');
      expect(cells('A-2')[column('committed_tier')]).toBe('2');
      const facts = JSON.parse(readFileSync(join(folder, '2026-04-30/facts.json'), 'utf8')) as FactSheet;
      const fact = (id: string) => facts.facts.find((each) => each.id === id)?.value;
      expect(fact('run.commits')).toBe(false);
      expect(fact('run.next_commit_on')).toBe('2026-06-30');
      expect(fact('tessel-bank.committed_tier')).toBe('Nurture');
      // In May the last commit is still that of March, although April was published in between.
      const live = await liveOf(tiers, '--account', 'A-2', '--as-of', '2026-05-01', '--model', file);
      expect(live[0]!.live).toMatchObject({ tier: 3, committed: { asOf: '2026-03-31', tier: 2 } });
      expect(live[0]!.ledger).toContainEqual(
        expect.objectContaining({
          rule: 'commit-clock',
          reason: 'live; committed on 2026-03-31: Tier 2 Nurture',
        }),
      );
    }),
);
