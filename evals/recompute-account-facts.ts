/** Facts of accounts, worked out again. */

import type { FactSheet, Subject } from '../domain/facts.ts';
import type { Scored, ScoredBook } from './recompute-scored.ts';

import { type ModelFile, rounded, type Value } from './recompute-terms.ts';

export interface Runs {
  now: ScoredBook;
  before: ScoredBook | null;
  model: ModelFile;
}

export type Facts = Map<string, Value>;

export interface Periods {
  now: Map<string, Value>;
  before: Map<string, Value> | null;
}

export function accountPeriods(subject: Subject, { now, before, model }: Runs, sheet: FactSheet): Periods {
  const find = (scored: ScoredBook | null) =>
    scored?.accounts.find(({ account }) => account.id === subject.key);
  const [is, was] = [find(now), find(before)];
  return {
    now: is ? accountValues(is, now, model, sheet) : new Map(),
    before: was && before ? accountValues(was, before, model, sheet) : null,
  };
}

interface TierOfModel {
  number: number;
  label: string;
  labels?: Record<string, string>;
  action: string;
  definition: string;
}

export const tiersOf = (model: ModelFile): TierOfModel[] => model['tiers'] as TierOfModel[];

export function labelOf(tier: number | null, type: Value, model: ModelFile): Value {
  const found = tiersOf(model).find((each) => each.number === tier);
  return found ? (found.labels?.[String(type)] ?? found.label) : null;
}

function accountValues(
  scored: Scored,
  book: ScoredBook,
  model: ModelFile,
  sheet: FactSheet,
): Map<string, Value> {
  const { account, rank } = scored;
  const printed = (id: string | null): Value =>
    sheet.subjects.find((each) => each.kind === 'account' && each.key === id)?.name ?? null;
  const label = (tier: number | null): Value => labelOf(tier, account.values['type'] ?? null, model);
  const values = new Map<string, Value>([
    ...Object.entries(account.values),
    ['status', scored.status],
    ['tier', label(scored.tier)],
    ['tier_number', scored.tier],
    ['scored_tier', label(scored.scoredTier)],
    ['tier_without_signals', label(scored.withoutSignals)],
    ['action', tiersOf(model).find((each) => each.number === scored.tier)?.action ?? null],
    ['score', scored.score],
    ['points', scored.earned],
    ['points_possible', scored.possible],
  ]);
  if (scored.reason) values.set('status_reason', scored.reason);
  if (scored.provisional)
    values
      .set('tier_best', label(scored.provisional.best))
      .set('tier_worst', label(scored.provisional.worst));
  if (scored.displacedBy) values.set('displaced_by', printed(scored.displacedBy));
  if (scored.signalPoints !== null) values.set('signal_points', scored.signalPoints);
  for (const [component, { points, possible }] of Object.entries(scored.components)) {
    values.set(`points_${component}`, points);
    values.set(`possible_${component}`, possible);
  }
  const clears = touchesToClear(scored, book);
  if (clears !== null) values.set('touches_to_clear', clears);
  if (rank) {
    values.set('rank', rank.rank).set('owner_rank', rank.ownerRank).set('at_stake', rank.atStake);
    values
      .set('chance', rank.chance)
      .set('urgency', rounded(100 * rank.urgency))
      .set('priority', rank.priority);
    values.set('due_on', rank.dueOn).set('due_why', rank.dueWhy);
  }
  return values;
}

/** The fewest touches in 30 days at which no fired rule that asks for touches holds any more. */
function touchesToClear({ account, rules }: Scored, { settings }: ScoredBook): number | null {
  const norm = account.values['touch_norm_30d'] as number;
  const line = Math.min((norm * settings['volume_share']!) / 100, norm - settings['volume_min_fall']!);
  const needs = [
    ...(rules.includes('renewal') ? [1] : []),
    ...(rules.includes('volume') ? [Math.floor(rounded(line, 6)) + 1] : []),
  ];
  return needs.length === 0 ? null : Math.max(...needs);
}

/** 1 is highest, equal values share a place; a score is ranked within its tier, the rest within the book. */
export function addRanks(facts: Facts, sheet: FactSheet, { accounts }: ScoredBook): void {
  const tiered = accounts.filter(({ status }) => status === 'tiered');
  const figureOf = (scored: Scored, metric: string): Value =>
    metric === 'score' ? scored.score : (scored.account.values[metric] ?? null);
  for (const subject of sheet.subjects.filter((each) => each.kind === 'account')) {
    const own = tiered.find(({ account }) => account.id === subject.key);
    if (!own) continue;
    for (const metric of ['score', 'arr', 'open_value', 'outcome_score', 'touches_30d', 'sentiment_90d']) {
      const value = figureOf(own, metric);
      if (value === null) continue;
      const rivals = metric === 'score' ? tiered.filter(({ tier }) => tier === own.tier) : tiered;
      const above = rivals.filter(
        (each) => Number(figureOf(each, metric) ?? Number.NEGATIVE_INFINITY) > Number(value),
      );
      facts.set(`${subject.id}.${metric}.rank`, above.length + 1);
    }
  }
}
