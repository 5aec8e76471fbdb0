/**
 * Loose words (states, directions, comparisons, superlatives, causes) that hold of another time, subject or measure than
 * their nearest, and the same words where they are false.
 */
import { describe, expect, it } from 'vitest';
import { expectHeld, faultsIn, itHolds } from './audited-prose.ts';

/** Each a true text and a false one, with the words of the fault. */
const PAIRS: Record<string, [right: string, wrong: string, at: string][]> = {
  'of the run before': [
    [
      'Kestwick Bank: in touch in the April report, and in May not at all.',
      'Oakhurst Media: in touch in the April report, and in May not at all.',
      'in touch',
    ],
    [
      'At the April report Amberline Optics had been quiet.',
      'At the April report Corbel Systems had been quiet.',
      'quiet',
    ],
    [
      'Touches in Expand went from a little above the norm to well above it.',
      'Touches in Nurture went from a little above the norm to well below it.',
      'above',
    ],
    [
      'Ingram Clinics: after 69 days in Evaluation at the last report, it went to Proposal on 11 May.',
      'Ingram Clinics: after 69 days in Discovery at the last report, it went to Proposal on 11 May.',
      'Discovery',
    ],
  ],
  'ends beside other figures': [
    [
      'Expand has 19 touches in 30 days, against a usual 12 and up from 17.',
      'Expand has 19 touches in 30 days, against a usual 12 and down from 17.',
      'down',
    ],
    [
      'Expand holds 2 open deals worth $290,000, down from 3 and $295,000.',
      'Expand holds 2 open deals worth $290,000, up from 3 and $295,000.',
      'up',
    ],
    [
      "Watch pays more. The rise in the tier's revenue is odd.",
      "Watch pays more. The fall in the tier's revenue is odd.",
      'fall',
    ],
  ],
  'tiers and stages passed or aimed at': [
    [
      'Norcross Robotics skipped Nurture and landed in Watch.',
      'Norcross Robotics skipped Triage and landed in Watch.',
      'Triage',
    ],
    [
      'Norcross Robotics went from Win to Watch, bypassing Nurture.',
      'Lindale Energy fell past Nurture into Watch.',
      'Nurture',
    ],
    [
      'A call could tip Amberline Optics into Discovery.',
      'Amberline Optics moved to Discovery.',
      'Discovery',
    ],
    [
      'Lindale Energy is as we left it: in Watch, at 47.',
      'Amberline Optics is as we left it: in Watch, at 97.',
      'Watch',
    ],
  ],
  'counts by the tier of their members': [
    [
      'Three deals are stagnant. Two of them are in Watch.',
      'Three deals are stagnant. Two of them are in Triage.',
      'Two',
    ],
    [
      'Nurture aside, Watch matters: accounts without contact fell from two to one.',
      'Nurture aside, Watch matters: accounts without contact rose from two to one.',
      'rose',
    ],
  ],
  'all accounts of the text': [
    [
      'Amberline Optics and Corbel Systems are here.\n\nBoth accounts sit above their norm.',
      'Amberline Optics and Farrow Schools are here.\n\nBoth accounts sit above their norm.',
      'above',
    ],
  ],
  places: [
    [
      'Petrel Data has the longest silence in the book.',
      'Kestwick Bank has the longest silence in the book.',
      'longest silence',
    ],
    [
      'Expand looks strongest, with two deals open.',
      'Watch looks strongest, with two deals open.',
      'strongest',
    ],
    [
      'Norcross Robotics went furthest, from Win to Watch, ahead of Lindale Energy.',
      'Lindale Energy went furthest, from Nurture to Watch, ahead of Norcross Robotics.',
      'furthest',
    ],
  ],
  'causes in the clause before': [
    [
      'Lindale Energy has been stagnant for weeks; that put it in Watch.',
      'Lindale Energy soured; that put it in Watch.',
      'that put it',
    ],
  ],
  'events of another sense': [
    [
      'The deal at Hartwell Labs has advanced.',
      'At Lindale Energy the deal has advanced.',
      'At Lindale Energy the deal has advanced',
    ],
    [
      'Umber Games took 15 days in Discovery, six fewer than won deals take.',
      'Hartwell Labs won deals.',
      'Hartwell Labs won deals',
    ],
    [
      'Petrel Data needs a real conversation soon.',
      'Amberline Optics: 11 touches this week, and a conversation next month.',
      'next month',
    ],
    ['Petrel Data renews late this year.', 'Kestwick Bank renews late this year.', 'this year'],
    [
      "I'd like a meeting fixed with Lindale Energy, and the terms agreed.",
      'Lindale Energy agreed the terms.',
      'Lindale Energy agreed the terms',
    ],
    ['Who gets Petrel Data talking again?', 'Petrel Data is talking again.', 'talking again'],
    [
      'Please get a meeting booked with Lindale Energy.',
      'Lindale Energy has a meeting booked.',
      'has a meeting booked',
    ],
    ['Farrow Schools is quiet, with two touches.', 'Amberline Optics is quiet, with 11 touches.', 'quiet'],
  ],
};

/** Words that claim nothing there, though they are loose words for a state elsewhere. */
const UNCLAIMED = [
  'Kestwick Bank has a renewal that comes up on 14 July.',
  'Morrow Pharma went the other way, down to a sentiment of -0.41.',
  'Norcross Robotics landed in Watch, and that is no good news.',
  'Petrel Data is small, the one furthest from view, and needs the least.',
  'What has moved at Petrel Data is the clock.',
];

describe.each(Object.entries(PAIRS))('loose words %s', (_, pairs) => {
  it.each(pairs)('%s', (right, wrong, at) => {
    expectHeld(right);
    expect(faultsIn(wrong).map(({ text }) => text)).toContain(at);
  });
});

describe('loose words in another sense', () => {
  itHolds(UNCLAIMED);
});
