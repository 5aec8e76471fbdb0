/** Two runs of a random book, as alike or unlike as a test asks, for what moved it. */

import type { OverrideEvent } from '../../domain/decisions.ts';
import type { RawFeatures, RawSignal, Scalar } from '../../domain/features.ts';
import type { PreviousTier } from '../../domain/ledger.ts';
import type { Model } from '../../domain/model.ts';
import type { BookInputs } from '../../explain/attribution.ts';
import fc from '../draws.ts';
import { AS_OF, coverage, openDeal, rawAccount } from '../scoring/accounts.ts';
import { PRESET_COLUMNS } from '../scoring/preset-columns.ts';

export const EARLIER = '2026-04-30';

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: fc.constant(null) });

/** Most columns are there; which, is drawn once a row. */
const attributes = fc.oneof(
  { weight: 3, arbitrary: fc.record(PRESET_COLUMNS) },
  { weight: 1, arbitrary: fc.record(PRESET_COLUMNS, { requiredKeys: [] }) },
) as fc.Arbitrary<Record<string, Scalar>>;

const day = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map((days) => new Date(Date.UTC(2026, 3, 30) - days * 86_400_000).toISOString().slice(0, 10));

const deal = fc
  .record({
    type: fc.constantFrom('new' as const, 'expansion' as const, 'renewal' as const),
    stage: fc.constantFrom('Proposal', 'Demo'),
    stageEnteredOn: maybe(day(0, 200)),
    amount: maybe(fc.integer({ min: 0, max: 200_000 })),
    outcomeScore: maybe(fc.integer({ min: 0, max: 100 })),
  })
  .map((drawn) => openDeal({ ...drawn, createdOn: '2025-06-01' }));

const stays = fc.array(
  fc.record({ stage: fc.constantFrom('Proposal', 'Demo'), days: fc.integer({ min: 1, max: 90 }) }),
  { maxLength: 3 },
);

/** What a row says beside its id. */
export type Row = Partial<RawFeatures>;

export const row: fc.Arbitrary<Row> = fc
  .record({
    attributes,
    type: fc.constantFrom('customer' as const, 'customer' as const, 'prospect' as const, 'partner' as const),
    customerSince: fc.constantFrom('2019-03-01', '2025-12-15', '2026-04-20'),
    arr: maybe(fc.integer({ min: 0, max: 400_000 })),
    owner: maybe(fc.constantFrom('Ruiz', 'Costa')),
    segment: maybe(fc.constantFrom('Small', 'Large')),
    renewalDate: maybe(day(-300, 0)),
    openDeals: fc.array(deal, { maxLength: 2 }),
    wonStageStays: stays,
    touches30d: fc.integer({ min: 0, max: 12 }),
    touches365d: fc.integer({ min: 12, max: 120 }),
    lastTouchOn: maybe(day(0, 120)),
    conversations90d: fc.integer({ min: 0, max: 6 }),
    sentimentN: fc.integer({ min: 0, max: 6 }),
    sentiment90d: fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100),
  })
  .map(({ openDeals, ...drawn }) => ({
    ...drawn,
    openDeals: openDeals.map((each, at) => ({ ...each, dealId: `D-${at}` })),
  }));

export const idOf = (at: number): string => `A-${String(at).padStart(2, '0')}`;

export const rawOf = (drawn: Row, at: number): RawFeatures =>
  rawAccount({ ...drawn, accountId: idOf(at), name: `Account ${at}` });

/** Types of signals that the model counts or that move its tiers. */
export const signalTypes = ({ signals }: Model): string[] => [
  ...Object.keys(signals?.points ?? {}),
  ...(signals?.promote ?? []),
  ...(signals?.demote ?? []),
];

export function signalOf(type: string, date: string): RawSignal {
  const sourceUrl = `https://news.example/${type}`;
  return { key: type, type, date, amount: null, detail: null, sourceUrl, retrievedAt: null, confirmed: true };
}

/** A request of 1 April to put the account into a tier, approved by all whom the model names. */
export function overrideIn(model: Model, accountId: string, tier: number): OverrideEvent[] {
  const event = { overrideId: `O-${accountId}`, accountId, on: '2026-04-01', words: 'board' };
  const request = { modelId: model.id, tier, modelTier: null, expires: null, committedOn: null };
  const approvers = model.overrides.approvers.length === 0 ? ['lead'] : model.overrides.approvers;
  return [
    { ...event, kind: 'requested', by: 'T. Okafor', role: 'AE', request },
    ...approvers.map(
      (role): OverrideEvent => ({ ...event, kind: 'approved', by: `the ${role}`, role, request: null }),
    ),
  ];
}

