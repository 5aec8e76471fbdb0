/** "The largest renewal" is one of a set that the text names: the book, a tier, the section's accounts. */
import type { Form } from './forms.ts';

const SETS: [set: string, words: string][] = [
  ['book', '<in the book|of the book|of all>'],
  ['here', 'here'],
  ['there', 'there'],
  ['tier', 'in {T}'],
];

/** One form for each set, each with the check that looks there. */
export function largestRenewal(id: string, phrase: (among: string) => string): Form[] {
  return SETS.map(([set, words]) => ({
    id: `${id}-${set}`,
    form: phrase(words),
    checks: [`largest_renewal_${set}`],
  }));
}
