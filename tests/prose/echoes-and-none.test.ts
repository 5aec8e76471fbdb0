/** What is denied of another thing without being said again, and what none of a set did: each true, then with something false in it. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

/** True, and false of the same kind. */
const PAIRS: Record<string, [holds: string, not: string][]> = {
  'echoes of a direction': [
    [
      "Amberline Optics' score rose to 97; its sentiment did not.",
      "Amberline Optics' score rose to 97; its contact did not.",
    ],
    [
      'Contact grew to 48; the pipeline has not kept pace.',
      'Contact grew to 48; recurring revenue has not kept pace.',
    ],
    [
      'Amberline Optics is moving the right way; Kestwick Bank is not.',
      'Kestwick Bank is moving the wrong way; Lindale Energy is not.',
    ],
    ['What has not grown is the pipeline.', 'What has not grown is recurring revenue.'],
    [
      'Ingram Clinics climbed to Nurture; the share rule let it in, not a change in sentiment.',
      'Ingram Clinics climbed to Nurture; the share rule let it in, not a change in the odds.',
    ],
    [
      'Amberline Optics rose on the odds, at 78, but not on sentiment.',
      'Amberline Optics rose on the odds, at 78, but not on score.',
    ],
  ],
  'who was not in contact': [
    [
      'None of the two accounts in Triage has been contacted in a month.',
      'None of the two accounts in Expand has been contacted in a month.',
    ],
    [
      'Nobody in Triage has spoken to us in the last 30 days.',
      'Nobody in Watch has spoken to us in the last 30 days.',
    ],
    [
      'We have not had a two-way exchange with Kestwick Bank since 2 April.',
      'We have not had a two-way exchange with Lindale Energy since 2 April.',
    ],
    [
      'Neither Petrel Data nor Kestwick Bank has been heard from since 2 April.',
      'Neither Lindale Energy nor Kestwick Bank has been heard from since 2 April.',
    ],
    ['In April Oakhurst Media had no contact at all.', 'In April Kestwick Bank had no contact at all.'],
    [
      'Kestwick Bank matters. My worry is that nobody is on the other end.',
      'Amberline Optics matters. My worry is that nobody is on the other end.',
    ],
    ['Watch got 11 touches, Triage none.', 'Expand got 19 touches, Watch none.'],
  ],
  'neither and nor': [
    ['Petrel Data has neither a deal nor a meeting.', 'Oakhurst Media has neither a deal nor a meeting.'],
    [
      'Neither Expand nor Nurture has a single stagnant or overdue deal.',
      'Neither Expand nor Watch has a single stagnant or overdue deal.',
    ],
    [
      'Expand is fine, and neither it nor Nurture, with its six accounts, has a stagnant deal.',
      'Watch is large, and neither it nor Nurture, with its six accounts, has a stagnant deal.',
    ],
  ],
  'judgements denied': [
    ["Contact isn't the trouble at Corbel Systems.", "Contact isn't the trouble at Kestwick Bank."],
    [
      'Amberline Optics and Corbel Systems lead. None of these two is in trouble.',
      'Kestwick Bank and Lindale Energy fell. None of these two is in trouble.',
    ],
    [
      'Amberline Optics is at 97; otherwise no complaints.',
      'Amberline Optics is at 97; no complaints from the customer on record.',
    ],
    ['None of that will help Kestwick Bank.', 'None of the accounts in Expand rose.'],
  ],
  'as a whole': [
    [
      'Nothing has improved at Oakhurst Media since April.',
      'Nothing has improved at Amberline Optics since April.',
    ],
    [
      'Oakhurst Media was due on 31 March, and nobody has reset the date.',
      'Norcross Robotics is due on 30 June, and nobody has reset the date.',
    ],
    ['Norcross Robotics has not closed.', 'Petrel Data has not closed.'],
    ['Kestwick Bank is no longer in Nurture.', 'Kestwick Bank is no longer in Watch.'],
  ],
  'counts and what is left out': [
    [
      'Triage had no meetings in April. Today there are none.',
      'Expand had no meetings in April. Today there are none.',
    ],
    [
      'Accounts in Watch matter. There, accounts without contact fell from two to one.',
      'Accounts in Triage matter. There, accounts without contact fell from one to two.',
    ],
    [
      'Petrel Data has no deal open, so there are no odds.',
      'Amberline Optics has a deal open, so there are no odds.',
    ],
  ],
};

describe.each(Object.entries(PAIRS))('%s', (_, pairs) => {
  itHolds(pairs.map(([holds]) => holds));
  itRefuses(pairs.map(([, not]) => not));
});

describe('what is to be and not what is', () => {
  itHolds([
    'Set a rule: no renewal without a meeting booked.',
    'From now on, no deal stays open without a close date.',
    "Close Lindale Energy's deal if it doesn't move this week.",
    'If nothing happens this week, call Kestwick Bank.',
    'Amberline Optics can be closed without you.',
    'Amberline Optics needs nothing from us, and no worries on contact.',
    'No deal should stay past its date.',
  ]);
  itRefuses([
    'Kestwick Bank closed without you.',
    'Even if no meeting is booked, Amberline Optics has no meeting.',
    'The rule is old, and no deal is open.',
    'No renewal was lost, and no deal is stagnant.',
  ]);
});
