import {
  type Account,
  type CountedDeal,
  type Deal,
  daysFrom,
  type Medians,
  plusDays,
  rounded,
  type Settings,
  sum,
  type WinRate,
} from './recompute-terms.ts';

function median(days: number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return rounded(
    Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!,
  );
}

export function mediansOf(stays: { stage: string; days: number }[], settings: Settings): Medians {
  const least = settings['stage_min_stays']!;
  const stages = new Map<string, { days: number; deals: number }>();
  for (const stage of new Set(stays.map((stay) => stay.stage))) {
    const days = stays.filter((stay) => stay.stage === stage).map((stay) => stay.days);
    if (days.length >= least) stages.set(stage, { days: median(days), deals: days.length });
  }
  return { stages, all: stays.length >= least ? median(stays.map((stay) => stay.days)) : null };
}

export function judgeDeal(
  deal: CountedDeal,
  asOf: string,
  medians: Medians,
  rates: WinRate[],
  settings: Settings,
): Deal {
  const days = deal.stage_entered_on === null ? null : daysFrom(deal.stage_entered_on, asOf);
  const own = medians.stages.get(deal.stage ?? '')?.days ?? medians.all;
  const line = (times: string, floor: string) => Math.max(settings[times]! * own!, settings[floor]!);
  const unknown = days === null || own === null;
  const end = unknown ? 0 : line('long_stagnant_times', 'long_stagnant_floor');
  const rate = deal.outcome_score === null ? winRate(deal.stage, rates, settings) : null;
  const score = deal.outcome_score ?? rate;
  return {
    ...deal,
    days_in_stage: days,
    median: own,
    stagnant: unknown ? null : days > line('stagnant_times', 'stagnant_floor'),
    long: unknown ? null : days > end,
    momentum: unknown ? null : days <= own ? 100 : Math.max(0, (100 * (end - days)) / (end - own)),
    derived: deal.outcome_score === null && rate !== null,
    outcome_score: score === null ? null : rounded(score),
    outcome_band: deal.outcome_band ?? bandOf(score === null ? null : rounded(score), settings),
  };
}

function winRate(stage: string | null, rates: WinRate[], settings: Settings): number | null {
  const enough = (row: WinRate | undefined) => row && row.deals >= settings['derived_min_deals']!;
  const own = rates.find((row) => row.stage !== null && row.stage === stage);
  const all = rates.find((row) => row.stage === null);
  const used = enough(own) ? own! : enough(all) ? all! : null;
  return used ? (100 * used.won) / used.deals : null;
}

function bandOf(score: number | null, settings: Settings): string | null {
  if (score === null) return null;
  return score >= settings['outcome_high']!
    ? 'High'
    : score >= settings['outcome_medium']!
      ? 'Medium'
      : 'Low';
}

/** Each deal weighs its amount; one without, the mean of the others'; all alike when none has any. */
function weighted(deals: Deal[], value: (deal: Deal) => number | null): number | null {
  const known = deals.filter((deal) => value(deal) !== null);
  if (known.length === 0) return null;
  const amounts = deals.flatMap((deal) => deal.amount ?? []);
  const mean = sum(amounts) > 0 ? sum(amounts) / amounts.length : null;
  const weight = (deal: Deal): number => (mean === null ? 1 : (deal.amount ?? mean));
  return sum(known.map((deal) => weight(deal) * value(deal)!)) / sum(known.map(weight));
}

export function addOpenDeals(
  { values, missing, derived, open }: Account,
  asOf: string,
  settings: Settings,
): void {
  const selling = open.filter((deal) => deal.type !== 'renewal');
  const priced = selling.filter((deal) => deal.amount !== null);
  const whole = (value: number | null): number | null => (value === null ? null : rounded(value));
  values['open_deals'] = selling.length;
  values['open_renewals'] = open.length - selling.length;
  values['open_deals_without_amount'] = selling.length - priced.length;
  values['open_value'] =
    selling.length > 0 && priced.length === 0 ? null : sum(priced.map((deal) => deal.amount!));
  values['outcome_score'] = whole(weighted(selling, (deal) => deal.outcome_score));
  const bands = new Set(selling.map((deal) => deal.outcome_band));
  values['outcome_band'] =
    bands.size === 1 ? [...bands][0]! : bandOf(values['outcome_score'] as number | null, settings);
  if (selling.some((deal) => deal.derived)) derived.add('outcome_score').add('outcome_band');
  const judged = selling.filter((deal) => deal.stagnant !== null);
  const share = (deal: Deal): number => (deal.stagnant ? 100 : 0);
  values['deal_momentum'] = whole(weighted(judged, (deal) => deal.momentum));
  values['stagnant_share'] = judged.length === 0 ? null : whole(weighted(judged, share));
  values['stagnant_deals'] = judged.length === 0 ? null : judged.filter((deal) => deal.stagnant).length;
  values['long_stagnant_deals'] = judged.length === 0 ? null : judged.filter((deal) => deal.long).length;
  if (selling.length > 0) {
    for (const metric of ['open_value', 'outcome_score', 'outcome_band'])
      if (values[metric] === null) missing.add(metric);
    if (judged.length === 0 && selling.every((deal) => deal.days_in_stage === null))
      for (const metric of ['deal_momentum', 'stagnant_share', 'stagnant_deals', 'long_stagnant_deals'])
        missing.add(metric);
  }
  const due = selling.flatMap((deal) => deal.close_date ?? []);
  const next = due.filter((date) => date >= asOf).sort()[0] ?? null;
  values['deal_age_days'] =
    selling.length === 0 ? null : Math.max(...selling.map((deal) => daysFrom(deal.created_on, asOf)));
  values['overdue_deals'] = due.filter((date) => date < asOf).length;
  values['next_close_date'] = next;
  values['days_to_close'] = next === null ? null : daysFrom(asOf, next);
}

export function addClosedDeals({ values, missing }: Account, deals: Deal[], asOf: string): void {
  const year = deals.filter((deal) => deal.closed_on !== null && deal.closed_on > plusDays(asOf, -365));
  const selling = year.filter((deal) => deal.type !== 'renewal');
  values['closed_deals_12m'] = year.length;
  for (const outcome of ['won', 'lost'] as const) {
    const own = selling
      .filter((deal) => deal.outcome === outcome)
      .sort((a, b) =>
        a.closed_on! < b.closed_on! || (a.closed_on === b.closed_on && a.deal_id > b.deal_id) ? 1 : -1,
      );
    values[`${outcome}_deals_12m`] = own.length;
    values[`last_${outcome}_date`] = own[0]?.closed_on ?? null;
    values[`days_since_${outcome}`] = own[0] ? daysFrom(own[0].closed_on!, asOf) : null;
    if (outcome === 'lost') continue;
    const amounts = own.flatMap((deal) => deal.amount ?? []);
    values['won_value_12m'] = own.length > 0 && amounts.length === 0 ? null : sum(amounts);
    values['last_won_value'] = own[0]?.amount ?? null;
    if (values['won_value_12m'] === null) missing.add('won_value_12m');
    if (own[0] && own[0].amount === null) missing.add('last_won_value');
  }
}
