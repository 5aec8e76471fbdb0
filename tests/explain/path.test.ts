/** Paths by hand: what each lever does to the row, whose seat is taken, why there is none, and what time does. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../../domain/dates.ts';
import type { RawFeatures } from '../../domain/features.ts';
import type { Model } from '../../domain/model.ts';
import type { Lever } from '../../domain/model-levers.ts';
import { agedRow, countsAt } from '../../explain/aged-row.ts';
import { handlesOf, pulled } from '../../explain/lever.ts';
import { type OutlookInputs, type OutlookOptions, outlookOf } from '../../explain/path.ts';
import { loadModel } from '../../scoring/model-files.ts';
import { AS_OF, coverage, model, openDeal, overrideOf, rawAccount, wonStays } from '../scoring/accounts.ts';
import { historyOf, withLevers } from './path-books.ts';

const ago = (days: number) => addDays(AS_OF, -days);
const at = (days: number) => ({ days, contact: 'Ann', sentiment: null });
/** Six touches a month for more than a year, the last one so many days ago. */
const steady = (last: number) =>
  historyOf(
    Array.from({ length: 88 }, (_, i) => at(last + i * 5)),
    'customer',
  );

function account(history: ReturnType<typeof steady>, different: Partial<RawFeatures> = {}): RawFeatures {
  return rawAccount({
    ...countsAt(history, AS_OF),
    lastTouchOn: history.touches.at(-1)?.on ?? null,
    ...different,
  });
}

function inputs(rows: RawFeatures[], using: Model = model, more: Partial<OutlookInputs> = {}): OutlookInputs {
  return { raw: rows, coverage: { ...coverage, accounts: rows.length }, model: using, asOf: AS_OF, ...more };
}

const pathsOf = (given: OutlookInputs, options: OutlookOptions = {}) =>
  outlookOf(given, given.raw[0]!.accountId, options);

/** Customers at their norm, so that the book did not fall. */
const others = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    account(steady(3), { accountId: `B-${i}`, name: `B ${i}`, owner: `Owner ${i}` }),
  );

const step = (lever: Lever, times: number, row: RawFeatures, dealId: string | null = null) =>
  pulled(row, [{ handle: { lever, dealId, most: times }, times }], {
    model,
    asOf: AS_OF,
    ahead: 0,
    history: null,
  });

describe('what a lever does to the row', () => {
  it('a touch is one more in every window, and the last one is today', () => {
    const row = rawAccount();
    const after = step({ id: 'touch', kind: 'touch', most: 1 }, 2, row);
    expect(after).toEqual({
      ...row,
      touches30d: 8,
      touches90d: 20,
      touches180d: 38,
      touches365d: 75,
      customerTouches30d: 8,
      interactions30d: 11,
      conversations90d: 2,
      touchesWeekly: [1, 1, 1, 1, 1, 1, 1, 3],
      lastTouchOn: AS_OF,
      lastTouchId: null,
    });
  });

  it('a deal that is won or lost is closed today, and one that moves on is in its stage for no day', () => {
    const row = rawAccount({ openDeals: [openDeal(), openDeal({ dealId: 'D-2' })] });
    const won = step({ id: 'win', kind: 'win' }, 1, row, 'D-1');
    expect(won.openDeals.map(({ dealId }) => dealId)).toEqual(['D-2']);
    expect(won.closedDeals).toMatchObject([
      { dealId: 'D-1', outcome: 'won', closedOn: AS_OF, amount: 50_000 },
    ]);
    expect(step({ id: 'lost', kind: 'lose' }, 1, row, 'D-2').closedDeals[0]).toMatchObject({
      outcome: 'lost',
    });
    const moved = step({ id: 'on', kind: 'advance' }, 1, row, 'D-2');
    expect(moved.openDeals.map(({ stageEnteredOn }) => stageEnteredOn)).toEqual(['2026-05-11', AS_OF]);
  });

  it('a renewal moves twelve months, and its open deal is won', () => {
    const renewal: Lever = { id: 'renewal', kind: 'renewal' };
    expect(step(renewal, 1, rawAccount({ renewalDate: '2028-02-29' })).renewalDate).toBe('2029-02-28');
    const deal = openDeal({ type: 'renewal', closeDate: '2026-07-01' });
    const after = step(renewal, 1, rawAccount({ openDeals: [deal] }));
    expect(after).toMatchObject({
      renewalDate: '2027-07-01',
      openDeals: [],
      closedDeals: [{ outcome: 'won' }],
    });
  });

  it('a value that is not known, is derived or stands at its end is no lever', () => {
    const using = withLevers('strategic-100', [
      ...loadModel('strategic-100').levers!,
      { id: 'score', kind: 'outcome', step: '$acv_high', to: '$acv_high' },
      { id: 'on', kind: 'advance' },
    ]);
    const place = { model: using, asOf: AS_OF, ahead: 0, history: null };
    const bare = rawAccount({
      attributes: { warm_contacts: 3, case_study: 'strong', multi_product_count: 'many' },
      openDeals: [openDeal({ outcomeDerived: true, stageEnteredOn: null })],
    });
    expect(handlesOf(bare, place, 'better')).toEqual([]);
    const known = rawAccount({
      attributes: { warm_contacts: '1', case_study: 'weak', expansion_potential: 60_000 },
    });
    expect(handlesOf(known, place, 'better').map(({ lever, most }) => [lever.id, most])).toEqual([
      ['warm-contacts', 2],
      ['case-study', 2],
      ['expansion', 2],
    ]);
  });
});

