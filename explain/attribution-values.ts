/** Points and features that differ between two runs, by the exchange that made them differ. */
import { type Attribution, SCORE_CAUSES, type ScoreCause } from '../domain/attribution.ts';
import type { Scalar } from '../domain/features.ts';
import type { Condition, Model } from '../domain/model.ts';
import { featuresOf } from '../scoring/conditions.ts';
import { perModel } from '../scoring/per-model.ts';
import { featuresRead } from '../scoring/scales.ts';
import { type Link, linksOf } from './attribution-links.ts';
import type { Standing } from './attribution-states.ts';

type StandingLinks = readonly Link<ScoreCause, Standing>[];

/** Features that the model reads, each once: those of scope, components, conditions, seats, and what they are made of. */
const readBy = perModel((model: Model): string[] => {
  const { scope, cut, gates, holds, rules, new_account } = model;
  const conditions: Condition[] = [
    ...[...scope.exclude, ...gates, ...holds, ...rules, ...(new_account ? [new_account] : [])].map(
      ({ when }) => when,
    ),
    ...rules.flatMap((rule) => rule.unless.map(({ when }) => when)),
    ...cut.lines.flatMap(({ when }) => when ?? []),
    scope.include,
  ];
  const computed = Object.entries(model.computed ?? {}).flatMap(([name, made]) => [
    ...[name, ...(made.sum ?? [])],
    ...[made.months_since, made.percentile?.of, made.share_of_median?.of].flatMap((each) => each ?? []),
  ]);
  const read = [
    ...model.components.flatMap(featuresRead),
    ...conditions.flatMap(featuresOf),
    ...model.order.map(({ feature }) => feature),
    ...computed,
  ];
  return [...new Set(read)].filter((name) => name !== 'score').sort();
});

function figureOf({ account, wide }: Standing, name: string): Scalar {
  const ofTheBook = wide[name];
  return ofTheBook === undefined ? (account.features.values[name] ?? null) : ofTheBook;
}

const absenceOf = ({ account }: Standing, name: string): string | undefined =>
  account.features.absent[name]?.kind;

/**
 * Features of what the models read whose value or kind of absence differs, by cause and name.
 * @param states before the first of SCORE_CAUSES, then after each; null where the account is not there
 */
export function changedFeatures(states: readonly (Standing | null)[]): Attribution['features'] {
  return linksOf(states, SCORE_CAUSES).flatMap(({ cause, from, to }) => {
    if (from === to) return [];
    const names = from.model === to.model ? readBy(to.model) : readBy(from.model).concat(readBy(to.model));
    return [...new Set(names)].flatMap((feature) => {
      const [before, after] = [figureOf(from, feature), figureOf(to, feature)];
      const differs =
        before !== after || (before === null && absenceOf(from, feature) !== absenceOf(to, feature));
      return differs ? [{ feature, cause, from: before, to: after }] : [];
    });
  });
}

const pointsIn = ({ account }: Standing) =>
  new Map(account.components.map(({ id, label, points }) => [id, { label, points }]));

function pointsMoved({ cause, from, to }: StandingLinks[number]): Attribution['components'] {
  if (from === to) return [];
  const [before, after] = [pointsIn(from), pointsIn(to)];
  return [...new Map([...before, ...after])].flatMap(([id, { label }]) => {
    const [then, now] = [before.get(id)?.points ?? null, after.get(id)?.points ?? null];
    return then === now ? [] : [{ id, label, cause, from: then, to: now }];
  });
}

/** Components whose points moved, in the later model's order, those that it does not have last. */
export function changedComponents(states: readonly (Standing | null)[]): Attribution['components'] {
  const scored = states.map((state) => (state?.account.score == null ? null : state));
  const order = scored.at(-1)?.model.components.map(({ id }) => id) ?? [];
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return linksOf(scored, SCORE_CAUSES)
    .flatMap(pointsMoved)
    .map((moved, at) => ({ moved, at }))
    .sort((a, b) => place(a.moved.id) - place(b.moved.id) || a.at - b.at)
    .map(({ moved }) => moved);
}
