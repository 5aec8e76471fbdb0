/** How deals are said to have ended that are open, and dates to have gone by or moved that lie where they were. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('a deal that is open', () => {
  itRefusesWhereChanged([
    ['The $110,000 deal of Corbel Systems is open.', 'is open', 'has closed'],
    ['The $110,000 deal of Corbel Systems is open.', 'is open', 'was won'],
    ['The $110,000 deal of Corbel Systems is open.', 'is open', 'was lost'],
    ['Corbel Systems ($110,000 open) has a score of 93.', 'open', 'won'],
    ['Corbel Systems stays in Win with a score of 93.', 'with a score of 93', 'as a won deal'],
    ['The $180,000 expansion of Amberline Optics is open.', 'is open', 'has been signed'],
  ]);
  itHolds([
    'Gildan Textiles left Expand because its deal was won.',
    'If the deal of Corbel Systems is won, the score matters less.',
  ]);
});

describe('a date', () => {
  itRefuses([
    'The renewal of Farrow Schools is overdue.',
    'The renewal of Kestwick Bank is past its date.',
    'Across the book, 29 renewals are past due.',
    'The close date of Corbel Systems has slipped once.',
    'Corbel Systems is in Proposal, with a close date pushed back to 17 July.',
  ]);
  itHolds([
    'The close date of Norcross Robotics was pushed back to 30 June.',
    'Oakhurst Media has an overdue deal.',
  ]);
});
