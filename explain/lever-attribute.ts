/** Levers on attributes of the account: a number by steps, a label to the next of a declared list. */
import { roundTo } from '../domain/catalogue.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { RawFeatures, Scalar } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import type { Lever } from '../domain/model-levers.ts';
import { readAttribute } from '../scoring/attributes.ts';
import { rateOf } from '../scoring/money.ts';
import { stepped, stepsTo } from './lever-deals.ts';

export type AttributeLever = Extract<Lever, { kind: 'number' | 'label' }>;

/** The value as the model reads it; null where there is none. */
export function attributeValue(row: RawFeatures, feature: string, model: Model, asOf: IsoDate): Scalar {
  const cell = row.attributes[feature] ?? null;
  const declared = model.attributes[feature];
  if (cell === null || declared === undefined) return null;
  const read = readAttribute(cell, declared, rateOf(row, model, asOf), model);
  return 'value' in read ? read.value : null;
}

/** Times that the lever can be pulled; 0 where the value is not known or at the lever's end. */
export function attributeSteps(lever: AttributeLever, row: RawFeatures, model: Model, asOf: IsoDate): number {
  const value = attributeValue(row, lever.feature, model, asOf);
  if (lever.kind === 'number') return typeof value === 'number' ? stepsTo(value, lever, model) : 0;
  const at = lever.labels.indexOf(String(value));
  const left = value === null || at < 0 ? 0 : lever.labels.length - 1 - at;
  return lever.most === undefined ? left : Math.min(left, settingValue(model, lever.most));
}

/** The value after so many steps, as the model reads it. */
export function attributeAfter(
  lever: AttributeLever,
  times: number,
  row: RawFeatures,
  model: Model,
  asOf: IsoDate,
): Scalar {
  const value = attributeValue(row, lever.feature, model, asOf);
  if (lever.kind === 'number')
    return typeof value === 'number' ? roundTo(stepped(value, times, lever, model), 6) : value;
  const at = lever.labels.indexOf(String(value));
  return value === null || at < 0 ? value : (lever.labels[at + times] ?? lever.labels.at(-1)!);
}

/** The row with the cell that reads as the value after so many steps. */
export function withAttribute(
  row: RawFeatures,
  lever: AttributeLever,
  times: number,
  model: Model,
  asOf: IsoDate,
): RawFeatures {
  const value = attributeAfter(lever, times, row, model, asOf);
  const declared = model.attributes[lever.feature]!;
  const rate = declared.unit === 'money' ? rateOf(row, model, asOf) : 1;
  const unit = (declared.fraction === true ? 100 : 1) * (typeof rate === 'number' ? rate : 1);
  const cell = typeof value === 'number' ? value / unit : value;
  return { ...row, attributes: { ...row.attributes, [lever.feature]: cell } };
}
