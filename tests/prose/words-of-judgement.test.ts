/** Words that name a tier elsewhere and judge or advise here: no claims, and no faults either. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('to expand', () => {
  itHolds([
    'There is room to expand at Gildan Textiles, and a friendly contact.',
    'Use the meeting of 11 June to expand Gildan Textiles.',
  ]);
  itRefuses([
    'Gildan Textiles expand.',
    'There is room to expand at Gildan Textiles, and 12 friendly contacts.',
  ]);
});
