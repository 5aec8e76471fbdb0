/**
 * Every fact of a sheet worked out again, by fact id. The sheet gives the subjects (what a slug stands for) and
 * which facts there are; no value is taken from it.
 */
import type { FactSheet, Subject } from '../domain/facts.ts';
import { expectedText } from './expected-text.ts';
import {
  type Deal,
  daysFrom,
  type ModelFile,
  plusDays,
  rounded,
  type Signal,
  type Value,
} from './recompute-features.ts';
import { type Belongs, findings, groupValues, monthEndAfter, movements } from './recompute-groups.ts';
import { pointsOfSignal, RULE_TIERS, type Scored, type ScoredBook } from './recompute-scores.ts';

export interface Runs {
  now: ScoredBook;
  before: ScoredBook | null;
  model: ModelFile;
}

type Facts = Map<string, Value>;

/** Values by fact id; what has no entry is not recomputed. */
export function recomputeSheet(sheet: FactSheet, runs: Runs): Facts {
  const facts: Facts = new Map();
  for (const subject of sheet.subjects) {
    const { now, before } = valuesOf(subject, runs, sheet);
    for (const [metric, value] of now) facts.set(`${subject.id}.${metric}`, value);
    for (const [metric, value] of before ?? []) facts.set(`${subject.id}.${metric}@previous`, value);
    for (const [metric, value] of now) {
      const was = before?.get(metric);
      if (typeof value === 'number' && typeof was === 'number')
        facts.set(`${subject.id}.${metric}.delta`, rounded(value - was, 6));
    }
  }
  for (const [id, value] of findings(runs.now, runs.before)) facts.set(id, value);
  addRanks(facts, sheet, runs.now);
  addSeats(facts, sheet, runs.now);
  addModel(facts, runs, sheet);
  addRun(facts, runs);
  return facts;
}

interface Periods {
  now: Map<string, Value>;
  before: Map<string, Value> | null;
}

const none: Periods = { now: new Map(), before: null };

function valuesOf(subject: Subject, runs: Runs, sheet: FactSheet): Periods {
  switch (subject.kind) {
    case 'account':
      return accountPeriods(subject, runs, sheet);
    case 'deal':
      return dealPeriods(subject, runs);
    case 'signal':
      return { now: signalValues(subject, runs), before: null };
    case 'stage':
      return { now: stageValues(subject, runs), before: null };
    case 'book':
    case 'tier':
    case 'owner':
    case 'segment':
    case 'rule':
      return groupPeriods(subject, runs);
    default:
      return none;
  }
}

// Accounts

