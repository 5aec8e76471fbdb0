/** A figure that is said to be as it was: it is that figure's own value that has to have been the same in the run before. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('as many as in the run before', () => {
  itHolds([
    'The book has eight open deals, as many as in April.',
    'Watch has two stagnant deals, the same as last month.',
    'Watch has four accounts, as many as last month.',
    'Morrow Pharma had five touches, as many as in April.',
    'Corbel Systems has a score of 93, just as it was in April.',
    'Corbel Systems has a score of 93, the same as a month ago.',
    'Nurture has three open deals, no more and no fewer than in April.',
  ]);
  itRefuses([
    'Three deals in the book are stagnant, as many as in April.',
    'The book has three stagnant deals, as many as last month.',
    'Triage has two accounts, as many as last month.',
    'Amberline Optics had 11 touches, as many as last month.',
    'Watch has 11 touches, as many as in April.',
    'Kestwick Bank has a score of 16, just as it was in April.',
    'Kestwick Bank has a score of 16, the same as a month ago.',
    'Triage has two accounts, no more and no fewer than in April.',
  ]);
});

describe('a likeness that is denied, or is told of another figure', () => {
  itHolds([
    'Kestwick Bank has a score of 16, not as it was in April.',
    'The book has three stagnant deals, but eight open deals, as many as in April.',
  ]);
});