export function previousOf(accountId: string, tier: number, score: number): PreviousTier {
  const label = `Tier ${tier}`;
  return { accountId, name: accountId, status: 'tiered', tier, label, scoredTier: tier, score };
}

export function inputsOf(raw: RawFeatures[], model: Model, different: Partial<BookInputs> = {}): BookInputs {
  return {
    ...{ asOf: AS_OF, model, raw, coverage: { ...coverage, accounts: raw.length } },
    ...{ signals: new Map(), previous: [], overrides: [] },
    ...different,
  };
}

/** The model with one of its settings moved: which and which way is drawn. */
export function moved(model: Model, draw: number): Model {
  const names = Object.keys(model.settings).filter((name) => typeof model.settings[name]!.value === 'number');
  const name = names[Math.abs(draw) % names.length]!;
  const setting = model.settings[name]!;
  const by = Math.max(1, Math.round(Math.abs(Number(setting.value)) / 10)) * (draw < 0 ? -1 : 1);
  const settings = { ...model.settings, [name]: { ...setting, value: Number(setting.value) + by } };
  return { ...model, settings };
}

/** A model without seats: what one account does to another's seat is told apart. */
export const withoutSeats = (model: Model): Model => ({ ...model, caps: [] });

/** The model with one seat in every tier but the last, and any number of overrides. */
export function withFewSeats(model: Model): Model {
  const { max_share: _share, ...overrides } = model.overrides;
  const caps = model.tiers.slice(0, -1).map(({ number }, at) => {
    const to = model.tiers[at + 1]!.number;
    return { id: `seats-${number}`, label: 'seats', tier: number, to, seats: 1 as const, text: '' };
  });
  return { ...model, overrides, caps };
}

const FIELDS = ['attributes', 'type', 'arr', 'owner', 'segment', 'renewalDate', 'openDeals', 'wonStageStays',
  'touches30d', 'touches365d', 'lastTouchOn', 'sentimentN', 'sentiment90d'] as const; // biome-ignore format: kept short

/** An account in both runs or one, with some of its fields another. */
const change = fc.record({
  before: row,
  after: row,
  fields: fc.subarray([...FIELDS]),
  fate: fc.constantFrom('same', 'same', 'moved', 'moved', 'moved', 'entered', 'left', 'merged'),
  signals: fc.tuple(maybe(fc.nat()), maybe(fc.nat())),
  tiers: fc.tuple(maybe(fc.nat()), maybe(fc.nat())),
  override: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })),
});
type Change = typeof change extends fc.Arbitrary<infer Drawn> ? Drawn : never;

export const changes = fc.array(change, { minLength: 10, maxLength: 25 });

function laterRow({ before, after, fields, fate }: Change): Row {
  if (fate === 'same') return before;
  return { ...before, ...Object.fromEntries(fields.map((field) => [field, after[field]])) };
}

const picked = <Value>(values: readonly Value[], draw: number | null): Value[] =>
  draw === null || values.length === 0 ? [] : [values[draw % values.length]!];

/** Everything may differ at once. @param shift which setting of the model moves; null for none */
export function pairOf(drawn: Change[], model: Model, shift: number | null): [BookInputs, BookInputs] {
  const tiers = model.tiers.map(({ number }) => number);
  const sideOf = (side: 0 | 1): Partial<BookInputs> => ({
    signals: new Map(
      drawn.flatMap(({ signals }, at) => {
        const types = picked(signalTypes(model), signals[side]);
        return types.length === 0 ? [] : [[idOf(at), types.map((type) => signalOf(type, '2026-04-10'))]];
      }),
    ),
    previous: drawn.flatMap(({ tiers: then }, at) =>
      picked(tiers, then[side]).map((tier) => previousOf(idOf(at), tier, 50)),
    ),
    overrides: drawn.flatMap(({ override }, at) =>
      override[side] === 0 ? overrideIn(model, idOf(at), tiers[at % tiers.length]!) : [],
    ),
  });
  const before = drawn.flatMap((each, at) => (each.fate === 'entered' ? [] : [rawOf(each.before, at)]));
  const after = drawn.flatMap((each, at) => {
    if (each.fate === 'left') return [];
    const mergedInto = { accountId: 'A-00', name: 'Account 0', on: '2026-05-02' };
    return [rawOf({ ...laterRow(each), ...(each.fate === 'merged' ? { mergedInto } : {}) }, at)];
  });
  return [
    inputsOf(before, model, { asOf: EARLIER, ...sideOf(0) }),
    inputsOf(after, shift === null ? model : moved(model, shift), sideOf(1)),
  ];
}
