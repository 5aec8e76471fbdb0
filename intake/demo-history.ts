/** The closed deals of the demo book: what came before its spring, and what comes after. */
import type { PlannedAccount } from './demo-accounts.ts';
import type { Stay } from './demo-deal-parts.ts';
import { amountSteps, closeDateSteps, draftDeal, stagesUpTo } from './demo-deal-parts.ts';
import type { Random } from './demo-random.ts';
import type { Day, DealType, DemoAccount, DemoDeal } from './demo-world.ts';
import { FIRST_DAY, LAST_DAY, valueAt, workdayAt } from './demo-world.ts';

/** Deals from the start of the world up to a day: what won the customer, then expansions; lost ones of prospects. */
export function earlierDeals({ plan, account, random }: PlannedAccount, until: Day): DemoDeal[] {
  const since = valueAt(account.customerSince, 0);
  const deals: DemoDeal[] = [];
  if (plan.type === 'customer' && since !== null && since > FIRST_DAY + 100) {
    deals.push(closedDeal(account, 'new', since, 'won', random));
  }
  if (plan.history === 'none' || plan.type === 'partner') return deals;
  const type: DealType = plan.type === 'customer' ? 'expansion' : 'new';
  const end = plan.history === 'old' ? -400 : until;
  let day = Math.max(account.created + 110, since ?? FIRST_DAY, FIRST_DAY + 90) + random.between(20, 260);
  while (day < end) {
    const won = type === 'expansion' && random.chance(62);
    deals.push(closedDeal(account, type, workdayAt(day), won ? 'won' : 'lost', random));
    day += random.between(190, 420);
  }
  return deals;
}

/** At most one more, opened and closed after the spring, so that it never shows in the two reports. */
export function laterDeals({ account, random }: PlannedAccount, from: Day): DemoDeal[] {
  const close = from + random.between(0, 60);
  if (close > LAST_DAY) return [];
  const deal = closedDeal(account, 'expansion', workdayAt(close), random.chance(60) ? 'won' : 'lost', random);
  return deal.created > 3 ? [deal] : [];
}

function closedDeal(
  account: DemoAccount,
  type: DealType,
  closed: Day,
  outcome: 'won' | 'lost',
  random: Random,
): DemoDeal {
  const reached = outcome === 'won' ? 4 : random.between(1, 4);
  const stages =
    outcome === 'won' ? stagesUpTo(closed, 4, 55, 145, random) : stagesUpTo(closed, reached, 70, 260, random);
  const created = (stages[0]?.day ?? closed - 30) - (random.chance(30) ? random.between(1, 4) : 0);
  const deal = draftDeal(account, type, created, random);
  const size = valueAt(account.arr, 0) ?? random.between(12, 90) * 1000;
  const share = type === 'new' ? 100 : random.between(6, 16);
  const amount = Math.max(3000, Math.floor((size * share) / 100_000) * 1000);
  return {
    ...deal,
    stages,
    amount: amountSteps(amount, created, stages, random),
    closeDate: closeDateSteps(created, closed, stages, random),
    closed,
    outcome,
    qualifications: scoresOnTheWay(stages, outcome, random),
  };
}

function scoresOnTheWay(stages: Stay[], outcome: 'won' | 'lost', random: Random): DemoDeal['qualifications'] {
  return stages.map(({ day }, index) => {
    const middle = outcome === 'won' ? 42 + index * 11 : 46 - index * 7;
    return { day: day + random.between(1, 3), score: Math.max(4, middle + random.between(-9, 9)) };
  });
}
