/** Different models for the segments of one book (002-30): each tiers its own part, and its caps look at that part. */
import { expect, it } from 'vitest';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { AS_OF, coverage } from './accounts.ts';
import { account } from './strategic.ts';

/** The preset for one part of the book: its scope alone is changed. */
const forPart = (id: string, part: string) =>
  parseModel(
    readModelText('strategic-100-quota')
      .text.replace('id: strategic-100-quota', `id: ${id}`)
      .replace('include: { feature: account_id, is: known }', `include: ${part}`),
    `${id}.yaml`,
  );
const enterprise = forPart('enterprise', '{ feature: segment, equals: Enterprise }');
const others = forPart('others', '{ not: { feature: segment, equals: Enterprise } }');

const rows = Array.from({ length: 20 }, (_, i) =>
  account(
    { acv: 200_000 - i },
    { accountId: `A-${String(i).padStart(2, '0')}`, segment: i % 2 === 0 ? 'Enterprise' : 'SMB' },
  ),
);

it('every account has a tier by the model of its part, and by no other', () => {
  const tierBy = (model: typeof others) =>
    scoreBook(deriveFeatures(rows, coverage, model, AS_OF), model, { asOf: AS_OF }).accounts.map(
      ({ tier }) => tier,
    );
  const [large, small] = [tierBy(enterprise), tierBy(others)];
  for (const [i, tier] of large.entries())
    expect([tier === null, small[i] === null]).toEqual([i % 2 === 1, i % 2 === 0]);
  // Ten accounts each: one, two, four, three of each part, not of the book.
  const counts = (tiers: (number | null)[]) =>
    [1, 2, 3, 4].map((tier) => tiers.filter((each) => each === tier).length);
  expect([counts(large), counts(small)]).toEqual([
    [1, 2, 4, 3],
    [1, 2, 4, 3],
  ]);
});
