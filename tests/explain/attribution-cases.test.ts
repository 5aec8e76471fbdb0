/** Cases worked out by hand: what each exchange gets, and who gets a difference that no state in between has. */
import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../domain/features.ts';
import { attributeBooks, onlyAgreeing } from '../../explain/attribution.ts';
import { linksOf, partsOf } from '../../explain/attribution-links.ts';
import { loadModel } from '../../scoring/model-files.ts';
import { AS_OF, rawAccount } from '../scoring/accounts.ts';
import { EARLIER, inputsOf, overrideIn, signalOf } from './run-pairs.ts';

const CAUSES = ['model', 'population', 'data'] as const;
const partsIn = (states: (number | null)[]) => partsOf(linksOf(states, CAUSES));

describe('a chain of states', () => {
  it('gives each cause the difference that its exchange made, nothing for none', () => {
    expect(partsIn([71, 71, 73, 64])).toEqual([
      { of: 'population', by: 2 },
      { of: 'data', by: -9 },
    ]);
  });
  it('gives the joint difference to the cause that took the value away', () => {
    expect(partsIn([71, 70, null, 64])).toEqual([
      { of: 'model', by: -1 },
      { of: 'population', by: -6 },
    ]);
    expect(partsIn([71, null, null, 64])).toEqual([{ of: 'model', by: -7 }]);
    expect(partsIn([71, null, 71, 64])).toEqual([{ of: 'data', by: -7 }]);
  });
  it('has no parts where one of the ends has no value', () => {
    expect(partsIn([null, 70, 70, 64])).toEqual([]);
    expect(partsIn([71, 70, 70, null])).toEqual([]);
  });
});

const icp = loadModel('icp-gate-3');
const fits = { icp_fit: 90, revenue_potential: 80_000, strategic_fit: 'adjacent', intent: 'cold' };
const own = (attributes: Record<string, Scalar>, id = 'A-1') =>
  rawAccount({ accountId: id, name: id, attributes });

