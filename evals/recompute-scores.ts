/**
 * Points, rules and tiers worked out again by a reading of living-doc-4's prose and numbers; the engine's
 * conditions and stages are not used. Holds for this one model.
 */
import {
  type Account,
  type Book,
  type Deal,
  daysFrom,
  rounded,
  type Settings,
  sum,
  type Value,
} from './recompute-features.ts';

export type Standing = 'scored' | 'missing' | 'not_judged' | 'left_out';
export interface Points {
  standing: Standing;
  points: number | null;
  possible: number;
}

export interface Scored {
  account: Account;
  status: 'tiered' | 'not enough data' | 'not tiered';
  reason: string | null;
  components: Record<string, Points>;
  earned: number;
  possible: number;
  score: number | null;
  rules: string[];
  judged: Set<string>;
  tier: number | null;
  scoredTier: number | null;
  withoutSignals: number | null;
  signalPoints: number | null;
  displacedBy: string | null;
  /** Best and worst tier that missing values could lead to, where they differ. */
  provisional: { best: number; worst: number } | null;
  owner: string | null;
  rank: Ranking | null;
}

export interface Ranking {
  rank: number;
  ownerRank: number | null;
  atStake: number;
  chance: number;
  urgency: number;
  priority: number;
  dueOn: string | null;
  dueWhy: string | null;
}

export interface ScoredBook {
  asOf: string;
  book: Book;
  accounts: Scored[];
  seats: number;
  settings: Settings;
}

/** What an earlier run left behind of an account. */
export type Before = Map<string, { tier: number | null; scoredTier: number | null }>;

const RULES = ['low-score', 'long-stagnant', 'renewal', 'volume', 'stagnant', 'sentiment'] as const;
export const RULE_TIERS: Record<string, number> = {
  'low-score': 4,
  'long-stagnant': 4,
  renewal: 3,
  volume: 3,
  stagnant: 3,
  sentiment: 3,
};
const HELD = ['volume', 'stagnant', 'low-score', 'long-stagnant'];
const COMPONENTS = ['close_likelihood', 'engagement', 'momentum', 'recency', 'sentiment'] as const;

const number = (account: Account, metric: string): number | null => account.values[metric] as number | null;

export function scoreAll(book: Book, settings: Settings, before: Before | null): ScoredBook {
  const accounts = book.accounts.map((account) => inScope(account, settings));
  const tiered = accounts.filter((each) => each.status === 'tiered');
  const wide = bookWide(
    tiered.map((each) => each.account),
    settings,
  );
  const leftOut = hardlyVarying(
    tiered.map((each) => each.account),
    settings,
  );
  for (const each of tiered) score(each, leftOut, settings);
  const placed = tiered.filter((each) => each.status === 'tiered');
  for (const each of placed) place(each, book.asOf, wide, settings, before?.get(each.account.id) ?? null);
  const seats = Math.ceil((placed.length * settings['expand_share']!) / 100);
  giveSeats(placed, seats, settings);
  rankAll(placed, book.asOf, settings);
  return { asOf: book.asOf, book, accounts, seats, settings };
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
    scoredTier: null,
    withoutSignals: null,
    signalPoints: null,
    displacedBy: null,
    provisional: null,
    owner: account.values['owner'] as string | null,
    rank: null,
  };
}

/** How the whole book stands, for rules that compare an account with it. */
interface Wide {
  /** Touches as per cent of the norms, over accounts judged against a norm. */
  touches: number | null;
  /** Stagnant per cent of the open value; null with too few open deals. */
  stagnant: number | null;
}

function bookWide(accounts: Account[], settings: Settings): Wide {
  const judged = accounts.filter((account) => number(account, 'touch_share_of_norm') !== null);
  const norms = sum(judged.map((account) => number(account, 'touch_norm_30d')!));
  const touches = sum(judged.map((account) => number(account, 'touches_30d')!));
  const deals = accounts.flatMap(({ open }) =>
    open.filter((deal) => deal.type !== 'renewal' && deal.stagnant !== null),
  );
  const valued = deals.some((deal) => (deal.amount ?? 0) > 0);
  const weigh = (some: Deal[]): number => (valued ? sum(some.map((deal) => deal.amount ?? 0)) : some.length);
  const few = deals.length === 0 || deals.length < settings['book_stagnant_min']!;
  return {
    touches: norms === 0 ? null : rounded((100 * touches) / norms),
    stagnant: few ? null : rounded((100 * weigh(deals.filter((deal) => deal.stagnant))) / weigh(deals)),
  };
}

