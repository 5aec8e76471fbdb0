/** The interactions of the demo book: two-way touches at each account's own pace, and the one-way traffic. */
import type { PlannedAccount } from './demo-accounts.ts';
import type { Phase } from './demo-plan.ts';
import type { Random } from './demo-random.ts';
import {
  BAD_TEXTS,
  GOOD_TEXTS,
  NEUTRAL_TEXTS,
  OUTBOUND_TEXTS,
  SEQUENCE_TEXTS,
  TEAMS,
  TOPICS,
} from './demo-texts.ts';
import type { Day, DemoAccount, DemoDeal, DemoInteraction } from './demo-world.ts';
import { dateOf, FIRST_DAY, LAST_DAY, valueAt, workdayAt } from './demo-world.ts';

type Draft = Omit<DemoInteraction, 'id'>;

/** All interactions of one account over the whole life of the world, without ids. */
export function planInteractions(planned: PlannedAccount, deals: readonly DemoDeal[]): Draft[] {
  const days = touchDays(planned);
  const touches = days.map((day) => touchOn(planned, day, deals));
  return [...touches, ...visits(planned), ...oneWay(planned, days), ...sequences(planned)];
}

/** Per cent of the usual pace of the whole book by day, from FIRST_DAY: three weeks of August, and year's end. */
const BOOK_PACE: readonly number[] = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, index) => {
  const monthAndDay = dateOf(FIRST_DAY + index).slice(5);
  if (monthAndDay >= '12-20' || monthAndDay <= '01-03') return 25;
  return monthAndDay >= '08-01' && monthAndDay <= '08-21' ? 55 : 100;
});

/** Day by day, each adding the pace of the day; a touch takes place once an interval is full, give or take 45 %. */
function touchDays({ plan, account, random }: PlannedAccount): Day[] {
  const perYear = random.between(...plan.touchesPerYear);
  const phases = plan.activity ?? [];
  const days = new Set<Day>(plan.lastTouch === undefined ? [] : [plan.lastTouch]);
  const interval = (): number => 36_500 * random.between(55, 145);
  let filled = 0;
  let needed = Math.floor((interval() * random.between(0, 100)) / 100);
  for (let day = Math.max(account.created, FIRST_DAY); day <= LAST_DAY && perYear > 0; day += 1) {
    const percent = percentOn(day, phases);
    filled += perYear * percent * (BOOK_PACE[day - FIRST_DAY] ?? 100);
    if (filled < needed || percent === 0) continue;
    filled = 0;
    needed = interval();
    const workday = workdayAt(day);
    if (percentOn(workday, phases) > 0 && workday >= account.created) days.add(workday);
  }
  return [...days].sort((a, b) => a - b);
}

/** Per cent of the account's own pace: that of the last phase which covers the day. */
function percentOn(day: Day, phases: readonly Phase[]): number {
  let percent = 100;
  for (const phase of phases) {
    if (day >= phase.from && day < (phase.to ?? LAST_DAY + 1)) percent = phase.percent;
  }
  return percent;
}

function touchOn(planned: PlannedAccount, day: Day, deals: readonly DemoDeal[]): Draft {
  const { account, random } = planned;
  const channel = random.pick(['meeting', 'meeting', 'call', 'call', 'email', 'email', 'message'] as const);
  const booked = channel === 'meeting' && random.chance(70) ? day - random.between(3, 21) : null;
  const contact = random.chance(4) ? null : random.pick(account.contacts);
  const sentiment = random.chance(76) ? moodOn(planned, day) : null;
  const deal = deals.find(({ created, closed }) => created <= day && (closed ?? LAST_DAY) >= day);
  const direction =
    channel === 'email' || channel === 'message' || random.chance(40) ? 'inbound' : 'outbound';
  return {
    accountId: account.id,
    dealId: deal !== undefined && random.chance(60) ? deal.id : null,
    day,
    minute: random.between(8 * 60, 17 * 60),
    booked: booked === null ? null : Math.max(workdayAt(booked), account.created),
    channel,
    direction,
    status: random.chance(3) ? null : 'completed',
    contact,
    purpose: purposeOn(account, day, random),
    sentiment,
    text: random.chance(88) ? textOf(sentiment, contact, random) : null,
  };
}

function purposeOn(account: DemoAccount, day: Day, random: Random): string | null {
  const type = valueAt(account.type, day);
  if (random.chance(5)) return null;
  return type === 'customer' || type === 'prospect' ? type : null;
}

