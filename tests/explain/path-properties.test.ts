/** Paths on random books: each is replayed on the rows, and none is larger, or missed, against trying everything. */

import { describe, expect, it } from 'vitest';
import type { Model } from '../../domain/model.ts';
import type { Lever } from '../../domain/model-levers.ts';
import type { Path } from '../../domain/path.ts';
import { type Handle, handlesOf, type Pull, pulled } from '../../explain/lever.ts';
import { standingOf } from '../../explain/outlook-inputs.ts';
import { type OutlookInputs, outlookOf } from '../../explain/path.ts';
import { Rescoring } from '../../explain/rescoring.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { loadModel, presetModels, readModelText } from '../../scoring/model-files.ts';
import fc from '../draws.ts';
import { AS_OF } from '../scoring/accounts.ts';
import { books, inputsOf, lived, pullsOf, withLevers } from './path-books.ts';

const TOUCHES = { lever_few: 2, lever_step: 15, lever_end: 80, lever_soon: 10 };

/** At most four levers with at most three steps, of each kind that a model may declare. */
const LEVERS: Lever[] = [
  { id: 'touch', kind: 'touch', most: '$lever_few' },
  { id: 'meeting', kind: 'meeting', within: '$lever_soon' },
  { id: 'advance', kind: 'advance' },
  { id: 'score', kind: 'outcome', step: '$lever_step', to: '$lever_end', most: '$lever_few' },
  { id: 'win', kind: 'win' },
  { id: 'close', kind: 'lose' },
  { id: 'renewal', kind: 'renewal' },
];

const placeOf = (inputs: OutlookInputs, accountId: string, ahead = 0) => ({
  model: inputs.model,
  asOf: inputs.asOf,
  ahead,
  history: inputs.touches!.get(accountId)!,
});

/** Tier of the account when the whole book is derived and scored with the pulls, by the engine alone. */
function tierWith(inputs: OutlookInputs, accountId: string, pulls: Pull[]): number | null {
  const raw = inputs.raw.map((row) =>
    row.accountId === accountId ? pulled(row, pulls, placeOf(inputs, accountId)) : row,
  );
  const features = deriveFeatures(raw, inputs.coverage, inputs.model, AS_OF);
  const book = scoreBook(features, inputs.model, { asOf: AS_OF });
  return book.accounts.find((each) => each.accountId === accountId)!.tier;
}

/** Every choice of times for every lever, nothing left out. */
function everySet(handles: Handle[]): Pull[][] {
  return handles.reduce<Pull[][]>(
    (sets, handle) =>
      sets.flatMap((set) => [
        set,
        ...Array.from({ length: handle.most }, (_, i) => [...set, { handle, times: i + 1 }]),
      ]),
    [[]],
  );
}

const sizeOf = (steps: { times: number }[]): [number, number] => [
  steps.length,
  steps.reduce((sum, { times }) => sum + times, 0),
];

const smaller = (a: [number, number], b: [number, number]): number => a[0] - b[0] || a[1] - b[1];

/** Least size of the sets that reach the tier; null where none does. */
function leastOf(inputs: OutlookInputs, accountId: string, target: number): [number, number] | null {
  const row = inputs.raw.find((each) => each.accountId === accountId)!;
  const handles = handlesOf(row, placeOf(inputs, accountId), 'better');
  const sizes = everySet(handles)
    .filter((set) => set.length > 0 && tierWith(inputs, accountId, set) === target)
    .map(sizeOf)
    .sort(smaller);
  return sizes[0] ?? null;
}

function replayed(inputs: OutlookInputs, path: Path): number | null {
  return tierWith(inputs, path.accountId, pullsOf(path.steps, inputs.model));
}

const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);

describe('against trying everything on small books', () => {
  const model = fc
    .subarray(LEVERS, { minLength: 1, maxLength: 4 })
    .map((levers): Model => withLevers('living-doc-4', levers, TOUCHES));

  it('a path is as small as the smallest, and none is said only where there is none', () => {
    let [found, none] = [0, 0];
    const numRuns = number('TIERS_PATH_RUNS', 12);
    fc.assert(
      fc.property(books(1, 8), model, fc.nat(), (drawn, using, pick) => {
        const inputs = inputsOf(drawn, using);
        const { accountId } = inputs.raw[pick % inputs.raw.length]!;
        for (const path of outlookOf(inputs, accountId).paths) {
          const least = leastOf(inputs, accountId, path.target.tier);
          if (path.outcome === 'none') none += 1;
          else found += 1;
          expect(path.outcome === 'none' ? null : sizeOf(path.steps), path.target.label).toEqual(least);
        }
      }),
      { numRuns },
    );
    // A few books may have the one kind of answer only.
    expect(Math.min(found, none)).toBeGreaterThanOrEqual(numRuns < 60 ? 0 : 5);
  });

  it.each(presetModels().filter((id) => id !== 'living-doc-4'))('the same by the levers of %s', (preset) => {
    const using = loadModel(preset);
    fc.assert(
      fc.property(books(1, 8), fc.nat(), (drawn, pick) => {
        const inputs = inputsOf(drawn, using);
        const { accountId } = inputs.raw[pick % inputs.raw.length]!;
        for (const path of outlookOf(inputs, accountId, { slide: false }).paths)
          expect(path.outcome === 'none' ? null : sizeOf(path.steps), path.target.label).toEqual(
            leastOf(inputs, accountId, path.target.tier),
          );
      }),
      { numRuns: number('TIERS_PATH_RUNS', 4) },
    );
  });
});

