/** Facts of open deals, stages and signals, worked out again. */

import type { Subject } from '../domain/facts.ts';
import type { Periods, Runs } from './recompute-account-facts.ts';
import type { ScoredBook } from './recompute-scored.ts';
import { pointsOfSignal } from './recompute-scores.ts';
import { type Deal, daysFrom, rounded, type Signal, type Value } from './recompute-terms.ts';

export function dealPeriods(subject: Subject, { now, before }: Runs): Periods {
  const find = (scored: ScoredBook | null): Deal | undefined =>
    scored?.accounts.flatMap(({ account }) => account.open).find((deal) => deal.deal_id === subject.key);
  const [is, was] = [find(now), find(before)];
  return {
    now: is ? dealValues(is, now) : new Map(),
    before: was && before ? dealValues(was, before) : null,
  };
}

function dealValues(deal: Deal, { asOf, settings }: ScoredBook): Map<string, Value> {
  const toClose = deal.close_date === null ? null : daysFrom(asOf, deal.close_date);
  const line = (times: number, floor: number): Value =>
    deal.median === null ? null : Math.floor(Math.max(rounded(times * deal.median, 6), floor));
  return new Map<string, Value>([
    ['name', deal.name ?? deal.deal_id],
    ['deal_name', deal.name ?? deal.deal_id],
    ['deal_type', deal.type],
    ['deal_owner', deal.owner],
    ['stage', deal.stage],
    ['created_on', deal.created_on],
    ['stage_entered_on', deal.stage_entered_on],
    ['days_in_stage', deal.days_in_stage],
    ['stage_median_days', deal.median],
    ['stagnant_line', line(settings['stagnant_times']!, settings['stagnant_floor']!)],
    ['long_stagnant_line', line(settings['long_stagnant_times']!, settings['long_stagnant_floor']!)],
    ['amount', deal.amount],
    ['close_date', deal.close_date],
    ['days_to_close', toClose],
    ['days_past_close', toClose !== null && toClose < 0 ? -toClose : null],
    ['age_days', daysFrom(deal.created_on, asOf)],
    ['deal_outcome_score', deal.outcome_score],
    ['deal_outcome_band', deal.outcome_band],
  ]);
}

export function stageValues(subject: Subject, { now }: Runs): Map<string, Value> {
  const median = now.book.stages.get(subject.key);
  return new Map<string, Value>([
    ['name', subject.key],
    ...(median
      ? ([
          ['median_days', median.days],
          ['won_deals', median.deals],
        ] as [string, Value][])
      : []),
  ]);
}

/** Footnotes are numbered newest first, then by account, type and address. */
export function signalValues(subject: Subject, { now }: Runs): Map<string, Value> {
  const key = (signal: Signal): string =>
    [signal.account_id, signal.type, signal.source_url ?? ''].join('\n');
  const signals = now.accounts
    .flatMap(({ account }) => account.signals)
    .sort((a, b) => (a.date !== b.date ? (a.date > b.date ? -1 : 1) : key(a) < key(b) ? -1 : 1));
  const signal = signals[Number(subject.key) - 1];
  if (!signal) return new Map();
  return new Map<string, Value>([
    ['number', Number(subject.key)],
    ['type', signal.type.replaceAll('_', ' ')],
    ['date', signal.date],
    ['amount', signal.amount],
    ['detail', signal.detail],
    ['source', signal.source_url],
    ['read_on', signal.read_on],
    ['signal_points', pointsOfSignal(signal.type, signal.date, now.asOf, now.settings)],
  ]);
}
