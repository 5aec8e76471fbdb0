/** Sets of levers in the order in which a path prefers them: fewest levers, fewest times in all, the model's order. */
import type { Handle, Pull } from './lever.ts';

/** Sets that are tried for one account at most; the presets stay far under it. */
export const MOST_SETS = 60_000;

/** Choices of so many positions out of a number of them, in lexical order. */
function* choices(of: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= of - size; first++)
    for (const rest of choices(of, size - 1, first + 1)) yield [first, ...rest];
}

/** Ways to share a number of times among levers, each pulled at least once; the earlier one more often first. */
function* shares(total: number, most: readonly number[]): Generator<number[]> {
  const [first, ...rest] = most;
  if (first === undefined) {
    if (total === 0) yield [];
    return;
  }
  const least = total - rest.reduce((sum, each) => sum + each, 0);
  for (let times = Math.min(first, total - rest.length); times >= Math.max(1, least); times--)
    for (const others of shares(total - times, rest)) yield [times, ...others];
}

/** Every set of pulls, the empty one not among them. @param together different levers of a set at most */
export function* pullSets(handles: readonly Handle[], together: number): Generator<Pull[]> {
  for (let size = 1; size <= Math.min(together, handles.length); size++) {
    const combinations = [...choices(handles.length, size)].map((chosen) => {
      const own = chosen.map((at) => handles[at]!);
      return { own, most: own.map(({ most }) => most) };
    });
    const largest = Math.max(...combinations.map(({ most }) => most.reduce((sum, each) => sum + each, 0)));
    for (let total = size; total <= largest; total++)
      for (const { own, most } of combinations)
        for (const times of shares(total, most))
          yield own.map((handle, at) => ({ handle, times: times[at]! }));
  }
}
