/** `tiers path` on real PostgreSQL: what it says holds when the rows are changed so and scored again. */
import { expect, test } from 'vitest';
import { PATH_SHAPES, type PathAnswer } from '../../cli/shapes-path.ts';
import { LONG, type Tiers, withImportedBook } from './imported-book.ts';
import { SMALL_BOOK } from './small-book.ts';

const pathOf = async (tiers: Tiers, ...words: string[]): Promise<PathAnswer> => {
  const said = await tiers('path', ...words, '--json');
  expect(said).toMatchObject({ status: 0, err: '' });
  return PATH_SHAPES.path.parse(JSON.parse(said.out));
};

const tierOf = async (tiers: Tiers, account: string): Promise<number> =>
  JSON.parse((await tiers('score', '--account', account, '--as-of', '2026-05-31', '--json')).out).accounts[0]
    .tier;

test('the touches of a path, imported, bring the account to its tier; one fewer does not', LONG, async () => {
  const asOf = ['--as-of', '2026-05-31'];
  const answer = await withImportedBook(async (tiers) => {
    const text = await tiers('path', 'A-2', '--to', 'nurture', ...asOf);
    expect(text).toMatchObject({ status: 0, err: '' });
    expect(text.out).toMatch(/^Tessel Bank is in Tier 3 Watch, score \d+, on 2026-05-31\./);
    return pathOf(tiers, 'A-2', '--to', '2', ...asOf);
  });
  const [path] = answer.paths;
  expect(path).toMatchObject({
    from: { tier: 3 },
    target: { tier: 2 },
    outcome: 'found',
    reached: { tier: 2 },
  });
  const [step, ...more] = path!.steps;
  expect(more).toEqual([]);
  expect(step!.lever).toBe('touch');
  const touched = (times: number) => {
    const rows = Array.from({ length: times }, (_, i) =>
      touchRow('A-2', `T-${i}`, `2026-05-31T${10 + i}:00:00Z`),
    );
    return {
      ...SMALL_BOOK,
      'interactions.csv': `${SMALL_BOOK['interactions.csv']!.trimEnd()}\n${rows.join('\n')}\n`,
    };
  };
  await withImportedBook(async (tiers) => expect(await tierOf(tiers, 'A-2')).toBe(2), touched(step!.times));
  if (step!.times > 1)
    await withImportedBook(
      async (tiers) => expect(await tierOf(tiers, 'A-2')).toBe(3),
      touched(step!.times - 1),
    );
});

/** A meeting with a contact of its own, in the columns of the book. */
function touchRow(account: string, id: string, at: string): string {
  const cells: Record<string, string> = {
    interaction_id: id,
    account_id: account,
    occurred_at: at,
    channel: 'meeting',
    direction: 'outbound',
    contact: id,
    contact_email: `${id}@example.com`,
  };
  const columns = SMALL_BOOK['interactions.csv']!.split('\n')[0]!.trim().split(',');
  return columns.map((column) => cells[column] ?? '').join(',');
}

test('another date, a tier that is not there, a date out of reach', LONG, () =>
  withImportedBook(async (tiers) => {
    const later = await pathOf(tiers, 'A-2', '--as-of', '2026-05-31', '--by', '2026-06-30');
    expect(later).toMatchObject({ asOf: '2026-05-31', by: '2026-06-30' });
    expect((await tiers('path', 'A-2', '--as-of', '2026-05-31', '--by', '2026-06-30')).out).toMatch(
      /would be in Tier 3 Watch, score \d+, on 2026-06-30, if nothing happened to it until then/,
    );
    expect(await tiers('path', 'A-2', '--to', 'Gold')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Tiers: 1 Expand, 2 Nurture, 3 Watch, 4 Triage'),
    });
    expect(await tiers('path', 'A-2', '--as-of', '2026-05-31', '--by', '2026-05-30')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Take a date from 2026-05-31'),
    });
    expect(await tiers('path', 'Nobody')).toMatchObject({ status: 2 });
  }),
);
