/**
 * Counts of sets that a text makes itself: of a group in a writer's own order of words, with what they are worth, of accounts
 * that are only counted, of dates inside a time, and what became of contact.
 */
import { describe } from 'vitest';
import { type Change, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

const CASES: Change[] = [
  // How many accounts of a group are in a state.
  ["No meeting is booked with eight of the book's 14 accounts.", 'eight', 'six'],
  ["No meeting is booked with eight of the book's 14 accounts.", '14', '13'],
  ["A quiet month, given that six accounts didn't shift.", 'six', 'nine'],
  ['Nurture is the calm one: only four of its six accounts are customers.', 'four', 'three'],
  ['R. Abbott, four of your six accounts, Lindale Energy included, have no meeting booked.', 'four', 'five'],
  ['Nurture is smaller: it has one customer fewer.', 'fewer', 'more'],
  // With what they are worth.
  ['Kestwick Bank scores 16.\n\n- Cover for two Watch deals worth $215,000.', 'two', 'three'],
  ['Watch has $215,000 of deals, all stagnant.', 'stagnant', 'overdue'],
  ['Open deals come to $640,000. Part of it, $290,000, sits in Expand.', '$290,000', '$280,000'],
  // Accounts that are only counted.
  [
    'Two are drifting on odds. Lindale Energy slid from 44 to 38, Norcross Robotics from 63 to 49. Amberline Optics climbed from 57 to 78.',
    'Two are drifting',
    'Two are gaining',
  ],
  // Contact and dates.
  ['Kestwick Bank dropped to Watch: four touches became none.', 'four', 'three'],
  ['Lindale Energy: two deadlines inside eight months.', 'two', 'three'],
  // The days that follow from a pace.
  [
    'Amberline Optics is nine days into Negotiation. The usual pace would take us to 9 June.',
    '9 June',
    '14 June',
  ],
];

describe('counts of sets', () => {
  itHolds(CASES.map(([text]) => text));
  itRefusesWhereChanged(CASES);
});
