/** The accounts of the demo book: names, segments, sizes, and what changes of them over time. */
import {
  COMPANY_STEMS,
  FAMILIES,
  FIRST_NAMES,
  INDUSTRIES,
  LAST_NAMES,
  PARTNER_SUFFIXES,
  PUBLIC_SUFFIXES,
} from './demo-names.ts';
import { ownerSteps } from './demo-owners.ts';
import type { Plan, Range, Segment } from './demo-plan.ts';
import type { Random } from './demo-random.ts';
import { randomOf } from './demo-random.ts';
import { DEMO_ACCOUNTS, plannedPlaces } from './demo-size.ts';
import type { AccountType, Day, DemoAccount, Step } from './demo-world.ts';
import { FIRST_DAY, LAST_DAY } from './demo-world.ts';

/** An account with the plan it follows and the random stream it draws from. */
export interface PlannedAccount {
  /** Plan id and running number, e.g. `hot-3`. */
  key: string;
  plan: Plan;
  account: DemoAccount;
  random: Random;
}

/** Names that make trouble: punctuation, and two that are nearly the same. */
const NAMES_GIVEN: Readonly<Record<string, [name: string, industry: string]>> = {
  'stuck-deal-1': ['Marchbank & Finlow', 'Professional Services'],
  'steady-3': ["Ankerby's Larder", 'Food and Beverage'],
  'evaluating-2': ['Carrowe, Tindle & Vale', 'Professional Services'],
  'hot-1': ['Ravensmoor Energy', 'Energy'],
  'expanding-5': ['Ravensmoor Energy Services', 'Energy'],
};

const ARR_OF: Readonly<Record<Segment, Range>> = {
  SMB: [7, 28],
  'Mid-Market': [26, 88],
  Enterprise: [85, 240],
  'Public Sector': [30, 90],
};
const EMPLOYEES_OF: Readonly<Record<Segment, Range>> = {
  SMB: [18, 140],
  'Mid-Market': [160, 950],
  Enterprise: [1100, 9000],
  'Public Sector': [220, 2400],
};

/** So many accounts (20 to 2000), numbered by the day they were created, with their plans. */
export function planAccounts(seed: number, size: number): PlannedAccount[] {
  const stems = randomOf(seed, 'stems').shuffle(COMPANY_STEMS);
  const accounts = plannedPlaces(seed, size).map(({ plan, key, index }) => {
    const random = randomOf(seed, key);
    const account = draftAccount(plan, key, stemAt(stems, index), random);
    account.owner = ownerSteps(key, index);
    return { key, plan, account, random };
  });
  const numbered = [...accounts].sort(
    (a, b) => a.account.created - b.account.created || (a.key < b.key ? -1 : 1),
  );
  for (const [index, { account }] of numbered.entries()) account.id = `A-${1001 + index}`;
  linkParents(accounts);
  return numbered;
}

/** Beyond the first 200 a stem comes again, with a second word. */
function stemAt(stems: readonly string[], index: number): string {
  const stem = stems[index % DEMO_ACCOUNTS] as string;
  const family = FAMILIES[Math.floor(index / DEMO_ACCOUNTS) - 1];
  return family === undefined ? stem : `${stem} ${family}`;
}

function draftAccount(plan: Plan, key: string, stem: string, random: Random): DemoAccount {
  const arr = arrOf(plan, random);
  const segment = segmentOf(plan, arr, random);
  const [name, industry] = NAMES_GIVEN[key] ?? nameOf(plan, segment, stem, random);
  const dollars = (arr ?? random.between(...ARR_OF[segment])) * 1000;
  const since = customerSinceOf(plan, random);
  const created = createdOf(plan, since, random);
  const employees = random.between(...EMPLOYEES_OF[segment]);
  return {
    id: '',
    name,
    domain: plan.signal === undefined && random.chance(4) ? null : domainOf(name),
    industry,
    segment: random.chance(3) ? null : segment,
    employees: random.chance(8) ? null : employees,
    annualRevenue: random.chance(15) ? null : employees * random.between(90, 260) * 1000,
    parentId: null,
    created,
    type: typeSteps(plan, since, created),
    owner: [],
    arr: [{ from: created, value: plan.type === 'customer' || plan.type === 'churned' ? dollars : null }],
    renewal: [{ from: created, value: null }],
    customerSince: [{ from: created, value: since }],
    nps: npsSteps(plan, random),
    csm: plan.type === 'customer' && segment !== 'SMB' ? personOf(random) : null,
    contacts: Array.from({ length: random.between(2, segment === 'SMB' ? 3 : 6) }, () => personOf(random)),
  };
}

function arrOf(plan: Plan, random: Random): number | null {
  return plan.arr === undefined ? null : random.between(...plan.arr);
}

function segmentOf(plan: Plan, arr: number | null, random: Random): Segment {
  if (plan.segments !== undefined) return random.pick(plan.segments);
  if (arr !== null) return arr < 30 ? 'SMB' : arr < 100 ? 'Mid-Market' : 'Enterprise';
  const roll = random.between(1, 100);
  if (roll <= 3) return 'Public Sector';
  return roll <= 32 ? 'SMB' : roll <= 78 ? 'Mid-Market' : 'Enterprise';
}

function nameOf(plan: Plan, segment: Segment, stem: string, random: Random): [string, string] {
  if (plan.type === 'partner') return [`${stem} ${random.pick(PARTNER_SUFFIXES)}`, 'Professional Services'];
  if (segment === 'Public Sector') return [`${stem} ${random.pick(PUBLIC_SUFFIXES)}`, 'Public Sector'];
  const [industry, suffixes] = random.pick(INDUSTRIES);
  return [`${stem} ${random.pick(suffixes)}`.trim(), industry];
}

const domainOf = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}.example`;

const personOf = (random: Random): string => `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;

function customerSinceOf(plan: Plan, random: Random): Day | null {
  if (plan.type === 'prospect' || plan.type === 'partner') return null;
  const recent = plan.type === 'customer' && plan.history !== 'none' && random.chance(40);
  return recent ? random.between(-620, -250) : random.between(-2600, -780);
}

function createdOf(plan: Plan, since: Day | null, random: Random): Day {
  if (plan.created !== undefined) return random.between(...plan.created);
  if (since !== null) return since - random.between(95, 180);
  return random.between(-900, plan.history === 'none' ? -200 : -420);
}

function typeSteps(plan: Plan, since: Day | null, created: Day): Step<AccountType>[] {
  if (plan.type === 'partner') return [{ from: created, value: 'partner' }];
  const steps: Step<AccountType>[] = [{ from: created, value: 'prospect' }];
  if (since !== null) steps.push({ from: since, value: 'customer' });
  if (plan.churned !== undefined) steps.push({ from: plan.churned, value: 'churned' });
  return steps;
}

function npsSteps(plan: Plan, random: Random): Step<number | null>[] {
  if (plan.type !== 'customer' || random.chance(20)) return [{ from: FIRST_DAY, value: null }];
  const steps: Step<number | null>[] = [];
  for (let day = FIRST_DAY + random.between(0, 150); day < LAST_DAY; day += 182) {
    steps.push({ from: day, value: random.between(2, 10) });
  }
  return steps;
}

/** Four subsidiaries of the largest customers. */
function linkParents(accounts: PlannedAccount[]): void {
  const byKey = new Map(accounts.map((planned) => [planned.key, planned.account]));
  for (const number of [1, 2, 3, 4]) {
    const child = byKey.get(`expanding-${number}`);
    const parent = byKey.get(`steady-close-${number}`);
    if (child !== undefined && parent !== undefined) child.parentId = parent.id;
  }
}
