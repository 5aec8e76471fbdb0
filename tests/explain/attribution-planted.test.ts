/** Where exactly one cause was planted, every other part is exactly 0; else people are sent after the wrong thing. */

import { describe, expect, it } from 'vitest';
import type { Attribution, TierCause } from '../../domain/attribution.ts';
import type { RawFeatures, Scalar } from '../../domain/features.ts';
import type { Model } from '../../domain/model.ts';
import { attributeBooks, type BookInputs } from '../../explain/attribution.ts';
import { featuresOf } from '../../scoring/conditions.ts';
import { afterMerges } from '../../scoring/merges.ts';
import { loadModel, presetModels } from '../../scoring/model-files.ts';
import fc from '../draws.ts';
import { openDeal } from '../scoring/accounts.ts';
import {
  idOf,
  inputsOf,
  moved,
  overrideIn,
  previousOf,
  type Row,
  rawOf,
  row,
  signalOf,
  signalTypes,
  withFewSeats,
  withoutSeats,
} from './run-pairs.ts';

const rows = fc.array(row, { minLength: 12, maxLength: 20 });
const RUNS = { numRuns: 14 };

/** Causes that any of the accounts has a part of. */
const causesOf = (accounts: readonly Attribution[]): TierCause[] => [
  ...new Set(
    accounts.flatMap(({ score, tier }) =>
      [...(score?.parts ?? []), ...(tier?.byCause ?? [])].map(({ of }) => of),
    ),
  ),
];

const sum = (parts: readonly { by: number }[]) => parts.reduce((total, { by }) => total + by, 0);

/** No part of another cause, and parts that sum all the same. */
function tellsOnly(causes: readonly TierCause[], accounts: readonly Attribution[]): void {
  expect(causesOf(accounts).filter((cause) => !causes.includes(cause))).toEqual([]);
  const residuals = accounts.flatMap(({ score, tier }) => [
    ...(score === null ? [] : [score.to - score.from - sum(score.parts)]),
    ...(tier === null ? [] : [tier.byCause, tier.byStage].map((parts) => tier.to - tier.from - sum(parts))),
  ]);
  expect(residuals.filter((residual) => residual !== 0)).toEqual([]);
}

const bookOf = (drawn: Row[]): RawFeatures[] => drawn.map(rawOf);

/** Attributions of one book by the model, before and after what was planted. */
const between = (raw: RawFeatures[], model: Model, before: Partial<BookInputs>, after: Partial<BookInputs>) =>
  attributeBooks(inputsOf(raw, model, before), inputsOf(raw, model, after)).accounts;

/**
 * Columns whose absence is a value missing, and that no place in the book is worked out from. What the scope reads is
 * left out where there are places: an account that leaves the scope moves the others' places.
 */
function ownColumns(model: Model): string[] {
  const places = Object.values(model.computed ?? {}).flatMap(({ percentile, share_of_median }) => [
    ...(percentile === undefined ? [] : [percentile.of]),
    ...(share_of_median === undefined ? [] : [share_of_median.of]),
  ]);
  const summed = Object.entries(model.computed ?? {}).flatMap(([name, { sum = [] }]) =>
    places.includes(name) ? sum : [],
  );
  const { include, exclude } = model.scope;
  const scope = [include, ...exclude.map(({ when }) => when)].flatMap(featuresOf);
  const others = places.length === 0 ? [] : [...places, ...summed, ...scope];
  return Object.keys(model.attributes).filter(
    (name) => model.attributes[name]!.absent === 'missing' && !others.includes(name),
  );
}

function withCell(raw: RawFeatures, name: string, value: Scalar): RawFeatures {
  const { [name]: _gone, ...rest } = raw.attributes;
  return { ...raw, attributes: value === null ? rest : { ...rest, [name]: value } };
}

