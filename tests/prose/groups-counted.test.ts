/** Counts of a group with what is denied of them, who did not go the other way, parts of its moves, and its own words. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a count before what is denied', () => {
  itHolds([
    "Eight of our accounts don't have a next meeting yet.",
    "Four of Abbott's accounts don't have a meeting booked.",
    'Four accounts in the book have not been touched at all in 30 days.',
    'Every account in Expand has been touched.',
    'One account in Watch has not been contacted in 30 days.',
  ]);
  itRefuses([
    "Five of our accounts don't have a next meeting yet.",
    "Two of Abbott's accounts don't have a meeting booked.",
    'Six accounts in the book have not been touched at all in 30 days.',
    'Every account in Watch has been touched.',
    'Two accounts in Watch have had no contact in 30 days.',
  ]);
});

describe('nobody the other way', () => {
  itHolds(['In Expand one account moved up and none went the other way.']);
  itRefuses([
    'Across the book two accounts moved up and none went the other way.',
    'Abbott had two accounts promoted and none went the other way.',
    'In Nurture one account moved up and nobody went the other way.',
  ]);
});

describe('none of which, and no account of so many', () => {
  itHolds([
    'Triage holds two accounts, none of which has been in touch in 30 days.',
    'In Triage no account of the two has been in touch in the last 30 days.',
  ]);
  itRefuses([
    'Watch holds four accounts, none of which has been in touch in 30 days.',
    'In Nurture no account of the six has been in touch in the last 30 days.',
  ]);
});

describe('what part of the moves', () => {
  itHolds(['Seven accounts of the book changed tier, 29% of them up and 71% down.']);
  itRefuses([
    'Seven accounts of the book changed tier, two thirds of them up.',
    'Seven accounts of the book changed tier, a third of them down.',
  ]);
});

describe('of the group that its figures are of', () => {
  itHolds([
    'Corbel Systems has had eight touches. Who covers the 48 touches and 14 accounts of a month when contact is below normal?',
    'Corbel Systems has eight touches. There are 14 accounts and $1,057,200 of revenue, and contact is below normal.',
  ]);
  itRefuses([
    'Lindale Energy has three touches. The pipeline is $640,000 over eight open deals, and contact is above normal.',
  ]);
});

describe('one fewer, a month ago', () => {
  itHolds([
    'Triage has two accounts. One account fewer sat here a month ago.',
    'Expand has two accounts. One account more sat here a month ago.',
  ]);
  itRefuses(['Expand has two accounts. One account fewer sat here a month ago.']);
});
