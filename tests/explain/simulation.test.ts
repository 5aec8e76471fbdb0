/** Two scored books side by side: nothing where nothing changed, else every move, seat and share as the books have it. */

import { expect, test } from 'vitest';
import type { Coverage } from '../../domain/coverage.ts';
import type { Model } from '../../domain/model.ts';
import { editModel } from '../../explain/model-edit.ts';
import { type ModelledBook, simulationOf } from '../../explain/simulation.ts';
import { coverageDifference } from '../../explain/simulation-coverage.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { readModelText } from '../../scoring/model-files.ts';
import fc from '../draws.ts';
import { AS_OF, features, model, STRONG } from '../scoring/accounts.ts';

const { text } = readModelText('living-doc-4');
const PARTNER = features({ name: 'Sandmere', type: 'partner' }, { id: 'B-1' });
const ROWS = [
  ...Array.from({ length: 24 }, (_, at) =>
    features(
      {
        ...STRONG,
        name: `Account ${at}`,
        outcome_score: 45 + at,
        touches_30d: 8 - (at % 8),
        sentiment_90d: at % 8 === 7 ? -0.5 : null,
        days_since_last_touch: at,
      },
      { id: `A-${String(at).padStart(2, '0')}` },
    ),
  ),
  PARTNER,
];
const booked = (own: Model): ModelledBook => ({ model: own, book: scoreBook(ROWS, own, { asOf: AS_OF }) });
const changed = (...changes: string[]) =>
  booked(editModel(text, 'mine.yaml', changes, { rescale: true }).model);
const AS_IS = booked(model);

test('the same model moves nobody and changes no seat, share or warning', () => {
  const simulation = simulationOf(AS_IS, booked(model));
  expect(simulation).toMatchObject({ moves: [], scores: 0, warnings: { appear: [], go: [] } });
  for (const { before, after } of [...simulation.tiers, ...simulation.caps, ...simulation.rules])
    expect(after).toEqual(before);
});

test('who moves is told with the line that decides now and the one that did', () => {
  const { moves, caps, tiers } = simulationOf(AS_IS, changed('caps.expand-share.share=4'));
  expect(caps.find(({ id }) => id === 'expand-share')).toMatchObject({
    before: { seats: 3, used: 3 },
    after: { seats: 1, used: 1 },
  });
  expect(moves).toHaveLength(2);
  for (const { kind, from, to } of moves) {
    expect([kind, from.tier, to.tier, to.rule]).toEqual(['down', 1, 2, 'expand-share']);
    expect(to.why).toMatch(/^scored Tier 1 Expand, capped to Tier 2 Nurture: all 1 Expand seats are taken/);
    expect(from.why).toContain('Expand');
  }
  expect(tiers.slice(0, 2).map(({ before, after }) => after - before)).toEqual([-2, 2]);
});

test('an account that comes into scope enters, one that falls out leaves, and no tier is its own row', () => {
  const without = text.replace(/^ {4}- \{ id: partner,.*\n/m, '');
  expect(without).not.toBe(text);
  const open = booked(editModel(without, 'mine.yaml', [], { rescale: false }).model);
  const into = simulationOf(AS_IS, open);
  expect(into.moves).toMatchObject([
    { accountId: 'B-1', kind: 'entered', from: { tier: null, label: 'partner' } },
  ]);
  const out = simulationOf(open, AS_IS);
  expect(out.moves).toMatchObject([{ accountId: 'B-1', kind: 'left', to: { tier: null, label: 'partner' } }]);
  expect(out.tiers.at(-1)).toEqual({ tier: null, label: 'no tier', before: 0, after: 1 });
});

test('a warning that a change brings is new, and one that it takes away is gone', () => {
  const narrow = changed('settings.watch_share_line=1');
  expect(simulationOf(AS_IS, narrow).warnings.appear).toHaveLength(1);
  expect(simulationOf(narrow, AS_IS).warnings).toMatchObject({ appear: [], go: [expect.any(String)] });
});

test('books of other rows are not compared', () => {
  const fewer = { model, book: scoreBook(ROWS.slice(1), model, { asOf: AS_OF }) };
  expect(() => simulationOf(AS_IS, fewer)).toThrow(RangeError);
});

test('whatever is set: moves, counts and scores are those of the two books', () => {
  const SETTINGS = [
    'expand_score',
    'expand_outcome',
    'expand_recency',
    'volume_share',
    'engagement_weight',
    'expand_share',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...SETTINGS), fc.integer({ min: 1, max: 95 }), (name, value) => {
      const after = changed(`settings.${name}=${value}`);
      const simulation = simulationOf(AS_IS, after);
      const [old, now] = [AS_IS, after].map(
        ({ book }) => new Map(book.accounts.map((each) => [each.accountId, each])),
      );
      const moved = [...now!.values()].filter(({ accountId, tier }) => old!.get(accountId)!.tier !== tier);
      expect(new Set(simulation.moves.map(({ accountId }) => accountId))).toEqual(
        new Set(moved.map(({ accountId }) => accountId)),
      );
      for (const { accountId, from, to } of simulation.moves) {
        const [a, b] = [old!.get(accountId)!, now!.get(accountId)!];
        expect([from.tier, from.score, to.tier, to.score]).toEqual([a.tier, a.score, b.tier, b.score]);
        // The deciding line is the one that the tier was left at.
        expect(b.ledger.some(({ reason, tier }) => reason === to.why && tier === b.tier)).toBe(true);
      }
      for (const { tier, before, after: then } of simulation.tiers) {
        const into = simulation.moves.filter(({ to }) => to.tier === tier).length;
        const outOf = simulation.moves.filter(({ from }) => from.tier === tier).length;
        expect(then).toBe(before + into - outOf);
      }
      const scores = [...now!.values()].filter(
        ({ accountId, score }) => old!.get(accountId)!.score !== score,
      );
      expect(simulation.scores).toBe(scores.length);
    }),
    { numRuns: 25 },
  );
});

test('coverage tells of each AE only where the load is another, and keeps what one side lacks', () => {
  const ae = (ownerId: string, load: number) => ({
    ...{ ownerId, name: ownerId, region: null, role: 'AE', active: true, load, byTier: [], uncovered: 0 },
    standing: load > 100 ? ('over' as const) : ('within' as const),
  });
  const need = {
    tier: 1,
    label: 'Gold',
    role: 'AE',
    of: 'accounts' as const,
    atLeast: null,
    atMost: 10,
    people: 3,
  };
  const base = { asOf: AS_OF, model: { id: 'm', version: 1 }, proposals: null, effort: [], warnings: [] };
  const before: Coverage = {
    ...base,
    needs: [{ ...need, carried: 10, fewest: 1, most: null }],
    owners: [ae('Ada', 90), ae('Ben', 50)],
  };
  const after: Coverage = { ...base, needs: [], owners: [ae('Ada', 110), ae('Ben', 50)] };
  expect(coverageDifference(before, after)).toEqual({
    needs: [
      {
        tier: 1,
        label: 'Gold',
        role: 'AE',
        people: 3,
        before: { carried: 10, fewest: 1, most: null },
        after: null,
      },
    ],
    owners: [
      { name: 'Ada', before: { load: 90, standing: 'within' }, after: { load: 110, standing: 'over' } },
    ],
    effort: [],
  });
});
