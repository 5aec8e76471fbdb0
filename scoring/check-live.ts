/** Faults of the parts that say when a tier may change: clocks and families. */
import { type Model, settingValue } from '../domain/model.ts';
import type { ModelFault } from './model-fault.ts';

const ORDER = ['weekly', 'monthly', 'quarterly'] as const;
/** Business days that every quarter has. */
const MOST_FREEZE = 60;

function clockFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const { score, commit, fiscal_year_start, freeze_days } = model.clocks;
  const faults: ModelFault[] = [];
  if (ORDER.indexOf(commit) < ORDER.indexOf(score))
    faults.push({
      path: ['clocks', 'commit'],
      message: `tiers are committed ${commit} and scored only ${score}`,
      hint: 'commit as often as scored, or more rarely',
    });
  const whole = (name: 'fiscal_year_start' | 'freeze_days', from: number, to: number): void => {
    const ref = name === 'freeze_days' ? freeze_days : fiscal_year_start;
    if (ref === undefined) return;
    const value = settingValue(model, ref);
    if (Number.isInteger(value) && value >= from && value <= to) return;
    faults.push({
      path: ['clocks', name],
      message: `${value} is out of bounds`,
      hint: `a whole number from ${from} to ${to}`,
    });
  };
  whole('fiscal_year_start', 1, 12);
  whole('freeze_days', 0, MOST_FREEZE);
  return faults;
}

function familyFaults(model: Omit<Model, 'hash'>): ModelFault[] {
  const { families } = model;
  if (families === undefined) return [];
  const rules = model.rules.map((rule) => rule.id);
  const numbers = Object.keys(model.attributes).filter((name) => model.attributes[name]?.kind === 'number');
  const summable = ['arr', ...numbers];
  const spared = (families.silence?.spares ?? []).flatMap((id, i): ModelFault[] =>
    rules.includes(id)
      ? []
      : [
          {
            path: ['families', 'silence', 'spares', i],
            message: `unknown rule "${id}"`,
            hint: `possible: ${rules.join(', ')}`,
          },
        ],
  );
  const sums = families.sums.flatMap((name, i): ModelFault[] =>
    summable.includes(name)
      ? []
      : [
          {
            path: ['families', 'sums', i],
            message: `"${name}" is no sum of money or number`,
            hint: `possible: ${summable.join(', ')}`,
          },
        ],
  );
  return [...spared, ...sums];
}

/** Faults of clocks and families; none when they hold together. */
export const liveFaults = (model: Omit<Model, 'hash'>): ModelFault[] => [
  ...clockFaults(model),
  ...familyFaults(model),
];
