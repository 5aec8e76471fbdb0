/** Points, what is missing, what there is nothing to judge of, and the floor (000-18, 000-26). */
import { describe, expect, it } from 'vitest';
import { scoreBook } from '../../scoring/engine.ts';
import { AS_OF, features, model, STRONG, scoreOne } from './accounts.ts';

const points = (values: Parameters<typeof features>[0], id: string, options = {}) =>
  scoreOne(features(values, options)).components.find((each) => each.id === id)!;

describe('component points, worked by hand', () => {
  it.each([
    [75, 30],
    [76, 30],
    [60, 24], // 30 × 60 / 75
    [44, 18], // 17.6
    [0, 0],
  ])('close likelihood: outcome %i earns %i of 30', (outcome, earned) => {
    expect(points({ ...STRONG, outcome_score: outcome }, 'close-likelihood').points).toBe(earned);
  });
  it.each([
    [125, 25],
    [75, 15],
    [40, 8],
    [0, 0],
  ])('engagement: %i%% of norm earns %i of 25', (share, earned) => {
    expect(points({ touch_share_of_norm: share }, 'engagement').points).toBe(earned);
  });
  it.each([
    [14, 15],
    [15, 15], // 14.67
    [37, 8], // 7.5, half up
    [60, 0],
    [400, 0],
  ])('recency: %i days earn %i of 15', (days, earned) => {
    expect(points({ days_since_last_touch: days }, 'recency').points).toBe(earned);
  });
  it('gives full recency for a meeting booked within 14 days, not for one in 15', () => {
    const far = { days_since_last_touch: 60 };
    expect(points({ ...far, days_to_next_touch: 14 }, 'recency').points).toBe(15);
    expect(points({ ...far, days_to_next_touch: 15 }, 'recency').points).toBe(0);
  });
  it.each([
    [0.25, 10],
    [0, 5],
    [-0.12, 3], // 2.6
    [-0.25, 0],
  ])('sentiment: %f earns %i of 10', (sentiment, earned) => {
    expect(points({ sentiment_90d: sentiment }, 'sentiment').points).toBe(earned);
  });
  it('lets a derived outcome score earn and weigh half', () => {
    const derived = points({ ...STRONG, outcome_score: 60 }, 'close-likelihood', {
      derived: ['outcome_score'],
    });
    expect([derived.points, derived.possible]).toEqual([12, 15]);
  });
});

describe('what cannot be scored', () => {
  it('leaves the denominator when there is nothing to judge', () => {
    const account = scoreOne(features({}));
    expect([account.earned, account.possible, account.applicable, account.score]).toEqual([35, 40, 40, 88]); // 87.5
    expect(account.provisional).toBeNull();
  });
  it('is missing, not zero, and makes the account provisional where it matters', () => {
    const account = scoreOne(features({ ...STRONG }, { missing: ['deal_momentum'] }));
    expect([account.earned, account.possible, account.applicable, account.score]).toEqual([70, 70, 90, 100]);
    expect(account.provisional).toBeNull(); // at worst 70 of 90: 78, still past the line of 70
    const edge = scoreOne(
      features({ ...STRONG, touch_share_of_norm: 75, touches_30d: 5 }, { missing: ['deal_momentum'] }),
    );
    expect([edge.earned, edge.score, edge.provisional]).toEqual([60, 86, { best: 1, worst: 2 }]); // at worst 60 of 90
  });
  it('under 60 % of the applicable weight there is no tier', () => {
    // 40 of 90 applicable points: recency and engagement known, outcome and momentum missing.
    const account = scoreOne(features(STRONG, { missing: ['outcome_score', 'deal_momentum'] }));
    expect([account.status, account.tier, account.score]).toEqual(['not_enough_data', null, null]);
    // Exactly 60 %: engagement 25 and recency 15 of 100 are missing.
    const exact = scoreOne(
      features(
        { ...STRONG, sentiment_90d: 0.1 },
        { missing: ['touch_share_of_norm', 'days_since_last_touch'] },
      ),
    );
    expect([exact.possible, exact.applicable, exact.status]).toEqual([60, 100, 'tiered']);
  });
  it('with nothing to judge at all is Nurture without a score', () => {
    const quiet = {
      touches_per_year: 2,
      touch_share_of_norm: null,
      touches_30d: 0,
      touches_30d_last_year: 0,
      touch_norm_30d: 0.2,
      days_since_last_touch: 129,
    };
    const account = scoreOne(features(quiet));
    expect([account.status, account.score, account.tier]).toEqual(['tiered', null, 2]);
  });
});

describe('a component that hardly varies over the book', () => {
  const book = (spread: number) =>
    Array.from({ length: 10 }, (_, i) =>
      features({ sentiment_90d: 0.4 + (i % 2) * spread }, { id: `A-${i}` }),
    );
  it('is left out for everyone and named', () => {
    const same = scoreBook(book(0.05), model, { asOf: AS_OF });
    expect(same.componentsLeftOut.map((each) => each.id)).toEqual(['sentiment']);
    expect(same.accounts.every((account) => account.possible === 40)).toBe(true);
    expect(scoreBook(book(0.1), model, { asOf: AS_OF }).componentsLeftOut).toEqual([]);
    expect(scoreBook(book(0.05).slice(1), model, { asOf: AS_OF }).componentsLeftOut).toEqual([]);
  });
});

describe('scope', () => {
  const none = { arr: 0, open_deals: 0, open_renewals: 0, touches_180d: 0, closed_deals_12m: 0 };
  it('takes any one ground, and names why others are out', () => {
    expect(scoreOne(features(none)).statusReason).toBe('dormant');
    for (const ground of Object.keys(none))
      expect(scoreOne(features({ ...none, [ground]: 1 })).status).toBe('tiered');
    expect(scoreOne(features({ type: 'partner' })).statusReason).toBe('partner');
    expect(scoreOne(features({ type: 'churned' })).statusReason).toBe('churned');
  });
});
