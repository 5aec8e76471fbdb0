/** Which tokens of one text stand in another in the same order: the longest such run. */
export interface Aligned {
  /** Places of the tokens by those that are wanted; null where one of them is missing. */
  at: (number | null)[];
  count: number;
  first: number;
  last: number;
}

/** The longest run of common tokens in the same order, as close together as they stand. */
export function aligned(keys: readonly string[], wanted: readonly string[]): Aligned | null {
  const rows = wanted.length;
  const lengths = Array.from({ length: rows + 1 }, () => new Array<number>(keys.length + 1).fill(0));
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let at = keys.length - 1; at >= 0; at -= 1)
      lengths[row]![at] =
        wanted[row] === keys[at]
          ? 1 + lengths[row + 1]![at + 1]!
          : Math.max(lengths[row + 1]![at]!, lengths[row]![at + 1]!);
  const count = lengths[0]![0]!;
  if (count === 0) return null;
  // The last place from which all of it can still be read.
  let at = 0;
  while (at + 1 < keys.length && lengths[0]![at + 1] === count) at += 1;
  const places: (number | null)[] = [];
  for (let row = 0; row < rows; row += 1) {
    while (at < keys.length && wanted[row] !== keys[at] && lengths[row]![at + 1] === lengths[row]![at])
      at += 1;
    const isHere = wanted[row] === keys[at] && lengths[row]![at] === 1 + lengths[row + 1]![at + 1]!;
    places.push(isHere ? at : null);
    if (isHere) at += 1;
  }
  const told = places.filter((place) => place !== null);
  return { at: places, count, first: told[0]!, last: told.at(-1)! };
}
