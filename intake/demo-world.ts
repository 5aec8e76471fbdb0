/**
 * What the invented world of the demo book is made of. Days are counted from the as-of date of the current
 * demo report (day 0), so that a story reads "no touch since day -59". What a CRM overwrites is a list of
 * steps; an export shows the value of its day.
 */
import type { IsoDate } from '../domain/dates.ts';
import { addDays, daysBetween } from '../domain/dates.ts';

export const DEMO_SEED = 20260531;
export const DEMO_AS_OF: IsoDate = '2026-05-31';
export const DEMO_PREVIOUS_AS_OF: IsoDate = '2026-04-30';

/** Days from DEMO_AS_OF; negative before it. */
export type Day = number;

/** First day with deals and interactions (2024-06-03), and the last day that the world reaches (2026-12-31). */
export const FIRST_DAY: Day = -727;
export const LAST_DAY: Day = 214;

export const dateOf = (day: Day): IsoDate => addDays(DEMO_AS_OF, day);
export const dayOf = (date: IsoDate): Day => daysBetween(DEMO_AS_OF, date);

/** 0 = Sunday (day 0 is one) … 6 = Saturday. */
const weekdayOf = (day: Day): number => ((day % 7) + 7) % 7;

/** Saturdays become the Friday before, Sundays the Monday after. */
export function workdayAt(day: Day): Day {
  const weekday = weekdayOf(day);
  if (weekday === 6) return day - 1;
  return weekday === 0 ? day + 1 : day;
}

/** A value that holds from its day on, until the next step. */
export interface Step<T> {
  from: Day;
  value: T;
}

/** The value on that day: the last step at or before it, else the first. Steps may come in any order. */
export function valueAt<T>(steps: readonly Step<T>[], day: Day): T {
  let best: Step<T> | undefined;
  for (const step of steps) {
    if (step.from <= day && (best === undefined || step.from >= best.from)) best = step;
  }
  return (best ?? (steps[0] as Step<T>)).value;
}

export type AccountType = 'customer' | 'prospect' | 'partner' | 'churned';
export type DealType = 'new' | 'expansion' | 'renewal';

export const STAGES = ['Discovery', 'Evaluation', 'Proposal', 'Negotiation'] as const;
export type StageName = (typeof STAGES)[number] | 'Renewal';

export interface DemoOwner {
  id: string;
  name: string;
  manager: string | null;
  region: string;
  role: string;
  active: Step<boolean>[];
}

export interface DemoAccount {
  id: string;
  name: string;
  domain: string | null;
  industry: string;
  segment: string | null;
  employees: number | null;
  annualRevenue: number | null;
  parentId: string | null;
  created: Day;
  type: Step<AccountType>[];
  owner: Step<string | null>[];
  arr: Step<number | null>[];
  renewal: Step<Day | null>[];
  customerSince: Step<Day | null>[];
  nps: Step<number | null>[];
  csm: string | null;
  contacts: string[];
}

export interface DemoDeal {
  id: string;
  accountId: string;
  name: string;
  type: DealType;
  created: Day;
  /** Empty for a deal that was never given a stage. */
  stages: { stage: StageName; day: Day }[];
  amount: Step<number | null>[];
  closeDate: Step<Day | null>[];
  closed: Day | null;
  outcome: 'won' | 'lost' | null;
  qualifications: { day: Day; score: number }[];
  ownerless: boolean;
}

export interface DemoInteraction {
  id: string;
  accountId: string;
  dealId: string | null;
  day: Day;
  minute: number;
  /** Day on which a meeting was put in the calendar; null for what was not booked ahead. */
  booked: Day | null;
  channel: 'meeting' | 'call' | 'email' | 'message' | 'sequence';
  direction: 'inbound' | 'outbound' | null;
  /** What the CRM says once the day has come; a booked meeting before its day is `scheduled`. */
  status: 'completed' | 'cancelled' | 'scheduled' | null;
  contact: string | null;
  purpose: string | null;
  /** Hundredths, -100 to 100. */
  sentiment: number | null;
  text: string | null;
}

export interface DemoSignal {
  company: string;
  domain: string;
  type: string;
  day: Day;
  amount: number | null;
  detail: string;
  /** Day on which the look-up found it. */
  retrieved: Day;
}

/** A company that look-ups know, from the day its account was created. */
export interface DemoCompany {
  name: string;
  domain: string;
  created: Day;
}

export interface DemoWorld {
  seed: number;
  owners: DemoOwner[];
  accounts: DemoAccount[];
  deals: DemoDeal[];
  interactions: DemoInteraction[];
  signals: DemoSignal[];
  companies: DemoCompany[];
}