/** Components of which the middle 80 % of accounts lie closer together than the model's least spread. */
function hardlyVarying(accounts: Account[], settings: Settings): Set<string> {
  const found = new Set<string>();
  for (const [component, metric, spread] of [
    ['close_likelihood', 'outcome_score', 'close_spread'],
    ['momentum', 'deal_momentum', 'momentum_spread'],
    ['sentiment', 'sentiment_90d', 'sentiment_spread'],
  ] as const) {
    const values = accounts.flatMap((account) => number(account, metric) ?? []).sort((a, b) => a - b);
    if (values.length < settings['spread_min_accounts']!) continue;
    const at = (share: number): number => values[Math.max(0, Math.ceil(values.length * share) - 1)]!;
    if (rounded(at(0.9) - at(0.1), 6) < settings[spread]!) found.add(component);
  }
  return found;
}

function lowAsLastYear(account: Account, settings: Settings): boolean {
  const [now, norm, then] = ['touches_30d', 'touch_norm_30d', 'touches_30d_last_year'].map((metric) =>
    number(account, metric),
  );
  if (now == null || norm == null || then == null) return false;
  return now <= rounded((norm * settings['volume_share']!) / 100, 6) && then <= now;
}

function ramp(account: Account, metric: string, weight: number, zero: number, full: number): Points {
  const value = number(account, metric);
  if (value === null)
    return { standing: account.missing.has(metric) ? 'missing' : 'not_judged', points: null, possible: 0 };
  const share = Math.min(1, Math.max(0, (value - zero) / (full - zero)));
  return { standing: 'scored', points: rounded(weight * share), possible: weight };
}

const NOTHING: Points = { standing: 'not_judged', points: null, possible: 0 };

