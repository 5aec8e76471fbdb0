/** What is told of each of several, or of one alone in a set that is named; whose an account is told to be. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('two states told of all', () => {
  itHolds([
    'In Watch all open deals are stagnant.',
    'Watch has two open deals, both of them stagnant.',
    'In Watch both open deals are stagnant and past their line.',
  ]);
  itRefusesWhereChanged([
    ['In Watch all open deals are stagnant.', 'stagnant', 'stagnant and overdue'],
    ['In Watch both open deals are stagnant and past their line.', 'past their line', 'past their date'],
    ['Watch is the worry; all its open deals are stagnant.', 'stagnant', 'stagnant, and late'],
  ]);
});

describe('places of each', () => {
  itHolds([
    'Corbel Systems and Norcross Robotics are both in Proposal.',
    'Ingram Clinics and Norcross Robotics have sat in Proposal.',
    'Kestwick Bank and Lindale Energy dropped to Watch.',
    'Kestwick Bank and Lindale Energy are both in Watch.',
    'Morrow Pharma and Lindale Energy belong to R. Abbott.',
    'Lindale Energy and Oakhurst Media are slow. Both deals are in Evaluation.',
  ]);
  itRefusesWhereChanged([
    ['Corbel Systems and Norcross Robotics are both in Proposal.', 'Norcross Robotics', 'Hartwell Labs'],
    ['Ingram Clinics and Norcross Robotics have sat in Proposal.', 'Ingram Clinics', 'Lindale Energy'],
    ['Kestwick Bank and Lindale Energy dropped to Watch.', 'Lindale Energy', 'Oakhurst Media'],
    ['Kestwick Bank and Lindale Energy are both in Watch.', 'Kestwick Bank', 'Gildan Textiles'],
    ['Morrow Pharma and Lindale Energy belong to R. Abbott.', 'Lindale Energy', 'Kestwick Bank'],
  ]);
  itRefuses(['Lindale Energy and Corbel Systems differ. Both deals are in Evaluation.']);
});

describe('whose an account is', () => {
  itHolds([
    'Kestwick Bank has a score of 16. It is a Watch account with no meeting booked.',
    'Hartwell Labs is in Evaluation. T. Castell meets them on 9 June.',
    'Hartwell Labs has a score of 83. This mid-market prospect is in Nurture.',
  ]);
  itRefusesWhereChanged([
    ['Kestwick Bank has a score of 16. It is a Watch account with no meeting booked.', 'Watch', 'Triage'],
    ['Hartwell Labs is in Evaluation. T. Castell meets them on 9 June.', 'T. Castell', 'R. Abbott'],
    ['Hartwell Labs has a score of 83. This mid-market prospect is in Nurture.', 'prospect', 'customer'],
  ]);
});

const OTHERS = ' Farrow Schools has a score of 64 and Kestwick Bank one of 16.';
const TWO = ' Norcross Robotics has a score of 45 and Lindale Energy one of 47.';
describe('one alone in a set that is named', () => {
  itHolds([
    `Hartwell Labs, alone among the three, has a meeting booked.${OTHERS}`,
    `Hartwell Labs is the only one of the three in Evaluation.${OTHERS}`,
    'Hartwell Labs has a $52,000 deal, the only one of these two. Farrow Schools has a score of 64.',
    `Hartwell Labs has a meeting on 9 June, the only one booked with any of the three.${OTHERS}`,
  ]);
  itRefuses([
    `Norcross Robotics has a stagnant deal (the only one of the two) at 58 days.${TWO}`,
    `Norcross Robotics has a stagnant $125,000 deal, the only one among these two.${TWO}`,
    'Hartwell Labs has a meeting on 9 June, the only one booked with any of the two. Umber Games is in Discovery.',
    'Hartwell Labs, alone among the two, has a meeting booked. Umber Games is in Discovery.',
    `Kestwick Bank, alone of the three, has no meeting. Farrow Schools has a score of 64 and Hartwell Labs one of 83.`,
  ]);
});