function moodOn({ plan, random }: PlannedAccount, day: Day): number {
  const range =
    plan.moodFrom !== undefined && day >= plan.moodFrom.day ? plan.moodFrom.mood : (plan.mood ?? [2, 38]);
  return Math.max(-95, Math.min(95, random.between(...range) + random.between(-18, 18)));
}

function textOf(sentiment: number | null, contact: string | null, random: Random): string {
  const list =
    sentiment === null || Math.abs(sentiment) <= 22 ? NEUTRAL_TEXTS : sentiment > 0 ? GOOD_TEXTS : BAD_TEXTS;
  return fillIn(random.pick(list), contact, random);
}

function fillIn(text: string, contact: string | null, random: Random): string {
  const firstName = contact?.split(' ')[0] ?? 'The customer';
  return text
    .replace('{contact}', firstName)
    .replace('{topic}', random.pick(TOPICS))
    .replace('{team}', random.pick(TEAMS));
}

/** A visit booked months ahead, and now and then a meeting that is called off or that nobody closed in the CRM. */
function visits(planned: PlannedAccount): Draft[] {
  const { plan, account, random } = planned;
  const meeting = (day: Day, booked: Day, status: DemoInteraction['status']): Draft => ({
    ...touchOn(planned, workdayAt(day), []),
    channel: 'meeting',
    booked,
    status,
    sentiment: null,
    text: 'On-site review',
  });
  const drafts = plan.visit === undefined ? [] : [meeting(plan.visit, plan.visit - 90, 'completed')];
  if (plan.touchesPerYear[0] < 20 || plan.type !== 'customer') return drafts;
  for (let day = Math.max(account.created, FIRST_DAY) + random.between(40, 200); day < -110; day += 170) {
    drafts.push(meeting(day, day - 10, random.chance(70) ? 'cancelled' : 'scheduled'));
  }
  return drafts;
}

/** Mail that we send: follow-ups to about half of the touches, and unanswered ones. */
function oneWay({ plan, account, random }: PlannedAccount, days: readonly Day[]): Draft[] {
  const followUps = days.filter(() => random.chance(34)).map((day) => workdayAt(day + random.between(0, 2)));
  const unanswered: Day[] = [];
  const every = plan.type === 'churned' || plan.id === 'dormant' ? 0 : random.between(60, 120);
  for (let day = Math.max(account.created, FIRST_DAY) + 20; every > 0 && day < LAST_DAY; day += every) {
    unanswered.push(workdayAt(day + random.between(0, 12)));
  }
  return [...followUps, ...unanswered].map((day) => {
    const contact = random.pick(account.contacts);
    return outbound(
      account,
      day,
      'email',
      contact,
      fillIn(random.pick(OUTBOUND_TEXTS), contact, random),
      random,
    );
  });
}

/** Automated sends, weekends included: to prospects every one to three weeks, to customers now and then. */
function sequences({ plan, account, random }: PlannedAccount): Draft[] {
  const drafts: Draft[] = [];
  if (plan.type === 'partner' || plan.type === 'churned') return drafts;
  const [low, high] = plan.type === 'prospect' ? [20, 44] : [50, 110];
  for (let day = Math.max(account.created, FIRST_DAY); day < LAST_DAY; day += random.between(low, high)) {
    const text = fillIn(random.pick(SEQUENCE_TEXTS), null, random);
    drafts.push(outbound(account, day, 'sequence', random.pick(account.contacts), text, random));
  }
  if (plan.id === 'evaluating') drafts.push(...newsletters(account, random));
  return drafts;
}

/** On the last day of each month, so that a month's export reaches to its end. */
function newsletters(account: DemoAccount, random: Random): Draft[] {
  const drafts: Draft[] = [];
  for (let day = Math.max(account.created, FIRST_DAY); day <= LAST_DAY; day += 1) {
    if (dateOf(day + 1).endsWith('-01')) {
      const contact = random.pick(account.contacts);
      drafts.push(outbound(account, day, 'sequence', contact, 'Sequence step: monthly newsletter', random));
    }
  }
  return drafts;
}

function outbound(
  account: DemoAccount,
  day: Day,
  channel: 'email' | 'sequence',
  contact: string,
  text: string,
  random: Random,
): Draft {
  return {
    accountId: account.id,
    dealId: null,
    day,
    minute: channel === 'sequence' ? 6 * 60 : random.between(8 * 60, 18 * 60),
    booked: null,
    channel,
    direction: 'outbound',
    status: 'completed',
    contact,
    purpose: channel === 'sequence' ? 'prospect' : purposeOn(account, day, random),
    sentiment: null,
    text,
  };
}
