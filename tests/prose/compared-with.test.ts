/** Sides of a norm, orders of accounts, hedges and comparatives: claims where the record bears them out. */
import { describe, expect, it } from 'vitest';
import { isFault } from '../../claims/audit.ts';
import { claimsOn, expectHeld } from './audited-prose.ts';

/** A true text, a word of it that is a claim, and a false text in which that place is a fault. */
const FAULTS: [right: string, word: string, wrong: string, fault: string][] = [
  [
    'Lindale Energy: 71 days in Evaluation, well past the usual 30.',
    'past',
    'Lindale Energy: 71 days in Evaluation, well inside the usual 30.',
    'inside',
  ],
  [
    'Hartwell Labs: 22 days in Evaluation, inside the 30 that won deals spend.',
    'inside',
    'Hartwell Labs: 22 days in Evaluation, beyond the 30 that won deals spend.',
    'beyond',
  ],
  [
    'Kestwick Bank leads with $310,200, then Lindale Energy with $165,000.',
    'leads',
    'Lindale Energy leads with $165,000, then Kestwick Bank with $310,200.',
    'leads',
  ],
  [
    'Kestwick Bank pays $310,200, more than Amberline Optics and Lindale Energy put together.',
    'more',
    'Lindale Energy pays $165,000, more than Amberline Optics and Kestwick Bank put together.',
    'more',
  ],
  [
    'Petrel Data pays $9,000. Kestwick Bank is bigger.',
    'bigger',
    'Kestwick Bank pays $310,200. Petrel Data is bigger.',
    'bigger',
  ],
];

describe.each(FAULTS)('%s', (right, word, wrong, fault) => {
  it(`“${word}” holds`, () => {
    expectHeld(right);
    expect(claimsOn(right, word)[0]?.verdict).toBe('verified');
  });

  it(`${wrong}: a fault`, () => {
    const found = claimsOn(wrong, fault)[0];
    expect(found && isFault(found)).toBe(true);
  });
});

/** A true text and a word that is a claim; in the other text nothing verifies it. */
const CLAIMS: [right: string, word: string, wrong: string][] = [
  ['Kestwick Bank is worth nearly $311,000.', 'nearly', 'Kestwick Bank is worth nearly $510,000.'],
  [
    'Amberline Optics: 9 days in Negotiation, within the norm.',
    'within',
    'Lindale Energy: 71 days in Evaluation, within the norm.',
  ],
  [
    'Kestwick Bank pays $310,200, then Lindale Energy with $165,000.',
    'then',
    'Lindale Energy pays $165,000, then Kestwick Bank with $310,200.',
  ],
  [
    'Morrow Pharma pays $130,000. Amberline Optics comes close in size at $120,000.',
    'close',
    'Morrow Pharma pays $130,000. Petrel Data comes close in size at $9,000.',
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
