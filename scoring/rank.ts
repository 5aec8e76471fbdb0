/**
 * The list for AEs [000-24]: money at stake × the chance that acting matters × urgency, each factor declared by
 * the model and printed. Accounts are ranked, never AEs.
 */
import { roundTo } from '../domain/catalogue.ts';
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { RankingRow, ScoredAccount } from '../domain/ledger.ts';
import { type Model, settingFactor, settingValue } from '../domain/model.ts';
import { perModel } from './per-model.ts';
import { rowValue, type Subject } from './subject.ts';

type RankingTier = Model['ranking']['tiers'][number];

/** An account beside the row that it was judged by. */
interface Row {
  account: ScoredAccount;
  subject: Subject;
}

const figure = ({ subject }: Row, feature: string): number | null => {
  const value = rowValue(subject, feature);
  return typeof value === 'number' ? value : null;
};

function chanceOf(row: Row, tier: RankingTier, model: Model): number {
  const { feature, rules, otherwise } = tier.chance;
  const value = feature === undefined ? null : figure(row, feature);
  if (value !== null) return roundTo(value / 100, 2);
  const chances = row.account.rules.flatMap((fired) => {
    const ref = rules[fired.id];
    return ref === undefined ? [] : [settingFactor(model, ref)];
  });
  return chances.length > 0 ? Math.max(...chances) : settingFactor(model, otherwise);
}

function dateToCome(subject: Subject, feature: string, asOf: IsoDate): IsoDate | null {
  const date = rowValue(subject, feature);
  return typeof date === 'string' && date >= asOf ? date : null;
}

/** The nearest date to come: a close date or the renewal. */
function dueOf({ subject }: Row, asOf: IsoDate): Pick<RankingRow, 'dueOn' | 'dueWhy'> {
  const close = dateToCome(subject, 'next_close_date', asOf);
  const renewal = dateToCome(subject, 'renewal_date', asOf);
  if (close !== null && (renewal === null || close <= renewal)) return { dueOn: close, dueWhy: 'close' };
  return { dueOn: renewal, dueWhy: renewal === null ? null : 'renewal' };
}

const urgencySettings = perModel((model) => ({
  lowest: settingFactor(model, model.ranking.urgency.least),
  from: settingValue(model, model.ranking.urgency.full_at),
  to: settingValue(model, model.ranking.urgency.least_at),
}));

/** 1 up to `full_at` days, falling in a straight line to `least` at `least_at`; `least` without a date. */
function urgencyOf(dueOn: IsoDate | null, asOf: IsoDate, model: Model): number {
  const { lowest, from, to } = urgencySettings(model);
  if (dueOn === null) return lowest;
  const share = Math.min(1, Math.max(0, (daysBetween(asOf, dueOn) - from) / (to - from)));
  return roundTo(1 - share * (1 - lowest), 2);
}

function rankingOf(row: Row, tier: RankingTier, model: Model, asOf: IsoDate): RankingRow {
  const atStake = tier.at_stake.reduce((sum, feature) => sum + (figure(row, feature) ?? 0), 0);
  const chance = chanceOf(row, tier, model);
  const due = dueOf(row, asOf);
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
function before({ account: a }: Row, { account: b }: Row): number {
  const [first, second] = [a.ranking!, b.ranking!];
  return (
    second.priority - first.priority || second.atStake - first.atStake || (a.accountId < b.accountId ? -1 : 1)
  );
}

/**
 * Sets `ranking` of the accounts in the model's ranked tiers, with their place in the book and with their owner.
 * @param subjects what the accounts were judged by, in the same order
 */
export function rankAccounts(
  accounts: ScoredAccount[],
  subjects: Subject[],
  model: Model,
  asOf: IsoDate,
): void {
  const ranked: Row[] = [];
  for (const [index, account] of accounts.entries()) {
    const row = { account, subject: subjects[index]! };
    const tier = model.ranking.tiers.find((each) => each.tier === account.tier);
    account.ranking =
      account.status === 'tiered' && tier !== undefined ? rankingOf(row, tier, model, asOf) : null;
    if (account.ranking !== null) ranked.push(row);
  }
  const places = new Map<string, number>();
  for (const [index, { account, subject }] of ranked.sort(before).entries()) {
    account.ranking!.rank = index + 1;
    const owner = rowValue(subject, 'owner');
    if (typeof owner !== 'string') continue;
    const place = (places.get(owner) ?? 0) + 1;
    places.set(owner, place);
    account.ranking!.ownerRank = place;
  }
}
