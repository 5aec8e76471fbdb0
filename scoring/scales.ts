/** What a value earns on a component's scale, and the least and most that it can. */
import { roundTo } from '../domain/catalogue.ts';
import type { Absence, Scalar } from '../domain/features.ts';
import { type Component, type Condition, type Model, settingValue } from '../domain/model.ts';
import { absenceOf, evaluate, featuresOf, featureValue, type Subject } from './conditions.ts';

/** Half up, free of binary drift. */
export const wholePoints = (value: number): number => Math.floor(roundTo(value, 6) + 0.5);

/** Points, or why there are none. `held` is the case that gave them, where the scale is one of cases. */
type Points = { points: number; held?: Condition } | { absence: Absence };

type Band = Extract<Component['scale'], { bands: unknown }>['bands'][number];

/** Whether the value is in the band; each end is open or closed as it is declared. */
function inBand(value: number, band: Band, model: Model): boolean {
  const { at_least, above, below, at_most } = band;
  return (
    (at_least === undefined || value >= settingValue(model, at_least)) &&
    (above === undefined || value > settingValue(model, above)) &&
    (below === undefined || value < settingValue(model, below)) &&
    (at_most === undefined || value <= settingValue(model, at_most))
  );
}

/** Points of a value on a ramp, bands or labels, before rounding; null when none are declared for it. */
function pointsFor(component: Component, value: Scalar, weight: number, model: Model): number | null {
  const { scale } = component;
  if ('labels' in scale) {
    const points = scale.labels[String(value)];
    return points === undefined ? null : settingValue(model, points);
  }
  if (typeof value !== 'number') return null;
  if ('ramp' in scale) {
    const zero = settingValue(model, scale.ramp.zero_at);
    const full = settingValue(model, scale.ramp.full_at);
    return weight * Math.min(1, Math.max(0, (value - zero) / (full - zero)));
  }
  const band = 'bands' in scale ? scale.bands.find((each) => inBand(value, each, model)) : undefined;
  return band === undefined ? null : settingValue(model, band.points);
}

/** The feature that keeps a condition from being known. */
export function unknownIn(when: Condition, subject: Subject): Absence {
  const missing = featuresOf(when)
    .map((feature) => absenceOf(subject, feature))
    .find((absence) => absence?.kind === 'missing');
  return missing ?? { kind: 'missing', reason: 'not given' };
}

/** The first case that holds; one that cannot be known before it leaves the points unknown. */
function pointsByCase(
  scale: Extract<Component['scale'], { cases: unknown }>,
  subject: Subject,
  model: Model,
): Points {
  for (const { when, points } of scale.cases) {
    if (when === undefined) return { points: settingValue(model, points) };
    const verdict = evaluate(when, subject, model);
    if (verdict === null) return { absence: unknownIn(when, subject) };
    if (verdict) return { points: settingValue(model, points), held: when };
  }
  if (scale.otherwise === 'zero') return { points: 0 };
  return { absence: { kind: scale.otherwise, reason: 'none of the declared cases' } };
}

/** Whole points of the account; a scale of cases looks at its own features, the others at the component's. */
export function pointsOn(component: Component, subject: Subject, weight: number, model: Model): Points {
  if ('cases' in component.scale) return pointsByCase(component.scale, subject, model);
  const absence = absenceOf(subject, component.feature);
  if (absence !== null) return { absence };
  const value = featureValue(subject, component.feature);
  const points = pointsFor(component, value, weight, model);
  if (points === null)
    return { absence: { kind: 'missing', reason: `the model declares no points for ${value}` } };
  return { points: wholePoints(points) };
}

/** Every figure of points that the scale names. */
export function declaredPoints(component: Component, model: Pick<Model, 'settings'>): number[] {
  const { scale } = component;
  if ('ramp' in scale) return [0, settingValue(model, component.weight)];
  if ('labels' in scale) return Object.values(scale.labels).map((each) => settingValue(model, each));
  const rows = 'bands' in scale ? scale.bands : scale.cases;
  const points = rows.map((each) => settingValue(model, each.points));
  return 'cases' in scale && scale.otherwise === 'zero' ? [...points, 0] : points;
}

/** Features that the component is judged by, its own first. */
export function featuresRead(component: Component): string[] {
  const conditions = [
    ...('cases' in component.scale ? component.scale.cases.flatMap((each) => each.when ?? []) : []),
    ...(component.judged_when === undefined ? [] : [component.judged_when]),
  ];
  return [...new Set([component.feature, ...conditions.flatMap(featuresOf)])];
}
