/**
 * Counts what `recompute-features.ts` builds on straight from plain records, without a database: for exports as
 * they lie in a folder. Dates are ISO days in UTC.
 */
import type { Book, Counted, CountedDeal, Row, Signal, Value, WinRate } from './recompute-terms.ts';
import { daysFrom, plusDays } from './recompute-terms.ts';

export interface PlainDeal
  extends Omit<
    CountedDeal,
    | 'closed_on'
    | 'outcome'
    | 'stage'
    | 'stage_entered_on'
    | 'outcome_score'
    | 'outcome_band'
    | 'reconstructed'
  > {
  ended_on: string | null;
  ended: 'won' | 'lost' | null;
  /** The label that the source overwrites, and since when. */
  label: string | null;
  label_since: string | null;
  /** Amount before it ended, where another one was known then. */
  amount_before?: number | null;
}

export interface PlainInteraction {
  account_id: string;
  day: string;
  channel: string | null;
  direction: string | null;
  status: string | null;
  contact: string | null;
  purpose: string | null;
  sentiment: number | null;
  derived: boolean;
}

export interface Records {
  /** The day the export speaks for. */
  observedOn: string;
  accounts: Row[];
  deals: PlainDeal[];
  stages: { deal_id: string; stage: string; day: string }[];
  qualifications: {
    deal_id: string;
    day: string;
    outcome_score: number | null;
    outcome_band: string | null;
  }[];
  interactions: PlainInteraction[];
  signals: Signal[];
}

function grouped<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

export function countRecords(records: Records, asOf: string): Counted {
  const stagesOf = grouped(records.stages, ({ deal_id }) => deal_id);
  const qualifiedOf = grouped(records.qualifications, ({ deal_id }) => deal_id);
  const reconstructed = records.observedOn > asOf;
  const known = records.accounts.filter(
    ({ created_on }) => typeof created_on !== 'string' || created_on <= asOf,
  );
  const deals = records.deals
    .filter((deal) => deal.created_on <= asOf)
    .map((deal) =>
      dealAt(
        deal,
        asOf,
        stagesOf.get(deal.deal_id) ?? [],
        qualifiedOf.get(deal.deal_id) ?? [],
        reconstructed,
      ),
    );
  const took = records.interactions.filter(
    ({ day, status }) => day <= asOf && (status ?? 'completed') === 'completed',
  );
  return {
    accounts: known.map((row) => ({ ...row, reconstructed })),
    touches: touchRows(took, known, deals, asOf),
    booked: bookedRows(records, asOf),
    coverage: coverageOf(took),
    deals,
    stays: staysOf(deals, stagesOf, asOf),
    rates: ratesOf(deals, stagesOf),
    signals: records.signals.filter(({ date }) => date <= asOf),
  };
}

function dealAt(
  { ended_on, ended, label, label_since, amount_before, ...deal }: PlainDeal,
  asOf: string,
  stages: Records['stages'],
  qualified: Records['qualifications'],
  reconstructed: boolean,
): CountedDeal {
  const over = ended_on !== null && ended_on <= asOf;
  const latest = <T extends { day: string }>(items: T[]): T | undefined =>
    items
      .filter(({ day }) => day <= asOf)
      .reduce<T | undefined>((last, each) => (last && last.day > each.day ? last : each), undefined);
  const entry = latest(stages);
  const plain = stages.length === 0 && (label_since === null || label_since <= asOf);
  const score = latest(qualified);
  return {
    ...deal,
    amount: !over && amount_before !== undefined ? amount_before : deal.amount,
    closed_on: over ? ended_on : null,
    outcome: over ? ended : null,
    stage: entry?.stage ?? (plain ? label : null),
    stage_entered_on: entry?.day ?? (plain ? label_since : null),
    outcome_score: score?.outcome_score ?? null,
    outcome_band: score?.outcome_band ?? null,
    reconstructed,
  };
}

const isTouch = ({ channel, direction }: PlainInteraction): boolean =>
  channel === 'meeting' ||
  channel === 'call' ||
  ((channel === 'email' || channel === 'message') && direction === 'inbound');

const mean = (values: number[]): number | null =>
  values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;

interface Touch {
  day: string;
  contact: string | null;
  customer: boolean;
  sentiment: number | null;
  derived: boolean;
}

