/** What the numbers of a model have to hold together for: weights, scales, cut lines, bands. */
import { type Model, type NumberRef, settingValue } from '../domain/model.ts';
import type { ModelFault, Path } from './model-fault.ts';
import { declaredPoints } from './scales.ts';

/** An end of a band: the value, and whether values just above it are the first that are inside. */
interface End {
  at: number;
  after: boolean;
}

const before = (a: End, b: End): boolean => a.at < b.at || (a.at === b.at && !a.after && b.after);
const same = (a: End, b: End): boolean => a.at === b.at && a.after === b.after;

/** Bands cover the line without gaps and never overlap, so that each value has one band. */
export function bandFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  return model.components.flatMap((component, i): ModelFault[] => {
    const path: Path = ['components', i, 'scale'];
    if ('ramp' in component.scale) {
      const { zero_at, full_at } = component.scale.ramp;
      return settingValue(model, zero_at) === settingValue(model, full_at)
        ? [{ path, message: `the ramp of "${component.id}" begins and ends at the same value` }]
        : [];
    }
    if ('cases' in component.scale) return caseFaults(component.scale.cases, path);
    if (!('bands' in component.scale)) return [];
    const bands = component.scale.bands
      .map((band) => ({
        from: endOf(band.at_least, band.above, Number.NEGATIVE_INFINITY, model),
        to: endOf(band.below, band.at_most, Number.POSITIVE_INFINITY, model),
      }))
      .sort((a, b) => (before(a.from, b.from) ? -1 : same(a.from, b.from) ? 0 : 1));
    return bands.flatMap((band, k): ModelFault[] => {
      const next = bands[k + 1];
      if (!before(band.from, band.to))
        return [{ path, message: `a band of "${component.id}" ends at ${band.to.at}, before it begins` }];
      if (next === undefined || same(next.from, band.to)) return [];
      const kind = before(next.from, band.to) ? 'overlap' : 'leave a gap';
      return [
        {
          path,
          message: `bands of "${component.id}" ${kind} between ${Math.min(next.from.at, band.to.at)} and ${Math.max(next.from.at, band.to.at)}`,
          hint: 'at_least … below, each beginning where the one before ends; or above … at_most',
        },
      ];
    });
  });
}

function caseFaults(cases: { when?: unknown }[], path: Path): ModelFault[] {
  const open = cases.findIndex((each) => each.when === undefined);
  if (open < 0 || open === cases.length - 1) return [];
  const message = 'a case without a condition hides the cases after it';
  return [{ path: [...path, 'cases', open], message, hint: 'only the last may be without when:' }];
}

function endOf(
  closed: NumberRef | undefined,
  after: NumberRef | undefined,
  open: number,
  model: Omit<Model, 'hash'>,
): End {
  if (closed !== undefined) return { at: settingValue(model, closed), after: false };
  return { at: after === undefined ? open : settingValue(model, after), after: after !== undefined };
}

/** A component never earns more than its weight, and never less than nothing. */
export function pointFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  return model.components.flatMap((component, i): ModelFault[] => {
    const weight = settingValue(model, component.weight);
    const wrong = declaredPoints(component, model).find((points) => points < 0 || points > weight);
    if (wrong === undefined) return [];
    const message = `"${component.id}" gives ${wrong} points of a weight of ${weight}`;
    return [{ path: ['components', i, 'scale'], message, hint: 'points run from 0 to the weight' }];
  });
}

/** Weights are whole points and sum to the scale. */
export function weightFaults(model: Omit<Model, 'hash'>): ModelFault[] {
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

/** Every account falls on exactly one line, and every cap says how many seats it has. */
export function cutFaults(model: Omit<Model, 'hash'>): ModelFault[] {
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
  const caps = model.caps.flatMap((cap, i): ModelFault[] => {
    const path: Path = ['caps', i];
    if ((cap.seats === undefined) === (cap.share === undefined))
      return [{ path, message: `cap "${cap.id}" needs seats or share, one of the two` }];
    return cap.to > cap.tier
      ? []
      : [
          {
            path,
            message: `cap "${cap.id}" moves accounts of tier ${cap.tier} to tier ${cap.to}, which is no worse`,
          },
        ];
  });
  return [...faults, ...caps];
}

/** Outcome bands are listed best first, the last open below. */
export function outcomeBandFaults(model: Omit<Model, 'hash'>): ModelFault[] {
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