describe('hand-made books', () => {
  it('a score that a new model cannot give until the row has more is the model’s, as a whole', () => {
    const before = loadModel('icp-gate-3');
    const component = before.components.find(({ feature }) => feature === 'icp_fit')!;
    const other = { ...component, feature: 'usage_signal' };
    const attributes = { ...before.attributes, usage_signal: before.attributes['icp_fit']! };
    const after = {
      ...before,
      attributes,
      components: before.components.map((each) => (each === component ? other : each)),
    };
    const { accounts } = attributeBooks(
      inputsOf([own(fits)], before),
      inputsOf([own({ ...fits, usage_signal: 10 })], after),
    );
    const { score } = accounts[0]!;
    expect(score).not.toBeNull();
    expect(score!.parts).toEqual([{ of: 'model', by: score!.to - score!.from }]);
  });

  it('a signal that grew too old is a signal’s doing, not that of the date or the data', () => {
    const signals = new Map([['A-1', [signalOf(icp.signals!.promote![0]!, '2026-02-15')]]]);
    const weaker = { ...fits, revenue_potential: 10_000 };
    const { accounts } = attributeBooks(
      inputsOf([own(weaker)], icp, { asOf: EARLIER, signals }),
      inputsOf([own(weaker)], icp, { asOf: '2026-12-31', signals }),
    );
    expect(accounts[0]!.tier).toMatchObject({
      byCause: [{ of: 'signals', by: 1 }],
      byStage: [{ of: 'signals', by: 1 }],
    });
  });

  it('an override that ran out is the overrides’ doing, and its rule ends with it', () => {
    const overrides = overrideIn(icp, 'A-1', 3);
    const { accounts, groups } = attributeBooks(
      inputsOf([own(fits)], icp, { asOf: EARLIER, overrides }),
      inputsOf([own(fits)], icp, { asOf: '2027-06-30', overrides }),
    );
    const [account] = accounts;
    expect(account!.tier!.byCause).toEqual([{ of: 'overrides', by: account!.tier!.to - 3 }]);
    expect(account!.rules).toEqual([
      { id: 'override', label: 'override', kind: 'ended', cause: 'overrides' },
    ]);
    expect(groups).toEqual([
      { kind: 'up', cause: 'overrides', rule: 'override', label: 'override', accounts: ['A-1'] },
    ]);
  });

  it('a place lost to others in a model of quotas is the population’s doing', () => {
    const quota = loadModel('strategic-100-quota');
    const row = (id: string, logo: string) =>
      own(
        {
          ...{ acv: 60_000, expansion_potential: 50_000, multi_product_count: 2, case_study: 'moderate' },
          ...{ industry_influence: 'active', growth_rate_yoy: 0.1, open_roles: 5, layoffs: false },
          ...{
            funding_event: 'none',
            competitor_usage: 'none',
            switching_cost: 'moderate',
            warm_contacts: 1,
          },
          ...{ cold_contacts: 1, logo_value: logo },
        },
        id,
      );
    const mine = row('A-1', 'growing');
    const rest = (logo: string) => Array.from({ length: 9 }, (_, at) => row(`B-${at}`, logo));
    const { accounts } = attributeBooks(
      inputsOf([mine, ...rest('unknown')], quota),
      inputsOf([mine, ...rest('fortune_500')], quota),
    );
    const { tier, score } = accounts[0]!;
    expect(score?.parts ?? []).toEqual([]);
    expect(tier!.byCause.map(({ of }) => of)).toEqual(['population']);
    expect(tier!.to).toBeGreaterThan(tier!.from);
  });

  it('who came, left or was merged is said, and has no parts', () => {
    const mergedInto = { accountId: 'A-1', name: 'A-1', on: '2026-05-02' };
    const { accounts } = attributeBooks(
      inputsOf([own(fits), own(fits, 'B-1'), own(fits, 'C-1')], icp),
      inputsOf([own(fits), { ...own(fits, 'B-1'), mergedInto }, own(fits, 'D-1')], icp),
    );
    expect(accounts.map(({ accountId, presence, tier }) => [accountId, presence, tier === null])).toEqual([
      ['A-1', 'both', false],
      ['B-1', 'merged', true],
      ['C-1', 'left', true],
      ['D-1', 'entered', true],
    ]);
  });

  it('a downgrade by a rule names the rule, the values behind it, and the points that moved', () => {
    const model = loadModel('living-doc-4');
    const renewing = { renewalDate: '2026-07-10' };
    const before = rawAccount({ ...renewing, lastTouchOn: '2026-04-25' });
    const silent = { touches30d: 0, touches90d: 0, lastTouchOn: '2026-04-01', touches30dLastYear: 0 };
    const { accounts, groups } = attributeBooks(
      inputsOf([before], model, { asOf: EARLIER }),
      inputsOf([rawAccount({ ...renewing, ...silent })], model, { asOf: AS_OF }),
    );
    const [account] = accounts;
    expect(account!.tier).toMatchObject({ from: 2, to: 3, byCause: [{ of: 'data', by: 1 }] });
    expect(account!.tier!.byStage).toContainEqual({ of: 'risk_rules', by: 1 });
    expect(account!.rules).toContainEqual({
      id: 'renewal',
      label: expect.any(String),
      kind: 'began',
      cause: 'data',
    });
    expect(account!.features).toContainEqual({ feature: 'touches_30d', cause: 'data', from: 6, to: 0 });
    expect(account!.components).toContainEqual(
      expect.objectContaining({ id: 'recency', cause: 'data', from: 15, to: 0 }),
    );
    expect(groups[0]).toMatchObject({ kind: 'down', cause: 'data', accounts: ['A-1'] });
    expect(['renewal', 'volume']).toContain(groups[0]!.rule);
  });

  it('nothing is said of an account whose run has another score than its rows give now', () => {
    const inputs = inputsOf([own(fits), own(fits, 'B-1')], icp);
    const found = attributeBooks(inputs, inputs);
    const stored = (id: string, score: number) =>
      ({ accountId: id, name: id, score, tier: found.accounts[0]!.tier!.from }) as never;
    const { score } = found.accounts[0]!;
    const book = [stored('A-1', score!.from), stored('B-1', score!.from)];
    expect(onlyAgreeing(found, book, book).unattributed).toEqual([]);
    const other = [stored('A-1', score!.from), stored('B-1', score!.from + 1)];
    const agreeing = onlyAgreeing(found, book, other);
    expect(agreeing.accounts.map(({ accountId }) => accountId)).toEqual(['A-1']);
    expect(agreeing.unattributed).toMatchObject([
      { accountId: 'B-1', runs: { score: [score!.from, score!.from + 1] } },
    ]);
  });
});
