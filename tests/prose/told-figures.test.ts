/**
 * Figures, counts and dates of which the words beside them do not say outright what they are: what is left of a limit, a
 * habit, a year alone, what a win would add, a part of a change told, counts of what the text itself sets out.
 */
import { describe } from 'vitest';
import { type Change, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: Change[] = [
  // What is left of a limit or of the usual time, and how far past it a deal is.
  ['Ingram Clinics is 20 days into Proposal, with 16 to spare.', '16', '26'],
  ['Ingram Clinics: after 20 days in Proposal you have 16 left before the stagnation line.', '16', '26'],
  ["Ingram's proposal still has four days in hand.", 'four', 'nine'],
  [
    'Lindale Energy has been in Evaluation for 71 days, 41 more than won deals usually spend there.',
    '41',
    '47',
  ],
  // Habits.
  ['Amberline Optics had 11 touches in 30 days where seven or so is the habit.', 'seven', 'nine'],
  ['Lindale Energy had three touches, in an account used to four.', 'four', 'seven'],
  ['Lindale Energy had three touches against about four.', 'four', 'seven'],
  ['Lindale Energy had three exchanges, and it is accustomed to about four.', 'four', 'seven'],
  // Days that follow from a limit or a pace, and a year alone.
  [
    'Ingram Clinics has been in Proposal for 20 days, against a limit of 36, which it reaches on 16 June.',
    '16 June',
    '26 June',
  ],
  [
    'Amberline Optics is nine days into Negotiation. At the usual pace it would leave that stage on 9 June.',
    '9 June',
    '14 June',
  ],
  ['Kestwick Bank scores 16. The 2026 renewal is close.', '2026', '2027'],
  ['Kestwick Bank scores 16 and renews in 2026.', '2026', '2027'],
  // What a win would add.
  [
    'Amberline Optics has a $180,000 deal. Winning it would add 150% to the $120,000 the customer pays now.',
    '150%',
    '130%',
  ],
  ['Amberline Optics has a $180,000 deal, so a win would more than double the account.', 'double', 'triple'],
  [
    'Amberline Optics. $300,000 across an expansion ($180,000) and a November renewal.',
    '$300,000',
    '$320,000',
  ],
  // Parts of what was told.
  [
    "Watch's pipeline grew from $83,000 to $215,000. Lindale Energy explains two thirds of that increase.",
    'two thirds',
    'a third',
  ],
  [
    '## Tier 3 — Watch\n\nThree customers bring in $605,200. Lindale Energy and Morrow Pharma pay $295,000 together, half of the tier.',
    'half',
    'four fifths',
  ],
  // Nouns and measures that stand before.
  ['Kestwick Bank scores 16. What worries me is how few people we talk to: one.', 'one', 'four'],
  [
    'Lindale Energy has odds of 38 after 71 days in Evaluation. Amberline Optics and Ingram Clinics are at 78 and 50.',
    '78',
    '87',
  ],
  ['Three deals are stagnant. Two are in Watch.', 'Two', 'Three'],
  // A range over those of the group that are not named, a denied one, a sum told again, a change beside a norm.
  [
    '## Tier 3 — Watch\n\nKestwick Bank scores 16, the lowest of those reviewed; the others range from 47 to 66.',
    '47',
    '57',
  ],
  ["Watch doesn't have one meeting booked.", 'Watch', 'Nurture'],
  [
    'Kestwick Bank pays $310,200 a year. Lindale Energy pays $165,000.\n\nSo the hour goes where $310,200 could walk away.',
    '$310,200',
    '$320,200',
  ],
  [
    'Amberline Optics had 11 touches in 30 days, against a usual seven and up from six in April.',
    'up',
    'down',
  ],
  ['Kestwick Bank renews in 44 days, yet we have had no two-way contact in 59.', '59', '69'],
];

/** Counts of what the text sets out, and one that they are not. */
const LIST =
  '\n\n- Kestwick Bank scores 16.\n- Lindale Energy scores 47.\n- Morrow Pharma scores 66.\n- Amberline Optics scores 97.';
const COUNTS: Change[] = [
  [`Four accounts to raise:${LIST}`, 'Four', 'Five'],
  [`Four that you may be asked about:${LIST}`, 'Four', 'Three'],
  [`Four accounts need a decision this week.${LIST}`, 'Four', 'Seven'],
  [
    'Two December renewals deserve a plan: Ingram Clinics on 1 December and Lindale Energy on 31 December. Morrow Pharma follows.',
    'December',
    'October',
  ],
  [
    'Kestwick Bank, Lindale Energy and Morrow Pharma are all in Watch. Call all three.\n\nAmberline Optics scores 97.',
    'three',
    'five',
  ],
];

describe('figures that words beside them name in a writer’s own way', () => {
  itHolds(CASES.map(([text]) => text));
  itRefusesWhereChanged(CASES);
});

describe('counts of what a text sets out', () => {
  itHolds(COUNTS.map(([text]) => text));
  itRefusesWhereChanged(COUNTS);
  const announced = ['Two small cautions.', 'Three open questions.', 'Two brief remarks.'];
  itHolds(announced.map((words) => `Kestwick Bank scores 16. ${words} It renews on 14 July.`));
});
