/** Follows the accounts that an earlier run ranked first: what the rows dated since say of each. */

import type { ComparedBooks } from '../books/compared-books.ts';
import type { ClosedDeal } from '../db/closed-deals.ts';
import {
  type FollowedAccount,
  type FollowUp,
  type FollowUpEvent,
  type FollowUpOutcome,
  OUTCOMES,
} from '../domain/follow-up.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { textOf } from '../facts/finding-terms.ts';

/**
 * @param closed deals closed between the two dates
 * @param top how many places of the earlier run's list are followed
 */
export function followUp(compared: ComparedBooks, closed: ClosedDeal[], top: number): FollowUp {
  const { run, asOf, since, previous, book, sheet } = compared;
  const now = new Map(book.accounts.map((account) => [account.accountId, account]));
  const accounts = previous.accounts
    .filter(({ ranking }) => ranking !== null && ranking.rank <= top)
    .sort((a, b) => a.ranking!.rank - b.ranking!.rank || (a.accountId < b.accountId ? -1 : 1))
    .map((before) => {
      const own = closed.filter(({ accountId }) => accountId === before.accountId);
      return followed(before, now.get(before.accountId), own, previous.asOf);
    });
  const counts = Object.fromEntries(
    OUTCOMES.map((outcome) => [
      outcome,
      accounts.filter(({ outcomes }) => outcomes.includes(outcome)).length,
    ]),
  ) as Record<FollowUpOutcome, number>;
  return {
    run,
    asOf,
    since: { run: since, asOf: previous.asOf, kind: previous.kind },
    currency: sheet.currency,
    accounts,
    counts,
  };
}

function followed(
  before: ScoredAccount,
  now: ScoredAccount | undefined,
  closed: ClosedDeal[],
  since: string,
): FollowedAccount {
  const events = now === undefined ? [] : eventsOf(before, now, closed, since);
  const kinds = OUTCOMES.filter((outcome) => events.some(({ kind }) => kind === outcome));
  const nothing: FollowUpOutcome = now === undefined ? 'gone' : 'ignored';
  return {
    accountId: before.accountId,
    name: now?.name ?? before.name,
    rank: before.ranking!.rank,
    atStake: before.ranking!.atStake,
    ownerThen: textOf(before, 'owner'),
    ownerNow: now === undefined ? null : textOf(now, 'owner'),
    tierThen: before.tier,
    tierNow: now?.tier ?? null,
    outcomes: kinds.length === 0 ? [nothing] : kinds,
    events,
  };
}

function eventsOf(
  before: ScoredAccount,
  now: ScoredAccount,
  closed: ClosedDeal[],
  since: string,
): FollowUpEvent[] {
  const blank = { from: null, to: null, amount: null };
  const ended = closed.map(
    ({ outcome, closedOn, dealId, amount }): FollowUpEvent => ({
      ...{ ...blank, kind: outcome, on: closedOn, row: `deals/${dealId}`, amount },
    }),
  );
  const [last, next] = [textOf(now, 'last_touch'), textOf(now, 'next_touch')];
  const row = (metric: string) => now.features.sources[metric]?.[0] ?? null;
  const touched: FollowUpEvent[] =
    last === null || last <= since ? [] : [{ ...blank, kind: 'touched', on: last, row: row('last_touch') }];
  const booked: FollowUpEvent[] =
    next === null ? [] : [{ ...blank, kind: 'booked', on: next, row: row('next_touch') }];
  return [...ended, ...movedDeals(before, now), ...touched, ...booked];
}

/** Deals that are open in both: another stage, or another close date. */
function movedDeals(before: ScoredAccount, now: ScoredAccount): FollowUpEvent[] {
  const then = new Map(before.features.deals.map((deal) => [deal.dealId, deal]));
  return now.features.deals.flatMap((deal): FollowUpEvent[] => {
    const earlier = then.get(deal.dealId);
    if (earlier === undefined) return [];
    const row = `deals/${deal.dealId}`;
    const common = { row, amount: deal.amount };
    const stage: FollowUpEvent[] =
      deal.stage === null || deal.stage === earlier.stage
        ? []
        : [{ ...common, kind: 'advanced', on: deal.stageEnteredOn, from: earlier.stage, to: deal.stage }];
    const [from, to] = [earlier.closeDate, deal.closeDate];
    if (from === null || to === null || from === to) return stage;
    return [...stage, { ...common, kind: to < from ? 'advanced' : 'slipped', on: null, from, to }];
  });
}
