/** What an account's missing values could still make of its tier. */
import { type Component, type Model, settingValue } from '../domain/model.ts';
import { featuresOf, type Subject } from './conditions.ts';
import { decide, type Outlook, scoreOf, withScore } from './decide.ts';
import { perModel } from './per-model.ts';
import type { Progress } from './progress.ts';
import { declaredPoints, featuresRead } from './scales.ts';

/** Features that decide tiers: those of components, lines, gates, holds and rules. */
const judgedFeatures = perModel((model): ReadonlySet<string> => {
  const conditions = [
    ...model.cut.lines.flatMap((each) => each.when ?? []),
    ...[...model.gates, ...model.holds, ...model.rules].map((each) => each.when),
    ...model.rules.flatMap((rule) => rule.unless.map((each) => each.when)),
  ];
  return new Set([...model.components.flatMap(featuresRead), ...conditions.flatMap(featuresOf)]);
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

/** Whether a value of those features is missing: an account lacks few, so what it lacks is gone through. */
function lacksAny({ features, added }: Subject, judged: ReadonlySet<string>): boolean {
  for (const name in features.absent) {
    if (features.absent[name]!.kind !== 'missing' || !judged.has(name)) continue;
    if (added?.values[name] === undefined) return true;
  }
  for (const name in added?.absent)
    if (added!.absent[name]!.kind === 'missing' && judged.has(name)) return true;
  return false;
}

/** Best and worst tier that the account's missing values could lead to; null where they make no difference. */
export function provisionalTiers(progress: Progress, model: Model): Progress['provisional'] {
  if (!lacksAny(progress.subject, judgedFeatures(model))) return null;
  const reaches = reachesOf(model);
  const missing = { least: 0, most: 0, weight: 0 };
  for (const { id, absence, status, weight } of progress.components) {
    if (absence?.kind !== 'missing') continue;
    const { least, most } = reaches.get(id)!;
    missing.least += least;
    missing.most += most;
    if (status === 'missing') missing.weight += weight;
  }
  const best = tierAt(progress, missing.most, missing.weight, 'best', model);
  const worst = tierAt(progress, missing.least, missing.weight, 'worst', model);
  return best === worst ? null : { best, worst };
}

/** The tier with so many points more, of so many more that could be scored. */
function tierAt(progress: Progress, points: number, weight: number, outlook: Outlook, model: Model): number {
  const score = scoreOf(progress.earned + points, progress.possible + weight, model);
  return decide(withScore(progress.subject, score), model, outlook).tier;
}
