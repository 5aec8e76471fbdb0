/** What a past month end may see, and what became of it: no look into the future, and "not known" is no "no". */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { happenedIn } from '../../backtest/happened.ts';
import { withoutLate, withRefusals } from '../../backtest/late-inputs.ts';
import { monthEndsOf, monthsLater } from '../../backtest/month-ends.ts';
import type { AccountOutcome, LateInputs, OutcomeReach } from '../../domain/backtest-inputs.ts';
import type { RawFeatures } from '../../domain/features.ts';
import { settingValue } from '../../domain/model.ts';
import { type Outcome, outcomesOf } from '../../domain/model-outcomes.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { coverage, model, openDeal, rawAccount } from '../scoring/accounts.ts';

const AS_OF = '2026-05-31';
const ON_TIME: LateInputs = { accounts: [], attributes: [], deals: [] };
const seenFrom = (account: RawFeatures, late: Partial<LateInputs> = {}) =>
  withoutLate([account], { ...ON_TIME, ...late });

describe('late inputs', () => {
  test('what was observed in time stays as it is', () => {
    const account = rawAccount({ openDeals: [openDeal()], dealsTotal: 1 });
    const found = seenFrom(account);
    expect(found.accounts).toEqual([account]);
    expect(found.refused.size).toBe(0);
  });

  test('an account that was observed later keeps its name and what is dated, and is missing the rest', () => {
    const account = rawAccount({
      ...{ segment: 'Mid', arr: 90_000, renewalDate: '2026-09-30', customerSince: '2025-01-01' },
      ...{ attributes: { oracle: 1 }, reconstructed: true, purposeDerived: true },
    });
    const found = seenFrom(account);
    const row = found.accounts[0]!;
    expect(row).toMatchObject({
      name: 'Acme',
      touches90d: 18,
      lastTouchOn: '2026-05-21',
      createdOn: '2024-01-01',
    });
    expect(row).toMatchObject({
      type: null,
      arr: null,
      segment: null,
      owner: null,
      renewalDate: null,
      attributes: {},
    });
    for (const input of ['type', 'arr', 'segment', 'renewal_date', 'customer_since', 'attribute oracle'])
      expect(found.refused.get(input)).toEqual(new Set(['A-1']));
    // The engine takes an account without a type for no customer, with nothing to judge: here nobody knows.
    const [features] = withRefusals(deriveFeatures([row], coverage, model, AS_OF), found, model, AS_OF);
    for (const metric of ['arr', 'type', 'days_to_renewal', 'customer_touches_30d'])
      expect(features!.absent[metric]).toEqual({ kind: 'missing', reason: 'observed only after 2026-05-31' });
    expect(features!.values['touches_30d']).toBe(6);
  });

  test('nothing dated and nothing observed: nobody can know that it was there', () => {
    const unheard = { createdOn: null, lastTouchOn: null, dealsTotal: 0 };
    expect(seenFrom(rawAccount(unheard)).accounts).toHaveLength(1);
    const found = seenFrom(rawAccount(unheard), { accounts: ['A-1'] });
    expect(found.accounts).toEqual([]);
    expect(found.refused.get('account')).toEqual(new Set(['A-1']));
  });

  test('of a late deal the dated stage and the judged likelihood stay, amount and close date go', () => {
    const late = { deals: [{ accountId: 'A-1', dealId: 'D-1' }] };
    const account = rawAccount({ openDeals: [openDeal()], dealsTotal: 1 });
    const found = seenFrom(account, late);
    expect(found.accounts[0]!.openDeals[0]).toMatchObject({
      ...{ amount: null, closeDate: null, stage: 'Proposal', stageEnteredOn: '2026-05-11', outcomeScore: 60 },
    });
    const [features] = withRefusals(
      deriveFeatures(found.accounts, coverage, model, AS_OF),
      found,
      model,
      AS_OF,
    );
    expect(features!.values).toMatchObject({ open_deals: 1, open_value: null, overdue_deals: null });
  });

  test('a stage without a date, and a likelihood read off it, tell where a late deal went', () => {
    const guess = { stageEnteredOn: null, outcomeDerived: true, reconstructed: true };
    const found = seenFrom(rawAccount({ openDeals: [openDeal(guess)], dealsTotal: 1 }));
    expect(found.accounts[0]!.openDeals[0]).toMatchObject({ stage: null, outcomeScore: null });
    expect([...found.refused.keys()]).toContain('derived outcome score');
  });

  test('a closed deal that is late loses its amount, and then there is no sum of those won', () => {
    const won = {
      dealId: 'D-9',
      name: null,
      type: 'new',
      outcome: 'won',
      closedOn: '2026-03-01',
      amount: 5000,
    } as const;
    const account = rawAccount({ closedDeals: [won, { ...won, dealId: 'D-8', amount: 700 }], dealsTotal: 2 });
    const found = seenFrom(account, { deals: [{ accountId: 'A-1', dealId: 'D-9' }] });
    const [features] = withRefusals(
      deriveFeatures(found.accounts, coverage, model, AS_OF),
      found,
      model,
      AS_OF,
    );
    expect(features!.values).toMatchObject({ won_deals_12m: 2, won_value_12m: null });
  });
});

