/** "Nearly halved": not quite down to half, so that more than half is left; "more than halved": less than half is. */

/** The interval of what is left after a fall told with a hedge; null for any other multiple. */
export function leftAfterFall(
  { kind, value }: { kind: string; value: number },
  least: number,
  most: number,
): [number, number] | null {
  if (kind !== 'times' || value >= 1) return null;
  if (least < 1 && most > 1) return null;
  return most > 1 ? [value * LEAST_LEFT, value] : [value, value * MOST_LEFT];
}
/** "More than halved" goes down to 0.3 of what was, "nearly halved" leaves at most 0.6 of it. */
const LEAST_LEFT = 0.6;
const MOST_LEFT = 1.2;