function pointsOf(component: string, account: Account, settings: Settings): Points {
  const of = (name: string): number => settings[name]!;
  switch (component) {
    case 'close_likelihood': {
      const half = account.derived.has('outcome_score') ? of('derived_share') / 100 : 1;
      return ramp(
        account,
        'outcome_score',
        rounded(of('close_weight') * half),
        of('close_zero'),
        of('close_full'),
      );
    }
    case 'engagement':
      if (lowAsLastYear(account, settings)) return NOTHING;
      return ramp(
        account,
        'touch_share_of_norm',
        of('engagement_weight'),
        of('engagement_zero'),
        of('engagement_full'),
      );
    case 'momentum':
      return ramp(account, 'deal_momentum', of('momentum_weight'), of('momentum_zero'), of('momentum_full'));
    case 'recency': {
      const yearly = number(account, 'touches_per_year');
      if (yearly === null ? !account.missing.has('touches_per_year') : yearly < of('norm_min_per_year'))
        return NOTHING;
      const booked = number(account, 'days_to_next_touch');
      const weight = of('recency_weight');
      if (booked !== null && booked <= of('recency_booked'))
        return { standing: 'scored', points: weight, possible: weight };
      return ramp(account, 'days_since_last_touch', weight, of('recency_zero'), of('recency_full'));
    }
    default:
      return ramp(
        account,
        'sentiment_90d',
        of('sentiment_weight'),
        of('sentiment_zero'),
        of('sentiment_full'),
      );
  }
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

/** Three answers of a rule: it holds, it does not, or a value is missing without which nobody can say. */
type Verdict = boolean | null;
const every = (parts: Verdict[]): Verdict =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;

function known(
  account: Account,
  metric: string,
  test: (value: number) => boolean,
  ifNotJudged = false,
): Verdict {
  const value = number(account, metric);
  if (value !== null) return test(value);
  return account.missing.has(metric) ? null : ifNotJudged;
}

function ruleHolds(
  rule: string,
  account: Account,
  points: number | null,
  wide: Wide,
  settings: Settings,
): Verdict {
  const of = (name: string): number => settings[name]!;
  const quiet = [
    known(account, 'arr', (arr) => arr < of('triage_arr'), true),
    known(account, 'days_since_last_touch', (days) => days >= of('triage_silence'), true),
  ];
  const norm = number(account, 'touch_norm_30d') ?? 0;
  const half = norm * (of('volume_share') / 100);
  switch (rule) {
    case 'low-score':
      return every([...quiet, points !== null && points < of('triage_score')]);
    case 'long-stagnant':
      return every([...quiet, known(account, 'long_stagnant_deals', (deals) => deals > 0)]);
    case 'renewal':
      return every([
        known(account, 'days_to_renewal', (days) => days >= 0 && days <= of('renewal_window')),
        known(account, 'touches_30d', (touches) => touches === 0),
        account.values['next_touch'] === null,
      ]);
    case 'volume':
      return every([
        known(account, 'touch_share_of_norm', () => true),
        known(account, 'touch_norm_30d', (norm) => norm >= of('volume_min_norm')),
        known(account, 'touches_30d', (touches) => touches <= rounded(half, 6)),
        known(account, 'touches_30d', (touches) => touches <= rounded(norm - of('volume_min_fall'), 6)),
        !lowAsLastYear(account, settings) &&
          !(wide.touches !== null && (number(account, 'touch_share_of_norm') ?? -1) >= wide.touches),
      ]);
    case 'stagnant':
      return every([
        known(account, 'stagnant_deals', (deals) => deals > 0),
        known(account, 'stagnant_share', (part) => part >= of('stagnant_share')),
        known(
          account,
          'stagnant_share',
          (part) => wide.stagnant === null || part >= rounded(of('book_stagnant_times') * wide.stagnant, 6),
        ),
      ]);
    default:
      return every([
        known(account, 'sentiment_90d', (value) => value < of('sentiment_line')),
        !account.derived.has('sentiment_90d'),
      ]);
  }
}

const held = (account: Account, settings: Settings): boolean => {
  if (number(account, 'open_deals') !== 0) return false;
  const within = (metric: string, line: string): boolean =>
    (number(account, metric) ?? Number.POSITIVE_INFINITY) <= settings[line]!;
  return (
    within('days_since_won', 'hold_after_win') ||
    (account.values['type'] === 'customer' && within('days_since_lost', 'hold_after_loss'))
  );
};

/** The tier by the score's lines. */
function byLines(account: Account, points: number | null, settings: Settings, ifUnknown = false): number {
  const meets = (metric: string, test: (value: number) => boolean): boolean =>
    known(account, metric, test) ?? ifUnknown;
  return points !== null &&
    points >= settings['expand_score']! &&
    meets('outcome_score', (value) => value >= settings['expand_outcome']!) &&
    meets('days_since_last_touch', (days) => days < settings['expand_recency']!)
    ? 1
    : 2;
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

/** What is missing is taken to be as good, then as bad for the account as it could be. */
function provisional(scored: Scored, hold: boolean, wide: Wide, settings: Settings): Scored['provisional'] {
  const { account, components, earned, possible } = scored;
  if (account.missing.size === 0) return null;
  const unscored = COMPONENTS.filter((component) => components[component]?.standing === 'missing');
  const more = sum(
    unscored.map(
      (component) => settings[`${component === 'close_likelihood' ? 'close' : component}_weight`]!,
    ),
  );
  const at = (points: number, good: boolean): number => {
    const score = possible + more === 0 ? null : rounded((settings['scale']! * points) / (possible + more));
    const acting = RULES.filter((rule) => {
      const verdict = ruleHolds(rule, account, score, wide, settings);
      return (verdict ?? !good) && !(hold && HELD.includes(rule));
    });
    if (acting[0]) return RULE_TIERS[acting[0]]!;
    return hold ? 2 : byLines(account, score, settings, good);
  };
  const [best, worst] = [at(earned + more, true), at(earned, false)];
  return best === worst ? null : { best, worst };
}

const GOOD = ['funding', 'headcount_growth', 'expansion', 'ipo'];
const BAD = ['layoffs', 'acquisition', 'bankruptcy'];

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

function rankAll(placed: Scored[], asOf: string, settings: Settings): void {
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
