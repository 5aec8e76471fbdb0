/** The deals of the demo book: what each plan has open in the spring, what came before, and the renewals. */
import type { PlannedAccount } from './demo-accounts.ts';
import type { Stay } from './demo-deal-parts.ts';
import { amountSteps, closeDateSteps, draftDeal, MEDIAN_DAYS, stagesUpTo } from './demo-deal-parts.ts';
import { earlierDeals, laterDeals } from './demo-history.ts';
import type { Range, SpringDeal } from './demo-plan.ts';
import type { Random } from './demo-random.ts';
import { planRenewals } from './demo-renewals.ts';
import type { Day, DemoAccount, DemoDeal } from './demo-world.ts';
import { STAGES, valueAt, workdayAt } from './demo-world.ts';

/** All deals of one account over the whole life of the world, ids still empty; also moves the account's own
 * fields (type, ARR, renewal date) on the days that deals are won. */
export function planDeals(planned: PlannedAccount): DemoDeal[] {
  const { plan, account, random, key } = planned;
  const spring =
    plan.deal === undefined
      ? []
      : [springDeal({ ...plan.deal, ...plan.given?.[key]?.deal }, account, random)];
  const quietFrom = spring[0] === undefined ? -125 : Math.min(spring[0].created - 12, -125);
  const before = earlierDeals(planned, quietFrom);
  const resumes = Math.max(150, (spring[0]?.closed ?? 0) + 60);
  const after = plan.history === undefined && plan.type === 'customer' ? laterDeals(planned, resumes) : [];
  const sales = [...before, ...spring, ...after];
  applyWins(account, sales);
  return [...sales, ...planRenewals(planned)];
}

/** Moves like won deals do: today it stands in a stage for less than about its median. */
function healthyPath(random: Random, reached: number): Stay[] {
  const stage = STAGES[reached - 1] ?? 'Discovery';
  const here = Math.floor((MEDIAN_DAYS[stage] * random.between(18, 128)) / 100);
  const earlier = stagesUpTo(-here, reached - 1, 55, 128, random);
  return [...earlier, { stage, day: workdayAt(-here) }];
}

function springPath(plan: SpringDeal, random: Random): Stay[] {
  if (plan.path !== null) {
    return plan.path.map(([stage, low, high]) => ({ stage, day: dayIn([low, high], random) }));
  }
  const likely = (plan.scores.at(-1)?.[1] ?? 0) >= 60;
  return healthyPath(random, likely ? random.between(3, 4) : random.between(1, 3));
}

/** A day of a range is moved off the weekend; a single day is meant. */
function dayIn([low, high]: Range, random: Random): Day {
  return low === high ? low : workdayAt(random.between(low, high));
}

function springDeal(plan: SpringDeal, account: DemoAccount, random: Random): DemoDeal {
  const stages = springPath(plan, random);
  const start = stages[0]?.day ?? random.between(-90, -50);
  const last = stages.at(-1);
  const closed = Math.max(dayIn(plan.closed, random), (last?.day ?? 0) + 4);
  if (last !== undefined && closed > 3) stages.push(...laterStages(last, closed, plan.outcome));
  const created = start;
  const deal = draftDeal(account, plan.type, created, random);
  deal.stages = stages;
  deal.amount = amountSteps(random.between(...plan.amount) * 1000, created, stages, random);
  deal.closeDate = plan.overdue
    ? [{ from: created, value: -random.between(8, 70) }]
    : closeDateSteps(created, closed, stages, random);
  deal.closed = closed;
  deal.outcome = plan.outcome;
  deal.qualifications = springScores(plan, created, random);
  return deal;
}

/** Scores planned for before the deal existed fall away but for the last of them, given on its third day. */
function springScores(plan: SpringDeal, created: Day, random: Random): DemoDeal['qualifications'] {
  const first = Math.max(0, plan.scores.filter(([day]) => day <= created + 4).length - 1);
  return plan.scores.slice(first).map(([day, low, high]) => ({
    day: workdayAt(Math.max(day, created + 3)),
    score: random.between(low, high),
  }));
}

/** The stages still to come between the last known entry and the close; a lost deal just ends. */
function laterStages(last: Stay, closed: Day, outcome: 'won' | 'lost'): Stay[] {
  const rest = STAGES.slice(STAGES.indexOf(last.stage as (typeof STAGES)[number]) + 1);
  if (outcome === 'lost' || rest.length === 0) return [];
  const from = Math.max(3, last.day);
  const step = Math.floor((closed - from) / (rest.length + 1));
  return step < 2 ? [] : rest.map((stage, index) => ({ stage, day: from + step * (index + 1) }));
}

/** Each win adds to the ARR from its day on; the account's ARR as planned is that of day 0. */
function applyWins(account: DemoAccount, deals: readonly DemoDeal[]): void {
  const target = valueAt(account.arr, 0);
  const wins = deals.filter(({ outcome, closed }) => outcome === 'won' && closed !== null);
  const worth = (deal: DemoDeal): number => valueAt(deal.amount, deal.closed ?? 0) ?? 0;
  if (target === null) {
    const first = wins.find(({ closed }) => closed !== null && closed > 0);
    if (first !== undefined) becomeCustomer(account, first.closed as Day, worth(first));
    return;
  }
  const since = valueAt(account.customerSince, 0) as Day;
  const added = wins.filter((deal) => deal.type === 'expansion' && (deal.closed as Day) <= 0);
  let arr = Math.max(3000, target - added.reduce((sum, deal) => sum + worth(deal), 0));
  account.arr = [
    { from: account.created, value: null },
    { from: since, value: arr },
  ];
  const ordered = wins
    .filter(({ type }) => type === 'expansion')
    .sort((a, b) => (a.closed as Day) - (b.closed as Day));
  for (const deal of ordered) {
    arr += worth(deal);
    account.arr.push({ from: deal.closed as Day, value: arr });
  }
}

function becomeCustomer(account: DemoAccount, day: Day, arr: number): void {
  account.type.push({ from: day, value: 'customer' });
  account.arr.push({ from: day, value: arr });
  account.customerSince.push({ from: day, value: day });
  account.renewal.push({ from: day, value: day + 365 });
}
