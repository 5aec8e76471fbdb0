/** Features that the model works out from others: of the account alone, and its place in the book. */
import { roundTo } from '../domain/catalogue.ts';
import { type IsoDate, isIsoDate, monthsBetween } from '../domain/dates.ts';
import type { Absence, Features } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import type { Computed } from '../domain/model-features.ts';
import { absenceFor } from './attributes.ts';
import { absenceOf, featureValue, type Subject } from './conditions.ts';
import { missing, notJudged } from './feature-builder.ts';
import { decimalsOf, featureLabel } from './feature-names.ts';

type Result = { value: number } | { absence: Absence };

const subjectOf = (features: Features): Subject => ({ features, computed: {} });

const NONE: Absence = { kind: 'missing', reason: 'not given' };

/** A row of its own to add to; the given one is left as it is. */
const copyOf = (features: Features): Features => ({
  ...features,
  values: { ...features.values },
  absent: { ...features.absent },
});

/** Adds the feature to a row of our own. */
function add(row: Features, name: string, result: Result, model: Model): void {
  if ('value' in result) {
    row.values[name] = roundTo(result.value, decimalsOf(name, model));
    delete row.absent[name];
  } else {
    row.values[name] = null;
    row.absent[name] = result.absence;
  }
}

function months(since: string, features: Features, asOf: IsoDate): Result {
  const date = featureValue(subjectOf(features), since);
  if (typeof date !== 'string' || !isIsoDate(date))
    return { absence: absenceOf(subjectOf(features), since) ?? missing(`"${date}" is no date`) };
  return date > asOf ? { absence: notJudged(`begins on ${date}`) } : { value: monthsBetween(date, asOf) };
}

function sum(parts: string[], features: Features): Result {
  const subject = subjectOf(features);
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
function resultOf(name: string, declared: Computed, features: Features, model: Model, asOf: IsoDate): Result {
  const result =
    declared.months_since !== undefined
      ? months(declared.months_since, features, asOf)
      : sum(declared.sum ?? [], features);
  if ('value' in result || declared.absent === undefined) return result;
  return {
    absence: absenceFor(declared.absent, featureLabel(name, model), subjectOf(features), model),
  };
}

const ofTheBook = (declared: Computed): Computed['percentile'] =>
  declared.percentile ?? declared.share_of_median;

/** Adds what follows from the account's own features, in the model's order. */
export function addComputed(features: Features, model: Model, asOf: IsoDate): Features {
  if (model.computed === undefined) return features;
  const row = copyOf(features);
  for (const [name, declared] of Object.entries(model.computed))
    if (ofTheBook(declared) === undefined) add(row, name, resultOf(name, declared, row, model, asOf), model);
  return row;
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

function placeOf(declared: Computed, features: Features, sorted: number[], model: Model): Result {
  const { of, min_accounts } = ofTheBook(declared)!;
  const subject = subjectOf(features);
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

/**
 * Adds each account's place among the given ones, in the model's order, to the rows themselves.
 * @param rows accounts in scope as addComputed gave them; their order is nothing
 */
export function addPlaces(rows: Features[], model: Model): void {
  const places = Object.entries(model.computed ?? {}).filter(([, each]) => ofTheBook(each) !== undefined);
  for (const [name, declared] of places) {
    const { of } = ofTheBook(declared)!;
    const sorted = rows
      .flatMap(({ values }) => (typeof values[of] === 'number' ? [Number(values[of])] : []))
      .sort((a, b) => a - b);
    for (const row of rows) add(row, name, placeOf(declared, row, sorted, model), model);
  }
}
