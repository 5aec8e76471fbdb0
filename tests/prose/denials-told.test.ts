/** Denials that go back to what was told, denials in turns of phrase, and those that claim nothing: each true, then false. */
import { describe, it } from 'vitest';
import { expectHeld, expectRefused, itHolds, itRefuses } from './audited-prose.ts';

/** True, and false of the same kind. */
const PAIRS: Record<string, [holds: string, not: string][]> = {
  'who did not come to a tier, or did not leave it': [
    [
      'Three accounts dropped into Watch; none came up from below.',
      'One account rose to Expand; none came up from Nurture.',
    ],
    ['Nobody climbed into Watch from Triage.', 'Nobody climbed into Nurture from Watch.'],
    ['Nobody left Triage.', 'Nobody left Watch.'],
    ['Two of Expand’s three accounts in April are gone.', 'One of Expand’s three accounts in April is gone.'],
  ],
  'a count of nothing in the run before': [
    [
      'In Triage one deal is now overdue, where a month ago none was.',
      'In Watch two deals are stagnant, where a month ago none was.',
    ],
    [
      'Triage has one stagnant deal (there were none last month).',
      'Watch has two stagnant deals (there were none last month).',
    ],
  ],
  'no contact since': [
    ['Kestwick Bank has had no contact since 2 April.', 'Kestwick Bank has had no contact since 2 March.'],
    [
      'Ingram Clinics is due to close on 10 July, with no contact since 13 May.',
      'Amberline Optics is due to close on 26 June, with no contact since 28 April.',
    ],
    [
      'Kestwick Bank had four touches in the April report, none in this one.',
      'Amberline Optics had six touches in the April report, none in this one.',
    ],
  ],
  'a close date that nobody has moved': [
    [
      'Oakhurst Media has a close date of 31 March that nobody has moved.',
      'Norcross Robotics has a close date of 30 June that nobody has moved.',
    ],
  ],
  'accounts that are new': [
    ["Umber Games wasn't in April's report.", "Hartwell Labs wasn't in April's report."],
    ['Umber Games did not feature in April.', 'Hartwell Labs did not feature in April.'],
  ],
  'nobody silent beyond a span': [
    [
      'Nobody in Expand has been silent for more than four days.',
      'Nobody in Nurture has been silent for more than four days.',
    ],
    [
      "None of Expand's accounts has gone more than four days without a word.",
      "None of Nurture's accounts has gone more than four days without a word.",
    ],
  ],
  'measures that did not hold': [
    ["Contact isn't steady: 48 touches, against 44.", "Stagnant deals in Expand aren't steady."],
    [
      'Oakhurst Media and Ingram Clinics have open deals; Oakhurst Media has not seen its odds budge.',
      'Oakhurst Media and Ingram Clinics have open deals; Ingram Clinics has not seen its odds budge.',
    ],
  ],
  'silence and losses in turns of phrase': [
    ['Amberline Optics has not gone quiet.', 'Kestwick Bank has not gone quiet.'],
    ["Amberline Optics hasn't lost touch.", "Kestwick Bank hasn't lost touch."],
    [
      'We have neither seen nor heard from Kestwick Bank.',
      'We have neither seen nor heard from Amberline Optics.',
    ],
    ["Amberline Optics' contact isn't below normal.", "Amberline Optics' contact isn't above normal."],
  ],
  'those named among others': [
    [
      'Kestwick Bank and Petrel Data are quiet. Six accounts have a meeting booked, and neither of these is among them.',
      'Kestwick Bank and Amberline Optics differ. Six accounts have a meeting booked, and neither of these is among them.',
    ],
    [
      'Amberline Optics and Hartwell Labs are talking. Neither lacks a meeting.',
      'Amberline Optics and Kestwick Bank are talking. Neither lacks a meeting.',
    ],
  ],
  'owners that are missing': [
    ['The Kestwick Bank account is with T. Castell.', 'The Lindale Energy deal has no owner named on it.'],
  ],
};

describe.each(Object.entries(PAIRS))('%s', (_, pairs) => {
  it.each(pairs)('%s / %s', (holds, not) => {
    expectHeld(holds);
    expectRefused(not);
  });
});

describe('denials that claim nothing', () => {
  itHolds([
    'No contest: Amberline Optics.',
    'Up, no strings attached: Ingram Clinics went from Watch to Nurture.',
    "Oakhurst Media doesn't call for a VP.",
    "Without one, I'd push the date out.",
    'Not at Oakhurst Media, I’d say.',
    'We may be chasing the same no again.',
    'Nobody wants to open a renewal with an apology.',
    'The mood at Amberline Optics is good; the deal isn’t.',
    'Ingram Clinics is one I’d rather not leave to chance.',
    'There is no point in waiting for a renewal to lapse.',
    'A score isn’t a signature.',
    'Nothing a call couldn’t fix.',
    'Don’t let June pass without a call.',
    'There is little revenue to lose.',
    'Expand lost none of its momentum.',
  ]);
  itRefuses([
    // Somebody rose out of it, though nobody came to it.
    'Watch has 4 accounts. Nobody recovered in May.',
    'Amberline Optics has no contact on record, and there is no point in waiting.',
    'There is no call booked with Amberline Optics.',
    'Nobody wants to talk, and Amberline Optics has no meeting booked.',
    'Amberline Optics lost revenue.',
  ]);
});
