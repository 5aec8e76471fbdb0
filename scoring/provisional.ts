/** What an account's missing values could still make of its tier. */
import { type Component, type Model, settingValue } from '../domain/model.ts';
import { featuresOf } from './conditions.ts';
import { decide, scoreOf, type Verdicts, verdictConditions, verdictsReadScore, withScore } from './decide.ts';
import { perModel } from './per-model.ts';
import type { Progress } from './progress.ts';
import { declaredPoints, featuresRead } from './scales.ts';
import { absenceReaderOf, readerOf, type Subject } from './subject.ts';

/** Features that decide tiers, those of components, lines, gates, holds and rules: their values, and why not. */
const judgedFeatures = perModel((model) => {
  const conditions = [...model.cut.lines.flatMap((each) => each.when ?? []), ...verdictConditions(model)];
  const names = new Set([...model.components.flatMap(featuresRead), ...conditions.flatMap(featuresOf)]);
  return [...names].map((name) => ({ read: readerOf(name, model), absence: absenceReaderOf(name, model) }));
});

/** Points, at least and at most. */
interface Reach {
  least: number;
  most: number;
}

/**
 * What a component without a known value could come to: nothing or all of its weight where it may turn out that
 * there is nothing to judge, else the least and most that its scale declares.
 */
function reachOf(declared: Component, model: Model): Reach {
  const own = model.attributes[declared.feature] ?? model.computed?.[declared.feature];
  const mayFallOut =
    own === undefined ||
    declared.judged_when !== undefined ||
    ('cases' in declared.scale && declared.scale.otherwise === 'not_judged');
  if (mayFallOut) return { least: 0, most: settingValue(model, declared.weight) };
  const points = declaredPoints(declared, model);
  return { least: Math.min(...points), most: Math.max(...points) };
}

const reachesOf = perModel(
  (model) => new Map(model.components.map((component) => [component.id, reachOf(component, model)])),
);

const lacksAny = (subject: Subject, model: Model): boolean =>
  judgedFeatures(model).some(
    ({ read, absence }) => read(subject) === null && absence(subject).kind === 'missing',
  );

/**
 * Best and worst tier that the account's missing values could lead to; null where they make no difference.
 * @param verdicts of the account with the score that it has
 */
export function provisionalTiers(
  progress: Progress,
  model: Model,
  verdicts: Verdicts,
): Progress['provisional'] {
  if (!lacksAny(progress.subject, model)) return null;
  const reaches = reachesOf(model);
  const missing = { least: 0, most: 0, weight: 0 };
  for (const { id, absence, status, weight } of progress.components) {
    if (absence?.kind !== 'missing') continue;
    const { least, most } = reaches.get(id)!;
    missing.least += least;
    missing.most += most;
    if (status === 'missing') missing.weight += weight;
  }
  const known = verdictsReadScore(model) ? undefined : verdicts;
  const possible = progress.possible + missing.weight;
  const [least, most] = [missing.least, missing.most].map((points) =>
    withScore(progress.subject, scoreOf(progress.earned + points, possible, model)),
  );
  const best = decide(most!, model, 'best', null, known).tier;
  const worst = decide(least!, model, 'worst', null, known).tier;
  return best === worst ? null : { best, worst };
}
