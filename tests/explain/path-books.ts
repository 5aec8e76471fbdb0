/** Random books for the tests of paths: rows that hang together, with the days on which each account was touched. */

import { addDays, daysBetween } from '../../domain/dates.ts';
import type { RawFeatures, RawOpenDeal, Scalar } from '../../domain/features.ts';
import type { PreviousTier } from '../../domain/ledger.ts';
import type { Model } from '../../domain/model.ts';
import type { Lever } from '../../domain/model-levers.ts';
import type { PathStep } from '../../domain/path.ts';
import type { Touch, TouchHistory } from '../../domain/touch-history.ts';
import { countsAt } from '../../explain/aged-row.ts';
import type { Pull } from '../../explain/lever.ts';
import type { OutlookInputs } from '../../explain/outlook-inputs.ts';
import { loadModel } from '../../scoring/model-files.ts';
import fc from '../draws.ts';
import { AS_OF, coverage, openDeal, overrideOf, rawAccount, wonStays } from '../scoring/accounts.ts';
import { PRESET_COLUMNS } from '../scoring/preset-columns.ts';

const ago = (days: number) => addDays(AS_OF, -days);

/** Near the lines that levers cross; without the columns that no lever and no path turns on. */
const { gross_margin: _margin, contract_minimum: _least, layoffs: _layoffs, ...WIDE } = PRESET_COLUMNS;
const COLUMNS: Record<string, fc.Arbitrary<Scalar>> = {
  ...WIDE,
  expansion_potential: fc.integer({ min: 0, max: 150_000 }),
  multi_product_count: fc.integer({ min: 0, max: 4 }),
  warm_contacts: fc.integer({ min: 0, max: 4 }),
  icp_fit: fc.integer({ min: 50, max: 100 }),
  revenue_potential: fc.integer({ min: 0, max: 150_000 }),
  strategic_fit: fc.constantFrom('lighthouse', 'strong_icp', 'adjacent', 'off_icp', 'wrong_fit'),
  expansion_ceiling: fc.constantFrom('multi_bu_500k', 'two_to_three_x', 'modest', 'maxed', 'declining_usage'),
};

const attributes = fc
  .record(COLUMNS)
  .chain((all) =>
    fc.subarray(Object.keys(all), { minLength: Object.keys(all).length - 2 }).map((kept) => ({ all, kept })),
  )
  .map(({ all, kept }): Record<string, Scalar> => Object.fromEntries(kept.map((name) => [name, all[name]!])));

const touch = fc.record({
  days: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 100 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 420 }) },
  ),
  contact: fc.constantFrom('Ann', 'Ben', null),
  sentiment: fc.constantFrom(null, null, -0.6, 0.1, 0.5),
});

const deal = fc.record({
  type: fc.constantFrom('new' as const, 'expansion' as const, 'renewal' as const),
  stage: fc.constantFrom('Proposal', 'Discovery'),
  days: fc.option(fc.integer({ min: 0, max: 150 }), { freq: 8 }),
  amount: fc.option(
    fc.integer({ min: 1, max: 90 }).map((x) => x * 1000),
    { freq: 8 },
  ),
  outcomeScore: fc.option(fc.integer({ min: 10, max: 90 }), { freq: 8 }),
  derived: fc.boolean(),
});

const account = fc.record({
  type: fc.constantFrom('customer' as const, 'customer' as const, 'prospect' as const),
  segment: fc.constantFrom('SMB', 'Mid-market', null),
  owner: fc.constantFrom('Ruiz', 'Costa'),
  arr: fc.option(
    fc.integer({ min: 0, max: 200 }).map((x) => x * 1000),
    { freq: 12 },
  ),
  renewal: fc.option(fc.integer({ min: -20, max: 300 })),
  booked: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 }),
  customerDays: fc.integer({ min: 20, max: 900 }),
  touches: fc.array(touch, { maxLength: 26 }),
  deals: fc.array(deal, { maxLength: 2 }),
  won: fc.option(fc.integer({ min: 0, max: 200 }), { freq: 3 }),
  attributes,
});
type Drawn = typeof account extends fc.Arbitrary<infer One> ? One : never;

const dealOf = (drawn: Drawn['deals'][number], dealId: string): RawOpenDeal =>
  openDeal({
    dealId,
    name: `Deal ${dealId}`,
    type: drawn.type,
    stage: drawn.stage,
    stageEnteredOn: drawn.days === null ? null : ago(drawn.days),
    createdOn: ago((drawn.days ?? 30) + 10),
    amount: drawn.amount,
    outcomeScore: drawn.outcomeScore,
    outcomeDerived: drawn.outcomeScore !== null && drawn.derived,
  });

