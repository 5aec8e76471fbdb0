/**
 * The list for AEs [000-24]: money at stake × the chance that acting matters × urgency, each factor declared by
 * the model and printed. Accounts are ranked, never AEs.
 */
import { roundTo } from '../domain/catalogue.ts';
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { RankingRow, ScoredAccount } from '../domain/ledger.ts';
import { type Model, settingFactor, settingValue } from '../domain/model.ts';

type RankingTier = Model['ranking']['tiers'][number];

const figure = (account: ScoredAccount, feature: string): number | null => {
  const value = account.features.values[feature];
  return typeof value === 'number' ? value : null;
};

function chanceOf(account: ScoredAccount, tier: RankingTier, model: Model): number {
  const { feature, rules, otherwise } = tier.chance;
  const value = feature === undefined ? null : figure(account, feature);
  if (value !== null) return roundTo(value / 100, 2);
  const chances = account.rules.flatMap((fired) => {
    const ref = rules[fired.id];
    return ref === undefined ? [] : [settingFactor(model, ref)];
  });
  return chances.length > 0 ? Math.max(...chances) : settingFactor(model, otherwise);
}

/** The nearest date to come: a close date or the renewal. */
function dueOf(account: ScoredAccount, asOf: IsoDate): Pick<RankingRow, 'dueOn' | 'dueWhy'> {
  const dates = [
    { on: account.features.values['next_close_date'], why: 'close' as const },
    { on: account.features.values['renewal_date'], why: 'renewal' as const },
  ].filter(
    (each): each is { on: string; why: 'close' | 'renewal' } =>
      typeof each.on === 'string' && each.on >= asOf,
  );
  const first = dates.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
  return { dueOn: first?.on ?? null, dueWhy: first?.why ?? null };
}

/** 1 up to `full_at` days, falling in a straight line to `least` at `least_at`; `least` without a date. */
function urgencyOf(dueOn: IsoDate | null, asOf: IsoDate, model: Model): number {
  const { full_at, least_at, least } = model.ranking.urgency;
  const lowest = settingFactor(model, least);
  if (dueOn === null) return lowest;
  const from = settingValue(model, full_at);
  const to = settingValue(model, least_at);
  const share = Math.min(1, Math.max(0, (daysBetween(asOf, dueOn) - from) / (to - from)));
  return roundTo(1 - share * (1 - lowest), 2);
}

function rowOf(account: ScoredAccount, tier: RankingTier, model: Model, asOf: IsoDate): RankingRow {
  const atStake = tier.at_stake.reduce((sum, feature) => sum + (figure(account, feature) ?? 0), 0);
  const chance = chanceOf(account, tier, model);
  const due = dueOf(account, asOf);
  const urgency = urgencyOf(due.dueOn, asOf, model);
  return {
    rank: 0,
    ownerRank: null,
    atStake,
    chance,
    urgency,
    priority: roundTo(atStake * chance * urgency, 0),
    ...due,
  };
}

/** By priority, then money at stake, then account id. */
function before(a: ScoredAccount, b: ScoredAccount): number {
  const [first, second] = [a.ranking!, b.ranking!];
  return (
    second.priority - first.priority || second.atStake - first.atStake || (a.accountId < b.accountId ? -1 : 1)
  );
}

/** Sets `ranking` of the accounts in the model's ranked tiers, with their place in the book and with their owner. */
export function rankAccounts(accounts: ScoredAccount[], model: Model, asOf: IsoDate): void {
  const ranked: ScoredAccount[] = [];
  for (const account of accounts) {
    const tier = model.ranking.tiers.find((each) => each.tier === account.tier);
    account.ranking =
      account.status === 'tiered' && tier !== undefined ? rowOf(account, tier, model, asOf) : null;
    if (account.ranking !== null) ranked.push(account);
  }
  const places = new Map<string, number>();
  for (const [index, account] of ranked.sort(before).entries()) {
    account.ranking!.rank = index + 1;
    const owner = account.features.values['owner'];
    if (typeof owner !== 'string') continue;
    const place = (places.get(owner) ?? 0) + 1;
    places.set(owner, place);
    account.ranking!.ownerRank = place;
  }
}
