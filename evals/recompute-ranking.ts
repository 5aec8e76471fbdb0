/** The AE list, ranked again: money at stake, chance, urgency. */

import { number } from './recompute-points.ts';
import type { Ranking, Scored } from './recompute-scored.ts';

import { daysFrom, rounded, type Settings, type Value } from './recompute-terms.ts';

export function rankAll(placed: Scored[], asOf: string, settings: Settings): void {
  const ranked = placed.filter(({ tier }) => tier === 1 || tier === 3);
  for (const each of ranked) each.rank = rankingOf(each, asOf, settings);
  ranked.sort(
    (a, b) =>
      b.rank!.priority - a.rank!.priority ||
      b.rank!.atStake - a.rank!.atStake ||
      (a.account.id < b.account.id ? -1 : 1),
  );
  const places = new Map<string, number>();
  for (const [at, each] of ranked.entries()) {
    each.rank!.rank = at + 1;
    if (each.owner === null) continue;
    places.set(each.owner, (places.get(each.owner) ?? 0) + 1);
    each.rank!.ownerRank = places.get(each.owner)!;
  }
}

function rankingOf({ account, tier, rules }: Scored, asOf: string, settings: Settings): Ranking {
  const open = number(account, 'open_value') ?? 0;
  const atStake = tier === 1 ? open : open + (number(account, 'arr') ?? 0);
  const chances = rules.flatMap((rule) => settings[`chance_${rule}`] ?? []);
  const otherwise = chances.length > 0 ? Math.max(...chances) : settings['chance_otherwise']!;
  const chance = tier === 1 ? (number(account, 'outcome_score') ?? otherwise) : otherwise;
  const dates: [Value, string][] = [
    [account.values['next_close_date'] ?? null, 'close'],
    [account.values['renewal_date'] ?? null, 'renewal'],
  ];
  const due = dates
    .filter(([date]) => date !== null && date >= asOf)
    .sort(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0))[0];
  const days = due ? daysFrom(asOf, String(due[0])) : Number.POSITIVE_INFINITY;
  const from = settings['urgency_full']!;
  const least = settings['urgency_least']! / 100;
  const fallen = Math.min(1, Math.max(0, (days - from) / (settings['urgency_least_at']! - from)));
  const urgency = rounded(1 - fallen * (1 - least), 2);
  const priority = rounded((atStake * chance * urgency) / 100);
  return {
    rank: 0,
    ownerRank: null,
    atStake,
    chance,
    urgency,
    priority,
    dueOn: due ? String(due[0]) : null,
    dueWhy: due?.[1] ?? null,
  };
}
