/** What groups are called, who belongs to them, and their seats. */

import type { FactSheet, Subject } from '../domain/facts.ts';
import { type Facts, type Periods, type Runs, tiersOf } from './recompute-account-facts.ts';
import { type Belongs, groupValues, movements } from './recompute-groups.ts';
import { RULE_TIERS } from './recompute-rules.ts';
import type { Scored, ScoredBook } from './recompute-scored.ts';

import { rounded, type Value } from './recompute-terms.ts';

function memberOf({ kind, key }: Subject): Belongs {
  if (kind === 'tier') return ({ tier }) => tier === Number(key);
  if (kind === 'rule') return ({ rules }) => rules.includes(key);
  if (kind === 'owner') return ({ owner }) => owner === key;
  if (kind === 'segment') return ({ account }) => account.values['segment'] === key;
  return () => true;
}

export function groupPeriods(subject: Subject, runs: Runs): Periods {
  const belongs = memberOf(subject);
  const now = groupValues(runs.now, belongs);
  if (runs.before)
    for (const [metric, value] of movements(runs.now, runs.before, belongs)) now.set(metric, value);
  for (const [metric, value] of namesOf(subject, runs)) now.set(metric, value);
  return { now, before: runs.before ? groupValues(runs.before, belongs) : null };
}

interface RuleOfModel {
  id: string;
  label: string;
}

const JUDGED_BY: Record<string, string[]> = {
  'low-score': ['score'],
  'long-stagnant': ['long_stagnant_deals'],
  renewal: ['days_to_renewal', 'touches_30d'],
  volume: ['touch_norm_30d', 'touches_30d'],
  stagnant: ['stagnant_deals', 'stagnant_share'],
  sentiment: ['sentiment_90d'],
};

function namesOf(subject: Subject, { now, model }: Runs): [string, Value][] {
  const { kind, key } = subject;
  if (kind === 'owner')
    return [
      ['name', key],
      ['short_name', shortName(key, now)],
    ];
  if (kind === 'segment') return [['name', key]];
  if (kind === 'tier') {
    const tier = tiersOf(model).find((each) => each.number === Number(key))!;
    const labels = Object.entries(tier.labels ?? {}).map(([type, label]): [string, Value] => [
      `label_${type}`,
      label,
    ]);
    return [
      ['name', `Tier ${key} — ${tier.label}`],
      ['label', tier.label],
      ['number', tier.number],
      ['action', tier.action],
      ...labels,
    ];
  }
  if (kind !== 'rule') return [];
  const { label } = (model['rules'] as RuleOfModel[]).find((each) => each.id === key)!;
  const tiered = now.accounts.filter(({ status }) => status === 'tiered');
  const fired = tiered.filter(({ rules }) => rules.includes(key)).length;
  const known = (scored: Scored): boolean =>
    JUDGED_BY[key]!.every(
      (metric) => (metric === 'score' ? scored.score : scored.account.values[metric]) !== null,
    );
  return [
    ['name', label],
    ['label', label],
    ['rule_tier', RULE_TIERS[key]!],
    ['fired', fired],
    ['judged', tiered.filter(known).length],
    ['fired_share', tiered.length === 0 ? 0 : rounded((100 * fired) / tiered.length)],
  ];
}

/** The last name, where no other owner has it. */
function shortName(owner: string, { accounts }: ScoredBook): string {
  const names = new Set(
    accounts.flatMap((each) => [
      each.owner,
      each.account.values['previous_owner'] as string | null,
      ...each.account.open.map((deal) => deal.owner),
    ]),
  );
  const last = (name: string): string => name.split(/\s+/).at(-1)!;
  const same = [...names].filter((name) => name !== null && last(name) === last(owner));
  return same.length > 1 ? owner : last(owner);
}

/** Seats stand with the tier, those per owner with the owner who has an account that asked for one. */
export function addSeats(facts: Facts, sheet: FactSheet, now: ScoredBook): void {
  const holders = now.accounts.filter(({ tier }) => tier === 1);
  const displaced = now.accounts.filter(({ displacedBy }) => displacedBy !== null);
  const full = holders.length >= now.seats;
  const nameOf = (id: string): Value =>
    sheet.subjects.find((each) => each.kind === 'account' && each.key === id)?.name ?? null;
  facts.set('tier-1.seats', now.seats).set('tier-1.seats_used', holders.length);
  const byOwnSeats = (each: Scored): boolean =>
    holders.filter(({ owner }) => owner === each.owner).length >= now.settings['expand_per_owner']! && !full;
  const byBook = displaced.filter((each) => !byOwnSeats(each));
  facts.set('tier-1.displaced', byBook.length);
  if (byBook[0]) facts.set('tier-1.last_seat', nameOf(byBook[0].displacedBy!));
  for (const subject of sheet.subjects.filter((each) => each.kind === 'owner')) {
    const own = displaced.filter((each) => each.owner === subject.key && byOwnSeats(each));
    facts.set(`${subject.id}.seats`, now.settings['expand_per_owner']!);
    facts.set(`${subject.id}.seats_used`, holders.filter(({ owner }) => owner === subject.key).length);
    facts.set(`${subject.id}.displaced`, own.length);
    if (own[0]) facts.set(`${subject.id}.last_seat`, nameOf(own[0].displacedBy!));
  }
}
