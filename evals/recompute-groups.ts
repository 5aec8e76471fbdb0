/** Facts of groups of accounts, worked out again: the book, tiers, owners, segments, the accounts a rule flags. */

import type { Scored, ScoredBook } from './recompute-scored.ts';
import { type Deal, plusDays, rounded, type Settings, sum, type Value } from './recompute-terms.ts';

export type Values = Map<string, Value>;
export type Belongs = (scored: Scored) => boolean;

const number = (scored: Scored, metric: string): number | null =>
  scored.account.values[metric] as number | null;
const tiered = (each: Scored): boolean => each.status === 'tiered';
const selling = (members: Scored[]): Deal[] =>
  members.flatMap(({ account }) => account.open.filter((deal) => deal.type !== 'renewal'));
const money = (deals: Deal[]): number => sum(deals.map((deal) => deal.amount ?? 0));

export function monthEndAfter(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
}

/** Every metric of a group at one date. */
export function groupValues(scored: ScoredBook, belongs: Belongs): Values {
  const all = scored.accounts.filter(belongs);
  const members = all.filter(tiered);
  return new Map<string, Value>([
    ...sizes(all, members, scored.accounts.filter(tiered).length),
    ...deals(members, scored.asOf),
    ...renewals(members, scored.settings),
    ...touches(members),
  ]);
}

function total(members: Scored[], metric: string): Value {
  const values = members.flatMap((each) => number(each, metric) ?? []);
  const unknown = values.length === 0 && members.some(({ account }) => account.missing.has(metric));
  return unknown ? null : sum(values);
}

function mean(members: Scored[], metric: string, decimals: number): Value {
  const values = members.flatMap((each) => number(each, metric) ?? []);
  return values.length === 0 ? null : rounded(sum(values) / values.length, decimals);
}

function sizes(all: Scored[], members: Scored[], book: number): [string, Value][] {
  const customers = members.filter(({ account }) => account.values['type'] === 'customer');
  return [
    ['accounts', members.length],
    ['accounts_total', all.length],
    ['not_enough_data', all.filter(({ status }) => status === 'not enough data').length],
    ['not_tiered', all.filter(({ status }) => status === 'not tiered').length],
    ['share_of_book', book === 0 ? 0 : rounded((100 * members.length) / book)],
    ['customers', customers.length],
    ['prospects', members.filter(({ account }) => account.values['type'] === 'prospect').length],
    ['accounts_with_arr', members.filter((each) => (number(each, 'arr') ?? 0) > 0).length],
    ['customers_without_arr', customers.filter((each) => number(each, 'arr') === null).length],
    ['provisional', members.filter(({ provisional }) => provisional !== null).length],
    ['arr', total(members, 'arr')],
    ['at_stake', sum(members.map(({ rank }) => rank?.atStake ?? 0))],
  ];
}

function deals(members: Scored[], asOf: string): [string, Value][] {
  const open = selling(members);
  const overdue = open.filter((deal) => deal.close_date !== null && deal.close_date < asOf);
  const end = monthEndAfter(asOf);
  const due = open.filter(
    (deal) => deal.close_date !== null && deal.close_date > asOf && deal.close_date <= end,
  );
  return [
    ['open_deals', open.length],
    ['open_value', total(members, 'open_value')],
    ['open_deals_without_amount', open.filter((deal) => deal.amount === null).length],
    ['open_renewals', sum(members.map((each) => number(each, 'open_renewals') ?? 0))],
    ['stagnant_deals', open.filter((deal) => deal.stagnant).length],
    ['long_stagnant_deals', open.filter((deal) => deal.long).length],
    ['overdue_deals', overdue.length],
    ['overdue_value', money(overdue)],
    ['deals_due', due.length],
    ['deals_due_value', money(due)],
    ['outcome_score', mean(members, 'outcome_score', 0)],
  ];
}

function renewals(members: Scored[], settings: Settings): [string, Value][] {
  const due = members
    .filter((each) => {
      const days = number(each, 'days_to_renewal');
      return (
        days !== null && days >= 0 && days <= settings['renewal_window']! && (number(each, 'arr') ?? 0) > 0
      );
    })
    .sort((a, b) => number(b, 'arr')! - number(a, 'arr')! || (a.account.id < b.account.id ? -1 : 1));
  return [
    ['renewals_due', due.length],
    ['renewals_due_arr', sum(due.map((each) => number(each, 'arr')!))],
    ['largest_renewal', due[0]?.account.name ?? null],
  ];
}

function touches(members: Scored[]): [string, Value][] {
  const last = members.flatMap(({ account }) => (account.values['last_touch'] as string | null) ?? []).sort();
  const judged = members.filter(({ components }) => components['recency']?.standing === 'scored');
  const silences = judged.flatMap((each) => number(each, 'days_since_last_touch') ?? []);
  const norms = total(members, 'touch_norm_30d');
  return [
    ['touches_30d', total(members, 'touches_30d')],
    ['touches_prior_30d', total(members, 'touches_prior_30d')],
    ['touch_norm_30d', typeof norms === 'number' ? rounded(norms) : norms],
    ['sentiment_90d', mean(members, 'sentiment_90d', 2)],
    ['accounts_without_touch', members.filter((each) => number(each, 'touches_30d') === 0).length],
    ['last_touch', last.at(-1) ?? null],
    ['longest_silence', silences.length === 0 ? null : Math.max(...silences)],
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((week): [string, Value] => [
      `touches_week_${week}`,
      sum(members.map(({ account }) => account.weeks[week - 1]!)),
    ]),
  ];
}

