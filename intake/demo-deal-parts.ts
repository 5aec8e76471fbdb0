/** What every deal of the demo book is put together from: stays in stages, amounts and close dates over time. */
import type { Random } from './demo-random.ts';
import { DEAL_NAMES } from './demo-texts.ts';
import type { Day, DealType, DemoAccount, DemoDeal } from './demo-world.ts';
import { STAGES, workdayAt } from './demo-world.ts';

/** Median days that won deals stay in a stage. */
export const MEDIAN_DAYS: Readonly<Record<(typeof STAGES)[number], number>> = {
  Discovery: 21,
  Evaluation: 30,
  Proposal: 24,
  Negotiation: 18,
};

export type Stay = DemoDeal['stages'][number];

/** Stage entries of a deal that ends on `end`, each stay between the two per cents of its stage's median. */
export function stagesUpTo(end: Day, reached: number, low: number, high: number, random: Random): Stay[] {
  const entries: Stay[] = [];
  let day = end;
  for (const stage of STAGES.slice(0, reached).reverse()) {
    day -= Math.max(3, Math.floor((MEDIAN_DAYS[stage] * random.between(low, high)) / 100));
    entries.unshift({ stage, day: workdayAt(day) });
  }
  return entries;
}

export function draftDeal(account: DemoAccount, type: DealType, created: Day, random: Random): DemoDeal {
  return {
    id: '',
    accountId: account.id,
    name: random.pick(DEAL_NAMES[type]),
    type,
    created,
    stages: [],
    amount: [],
    closeDate: [],
    closed: null,
    outcome: null,
    qualifications: [],
    ownerless: random.chance(1),
  };
}

/** The first guess holds until Proposal; some deals have no amount until then. */
export function amountSteps(final: number, created: Day, stages: Stay[], random: Random): DemoDeal['amount'] {
  const guess = Math.floor((final * random.between(75, 115)) / 100_000) * 1000 + random.pick([0, 0, 500]);
  const priced = stages.find(({ stage }) => stage === 'Proposal')?.day;
  const steps: DemoDeal['amount'] = [{ from: created, value: random.chance(9) ? null : guess }];
  if (priced !== undefined) steps.push({ from: priced, value: random.chance(3) ? null : final });
  return steps;
}

/** An early guess that is moved once a stage, and met at last. */
export function closeDateSteps(
  created: Day,
  closed: Day,
  stages: Stay[],
  random: Random,
): DemoDeal['closeDate'] {
  const steps: DemoDeal['closeDate'] = [
    {
      from: created,
      value: random.chance(3) ? null : workdayAt(Math.max(created + 35, closed - random.between(-10, 45))),
    },
  ];
  for (const { day } of stages.slice(1)) {
    steps.push({ from: day, value: workdayAt(Math.max(day + 14, closed + random.between(-12, 14))) });
  }
  return steps;
}
