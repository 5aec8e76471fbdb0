/** What is denied of each of a set, counts that announce what follows, and shares of what is named together or was so then: each true, then with something false in it. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

const LIST = 'Lindale Energy, Morrow Pharma and Norcross Robotics are in Watch.';
const TWO = 'Amberline Optics and Corbel Systems';

/** True, and false of the same kind. */
const PAIRS: Record<string, [holds: string, not: string][]> = {
  'denied of each of a set': [
    [
      'Not one of the two Triage accounts was in two-way contact during the last 30 days.',
      'Not one of the four Watch accounts was in two-way contact during the last 30 days.',
    ],
    [
      'None of the two accounts in Triage has been in touch for 70 days.',
      'None of the two accounts in Triage has been in touch for 90 days.',
    ],
    [
      `${LIST} Not one of these three has a next date in the diary.`,
      'Lindale Energy and Morrow Pharma are in Watch, and Hartwell Labs is in Nurture. Not one of these three has a next date in the diary.',
    ],
    [
      `${LIST} None of the three has anything booked.`,
      'Lindale Energy and Morrow Pharma are in Watch, and Umber Games is in Nurture. None of the three has anything booked.',
    ],
    [
      `Hartwell Labs is in Nurture. ${LIST} None of those three has a next meeting.`,
      'Morrow Pharma is in Watch, and so is Norcross Robotics. Hartwell Labs is in Nurture. None of those three has a next meeting.',
    ],
  ],
  'counts that announce': [
    [`Three will raise questions.\n\n${LIST}`, `Five will raise questions.\n\n${LIST}`],
    [`Three are picked out below.\n\n${LIST}`, `Five are picked out below.\n\n${LIST}`],
    [
      `Three cases follow, from seven that shifted.\n\n${LIST}`,
      `Three cases follow, from nineteen that shifted.\n\n${LIST}`,
    ],
    [`Two are best read alongside contact.\n\n${LIST}`, `Twelve are best read alongside contact.\n\n${LIST}`],
  ],
  'shares of those named together': [
    [
      `${TWO} together are nearly half of our $640K pipeline.`,
      `${TWO} together are over half of our $640K pipeline.`,
    ],
    [`${TWO} make up 45% of our $640,000 pipeline.`, `${TWO} make up 54% of our $640,000 pipeline.`],
    [
      'Eight deals worth $640,000 are open. Lindale Energy and Norcross Robotics account for a third of that sum.',
      'Eight deals worth $640,000 are open. Lindale Energy and Norcross Robotics account for half of that sum.',
    ],
  ],
  'shares of now and then': [
    ['Watch holds 57% of ARR, up from 20%.', 'Watch holds 57% of ARR, up from 25%.'],
    [
      'Watch holds 57% of ARR, compared with 20% in April.',
      'Watch holds 57% of ARR, compared with 29% in April.',
    ],
    ["Watch's share of ARR went from 20% to 57%.", "Watch's share of ARR went from 75% to 57%."],
  ],
  'counts and sums by other names': [
    ['Three deals have gone stale, up from two.', 'Four deals have gone stale, up from two.'],
    [
      'Corbel Systems, Lindale Energy and Norcross Robotics want a look. Two deals totalling $215,000 are scheduled to close in June.',
      'Corbel Systems, Lindale Energy and Norcross Robotics want a look. Two deals totalling $251,000 are scheduled to close in June.',
    ],
    [
      'Morrow Pharma is a 130-thousand customer with nothing booked.',
      'Morrow Pharma is a 170-thousand customer with nothing booked.',
    ],
    ['Amberline Optics has two dates ahead.', 'Morrow Pharma has two dates ahead.'],
    [
      'Watch had 11 touches, not much better than half of the usual 19.',
      'Watch had 11 touches, not much better than a third of the usual 19.',
    ],
  ],
};

for (const [kind, pairs] of Object.entries(PAIRS))
  describe(kind, () => {
    itHolds(pairs.map(([holds]) => holds));
    itRefuses(pairs.map(([, not]) => not));
  });

describe('the odd one', () => {
  itHolds(['Ingram Clinics climbed. Kestwick Bank is the odd one: its score fell.']);
});
