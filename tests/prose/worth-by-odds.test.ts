/** What a deal is worth by its odds, written as a share of its sum; and places among arguments, which are none. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('the odds times the sum beside them', () => {
  itHolds([
    '- **Lindale Energy:** 38% of $90,000, about $34,000',
    'By its odds Lindale Energy is worth 38% of $90,000, or $34,200.',
  ]);
});

describe('another product, or a share that is not the odds', () => {
  itRefuses([
    '- **Lindale Energy:** 38% of $90,000, about $44,000',
    '- **Lindale Energy:** 48% of $90,000, about $43,000',
    '- **Lindale Energy:** 38% of $125,000, about $47,500',
  ]);
});

describe('the strongest of what no column holds', () => {
  itHolds(['Lindale Energy has the strongest counterclaim: a $90,000 deal.']);
  itRefuses(['Lindale Energy has the strongest odds of the book.']);
});
