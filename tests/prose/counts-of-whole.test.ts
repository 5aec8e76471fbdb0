/** Counts of a whole that is named, how a tier's count changed, deals past their line, and how deals are said to have ended. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('parts of a whole that is named', () => {
  itHolds([
    'R. Abbott, four of your six accounts have no meeting booked.',
    'Three deals are stagnant. Watch accounts for two of them and Triage for the other one.',
    'R. Abbott, Oakhurst Media is your only overdue deal.',
  ]);
  itRefusesWhereChanged([
    ['R. Abbott, four of your six accounts have no meeting booked.', 'four', 'two'],
    [
      'Three deals are stagnant. Watch accounts for two of them and Triage for the other one.',
      'Triage',
      'Nurture',
    ],
    ['R. Abbott, Oakhurst Media is your only overdue deal.', 'your only', 'one of your two'],
  ]);
});

describe('how many a tier came by or lost', () => {
  itHolds(['Triage gained one account, to two.', 'Expand shed one account, to two.']);
  itRefusesWhereChanged([
    ['Triage gained one account, to two.', 'gained', 'shed'],
    ['Expand shed one account, to two.', 'shed', 'added'],
    ['Expand lost one, to two.', 'lost', 'gained'],
  ]);
});

describe('past the line of its stage', () => {
  itHolds([
    'Lindale Energy has a deal in Evaluation that is well past its line.',
    'Norcross Robotics is in Proposal, past our limit.',
    'Corbel Systems is in Proposal, 19 days in and inside its limit.',
  ]);
  itRefuses([
    'Corbel Systems is in Proposal, 19 days in and past our limit.',
    'Hartwell Labs has a deal in Evaluation, already past the stagnant line.',
    'Amberline Optics is in Negotiation and has passed its limit.',
  ]);
});

describe('how deals ended, and whose renewals are late', () => {
  itRefuses([
    'Corbel Systems ($110,000 won) is the bright spot; call them soon.',
    'The $90,000 deal there was lost. Lindale Energy needs a call.',
    'R. Abbott, start with the three overdue renewals.',
    'Corbel Systems has one deal, and the deal is stagnant, like everything else.',
  ]);
});
