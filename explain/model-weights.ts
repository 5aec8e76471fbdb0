/** Component weights that sum to the scale: said by how much they do not, or shared out anew in proportion. */
import { UsageError } from '../domain/errors.ts';

interface Weight {
  component: string;
  /** Null for a plain 0 or 1. */
  setting: string | null;
  value: number;
}

interface ModelFile {
  scale?: unknown;
  settings?: Record<string, { value?: unknown }>;
  components?: { id?: unknown; weight?: unknown }[];
}

function numberOf(ref: unknown, { settings = {} }: ModelFile): { setting: string | null; value: number } {
  const setting = typeof ref === 'string' && ref.startsWith('$') ? ref.slice(1) : null;
  const value = setting === null ? ref : settings[setting]?.value;
  return { setting, value: typeof value === 'number' ? value : Number.NaN };
}

/**
 * So many whole points in proportion to the shares, by largest remainders; of equal remainders the first gets one.
 * A share of nothing gets nothing.
 */
export function inProportion(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map((share) => (total * share) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((part, at) => ({ at, remainder: part - whole[at]! }))
    .filter(({ at }) => shares[at]! > 0)
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) whole[at]! += 1;
  return whole;
}

/**
 * New values of the weights that were not set, so that all sum to the scale; none where they do.
 * @param content the file after the changes that were asked for
 * @param set names of the settings that were set
 * @throws UsageError when they do not and may not be rescaled, or cannot be
 */
export function rescaledWeights(
  content: unknown,
  set: readonly string[],
  rescale: boolean,
): { setting: string; value: number }[] {
  const file = content as ModelFile;
  const { value: scale } = numberOf(file.scale, file);
  const weights: Weight[] = (file.components ?? []).map(({ id, weight }) => ({
    component: String(id),
    ...numberOf(weight, file),
  }));
  const sum = weights.reduce((all, { value }) => all + value, 0);
  // What is no number, or no whole one, the check of the model says better.
  if (sum === scale || !Number.isFinite(sum) || !Number.isFinite(scale)) return [];
  const off = `${amount(Math.abs(sum - scale))} ${sum > scale ? 'over' : 'under'} the scale of ${scale}`;
  const told = weights.map(({ component, value }) => `${component} ${value}`).join(', ');
  if (!rescale)
    throw new UsageError(`The component weights sum to ${amount(sum)}, ${off}: ${told}.`, {
      hint: '--rescale changes the weights that you did not set in proportion; or set others until they sum.',
    });
  return sharedOut(weights, scale, new Set(set), told);
}

/** Sums of tenths without the tail of binary fractions. */
const amount = (value: number): number => Number(value.toFixed(6));

function sharedOut(
  weights: readonly Weight[],
  scale: number,
  set: ReadonlySet<string>,
  told: string,
): { setting: string; value: number }[] {
  const isFree = ({ setting }: Weight) => setting !== null && !set.has(setting);
  const free = weights.filter(isFree);
  const kept = weights.filter((weight) => !isFree(weight)).reduce((all, { value }) => all + value, 0);
  const shared = free.find(({ setting }, at) => free.findIndex((each) => each.setting === setting) !== at);
  const refuse = (why: string, hint: string): never => {
    throw new UsageError(`The weights cannot be rescaled: ${why} (${told}).`, { hint });
  };
  if (shared !== undefined)
    refuse(
      `several components have the weight $${shared.setting}`,
      'Give each a setting of its own in a copy of the file.',
    );
  if (kept > scale || !Number.isInteger(scale - kept))
    refuse(`those that stay come to ${amount(kept)} of ${scale}`, 'Set less, or the scale too.');
  if (!free.some(({ value }) => value > 0))
    refuse('none is left that could change', 'Set one component fewer.');
  const values = inProportion(
    scale - kept,
    free.map(({ value }) => value),
  );
  return free.flatMap(({ setting, value }, at) =>
    values[at] === value ? [] : [{ setting: setting!, value: values[at]! }],
  );
}
