/**
 * What a model has to hold together for, beyond its form: references that exist, weights that sum to the
 * scale, bands without gaps or overlaps, tiers that are declared. Each fault names its place and what would fit.
 */
import { DEAL_METRICS } from '../domain/catalogue.ts';
import type { Condition, Model } from '../domain/model.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { declaredFeatureFaults } from './check-features.ts';
import { leverFaults } from './check-levers.ts';
import { liveFaults } from './check-live.ts';
import { bandFaults, cutFaults, outcomeBandFaults, pointFaults, weightFaults } from './check-scales.ts';
import { comparisonsOf, featuresOf } from './conditions.ts';
import { knownFeatures } from './feature-names.ts';
import type { ModelFault, Path } from './model-fault.ts';

function unknownName(path: Path, what: string, name: string, known: Iterable<string>): ModelFault {
  const all = [...known];
  const nearest = nearestName(name, all);
  const hint =
    nearest === undefined ? `possible: ${all.slice(0, 60).join(', ')}` : `did you mean ${nearest}?`;
  return { path, message: `unknown ${what} "${name}"`, hint };
}

/** Every string of the model with its path. */
function* stringsOf(value: unknown, path: Path): Generator<[Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* stringsOf(item, [...path, i]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* stringsOf(item, [...path, key]);
}

const STATED = new Set(['text', 'definition', 'measures', 'full', 'action']);

/** Settings referred to as $name or [[model.name]], and figures typed where a reference belongs. */
function settingFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const known = Object.keys(model.settings);
  const faults: ModelFault[] = [];
  for (const [path, text] of stringsOf(model, [])) {
    const names = /^\$[a-z]/i.test(text)
      ? [text.slice(1)]
      : [...text.matchAll(/\[\[model\.([^\]@|]+)/g)].map((m) => m[1]!);
    for (const name of names)
      if (!known.includes(name)) faults.push(unknownName(path, 'setting', name, known));
    const typed = STATED.has(String(path.at(-1))) ? text.replace(/\[\[[^\]]*\]\]/g, '').match(/\d+/) : null;
    if (typed !== null)
      faults.push({
        path,
        message: `the figure ${typed[0]} is typed into a text`,
        hint: 'declare it under settings and write [[model.<setting>]]',
      });
  }
  return faults;
}

/** Conditions under which a declared feature without a value is missing. */
function absentConditions(model: Omit<Model, 'hash'>): [Path, Condition][] {
  const declared = { attributes: model.attributes, computed: model.computed ?? {} };
  return Object.entries(declared).flatMap(([part, features]) =>
    Object.entries(features).flatMap(([name, { absent }]): [Path, Condition][] =>
      typeof absent === 'object' ? [[[part, name, 'absent', 'missing_when'], absent.missing_when]] : [],
    ),
  );
}

/** Every condition of the model with its path. */
function conditionsOf(model: Omit<Model, 'hash'>): [Path, Condition][] {
  const found: [Path, Condition | undefined][] = [
    [['scope', 'include'], model.scope.include],
    ...model.scope.exclude.map((each, i): [Path, Condition] => [['scope', 'exclude', i, 'when'], each.when]),
    ...model.components.flatMap((each, i): [Path, Condition | undefined][] => [
      [['components', i, 'full_when'], each.full_when],
      [['components', i, 'judged_when'], each.judged_when],
      ...('cases' in each.scale
        ? each.scale.cases.map((one, j): [Path, Condition | undefined] => [
            ['components', i, 'scale', 'cases', j, 'when'],
            one.when,
          ])
        : []),
    ]),
    ...absentConditions(model),
    ...model.gates.map((each, i): [Path, Condition] => [['gates', i, 'when'], each.when]),
    ...model.cut.lines.map((each, i): [Path, Condition | undefined] => [
      ['cut', 'lines', i, 'when'],
      each.when,
    ]),
    ...model.rules.flatMap((each, i): [Path, Condition][] => [
      [['rules', i, 'when'], each.when],
      ...each.unless.map((u, j): [Path, Condition] => [['rules', i, 'unless', j, 'when'], u.when]),
    ]),
    ...model.holds.map((each, i): [Path, Condition] => [['holds', i, 'when'], each.when]),
    [['new_account', 'when'], model.new_account?.when],
    ...model.warnings.map((each, i): [Path, Condition | undefined] => [['warnings', i, 'when'], each.when]),
  ];
  return found.filter((each): each is [Path, Condition] => each[1] !== undefined);
}

function featureFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const known = knownFeatures(model);
  const used: [Path, string][] = [
    ...conditionsOf(model).flatMap(([path, when]) =>
      featuresOf(when).map((name): [Path, string] => [path, name]),
    ),
    ...model.components.map((each, i): [Path, string] => [['components', i, 'feature'], each.feature]),
    ...model.order.map((each, i): [Path, string] => [['order', i, 'feature'], each.feature]),
    ...model.caps.flatMap((each, i): [Path, string][] =>
      each.per === undefined ? [] : [[['caps', i, 'per'], each.per]],
    ),
    ...model.ranking.tiers.flatMap((each, i): [Path, string][] => [
      ...each.at_stake.map((name, j): [Path, string] => [['ranking', 'tiers', i, 'at_stake', j], name]),
      ...(each.chance.feature === undefined
        ? []
        : [[['ranking', 'tiers', i, 'chance', 'feature'], each.chance.feature] as [Path, string]]),
    ]),
  ];
  const faults = used
    .filter(([, name]) => !known.has(name))
    .map(([path, name]) => unknownName(path, 'feature', name, known));
  return [...faults, ...clearanceFaults(model, known)];
}

