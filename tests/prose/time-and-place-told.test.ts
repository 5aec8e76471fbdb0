/** Moves, places, safety and times that were held by another reading than the one their words have. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('moves that came up or came down', () => {
  itHolds(['Two of the seven moves came up.', 'Two came up and five came down.']);
  itRefuses(['Five of the seven moves came up.', 'Five came up and two came down.']);
});

describe('a denied figure is no bound of each account', () => {
  itRefuses(["Amberline Optics's sentiment is not 0.42 over 8 conversations."]);
  itHolds(["Amberline Optics's sentiment is 0.42 over 8 conversations."]);
});

describe('the place of a renewal is by what renews, in the tier that is named', () => {
  itHolds([
    'Kestwick Bank has the largest renewal in Watch.',
    'Lindale Energy has the second largest renewal in Watch.',
  ]);
  itRefuses([
    'Kestwick Bank has the third largest renewal in Watch.',
    'Lindale Energy has the third largest renewal in Watch.',
  ]);
});

describe('who is safe', () => {
  itHolds(['Amberline Optics is safe.', 'Kestwick Bank is not out of the woods.']);
  itRefuses(['Kestwick Bank is safe.', 'Lindale Energy looks secure.', 'Morrow Pharma is out of the woods.']);
});

describe('what was so is not told of a time ahead, nor what would change it of one that is gone', () => {
  itHolds(['Amberline Optics had 11 touches in May.']);
  itRefusesWhereChanged([
    ['Amberline Optics had 11 touches in May.', 'in May', 'tomorrow'],
    ['Amberline Optics had 11 touches in May.', 'in May', 'next month'],
  ]);
  itRefuses(['Kestwick Bank would be in Nurture with one more touch last month.']);
});
