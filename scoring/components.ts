/**
 * Component points: whole points from canonical values, so that they sum to the score exactly and a reader can
 * repeat each. What is missing leaves the denominator; what there is nothing to judge of never was in it.
 */
import { roundTo } from '../domain/catalogue.ts';
import type { Absence } from '../domain/features.ts';
import type { ComponentScore, LedgerLine } from '../domain/ledger.ts';
import { type Model, settingFactor, settingValue } from '../domain/model.ts';
import { compiled, featuresOf } from './conditions.ts';
import { featureLabel } from './feature-names.ts';
import { figures, line } from './ledger-lines.ts';
import { perModel } from './per-model.ts';
import { heldCase, scaleOf, unknownIn, wholePoints } from './scales.ts';
import { absenceOf, featureValue, type Subject } from './subject.ts';

/** Components that hardly vary over the book, by id, with the reason. */
export type LeftOut = Map<string, string>;

/** A component with the model's settings in it. */
const preparedComponents = perModel((model) =>
  model.components.map((component) => {
    const { judged_when, full_when, derived_share } = component;
    const weight = settingValue(model, component.weight);
    return {
      component,
      weight,
      /** Weight that counts where the feature is only derived. */
      derived:
        derived_share === undefined ? weight : wholePoints(weight * settingFactor(model, derived_share)),
      judged: judged_when && compiled(judged_when, model),
      full: full_when && compiled(full_when, model),
      pointsOn: scaleOf(component, model),
      /** By points, those given before of the whole weight: accounts with the same share what says so. */
      given: new Map<number, ComponentScore>(),
    };
  }),
);

type Prepared = ReturnType<typeof preparedComponents>[number];

function weightFor({ component, weight, derived }: Prepared, subject: Subject): number {
  if (derived === weight) return weight;
  return subject.features.provenance[component.feature] === 'derived' ? derived : weight;
}

function scored({ component, weight, given }: Prepared, points: number, possible: number): ComponentScore {
  const known = possible === weight ? given.get(points) : undefined;
  if (known !== undefined) return known;
  const { id, label } = component;
  const score: ComponentScore = { id, label, weight, status: 'scored', points, possible, absence: null };
  if (possible === weight) given.set(points, score);
  return score;
}

function unscored(
  { component: { id, label }, weight }: Prepared,
  status: ComponentScore['status'],
  absence: Absence,
): ComponentScore {
  return { id, label, weight, status, points: null, possible: 0, absence };
}

function judge(prepared: Prepared, subject: Subject, model: Model, leftOut: LeftOut): ComponentScore {
  const { component, full, pointsOn } = prepared;
  const reason = leftOut.size === 0 ? undefined : leftOut.get(component.id);
  if (reason !== undefined) return unscored(prepared, 'left_out', { kind: 'not_judged', reason });
  const possible = weightFor(prepared, subject);
  const judged = prepared.judged === undefined ? true : prepared.judged(subject);
  const own = judged === true ? null : absenceOf(subject, component.feature);
  if (judged === false) {
    // The feature's own reason says more than the condition that it follows from.
    if (own?.kind === 'not_judged') return unscored(prepared, 'not_judged', own);
    const reason = figures(featuresOf(component.judged_when!), subject, model);
    return unscored(prepared, 'not_judged', { kind: 'not_judged', reason });
  }
  if (full?.(subject) === true) return scored(prepared, possible, possible);
  const byCases = 'cases' in component.scale;
  const unknown = judged === null && (byCases || own?.kind !== 'not_judged');
  const points = unknown ? unknownIn(component.judged_when!, subject) : pointsOn(subject, possible);
  if (typeof points === 'number') return scored(prepared, points, possible);
  if (points.kind === 'not_judged') return unscored(prepared, 'not_judged', points);
  return component.if_missing === 'zero'
    ? { ...scored(prepared, 0, possible), absence: points }
    : unscored(prepared, 'missing', points);
}

/** Every component's standing for one account, in the model's order. */
export function scoreComponents(subject: Subject, model: Model, leftOut: LeftOut): ComponentScore[] {
  return preparedComponents(model).map((prepared) => judge(prepared, subject, model, leftOut));
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

/** Features beside the component's own that gave the points: those of full_when, or of the case that held. */
function decidedBy({ component, full }: Prepared, subject: Subject, model: Model): string[] {
  if (full?.(subject) === true) return featuresOf(component.full_when!);
  const held = heldCase(component, subject, model);
  return held === undefined ? [] : featuresOf(held).filter((each) => featureValue(subject, each) !== null);
}

/** Ledger lines: first what could not be scored and why, then the points. */
export function componentLines(scores: ComponentScore[], subject: Subject, model: Model): LedgerLine[] {
  const missing: LedgerLine[] = [];
  const told: LedgerLine[] = [];
  for (const [index, score] of scores.entries()) {
    const prepared = preparedComponents(model)[index]!;
    const { component } = prepared;
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
    const booked = decidedBy(prepared, subject, model);
    const seen = figures([component.feature, ...booked], subject, model);
    told.push(
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
  return [...missing, ...told];
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