describe('the smallest set', () => {
  const volume = () =>
    account(historyOf([...Array.from({ length: 80 }, (_, i) => at(31 + i * 5)), at(20)], 'customer'));

  it('two more touches clear the volume rule, where one does not', () => {
    const [path] = pathsOf(inputs([volume(), ...others(4)]), { to: 2 }).paths;
    expect(path).toMatchObject({
      from: { tier: 3, label: 'Watch' },
      target: { tier: 2, label: 'Nurture' },
      outcome: 'found',
      reached: { tier: 2 },
    });
    expect(path!.steps).toEqual([
      {
        lever: 'touch',
        text: `${path!.steps[0]!.times} more touches`,
        times: path!.steps[0]!.times,
        dealId: null,
        feature: 'touches_30d',
        from: 1,
        to: 1 + path!.steps[0]!.times,
      },
    ]);
    expect(path!.steps[0]!.times).toBeGreaterThan(1);
  });

  it('the account whose seat is taken is named', () => {
    const strong = (accountId: string, outcomeScore: number) =>
      account(steady(3), {
        accountId,
        name: accountId,
        openDeals: [openDeal({ dealId: `D-${accountId}`, outcomeScore })],
        wonStageStays: wonStays('Proposal', 20),
      });
    const given = inputs([strong('A-1', 59), strong('A-2', 62)]);
    const [path] = pathsOf(given).paths;
    expect(path).toMatchObject({
      from: { tier: 2 },
      outcome: 'found',
      steps: [{ lever: 'outcome-score', times: 1, dealId: 'D-A-1', from: 59, to: 69 }],
      displaced: [{ accountId: 'A-2', name: 'A-2', from: 1, to: 2 }],
    });
  });

  it('a tier where the account is needs nothing', () => {
    expect(pathsOf(inputs([account(steady(3))]), { to: 2 }).paths[0]).toMatchObject({
      outcome: 'there',
      steps: [],
    });
  });
});

