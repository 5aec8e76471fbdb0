/** Outside signals: points by type, within a limit and an age [000-12 … 000-16]. Never needed for any tier. */
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { RawSignal } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';

/**
 * Points of one signal at the date.
 * @returns null when it is too old, dated later, or of a type that the model does not count
 */
export function signalPoints(
  signal: { type: string; date: IsoDate },
  model: Model,
  asOf: IsoDate,
): number | null {
  const points = model.signals?.points[signal.type];
  if (model.signals === undefined || points === undefined) return null;
  const age = daysBetween(signal.date, asOf);
  return age < 0 || age > settingValue(model, model.signals.max_age) ? null : settingValue(model, points);
}

/** Sum of the points that count, within the model's limit either way. */
export function signalTotal(signals: RawSignal[], model: Model, asOf: IsoDate): number {
  if (model.signals === undefined) return 0;
  const limit = settingValue(model, model.signals.limit);
  const sum = signals.reduce((total, signal) => total + (signalPoints(signal, model, asOf) ?? 0), 0);
  return Math.max(-limit, Math.min(limit, sum));
}
