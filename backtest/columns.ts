/** The best single column: what a plain sort by one figure would have done. */
import type { Comparison } from '../domain/backtest.ts';
import { halves } from './calibration.ts';
import { compareOrders, concordanceOf } from './concordance.ts';
import { columnValues, orderValues, type Sample, type Values } from './sample.ts';

interface Chosen {
  name: string;
  /** Concordance on the months it was chosen on, the way round that it was used. */
  chosenAt: number;
  downward: boolean;
}

const turned = (values: Values, downward: boolean): Values =>
  downward ? values.map((each) => (each === null ? null : -each)) : values;

/** The column, either way round, that tells most; of equals the first by name. */
function bestOf(sample: Sample): Chosen | null {
  const names = new Set(sample.observations.flatMap(({ columns }) => Object.keys(columns)));
  let best: Chosen | null = null;
  for (const name of [...names].sort()) {
    const found = concordanceOf(sample, columnValues(sample, name));
    if (found === null) return null;
    const downward = found.value < 0.5;
    const chosenAt = downward ? 1 - found.value : found.value;
    if (best === null || chosenAt > best.chosenAt) best = { name, chosenAt, downward };
  }
  return best;
}

/**
 * Chosen on the first half of the month ends, judged on the second beside the model, so that the choice is no
 * advantage. An account that has no value in the column counts as half a pair.
 */
export function againstBestColumn(
  sample: Sample,
  good: boolean,
  scale: number,
): ({ name: string; chosenAt: number } & Comparison) | null {
  const parts = halves(sample);
  const best = parts === null ? null : bestOf(parts.first);
  if (parts === null || best === null) return null;
  const column = turned(columnValues(parts.second, best.name), best.downward);
  const compared = compareOrders(parts.second, orderValues(parts.second, good, scale), column);
  return compared === null ? null : { name: best.name, chosenAt: best.chosenAt, ...compared };
}