export function historyOf(
  touches: { days: number; contact: string | null; sentiment: number | null }[],
  type: string,
): TouchHistory {
  const all = touches
    .map(
      ({ days, contact, sentiment }): Touch => ({
        on: ago(days),
        contact,
        purpose: type === 'customer' ? 'customer' : 'prospect',
        purposeDerived: true,
        sentiment,
        sentimentDerived: false,
      }),
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  return { touches: all, logged: all.map(({ on }) => on).filter((on) => daysBetween(on, AS_OF) < 30) };
}

/** An account's row, counted from its touches. */
function rowOf(drawn: Drawn, at: number): { row: RawFeatures; history: TouchHistory } {
  const accountId = `A-${String(at).padStart(2, '0')}`;
  const history = historyOf(drawn.touches, drawn.type);
  const days = history.touches.map(({ on }) => on);
  const customer = drawn.type === 'customer';
  const row = rawAccount({
    accountId,
    name: `Account ${at}`,
    parentId: at % 3 === 1 ? 'A-00' : null,
    type: drawn.type,
    segment: drawn.segment,
    owner: drawn.owner,
    arr: customer ? drawn.arr : null,
    renewalDate: customer && drawn.renewal !== null ? addDays(AS_OF, drawn.renewal) : null,
    customerSince: customer ? ago(drawn.customerDays) : null,
    attributes: drawn.attributes,
    openDeals: drawn.deals.map((each, i) => dealOf(each, `D-${at}-${i}`)),
    closedDeals:
      drawn.won === null
        ? []
        : [
            {
              dealId: `W-${at}`,
              name: null,
              type: 'new',
              outcome: 'won',
              closedOn: ago(drawn.won),
              amount: 9000,
            },
          ],
    wonStageStays: at === 0 ? [...wonStays('Proposal', 20), ...wonStays('Discovery', 35)] : [],
    ...countsAt(history, AS_OF),
    firstTouchOn: days[0] ?? null,
    lastTouchOn: days.at(-1) ?? null,
    nextTouchOn: drawn.booked === null ? null : addDays(AS_OF, drawn.booked),
  });
  return { row, history };
}

export function inputsOf(drawn: Drawn[], model: Model): OutlookInputs {
  const rows = drawn.map(rowOf);
  return {
    raw: rows.map(({ row }) => row),
    coverage: { ...coverage, accounts: rows.length },
    model,
    asOf: AS_OF,
    touches: new Map(rows.map(({ row, history }) => [row.accountId, history])),
  };
}

/** As the run before left it, and people with some of the others: what hysteresis and seats look at. */
export function lived(inputs: OutlookInputs, own: string, draw: number): OutlookInputs {
  const tiers = inputs.model.tiers.map(({ number }) => number);
  const pick = (at: number) => tiers[(draw + at * 7) % tiers.length]!;
  const previous = inputs.raw.map(({ accountId, name }, at): PreviousTier => {
    const tier = pick(at);
    const score = (draw + at * 13) % 100;
    return { accountId, name, status: 'tiered', tier, label: null, scoredTier: pick(at + 1), score };
  });
  const roles = inputs.model.overrides.allowed === true ? inputs.model.overrides.approvers : [];
  const decided = inputs.raw.filter(({ accountId }, at) => accountId !== own && (draw + at) % 9 === 0);
  const overrides = decided.flatMap(({ accountId }) =>
    overrideOf(accountId, tiers[0]!, roles, accountId, inputs.model.id),
  );
  return { ...inputs, previous, overrides };
}

export const books = (least: number, most: number): fc.Arbitrary<Drawn[]> =>
  fc.array(account, { minLength: least, maxLength: most });

/** A preset with other levers, and settings that they name. */
export function withLevers(
  preset: string,
  levers: Lever[],
  settings: Record<string, number> = {},
  together?: string,
): Model {
  const model = loadModel(preset);
  const named = Object.entries(settings).map(
    ([name, value]) => [name, { value, unit: 'count', label: name }] as const,
  );
  const { levers_together: _together, ...rest } = model;
  return {
    ...rest,
    levers,
    ...(together === undefined ? {} : { levers_together: together }),
    settings: { ...model.settings, ...Object.fromEntries(named) },
  };
}

/** The pulls that a told path stands for. */
export const pullsOf = (steps: PathStep[], model: Model): Pull[] =>
  steps.map(({ lever, dealId, times }) => ({
    handle: { lever: model.levers!.find(({ id }) => id === lever)!, dealId, most: times },
    times,
  }));
