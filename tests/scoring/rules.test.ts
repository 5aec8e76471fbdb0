/** Each rule of the default model from both sides of its edge (000-21, 000-22, 000-25, default-model.md). */
import { describe, expect, it } from 'vitest';
import type { DealFeatures } from '../../domain/features.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { AS_OF, features, model, STRONG, scoreOne } from './accounts.ts';

const ids = (values: Parameters<typeof features>[0], options: Parameters<typeof features>[1] = {}) =>
  scoreOne(features(values, options)).rules.map((rule) => rule.id);

/** Beside it a busy account, so that the book has not fallen; the rule under test is read off the first. */
const volume = (values: Parameters<typeof features>[0], book = 100) => {
  const one = features({
    touches_30d_last_year: 8,
    touch_share_of_norm: 50,
    touch_norm_30d: 6,
    touches_30d: 3,
    ...values,
  });
  const rest = features(
    { touch_norm_30d: 1000, touches_30d: book * 10, touch_share_of_norm: book },
    { id: 'B-1' },
  );
  return scoreBook([one, rest], model, { asOf: AS_OF }).accounts[0]!;
};

describe('volume rule', () => {
  it('flags touches at half the norm, and not one more', () => {
    expect(volume({}).rules.map((rule) => rule.id)).toEqual(['volume']);
    expect(volume({}).tier).toBe(3);
    expect(volume({ touches_30d: 4, touch_share_of_norm: 67 }).rules).toEqual([]);
  });

  it('says the smallest number of touches that clears it', () => {
    expect(volume({}).rules[0]!.clears).toEqual([{ feature: 'touches_30d', relation: 'at_least', value: 4 }]);
    const odd = volume({ touch_norm_30d: 5.4, touches_30d: 2, touch_share_of_norm: 37 });
    expect(odd.rules[0]!.clears).toEqual([{ feature: 'touches_30d', relation: 'at_least', value: 3 }]);
  });

  it('is not for accounts with a norm under 4 a month, nor for a fall of under 3 touches', () => {
    const one = { touches_30d: 1, touch_share_of_norm: 25 };
    expect(volume({ ...one, touch_norm_30d: 4 }).tier).toBe(3);
    expect(volume({ ...one, touch_norm_30d: 3.9 }).tier).toBe(2);
    expect(volume({ touch_norm_30d: 4, touches_30d: 2 }).tier).toBe(2);
    expect(volume({ ...one, touch_norm_30d: 4 }).rules[0]!.clears).toEqual([
      { feature: 'touches_30d', relation: 'at_least', value: 2 },
    ]);
  });

  it('explains a seasonal low away, and leaves engagement unscored then', () => {
    const seasonal = volume({ touches_30d_last_year: 3 });
    expect(seasonal.rules).toEqual([]);
    expect(seasonal.ledger.map((line) => line.reason)).toContain(
      'volume: not flagged, the same month last year was as low',
    );
    expect(seasonal.components.find((each) => each.id === 'engagement')!.status).toBe('not_judged');
    expect(volume({ touches_30d_last_year: 4 }).tier).toBe(3);
  });

  it('does not act where the whole book fell as much', () => {
    expect(volume({}, 50).rules).toEqual([]);
    expect(volume({}, 60).rules.map((rule) => rule.id)).toEqual(['volume']);
  });
});

describe('silent renewal', () => {
  const silent = {
    days_to_renewal: 120,
    touches_30d: 0,
    touches_30d_last_year: 0,
    touch_norm_30d: 2,
    touch_share_of_norm: 0,
  };
  it('looks 120 days ahead', () => {
    expect(ids(silent)).toEqual(['renewal']);
    expect(ids({ ...silent, days_to_renewal: 121 })).toEqual([]);
    expect(ids({ ...silent, days_to_renewal: 0 })).toEqual(['renewal']);
    expect(ids({ ...silent, days_to_renewal: -1 })).toEqual([]);
  });
  it('is cleared by one touch or a booked meeting', () => {
    expect(ids({ ...silent, touches_30d: 1, touch_share_of_norm: 50 })).toEqual([]);
    expect(ids({ ...silent, next_touch: '2026-07-15', days_to_next_touch: 45 })).toEqual([]);
    expect(scoreOne(features(silent)).rules[0]!.clears).toEqual([
      { feature: 'touches_30d', relation: 'at_least', value: 1 },
      { feature: 'next_touch', relation: 'any', value: null },
    ]);
  });
});

describe('sentiment rule', () => {
  it('acts below −0.25, not at it, and never on a lexicon alone', () => {
    expect(ids({ sentiment_90d: -0.26 })).toEqual(['sentiment']);
    expect(ids({ sentiment_90d: -0.25 })).toEqual([]);
    expect(ids({ sentiment_90d: -0.9 }, { derived: ['sentiment_90d'] })).toEqual([]);
    expect(scoreOne(features({ sentiment_90d: -0.26 })).rules[0]!.clears).toEqual([
      { feature: 'sentiment_90d', relation: 'at_least', value: -0.25 },
    ]);
  });
});

