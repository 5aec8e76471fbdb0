/** What looks at more than one account or one month: seats, hysteresis, signals, ranking (000-19, 000-23, 000-24). */
import { describe, expect, it } from 'vitest';
import type { Features, RawSignal } from '../../domain/features.ts';
import type { PreviousTier } from '../../domain/ledger.ts';
import type { Model } from '../../domain/model.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { signalPoints } from '../../scoring/signals.ts';
import { AS_OF, features, model, overrideOf, STRONG, scoreOne } from './accounts.ts';

const strong = (id: string, different = {}) => features({ ...STRONG, name: id, ...different }, { id });
const rest = (count: number) =>
  Array.from({ length: count }, (_, i) => features({}, { id: `R-${String(i).padStart(2, '0')}` }));
const tiers = (book: ReturnType<typeof scoreBook>) =>
  Object.fromEntries(book.accounts.map((each) => [each.accountId, each.tier]));

/** Score 70 exactly: 63 of 90 points. outcome 60 → 24, momentum 45 → 9, 75 % of norm → 15, recency 15. */
const ON_THE_LINE = {
  ...STRONG,
  outcome_score: 60,
  deal_momentum: 45,
  touch_share_of_norm: 75,
  touches_30d: 5,
};

describe('Expand', () => {
  it('needs score 70, outcome 60 and a touch in 21 days, each from its edge', () => {
    expect(scoreOne(features(ON_THE_LINE)).score).toBe(70);
    expect(scoreOne(features(ON_THE_LINE)).tier).toBe(1);
    expect(scoreOne(features({ ...ON_THE_LINE, deal_momentum: 40 })).tier).toBe(2); // 62 of 90: 69
    expect(scoreOne(features({ ...STRONG, outcome_score: 60 })).tier).toBe(1);
    expect(scoreOne(features({ ...STRONG, outcome_score: 59 })).tier).toBe(2);
    expect(scoreOne(features({ ...STRONG, days_since_last_touch: 20 })).tier).toBe(1);
    expect(scoreOne(features({ ...STRONG, days_since_last_touch: 21 })).tier).toBe(2);
  });
  it('is called Win for a prospect', () => {
    expect(scoreOne(features({ ...STRONG, type: 'prospect', arr: null })).label).toBe('Win');
    expect(scoreOne(features(STRONG)).label).toBe('Expand');
  });
});

describe('seats', () => {
  it('are 10 % of the tiered accounts rounded up, by score, open value, then id; the displaced are named', () => {
    const book = scoreBook(
      [
        strong('S-1', { outcome_score: 70 }),
        strong('S-2', { open_value: 90_000 }),
        strong('S-4'),
        strong('S-3'),
        ...rest(17),
      ],
      model,
      { asOf: AS_OF },
    );
    expect(tiers(book)).toMatchObject({ 'S-1': 2, 'S-2': 1, 'S-3': 1, 'S-4': 1 }); // 21 accounts: 3 seats
    const displaced = book.accounts.find((each) => each.accountId === 'S-1')!;
    expect(displaced.displacedBy).toEqual({ cap: 'expand-share', accountId: 'S-4' });
    expect([displaced.scoredTier, displaced.tier]).toEqual([1, 2]);
    expect(book.caps[0]).toMatchObject({
      id: 'expand-share',
      scope: 'book',
      seats: 3,
      used: 3,
      displaced: ['S-1'],
    });
  });
  it('are 8 for one AE, and those without an owner are not counted together', () => {
    const nine = Array.from({ length: 9 }, (_, i) => strong(`S-${i}`));
    const book = scoreBook([...nine, ...rest(91)], model, { asOf: AS_OF });
    expect(book.accounts.filter((each) => each.tier === 1)).toHaveLength(8);
    expect(book.accounts.find((each) => each.accountId === 'S-8')!.displacedBy!.cap).toBe('expand-per-owner');
    const unowned = nine.map((each): Features => ({ ...each, values: { ...each.values, owner: null } }));
    const free = scoreBook([...unowned, ...rest(91)], model, { asOf: AS_OF });
    expect(free.accounts.filter((each) => each.tier === 1)).toHaveLength(9);
  });
});

