/** Parts of a whole, verdicts, kinds and names of tiers that the record denies. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('a part of the whole', () => {
  itHolds(['3 of the 8 open deals in the book are stagnant.', '5 of the 7 moves were down.']);
  itRefuses([
    'No more than one of the 8 open deals in the book are stagnant.',
    'More than half of the 8 open deals in the book are stagnant.',
    'Only one of the 7 moves was down.',
    'Half of the 8 open deals in the book are overdue.',
    '3 of the 8 accounts in the book are stagnant.',
    'Expand holds $120K of revenue on top of the $1,057K ARR.',
    'The total outcome score in Expand is 72.',
    'The combined outcome score of Expand is 72.',
  ]);
});

describe('a verdict on an account that its tier denies', () => {
  itHolds([
    'Amberline Optics scores 97. Nothing to worry about here.',
    'Amberline Optics is the best account in the book.',
  ]);
  itRefuses([
    'Kestwick Bank renews on 14 July. Nothing to worry about here.',
    'Kestwick Bank is silent, and no action is needed.',
    'Kestwick Bank is in Watch: all is well.',
    'Corbel Systems is the best account in the book.',
    'Corbel Systems scores 93. This is our strongest account.',
  ]);
});

describe('a deal or renewal of another kind', () => {
  itHolds(['The deal of Amberline Optics is due on 26 June.', 'Amberline Optics renews on 30 November.']);
  itRefuses([
    'The deal of Amberline Optics is renewed on 26 June.',
    'Amberline Optics scores 97, but the renewal is stuck.',
    'Corbel Systems scores 93 and its renewal is safe.',
  ]);
});

describe('a tier that nobody has', () => {
  itHolds(['Kestwick Bank moved down to Watch.', 'Amberline Optics is up from Nurture.']);
  itRefusesWhereChanged([
    ['Kestwick Bank moved down to Watch.', 'Watch', 'Protect'],
    ['Amberline Optics is up from Nurture.', 'Nurture', 'Healthy'],
    ['Six weeks without a touch would lead to Watch.', 'Watch', 'Champion'],
    ['Kestwick Bank dropped into Watch.', 'Watch', 'At Risk'],
    ['The Watch tier has four accounts.', 'Watch', 'Protect'],
    ['## Tier 3 — Watch', 'Watch', 'Healthy'],
  ]);
});

describe('what is so again', () => {
  itHolds(['The norm of Kestwick Bank is 6 again.']);
  itRefuses(['The score of Kestwick Bank is 16 again.', 'Nothing is due in May. The renewal is safe.']);
});

describe('what was noticed or said', () => {
  itRefuses([
    'Kestwick Bank has gone 59 days without a touch and nobody noticed.',
    'Amberline Optics had 11 touches. Pricing came up again.',
  ]);
});