describe('stagnant rule', () => {
  it('needs a quarter of the open value stuck', () => {
    const stuck = { ...STRONG, stagnant_deals: 1, stagnant_share: 25 };
    expect(ids(stuck)).toEqual(['stagnant']);
    expect(ids({ ...stuck, stagnant_share: 24 })).toEqual([]);
  });
  it('does not act under 1.5 times the share of a book that stands as still', () => {
    const deal = (stagnant: boolean, dealId: string): DealFeatures =>
      ({ dealId, type: 'new', amount: 1000, stagnant }) as DealFeatures;
    const book = (still: number, mine: number) => {
      const deals = Array.from({ length: 30 }, (_, i) => deal(i < still, `D-${i}`));
      const unjudged = { ...deal(false, 'D-X'), amount: 900_000, stagnant: null };
      const rest = { ...features({}, { id: 'B-1' }), deals: [...deals, unjudged] };
      const one = features({ ...STRONG, stagnant_deals: 1, stagnant_share: mine });
      return scoreBook([one, rest], model, { asOf: AS_OF }).accounts[0]!.rules.map((rule) => rule.id);
    };
    expect(book(15, 75)).toEqual(['stagnant']); // the book's 50 %
    expect(book(15, 74)).toEqual([]);
    expect(book(3, 25)).toEqual(['stagnant']); // the book's 10 %: the least share decides
  });
});

describe('Triage', () => {
  /** ARR under $25K, silent for 60 days, an open deal that is going nowhere: 20 of 75 close, nothing else. */
  const poor = {
    arr: 24_999,
    open_deals: 1,
    open_value: 9000,
    outcome_score: 20,
    deal_momentum: 0,
    stagnant_deals: 1,
    stagnant_share: 100,
    long_stagnant_deals: 0,
    touches_30d: 0,
    touches_30d_last_year: null,
    touch_norm_30d: 1,
    touches_per_year: 12,
    touch_share_of_norm: 0,
    days_since_last_touch: 60,
  };
  it('takes low ARR, silence and a low score together', () => {
    const account = scoreOne(features(poor));
    expect([account.tier, account.score]).toEqual([4, 9]);
    expect(account.rules.map((rule) => rule.id)).toEqual(['low-score', 'stagnant']);
    expect(account.rules[0]!.clears).toContainEqual({
      feature: 'days_since_last_touch',
      relation: 'at_most',
      value: 59,
    });
  });
  it('never takes a customer at $25K ARR or more', () => {
    expect(scoreOne(features({ ...poor, arr: 25_000 })).tier).toBe(3);
  });
  it('counts a prospect without ARR as under it, a customer without ARR as unknown', () => {
    expect(scoreOne(features({ ...poor, type: 'prospect', arr: null })).tier).toBe(4);
    const unknown = scoreOne(features(poor, { missing: ['arr'] }));
    expect([unknown.tier, unknown.provisional]).toEqual([3, { best: 3, worst: 4 }]);
  });
  it('needs 60 days of silence; never touched at all is silence', () => {
    expect(scoreOne(features({ ...poor, days_since_last_touch: 59 })).tier).toBe(3);
    expect(
      scoreOne(
        features({ ...poor, days_since_last_touch: null, touches_per_year: 0, touch_share_of_norm: null }),
      ).tier,
    ).toBe(4);
  });
  it('takes a long-stagnant deal whatever the score', () => {
    // 30 of 30 for the outcome, 15 of 15 for a booked meeting: 45 of 90, score 50.
    const stuck = { ...poor, outcome_score: 75, days_to_next_touch: 10, next_touch: '2026-06-10' };
    const account = scoreOne(features({ ...stuck, long_stagnant_deals: 1 }));
    expect([account.score, account.tier]).toEqual([50, 4]);
    expect(account.rules.map((rule) => rule.id)).toEqual(['long-stagnant', 'stagnant']);
    expect(scoreOne(features(stuck)).tier).toBe(3);
  });
});

describe('holds', () => {
  const quiet = { touches_30d: 1, touch_share_of_norm: 17, touches_30d_last_year: 8 };
  it('keep Nurture for 90 days after a win, against volume', () => {
    expect(volume({ ...quiet, days_since_won: 90 }).tier).toBe(2);
    expect(volume({ ...quiet, days_since_won: 90 }).holds).toEqual(['won']);
    expect(volume({ ...quiet, days_since_won: 91 }).tier).toBe(3);
    expect(volume({ ...quiet, days_since_won: 10, open_deals: 1, open_value: 1 }).tier).toBe(3);
  });
  it('after a loss are for customers only', () => {
    expect(volume({ ...quiet, days_since_lost: 30 }).holds).toEqual(['lost']);
    expect(volume({ ...quiet, days_since_lost: 30, type: 'prospect', arr: null }).tier).toBe(3);
  });
  it('do not cover bad sentiment', () => {
    expect(volume({ ...quiet, days_since_won: 10, sentiment_90d: -0.5 }).tier).toBe(3);
  });
});
