/** Distances from a norm and multiples whose other side is not written, and figures that a comparison has to pass over. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';

const faultsIn = (text: string) => auditText(text, SHEET, 'open').claims.filter(isFault);

/** A true text, and the same with another figure or word, which is a fault. */
const CASES: [right: string, from: string, to: string][] = [
  ['Contact in the book, at 48, is 6 below normal; a month earlier it was 11 below.', '11 below', '31 below'],
  ['In the book contact missed the norm by 6, at 48.', 'missed the norm by 6', 'missed the norm by 9'],
  [
    'Lindale Energy pays $165,000. Kestwick Bank is worth nearly twice as much.',
    'nearly twice',
    'five times',
  ],
  ['Lindale Energy: 71 days in Evaluation, 26 more than the line of 45.', '26 more', '36 more'],
];

describe.each(CASES)('%s', (right, from, to) => {
  it('holds', () => {
    expect(faultsIn(right)).toEqual([]);
  });

  it(`${to}: does not`, () => {
    expect(faultsIn(right.replace(from, to))).not.toEqual([]);
  });
});

describe('a particle', () => {
  it('compares nothing', () => {
    expect(faultsIn('Umber Games is ticking over at its normal pace.')).toEqual([]);
  });
});
