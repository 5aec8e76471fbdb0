/** Which figures a word of comparison may hold against each other, and where it compares nothing. */
import { type Item, wordOf } from '../sentence/items.ts';
import { type Candidate, NORM } from '../sentence/values.ts';

/** "Ticking over", "taken over": no comparison. */
export const isParticle = (items: Item[], at: number): boolean =>
  wordOf(items[at]) === 'over' &&
  /^(tick|ticks|ticked|ticking|turn|turned|turning|take|takes|took|taken|taking|hand|handed|handing|carry|carried|roll|rolled|talk|talked|mull|start|starting|bowl|go|went|gone|going|hold|held|run|all|left|pass|passed|change|changed|glossed|smoothed)$/.test(
    wordOf(items[at - 1]),
  );

/** Whether two figures can be held against each other: of one measure, or a measure and its norm; so too where one of them is not known. */
export function isPair(
  left: readonly Candidate[] | undefined,
  right: readonly Candidate[] | undefined,
  isDecimal: boolean,
): boolean {
  // "A ratio of 1.21, and they exceed August's 38".
  if (!left?.length) return !isDecimal || !!right?.every(({ decimal }) => decimal);
  if (!right?.length) return true;
  const isNorm = ({ metrics }: Candidate): boolean => metrics.some((metric) => NORM.has(metric));
  if (left.every(isNorm) && !right.some(isNorm)) return false;
  return left.some((one) =>
    right.some(
      (other) =>
        // "A deal of $90,000, well below the $165,000 it pays".
        (one.kind === 'money' && other.kind === 'money') ||
        one.metrics.some((metric) => other.metrics.includes(metric)) ||
        isNorm(one) !== isNorm(other),
    ),
  );
}

/** A value on record as it is, and no difference. */
export const isWhole = (found: readonly Candidate[] | undefined): boolean =>
  !!found?.some(({ period }) => period !== 'derived');
