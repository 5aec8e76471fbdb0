/**
 * Component points: whole points from canonical values, so that they sum to the score exactly and a reader can
 * repeat each. What is missing leaves the denominator; what there is nothing to judge of never was in it.
 */
import { roundTo } from '../domain/catalogue.ts';
import type { Absence, Scalar } from '../domain/features.ts';
import type { ComponentScore, LedgerLine } from '../domain/ledger.ts';
import { type Component, type Model, settingFactor, settingValue } from '../domain/model.ts';
import { absenceOf, evaluate, featuresOf, featureValue, type Subject } from './conditions.ts';
import { featureLabel } from './feature-names.ts';
import { figures, line } from './ledger-lines.ts';

/** Components that hardly vary over the book, by id, with the reason. */
export type LeftOut = Map<string, string>;

/** Half up, free of binary drift. */
const wholePoints = (value: number): number => Math.floor(roundTo(value, 6) + 0.5);

/** Points of a value on a component's scale, before rounding; null when a label has no points declared. */
function scalePoints(component: Component, value: Scalar, weight: number, model: Model): number | null {
  if ('labels' in component.scale) {
    const points = component.scale.labels[String(value)];
    return points === undefined ? null : settingValue(model, points);
  }
  if (typeof value !== 'number') return null;
  if ('ramp' in component.scale) {
    const zero = settingValue(model, component.scale.ramp.zero_at);
    const full = settingValue(model, component.scale.ramp.full_at);
    return weight * Math.min(1, Math.max(0, (value - zero) / (full - zero)));
  }
  const band = component.scale.bands.find(
    (each) =>
      (each.at_least === undefined || value >= settingValue(model, each.at_least)) &&
      (each.below === undefined || value < settingValue(model, each.below)),
  );
  return band === undefined ? null : settingValue(model, band.points);
}

interface Judgement {
  status: ComponentScore['status'];
  points: number | null;
  possible: number;
  absence: Absence | null;
}

const without = (status: ComponentScore['status'], absence: Absence): Judgement => ({
  status,
  points: null,
  possible: 0,
  absence,
});

/** Weight that counts: less where the feature is only derived. */
function effectiveWeight(component: Component, subject: Subject, model: Model): number {
  const weight = settingValue(model, component.weight);
  if (component.derived_share === undefined) return weight;
  if (subject.features.provenance[component.feature] !== 'derived') return weight;
  return wholePoints(weight * settingFactor(model, component.derived_share));
}

function judge(component: Component, subject: Subject, model: Model, leftOut: LeftOut): Judgement {
  const reason = leftOut.get(component.id);
  if (reason !== undefined) return without('left_out', { kind: 'not_judged', reason });
  const possible = effectiveWeight(component, subject, model);
  const judged = component.judged_when === undefined ? true : evaluate(component.judged_when, subject, model);
  const own = absenceOf(subject, component.feature);
  if (judged === false) {
    // The feature's own reason says more than the condition that it follows from.
    if (own?.kind === 'not_judged') return without('not_judged', own);
    const reason = figures(featuresOf(component.judged_when!), subject, model);
    return without('not_judged', { kind: 'not_judged', reason });
  }
  if (component.full_when !== undefined && evaluate(component.full_when, subject, model) === true)
    return { status: 'scored', points: possible, possible, absence: null };
  const absence = judged === null && own?.kind !== 'not_judged' ? unknownOf(component, subject) : own;
  if (absence?.kind === 'not_judged') return without('not_judged', absence);
  if (absence !== null)
    return component.if_missing === 'zero'
      ? { status: 'scored', points: 0, possible, absence }
      : without('missing', absence);
  const value = featureValue(subject, component.feature);
  const points = scalePoints(component, value, possible, model);
  if (points === null)
    return without('missing', { kind: 'missing', reason: `the model declares no points for ${value}` });
  return { status: 'scored', points: wholePoints(points), possible, absence: null };
}

/** Why it cannot be known whether a component applies: the feature that is missing. */
function unknownOf(component: Component, subject: Subject): Absence {
  const missing = featuresOf(component.judged_when!)
    .map((feature) => absenceOf(subject, feature))
    .find((absence) => absence?.kind === 'missing');
  return missing ?? { kind: 'missing', reason: 'not given' };
}

/** Every component's standing for one account, in the model's order. */
export function scoreComponents(subject: Subject, model: Model, leftOut: LeftOut): ComponentScore[] {
  return model.components.map((component) => ({
    id: component.id,
    label: component.label,
    weight: settingValue(model, component.weight),
    ...judge(component, subject, model, leftOut),
  }));
}

/** Points, those that could be scored, and what is missing on top; a left-out or unjudged component is in none. */
export function sumComponents(scores: ComponentScore[]): {
  earned: number;
  possible: number;
  applicable: number;
} {
  let earned = 0;
  let possible = 0;
  let applicable = 0;
  for (const score of scores) {
    earned += score.points ?? 0;
    possible += score.possible;
    applicable += score.status === 'missing' ? score.weight : score.possible;
  }
  return { earned, possible, applicable };
}

/** Ledger lines: first what could not be scored and why, then the points. */
export function componentLines(scores: ComponentScore[], subject: Subject, model: Model): LedgerLine[] {
  const missing: LedgerLine[] = [];
  const scored: LedgerLine[] = [];
  for (const [index, score] of scores.entries()) {
    const component = model.components[index]!;
    const facts = [component.feature];
    if (score.status !== 'scored') {
      const what = { missing: 'missing', not_judged: 'nothing to judge', left_out: 'left out' }[score.status];
      missing.push(
        line('missing', 'left_out', `${score.label}: ${what}, ${score.absence?.reason ?? 'no reason'}`, {
          rule: score.id,
          facts,
        }),
      );
      continue;
    }
    const half = score.possible < score.weight ? ', derived' : '';
    const booked =
      component.full_when !== undefined && evaluate(component.full_when, subject, model) === true
        ? featuresOf(component.full_when)
        : [];
    const seen = figures([component.feature, ...booked], subject, model);
    scored.push(
      line(
        'components',
        'points',
        `${score.label}: ${score.points} of ${score.possible} points (${seen}${half})`,
        {
          rule: score.id,
          points: score.points,
          possible: score.possible,
          facts: [...facts, ...booked],
        },
      ),
    );
  }
  return [...missing, ...scored];
}

/** The value at a share of the sorted list, by nearest rank. */
const quantile = (sorted: number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;

/** Components whose values hardly vary over the book's accounts in scope: they say nothing of any account. */
export function componentsLeftOut(subjects: Subject[], model: Model): LeftOut {
  const least = settingValue(model, model.spread_min_accounts);
  const leftOut: LeftOut = new Map();
  for (const component of model.components) {
    if (component.min_spread === undefined) continue;
    const values = subjects
      .flatMap((subject) => {
        const value = featureValue(subject, component.feature);
        return typeof value === 'number' ? [value] : [];
      })
      .sort((a, b) => a - b);
    if (values.length < Math.max(least, 1)) continue;
    const spread = roundTo(quantile(values, 0.9) - quantile(values, 0.1), 6);
    if (spread >= settingValue(model, component.min_spread)) continue;
    const what = featureLabel(component.feature, model);
    leftOut.set(
      component.id,
      `${what} hardly varies over the book (the middle 80% of accounts span ${spread})`,
    );
  }
  return leftOut;
}
