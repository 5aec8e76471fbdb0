/** What a model may declare as levers: a fault names its place and what would fit. */
import { expect, it } from 'vitest';
import { parseModel } from '../../scoring/load-model.ts';
import { loadModel, presetModels, readModelText } from '../../scoring/model-files.ts';

const { text } = readModelText('strategic-100');
const WARM = '  - { id: warm-contacts, kind: number, feature: warm_contacts, step: 1, to: $contacts_many }';

/** The preset with another line in the place of one of its levers. */
const withLever = (line: string) => () => parseModel(text.replace(WARM, `  - ${line}`), 'mine.yaml');

it.each([
  [
    '{ id: a, kind: number, feature: case_study, step: 1, to: $contacts_many }',
    /levers\.1\.feature: "case_study" is no attribute of kind number \(possible: acv/,
  ],
  [
    '{ id: a, kind: label, feature: case_study, labels: [weak, splendid] }',
    /levers\.1\.labels\.1: "splendid" is no label of case_study \(possible: strong, moderate, weak\)/,
  ],
  ['{ id: products, kind: advance }', /levers\.1\.id: the id "products" is used twice in levers/],
  [
    '{ id: a, kind: number, feature: warm_contacts, step: 0, to: $contacts_many }',
    /levers\.1\.step: a step is more than zero/,
  ],
  ['{ id: a, kind: touch, most: 0 }', /levers\.1\.most: 0 is out of bounds \(a whole number from 1 to 365\)/],
  ['{ id: a, kind: touch, most: $no_such }', /levers\.1\.most: unknown setting "no_such"/],
  ['{ id: a, kind: touch, most: 7 }', /levers\.1\.most/],
  ['{ id: a, kind: quiet, most: $history_new }', /levers\.1\.adverse/],
  ['{ id: a, kind: wish }', /levers\.1\.kind/],
])('%s is refused', (line, message) => {
  expect(text).toContain(WARM);
  expect(withLever(line)).toThrow(message);
});

it('every preset says what a team can change, for the better and for the worse', () => {
  for (const preset of presetModels()) {
    const levers = loadModel(preset).levers ?? [];
    const adverse = levers.filter((lever) => 'adverse' in lever && lever.adverse);
    expect(adverse.length, preset).toBeGreaterThan(0);
    expect(levers.length - adverse.length, preset).toBeGreaterThan(0);
  }
});