describe('what happened', () => {
  const outcomes = outcomesOf(undefined, (ref) => settingValue(model, ref), null);
  const outcome = (id: string): Outcome => outcomes.find((each) => each.id === id)!;
  const reach: OutcomeReach = {
    from: '2024-01-01',
    dealsTo: '2026-05-28',
    interactionsTo: '2026-05-28',
    renewals: false,
  };
  const window = { end: AS_OF, reach, gap: 7 };
  const account: AccountOutcome = {
    ...{ accountId: 'A-1', deals: [], touchesBefore: 3, touchesAfter: 2 },
    ...{ customerThen: true, churnedOn: null, seenUntil: AS_OF },
  };
  const deal = { type: 'expansion', open: 0, wonBefore: 0, won: 0, lost: 0 } as const;
  const happened = (id: string, different: Partial<AccountOutcome>, other: Partial<typeof window> = {}) =>
    happenedIn(outcome(id), { ...account, ...different }, { ...window, ...other });

  test('five outcomes within six months, where a model declares none', () => {
    expect(outcomes.map(({ id, months, good }) => [id, months, good])).toEqual([
      ['won-expansion', 6, true],
      ['won', 6, true],
      ['lost', 6, false],
      ['churned', 6, false],
      ['quiet', 6, false],
    ]);
  });

  test('a deal is won, or not; of a type alone; by customers where it takes one', () => {
    expect(happened('won', {})).toBe(false);
    expect(happened('won', { deals: [{ ...deal, type: 'renewal', won: 1 }] })).toBe(true);
    expect(happened('won-expansion', { deals: [{ ...deal, type: 'new', won: 1 }] })).toBe(false);
    expect(happened('won-expansion', { deals: [{ ...deal, won: 1 }] })).toBe(true);
    expect(happened('won-expansion', { customerThen: false })).toBeUndefined();
    expect(happened('won-expansion', { customerThen: false, deals: [{ ...deal, wonBefore: 1 }] })).toBe(
      false,
    );
  });

  test('only an open deal can be lost', () => {
    expect(happened('lost', {})).toBeUndefined();
    expect(happened('lost', { deals: [{ ...deal, open: 2 }] })).toBe(false);
    expect(happened('lost', { deals: [{ ...deal, open: 2, lost: 1 }] })).toBe(true);
  });

  test('a window that the source does not cover is not known, to the day', () => {
    const deals = [{ ...deal, open: 1, lost: 1 }];
    expect(happened('lost', { deals }, { end: '2026-06-04' })).toBe(true);
    expect(happened('lost', { deals }, { end: '2026-06-05' })).toBeNull();
    expect(happened('quiet', {}, { reach: { ...reach, interactionsTo: null } })).toBeNull();
  });

  test('quiet is who was touched before and is no more', () => {
    expect(happened('quiet', {})).toBe(false);
    expect(happened('quiet', { touchesAfter: 0 })).toBe(true);
    expect(happened('quiet', { touchesBefore: 0, touchesAfter: 0 })).toBeUndefined();
  });

  test('churned needs an account that was seen at both ends, or renewals that are kept as deals', () => {
    expect(happened('churned', {})).toBe(false);
    expect(happened('churned', { churnedOn: '2026-03-01' })).toBe(true);
    expect(happened('churned', { seenUntil: '2026-04-29' })).toBeNull();
    expect(happened('churned', { customerThen: false })).toBeUndefined();
    const renewals = { reach: { ...reach, renewals: true } };
    const lost = [{ ...deal, type: 'renewal', open: 1, lost: 1 } as const];
    expect(happened('churned', { seenUntil: '2026-04-29', deals: lost }, renewals)).toBe(true);
    expect(happened('churned', { seenUntil: '2026-04-29' }, renewals)).toBe(false);
  });
});