function clearanceFaults(model: Omit<Model, 'hash'>, known: Set<string>): ModelFault[] {
  const changeable = new Set([...known, ...DEAL_METRICS.map((metric) => metric.id)]);
  return model.rules.flatMap((rule, i) =>
    rule.clears.flatMap((each, j): ModelFault[] => {
      const path = ['rules', i, 'clears', j, 'feature'];
      if (!changeable.has(each.feature)) return [unknownName(path, 'feature', each.feature, changeable)];
      const compared = comparisonsOf(rule.when).map((leaf) => leaf.feature);
      if (each.relation === 'any' || compared.includes(each.feature)) return [];
      const hint = `possible: ${compared.join(', ')}, or relation: any`;
      return [
        {
          path,
          message: `rule "${rule.id}" compares no ${each.feature}, so no value of it clears the rule`,
          hint,
        },
      ];
    }),
  );
}

function tierFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const known = model.tiers.map((tier) => tier.number);
  const used: [Path, number][] = [
    ...model.cut.lines.map((each, i): [Path, number] => [['cut', 'lines', i, 'tier'], each.tier]),
    [['cut', 'unscored'], model.cut.unscored],
    ...(model.capacity ?? []).map((each, i): [Path, number] => [['capacity', i, 'tier'], each.tier]),
    ...(model.effort ?? []).map((each, i): [Path, number] => [['effort', i, 'tier'], each.tier]),
    ...Object.keys(model.service ?? {}).map((tier): [Path, number] => [['service', tier], Number(tier)]),
    ...model.rules.map((each, i): [Path, number] => [['rules', i, 'tier'], each.tier]),
    ...model.holds.map((each, i): [Path, number] => [['holds', i, 'tier'], each.tier]),
    ...model.gates.map((each, i): [Path, number] => [['gates', i, 'at_best'], each.at_best]),
    ...model.caps.flatMap((each, i): [Path, number][] => [
      [['caps', i, 'tier'], each.tier],
      [['caps', i, 'to'], each.to],
    ]),
    ...model.ranking.tiers.map((each, i): [Path, number] => [['ranking', 'tiers', i, 'tier'], each.tier]),
    ...model.warnings.map((each, i): [Path, number] => [['warnings', i, 'tier'], each.tier]),
  ];
  if (model.new_account !== undefined) used.push([['new_account', 'tier'], model.new_account.tier]);
  const faults = used
    .filter(([, tier]) => !known.includes(tier))
    .map(([path, tier]) => ({
      path,
      message: `no tier ${tier} is declared`,
      hint: `possible: ${known.join(', ')}`,
    }));
  const unordered = known.findIndex((tier, i) => i > 0 && tier <= known[i - 1]!);
  if (unordered > 0)
    faults.push({
      path: ['tiers', unordered, 'number'],
      message: `tier ${known[unordered]} stands after tier ${known[unordered - 1]}`,
      hint: 'list the tiers best first, with rising numbers',
    });
  return faults;
}

function duplicateFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const lists = {
    components: model.components,
    rules: model.rules,
    holds: model.holds,
    caps: model.caps,
    gates: model.gates,
    outcomes: model.outcomes ?? [],
  };
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.flatMap((entry, i): ModelFault[] =>
      entries.findIndex((other) => other.id === entry.id) === i
        ? []
        : [{ path: [list, i, 'id'], message: `the id "${entry.id}" is used twice in ${list}` }],
    ),
  );
}

function blockFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const rules = model.rules.map((rule) => rule.id);
  const used: [Path, string][] = [
    ...model.holds.flatMap((hold, i) =>
      hold.blocks.map((id, j): [Path, string] => [['holds', i, 'blocks', j], id]),
    ),
    ...model.ranking.tiers.flatMap((tier, i) =>
      Object.keys(tier.chance.rules).map((id): [Path, string] => [
        ['ranking', 'tiers', i, 'chance', 'rules', id],
        id,
      ]),
    ),
  ];
  return used
    .filter(([, id]) => !rules.includes(id))
    .map(([path, id]) => unknownName(path, 'rule', id, rules));
}

/** Faults of a model that has the right form; none when it holds together. Settings first: the rest needs them. */
export function modelFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const settings = settingFaults(model);
  if (settings.length > 0) return settings;
  return [
    ...featureFaults(model),
    ...tierFaults(model),
    ...duplicateFaults(model),
    ...blockFaults(model),
    ...weightFaults(model),
    ...bandFaults(model),
    ...pointFaults(model),
    ...declaredFeatureFaults(model),
    ...cutFaults(model),
    ...outcomeBandFaults(model),
    ...liveFaults(model),
    ...leverFaults(model),
  ];
}
