/** "Big money? No.": an answer to a question that claims nothing claims nothing either. */
import type { Reading } from '../text/reading.ts';

const ANSWER =
  /^(?:no|nope|nah|never|none|hardly|barely|scarcely|not (?:really|yet|quite|now|exactly|at all|this (?:time|month|week)|so far|necessarily|today|much|a bit)|no (?:way|chance|need|thanks|longer|more)|far from it|sadly (?:not|no)|alas no|(?:probably|certainly|definitely|sadly|clearly|surely) not|anything but|if only)$/;

/** @param start the sentence is atoms [start, end); the one before it ends with its question mark */
export function isIdleAnswer({ atoms, content, claims }: Reading, start: number, end: number): boolean {
  if (start === 0 || atoms[start - 1]!.text !== '?') return false;
  const words = atoms.slice(start, end).filter(({ kind }) => kind !== 'sign');
  if (!ANSWER.test(words.map(({ folded }) => folded).join(' '))) return false;
  let first = start - 1;
  while (first > 0 && !/^[.!?]$/.test(atoms[first - 1]!.text)) first -= 1;
  const from = content.starts[atoms[first]!.start]!;
  return !claims.some((claim) => claim.end > from);
}
