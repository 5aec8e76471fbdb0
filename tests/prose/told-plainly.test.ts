/** Norms, spans, comparisons and advice in plain words, and the false ones beside them. */
import { describe, expect, it } from 'vitest';
import { itHolds, itRefuses, verdictsTouching } from './audited-prose.ts';

describe('what is usual, in other words', () => {
  itHolds([
    'Farrow Schools had two touches where 6 is what they are used to.',
    'Farrow Schools had two touches, far from the 6 that is normal.',
    "Hartwell Labs' deal has been in Evaluation for 22 days, eight less than usual.",
  ]);
  itRefuses([
    'Farrow Schools had two touches where 9 is what they are used to.',
    'Farrow Schools had two touches, far from the 9 that is normal.',
    "Hartwell Labs' deal has been in Evaluation for 22 days, eight more than usual.",
    "Hartwell Labs' deal has been in Evaluation for 22 days, four less than usual.",
  ]);
});

describe('days left, told after a span', () => {
  itHolds(['Amberline Optics is in Negotiation, which takes 18 days in deals we win, and we have 26 left.']);
  itRefuses([
    'Amberline Optics is in Negotiation, which takes 18 days in deals we win, and we have 14 left.',
  ]);
});

describe('a name after "what" is only compared with', () => {
  itHolds([
    'Lindale Energy brings in $165,000 a year, nearly five times what Ingram Clinics pays, and renews on 31 December.',
  ]);
  itRefuses([
    'Lindale Energy brings in $165,000 a year, nearly nine times what Ingram Clinics pays, and renews on 31 December.',
    'Lindale Energy brings in $165,000 a year, nearly five times what Ingram Clinics pays, and renews on 5 December.',
  ]);
});

describe('advice and asides', () => {
  itHolds([
    'Eight of 14 accounts have no meeting booked: booking meetings is the priority.',
    'Eight of 14 accounts have no meeting booked, and that is my only complaint.',
    'Kestwick Bank has been silent for 59 days, and there is no thread left to pull.',
    'Two smaller points.\n\nKestwick Bank and Petrel Data are silent.',
    'Kestwick Bank pays $310,200 and we have been cut off since 2 April.',
  ]);
  itRefuses(['Kestwick Bank cut staff in May.']);
});

describe('words that lean on what holds', () => {
  for (const [text, words] of [
    ['Ingram Clinics renews first, on 1 December.', 'renews'],
    ['Amberline Optics is out of Nurture and into Expand.', 'into'],
    [
      "Hartwell Labs' deal has been in Evaluation for 22 days, 23 short of the stagnant line.",
      'stagnant line',
    ],
  ] as const)
    it(`claims “${words}”: ${text}`, () => expect(verdictsTouching(text, words), text).toEqual(['verified']));
  itRefuses([
    "Hartwell Labs' deal has been in Evaluation for 22 days, 23 past the stagnant line.",
    'Amberline Optics is out of Watch and into Expand.',
    'Amberline Optics is out of Expand and into Nurture.',
  ]);
});
