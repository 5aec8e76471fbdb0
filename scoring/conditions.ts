/**
 * Three-valued evaluation of a model's conditions: true, false, or null for "cannot be known from this
 * account's values". Pure; the same condition is used for scope, lines, rules, holds and gates.
 */
import { roundTo } from '../domain/catalogue.ts';
import type { Absence, Features, Provenance, Scalar } from '../domain/features.ts';
import {
  type Comparison,
  type Condition,
  type Model,
  type Operand,
  settingFactor,
  settingValue,
} from '../domain/model.ts';

export type Verdict = boolean | null;

/** What a condition sees: an account's features, and values that the engine computes on the way (score). */
export interface Subject {
  features: Features;
  computed: Record<string, Scalar>;
}

export function featureValue(subject: Subject, feature: string): Scalar {
  if (feature in subject.computed) return subject.computed[feature] ?? null;
  return subject.features.values[feature] ?? null;
}

/** Why a feature has no value; a feature nobody computed counts as missing, never as zero. */
export function absenceOf(subject: Subject, feature: string): Absence | null {
  if (featureValue(subject, feature) !== null) return null;
  if (feature in subject.computed) return { kind: 'not_judged', reason: 'nothing to judge' };
  return subject.features.absent[feature] ?? { kind: 'missing', reason: 'not given' };
}

const provenanceOf = (subject: Subject, feature: string): Provenance | undefined =>
  subject.features.provenance[feature];

export function allOf(verdicts: Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

export function anyOf(verdicts: Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(null) ? null : false;
}

export const negate = (verdict: Verdict): Verdict => (verdict === null ? null : !verdict);

/** The number an operand stands for; 'unknown' or 'not_judged' where it is a feature without a value. */
export function operandValue(
  operand: Operand,
  subject: Subject,
  model: Model,
): number | 'unknown' | 'not_judged' {
  if (typeof operand !== 'object') return settingValue(model, operand);
  const value = featureValue(subject, operand.feature);
  if (typeof value === 'number') {
    // Six decimals: free of binary drift, finer than any metric.
    return operand.times === undefined ? value : roundTo(value * settingFactor(model, operand.times), 6);
  }
  return absenceOf(subject, operand.feature)?.kind === 'not_judged' ? 'not_judged' : 'unknown';
}

const BOUNDS: [name: 'at_least' | 'above' | 'at_most' | 'below', holds: (a: number, b: number) => boolean][] =
  [
    ['at_least', (a, b) => a >= b],
    ['above', (a, b) => a > b],
    ['at_most', (a, b) => a <= b],
    ['below', (a, b) => a < b],
  ];

function standing(leaf: Comparison, subject: Subject): boolean {
  const absence = absenceOf(subject, leaf.feature);
  if (leaf.is === 'known') return absence === null;
  if (leaf.is === 'missing' || leaf.is === 'not_judged') return absence?.kind === leaf.is;
  return absence === null && provenanceOf(subject, leaf.feature) === leaf.is;
}

function bounds(leaf: Comparison, value: Scalar, subject: Subject, model: Model): Verdict[] {
  return BOUNDS.flatMap(([name, holds]): Verdict[] => {
    const operand = leaf[name];
    if (operand === undefined) return [];
    const limit = operandValue(operand, subject, model);
    if (limit === 'unknown') return [null];
    if (limit === 'not_judged' || typeof value !== 'number') return [false];
    return [holds(value, limit)];
  });
}

function compare(leaf: Comparison, subject: Subject, model: Model): Verdict {
  if (leaf.is !== undefined && !standing(leaf, subject)) return false;
  if (Object.keys(leaf).every((key) => key === 'feature' || key === 'is')) return true;
  const value = featureValue(subject, leaf.feature);
  if (value === null) {
    if (absenceOf(subject, leaf.feature)?.kind === 'missing') return null;
    return leaf.when_not_judged ?? false;
  }
  const verdicts = bounds(leaf, value, subject, model);
  if (leaf.equals !== undefined) {
    const wanted =
      typeof leaf.equals === 'string' && leaf.equals.startsWith('$')
        ? settingValue(model, leaf.equals)
        : leaf.equals;
    verdicts.push(value === wanted);
  }
  if (leaf.in !== undefined) verdicts.push(leaf.in.includes(String(value)));
  return allOf(verdicts);
}

/** Whether the condition holds for the account; null when a missing value decides it. */
export function evaluate(condition: Condition, subject: Subject, model: Model): Verdict {
  if ('all' in condition) return allOf(condition.all.map((each) => evaluate(each, subject, model)));
  if ('any' in condition) return anyOf(condition.any.map((each) => evaluate(each, subject, model)));
  if ('not' in condition) return negate(evaluate(condition.not, subject, model));
  return compare(condition, subject, model);
}

/** The comparisons in a condition, in writing order. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  if ('not' in condition) return comparisonsOf(condition.not);
  return [condition];
}

/** Names of the features a condition reads, those it compares with included. */
export function featuresOf(condition: Condition): string[] {
  return comparisonsOf(condition).flatMap((leaf) => [
    leaf.feature,
    ...BOUNDS.flatMap(([name]) => {
      const operand = leaf[name];
      return typeof operand === 'object' ? [operand.feature] : [];
    }),
  ]);
}

/** The comparisons of a condition that do not hold for the account (for "what is lacking"). */
export function unmet(condition: Condition, subject: Subject, model: Model): Comparison[] {
  return comparisonsOf(condition).filter((leaf) => compare(leaf, subject, model) !== true);
}