/** Moves since the run before, counted over who is in the group now; `left` over who was in it. */
export function movements(now: ScoredBook, before: ScoredBook, belongs: Belongs): Values {
  const was = new Map(before.accounts.filter(tiered).map((each) => [each.account.id, each.tier!]));
  const still = new Set(now.accounts.filter(tiered).map((each) => each.account.id));
  const counts = { moved_up: 0, moved_down: 0, kept: 0, entered: 0 };
  for (const { account, tier } of now.accounts.filter((each) => tiered(each) && belongs(each))) {
    const from = was.get(account.id);
    counts[
      from === undefined ? 'entered' : tier! < from ? 'moved_up' : tier! > from ? 'moved_down' : 'kept'
    ] += 1;
  }
  const left = before.accounts.filter((each) => tiered(each) && belongs(each) && !still.has(each.account.id));
  return new Map<string, Value>([
    ...Object.entries(counts),
    ['moved', counts.moved_up + counts.moved_down],
    ['left', left.length],
  ]);
}

/** Counts that only a narrative needs, by subject. */
export function findings(now: ScoredBook, before: ScoredBook | null): Map<string, Value> {
  const found = new Map<string, Value>();
  const members = now.accounts.filter(tiered);
  const { settings } = now;
  found.set(
    'book.outcome_derived',
    members.filter(({ account }) => account.derived.has('outcome_score')).length,
  );
  found.set(
    'book.sentiment_derived',
    members.filter(({ account }) => account.derived.has('sentiment_90d')).length,
  );
  found.set('book.reconstructed', members.filter(isReconstructed).length);
  for (const tier of [1, 2, 3, 4])
    found.set(
      `tier-${tier}.not_shown`,
      Math.max(0, members.filter((each) => each.tier === tier).length - 40),
    );
  const line = settings['expand_score']!;
  const near = (each: Scored): boolean =>
    each.tier === 2 &&
    each.score !== null &&
    each.score < line &&
    each.score >= line - settings['hysteresis_margin']!;
  found.set('tier-2.near_line', members.filter(near).length);
  triage(
    members.filter(({ tier }) => tier === 4),
    found,
  );
  for (const reason of new Set(
    now.accounts.flatMap((each) => (each.status === 'not tiered' ? (each.reason ?? []) : [])),
  ))
    found.set(
      `book.not_tiered_${reason}`,
      now.accounts.filter((each) => each.status === 'not tiered' && each.reason === reason).length,
    );
  if (before) lastList(now, before, found);
  return found;
}

const isReconstructed = ({ account }: Scored): boolean =>
  account.reconstructed || account.open.some((deal) => deal.type !== 'renewal' && deal.reconstructed);

/** Each account of tier 4 under the first cause that holds. */
function triage(members: Scored[], found: Map<string, Value>): void {
  const causeOf = (each: Scored): string => {
    const open = number(each, 'open_deals') ?? 0;
    if ((number(each, 'arr') ?? 0) > 0) return 'customers';
    if (open > 0 && number(each, 'overdue_deals') === open) return 'late';
    if ((number(each, 'long_stagnant_deals') ?? 0) > 0) return 'stuck';
    return open > 0 ? 'low' : 'idle';
  };
  for (const cause of ['customers', 'late', 'stuck', 'low', 'idle']) {
    const own = members.filter((each) => causeOf(each) === cause);
    found.set(`tier-4.${cause}_accounts`, own.length);
    found.set(`tier-4.${cause}_deals`, selling(own).length);
    found.set(`tier-4.${cause}_value`, sum(own.map((each) => number(each, 'open_value') ?? 0)));
    found.set(`tier-4.${cause}_arr`, sum(own.map((each) => number(each, 'arr') ?? 0)));
  }
}

/** What became of the ten accounts that the run before put first. */
function lastList(now: ScoredBook, before: ScoredBook, found: Map<string, Value>): void {
  const moved = movements(now, before, () => true).get('moved') as number;
  found.set('book.moves_not_shown', Math.max(0, moved - 20));
  const listed = before.accounts.filter(({ rank }) => rank !== null && rank.rank <= 10);
  const pairs = listed.flatMap((was) => {
    const is = now.accounts.find((each) => each.account.id === was.account.id);
    return is ? [{ was, is }] : [];
  });
  const since = ({ is }: { is: Scored }, metric: string): boolean =>
    is.account.values[metric] !== null && String(is.account.values[metric]) >= plusDays(before.asOf, 1);
  const advanced = pairs.filter(({ was, is }) =>
    selling([is]).some((deal) =>
      was.account.open.some(
        (old) => old.deal_id === deal.deal_id && deal.stage !== null && old.stage !== deal.stage,
      ),
    ),
  );
  const touched = pairs.filter((pair) => since(pair, 'last_touch')).length;
  found.set('run.list_accounts', pairs.length);
  found.set('run.list_touched', touched);
  found.set('run.list_untouched', pairs.length - touched);
  found.set('run.list_advanced', advanced.length);
  found.set('run.list_won', pairs.filter((pair) => since(pair, 'last_won_date')).length);
}
