/** Faults of a model's levers: what they name is there, and each step leads toward its end. */

import { type Model, settingValue } from '../domain/model.ts';
import type { Lever } from '../domain/model-levers.ts';
import type { ModelFault, Path } from './model-fault.ts';

type Declared = Omit<Model, 'hash'>;

const MOST_DAYS = 365;

function attributeFault(lever: Lever, path: Path, model: Declared): ModelFault[] {
  if (lever.kind !== 'number' && lever.kind !== 'label') return [];
  const declared = model.attributes[lever.feature];
  if (declared?.kind !== lever.kind) {
    const fitting = Object.keys(model.attributes).filter(
      (name) => model.attributes[name]!.kind === lever.kind,
    );
    const message = `"${lever.feature}" is no attribute of kind ${lever.kind}`;
    return [{ path: [...path, 'feature'], message, hint: `possible: ${fitting.join(', ') || 'none'}` }];
  }
  if (lever.kind === 'number') return [];
  return lever.labels.flatMap((label, at): ModelFault[] =>
    declared.labels === undefined || declared.labels.includes(label)
      ? []
      : [
          {
            path: [...path, 'labels', at],
            message: `"${label}" is no label of ${lever.feature}`,
            hint: `possible: ${declared.labels.join(', ')}`,
          },
        ],
  );
}

/** Figures that have to be whole and at least one. */
function countFaults(lever: Lever, path: Path, model: Declared): ModelFault[] {
  const counts = {
    ...('most' in lever && lever.most !== undefined ? { most: lever.most } : {}),
    ...(lever.kind === 'meeting' ? { within: lever.within } : {}),
  };
  return Object.entries(counts).flatMap(([name, ref]): ModelFault[] => {
    const value = settingValue(model, ref);
    if (Number.isInteger(value) && value >= 1 && value <= MOST_DAYS) return [];
    const hint = `a whole number from 1 to ${MOST_DAYS}`;
    return [{ path: [...path, name], message: `${value} is out of bounds`, hint }];
  });
}

function stepFaults(lever: Lever, path: Path, model: Declared): ModelFault[] {
  if (lever.kind !== 'number' && lever.kind !== 'outcome') return [];
  if (settingValue(model, lever.step) > 0) return [];
  return [{ path: [...path, 'step'], message: 'a step is more than zero', hint: 'down: true goes down' }];
}

/** Faults of the levers; none when they hold together. */
export function leverFaults(model: Declared): ModelFault[] {
  const levers = model.levers ?? [];
  const faults = levers.flatMap((lever, at) => {
    const path: Path = ['levers', at];
    const again = levers.findIndex(({ id }) => id === lever.id) < at;
    const twice = again
      ? [{ path: [...path, 'id'], message: `the id "${lever.id}" is used twice in levers` }]
      : [];
    const own = [attributeFault, countFaults, stepFaults].flatMap((faultsOf) => faultsOf(lever, path, model));
    return [...twice, ...own];
  });
  if (model.levers_together === undefined) return faults;
  const together = settingValue(model, model.levers_together);
  if (Number.isInteger(together) && together >= 1) return faults;
  const message = `${together} is no number of levers`;
  return [...faults, { path: ['levers_together'], message, hint: 'a whole number from 1' }];
}
