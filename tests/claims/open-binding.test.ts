/** Open prose: to what a figure, date, name, direction or comparison is bound, each true and then false in one word. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHEET } from './free-prose.ts';

const faultsIn = (text: string) => auditText(text, SHEET, 'open').claims.filter(isFault);

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: [text: string, part: string, instead: string][] = [
  // A sum is of the noun after it, and of the account that the sentence names.
  ['Amberline Optics pays us $120,000 a year and has a $180,000 deal open.', '$180,000', '$130,000'],
  ['Lindale Energy has a $90,000 deal in Evaluation.', '$90,000', '$165,000'],
  // Counts.
  ['Morrow Pharma had five touches in the last month.', 'five', 'six'],
  ['Across the book, five accounts moved down.', 'five', 'nine'],
  ['Across the book eight of 14 accounts have no meeting booked.', '14', '16'],
  // Pairs: from and to, up from, against a norm.
  ['Kestwick Bank slipped from 58 to 16.', '16', '26'],
  ['Kestwick Bank slipped from 58 to 16.', '58', '56'],
  ['Amberline Optics has a score of 97, up from 68.', '68', '78'],
  ['Farrow Schools had two touches against a usual six.', 'six', 'four'],
  // A change told as one.
  ['The score of Amberline Optics rose by 29 points to 97.', '29', '19'],
  ['Ingram Clinics is at 70, up 18 points.', '18', '28'],
  // Spans of time by what stands after them.
  ['Norcross Robotics has spent 58 days in Proposal.', '58', '48'],
  ['Oakhurst Media has a deal that is 61 days overdue.', '61', '78'],
  ['Nobody has spoken to Kestwick Bank for 59 days.', '59', '46'],
  // Shares and multiples.
  ['In Watch, contact is 42% below normal.', '42%', '52%'],
  ['Lindale Energy has spent 71 days in Evaluation, more than double the usual 30.', '30', '45'],
  // Dates without a year.
  ['Kestwick Bank renews on 14 July.', '14 July', '24 July'],
  ['Farrow Schools renews in December.', 'December', 'October'],
  // Tiers and stages.
  ['Norcross Robotics fell from Win to Watch.', 'Win', 'Triage'],
  ['Ingram Clinics moved up to Nurture.', 'Nurture', 'Expand'],
  ['Norcross Robotics has been in Proposal for 58 days.', 'Proposal', 'Discovery'],
  ['Watch had 11 touches and pays $605,200.', 'Watch', 'Expand'],
  // Directions: written ends, a figure led to, the noun that moved, a tier.
  ['The odds at Norcross Robotics fell from 63 to 49.', 'fell', 'rose'],
  ['Odds at Hartwell Labs are up to 68.', 'up', 'down'],
  ['Sentiment at Morrow Pharma worsened to -0.41.', 'worsened', 'improved'],
  ['Ingram Clinics moved up to Nurture.', 'up', 'down'],
  // Comparisons.
  ['Lindale Energy has a deal of $90,000, well below the $165,000 it pays.', 'below', 'above'],
  ['In Expand, contact is above normal.', 'above', 'below'],
  // Places among others.
  ['Amberline Optics has the largest open deal in Expand.', 'largest', 'smallest'],
];

describe('a text that holds', () => {
  for (const text of new Set(CASES.map(([each]) => each)))
    it(text, () => {
      expect(faultsIn(text)).toEqual([]);
    });
});

describe('one word changed', () => {
  for (const [text, part, instead] of CASES)
    it(`${text} (${part} → ${instead})`, () => {
      const at = text.indexOf(part);
      const changed = text.replace(part, instead);
      const faults = faultsIn(changed);
      expect(faults.some(({ start, end }) => start < at + instead.length && end > at)).toBe(true);
    });
});

describe('whom a sentence is about', () => {
  it('goes on with the account of the sentence before', () => {
    expect(faultsIn('Kestwick Bank is in Watch. Its score fell from 58 to 16.')).toEqual([]);
    expect(faultsIn('Lindale Energy is in Watch. Its score fell from 58 to 16.')).not.toEqual([]);
  });

  it('names the account at fault where most of what follows is not its own', () => {
    const text = 'Corbel Systems is worth a call. $90,000 in Evaluation, 71 days there, and odds of 38.';
    const names = faultsIn(text).filter(({ type }) => type === 'name');
    expect(names.map(({ start }) => start)).toEqual([0]);
  });

  it('sums one metric over the accounts named', () => {
    expect(faultsIn('Morrow Pharma and Lindale Energy pay $295,000 together.')).toEqual([]);
    expect(faultsIn('Morrow Pharma and Lindale Energy pay $255,000 together.')).not.toEqual([]);
  });

  it('reads a tier as a verb where it is one', () => {
    expect(faultsIn('Kestwick Bank renews on 14 July. Watch this one.')).toEqual([]);
  });
});
