/**
 * Figures whose noun leaves one metric, and counts over a text's own accounts: what holds of another metric, of an owner
 * or of the book does not stand in for them.
 */
import { describe } from 'vitest';
import { type Change, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: Change[] = [
  ['Amberline Optics is a customer with $120,000 of ARR.', '$120,000', '$180,000'],
  ['Amberline Optics has $180,000 in open deals.', '$180,000', '$120,000'],
  ['Ingram Clinics is in Proposal, where the limit is 36 days.', '36', '20'],
  ['Ingram Clinics has been in Proposal for 20 days, against a 36-day line.', '36', '22'],
];

describe('figures whose noun leaves one metric', () => {
  itHolds(CASES.map(([text]) => text));
  itRefusesWhereChanged(CASES);
});

/** Amberline Optics has a meeting, Norcross Robotics is a prospect. */
const THREE = 'Amberline Optics, Kestwick Bank and Norcross Robotics need a look.';
const COUNTS: Change[] = [
  [`${THREE} Only one of these three has a meeting booked.`, 'one', 'two'],
  [`${THREE} Two of the three have no meeting booked.`, 'Two', 'One'],
  [`${THREE} Two of the three are customers.`, 'Two', 'One'],
];

describe('counts over the accounts of the text', () => {
  itHolds(COUNTS.map(([text]) => text));
  itRefusesWhereChanged(COUNTS);
  itRefusesWhereChanged([
    ['Kestwick Bank scores 16 and has nothing booked.', 'nothing booked', 'one call booked'],
  ]);
});