describe('several caps on one tier', () => {
  const capped = (caps: Partial<Model['caps'][number]>[]): Model => ({
    ...model,
    settings: {
      ...model.settings,
      three: { value: 3, unit: 'count', label: 'three seats' },
      two: { value: 2, unit: 'count', label: 'two seats' },
      half: { value: 50, unit: 'percent', label: 'half' },
    },
    caps: caps.map((cap, i) => ({ id: `cap-${i}`, label: `seats ${i}`, tier: 1, to: 2, text: '', ...cap })),
  });
  const five = Array.from({ length: 5 }, (_, i) =>
    strong(`S-${i}`, { segment: i < 3 ? 'SMB' : 'Enterprise' }),
  );
  const byId = (using: Model) =>
    new Map(scoreBook(five, using, { asOf: AS_OF }).accounts.map((each) => [each.accountId, each]));

  it('the tightest of those that are full binds, and is named with who took its last seat', () => {
    const accounts = byId(capped([{ seats: '$three' }, { seats: '$two', per: 'segment' }]));
    // S-0, S-1 fill SMB; S-2 finds SMB full. S-3 is the third of the book, so S-4 finds the book full.
    expect([...accounts.values()].map((each) => each.tier)).toEqual([1, 1, 2, 1, 2]);
    expect(accounts.get('S-2')!.displacedBy).toEqual({ cap: 'cap-1', accountId: 'S-1' });
    expect(accounts.get('S-4')!.displacedBy).toEqual({ cap: 'cap-0', accountId: 'S-3' });
    const tighter = byId(capped([{ seats: '$three' }, { seats: '$two' }]));
    expect(tighter.get('S-2')!.displacedBy!.cap).toBe('cap-1');
  });

  it('says what was scored and what it was capped to, in words', () => {
    const line = byId(capped([{ seats: '$two' }]))
      .get('S-2')!
      .ledger.find(({ stage }) => stage === 'caps')!;
    expect(line.reason).toBe(
      'scored Tier 1 Expand, capped to Tier 2 Nurture: all 2 seats 0 are taken, the last by S-1',
    );
  });

  it('a share is rounded up unless the cap says down', () => {
    const expand = (using: Model) => [...byId(using).values()].filter(({ tier }) => tier === 1).length;
    expect(expand(capped([{ share: '$half' }]))).toBe(3);
    expect(expand(capped([{ share: '$half', rounding: 'down' }]))).toBe(2);
  });
});

describe('overrides', () => {
  it('take their seats before better scores do', () => {
    const open: Model = { ...model, overrides: { allowed: true, approvers: [], approvals: 'any', text: '' } };
    const overrides = overrideOf('R-00', 1, ['CRO']);
    const book = scoreBook([strong('S-1'), ...rest(5)], open, { asOf: AS_OF, overrides }); // one seat
    expect(tiers(book)).toMatchObject({ 'R-00': 1, 'S-1': 2 });
  });
});

describe('hysteresis', () => {
  const previous = (tier: number, scoredTier = tier): PreviousTier[] => [
    { accountId: 'A-1', name: 'Acme', status: 'tiered', tier, label: 'x', scoredTier, score: 70 },
  ];
  it('asks 3 points past the line for a move up, or a second run', () => {
    const on = features(ON_THE_LINE);
    const first = scoreOne(on, { previous: previous(2) });
    expect([first.tier, first.scoredTier]).toEqual([2, 1]);
    expect(first.ledger.some((line) => line.stage === 'hysteresis' && line.effect === 'hold')).toBe(true);
    expect(scoreOne(on, { previous: previous(2, 1) }).tier).toBe(1);
    expect(scoreOne(features({ ...ON_THE_LINE, deal_momentum: 60 }), { previous: previous(2) }).tier).toBe(1); // 66: 73
    expect(scoreOne(on, { previous: previous(1) }).tier).toBe(1);
  });
  it('asks 3 points under the line for a move down', () => {
    const under = features({ ...ON_THE_LINE, deal_momentum: 40 }); // 69
    expect(scoreOne(under, { previous: previous(1) }).tier).toBe(1);
    expect(scoreOne(features({ ...ON_THE_LINE, deal_momentum: 30 }), { previous: previous(1) }).tier).toBe(2); // 60 of 90: 67
    expect(scoreOne(under, { previous: previous(1, 2) }).tier).toBe(2);
  });
  it('lets risk rules and an outcome under the line act at once', () => {
    expect(scoreOne(features({ ...STRONG, sentiment_90d: -0.5 }), { previous: previous(1) }).tier).toBe(3);
    expect(scoreOne(features({ ...STRONG, outcome_score: 59 }), { previous: previous(1) }).tier).toBe(2);
  });
  it('from Watch stops in Nurture when the score is only just past the line', () => {
    expect(scoreOne(features(ON_THE_LINE), { previous: previous(3) }).tier).toBe(2);
  });
});

