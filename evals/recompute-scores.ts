/**
 * Points, rules and tiers worked out again by a reading of living-doc-4's prose and numbers; the engine's
 * conditions and stages are not used. Holds for this one model.
 */

import { COMPONENTS, hardlyVarying, number, pointsOf } from './recompute-points.ts';
import { rankAll } from './recompute-ranking.ts';
import {
  bookWide,
  byLines,
  HELD,
  held,
  provisional,
  RULE_TIERS,
  RULES,
  ruleHolds,
} from './recompute-rules.ts';
import type { Before, Points, Scored, ScoredBook, Wide } from './recompute-scored.ts';
import { type Account, type Book, daysFrom, rounded, type Settings, sum } from './recompute-terms.ts';

/** @param among the book that the accounts are judged by; their own unless given */
export function scoreAll(
  book: Book,
  settings: Settings,
  before: Before | null,
  among?: Pick<ScoredBook, 'wide' | 'leftOut'>,
): ScoredBook {
  const accounts = book.accounts.map((account) => inScope(account, settings));
  const tiered = accounts.filter((each) => each.status === 'tiered');
  const rows = tiered.map((each) => each.account);
  const { wide, leftOut } = among ?? {
    wide: bookWide(rows, settings),
    leftOut: hardlyVarying(rows, settings),
  };
  for (const each of tiered) score(each, leftOut, settings);
  const placed = tiered.filter((each) => each.status === 'tiered');
  for (const each of placed) place(each, book.asOf, wide, settings, before?.get(each.account.id) ?? null);
  for (const each of placed) each.unseated = each.tier;
  const seats = Math.ceil((placed.length * settings['expand_share']!) / 100);
  giveSeats(placed, seats, settings);
  rankAll(placed, book.asOf, settings);
  return { asOf: book.asOf, book, accounts, seats, settings, wide, leftOut };
}

/** In scope: ARR, an open deal, a touch in 180 days, or a deal closed in 365 days; partners and churned never. */
function inScope(account: Account, _settings: Settings): Scored {
  const has = (metric: string): boolean => (number(account, metric) ?? 0) > 0;
  const type = account.values['type'];
  const signs = ['arr', 'open_deals', 'open_renewals', 'touches_180d', 'closed_deals_12m'];
  const alive = signs.some(has) || signs.some((metric) => account.missing.has(metric));
  const reason = type === 'partner' || type === 'churned' ? type : alive ? null : 'dormant';
  return {
    account,
    status: reason === null ? 'tiered' : 'not tiered',
    reason,
    components: {},
    earned: 0,
    possible: 0,
    score: null,
    rules: [],
    judged: new Set(),
    tier: null,
    unseated: null,
    scoredTier: null,
    withoutSignals: null,
    signalPoints: null,
    displacedBy: null,
    provisional: null,
    owner: account.values['owner'] as string | null,
    rank: null,
  };
}

function score(scored: Scored, leftOut: Set<string>, settings: Settings): void {
  let applicable = 0;
  for (const component of COMPONENTS) {
    const points: Points = leftOut.has(component)
      ? { standing: 'left_out', points: null, possible: 0 }
      : pointsOf(component, scored.account, settings);
    scored.components[component] = points;
    scored.earned += points.points ?? 0;
    scored.possible += points.possible;
    const weight = settings[`${component === 'close_likelihood' ? 'close' : component}_weight`]!;
    applicable += points.standing === 'missing' ? weight : points.possible;
  }
  if (scored.possible * 100 < settings['floor']! * applicable) {
    scored.status = 'not enough data';
    scored.reason = 'not_enough_data';
  } else if (scored.possible > 0)
    scored.score = rounded((settings['scale']! * scored.earned) / scored.possible);
}

function place(
  scored: Scored,
  asOf: string,
  wide: Wide,
  settings: Settings,
  before: { tier: number | null; scoredTier: number | null } | null,
): void {
  const { account } = scored;
  const hold = held(account, settings);
  const tierAt = (points: number | null): { tier: number; rules: string[]; base: number } => {
    const verdicts = RULES.map((rule) => [rule, ruleHolds(rule, account, points, wide, settings)] as const);
    scored.judged = new Set(verdicts.filter(([, verdict]) => verdict !== null).map(([rule]) => rule));
    const rules = verdicts
      .filter(([rule, verdict]) => verdict === true && !(hold && HELD.includes(rule)))
      .map(([rule]) => rule);
    const base = byLines(account, points, settings);
    return { tier: rules[0] ? RULE_TIERS[rules[0]]! : hold ? 2 : base, rules, base };
  };
  scored.provisional = provisional(scored, hold, wide, settings);
  const plain = tierAt(scored.score);
  scored.withoutSignals = plain.tier;
  scored.rules = plain.rules;
  let tier = plain.tier;
  let signalled = plain;
  const limit = settings['signal_limit']!;
  const total = sum(
    account.signals.map((signal) => pointsOfSignal(signal.type, signal.date, asOf, settings) ?? 0),
  );
  const points = Math.max(-limit, Math.min(limit, total));
  if (points !== 0 && scored.score !== null) {
    scored.signalPoints = points;
    scored.score = Math.max(0, Math.min(settings['scale']!, scored.score + points));
    signalled = tierAt(scored.score);
    scored.rules = signalled.rules;
    const most = settings['signal_max_tiers']!;
    tier = Math.max(plain.tier - most, Math.min(plain.tier + most, signalled.tier));
  }
  scored.scoredTier = tier;
  scored.tier = tier;
  if (!before?.tier || scored.score === null || tier === before.tier || before.scoredTier === tier) return;
  if (signalled.rules.length > 0 || hold) return;
  // A move by the score alone has to be clear by the margin: 73 upward, 67 or less downward.
  const margin = settings['hysteresis_margin']!;
  const up = tier < before.tier;
  const strict = byLines(account, scored.score + (up ? -margin : margin - 1), settings);
  scored.tier = up
    ? Math.min(before.tier, Math.max(tier, strict))
    : Math.max(before.tier, Math.min(tier, strict));
}

const GOOD = ['funding', 'headcount_growth', 'expansion', 'ipo'];

const BAD = ['layoffs', 'headcount_decline', 'acquisition', 'bankruptcy'];

export function pointsOfSignal(type: string, date: string, asOf: string, settings: Settings): number | null {
  if (daysFrom(date, asOf) > settings['signal_max_age']!) return null;
  if (GOOD.includes(type)) return settings['signal_up']!;
  if (BAD.includes(type)) return settings['signal_down']!;
  return type === 'leadership_change' ? 0 : null;
}

const best = (a: Scored, b: Scored): number => {
  const value = (each: Scored): number => number(each.account, 'open_value') ?? Number.NEGATIVE_INFINITY;
  return (b.score ?? -1) - (a.score ?? -1) || value(b) - value(a) || (a.account.id < b.account.id ? -1 : 1);
};

/** Seats of the book and of each owner, best first; who finds either full moves down, and learns who sat down last. */
function giveSeats(placed: Scored[], seats: number, settings: Settings): void {
  const taken: Scored[] = [];
  for (const each of placed.filter(({ tier }) => tier === 1).sort(best)) {
    const own = each.owner === null ? [] : taken.filter(({ owner }) => owner === each.owner);
    const full = taken.length >= seats ? taken : own.length >= settings['expand_per_owner']! ? own : null;
    if (full === null) {
      taken.push(each);
      continue;
    }
    each.tier = 2;
    each.displacedBy = full.at(-1)?.account.id ?? null;
  }
}
