/**
 * The fact sheet of a changed model: what its page and an answer may say. A fact without a period is by the model as it
 * is, in period `then` by the changed one; metrics are those of a run's sheet where it has them. Pure.
 */
import type { FactSheet, Subject } from '../domain/facts.ts';
import type { Model } from '../domain/model.ts';
import type { ModelDifference } from '../domain/model-change.ts';
import type { SimulatedCoverage, SimulatedPlace, Simulation } from '../domain/simulation.ts';
import { addCapacity, ownersTold } from './capacity-facts.ts';
import { FactList } from './fact-list.ts';
import { prefixedSlugs } from './slugs.ts';
import { distinctLabels, plainSubject, trialSheet } from './trial-sheet.ts';

export interface SimulationFactsInput {
  /** How the model that is changed is named. */
  base: string;
  differences: readonly ModelDifference[];
  simulation: Simulation;
  coverage: SimulatedCoverage | null;
  /** Moves that are listed, the first of the simulation. */
  listed: number;
}

export const THEN = 'then';
const BOTH = ['before', 'after'] as const;
const periodOf = (side: (typeof BOTH)[number]): string => (side === 'before' ? 'current' : THEN);

/** Accounts of a seat that are named as displaced. */
export const DISPLACED_NAMED = 5;
/** Longer values of the file are not printed: that they changed is. */
const LONGEST = 80;

/** Pools of seats with something to say: short of seats before or after, or changed. */
export function seatsToTell({ caps }: Simulation): Simulation['caps'] {
  return caps.filter(({ before, after }) => {
    const same = before?.seats === after?.seats && before?.used === after?.used;
    return !same || (before?.displaced.length ?? 0) + (after?.displaced.length ?? 0) > 0;
  });
}

/**
 * @param tiers of both models
 * @param accounts subjects of the book's accounts, as a run's sheet has them
 */
export function simulationSheet(
  input: SimulationFactsInput,
  tiers: Model['tiers'],
  accounts: readonly Subject[],
): FactSheet {
  const { simulation, coverage } = input;
  const { asOf, model, changed } = simulation;
  const list = new FactList({ asOf, currency: 'USD' });
  const slugs = new Map(accounts.map(({ key, id }) => [key, id]));
  addFrame(list, input);
  addBook(list, simulation, input.listed);
  const moves = simulation.moves.slice(0, input.listed);
  for (const { accountId, from, to } of moves) {
    addPlace(list, slugs.get(accountId)!, from, 'current');
    addPlace(list, slugs.get(accountId)!, to, THEN);
  }
  addSeats(list, simulation);
  addRules(list, simulation);
  addTexts(list, simulation);
  const owners = prefixedSlugs(
    'owner',
    ownersTold(coverage).map(({ name }) => name),
  );
  if (coverage !== null) addCapacity(list, coverage, owners);
  const moving = new Set(moves.map(({ accountId }) => accountId));
  const named = [
    ...accounts.filter(({ key }) => moving.has(key)),
    ...[...owners].map(([name, slug]) => plainSubject(slug, 'owner', name, name)),
  ];
  for (const { id, name } of named) list.add(id, 'name', 'name', { value: name });
  const rules = [...distinctLabels(simulation.rules)].map(([id, label]) =>
    plainSubject(`rule-${id}`, 'rule', label, id),
  );
  const id = `simulation-${changed.hash.slice(0, 12)}-${asOf.replaceAll('-', '')}`;
  return trialSheet({ id, asOf, currency: 'USD', model: { ...model, tiers } }, [...named, ...rules], list);
}

function addFrame(list: FactList, { base, differences, simulation }: SimulationFactsInput): void {
  list.metric('run', 'run', 'as_of', { value: simulation.asOf });
  list.add('model', 'id', 'name', { value: simulation.model.id });
  list.add('model', 'version', 'number', { value: simulation.model.version });
  list.add('model', 'changed', 'name', { value: base });
  differences.forEach(({ kind, name, label, from, to }, at) => {
    const metric = `change_${at + 1}`;
    list.add('model', metric, 'name', { value: label ?? name });
    list.add('model', `${metric}_place`, 'name', { value: name });
    list.add('model', `${metric}_kind`, 'name', { value: kind });
    if (!isPrintable(from) || !isPrintable(to)) return;
    addValue(list, `${metric}_value`, from, 'current');
    addValue(list, `${metric}_value`, to, THEN);
  });
}

