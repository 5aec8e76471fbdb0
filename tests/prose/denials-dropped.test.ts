/** A denial that got lost, or came in, where the record has the opposite. */
import { describe } from 'vitest';
import { itHolds, itRefusesWhereChanged } from './audited-prose.ts';

describe('words that stand only beside a denial', () => {
  itHolds([
    'Petrel Data had no contact whatsoever.',
    'Nothing at all is booked with Kestwick Bank.',
    'The odds of Oakhurst Media have barely budged from 18.',
    'It is worth asking whether Petrel Data wants to hear from us at all.',
  ]);
  itRefusesWhereChanged([
    ['Petrel Data had no contact whatsoever.', 'had no contact', 'had contact'],
    ['There is no deal at all with Petrel Data.', 'no deal at all', 'a deal at all'],
    ["The odds of Oakhurst Media haven't budged from 18.", "haven't budged", 'have budged'],
    ["Amberline Optics doesn't renew until 30 November.", "doesn't renew until", 'does renew until'],
  ]);
});

describe('a silence told without its denial', () => {
  itHolds([
    'Kestwick Bank renews on 14 July: no contact since 2 April.',
    "We haven't heard from Kestwick Bank since 2 April.",
    'Lindale Energy had contact with us in May.',
  ]);
  itRefusesWhereChanged([
    ['Kestwick Bank renews on 14 July, no contact since 2 April.', 'no contact', 'contact'],
    ['Oakhurst Media is overdue, no contact in 78 days.', 'no contact', 'contact'],
    ["Kestwick Bank: we haven't heard from them since 2 April.", "haven't", 'have'],
  ]);
});

describe('the other part of a group, and where an account still is', () => {
  itHolds([
    'In Watch, four accounts have no meeting booked.',
    'Gildan Textiles is no longer in Expand.',
    'The deal of Amberline Optics moved out of Proposal on 22 May.',
    'We lost a deal at Ingram Clinics in March.',
    'We won a deal at Dunhaven Steel in February.',
  ]);
  itRefusesWhereChanged([
    ['Gildan Textiles is no longer in Expand.', 'Expand', 'Nurture'],
    [
      'Lindale Energy has been in Evaluation for 71 days; it is still in Watch.',
      'still in Watch',
      'no longer in Watch',
    ],
    ['The deal of Amberline Optics moved into Negotiation on 22 May.', 'into', 'out of'],
    ['We lost a deal at Ingram Clinics in March.', 'lost', 'gained'],
    ['We lost a deal at Ingram Clinics on 14 March.', 'lost', 'won'],
  ]);
});

describe('what is told to be equal', () => {
  itHolds([
    'Kestwick Bank had 0 touches against a norm of 6.',
    'Morrow Pharma had five touches, matching the usual 5.',
  ]);
  itRefusesWhereChanged([
    ['Amberline Optics had 11 touches against a norm of 7.', 'against', 'matching'],
    ['Farrow Schools had two touches against a usual 6.', 'against', 'matching'],
  ]);
});
