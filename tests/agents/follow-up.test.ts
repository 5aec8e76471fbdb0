/** What became of last run's list: an account counted as ignored that was worked on makes the list a farce. */
import { expect, test } from 'vitest';
import { followUp } from '../../agents/follow-up.ts';
import type { ComparedBooks } from '../../books/compared-books.ts';
import { dealsClosedBetween } from '../../db/closed-deals.ts';
import type { DealFeatures, Scalar } from '../../domain/features.ts';
import type { ScoredAccount } from '../../domain/ledger.ts';
import { followUpCsv, followUpText } from '../../report/follow-up-text.ts';
import { withDatabase } from '../database.ts';
import { account, deal, importInto } from '../db/records.ts';

const [SINCE, AS_OF] = ['2026-04-30', '2026-05-31'];

const scored = (
  id: string,
  rank: number | null,
  values: Record<string, Scalar> = {},
  deals: Partial<DealFeatures>[] = [],
): ScoredAccount =>
  ({
    accountId: id,
    name: `Company ${id}`,
    tier: 1,
    ranking: rank === null ? null : { rank, atStake: 1000 * rank },
    features: { accountId: id, values: { owner: 'Ada Ruiz', ...values }, sources: {}, deals },
  }) as unknown as ScoredAccount;

const open = (stage: string, closeDate: string): Partial<DealFeatures>[] => [
  { dealId: 'D-1', stage, closeDate, amount: 5000, stageEnteredOn: '2026-05-04' },
];

const compared = (before: ScoredAccount[], now: ScoredAccount[]): ComparedBooks =>
  ({
    run: 'r2',
    asOf: AS_OF,
    since: 'r1',
    previous: { asOf: SINCE, kind: 'published', accounts: before },
    book: { accounts: now },
    sheet: { currency: 'USD' },
  }) as unknown as ComparedBooks;

const outcomes = (before: ScoredAccount, now: ScoredAccount | null) =>
  followUp(compared([before], now === null ? [] : [now]), [], 10).accounts[0]!.outcomes;

test('a touch on the day of the list was before it; one on the next day is what became of it', () => {
  expect(outcomes(scored('a', 1), scored('a', 1, { last_touch: SINCE }))).toEqual(['ignored']);
  expect(outcomes(scored('a', 1), scored('a', 1, { last_touch: '2026-05-01' }))).toEqual(['touched']);
  expect(outcomes(scored('a', 1), scored('a', 1, { next_touch: '2026-06-02' }))).toEqual(['booked']);
  expect(outcomes(scored('a', 1), null)).toEqual(['gone']);
});

test('another stage or a nearer close date is an advance, a later one is a slip, and both may be true', () => {
  const of = (stage: string, close: string) =>
    outcomes(scored('a', 1, {}, open('Evaluation', '2026-06-30')), scored('a', 1, {}, open(stage, close)));
  expect(of('Evaluation', '2026-06-30')).toEqual(['ignored']);
  expect(of('Proposal', '2026-06-30')).toEqual(['advanced']);
  expect(of('Evaluation', '2026-06-29')).toEqual(['advanced']);
  expect(of('Evaluation', '2026-07-01')).toEqual(['slipped']);
  expect(of('Proposal', '2026-07-01')).toEqual(['advanced', 'slipped']);
});

test('the list is followed in its order to the place asked for, and counts and rows agree', () => {
  const before = [scored('c', 3), scored('a', 1), scored('x', null), scored('b', 2)];
  const now = [scored('a', 9), scored('b', null, { owner: 'Ben Okafor' }), scored('c', 1)];
  const won = {
    accountId: 'a',
    dealId: 'D-9',
    outcome: 'won',
    closedOn: '2026-05-20',
    amount: 81_000,
  } as const;
  const found = followUp(compared(before, now), [won], 2);
  expect(found.accounts.map(({ accountId, outcomes }) => [accountId, outcomes])).toEqual([
    ['a', ['won']],
    ['b', ['ignored']],
  ]);
  expect(found.counts).toMatchObject({ won: 1, ignored: 1, touched: 0, gone: 0 });
  expect(
    followUpText(found),
  ).toBe(`The list of 2026-04-30 by 2026-05-31: 2 accounts, of which 1 won, 1 ignored.

  1  Company a (a), Ada Ruiz: won
       won 2026-05-20 $81K [deals/D-9]
  2  Company b (b), Ada Ruiz, now Ben Okafor: ignored`);
  expect(followUpCsv(found).split('\r\n').slice(1, 3)).toEqual([
    '1,a,Company a,1000,Ada Ruiz,Ada Ruiz,1,1,won,2026-05-20,,,81000,deals/D-9',
    '2,b,Company b,2000,Ada Ruiz,Ben Okafor,1,1,ignored,,,,,',
  ]);
});

test('deals that closed are those after the one date and up to the other', () =>
  withDatabase(async (database) => {
    const closed = (dealId: string, day: string, outcome: 'won' | 'lost') =>
      deal({ dealId, accountId: 'a', amount: 100, closedAt: `${day}T23:59:59Z`, outcome });
    await importInto(database, '2026-06-30', {
      accounts: [account({ accountId: 'a' })],
      deals: [
        closed('D-1', '2026-04-30', 'won'),
        closed('D-2', '2026-05-01', 'lost'),
        closed('D-3', '2026-05-31', 'won'),
        closed('D-4', '2026-06-01', 'won'),
      ],
    });
    const found = await dealsClosedBetween(database.pool, SINCE, AS_OF);
    expect(found.map(({ dealId, outcome, closedOn, amount }) => [dealId, outcome, closedOn, amount])).toEqual(
      [
        ['D-2', 'lost', '2026-05-01', 100],
        ['D-3', 'won', '2026-05-31', 100],
      ],
    );
  }));
