/** Days of one month told in a row, the month once: "on 9, 10 and 11 May", "due 3, 4, 5 or 9 June". */
import type { Atom } from '../text/lexer.ts';

/** Words after which a row of bare numbers that ends in a date is one of days: not "odds of 14, 10 and 11 May". */
const BEFORE_DAYS =
  /^(on|by|since|until|till|due|dates|the|between|before|after|closes?|renews?|are|were|for|come|fall)$/;

const isDay = (atom: Atom | undefined): boolean =>
  atom?.kind === 'number' && /^\d{1,2}$/.test(atom.text) && Number(atom.text) >= 1 && Number(atom.text) <= 31;

/**
 * The place of the day before the last one of the row, which "and" or "or" and the date itself follow; null where the
 * atom is no day of a row with commas.
 */
export function dayOfListAt(atoms: Atom[], at: number): number | null {
  if (!isDay(atoms[at])) return null;
  let [first, last] = [at, at];
  while (atoms[first - 1]?.text === ',' && isDay(atoms[first - 2])) first -= 2;
  while (atoms[last + 1]?.text === ',' && isDay(atoms[last + 2])) last += 2;
  return last > first && BEFORE_DAYS.test(atoms[first - 1]?.folded ?? '') ? last : null;
}
