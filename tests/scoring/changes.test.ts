/** Why accounts moved, and what an explanation says (000-23, 000-28, 000-40). */
import { describe, expect, it } from 'vitest';
import type { Features } from '../../domain/features.ts';
import { compareBooks } from '../../scoring/changes.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { explainAccount } from '../../scoring/explain.ts';
import { AS_OF, features, model, STRONG } from './accounts.ts';

const book = (...rows: Features[]) => scoreBook(rows, model, { asOf: AS_OF });
const moves = (before: Features[], now: Features[]) => compareBooks(book(...now), book(...before), model);

describe('changes', () => {
  it('down by a rule names the rule', () => {
    const silent = features({
      days_to_renewal: 44,
      touches_30d: 0,
      touches_30d_last_year: 0,
      touch_norm_30d: 2,
      touch_share_of_norm: 0,
    });
    expect(moves([features()], [silent])).toEqual([
      {
        accountId: 'A-1',
        name: 'Acme',
        kind: 'down',
        from: { tier: 2, label: 'Nurture' },
        to: { tier: 3, label: 'Watch' },
        causes: [{ rule: 'renewal', facts: ['days_to_renewal', 'touches_30d', 'days_to_next_touch'] }],
      },
    ]);
  });
  it('up by a cleared rule names the rule', () => {
    const [change] = moves([features({ sentiment_90d: -0.5 })], [features({ sentiment_90d: 0.1 })]);
    expect([change!.kind, change!.causes.map((each) => each.rule)]).toEqual(['up', ['sentiment']]);
  });
  it('over a score line names the outcome first, then what moved the score most', () => {
    const before = features({
      ...STRONG,
      outcome_score: 57,
      deal_momentum: 20,
      touch_share_of_norm: 75,
      touches_30d: 5,
    });
    const [change] = moves([before], [features(STRONG)]);
    expect(change!.causes.map((each) => each.rule)).toEqual(['close-likelihood', 'momentum', 'engagement']);
  });
  it('down over a score line names what lost most, not what gained', () => {
    const before = features({ ...STRONG, outcome_score: 60 });
    const now = features({
      ...STRONG,
      outcome_score: 75,
      deal_momentum: 0,
      touch_share_of_norm: 40,
      touches_30d: 4,
    });
    const [change] = moves([before], [now]); // 84 of 90 to 53 of 90
    expect([change!.kind, change!.causes.map((each) => each.rule)]).toEqual([
      'down',
      ['momentum', 'engagement'],
    ]);
  });
  it('a win names the hold', () => {
    const won = features({ days_since_won: 10 });
    const [change] = moves([features(STRONG)], [won]);
    expect([change!.kind, change!.causes[0]!.rule]).toEqual(['down', 'won']);
  });
  it('a seat taken by another names the cap', () => {
    const rest = Array.from({ length: 8 }, (_, i) => features({}, { id: `R-${i}` }));
    const mine = features({ ...STRONG, outcome_score: 70 });
    const other = features({ ...STRONG, name: 'Rival' }, { id: 'B-1' });
    const [change] = moves([mine, ...rest], [mine, other, ...rest]).filter(
      (each) => each.accountId === 'A-1',
    );
    expect([change!.kind, change!.causes[0]!.rule]).toEqual(['down', 'expand-share']);
  });
  describe('a seat that a signal decided', () => {
    const signal = (type: string) => [
      { key: '1', type, date: AS_OF, amount: null, detail: null, sourceUrl: null, retrievedAt: null },
    ];
    const rest = Array.from({ length: 8 }, (_, i) => features({}, { id: `R-${i}` }));
    const rival = features({ ...STRONG, name: 'Rival', outcome_score: 68 }, { id: 'B-1' });
    const causes = (before: Features, now: Features) =>
      moves([before, rival, ...rest], [now, rival, ...rest])
        .find((each) => each.accountId === 'A-1')
        ?.causes.map((each) => each.rule);
    const [ahead, behind] = [70, 64].map((outcome_score) => features({ ...STRONG, outcome_score }));

    it('names the cap and the signal, won or lost', () => {
      expect(causes(behind!, { ...behind!, signals: signal('funding') })).toEqual([
        'expand-share',
        'signals',
      ]);
      expect(causes(ahead!, { ...ahead!, signals: signal('layoffs') })).toEqual(['expand-share', 'signals']);
    });
    it('names the cap alone where the account would have stood there without it', () => {
      expect(causes(behind!, { ...ahead!, signals: signal('funding') })).toEqual(['expand-share']);
      expect(causes(behind!, ahead!)).toEqual(['expand-share']);
    });
  });
  it('accounts that come or go are entered and left, never moves', () => {
    const changes = moves(
      [features(), features({}, { id: 'C-1' })],
      [features({}, { id: 'B-1' }), features({ type: 'churned' }, { id: 'C-1' })],
    );
    expect(changes.map((each) => [each.accountId, each.kind, each.causes[0]?.rule])).toEqual([
      ['A-1', 'left', undefined],
      ['B-1', 'entered', undefined],
      ['C-1', 'left', 'churned'],
    ]);
    expect(moves([features()], [features()])).toEqual([]);
  });
});

describe('an explanation', () => {
  it('gives points with their figures, both lines, and what clears the rule', () => {
    const scored = book(
      features({ ...STRONG, outcome_score: 50, stagnant_deals: 1, stagnant_share: 100 }),
      features({ ...STRONG, sentiment_90d: 0.2 }, { id: 'B-1' }),
    );
    const stuck = explainAccount(scored.accounts[0]!, scored, model);
    expect(stuck.better).toMatchObject({
      tier: 2,
      clear: [{ rule: 'stagnant', clears: [{ feature: 'stage', relation: 'any' }] }],
    });
    expect(stuck.components.find((each) => each.id === 'close-likelihood')).toMatchObject({
      points: 20,
      possible: 30,
      value: 50,
    });
    const strong = explainAccount(scored.accounts[1]!, scored, model);
    expect(strong.worse.scoreMargin).toBe(29); // score 99
    expect(strong.rankInTier).toEqual({ rank: 1, of: 1 });
    expect(strong.worse.rules).toContainEqual({
      rule: 'sentiment',
      tier: 3,
      need: { feature: 'sentiment_90d', now: 0.2, relation: 'below', value: -0.25 },
    });
  });
  it('says what a Nurture account lacks for Expand', () => {
    const scored = book(features({ ...STRONG, outcome_score: 55 }));
    expect(explainAccount(scored.accounts[0]!, scored, model).better!.needs).toEqual([
      { feature: 'outcome_score', now: 55, relation: 'at_least', value: 60 },
    ]);
  });
});
