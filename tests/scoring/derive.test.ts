/** From rows to comparable figures, worked by hand (000-05 … 000-11, the common decisions on norms and deals). */
import { describe, expect, it } from 'vitest';
import type { RawFeatures } from '../../domain/features.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { AS_OF, coverage, model, openDeal, rawAccount, wonStays } from './accounts.ts';

const derive = (different: Partial<RawFeatures> = {}, covered = coverage, others: RawFeatures[] = []) =>
  deriveFeatures([rawAccount(different), ...others], covered, model, AS_OF)[0]!;

describe('norm', () => {
  it('is touches per 30 days of the year, shrunk by one month of the mean', () => {
    // Alone, its own rate is the book's: 73 × 30 / 365 = 6.0.
    expect(derive().values).toMatchObject({
      touch_norm_30d: 6,
      touches_per_year: 73,
      touch_share_of_norm: 100,
    });
    // Rates 6.0 and 2.0 a month, mean 4.0; 12.17 months: (24.33 + 4) / 13.17 = 2.15.
    const quiet = rawAccount({ accountId: 'A-2', touches365d: 24, touches30d: 1 });
    const [, second] = deriveFeatures([rawAccount(), quiet], coverage, model, AS_OF);
    expect(second!.values).toMatchObject({
      touch_norm_30d: 2.1,
      touches_per_year: 24,
      touch_share_of_norm: 48,
    });
  });
  it('is not judged under 30 days of observation, nor volume under 6 touches a year', () => {
    const fresh = derive({ createdOn: '2026-05-03', firstTouchOn: '2026-05-04', touches365d: 6 });
    expect(fresh.absent['touch_norm_30d']).toEqual({
      kind: 'not_judged',
      reason: 'observed for 29 days only',
    });
    const judged = derive({ createdOn: '2026-05-02', firstTouchOn: '2026-05-04', touches365d: 6 });
    expect(judged.values['touch_norm_30d']).toBe(6);
    expect(derive({ touches365d: 5, touches30d: 0 }).absent['touch_share_of_norm']!.kind).toBe('not_judged');
    expect(derive({ touches365d: 6, touches30d: 0 }).values['touch_share_of_norm']).toBe(0);
  });
  it('uses the segment mean from 10 accounts on', () => {
    const peers = (count: number) => [
      ...Array.from({ length: count - 1 }, (_, i) =>
        rawAccount({ accountId: `S-${i}`, segment: 'Mid', touches365d: 365 }),
      ),
      ...Array.from({ length: 30 }, (_, i) =>
        rawAccount({ accountId: `T-${i}`, segment: 'Small', touches365d: 12 }),
      ),
    ];
    const mine = (count: number) =>
      derive({ segment: 'Mid', touches365d: 73 }, coverage, peers(count)).values['touch_norm_30d'];
    // 10: mean (9 × 30 + 6) / 10 = 27.6 → (73 + 27.6) / 13.17 = 7.64. 9: the book's (8 × 30 + 6 + 30 × 0.986) / 39 = 7.07 → 6.08.
    expect(mine(10)).toBe(7.6);
    expect(mine(9)).toBe(6.1);
  });
});

describe('silence', () => {
  it('counts as zero only where the interactions reach to within 7 days', () => {
    const silent = { touches30d: 0 };
    expect(derive(silent, { ...coverage, interactionsTo: '2026-05-24' }).values['touches_30d']).toBe(0);
    const late = derive(silent, { ...coverage, interactionsTo: '2026-05-23' });
    for (const metric of ['touches_30d', 'days_since_last_touch', 'touch_norm_30d', 'touch_share_of_norm'])
      expect([late.values[metric], late.absent[metric]!.kind]).toEqual([null, 'missing']);
    expect(late.values['touches_180d']).toBe(36); // seen is seen: in scope
  });
  it('a year earlier says nothing about an account that had no touch by then', () => {
    expect(derive({ touches30dLastYear: 0 }).values['touches_30d_last_year']).toBe(0);
    expect(
      derive({ touches30dLastYear: 0, firstTouchOn: '2025-06-01' }).values['touches_30d_last_year'],
    ).toBeNull();
    const short = { ...coverage, interactionsFrom: '2025-05-10' };
    expect(derive({ touches30dLastYear: 0 }, short).values['touches_30d_last_year']).toBeNull();
  });
});

describe('sentiment', () => {
  it('needs 3 scored conversations; 3 unscored ones are missing, fewer are nothing to judge', () => {
    const of = (conversations90d: number, sentimentN: number) =>
      derive({ conversations90d, sentimentN, sentiment90d: sentimentN > 0 ? -0.414 : null });
    expect(of(3, 3).values['sentiment_90d']).toBe(-0.41);
    expect(of(3, 2).absent['sentiment_90d']!.kind).toBe('not_judged');
    expect(of(3, 0).absent['sentiment_90d']!.kind).toBe('missing');
    expect(of(2, 0).absent['sentiment_90d']!.kind).toBe('not_judged');
  });
});

