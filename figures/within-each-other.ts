/** "Together, $379,000 within three days of each other": days on which accounts named last renew, close or were last in touch. */

import { daysBetween } from '../domain/dates.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { partBefore, wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { lastNamed } from './told-sets.ts';

const DATES = ['next_close_date', 'renewal_date', 'last_touch', 'next_touch'];

/** Why it holds; null where the words tell of nothing such, or no dates of a set lie so near. */
export function withinEachOther(scope: Scope, at: number, { kind, most }: OpenFigure): string | null {
  const { items, index } = scope;
  const after = wordsShown(items.slice(at + 1, at + 4));
  if (kind !== 'days' || !/\b(?:within|inside)$/.test(partBefore(items, at, 3))) return null;
  if (!/^of (?:each other|one another)/.test(after)) return null;
  const found = lastNamed(scope).some((set) =>
    DATES.some((metric) => {
      const days = set.map(({ id }) => index.fact(id, metric)?.value);
      if (!days.every((day) => typeof day === 'string')) return false;
      const sorted = (days as string[]).toSorted();
      return daysBetween(sorted[0]!, sorted.at(-1)!) <= most;
    }),
  );
  return found ? 'their dates lie as near to each other' : null;
}
