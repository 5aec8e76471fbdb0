/** Whom and what a sentence goes on about: the account in play beside its tier, the tier of a text, what was counted before. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

/** A true text, and the same with something false in it. */
const CASES: [right: string, wrong: string][] = [
  // A tier's name that only says where the account in play stands.
  [
    'Lindale Energy worries me. Otherwise nothing new: Watch, score 47, odds of 38.',
    'Lindale Energy worries me. Otherwise nothing new: Watch, score 57, odds of 38.',
  ],
  [
    'Lindale Energy worries me. Watch again, at 47, with three touches where four are normal.',
    'Lindale Energy worries me. Watch again, at 46, with three touches where four are normal.',
  ],
  [
    'Lindale Energy worries me. In decent shape? Score 47, in Watch, three touches in 30 days.',
    'Lindale Energy worries me. In decent shape? Score 47, in Expand, three touches in 30 days.',
  ],
  // Names that are only compared with.
  ['Lindale Energy trails Corbel Systems at 38.', 'Lindale Energy trails Corbel Systems at 48.'],
  [
    'Lindale Energy is no Corbel Systems: it is rated 38.',
    'Lindale Energy is no Corbel Systems: it is rated 48.',
  ],
  [
    'Lindale Energy comes next. Its $90,000 closes 17 days before Corbel Systems.',
    'Lindale Energy comes next. Its $85,000 closes 17 days before Corbel Systems.',
  ],
  // Parts of what the sentence before counted.
  [
    'Three deals are stagnant. Watch accounts for two of them.',
    'Three deals are stagnant. Watch accounts for three of them.',
  ],
  [
    'Eight accounts have no meeting booked. Watch has four of them, Nurture two and Triage two.',
    'Eight accounts have no meeting booked. Watch has four of them, Nurture three and Triage two.',
  ],
  [
    'Five accounts moved down. Three of them landed in Watch.',
    'Five accounts moved down. Five of them landed in Watch.',
  ],
  [
    'Eight accounts have no meeting booked. Half of them are in Watch.',
    'Eight accounts have no meeting booked. A third of them are in Watch.',
  ],
  [
    'Watch is a worry. Four of the tier’s four accounts have no meeting booked.',
    'Nurture is a worry. Three of the tier’s six accounts have no meeting booked.',
  ],
  // What the last figure was, or should be.
  [
    'We have three stagnant deals. In April there were two.',
    'We have three stagnant deals. In April there were four.',
  ],
  [
    'Contact in Watch came to 11 touches. That is three more than in April.',
    'Contact in Watch came to 11 touches. That is three fewer than in April.',
  ],
  [
    'Contact in Watch came to 11 touches. It ought to be 19.',
    'Contact in Watch came to 11 touches. It ought to be 17.',
  ],
  [
    'Contact in Watch came to 11 touches. That leaves it eight short.',
    'Contact in Watch came to 11 touches. That leaves it nine short.',
  ],
  // A topic before its figures.
  ['- **Stagnant deals.** Three, up from two.', '- **Stagnant deals.** Three, up from one.'],
  [
    '- **Renewals in Watch.** Still one, worth $310,200.',
    '- **Renewals in Watch.** Still one, worth $410,200.',
  ],
  // "The tier" after one of its accounts.
  [
    'In Watch, Lindale Energy has slid from 55 to 47. The tier’s mood is -0.10.',
    'In Watch, Lindale Energy has slid from 55 to 47. The tier’s mood is 0.02.',
  ],
  // Places among what was named.
  [
    'Corbel Systems and Lindale Energy are the two to compare. The former is rated 66, the latter 38.',
    'Corbel Systems and Lindale Energy are the two to compare. The former is rated 38, the latter 66.',
  ],
  // The tier of the text.
  [
    '# The top tier\n\nTwo accounts. 19 touches where 12 would be usual.',
    '# The top tier\n\nTwo accounts. 18 touches where 12 would be usual.',
  ],
  [
    'Watch in May\n\nContact was 11 touches against a usual 19. Open value rose by $132,000 to $215,000.',
    'Watch in May\n\nContact was 12 touches against a usual 19. Open value rose by $132,000 to $215,000.',
  ],
];

describe('whom and what a sentence goes on about', () => {
  itHolds(CASES.map(([right]) => right));
  itRefuses(CASES.map(([, wrong]) => wrong));
});