/** In touch, with a deal that may close: what keeps it from the best tier is its score. */
const nearALine = (each: Row): Row => ({
  ...each,
  type: 'customer',
  openDeals: [openDeal({ outcomeScore: 62 + ((each.touches365d ?? 0) % 20) })],
  lastTouchOn: '2026-05-20',
  sentimentN: 0,
  renewalDate: null,
  touches30d: 6,
});

/** Accounts of all presets that a plant was held on, and that it moved: one that never moves any proves nothing. */
const held = new Map<string, { accounts: number; moved: number }>();

function count(plant: string, accounts: readonly Attribution[]): void {
  const known = held.get(plant) ?? { accounts: 0, moved: 0 };
  const moved = accounts.filter((account) => causesOf([account]).length > 0).length;
  held.set(plant, { accounts: known.accounts + accounts.length, moved: known.moved + moved });
}

describe.each(presetModels())('%s', (id) => {
  const preset = loadModel(id);
  const model = withoutSeats(preset);
  /** Where quotas are given, what one account scores is another's place. */
  const planted = (raw: RawFeatures[]) => (model.cut.mode === 'quota' ? 1 : raw.length);

  it('a setting of the model', () => {
    fc.assert(
      fc.property(rows, fc.integer(), (drawn, shift) => {
        const found = between(bookOf(drawn), model, {}, { model: moved(model, shift) });
        tellsOnly(['model'], found);
        count('model', found);
      }),
      RUNS,
    );
  });

  it('other accounts, of accounts that are as they were', () => {
    fc.assert(
      fc.property(rows, rows, rows, (drawn, others, same) => {
        const raw = (rest: Row[]) => [...same, ...rest].map(rawOf);
        const { accounts } = attributeBooks(inputsOf(raw(drawn), model), inputsOf(raw(others), model));
        const own = accounts.slice(0, same.length);
        tellsOnly(['population'], own);
        count('population', own);
      }),
      RUNS,
    );
  });

  it('a value that is no longer known', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (drawn, draw) => {
        const raw = bookOf(drawn);
        const names = ownColumns(model);
        const name = names[draw % Math.max(1, names.length)];
        const without = (each: RawFeatures) => {
          if (name !== undefined) return withCell(each, name, null);
          return each.type === 'customer' ? { ...each, renewalDate: null } : each;
        };
        const before = name === undefined ? raw.map((each) => ({ ...each, openDeals: [] })) : raw;
        const after = before.map((each, at) => (at < planted(raw) ? without(each) : each));
        const { accounts } = attributeBooks(inputsOf(before, model), inputsOf(after, model));
        tellsOnly(['missing'], accounts.slice(0, planted(raw)));
        tellsOnly(['population'], accounts.slice(planted(raw)));
        count('missing', accounts.slice(0, planted(raw)));
      }),
      RUNS,
    );
  });

  it('a value that is another', () => {
    fc.assert(
      fc.property(rows, row, fc.nat(), (drawn, other, draw) => {
        const raw = bookOf(drawn);
        const names = ownColumns(model).filter((name) => other.attributes?.[name] !== undefined);
        const name = names[draw % Math.max(1, names.length)];
        const changed = (each: RawFeatures) => {
          if (name === undefined)
            return { ...each, lastTouchOn: each.lastTouchOn === null ? null : '2026-01-02' };
          return each.attributes[name] === undefined ? each : withCell(each, name, other.attributes![name]!);
        };
        const after = raw.map((each, at) => (at < planted(raw) ? changed(each) : each));
        const { accounts } = attributeBooks(inputsOf(raw, model), inputsOf(after, model));
        tellsOnly(['data'], accounts.slice(0, planted(raw)));
        tellsOnly(['population'], accounts.slice(planted(raw)));
        count('data', accounts.slice(0, planted(raw)));
      }),
      RUNS,
    );
  });

  it('a merge', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), (drawn, one, other) => {
        const raw = bookOf(drawn);
        const [head, part] = [raw[one % raw.length]!, raw[other % raw.length]!].map((each) => each.accountId);
        if (head === part) return;
        const merge = { kind: 'merge', effectiveOn: '2026-05-10', why: '', saidBy: '' } as const;
        const after = afterMerges(raw, [{ ...merge, accountId: part!, headId: head! }], '2026-05-31');
        const { accounts } = attributeBooks(inputsOf(raw, model), inputsOf(after, model));
        expect(accounts.find(({ accountId }) => accountId === part)!.presence).toBe('merged');
        tellsOnly(['merges'], accounts);
        count('merges', accounts);
      }),
      RUNS,
    );
  });

  it('outside signals', () => {
    const types = signalTypes(model);
    const signals = (draws: (number | null)[]): BookInputs['signals'] =>
      new Map(
        draws.flatMap((draw, at) =>
          draw === null || types.length === 0
            ? []
            : [[idOf(at), [signalOf(types[draw % types.length]!, '2026-05-20')]]],
        ),
      );
    const draws = fc.array(fc.option(fc.nat()), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(rows, draws, draws, (drawn, then, today) => {
        const found = between(bookOf(drawn), model, { signals: signals(then) }, { signals: signals(today) });
        tellsOnly(['signals'], found);
        count('signals', found);
      }),
      RUNS,
    );
  });

  it('tiers before', () => {
    const tiers = fc.array(fc.constantFrom(...model.tiers.map(({ number }) => number)), {
      minLength: 20,
      maxLength: 20,
    });
    const { hysteresis_margin: margin } = model.settings;
    const holding =
      margin === undefined
        ? model
        : { ...model, settings: { ...model.settings, hysteresis_margin: { ...margin, value: 30 } } };
    const previous = (drawn: number[]) => drawn.map((tier, at) => previousOf(idOf(at), tier, 50));
    fc.assert(
      fc.property(rows, tiers, tiers, (drawn, then, today) => {
        const found = between(
          bookOf(drawn.map(nearALine)),
          holding,
          { previous: previous(then) },
          { previous: previous(today) },
        );
        tellsOnly(['history'], found);
        count('history', found);
      }),
      RUNS,
    );
  });

  it('overrides', () => {
    const tiers = fc.array(fc.option(fc.constantFrom(...model.tiers.map(({ number }) => number))), {
      minLength: 20,
      maxLength: 20,
    });
    const overrides = (drawn: (number | null)[]) =>
      drawn.flatMap((tier, at) => (tier === null ? [] : overrideIn(model, idOf(at), tier)));
    fc.assert(
      fc.property(rows, tiers, tiers, (drawn, then, today) => {
        const found = between(
          bookOf(drawn),
          model,
          { overrides: overrides(then) },
          { overrides: overrides(today) },
        );
        tellsOnly(['overrides'], found);
        count('overrides', found);
      }),
      RUNS,
    );
  });

  it('other accounts that come for seats', () => {
    const scarce = withFewSeats(preset);
    const tier = fc.constantFrom(...preset.tiers.map(({ number }) => number));
    fc.assert(
      fc.property(rows, tier, (drawn, wanted) => {
        const raw = bookOf(drawn);
        const overrides = raw.slice(-3).flatMap(({ accountId }) => overrideIn(preset, accountId, wanted));
        const own = between(raw, scarce, {}, { overrides }).slice(0, -3);
        tellsOnly(['caps'], own);
        count('caps', own);
      }),
      { numRuns: 13 },
    );
  });
});

it('every plant was held on a thousand accounts and moved some', () => {
  const plants = [
    'merges',
    'model',
    'population',
    'missing',
    'data',
    'signals',
    'history',
    'overrides',
    'caps',
  ];
  expect(plants.map((plant) => [plant, (held.get(plant)?.moved ?? 0) > 10])).toEqual(
    plants.map((plant) => [plant, true]),
  );
  expect(plants.map((plant) => [plant, (held.get(plant)?.accounts ?? 0) >= 1000])).toEqual(
    plants.map((plant) => [plant, true]),
  );
});
