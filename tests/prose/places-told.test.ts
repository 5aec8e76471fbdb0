/** Places that are measured, places that only weigh, and by how much one leads. */
import { describe, expect, it } from 'vitest';
import { claimsOn, itHolds } from './audited-prose.ts';

/** These only weigh. */
itHolds([
  'Kestwick Bank warrants the earliest intervention.',
  'At Kestwick Bank a senior voice would make the most difference.',
  'Petrel Data is small beer.',
]);

const NAMED = ' Lindale Energy and Morrow Pharma follow.';

/** A true text and a word of it that is a claim; in the other text that word is not verified. */
const CLAIMS: [right: string, word: string, wrong: string][] = [
  [
    `Kestwick Bank has the earliest renewal.${NAMED}`,
    'earliest',
    `Lindale Energy has the earliest renewal.${NAMED}`,
  ],
  [
    'Kestwick Bank is the largest customer by far.',
    'by far',
    'Lindale Energy is the largest customer by far.',
  ],
  [
    'Amberline Optics had a touch on 29 May, the first since 28 April.',
    'first',
    'Amberline Optics had a touch on 29 May, the first since 28 March.',
  ],
];

describe.each(CLAIMS)('%s', (right, word, wrong) => {
  it(`“${word}” is a claim`, () => {
    expect(claimsOn(right, word)[0]?.verdict).toBe('verified');
  });

  it('and not verified where it is not so', () => {
    expect(claimsOn(wrong, word)[0]?.verdict).not.toBe('verified');
  });
});
