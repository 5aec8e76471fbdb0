/** Features that the model works out from others: of the account alone, and its place in the book. */
import { roundTo } from '../domain/catalogue.ts';
import { type IsoDate, isIsoDate, monthsBetween } from '../domain/dates.ts';
import type { Absence, Features } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import type { Computed } from '../domain/model-features.ts';
import { absenceFor } from './attributes.ts';
import { missing, notJudged } from './feature-builder.ts';
import { decimalsOf, featureLabel } from './feature-names.ts';
import { perModel } from './per-model.ts';
import { type Added, absenceOf, featureValue, type Subject } from './subject.ts';

type Result = { value: number } | { absence: Absence };

const NONE: Absence = { kind: 'missing', reason: 'not given' };

/** The row with what was added to it, as a row of its own. */
export function withAdded(features: Features, added: Added | undefined): Features {
  if (added === undefined) return features;
  const absent = { ...features.absent };
  for (const name in added.values) {
    const absence = added.absent[name];
    if (absence === undefined) delete absent[name];
    else absent[name] = absence;
  }
  return { ...features, values: { ...features.values, ...added.values }, absent };
}

function add(added: Added, name: string, result: Result, decimals: number): void {
  if ('value' in result) added.values[name] = roundTo(result.value, decimals);
  else {
    added.values[name] = null;
    added.absent[name] = result.absence;
  }
}

function months(since: string, subject: Subject, asOf: IsoDate): Result {
  const date = featureValue(subject, since);
  if (typeof date !== 'string' || !isIsoDate(date))
    return { absence: absenceOf(subject, since) ?? missing(`"${date}" is no date`) };
  return date > asOf ? { absence: notJudged(`begins on ${date}`) } : { value: monthsBetween(date, asOf) };
}

function sum(parts: string[], subject: Subject): Result {
  const unknown = parts.map((part) => absenceOf(subject, part)).find((each) => each?.kind === 'missing');
  if (unknown != null) return { absence: unknown };
  const known = parts.flatMap((part) => {
    const value = featureValue(subject, part);
    return typeof value === 'number' ? [value] : [];
  });
  if (known.length === 0) return { absence: absenceOf(subject, parts[0]!) ?? NONE };
  return {
    value: roundTo(
      known.reduce((total, value) => total + value, 0),
      6,
    ),
  };
}

/** Where there is no value, the declared reading of it goes before that of the features behind it. */
function resultOf(name: string, declared: Computed, subject: Subject, model: Model, asOf: IsoDate): Result {
  const result =
    declared.months_since !== undefined
      ? months(declared.months_since, subject, asOf)
      : sum(declared.sum ?? [], subject);
  if ('value' in result || declared.absent === undefined) return result;
  return {
    absence: absenceFor(declared.absent, featureLabel(name, model), subject, model),
  };
}

const ofTheBook = (declared: Computed): Computed['percentile'] =>
  declared.percentile ?? declared.share_of_median;

/** The model's computed features with the decimals of each, those of the account alone and those of the book. */
const computedOf = perModel((model) => {
  const all = Object.entries(model.computed ?? {}).map(([name, declared]) => ({
    ...{ name, declared, decimals: decimalsOf(name, model) },
  }));
  return {
    own: all.filter(({ declared }) => ofTheBook(declared) === undefined),
    places: all.filter(({ declared }) => ofTheBook(declared) !== undefined),
  };
});

/** What follows from the account's own features, in the model's order; undefined where it works none out. */
function computedFeatures(features: Features, model: Model, asOf: IsoDate): Added | undefined {
  if (model.computed === undefined) return undefined;
  const added: Added = { values: {}, absent: {} };
  const subject: Subject = { features, added, computed: {} };
  for (const { name, declared, decimals } of computedOf(model).own)
    add(added, name, resultOf(name, declared, subject, model, asOf), decimals);
  return added;
}

/** What the engine has worked out of an account before anything is. */
export const UNSCORED: Subject['computed'] = { score: null };

/** The row with what the model adds to it, before it is compared or scored. */
export function unscored(features: Features, model: Model, asOf: IsoDate): Subject {
  return { features, added: computedFeatures(features, model, asOf), computed: UNSCORED };
}

/** How many of the sorted values are at most the given one. */
function atMost(sorted: number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function medianOf(sorted: number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function placeOf(declared: Computed, subject: Subject, sorted: number[], model: Model): Result {
  const { of, min_accounts } = ofTheBook(declared)!;
  const value = featureValue(subject, of);
  if (typeof value !== 'number') return { absence: absenceOf(subject, of) ?? NONE };
  const label = featureLabel(of, model);
  if (sorted.length < settingValue(model, min_accounts))
    return { absence: notJudged(`only ${sorted.length} accounts of the book have ${label}`) };
  if (declared.percentile !== undefined) return { value: (100 * atMost(sorted, value)) / sorted.length };
  const median = medianOf(sorted);
  return median === 0
    ? { absence: notJudged(`the median of ${label} is zero`) }
    : { value: (100 * value) / median };
}

/** Sorted values by place feature: what a place is a place among. */
export type Places = ReadonlyMap<string, number[]>;

/**
 * Adds each account's place among the given ones, in the model's order.
 * @param book accounts in scope, with their computed features; their order is nothing
 * @param among values of another book to place them among; their own unless given
 * @returns what they were placed among
 */
export function addPlaces(book: Subject[], model: Model, among?: Places): Places {
  const { places } = computedOf(model);
  const rows =
    places.length === 0 ? [] : book.map(({ features, added }) => ({ features, added: added!, computed: {} }));
  const placed = new Map<string, number[]>();
  for (const { name, declared, decimals } of places) {
    const { of } = ofTheBook(declared)!;
    const sorted = among?.get(name) ?? sortedValues(rows, of);
    placed.set(name, sorted);
    for (const row of rows) add(row.added, name, placeOf(declared, row, sorted, model), decimals);
  }
  return placed;
}

const sortedValues = (rows: Subject[], feature: string): number[] =>
  rows
    .map((row) => featureValue(row, feature))
    .filter((value) => typeof value === 'number')
    .sort((a, b) => a - b);
