/** Causes that the ledger does not give: of a move, of what a measure did, of a silence. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('of a move', () => {
  itRefuses([
    'Lindale Energy fell to Watch because contact dried up, its deal now in Evaluation.',
    'Lindale Energy fell to Watch on souring sentiment.',
    'Lindale Energy has a deal, which, with a fading tone, put it in Watch.',
    'Amberline Optics reached Expand, and it was busier contact that let it in.',
    'Gildan Textiles lost Expand for overrunning in Negotiation.',
    'Kestwick Bank fell to Watch over its odds.',
    'Norcross Robotics fell to Watch after its deal stalled, held up by layoffs.',
  ]);
  itHolds([
    'Lindale Energy fell to Watch because its deal is stagnant, with three touches.',
    'Kestwick Bank fell to Watch because contact dried up.',
    'Kestwick Bank fell to Watch for lack of contact.',
    'Amberline Optics reached Expand, and it was the odds that let it in.',
  ]);
});

describe('of what a measure did', () => {
  itRefuses([
    'The score of Hartwell Labs is 83, as contact thinned out.',
    'The renewals due rose to four, and as a result contact is running below normal.',
    'Norcross Robotics is silent on account of layoffs of 12% of staff.',
    'Contact in Watch fell because of the holidays.',
  ]);
  itHolds([
    'Kestwick Bank fell to Watch as contact dried up.',
    'Sentiment at Morrow Pharma is −0.41, as the mood cooled.',
  ]);
});
