/**
 * What clears a rule that fired, in the team's own terms: the nearest value of one feature at which the rule's
 * condition no longer holds, checked by evaluating it again with that value.
 */
import { roundTo } from '../domain/catalogue.ts';
import type { Clearance } from '../domain/ledger.ts';
import type { Comparison, Model, Rule } from '../domain/model.ts';
import { withAdded } from './computed-features.ts';
import { comparisonsOf, evaluate, operandValue } from './conditions.ts';
import { decimalsOf } from './feature-names.ts';
import { featureValue, type Subject } from './subject.ts';

/** The smallest figure at the feature's decimals that is at least (or above) the limit. */
function upTo(limit: number, decimals: number, above: boolean): number {
  const step = 10 ** -decimals;
  const ceiling = roundTo(Math.ceil(roundTo(limit / step, 6)) * step, decimals);
  return above && ceiling <= limit ? roundTo(ceiling + step, decimals) : ceiling;
}

function downTo(limit: number, decimals: number, below: boolean): number {
  return -upTo(-limit, decimals, below);
}

/** Values that break one comparison, nearest first. */
function breaking(leaf: Comparison, subject: Subject, model: Model): Clearance[] {
  const decimals = decimalsOf(leaf.feature, model);
  const limit = (name: 'at_least' | 'above' | 'at_most' | 'below'): number | null => {
    const operand = leaf[name];
    const value = operand === undefined ? null : operandValue(operand, subject, model);
    return typeof value === 'number' ? value : null;
  };
  const found: Clearance[] = [];
  const add = (relation: 'at_least' | 'at_most', value: number) =>
    found.push({ feature: leaf.feature, relation, value });
  const atMost = limit('at_most');
  if (atMost !== null) add('at_least', upTo(atMost, decimals, true));
  const below = limit('below');
  if (below !== null) add('at_least', upTo(below, decimals, false));
  const atLeast = limit('at_least');
  if (atLeast !== null) add('at_most', downTo(atLeast, decimals, true));
  const above = limit('above');
  if (above !== null) add('at_most', downTo(above, decimals, false));
  return found;
}

/** The subject with one feature set to another value. */
function withFeature({ features, added, computed }: Subject, feature: string, value: number): Subject {
  const row = withAdded(features, added);
  return {
    features: { ...row, values: { ...row.values, [feature]: value } },
    computed: feature in computed ? { ...computed, [feature]: value } : computed,
  };
}

/** What clears the rule, each alone; features for which no value does are left out. */
export function clearancesOf(rule: Rule, subject: Subject, model: Model): Clearance[] {
  return rule.clears.flatMap((declared): Clearance[] => {
    if (declared.relation === 'any') return [{ feature: declared.feature, relation: 'any', value: null }];
    const now = Number(featureValue(subject, declared.feature) ?? 0);
    const away = (each: Clearance) => Math.abs(Number(each.value) - now);
    const candidates = comparisonsOf(rule.when)
      .filter((leaf) => leaf.feature === declared.feature)
      .flatMap((leaf) => breaking(leaf, subject, model))
      .sort((a, b) => away(a) - away(b));
    const works = candidates.find(
      (each) => evaluate(rule.when, withFeature(subject, each.feature, Number(each.value)), model) === false,
    );
    return works === undefined ? [] : [works];
  });
}
