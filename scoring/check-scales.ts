/** What the numbers of a model have to hold together for: weights, scales, cut lines, bands. */
import { type Model, settingValue } from '../domain/model.ts';
import type { ModelFault, Path } from './model-fault.ts';

/** Bands are half-open, cover the line without gaps and never overlap, so that each value has one band. */
export function bandFaults(model: Omit<Model, 'hash'>): ModelFault[] {
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
  const caps = model.caps.flatMap((cap, i): ModelFault[] =>
    (cap.seats === undefined) === (cap.share === undefined)
      ? [{ path: ['caps', i], message: `cap "${cap.id}" needs seats or share, one of the two` }]
      : [],
  );
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