function accountPeriods(subject: Subject, { now, before, model }: Runs, sheet: FactSheet): Periods {
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

const tiersOf = (model: ModelFile): TierOfModel[] => model['tiers'] as TierOfModel[];

function labelOf(tier: number | null, type: Value, model: ModelFile): Value {
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
function addRanks(facts: Facts, sheet: FactSheet, { accounts }: ScoredBook): void {
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

// Deals, stages, signals

function dealPeriods(subject: Subject, { now, before }: Runs): Periods {
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

function stageValues(subject: Subject, { now }: Runs): Map<string, Value> {
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
function signalValues(subject: Subject, { now }: Runs): Map<string, Value> {
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

// Groups

function memberOf({ kind, key }: Subject): Belongs {
  if (kind === 'tier') return ({ tier }) => tier === Number(key);
  if (kind === 'rule') return ({ rules }) => rules.includes(key);
  if (kind === 'owner') return ({ owner }) => owner === key;
  if (kind === 'segment') return ({ account }) => account.values['segment'] === key;
  return () => true;
}

function groupPeriods(subject: Subject, runs: Runs): Periods {
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
function addSeats(facts: Facts, sheet: FactSheet, now: ScoredBook): void {
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

// Model and run

interface Texts {
  id: string;
  label: string;
  text: string;
  measures: string;
  full: string;
  weight: string;
  unless?: Texts[];
}

/** Settings, components and declared texts, straight from the model's file. */
function addModel(facts: Facts, { model, now }: Runs, sheet: FactSheet): void {
  const underscored = (id: string): string => id.replace(/[^a-z0-9]+/g, '_');
  const say = (text: string): string =>
    text.trim().replace(/\[\[model\.([a-z0-9_]+)\]\]/g, (_, name: string) => {
      const { value, unit } = model.settings[name]!;
      return expectedText(value, unit as Parameters<typeof expectedText>[1], now.asOf);
    });
  const text = (id: string, words: string): void =>
    void facts.set(`model.text_${underscored(id)}`, say(words));
  for (const [name, { value }] of Object.entries(model.settings)) facts.set(`model.${name}`, value);
  for (const name of ['id', 'name', 'version']) facts.set(`model.${name}`, model[name] as Value);
  const components = model['components'] as Texts[];
  facts.set('model.components', components.length);
  facts.set('model.year_window', 365).set('model.trend_weeks', 8).set('model.norm_months', 12);
  for (const { id, label, weight, measures, full } of components) {
    facts.set(`model.component_${underscored(id)}_weight`, model.settings[weight.slice(1)]!.value);
    facts.set(`model.component_${underscored(id)}_label`, label);
    text(`component.${id}.measures`, measures);
    text(`component.${id}.full`, full);
  }
  text('model', model['describes'] as string);
  for (const part of ['scope', 'signals', 'hysteresis', 'ranking']) text(part, (model[part] as Texts).text);
  for (const tier of tiersOf(model)) {
    text(`tier.${tier.number}.definition`, tier.definition);
    text(`tier.${tier.number}.action`, tier.action);
    facts.set(`tier-${tier.number}.definition`, say(tier.definition));
  }
  for (const rule of model['rules'] as Texts[]) {
    text(`rule.${rule.id}`, rule.text);
    const slug = sheet.subjects.find((each) => each.kind === 'rule' && each.key === rule.id)?.id;
    facts.set(`${slug}.text`, say(rule.text));
    for (const unless of rule.unless ?? []) text(`rule.${rule.id}.unless.${unless.id}`, unless.text);
  }
  for (const [part, kind] of [
    ['holds', 'hold'],
    ['caps', 'cap'],
    ['warnings', 'warning'],
  ] as const)
    for (const each of model[part] as Texts[]) text(`${kind}.${each.id}`, each.text);
}

function addRun(facts: Facts, { now, before }: Runs): void {
  const { asOf } = now;
  const friday = [10, 11, 12, 13, 14, 15, 16]
    .map((days) => plusDays(asOf, days))
    .find((date) => new Date(date).getUTCDay() === 5)!;
  const nextEnd = monthEndAfter(asOf);
  const run: [string, Value][] = [
    ['as_of', asOf],
    ['month', asOf.slice(0, 7)],
    ['previous_as_of', before?.asOf ?? null],
    ['previous_month', before?.asOf.slice(0, 7) ?? null],
    ['next_month', nextEnd.slice(0, 7)],
    ['next_month_end', nextEnd],
    ['decide_by', friday],
    ['comparison', before ? 'published' : 'none'],
    ['currency', 'USD'],
  ];
  for (const [metric, value] of run) facts.set(`run.${metric}`, value);
  facts.set('book.currency', 'USD');
}

/** Why an account's value is null, by fact id: it should be known, or there is nothing to judge. */
export function recomputeAbsences(sheet: FactSheet, now: ScoredBook): Map<string, 'missing' | 'not_judged'> {
  const slugs = new Map(
    sheet.subjects.flatMap(({ kind, key, id }) => (kind === 'account' ? [[key, id]] : [])),
  );
  return new Map(
    now.accounts.flatMap(({ account }) =>
      Object.entries(account.values).flatMap(([metric, value]): [string, 'missing' | 'not_judged'][] =>
        value === null
          ? [[`${slugs.get(account.id)}.${metric}`, account.missing.has(metric) ? 'missing' : 'not_judged']]
          : [],
      ),
    ),
  );
}

/** Every account's move as `account kind from to`, as the sheet lists its changes. */
export function recomputeMoves(sheet: FactSheet, { now, before, model }: Runs): string[] {
  const labels = (scored: ScoredBook | null) =>
    new Map(
      (scored?.accounts ?? []).map((each) => [
        each.account.id,
        { tier: each.tier, label: labelOf(each.tier, each.account.values['type'] ?? null, model) },
      ]),
    );
  const [is, was] = [labels(now), labels(before)];
  return sheet.subjects
    .filter(({ kind }) => kind === 'account')
    .flatMap(({ id, key }) => {
      const [to, from] = [is.get(key), was.get(key)];
      if (!before || (to?.tier ?? null) === (from?.tier ?? null)) return [];
      const kind = !from?.tier ? 'entered' : !to?.tier ? 'left' : to.tier < from.tier ? 'up' : 'down';
      return [`${id} ${kind} ${from?.label ?? null} ${to?.label ?? null}`];
    })
    .sort();
}
