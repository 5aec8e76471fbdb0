/** Which accounts are material [000-17, 000-30]: never tiered by kind, in scope, or out of it with a reason. */
import type { Condition, Model } from '../domain/model.ts';
import { comparisonsOf, evaluate, featuresOf, featureValue, type Subject } from './conditions.ts';

export interface Scope {
  /** null: in scope; else the id of the reason, as the model declares it. */
  reason: string | null;
  text: string;
  facts: string[];
}

/** The comparisons that bring an account in, for the ledger. */
function grounds(include: Condition, subject: Subject, model: Model): string[] {
  const held = comparisonsOf(include).filter((leaf) => evaluate(leaf, subject, model) === true);
  return held.map((leaf) => leaf.feature);
}

/** An account of which it cannot be known whether it is in scope stays in: nobody disappears unseen. */
export function scopeOf(subject: Subject, model: Model): Scope {
  const into = featureValue(subject, 'merged_into');
  if (into !== null) return { reason: 'merged', text: `not tiered: merged into ${into}`, facts: [] };
  for (const kind of model.scope.exclude) {
    if (evaluate(kind.when, subject, model) === true)
      return { reason: kind.id, text: `not tiered: ${kind.label}`, facts: featuresOf(kind.when) };
  }
  const verdict = evaluate(model.scope.include, subject, model);
  if (verdict === false) {
    const { id, label } = model.scope.otherwise;
    return { reason: id, text: `not tiered: ${label}`, facts: featuresOf(model.scope.include) };
  }
  const facts = grounds(model.scope.include, subject, model);
  const text = verdict === null ? 'in scope, because it cannot be known that it is not' : 'in scope';
  return { reason: null, text, facts };
}
