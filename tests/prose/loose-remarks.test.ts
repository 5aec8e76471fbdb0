/** Loose remarks that one measure decides are claims where the record bears them out, and claim nothing otherwise. */
import { describe, expect, it } from 'vitest';
import { isFault } from '../../claims/audit.ts';
import { claimsOn } from './audited-prose.ts';

const REMARKS: [right: string, wrong: string, part: string][] = [
  ['Kestwick Bank has a narrow base.', 'Amberline Optics has a narrow base.', 'narrow base'],
  ['Amberline Optics has a decent bench.', 'Kestwick Bank has a decent bench.', 'decent bench'],
  ['Kestwick Bank is in a bad mood.', 'Amberline Optics is in a bad mood.', 'bad mood'],
  ['Kestwick Bank is a graveyard.', 'Amberline Optics is a graveyard.', 'graveyard'],
  ['Norcross Robotics is alive.', 'Kestwick Bank is alive.', 'alive'],
  [
    'Amberline Optics is going the right way.',
    'Kestwick Bank is going the right way.',
    'going the right way',
  ],
  ["Norcross Robotics won't budge.", "Amberline Optics won't budge.", "won't budge"],
  ['Kestwick Bank has been neglected.', 'Amberline Optics has been neglected.', 'neglected'],
];

describe.each(REMARKS)('%s', (right, wrong, part) => {
  it('is a claim that holds', () => {
    const claims = claimsOn(right, part);
    expect(claims.map(({ verdict }) => verdict)).toEqual(['verified']);
    expect(claims.filter(isFault)).toEqual([]);
  });

  it(`and no verified one in “${wrong}”`, () => {
    expect(claimsOn(wrong, part).some(({ verdict }) => verdict === 'verified')).toBe(false);
  });
});
