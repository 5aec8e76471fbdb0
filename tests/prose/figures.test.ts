/** Open prose: bounds, sums, shares, counts of a text's own accounts, relative times, kinds of deals; each true, then false. */
import { describe, it } from 'vitest';
import { type Change, expectHeld, expectRefused, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: Change[] = [
  // A bound denies the figure itself.
  ['Norcross Robotics has been in Proposal for over 50 days.', '50', '58'],
  ['Norcross Robotics has been in Proposal for nearly 60 days.', '60', '58'],
  ['Kestwick Bank renews in under 50 days.', '50', '44'],
  ['Morrow Pharma had at least five touches.', 'five', 'six'],
  ['In Nurture no silence is longer than 18 days.', '18', '12'],
  // Scores in points and on their scale.
  ['Amberline Optics stands at 97 points.', '97', '87'],
  ['The odds at Hartwell Labs are 68 out of 100.', '68', '58'],
  // Two figures side by side are one metric's.
  ['Norcross Robotics: odds 49, previously 63.', '63', '53'],
  ['Kestwick Bank: zero touches, normal is six.', 'six', 'four'],
  ['Norcross Robotics has odds of 63 down to 49.', '63', '73'],
  // A span is of the words before it, too.
  ['Kestwick Bank has had no contact for 59 days.', '59', '44'],
  // Of a text's own accounts.
  [
    'Kestwick Bank, Norcross Robotics and Oakhurst Media slid in May. All three accounts need a call.',
    'three',
    'five',
  ],
  ['Amberline Optics and Ingram Clinics rose. Two accounts climbed a tier.', 'Two', 'Four'],
  // Sums over the accounts named, shares of them, ratios of what is told.
  ['Amberline Optics and Corbel Systems have open deals of $290,000 together.', '$290,000', '$230,000'],
  ['Amberline Optics brings a $180,000 deal and Corbel Systems one of $110,000, or 38%.', '38%', '58%'],
  ['Amberline Optics has a $180,000 deal open, twice the $90,000 of Lindale Energy.', 'twice', 'five times'],
  // A rate that leads to a value of another unit.
  ['The pipeline of the book shrank 8.6% to $640,000.', '8.6%', '9.6%'],
  // The size of a group without a noun.
  ['Nurture is the bulk, with 6.', '6', '9'],
  // Days between two dates on record.
  ['Amberline Optics meets us on 3 June, 23 days before the deal closes.', '23', '33'],
  // How far the two in brackets beside it lie apart.
  ['Amberline Optics gained 29 points (68 to 97), Kestwick Bank lost 42 (58 to 16).', '42', '44'],
  // How much more a value became since the month before, and how many times one count is another.
  ['Days without contact at Kestwick Bank: 59, or 31 more.', '31', '41'],
  ['Amberline Optics gained 29 (68 to 97); Ingram Clinics 18, to 70.', '18', '16'],
  ['Up two, down five: 2.5 to 1 against us.', '2.5', '3.5'],
  // Over so many accounts: how many they are, or more of them.
  ['The ARR of the book is $1,057,200 over 14 accounts.', '14', '16'],
  // A date that was moved, from what it was.
  ['The close date of Norcross Robotics slid 30 days to 30 June.', '30 days', '40 days'],
  // Nothing, in money.
  ['Dunhaven Steel has $0 in open deals.', '$0', '$10,000'],
  // Relative times.
  ['Kestwick Bank renews next quarter.', 'next quarter', 'next week'],
  ['The deal of Amberline Optics is due next month.', 'next month', 'next quarter'],
  // Kinds of deals.
  ['Amberline Optics has a $180,000 expansion open.', 'expansion', 'renewal'],
  ['Corbel Systems has $110,000 of new business open.', 'new business', 'renewal'],
];

describe('a text that holds', () => {
  itHolds(new Set(CASES.map(([text]) => text)));
});

describe('one word changed', () => {
  itRefusesWhereChanged(CASES);
});

describe('whom a sentence without a name is about', () => {
  it('is the account of the text of which its figures hold', () => {
    const text =
      'Lindale Energy is in Watch. So is Kestwick Bank. Odds of 38 on a $90,000 deal, 71 days there.';
    expectHeld(text);
  });

  it('is nobody where too few of them hold of anybody', () => {
    const text =
      'Lindale Energy is in Watch. So is Kestwick Bank. Odds of 31 on an $83,000 deal, 75 days there.';
    expectRefused(text);
  });

  it('goes back to the group after "across"', () => {
    const text = 'Amberline Optics has a score of 97; across the book, 14 accounts have a tier.';
    expectHeld(text);
  });
});

describe('a task', () => {
  it('lies ahead', () => {
    expectHeld('Call Kestwick Bank next week.');
    expectRefused('Call Kestwick Bank last week.');
  });
});
