/** Two models side by side: what differs is told by place, and nothing where the content is the same. */

import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { modelDifferences } from '../../explain/model-diff.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { presetModels, readModelText } from '../../scoring/model-files.ts';
import fc from '../draws.ts';

const { text } = readModelText('living-doc-4');
const change = (from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change: ${from}`);
  return changed;
};
const toldOf = (other: string) =>
  modelDifferences(text, other).map(({ kind, name, from, to }) => [kind, name, from, to]);

test('comments, layout and the order of keys are no difference, and the hash is the same', () => {
  for (const id of ['living-doc-4', 'strategic-100', 'three-signal-plg']) {
    const own = readModelText(id).text;
    const content = parse(own);
    const turned = stringify(Object.fromEntries(Object.entries(content).reverse()));
    expect(parseModel(turned, 'turned').hash).toBe(parseModel(own, id).hash);
    expect(modelDifferences(own, turned)).toEqual([]);
  }
});

test('what a file leaves to its default is no difference', () => {
  expect(
    toldOf(
      change(
        'clocks: { score: monthly, commit: monthly }',
        'clocks: { score: monthly, commit: monthly }\ngates: []',
      ),
    ),
  ).toEqual([]);
});

test('a setting, a reference, a rule that came or went, an order', () => {
  expect(modelDifferences(text, change('expand_score: { value: 70', 'expand_score: { value: 65'))).toEqual([
    {
      kind: 'changed',
      part: 'settings',
      name: 'settings.expand_score',
      label: 'Expand score line',
      unit: 'score',
      from: '70',
      to: '65',
    },
  ]);
  expect(
    toldOf(
      change('weight: $recency_weight', 'weight: $sentiment_weight').replace(
        'close_weight: { value: 30',
        'close_weight: { value: 35',
      ),
    ),
  ).toEqual([
    ['changed', 'settings.close_weight', '30', '35'],
    ['changed', 'components.recency.weight', '$recency_weight (15)', '$sentiment_weight (10)'],
  ]);
  const without = change(
    / {2}- id: sentiment\n {4}label: sentiment\n {4}tier: 3[\s\S]*?(?=\nholds:)/,
    '',
  ).replace('          sentiment: $chance_sentiment\n', '');
  expect(toldOf(without).map(([kind, name]) => [kind, name])).toEqual([
    ['removed', 'rules.sentiment'],
    ['removed', 'ranking.tiers.3.chance.rules.sentiment'],
  ]);
  expect(modelDifferences(without, text).map(({ kind, name }) => [kind, name])).toEqual([
    ['added', 'rules.sentiment'],
    ['added', 'ranking.tiers.3.chance.rules.sentiment'],
  ]);
  expect(
    toldOf(
      change(
        '  - { feature: score }\n  - { feature: open_value }',
        '  - { feature: open_value }\n  - { feature: score }',
      ),
    ),
  ).toEqual([['moved', 'order', '[score, open_value]', '[open_value, score]']]);
});

test('a list that came whole is told by its entries, and a condition that was put in another way as one', () => {
  const silent = text.replace(/\nwarnings:\n[\s\S]*$/, '\n');
  expect(toldOf(silent).map(([kind, name]) => [kind, name])).toContainEqual([
    'removed',
    'warnings.watch-share',
  ]);
  const [told] = modelDifferences(
    text,
    change(
      'when: { feature: sentiment_90d, below: $sentiment_line }',
      'when: { all: [{ feature: sentiment_90d, below: $sentiment_line }, { feature: arr, above: 0 }] }',
    ),
  );
  expect(told).toMatchObject({ kind: 'changed', name: 'rules.sentiment.when' });
});

test('any two models: a difference exactly where the hashes differ, and turned round it is turned round', () => {
  const values = Object.entries(parse(text).settings as Record<string, { value: number; unit: string }>);
  const plain = values.filter(([name]) => !/weight|^scale$/.test(name));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...plain.map(([name]) => name)), { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (names, by) => {
        const content = parse(text);
        for (const name of names) content.settings[name].value += by;
        const other = stringify(content);
        const differences = modelDifferences(text, other);
        expect(differences.map(({ name }) => name).sort()).toEqual(
          names.map((name) => `settings.${name}`).sort(),
        );
        const back = modelDifferences(other, text);
        expect(back.map(({ from, to }) => [to, from])).toEqual(differences.map(({ from, to }) => [from, to]));
      },
    ),
    { numRuns: 12 },
  );
  for (const id of presetModels()) {
    const other = readModelText(id).text;
    expect(modelDifferences(text, other).length === 0).toBe(id === 'living-doc-4');
  }
});
