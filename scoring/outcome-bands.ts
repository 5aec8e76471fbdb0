/** Bands of the outcome score [000-09], best first, each from its lower end up to the one before. */
import { type Model, settingValue } from '../domain/model.ts';

export function bandOf(score: number | null, model: Model): string | null {
  if (score === null) return null;
  const band = model.inputs.outcome_bands.find(
    (each) => each.at_least === undefined || score >= settingValue(model, each.at_least),
  );
  return band?.label ?? null;
}
