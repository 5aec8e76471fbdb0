/** What the features that a model declares have to hold together for: names that are free, sources that exist. */
import type { Model } from '../domain/model.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { knownFeatures } from './feature-names.ts';
import type { ModelFault } from './model-fault.ts';

type Unchecked = Omit<Model, 'hash'>;

/** Features that a computed one is made of. */
function sourcesOf(declared: NonNullable<Unchecked['computed']>[string]): string[] {
  const { months_since, sum, percentile, share_of_median } = declared;
  return [months_since ?? [], sum ?? [], percentile?.of ?? [], share_of_median?.of ?? []].flat();
}

const placed = (model: Unchecked, name: string): boolean => {
  const declared = model.computed?.[name];
  return declared?.percentile !== undefined || declared?.share_of_median !== undefined;
};

/** Faults of one computed feature: what it is made of is known before it, and not of the book where it is not. */
function computedFaults(model: Unchecked, name: string, ready: Set<string>): ModelFault[] {
  const path = ['computed', name];
  return sourcesOf(model.computed![name]!).flatMap((source): ModelFault[] => {
    if (!ready.has(source)) {
      const nearest = nearestName(source, [...ready]);
      const hint = nearest === undefined ? 'declare it above' : `did you mean ${nearest}?`;
      return [{ path, message: `"${name}" is made of "${source}", which is not known before it`, hint }];
    }
    return placed(model, source) && !placed(model, name)
      ? [{ path, message: `"${name}" is made of "${source}", a place in the book that comes after it` }]
      : [];
  });
}

/** A declared feature may not take the name of another: two values of one name are a bug. */
export function declaredFeatureFaults(model: Unchecked): ModelFault[] {
  const computed = model.computed ?? {};
  const catalogue = knownFeatures({ attributes: {}, computed: {} });
  const taken = (part: string, name: string): ModelFault[] =>
    catalogue.has(name) || (part === 'computed' && name in model.attributes)
      ? [{ path: [part, name], message: `"${name}" is a feature already`, hint: 'give it another name' }]
      : [];
  const faults = [
    ...Object.keys(model.attributes).flatMap((name) => taken('attributes', name)),
    ...Object.keys(computed).flatMap((name) => taken('computed', name)),
  ];
  const ready = knownFeatures({ attributes: model.attributes, computed: {} });
  for (const name of Object.keys(computed)) {
    faults.push(...computedFaults(model, name, ready));
    ready.add(name);
  }
  return faults;
}
