/** Distances from a norm and multiples whose other side is not written, and figures that a comparison has to pass over. */
import { describe, it } from 'vitest';
import { type Change, changed, expectHeld, itHolds, itRefuses } from './audited-prose.ts';

/** A true text, and the same with another figure or word, which is a fault. */
const CASES: Change[] = [
  ['Contact in the book, at 48, is 6 below normal; a month earlier it was 11 below.', '11 below', '31 below'],
  ['In the book contact missed the norm by 6, at 48.', 'missed the norm by 6', 'missed the norm by 9'],
  [
    'Lindale Energy pays $165,000. Kestwick Bank is worth nearly twice as much.',
    'nearly twice',
    'five times',
  ],
  ['Lindale Energy: 71 days in Evaluation, 26 more than the line of 45.', '26 more', '36 more'],
];

describe('a distance or multiple whose other side is not written', () => {
  itHolds(CASES.map(([text]) => text));
  itRefuses(CASES.map(changed));
});

describe('a particle', () => {
  it('compares nothing', () => {
    expectHeld('Umber Games is ticking over at its normal pace.');
  });
});
