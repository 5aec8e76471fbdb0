/** What stayed as it was, what has not come yet, and small words of change: read as nothing, they let what is false by. */
import { describe, expect, it } from 'vitest';
import { claimsIn, itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('what stayed as it was, told by nor, neither and either', () => {
  itHolds([
    "Amberline Optics: the amount hasn't changed, and neither has the close date.",
    "Lindale Energy's close date hasn't moved, nor has its stage.",
    "Lindale Energy's stage hasn't changed, and the amount hasn't either.",
    "Kestwick Bank's owner is unchanged.",
    "Corbel Systems's amount hasn't changed, and neither has its score.",
  ]);
  itRefuses([
    "Amberline Optics: the amount hasn't changed, and neither has the stage.",
    "Lindale Energy's stage hasn't changed, nor has its score.",
    "Corbel Systems's amount hasn't changed, and the stage hasn't either.",
    "Amberline Optics's stage hasn't changed.",
  ]);
});

describe('what is still ahead of a deal', () => {
  itHolds([
    "Amberline Optics's deal hasn't passed its date.",
    "Amberline Optics's deal hasn't hit its stagnation line.",
    "Norcross Robotics hasn't reached its norm.",
    "If Amberline Optics's deal hasn't moved by 30 July, call them.",
  ]);
  itRefuses([
    "Oakhurst Media's deal hasn't passed its date.",
    "Lindale Energy's deal hasn't hit its stagnation line.",
    "Amberline Optics hasn't reached its norm.",
    'If Amberline Optics closes by 30 July, Expand is full.',
  ]);
});

describe('a point, and how far a score went', () => {
  itHolds([
    'Corbel Systems gained two points to 66.',
    "Ingram Clinics's odds gained two to reach 50.",
    'She made a point of calling Corbel Systems.',
  ]);
  itRefusesWhereChanged([
    ["Ingram Clinics's odds gained two to reach 50.", 'two', 'a point'],
    ["Ingram Clinics's odds gained two to reach 50.", 'two', 'five'],
    ['Gildan Textiles is down four points, to 86.', 'four points', 'three points'],
  ]);

  it('is a figure of its own', () => {
    const [point] = claimsIn('Corbel Systems slipped a point to 93.').filter(
      ({ text }) => text === 'a point',
    );
    expect(point?.verdict).not.toBe('verified');
  });
});

describe('superlatives of one’s own time, and those that are denied', () => {
  itHolds([
    'Hartwell Labs is neither the largest nor the smallest.',
    'Hartwell Labs is not the largest account, nor is it the smallest.',
    'Morrow Pharma is hardly the happiest.',
    "Morrow Pharma isn't at its happiest.",
  ]);
  itRefuses(['Morrow Pharma is the happiest account in the book.']);
});

describe('wins that are none', () => {
  itHolds([
    'Corbel Systems looks a safe bet. A quick win would be a meeting.',
    'Between the two, on contact Amberline Optics wins.',
    'If it is a straight choice, Amberline Optics wins.',
  ]);
  itRefuses(['Petrel Data signed its win.', 'A big win at Petrel Data made the month.']);
});

describe('denials of nothing on record', () => {
  itHolds([
    'In no particular order: Amberline Optics, Corbel Systems.',
    "Corbel Systems isn't in trouble, nor is it safe.",
    'Amberline Optics: the question is timing. Nor is that all.',
    "Whoever hasn't a meeting with Amberline Optics should book one.",
    "The one thing that hasn't changed at Amberline Optics is the amount.",
    'Amberline Optics is more likely than not.',
    'Big-ticket deals need more contact.',
  ]);
  itRefuses(["Amberline Optics hasn't an owner.", 'Amberline Optics has no deal, nor has Corbel Systems.']);
});

describe('what is even', () => {
  itHolds(['In Watch the money is evenly spread.', 'The load in Triage is well balanced.']);
});
