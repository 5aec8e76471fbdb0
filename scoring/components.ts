/**
 * Component points: whole points from canonical values, so that they sum to the score exactly and a reader can
 * repeat each. What is missing leaves the denominator; what there is nothing to judge of never was in it.
 */
import { roundTo } from '../domain/catalogue.ts';
import type { Absence } from '../domain/features.ts';
import type { ComponentScore, LedgerLine } from '../domain/ledger.ts';
import { type Component, type Model, settingFactor, settingValue } from '../domain/model.ts';
import { absenceOf, evaluate, featuresOf, featureValue, type Subject } from './conditions.ts';
import { featureLabel } from './feature-names.ts';
import { figures, line } from './ledger-lines.ts';
import { pointsOn, unknownIn, wholePoints } from './scales.ts';

/** Components that hardly vary over the book, by id, with the reason. */
export type LeftOut = Map<string, string>;

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
  const byCases = 'cases' in component.scale;
  const unknown = judged === null && (byCases || own?.kind !== 'not_judged');
  const result = unknown
    ? { absence: unknownIn(component.judged_when!, subject) }
    : pointsOn(component, subject, possible, model);
  if ('points' in result) return { status: 'scored', points: result.points, possible, absence: null };
  if (result.absence.kind === 'not_judged') return without('not_judged', result.absence);
  return component.if_missing === 'zero'
    ? { status: 'scored', points: 0, possible, absence: result.absence }
    : without('missing', result.absence);
}

/** Every component's standing for one account, in the model's order. */
export function scoreComponents(subject: Subject, model: Model, leftOut: LeftOut): ComponentScore[] {
  return model.components.map((component) => {
    const weight = settingValue(model, component.weight);
    return { id: component.id, label: component.label, weight, ...judge(component, subject, model, leftOut) };
  });
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
function decidedBy(component: Component, subject: Subject, model: Model): string[] {
  if (component.full_when !== undefined && evaluate(component.full_when, subject, model) === true)
    return featuresOf(component.full_when);
  if (!('cases' in component.scale)) return [];
  const result = pointsOn(component, subject, 0, model);
  const held = 'held' in result ? result.held : undefined;
  return held === undefined ? [] : featuresOf(held).filter((each) => featureValue(subject, each) !== null);
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
    const booked = decidedBy(component, subject, model);
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
