/** What time did to a deal, what came in the place of one that is gone, and tiers told by their place. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

const TRUE = [
  "At Oakhurst Media the deal was meant to close on 31 March and hasn't.",
  'The deal at Oakhurst Media was due on 31 March but still has not closed.',
  'Norcross Robotics was simply caught by the clock.',
  'Oakhurst Media ran out of time.',
  'Gildan Textiles came down because its deal was won: the $60,000 open in April is off the board and nothing has replaced it yet.',
  'The deal at Gildan Textiles that was open in April is no longer there.',
  "Gildan Textiles has won its deal, and it hasn't been replaced.",
  'Gildan Textiles won its deal, with nothing to follow it.',
  'Amberline Optics: nice work breaking the silence.',
  'The deal at Oakhurst Media has run its whole 142 days in Evaluation. The contact ended earlier, so it has sat its full 78 days of silence.',
  'The top tier has two accounts and nothing stagnant.',
  'Our top tier has two accounts, and the bottom tier has two.',
  'Watch this month has four accounts.',
];
const FALSE = [
  "At Norcross Robotics the deal was meant to close on 30 June and hasn't.",
  'Amberline Optics was simply caught by the clock.',
  'Hartwell Labs ran out of time.',
  'Amberline Optics has an open deal and nothing has replaced it yet.',
  'The deal at Hartwell Labs that was open in April is no longer there.',
  "Hartwell Labs has its deal, and it hasn't been replaced.",
  'Petrel Data: nice work breaking the silence.',
  'The top tier has seven accounts.',
  'The bottom tier has two accounts and nothing stagnant.',
  'Watch this month has five accounts.',
];

describe('what time did to deals', () => {
  itHolds(TRUE);
  itRefuses(FALSE);
});