describe('outside signals', () => {
  const signal = (type: string, date: string): RawSignal => ({
    key: `${type}${date}`,
    type,
    date,
    amount: null,
    detail: null,
    sourceUrl: null,
    retrievedAt: null,
  });
  const withSignals = (one: Features, ...signals: RawSignal[]) => scoreOne({ ...one, signals });
  it('count for 90 days, by type, within 5 points', () => {
    expect(signalPoints(signal('funding', '2026-03-02'), model, AS_OF)).toBe(5);
    expect(signalPoints(signal('funding', '2026-03-01'), model, AS_OF)).toBeNull();
    expect(signalPoints(signal('funding', '2026-06-01'), model, AS_OF)).toBeNull();
    expect(signalPoints(signal('gossip', '2026-05-01'), model, AS_OF)).toBeNull();
    const two = withSignals(
      features({ ...ON_THE_LINE, deal_momentum: 20 }),
      signal('funding', '2026-05-01'),
      signal('ipo', '2026-05-02'),
    );
    expect([two.score, two.features.values['signal_points']]).toEqual([69, 5]); // 58 of 90: 64
  });
  it('move by at most one tier, and the tier without them is kept', () => {
    const up = withSignals(features({ ...ON_THE_LINE, deal_momentum: 40 }), signal('funding', '2026-05-01'));
    expect([up.score, up.tier, up.tierWithoutSignals]).toEqual([74, 1, 2]);
    // Nurture at 36 points, low ARR, silent: layoffs take it under the Triage line of 35, two tiers down.
    const low = {
      ...STRONG,
      arr: 0,
      outcome_score: 75,
      deal_momentum: 10,
      touch_share_of_norm: 0,
      touches_30d: 0,
      touches_30d_last_year: null,
      days_since_last_touch: 60,
      touch_norm_30d: 1,
    };
    const down = withSignals(features(low), signal('layoffs', '2026-05-01'));
    expect([down.score, down.tierWithoutSignals, down.tier]).toEqual([31, 2, 3]);
  });
  it('never exceed the scale', () => {
    expect(withSignals(features(STRONG), signal('funding', '2026-05-01')).score).toBe(100);
  });
});

describe('ranking', () => {
  it('is money at stake × chance × urgency, with its factors, and own places per AE', () => {
    const silent = {
      days_to_renewal: 105,
      renewal_date: '2026-09-13',
      touches_30d: 0,
      touches_30d_last_year: 0,
      touch_norm_30d: 2,
      touch_share_of_norm: 0,
      days_since_last_touch: 40,
    };
    const book = scoreBook(
      [
        features({ ...silent, arr: 310_000 }, { id: 'W-1' }),
        strong('E-1', { open_value: 100_000, next_close_date: '2026-06-20', owner: 'Costa' }),
        features({}, { id: 'N-1' }),
      ],
      model,
      { asOf: AS_OF },
    );
    const [expand, nurture, watch] = book.accounts.map((each) => each.ranking);
    expect(nurture).toBeNull();
    // 105 days: half way from 30 to 180, urgency 1 − 0.5 × 0.75 = 0.625 → 0.63; 310,000 × 0.6 × 0.63.
    expect(watch).toEqual({
      rank: 1,
      ownerRank: 1,
      atStake: 310_000,
      chance: 0.6,
      urgency: 0.63,
      priority: 117_180,
      dueOn: '2026-09-13',
      dueWhy: 'renewal',
    });
    expect(expand).toMatchObject({
      rank: 2,
      ownerRank: 1,
      chance: 0.75,
      urgency: 1,
      priority: 75_000,
      dueWhy: 'close',
    });
  });
});

describe('warnings', () => {
  it('say when Watch is too large and which rule did it, and when Expand is empty', () => {
    const unhappy = Array.from({ length: 2 }, (_, i) => features({ sentiment_90d: -0.5 }, { id: `U-${i}` }));
    const book = scoreBook([...unhappy, ...rest(5)], model, { asOf: AS_OF });
    expect(book.warnings.map((each) => [each.id, each.rule])).toEqual([
      ['watch-share', 'sentiment'],
      ['expand-empty', null],
    ]);
    expect(scoreBook([...unhappy, strong('S-1'), ...rest(5)], model, { asOf: AS_OF }).warnings).toEqual([]); // 2 of 8: 25 %
  });
});
