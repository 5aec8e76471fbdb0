/**
 * Figures and dates that are on record for something else than what the words beside them tell: the two ends of one change,
 * the month of a run or a deed, sums of one deal, counts of one window, days by the words before and after them.
 */
import { describe } from 'vitest';
import { type Change, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

const ENDS: Change[] = [
  ['Amberline Optics: the score climbed from 68 to 97.', '97', '78'],
  ['Norcross Robotics slipped from 74 to 45.', '45', '49'],
  ['Amberline Optics had 11 touches against a usual seven.', 'seven', 'five'],
  ['Lindale Energy: the odds went from 44 to 38.', '44', '55'],
  ['Amberline Optics: contact jumped to 11 touches, from six.', 'six', 'five'],
];

const MONTHS: Change[] = [
  ['Amberline Optics moved to Negotiation on 22 May.', '22 May', '21 June'],
  ['Corbel Systems did move to Proposal on 12 May.', '12 May', '17 June'],
  ['The Amberline Optics deal opened on 2 May.', '2 May', '22 May'],
  ['The book had 48 touches in May, four more than in April.', 'April', 'March'],
  ['Amberline Optics climbed in May.', 'May', 'June'],
];

const DAYS: Change[] = [
  ['Kestwick Bank renews on 14 July.', '14 July', '2 April'],
  ['Amberline Optics should close on 26 June.', '26 June', '3 June'],
  ['Amberline Optics: the 26 June close date is near.', '26 June', '22 May'],
  ['Corbel Systems: the close date, 17 July, has not moved.', '17 July', '12 May'],
];

const SUMS: Change[] = [
  ['Amberline Optics: the $180,000 deal is in Negotiation.', '$180,000', '$290,000'],
  ['- **Lindale Energy:** $90,000, 71 days in Evaluation.', '$90,000', '$215,000'],
  ['Watch has two open deals, worth $215,000.', '$215,000', '$605,200'],
];

const WINDOWS: Change[] = [
  ['Amberline Optics has had 11 touches in the last 30 days.', '11', 'five'],
  ['Lindale Energy: won deals typically take 30.', '30', '45'],
];

for (const [name, changes] of Object.entries({ ENDS, MONTHS, DAYS, SUMS, WINDOWS }))
  describe(name.toLowerCase(), () => {
    itHolds(changes.map(([text]) => text));
    itRefusesWhereChanged(changes);
  });

describe('what holds of two ends, months and sums', () => {
  itHolds([
    'Amberline Optics and Corbel Systems: the two have likelihoods of 66 to 78.',
    'Amberline Optics moved to Negotiation on 22 May and should close on 26 June.',
    'Oakhurst Media has a score of zero after 78 days of silence.',
    'Amberline Optics and Corbel Systems have $290,000 of open deals between them.',
    'Kestwick Bank has been silent since April, and its renewal is on 14 July.',
  ]);
});