function touchRows(took: PlainInteraction[], accounts: Row[], deals: CountedDeal[], asOf: string): Row[] {
  const byAccount = grouped(took, ({ account_id }) => account_id);
  return accounts.flatMap((account) => {
    const own = byAccount.get(account.account_id);
    if (!own) return [];
    const wins = deals.flatMap((deal) =>
      deal.account_id === account.account_id && deal.outcome === 'won' ? [deal.closed_on!] : [],
    );
    const firstWin = wins.sort()[0] ?? null;
    const events = [
      ...grouped(
        own.filter(isTouch),
        ({ day, channel, contact }) => `${day}|${channel}|${contact ?? ''}`,
      ).values(),
    ];
    const touches = events.map((logged): Touch => {
      const { day, contact } = logged[0]!;
      const purpose = logged.flatMap(({ purpose }) => purpose?.toLowerCase() ?? []).sort()[0];
      const sentiments = logged.filter(({ sentiment }) => sentiment !== null);
      const customer = account['type'] === 'customer' || (firstWin !== null && firstWin < day);
      return {
        day,
        contact,
        customer: purpose ? purpose === 'customer' : customer,
        sentiment: mean(sentiments.map(({ sentiment }) => sentiment!)),
        derived: sentiments.some(({ derived }) => derived),
      };
    });
    return [countTouches(account.account_id, touches, own, asOf)];
  });
}

function countTouches(account_id: string, touches: Touch[], logged: PlainInteraction[], asOf: string): Row {
  const within = (days: number, end = asOf): Touch[] =>
    touches.filter(({ day }) => day <= end && day > plusDays(end, -days));
  const yearAgo = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  const quarter = within(90);
  const scored = quarter.flatMap(({ sentiment }) => sentiment ?? []);
  const before = within(90, plusDays(asOf, -90)).flatMap(({ sentiment }) => sentiment ?? []);
  const days = touches.map(({ day }) => day).sort();
  const weeks = [1, 2, 3, 4, 5, 6, 7, 8].map((week): [string, Value] => [
    `week_${week}`,
    within(7, plusDays(asOf, -7 * (8 - week))).length,
  ]);
  return {
    account_id,
    touches_30d: within(30).length,
    touches_prior_30d: within(30, plusDays(asOf, -30)).length,
    touches_90d: quarter.length,
    touches_180d: within(180).length,
    touches_365d: within(365).length,
    touches_30d_last_year: within(30, yearAgo).length,
    customer_touches_30d: within(30).filter(({ customer }) => customer).length,
    prospect_touches_30d: within(30).filter(({ customer }) => !customer).length,
    contacts_90d: new Set(quarter.flatMap(({ contact }) => contact ?? [])).size,
    conversations_90d: scored.length,
    sentiment: mean(scored),
    sentiment_derived: quarter.some(({ derived }) => derived),
    conversations_before: before.length,
    sentiment_before: mean(before),
    first_touch: days[0] ?? null,
    last_touch: days.at(-1) ?? null,
    interactions_30d: logged.filter(({ day }) => day > plusDays(asOf, -30)).length,
    ...Object.fromEntries(weeks),
  };
}

/** What the calendar held on the day of the export; an earlier day's calendar is not known. */
function bookedRows({ interactions, observedOn }: Records, asOf: string): Row[] {
  if (observedOn > asOf) return [];
  const booked = interactions.filter(
    ({ day, channel, status }) =>
      day > asOf &&
      day > observedOn &&
      (channel === 'meeting' || channel === 'call') &&
      status !== 'cancelled',
  );
  return [...grouped(booked, ({ account_id }) => account_id)].map(([account_id, own]) => ({
    account_id,
    next_touch: own.map(({ day }) => day).sort()[0]!,
  }));
}

function coverageOf(took: PlainInteraction[]): Book['coverage'] {
  const days = took.map(({ day }) => day).sort();
  return { from: days[0] ?? null, to: days.at(-1) ?? null };
}

function staysOf(
  deals: CountedDeal[],
  stagesOf: Map<string, Records['stages']>,
  asOf: string,
): Counted['stays'] {
  return deals
    .filter((deal) => deal.outcome === 'won' && deal.type !== 'renewal')
    .flatMap((deal) => {
      const entries = (stagesOf.get(deal.deal_id) ?? [])
        .filter(({ day }) => day <= asOf && day <= deal.closed_on!)
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      // A last stage entered on the closing day is that of being won: no deal waits in it.
      return entries
        .map(({ stage, day }, at) => ({ stage, day, next: entries[at + 1]?.day }))
        .filter(({ day, next }) => next !== undefined || day < deal.closed_on!)
        .map(({ stage, day, next }) => ({ stage, days: daysFrom(day, next ?? deal.closed_on!) }));
    });
}

function ratesOf(deals: CountedDeal[], stagesOf: Map<string, Records['stages']>): WinRate[] {
  const ended = deals.filter((deal) => deal.outcome !== null && deal.type !== 'renewal');
  const rate = (stage: string | null, some: CountedDeal[]): WinRate => ({
    stage,
    deals: some.length,
    won: some.filter(({ outcome }) => outcome === 'won').length,
  });
  const passed = new Map<string, CountedDeal[]>();
  for (const deal of ended)
    for (const stage of new Set((stagesOf.get(deal.deal_id) ?? []).map((entry) => entry.stage)))
      passed.set(stage, [...(passed.get(stage) ?? []), deal]);
  return [rate(null, ended), ...[...passed].map(([stage, some]) => rate(stage, some))];
}
