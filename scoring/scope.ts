/** Which accounts are material [000-17, 000-30]: never tiered by kind, in scope, or out of it with a reason. */
import type { Condition, Model } from '../domain/model.ts';
import { comparisonsOf, compiled, featuresOf } from './conditions.ts';
import { perModel } from './per-model.ts';
import { featureValue, type Subject } from './subject.ts';

export interface Scope {
  /** null: in scope; else the id of the reason, as the model declares it. */
  reason: string | null;
  text: string;
  /** Features that it rests on, for the ledger. */
  facts: (subject: Subject) => string[];
}

/** The standings that the model knows, one for all accounts in it, with the conditions that lead there. */
const scopeChecks = perModel((model) => {
  const { exclude, include, otherwise } = model.scope;
  const leaves = comparisonsOf(include).map((leaf) => ({ leaf, check: compiled(leaf, model) }));
  /** The comparisons that bring an account in. */
  const grounds = (subject: Subject) =>
    leaves.filter(({ check }) => check(subject) === true).map(({ leaf }) => leaf.feature);
  const outside = (reason: string, label: string, when: Condition): Scope => ({
    ...{ reason, text: `not tiered: ${label}`, facts: () => featuresOf(when) },
  });
  const inside = (text: string): Scope => ({ reason: null, text, facts: grounds });
  return {
    excluded: exclude.map(({ id, label, when }) => ({
      check: compiled(when, model),
      scope: outside(id, label, when),
    })),
    included: compiled(include, model),
    otherwise: outside(otherwise.id, otherwise.label, include),
    known: inside('in scope'),
    unknown: inside('in scope, because it cannot be known that it is not'),
  };
});

/** An account of which it cannot be known whether it is in scope stays in: nobody disappears unseen. */
export function scopeOf(subject: Subject, model: Model): Scope {
  const into = featureValue(subject, 'merged_into');
  if (into !== null) return { reason: 'merged', text: `not tiered: merged into ${into}`, facts: () => [] };
  const { excluded, included, otherwise, known, unknown } = scopeChecks(model);
  for (const { check, scope } of excluded) if (check(subject) === true) return scope;
  const verdict = included(subject);
  if (verdict === false) return otherwise;
  return verdict === null ? unknown : known;
}
