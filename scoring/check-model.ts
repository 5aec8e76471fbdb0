/**
 * What a model has to hold together for, beyond its form: references that exist, weights that sum to the
 * scale, bands without gaps or overlaps, tiers that are declared. Each fault names its place and what would fit.
 */
import { DEAL_METRICS } from '../domain/catalogue.ts';
import { type Condition, type Model, settingValue } from '../domain/model.ts';
import { comparisonsOf, featuresOf } from './conditions.ts';
import { knownFeatures } from './feature-names.ts';
import { nearestName } from './nearest-name.ts';

export type Path = (string | number)[];
export interface ModelFault {
  path: Path;
  message: string;
  hint?: string | undefined;
}

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
    const names = text.startsWith('$')
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

/** Every condition of the model with its path. */
function conditionsOf(model: Omit<Model, 'hash'>): [Path, Condition][] {
  const found: [Path, Condition | undefined][] = [
    [['scope', 'include'], model.scope.include],
    ...model.scope.exclude.map((each, i): [Path, Condition] => [['scope', 'exclude', i, 'when'], each.when]),
    ...model.components.flatMap((each, i): [Path, Condition | undefined][] => [
      [['components', i, 'full_when'], each.full_when],
      [['components', i, 'judged_when'], each.judged_when],
    ]),
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

/** Bands are half-open, cover the line without gaps and never overlap, so that each value has one band. */
function bandFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  return model.components.flatMap((component, i): ModelFault[] => {
    const path: Path = ['components', i, 'scale'];
    if ('ramp' in component.scale) {
      const { zero_at, full_at } = component.scale.ramp;
      const same = settingValue(model, zero_at) === settingValue(model, full_at);
      return same
        ? [{ path, message: `the ramp of "${component.id}" begins and ends at the same value` }]
        : [];
    }
    if (!('bands' in component.scale)) return [];
    const bands = component.scale.bands
      .map((band) => ({
        from: band.at_least === undefined ? Number.NEGATIVE_INFINITY : settingValue(model, band.at_least),
        to: band.below === undefined ? Number.POSITIVE_INFINITY : settingValue(model, band.below),
      }))
      .sort((a, b) => a.from - b.from || a.to - b.to);
    return bands.flatMap((band, k): ModelFault[] => {
      const next = bands[k + 1];
      if (band.from >= band.to)
        return [{ path, message: `a band of "${component.id}" ends at ${band.to}, before it begins` }];
      if (next === undefined || next.from === band.to) return [];
      const kind = next.from < band.to ? 'overlap' : 'leave a gap';
      return [
        {
          path,
          message: `bands of "${component.id}" ${kind} between ${Math.min(next.from, band.to)} and ${Math.max(next.from, band.to)}`,
          hint: 'bands are half-open: at_least … below, each beginning where the one before ends',
        },
      ];
    });
  });
}

function weightFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const scale = settingValue(model, model.scale);
  const weights = model.components.map((component) => settingValue(model, component.weight));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const faults: ModelFault[] = weights.flatMap((weight, i) =>
    Number.isInteger(weight) && weight >= 0
      ? []
      : [{ path: ['components', i, 'weight'], message: `the weight ${weight} is no whole number of points` }],
  );
  if (sum !== scale)
    faults.push({
      path: ['components'],
      message: `the component weights sum to ${sum}, the scale is ${scale}`,
      hint: model.components.map((component, i) => `${component.id} ${weights[i]}`).join(', '),
    });
  return faults;
}

function cutFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const { mode, lines } = model.cut;
  const last = lines.length - 1;
  const faults: ModelFault[] = lines.flatMap((line, i): ModelFault[] => {
    const path: Path = ['cut', 'lines', i];
    if (mode === 'quota' && i < last && line.share === undefined)
      return [{ path, message: 'a quota line needs a share', hint: 'only the last line takes the rest' }];
    if (mode !== 'quota' && i < last && line.when === undefined)
      return [
        { path, message: 'a line without a condition hides the lines after it', hint: 'give it when:' },
      ];
    if (i === last && line.when !== undefined && mode !== 'quota')
      return [
        {
          path,
          message: 'the last line has a condition, so an account could fall through',
          hint: 'leave when: out of it',
        },
      ];
    return [];
  });
  const caps = model.caps.flatMap((cap, i): ModelFault[] =>
    (cap.seats === undefined) === (cap.share === undefined)
      ? [{ path: ['caps', i], message: `cap "${cap.id}" needs seats or share, one of the two` }]
      : [],
  );
  return [...faults, ...caps];
}

function outcomeBandFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const bands = model.inputs.outcome_bands;
  return bands.flatMap((band, i): ModelFault[] => {
    const path: Path = ['inputs', 'outcome_bands', i];
    if (i === bands.length - 1)
      return band.at_least === undefined
        ? []
        : [{ path, message: 'the last band needs to be open below', hint: 'leave at_least out of it' }];
    if (band.at_least === undefined) return [{ path, message: `band "${band.label}" needs at_least` }];
    const above = bands[i - 1]?.at_least;
    const rises = above !== undefined && settingValue(model, band.at_least) >= settingValue(model, above);
    return rises
      ? [
          {
            path,
            message: `band "${band.label}" overlaps the one before it`,
            hint: 'list the bands best first',
          },
        ]
      : [];
  });
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
    ...cutFaults(model),
    ...outcomeBandFaults(model),
  ];
}
