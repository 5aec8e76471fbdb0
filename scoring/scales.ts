/** What a value earns on a component's scale, and the least and most that it can. */
import { roundTo } from '../domain/catalogue.ts';
import type { Absence, Scalar } from '../domain/features.ts';
import { type Component, type Condition, type Model, type NumberRef, settingValue } from '../domain/model.ts';
import { compiled, featuresOf } from './conditions.ts';
import { absenceOf, absenceReaderOf, readerOf, type Subject } from './subject.ts';

/** Half up, free of binary drift. */
export const wholePoints = (value: number): number => Math.floor(roundTo(value, 6) + 0.5);

/** Points, or why there are none. */
type Points = number | Absence;

type Cases = Extract<Component['scale'], { cases: unknown }>;
type ValueScale = Exclude<Component['scale'], Cases>;
type Band = Extract<ValueScale, { bands: unknown }>['bands'][number];

/** A scale with the model's settings in it. @param weight that the account's figure counts with */
type Scale = (subject: Subject, weight: number) => Points;

/** Points of a value on a ramp, bands or labels, before rounding; null when none are declared for it. */
type ValuePoints = (value: Scalar, weight: number) => number | null;

/** Whether the value is in the band; each end is open or closed as it is declared. */
function bandCheck({ at_least, above, below, at_most }: Band, model: Model): (value: number) => boolean {
  const end = (ref: NumberRef | undefined) => (ref === undefined ? null : settingValue(model, ref));
  const [least, over, under, most] = [end(at_least), end(above), end(below), end(at_most)];
  return (value) =>
    (least === null || value >= least) &&
    (over === null || value > over) &&
    (under === null || value < under) &&
    (most === null || value <= most);
}

function bandPoints(declared: Band[], model: Model): ValuePoints {
  const bands = declared.map((band) => ({
    holds: bandCheck(band, model),
    points: settingValue(model, band.points),
  }));
  return (value) =>
    typeof value === 'number' ? (bands.find(({ holds }) => holds(value))?.points ?? null) : null;
}

function valuePoints(scale: ValueScale, model: Model): ValuePoints {
  if ('bands' in scale) return bandPoints(scale.bands, model);
  if ('labels' in scale) {
    const labels = Object.entries(scale.labels).map(
      ([label, ref]) => [label, settingValue(model, ref)] as const,
    );
    const points = new Map(labels);
    return (value) => points.get(String(value)) ?? null;
  }
  const zero = settingValue(model, scale.ramp.zero_at);
  const full = settingValue(model, scale.ramp.full_at);
  return (value, weight) =>
    typeof value === 'number' ? weight * Math.min(1, Math.max(0, (value - zero) / (full - zero))) : null;
}

/** The feature that keeps a condition from being known. */
export function unknownIn(when: Condition, subject: Subject): Absence {
  const missing = featuresOf(when)
    .map((feature) => absenceOf(subject, feature))
    .find((absence) => absence?.kind === 'missing');
  return missing ?? { kind: 'missing', reason: 'not given' };
}

/** The first case that holds; one that cannot be known before it leaves the points unknown. */
function scaleByCase(scale: Cases, model: Model): Scale {
  const cases = scale.cases.map(({ when, points }) => ({
    when,
    check: when === undefined ? undefined : compiled(when, model),
    points: settingValue(model, points),
  }));
  const { otherwise } = scale;
  const none: Points = otherwise === 'zero' ? 0 : { kind: otherwise, reason: 'none of the declared cases' };
  return (subject) => {
    for (const { when, check, points } of cases) {
      if (when === undefined || check === undefined) return points;
      const verdict = check(subject);
      if (verdict === null) return unknownIn(when, subject);
      if (verdict) return points;
    }
    return none;
  };
}

/** The condition of the case that gave an account its points; undefined where none did, or one without a condition. */
export function heldCase({ scale }: Component, subject: Subject, model: Model): Condition | undefined {
  if (!('cases' in scale)) return undefined;
  const decides = scale.cases.find(
    ({ when }) => when === undefined || compiled(when, model)(subject) !== false,
  );
  const when = decides?.when;
  return when !== undefined && compiled(when, model)(subject) === true ? when : undefined;
}

/** Whole points of an account; a scale of cases looks at its own features, the others at the component's. */
export function scaleOf({ scale, feature }: Component, model: Model): Scale {
  if ('cases' in scale) return scaleByCase(scale, model);
  const pointsFor = valuePoints(scale, model);
  const read = readerOf(feature, model);
  const absence = absenceReaderOf(feature, model);
  return (subject, weight) => {
    const value = read(subject);
    if (value === null) return absence(subject);
    const points = pointsFor(value, weight);
    if (points === null) return { kind: 'missing', reason: `the model declares no points for ${value}` };
    return wholePoints(points);
  };
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
