/** The renewals of the demo book's customers, and the churn of those who do not renew. */
import type { PlannedAccount } from './demo-accounts.ts';
import { draftDeal } from './demo-deal-parts.ts';
import type { Plan } from './demo-plan.ts';
import type { Random } from './demo-random.ts';
import type { Day, DemoAccount, DemoDeal, StageName } from './demo-world.ts';
import { FIRST_DAY, LAST_DAY, valueAt, workdayAt } from './demo-world.ts';

/** Yearly renewals: a deal opened 90 days ahead and won a few days before the date, which then moves a year. */
export function planRenewals({ plan, account, random }: PlannedAccount): DemoDeal[] {
  if (plan.type !== 'customer' && plan.type !== 'churned') return [];
  const since = valueAt(account.customerSince, 0) as Day;
  const next = nextRenewal(plan, since, random);
  const deals: DemoDeal[] = [];
  let due = next;
  while (due - 365 > Math.max(since + 180, FIRST_DAY)) due -= 365;
  account.renewal = [{ from: account.created, value: null }];
  account.renewal.push({ from: since, value: due });
  for (; due <= LAST_DAY + 90; due += 365) {
    if (plan.churned !== undefined && due > plan.churned + 60) break;
    const lost = plan.churned !== undefined && due + 365 > plan.churned + 60;
    const closed = lost ? (plan.churned as Day) : workdayAt(due - random.between(2, 16));
    deals.push(renewalDeal(account, due, closed, lost ? 'lost' : 'won', random));
    if (!lost) account.renewal.push({ from: closed, value: due + 365 });
  }
  if (plan.churned !== undefined) {
    account.arr.push({ from: plan.churned, value: 0 });
    account.renewal.push({ from: plan.churned, value: null });
  }
  return deals.filter(({ created }) => created >= FIRST_DAY);
}

function nextRenewal(plan: Plan, since: Day, random: Random): Day {
  if (plan.churned !== undefined) return plan.churned + 365;
  if (plan.renewal !== undefined) return random.between(...plan.renewal);
  const anniversary = (((since % 365) + 365) % 365) + 1;
  return anniversary;
}

function renewalDeal(
  account: DemoAccount,
  due: Day,
  closed: Day,
  outcome: 'won' | 'lost',
  random: Random,
): DemoDeal {
  const opened = due - random.between(84, 96);
  const deal = draftDeal(account, 'renewal', opened, random);
  deal.stages = [{ stage: 'Renewal' as StageName, day: opened }];
  deal.amount = [{ from: opened, value: valueAt(account.arr, opened) ?? valueAt(account.arr, closed) }];
  deal.closeDate = [{ from: opened, value: due }];
  deal.closed = closed;
  deal.outcome = outcome;
  return deal;
}
