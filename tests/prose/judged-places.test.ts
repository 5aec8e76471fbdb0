/** Places that only weigh or order, places by what a writer means, and what is asked for and not yet so. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

const TRUE = [
  'A meeting is the quickest fix for Petrel Data.',
  'Amberline Optics is your best news, with a score of 97.',
  'Oakhurst Media and Petrel Data need a call, hottest first.',
  'Expand is the busiest for its size, with 19 touches against a norm of 12.',
  'Farrow Schools is the calmest of these, with a score of 64 as before; Kestwick Bank fell from 58 to 16.',
  'Only Amberline Optics has a next date. Petrel Data and Oakhurst Media need one.',
  'The book has eight open deals. That total has not moved.',
  'Amberline Optics is going well: the deal reached Negotiation.',
  'The expansion at Amberline Optics is moving nicely.',
  'Amberline Optics rose on likelihood to close.',
  'Lindale Energy: reset or drop $90,000 that has been in Evaluation for 71 days.',
  'Who are we selling to?',
  'Do we escalate this one?',
  "I'd ask the team to get a date agreed this week at Petrel Data.",
  'The deal of Amberline Optics was in Proposal at the end of April.',
];
const FALSE = [
  'Triage is the busiest for its size.',
  'Kestwick Bank is the calmest of these, with a score of 16; Farrow Schools has 64.',
  'Only Petrel Data has a next date. Amberline Optics and Oakhurst Media need one.',
  'The tier has two accounts in Expand. That total has not moved.',
  'Oakhurst Media is going well: a score of 0.',
  'The expansion at Lindale Energy is moving nicely.',
  'Amberline Optics fell on likelihood to close.',
  'They got a date agreed this week.',
  'The deal of Amberline Optics was in Evaluation at the end of April.',
];

describe('places that weigh, what is asked for', () => {
  itHolds(TRUE);
  itRefuses(FALSE);
});
