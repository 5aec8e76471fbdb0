/** A model for each segment of one book (002-30): each tiers its own part, and its caps look at that part. */
import { describe, expect, it } from 'vitest';
import type { RawFeatures } from '../../domain/features.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { presetModels, readModelText } from '../../scoring/model-files.ts';
import { parsePlan, segmentModelText } from '../../scoring/segments.ts';
import { AS_OF, coverage } from './accounts.ts';
import { account } from './strategic.ts';

const PLAN = `
settings:
  large: { value: 150000, unit: money, label: ARR of a large account }
segments:
  - { id: enterprise, label: Enterprise, when: { feature: segment, equals: Enterprise }, model: strategic-100-quota }
  - { id: large, label: Large, when: { feature: arr, at_least: $large }, model: strategic-100-quota }
  - { id: rest, label: Rest, model: strategic-100-quota }
`;
const plan = parsePlan(PLAN, 'plan.yaml');
const modelAt = (at: number, of = plan) =>
  parseModel(segmentModelText(readModelText('strategic-100-quota').text, of, at), 'segment.yaml');

const row = (i: number, different: Partial<RawFeatures>) =>
  account({ acv: 200_000 - i }, { accountId: `A-${String(i).padStart(2, '0')}`, ...different });
const rows = Array.from({ length: 20 }, (_, i) =>
  row(i, { segment: i % 2 === 0 ? 'Enterprise' : 'SMB', arr: i < 4 ? 200_000 : 10_000 }),
);

const tiersBy = (at: number, raw = rows) => {
  const model = modelAt(at);
  const { accounts } = scoreBook(deriveFeatures(raw, coverage, model, AS_OF), model, { asOf: AS_OF });
  return accounts.map(({ tier }) => tier);
};
const tieredIn = (raw = rows) => {
  const bySegment = [0, 1, 2].map((at) => tiersBy(at, raw));
  return raw.map((_, i) => [0, 1, 2].filter((at) => bySegment[at]![i] !== null));
};

describe('a model for each segment', () => {
  it('every account has a tier by the model of its segment, and by no other', () => {
    expect(tieredIn()).toEqual(rows.map((_, i) => [i % 2 === 0 ? 0 : i < 4 ? 1 : 2]));
    // Ten accounts: one, two, four, three of the segment, not of the book.
    const counts = [1, 2, 3, 4].map((tier) => tiersBy(0).filter((each) => each === tier).length);
    expect(counts).toEqual([1, 2, 4, 3]);
  });

  it('an account without the value that a condition reads goes on to the next segment, and is tiered once', () => {
    const unknown = [row(0, { segment: null, arr: 200_000 }), row(1, { segment: null, arr: null })];
    expect(tieredIn(unknown)).toEqual([[1], [2]]);
  });

  it('each preset can be the model of a segment', () => {
    for (const preset of presetModels()) {
      const model = parseModel(segmentModelText(readModelText(preset).text, plan, 1), preset);
      expect([model.id, model.scope.exclude[0]!.id]).toEqual([`large-${preset}`, 'other-segment']);
    }
  });
});

describe('a plan that is none', () => {
  it.each([
    ['segments:\n  - { id: a, label: A, model: x }\n', /segments/],
    ['segments:\n  - { id: a, label: A, model: x }\n  - { id: b, label: B, model: x }\n', /nothing is left/],
    ['segments: [', /not YAML/],
    [PLAN.replace('id: large', 'id: enterprise'), /two segments are called enterprise/],
  ])('is refused with what is wrong: %#', (text, message) => {
    expect(() => parsePlan(text, 'plan.yaml')).toThrow(message);
  });

  it('a setting that the model has already is refused', () => {
    const twice = parsePlan(PLAN.replaceAll('large:', 'scale:').replace('$large', '$scale'), 'plan.yaml');
    expect(() => modelAt(1, twice)).toThrow(/has a setting scale of its own/);
  });
});
