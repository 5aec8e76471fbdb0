/** A figure that would have to change, in words: "outcome score at least 60, now 46". */
import { metricOf } from '../domain/catalogue.ts';
import type { Need } from '../domain/distance.ts';
import type { Unit } from '../domain/facts.ts';
import type { Scalar } from '../domain/features.ts';
import type { Clearance } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { type FormatContext, formatValue } from './format.ts';

const RELATIONS = {
  at_least: 'at least',
  above: 'above',
  at_most: 'at most',
  below: 'below',
  is: '',
} as const;

/** Words and unit of a feature, by the model's declaration or the catalogue. */
function described(feature: string, model: Model): { label: string; unit: Unit } {
  const declared = model.attributes[feature] ?? model.computed?.[feature];
  const metric = metricOf('account', feature);
  const label = declared?.label ?? metric?.names[0] ?? feature.replaceAll('_', ' ');
  return { label, unit: declared?.unit ?? metric?.unit ?? 'text' };
}

/** Words of a model are ids (industry_leader); people read them with spaces. */
const printed = (value: Scalar, unit: Unit, context: FormatContext): string =>
  typeof value === 'string' && unit !== 'date'
    ? value.replaceAll('_', ' ')
    : formatValue(value, typeof value === 'number' && unit === 'text' ? 'number' : unit, context);

/** What is wanted and what is: "outcome score at least 60, now 46"; "now not known" where it has no value. */
export function needWords(need: Need, model: Model, context: FormatContext): string {
  const { label, unit } = described(need.feature, model);
  const wanted = [label, RELATIONS[need.relation], printed(need.value, unit, context)];
  const now = need.now === null ? 'not known' : printed(need.now, unit, context);
  return `${wanted.filter((part) => part !== '').join(' ')}, now ${now}`;
}

/** What clears a rule: "touches at least 4", "a change of stage". */
export function clearanceWords(
  { feature, relation, value }: Clearance,
  model: Model,
  context: FormatContext,
): string {
  const { label, unit } = described(feature, model);
  if (relation === 'any') return `a change of ${label}`;
  return `${label} ${RELATIONS[relation]} ${printed(value, unit, context)}`;
}