describe('why there is none', () => {
  const why = (row: RawFeatures, to: number, using = model, more: Partial<OutlookInputs> = {}) => {
    const [path] = pathsOf(inputs([row], using, more), { to }).paths;
    expect(path!.outcome).toBe('none');
    return path!.why;
  };

  it('a rule that no lever touches is named with its figures', () => {
    const sad = account(steady(3), { sentiment90d: -0.6, sentimentN: 5, conversations90d: 5 });
    expect(why(sad, 2)).toEqual({
      kind: 'rule',
      id: 'sentiment',
      text: 'the sentiment rule acts (sentiment below -0.25)',
    });
  });

  it('a hold, an override, a line', () => {
    const won = account(steady(3), {
      closedDeals: [
        { dealId: 'W', name: null, type: 'new', outcome: 'won', closedOn: ago(10), amount: null },
      ],
    });
    expect(why(won, 1)).toMatchObject({ kind: 'hold', id: 'won' });
    expect(why(account(steady(3)), 1)).toMatchObject({ kind: 'line', id: 'outcome_score' });
    const set = { overrides: overrideOf('A-1', 4, ['CRO']) };
    const [path] = pathsOf(inputs([account(steady(3)), ...others(30)], model, set), { to: 2 }).paths;
    expect(path!.why).toMatchObject({ kind: 'override', id: 'A-1' });
  });

  it('a gate, and a value that is not known', () => {
    const icp = loadModel('icp-gate-3');
    expect(why(account(steady(3), { attributes: { icp_fit: 40, intent: 'cold' } }), 1, icp)).toMatchObject({
      kind: 'gate',
      id: 'icp-minimum',
    });
    const revenue = why(account(steady(3), { attributes: { icp_fit: 90 } }), 1, loadModel('icp-literal-3'));
    expect(revenue).toMatchObject({ kind: 'missing', id: 'revenue_potential' });
    expect(revenue!.text).toMatch(/find it out first/);
  });

  it('a seat that others keep', () => {
    const rows = ['A-1', 'A-2'].map((accountId, i) =>
      account(steady(3), {
        accountId,
        name: accountId,
        openDeals: [
          openDeal({ dealId: `D-${accountId}`, outcomeScore: 75 - i * 15, amount: 90_000 - i * 40_000 }),
        ],
        wonStageStays: wonStays('Proposal', 20),
      }),
    );
    const touches: Lever[] = [{ id: 'touch', kind: 'touch', most: 1 }];
    const outlook = outlookOf(inputs(rows, withLevers('living-doc-4', touches)), 'A-2');
    expect(outlook.paths[0]).toMatchObject({
      from: { tier: 2 },
      outcome: 'none',
      why: { kind: 'cap', id: 'expand-share' },
    });
  });

  it('an account without a tier says why', () => {
    const outlook = pathsOf(inputs([rawAccount({ type: 'churned' })]));
    expect(outlook).toMatchObject({ paths: [], slide: null, untiered: { kind: 'scope', id: 'churned' } });
  });

  it('what cannot be asked says what could', () => {
    const given = inputs([account(steady(3))]);
    expect(() => pathsOf(given, { to: 9 })).toThrow(/There is no tier 9/);
    expect(() => pathsOf(given, { by: '2026-05-01' })).toThrow(/out of reach/);
    const { levers: _levers, ...without } = model;
    expect(() => pathsOf(inputs([account(steady(3))], without))).toThrow(/declares no levers/);
  });
});

describe('what passing time does', () => {
  const touched = (history: ReturnType<typeof steady>, different: Partial<RawFeatures> = {}) =>
    inputs([account(history, different), ...others(4)], model, { touches: new Map([['A-1', history]]) });

  it('the slide is the first day on which the account falls', () => {
    const outlook = pathsOf(touched(steady(4)));
    const { times } = outlook.slide!.steps[0]!;
    expect(outlook.slide).toMatchObject({
      steps: [{ lever: 'quiet', text: `${times} more days without a touch`, from: 4, to: 4 + times }],
      reached: { tier: 3, label: 'Watch' },
    });
    // Six in 30 days at a norm of six: three are left when the touches of the first half have passed out.
    expect(times).toBeGreaterThan(10);
    expect(times).toBeLessThan(20);
    const dayBefore = addDays(AS_OF, times - 1);
    expect(pathsOf(touched(steady(4)), { by: dayBefore, to: 2 }).paths[0]!.outcome).toBe('there');
    expect(pathsOf(touched(steady(4)), { by: addDays(AS_OF, times), to: 2 }).paths[0]!.from.tier).toBe(3);
  });

  it('a row that is no day older is the row, and its counts are those of its touches', () => {
    const history = steady(4);
    const row = account(history);
    expect(agedRow(row, history, 0, { model, asOf: AS_OF })).toBe(row);
    const later = agedRow(row, history, 10, { model, asOf: AS_OF });
    expect(later).toMatchObject({
      lastTouchOn: ago(14),
      touches30d: 4,
      createdOn: addDays('2024-01-01', -10),
    });
  });

  it('whole months pass as the calendar has them', () => {
    const row = rawAccount({ customerSince: '2026-01-31' });
    const later = agedRow(row, steady(4), 30, { model, asOf: AS_OF });
    // From 31 January to 30 June are five months, as from the aged date to 31 May.
    expect(later.customerSince! <= '2025-12-31').toBe(true);
    expect(later.customerSince! > '2025-11-30').toBe(true);
  });

  it('a later day than can be told is refused', () => {
    expect(() => pathsOf(inputs([account(steady(3))]), { by: '2026-06-30' })).toThrow(/not known/);
  });
});
