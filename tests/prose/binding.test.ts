/** Open prose: to what a figure, date, name, direction or comparison is bound, each true and then false in one word. */
import { describe, expect, it } from 'vitest';
import { isFault } from '../../claims/audit.ts';
import {
  type Change,
  claimsIn,
  expectHeld,
  expectRefused,
  faultsIn,
  itHolds,
  itRefusesWhereChanged,
} from './audited-prose.ts';

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: Change[] = [
  // What closes a list of one owner's accounts is of the owner.
  [
    '- Amberline Optics: close it.\n- Morrow Pharma: keep in touch.\n- Oakhurst Media: call.\n- Lindale Energy: call.\n\nTouches 28 against a usual 25, with $353,000 open.',
    '$353,000',
    '$383,000',
  ],
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
  // Averages, and what follows from figures that the text wrote itself.
  [
    'In the whole book, eight open deals are worth $640,000, an average of $80,000 a deal.',
    '$80,000',
    '$95,000',
  ],
  ['Lindale Energy has spent 71 days in Evaluation; the usual is 30, so 41 too many.', '41', '46'],
  ['Amberline Optics scores 97, which is 50 more than Lindale Energy at 47.', '50', '70'],
  // Accounts that came to a tier and left it.
  ['Watch took in three accounts in May.', 'three', 'six'],
  // The counterpart of a figure, of another account.
  ['Lindale Energy has a score of 47 against 16 at Kestwick Bank.', '16', '26'],
  // Notation: signs, arrows, units written short, numbers in words, dates in other forms, chances in percent.
  ['Kestwick Bank has a score of 16 (-42).', '-42', '+42'],
  ['Kestwick Bank has a score of 16 (-42).', '-42', '-32'],
  ['Kestwick Bank: score 58 → 16.', '16', '26'],
  ['Norcross Robotics has spent 58d in Proposal.', '58d', '48d'],
  ['Kestwick Bank pays three hundred and ten thousand dollars a year.', 'three', 'two'],
  ['Kestwick Bank renews on 14/07/2026.', '14/07/2026', '24/07/2026'],
  ['Kestwick Bank renews on Jul. 14, 2026.', '14', '24'],
  ['Lindale Energy has a 38% chance of closing its deal.', '38%', '48%'],
  ['Lindale Energy pays 165,000 dollars a year.', '165,000', '185,000'],
  // Denied places, and places of the account named after them.
  [
    'Amberline Optics is in Expand and Lindale Energy is not the largest deal, at $90,000.',
    '$90,000',
    '$70,000',
  ],
  [
    'The largest open deal is at Amberline Optics in Negotiation, of the accounts in Expand.',
    'largest',
    'smallest',
  ],
  // Of the whole book, and of nothing less.
  ['Amberline Optics has a score of 97, the highest of all accounts.', 'highest', 'lowest'],
  ['Amberline Optics has an open deal of $180,000, the largest in the book.', 'largest', 'smallest'],
  // Places among others.
  ['Amberline Optics has the largest open deal in Expand.', 'largest', 'smallest'],
];

describe('a text that holds', () => {
  itHolds(new Set(CASES.map(([text]) => text)));
});

describe('one word changed', () => {
  itRefusesWhereChanged(CASES);
});

describe('what is only said beside a figure', () => {
  const seenIn = (text: string) => claimsIn(text).flatMap((claim) => (isFault(claim) ? [] : [claim.text]));

  it('is a claim too: the kind of an account or deal, the band of its odds, a name, the verb before a label', () => {
    const text =
      'Nurture has 6 accounts. Amberline Optics is a fine customer with odds of 78, High, and its expansion moved to Negotiation.';
    const wanted = ['Nurture', 'customer', 'High', 'expansion', 'moved', 'Negotiation'];
    expect(wanted.filter((word) => !seenIn(text).includes(word))).toEqual([]);
    expect(seenIn('Amberline Optics moved to Discovery.')).not.toContain('moved');
  });

  it('is a fault where the band is another', () => {
    expect(faultsIn('Amberline Optics has odds of 78, Low.').map((each) => each.text)).toContain('Low');
  });
});

describe('whom a sentence is about', () => {
  it('goes on with the account of the sentence before', () => {
    expectHeld('Kestwick Bank is in Watch. Its score fell from 58 to 16.');
    expectRefused('Lindale Energy is in Watch. Its score fell from 58 to 16.');
  });

  it('names the account at fault where most of what follows is not its own', () => {
    const text = 'Corbel Systems is worth a call. $90,000 in Evaluation, 71 days there, and odds of 38.';
    const names = faultsIn(text).filter(({ type }) => type === 'name');
    expect(names.map(({ start }) => start)).toEqual([0]);
  });

  it('is the account that a title line names', () => {
    const text =
      '**Lindale Energy: no rush**\n\n- Score 47, from 55.\n- $90,000 in Evaluation.\n\n**Kestwick Bank: now**\n\n- Score 16.';
    expectHeld(text);
    expectRefused(text.replace('Score 16', 'Score 36'));
  });

  it('is a name in capitals too', () => {
    expectHeld('LINDALE ENERGY: NOW IN WATCH\n\nScore 47. Odds 38.');
    expectRefused('LINDALE ENERGY: NOW IN WATCH\n\nScore 67. Odds 38.');
  });

  it('goes on with a bare count of what the last sentence counted', () => {
    const text = 'In the whole book, deals held steady. There are eight, worth $640,000.';
    expectHeld(text);
    expectRefused(text.replace('eight', 'eleven'));
  });

  it('sums one metric over the accounts named', () => {
    expectHeld('Morrow Pharma and Lindale Energy pay $295,000 together.');
    expectRefused('Morrow Pharma and Lindale Energy pay $255,000 together.');
  });

  it('reads a tier as a verb where it is one', () => {
    expectHeld('Kestwick Bank renews on 14 July. Watch this one.');
  });
});
