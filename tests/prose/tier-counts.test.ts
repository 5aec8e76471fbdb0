/**
 * Counts of who came to a tier, stayed or left, what several tiers have together, overdue deals in other words, and counts
 * that a text makes of its own accounts.
 */
import { describe } from 'vitest';
import { type Change, changed, itHolds, itRefuses } from './audited-prose.ts';

const WATCH = '## Watch in May\n\nWatch has four accounts. ';
const BOOK = 'The book in May. ';
const BOTH = 'Watch took in three accounts and Triage one. ';
const MOVERS =
  '\n\nKestwick Bank and Lindale Energy went from Nurture to Watch. Gildan Textiles left Expand. Amberline Optics rose to Expand.';

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: Change[] = [
  // Who came, with the tier as subject.
  ['Watch took in three downgraded accounts.', 'three', 'four'],
  ['Watch took in three downgraded accounts.', 'downgraded', 'promoted'],
  ['Watch swallowed three accounts and gave one back to Nurture.', 'three', 'four'],
  ['Three accounts dropped into Watch, two of them from Nurture and one from Expand.', 'two', 'three'],
  ['Three dropped into Watch and one into Triage.', 'one', 'five'],
  ["Three of Watch's four accounts are fresh demotions.", 'Three', 'Two'],
  [`${WATCH}Three of its four accounts are newcomers.`, 'Three', 'Two'],
  [`${WATCH}The tier gained three accounts from above.`, 'above', 'below'],
  [`${WATCH}Two of the three came from Nurture.`, 'three', 'nine'],
  // Who left, and who stayed.
  ['Nurture gave up two accounts to Watch.', 'two', 'three'],
  [`${WATCH}Three in, two out.`, 'two', 'three'],
  ['Nurture now counts six accounts, with three unchanged.', 'three', 'four'],
  [`${BOOK}Of the 14 accounts, six stayed in the same tier.`, 'six', 'eight'],
  // None of some side.
  [`${WATCH}Three accounts dropped in; none came from Triage.`, 'from Triage', 'from Nurture'],
  [`${WATCH}Nobody climbed in from below.`, 'below', 'above'],
  [`${WATCH}There were no arrivals from below.`, 'below', 'above'],
  [`${WATCH}All of the newcomers fell from a higher tier.`, 'higher', 'lower'],
  // Several tiers together.
  ['Every open deal in Watch and Triage is stagnant.', 'stagnant', 'overdue'],
  ['Watch and Triage hold all three stagnant deals.', 'three', 'two'],
  ['Every one of our three stagnant deals sits in Watch or Triage.', 'Watch or', 'Nurture or'],
  [`${BOTH}Between them those two hold all three stagnant deals.`, 'stagnant', 'overdue'],
  ['Nothing outside Watch and Triage is stagnant.', 'Watch and', 'Nurture and'],
  ['None of the deals in Expand and Nurture is stagnant.', 'Expand', 'Watch'],
  ['All but one of the stagnant deals sit in Watch.', 'one', 'two'],
  ['Two of the three stagnant deals sit in Watch.', 'Two', 'One'],
  // Overdue in other words.
  [`${BOOK}One deal has outlived its close date, of eight open.`, 'eight', 'nine'],
  [`${BOOK}Two close dates have come and gone.`.replace('Two', 'One'), 'One close dates', 'Four close dates'],
  // Under a lead-in.
  [`${BOOK}\n\n- **Stagnant deals.** Three, up from two.`, 'Three', 'Fourteen'],
  [`${BOOK}\n\n- **Open deals.** Eight, three of them in Nurture.`, 'three', 'five'],
  // The text's own accounts.
  [`Here are four in turn.${MOVERS}`, 'four', 'seven'],
  [`Two of the falls deserve a word.${MOVERS}`, 'Two', 'Nine'],
  [
    'Amberline Optics, Corbel Systems, Hartwell Labs and Ingram Clinics have open deals. Three of these close in July.',
    'Three',
    'Nine',
  ],
];

/** What is to be done and small talk: nothing that a record could show. */
const HOLDS = [
  'Kestwick Bank renews on 14 July. One conversation should cover both.',
  'Kestwick Bank renews on 14 July. One meeting or two?',
  'Kestwick Bank renews on 14 July. Bring a third to the table.',
  `Two to watch.${MOVERS}`,
];

describe('counts of tiers, of movers and of a text itself', () => {
  itHolds(CASES.map(([text]) => text));
  itRefuses(CASES.map(changed));
  itHolds(HOLDS);
});