const isPrintable = (value: string | null): value is string =>
  value !== null && value !== '' && value.length <= LONGEST;

/** A value of the file: a figure as a figure, else as it stands there. */
function addValue(list: FactList, metric: string, value: string, period: string): void {
  const figure = /^-?\d+(\.\d{1,4})?$/.test(value) ? Number(value) : null;
  list.add('model', metric, figure === null ? 'name' : 'number', { value: figure ?? value }, period);
}

function addBook(list: FactList, simulation: Simulation, listed: number): void {
  const { moves, accounts, scores, tiers } = simulation;
  const put = (metric: string, value: number): void => list.metric('book', 'book', metric, { value });
  const count = (kind: string): number => moves.filter((move) => move.kind === kind).length;
  put('simulated_accounts', accounts);
  put('would_move', moves.length);
  put('would_move_up', count('up'));
  put('would_move_down', count('down'));
  put('would_enter', count('entered'));
  put('would_leave', count('left'));
  put('would_stay', accounts - moves.length);
  put('would_score_otherwise', scores);
  put('moves_not_listed', Math.max(0, moves.length - listed));
  for (const side of BOTH) {
    const period = periodOf(side);
    const [none] = tiers.filter(({ tier }) => tier === null);
    const without = none?.[side] ?? 0;
    list.metric('book', 'book', 'without_standing', { value: without }, period);
    list.metric('book', 'book', 'accounts', { value: accounts - without }, period);
    for (const each of tiers)
      if (each.tier !== null)
        list.metric('tier', `tier-${each.tier}`, 'accounts', { value: each[side] }, period);
  }
}

function addPlace(list: FactList, slug: string, { label, score, why }: SimulatedPlace, period: string): void {
  list.metric('account', slug, 'stands_in', { value: label }, period);
  list.metric('account', slug, 'score', { value: score }, period);
  list.metric('account', slug, 'stands_by', { value: why }, period);
}

/** `model.seats_2` is its name, `book.seats_2_taken` and `book.seats_2_taken@then` how many are taken. */
function addSeats(list: FactList, simulation: Simulation): void {
  seatsToTell(simulation).forEach(({ label, scope, before, after }, at) => {
    const name = `seats_${at + 1}`;
    list.add('model', name, 'name', { value: label });
    if (scope !== 'book') list.add('model', `${name}_of`, 'name', { value: scope });
    for (const [side, use] of [['before', before] as const, ['after', after] as const]) {
      if (use === null) continue;
      const put = (metric: string, value: number): void =>
        list.add('book', `${name}_${metric}`, 'count', { value }, periodOf(side));
      put('there', use.seats);
      put('taken', use.used);
      put('displaced', use.displaced.length);
      if (side === 'before') continue;
      put('displaced_further', Math.max(0, use.displaced.length - DISPLACED_NAMED));
      for (const [at, { name: displaced }] of use.displaced.slice(0, DISPLACED_NAMED).entries())
        list.add('book', `${name}_displaced_${at + 1}`, 'name', { value: displaced }, THEN);
    }
  });
}

function addRules(list: FactList, { rules }: Simulation): void {
  const labels = distinctLabels(rules);
  for (const { id, before, after } of rules) {
    list.metric('rule', `rule-${id}`, 'label', { value: labels.get(id)! });
    for (const [side, share] of [['before', before] as const, ['after', after] as const]) {
      const put = (metric: string, value: number | null): void =>
        list.metric('rule', `rule-${id}`, metric, { value }, periodOf(side));
      put('judged', share?.judged ?? null);
      put('fired', share?.fired ?? null);
      put('fired_share', share?.ofBook ?? null);
    }
  }
}

/** What is left out for everybody, and warnings that would appear or go, each under a number. */
function addTexts(list: FactList, { leftOut, warnings }: Simulation): void {
  const put = (metric: string, texts: readonly string[], period: string): void =>
    texts.forEach((value, at) => {
      list.add('model', `${metric}_${at + 1}`, 'name', { value }, period);
    });
  put('left_out', leftOut.before ?? [], 'current');
  put('left_out', leftOut.after ?? [], THEN);
  put('warning', warnings.go, 'current');
  put('warning', warnings.appear, THEN);
}