describe('deals', () => {
  const stays = wonStays('Proposal', 24);
  it('weigh the outcome score by amount, deals without amount by the mean of the others', () => {
    const deals = [
      openDeal({ dealId: 'D-1', amount: 90_000, outcomeScore: 80 }),
      openDeal({ dealId: 'D-2', amount: 10_000, outcomeScore: 20 }),
      openDeal({ dealId: 'D-3', amount: null, outcomeScore: 50 }),
      openDeal({ dealId: 'D-4', type: 'renewal', amount: 500_000, outcomeScore: 0 }),
    ];
    // (90 × 80 + 10 × 20 + 50 × 50) / 150 = 66.
    const account = derive({ openDeals: deals });
    expect(account.values).toMatchObject({
      outcome_score: 66,
      outcome_band: 'High',
      open_deals: 3,
      open_value: 100_000,
      open_deals_without_amount: 1,
      open_renewals: 1,
    });
  });
  it('have no value where none has an amount, and a value of 0 where there is none', () => {
    const account = derive({ openDeals: [openDeal({ amount: null })] });
    expect([account.values['open_value'], account.absent['open_value']!.kind]).toEqual([null, 'missing']);
    expect(derive().values['open_value']).toBe(0);
    expect(derive({ openDeals: [openDeal({ currency: 'EUR' })] }).values).toMatchObject({
      open_value: null,
      open_deals_without_amount: 1,
    });
  });
  it('are stagnant past 1.5 medians and long-stagnant past 3, with floors of 30 and 90 days', () => {
    const stuckFor = (days: number, median: number) => {
      const entered = new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString().slice(0, 10);
      const account = derive({
        openDeals: [openDeal({ stageEnteredOn: entered })],
        wonStageStays: wonStays('Proposal', median),
      });
      return [
        account.values['stagnant_deals'],
        account.values['long_stagnant_deals'],
        account.values['deal_momentum'],
      ];
    };
    expect(stuckFor(36, 24)).toEqual([0, 0, 82]); // lines 36 and 90: (90 − 36) / (90 − 24)
    expect(stuckFor(37, 24)).toEqual([1, 0, 80]);
    expect(stuckFor(30, 10)).toEqual([0, 0, 75]); // floor 30; (90 − 30) / 80
    expect(stuckFor(31, 10)).toEqual([1, 0, 74]);
    expect(stuckFor(90, 24)).toEqual([1, 0, 0]);
    expect(stuckFor(91, 24)).toEqual([1, 1, 0]);
    expect(stuckFor(24, 24)).toEqual([0, 0, 100]);
    expect(stuckFor(120, 40)).toEqual([1, 0, 0]); // 3 × 40
    expect(stuckFor(121, 40)).toEqual([1, 1, 0]);
  });
  it('need 5 won stays for a median, else those of all stages, else are not judged', () => {
    const deal = { openDeals: [openDeal({ stageEnteredOn: '2026-01-01' })] };
    expect(derive({ ...deal, wonStageStays: stays }).deals[0]!.stageMedianDays).toBe(24);
    const mixed = [...stays.slice(1), ...wonStays('Discovery', 10, 1)];
    expect(derive({ ...deal, wonStageStays: mixed }).deals[0]).toMatchObject({
      stageMedianDays: 24,
      stageMedianOverall: true,
    });
    const few = derive({ ...deal, wonStageStays: stays.slice(1) });
    expect([few.values['deal_momentum'], few.absent['deal_momentum']!.kind]).toEqual([null, 'not_judged']);
    const undated = derive({ openDeals: [openDeal({ stageEnteredOn: null })], wonStageStays: stays });
    expect(undated.absent['deal_momentum']!.kind).toBe('missing');
  });
});

describe('renewal date', () => {
  it('comes from an open renewal deal when the account has none to come, and says so', () => {
    const renewal = openDeal({ dealId: 'D-9', type: 'renewal', closeDate: '2026-07-14' });
    const account = derive({ openDeals: [renewal] });
    expect(account.values).toMatchObject({ renewal_date: '2026-07-14', days_to_renewal: 44 });
    expect([account.provenance['renewal_date'], account.sources['renewal_date']]).toEqual([
      'derived',
      ['deals/D-9'],
    ]);
    expect(derive({ renewalDate: '2026-06-01', openDeals: [renewal] }).values['days_to_renewal']).toBe(1);
    expect(derive({ renewalDate: '2026-05-01' }).values['days_to_renewal']).toBe(-30);
    expect(derive({}).absent['arr']).toBeUndefined();
    expect(derive({ arr: null }).absent['arr']!.kind).toBe('missing');
    expect(derive({ arr: null, type: 'prospect' }).absent['arr']!.kind).toBe('not_judged');
  });
});
