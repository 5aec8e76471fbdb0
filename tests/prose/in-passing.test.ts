/** Names that a sentence mentions on its way: what follows is of whom it goes back to, in it and in the next sentence. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

/** A true text, and the same with something false in it. */
const CASES: [right: string, wrong: string][] = [
  // A tier beside the one that the sentence is about.
  [
    'Watch worries me. Its revenue rose to $605,200, alongside a fall of $500,200 in Nurture, and its stagnant deals are worth $215,000. Yet these four accounts had only 11 touches where 19 would be usual.',
    'Watch worries me. Its revenue rose to $605,200, alongside a fall of $500,200 in Nurture, and its stagnant deals are worth $315,000. Yet these four accounts had only 11 touches where 19 would be usual.',
  ],
  [
    'Revenue rose in Watch and there was a fall of $500,200 in Nurture.',
    'Revenue rose in Watch and there was a fall of $400,200 in Nurture.',
  ],
  [
    'Watch worries me. Unlike Nurture, it has stagnant deals, two of them, and its accounts had 11 touches against 19.',
    'Watch worries me. Unlike Nurture, it has stagnant deals, three of them, and its accounts had 12 touches against 19.',
  ],
  [
    'Watch worries me. Compared with Nurture, its contact is thin: 11 touches against a norm of 19. Both of its deals are stagnant, for $215,000.',
    'Watch worries me. Compared with Nurture, its contact is thin: 11 touches against a norm of 25. Both of its deals are stagnant, for $215,000.',
  ],
  [
    'Watch is no Nurture. It holds $605,200, with 11 touches against a normal 19.',
    'Watch is no Nurture. It holds $705,200, with 11 touches against a normal 19.',
  ],
  [
    'Watch worries me. Its revenue rose to $605,200 while Nurture lost $500,200. It had 11 touches where 19 are usual.',
    'Watch worries me. Its revenue rose to $605,200 while Nurture lost $500,200. It had 15 touches where 19 are usual.',
  ],
  [
    'Watch is where those who leave Nurture end up. It holds $605,200 and had 11 touches against 19.',
    'Watch is where those who leave Nurture end up. It holds $615,200 and had 11 touches against 19.',
  ],
  // An account.
  [
    'Lindale Energy is down. The reverse of Corbel Systems: its $90,000 closes on 30 June.',
    'Lindale Energy is down. The reverse of Corbel Systems: its $95,000 closes on 30 June.',
  ],
  [
    'Lindale Energy is down. In contrast to Corbel Systems, its score went from 55 to 47.',
    'Lindale Energy is down. In contrast to Corbel Systems, its score went from 55 to 49.',
  ],
  [
    'Kestwick Bank first. Its $310,200 is more than at Lindale Energy and Corbel Systems together. Nobody there has spoken to us since 2 April.',
    'Kestwick Bank first. Its $310,200 is more than at Lindale Energy and Corbel Systems together. Nobody there has spoken to us since 9 April.',
  ],
  [
    'Put Kestwick Bank before Lindale Energy. It renews $310,200 on 14 July.',
    'Put Kestwick Bank before Lindale Energy. It renews $330,200 on 14 July.',
  ],
  // What is left of a group, an account beside it.
  [
    'Write off Corbel Systems and its kind, and decide who covers the Watch renewals.',
    'Corbel Systems left for Watch with its kind.',
  ],
  // Words of who and what.
  ['Kestwick Bank has no upcoming contact.', 'Hartwell Labs has no upcoming contact.'],
];

describe('names mentioned on the way', () => {
  itHolds(CASES.map(([right]) => right));
  itRefuses(CASES.map(([, wrong]) => wrong));
});