describe('declared outcomes', () => {
  const text = readFileSync(new URL('../../examples/deals-only.yaml', import.meta.url), 'utf8');

  test('take the place of those in code, with their numbers looked up', () => {
    const declared = parseModel(text, 'deals-only.yaml');
    const found = outcomesOf(declared.outcomes, (ref) => settingValue(declared, ref), null);
    expect(found.map(({ id, atLeast, months }) => [id, atLeast, months])).toEqual([
      ['won-many', 15, 3],
      ['lost-many', 5, 3],
      ['quiet', 1, 3],
    ]);
    const shorter = outcomesOf(declared.outcomes, (ref) => settingValue(declared, ref), 1);
    expect(shorter.every(({ months }) => months === 1)).toBe(true);
  });

  test('a window that is no setting, an id twice, deal types of silence: the model is refused with its line', () => {
    const faulty = (from: string, to: string) => () => parseModel(text.replace(from, to), 'deals-only.yaml');
    expect(faulty('months: $outcome_months', 'months: $outcome_month')).toThrow(
      /did you mean outcome_months/,
    );
    expect(faulty('id: lost-many', 'id: won-many')).toThrow(/the id "won-many" is used twice in outcomes/);
    expect(faulty('kind: quiet', 'kind: quiet, deal_types: [new]')).toThrow(
      /deals-only.yaml:\d+: .*deal_won/,
    );
  });
});

describe('month ends', () => {
  const data = { from: '2024-04-11', to: '2026-05-31' };

  test('the last twelve whose window is covered, none in the first three months', () => {
    const found = monthEndsOf(data, { from: null, to: null, months: 6 });
    expect([found.length, found[0], found.at(-1)]).toEqual([12, '2024-12-31', '2025-11-30']);
    expect(monthEndsOf({ ...data, to: '2025-01-30' }, { from: null, to: null, months: 3 })).toEqual([
      '2024-07-31',
      '2024-08-31',
      '2024-09-30',
    ]);
  });

  test('those asked for, and none is an error that says what there is', () => {
    expect(monthEndsOf(data, { from: '2025-01-15', to: '2025-03-01', months: 6 })).toEqual([
      '2025-01-31',
      '2025-02-28',
    ]);
    const far = monthEndsOf(data, { from: '1990-01-01', to: '2199-12-31', months: 6 });
    expect([far.length, far[0], far.at(-1)]).toEqual([26, '2024-04-30', '2026-05-31']);
    expect(() => monthEndsOf(data, { from: null, to: null, months: 36 })).toThrow(
      /No month end lies between/,
    );
  });

  test('a month end so many months later, over the turn of a year and in February', () => {
    expect(
      ['2025-12-31', '2024-02-29', '2025-06-30'].map((date, at) => [
        date,
        monthsLater('2025-08-31', [4, -18, -2][at]!),
      ]),
    ).toEqual([
      ['2025-12-31', '2025-12-31'],
      ['2024-02-29', '2024-02-29'],
      ['2025-06-30', '2025-06-30'],
    ]);
  });
});