describe('replayed on the rows', () => {
  it('every path reaches exactly its tier, in every preset', () => {
    const wanted = number('TIERS_PATH_REPLAYS', 12);
    let seen = 0;
    for (let round = 0; seen < wanted && round < 4000; round++) {
      const preset = presetModels()[round % presetModels().length]!;
      const [drawn] = fc.sample(books(3, 40), { seed: 1000 + round, numRuns: 1 });
      const inputs = inputsOf(drawn!, loadModel(preset));
      for (const { accountId } of inputs.raw.slice(0, 6)) {
        for (const path of outlookOf(inputs, accountId, { slide: false }).paths) {
          if (path.outcome !== 'found') continue;
          expect(replayed(inputs, path), `${preset} ${round} ${accountId}`).toBe(path.target.tier);
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThanOrEqual(wanted);
  });
});

/** The default model with families: what one of them does is seen by the others. */
const families: Model = parseModel(
  `${readModelText('living-doc-4').text}
families:
  sums: [arr]
  roll_up: sum
  silence: { within: $recency_full, spares: [volume, renewal] }
  text: a family is looked at together
`,
  'families',
);

/** Seats are few and many want them, what hardly varies is left out, and few deals make a share of the book. */
function crowdedModel(): Model {
  const model = loadModel('living-doc-4');
  const changed = {
    expand_score: 20,
    expand_outcome: 0,
    expand_recency: 300,
    expand_share: 25,
    expand_per_owner: 2,
    book_stagnant_min: 1,
    spread_min_accounts: 2,
    momentum_spread: 40,
  };
  const settings = { ...model.settings };
  for (const [name, value] of Object.entries(changed)) settings[name] = { ...settings[name]!, value };
  return { ...model, settings, rules: [], holds: [] };
}

describe('one account scored again', () => {
  const models = [
    ...presetModels().map((id) => [id, loadModel(id), 34] as const),
    ['families', families, 34] as const,
    ['a crowded book', crowdedModel(), 7] as const,
  ];
  const masks = fc.array(fc.nat({ max: 4095 }), { minLength: 8, maxLength: 8 });

  it.each(models)('ends where scoring the whole book with its row puts it (%s)', (_, model, most) => {
    fc.assert(
      fc.property(books(2, most), fc.nat(999), fc.nat(999), masks, (drawn, pick, choice, chosen) => {
        const plain = inputsOf(drawn, model);
        const { accountId } = plain.raw[pick % plain.raw.length]!;
        const inputs = choice % 2 === 0 ? plain : lived(plain, accountId, choice);
        const rescoring = new Rescoring(inputs, accountId, 0);
        const place = placeOf(inputs, accountId);
        const handles = (['better', 'worse'] as const).flatMap((way) => handlesOf(rescoring.row, place, way));
        // Several rows of one account, so that what was kept of the one is used for the other.
        for (const mask of chosen) {
          const pulls = handles
            .filter((_, at) => ((mask & (mask >> 5)) >> (at % 6)) % 2 === 1)
            .map((handle, at) => ({ handle, times: 1 + ((mask + at) % handle.most) }));
          const quiet = pulls.find(({ handle }) => handle.lever.kind === 'quiet')?.times ?? 0;
          const row = pulled(rescoring.row, pulls, place);
          const book = rescoring.book(row, quiet);
          const whole = book.accounts.find((each) => each.accountId === accountId)!;
          const { tier, score, cap, wide } = rescoring.outcome(row, quiet);
          const expected = { tier: whole.tier, score: whole.score, cap: whole.displacedBy?.cap ?? null };
          expect({ tier, score, cap, wide }).toEqual({ ...expected, wide: book.bookWide });
        }
      }),
      { numRuns: number('TIERS_PATH_RUNS', 10) },
    );
  });

  it('with nothing pulled stands where it stands', () => {
    const [drawn] = fc.sample(books(30, 30), { seed: 7, numRuns: 1 });
    const inputs = inputsOf(drawn!, loadModel('living-doc-4'));
    for (const { accountId, tier, score } of standingOf(inputs).book.accounts)
      expect(
        new Rescoring(inputs, accountId, 0).outcome(
          inputs.raw.find((row) => row.accountId === accountId)!,
          0,
        ),
      ).toMatchObject({ tier, score });
  });
});

it('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(books(2, 10), (drawn) => {
      const inputs = inputsOf(drawn, loadModel('living-doc-4'));
      const { accountId } = inputs.raw[0]!;
      const other = { ...inputs, raw: [...inputs.raw].reverse() };
      expect(outlookOf(other, accountId)).toEqual(outlookOf(inputs, accountId));
    }),
    { numRuns: 3 },
  );
});
