/**
 * Three-valued evaluation of a model's conditions: true, false, or null for "cannot be known from this
 * account's values". Pure; the same condition is used for scope, lines, rules, holds and gates.
 */
import { roundTo } from '../domain/catalogue.ts';
import type { Scalar } from '../domain/features.ts';
import {
  type Comparison,
  type Condition,
  type Model,
  type Operand,
  settingFactor,
  settingValue,
} from '../domain/model.ts';
import { keptFor, perModel } from './per-model.ts';
import { absenceReaderOf, readerOf, type Subject } from './subject.ts';

export type Verdict = boolean | null;

export function allOf(verdicts: Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

export function anyOf(verdicts: Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(null) ? null : false;
}

export const negate = (verdict: Verdict): Verdict => (verdict === null ? null : !verdict);

/** A number; 'unknown' or 'not_judged' where it would be that of a feature without a value. */
type OperandValue = number | 'unknown' | 'not_judged';

type Limit = (subject: Subject) => OperandValue;

/** The number that an operand stands for, with the model's settings in it. */
function limitOf(operand: Operand, model: Model): Limit {
  if (typeof operand !== 'object') {
    const fixed = settingValue(model, operand);
    return () => fixed;
  }
  const read = readerOf(operand.feature, model);
  const absence = absenceReaderOf(operand.feature, model);
  const times = operand.times === undefined ? 1 : settingFactor(model, operand.times);
  const minus = operand.minus === undefined ? 0 : settingValue(model, operand.minus);
  return (subject) => {
    const value = read(subject);
    // Six decimals: free of binary drift, finer than any metric.
    if (typeof value === 'number') return roundTo(value * times - minus, 6);
    return value === null && absence(subject).kind === 'not_judged' ? 'not_judged' : 'unknown';
  };
}

export const operandValue = (operand: Operand, subject: Subject, model: Model): OperandValue =>
  limitOf(operand, model)(subject);

export type Check = (subject: Subject) => Verdict;

type ValueCheck = (value: Scalar, subject: Subject) => Verdict;

const bound =
  (limit: Limit, holds: (value: number, limit: number) => boolean): ValueCheck =>
  (value, subject) => {
    const at = limit(subject);
    if (at === 'unknown') return null;
    return at !== 'not_judged' && typeof value === 'number' && holds(value, at);
  };

const BOUNDS: [name: 'at_least' | 'above' | 'at_most' | 'below', holds: (a: number, b: number) => boolean][] =
  [
    ['at_least', (a, b) => a >= b],
    ['above', (a, b) => a > b],
    ['at_most', (a, b) => a <= b],
    ['below', (a, b) => a < b],
  ];

/** Whether a value is there, is missing, is not judged, or comes from where the comparison says. */
function standingCheck(leaf: Comparison, model: Model): (subject: Subject) => boolean {
  const { is, feature } = leaf;
  const read = readerOf(feature, model);
  if (is === undefined) return () => true;
  if (is === 'known') return (subject) => read(subject) !== null;
  if (is !== 'missing' && is !== 'not_judged')
    return (subject) => read(subject) !== null && subject.features.provenance[feature] === is;
  const absence = absenceReaderOf(feature, model);
  return (subject) => read(subject) === null && absence(subject).kind === is;
}

/** Checks of a value that is there: each bound, the label, the list. */
function valueChecks(leaf: Comparison, model: Model): ValueCheck[] {
  const checks = BOUNDS.flatMap(([name, holds]) => {
    const operand = leaf[name];
    return operand === undefined ? [] : [bound(limitOf(operand, model), holds)];
  });
  const { equals, in: labels } = leaf;
  if (equals !== undefined) {
    const wanted =
      typeof equals === 'string' && equals.startsWith('$') ? settingValue(model, equals) : equals;
    checks.push((value) => value === wanted);
  }
  if (labels !== undefined) checks.push((value) => labels.includes(String(value)));
  return checks;
}

function compileComparison(leaf: Comparison, model: Model): Check {
  const checks = valueChecks(leaf, model);
  const read = readerOf(leaf.feature, model);
  const absence = absenceReaderOf(leaf.feature, model);
  const stands = standingCheck(leaf, model);
  const unjudged = leaf.when_not_judged ?? false;
  return (subject) => {
    if (!stands(subject)) return false;
    if (checks.length === 0) return true;
    const value = read(subject);
    if (value === null) return absence(subject).kind === 'missing' ? null : unjudged;
    let verdict: Verdict = true;
    for (const check of checks) {
      const each = check(value, subject);
      if (each === false) return false;
      if (each === null) verdict = null;
    }
    return verdict;
  };
}

/** Kleene conjunction, and disjunction by negating in and out; stops at the first verdict that decides. */
function compileAll(conditions: Condition[], model: Model, negated: boolean): Check {
  const checks = conditions.map((each) => compiled(each, model));
  return (subject) => {
    let unknown = false;
    for (const check of checks) {
      const each = check(subject);
      if (each === negated) return negated;
      if (each === null) unknown = true;
    }
    return unknown ? null : !negated;
  };
}

function compile(condition: Condition, model: Model): Check {
  if ('all' in condition) return compileAll(condition.all, model, false);
  if ('any' in condition) return compileAll(condition.any, model, true);
  if ('not' in condition) {
    const inner = compiled(condition.not, model);
    return (subject) => negate(inner(subject));
  }
  return compileComparison(condition, model);
}

/** Conditions are asked ten thousand times over: each is put together once per model. */
const checks = perModel((model) => keptFor((condition: Condition) => compile(condition, model)));

/** The condition with the model's settings in it. */
export function compiled(condition: Condition, model: Model): Check {
  return checks(model)(condition);
}

/** Whether the condition holds for the account; null when a missing value decides it. */
export function evaluate(condition: Condition, subject: Subject, model: Model): Verdict {
  return compiled(condition, model)(subject);
}

function leavesOf(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/** The comparisons in a condition, in writing order. */
export const comparisonsOf = keptFor(leavesOf);

/** Names of the features a condition reads, those it compares with included, each once. */
export const featuresOf = keptFor((condition: Condition): string[] => {
  const names = comparisonsOf(condition).flatMap((leaf) => [
    leaf.feature,
    ...BOUNDS.flatMap(([name]) => {
      const operand = leaf[name];
      return typeof operand === 'object' ? [operand.feature] : [];
    }),
  ]);
  return [...new Set(names)];
});

/** The comparisons of a condition that do not hold for the account (for "what is lacking"). */
export function unmet(condition: Condition, subject: Subject, model: Model): Comparison[] {
  return comparisonsOf(condition).filter((leaf) => evaluate(leaf, subject, model) !== true);
}
