/** Words of direction, place and size without a figure of their own, which say the opposite of what is on record. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('what is due, and what became of a tier', () => {
  itHolds([
    'The renewal of Kestwick Bank is up on 14 July.',
    'At Kestwick Bank $310,200 is coming up for renewal.',
    'Contact at Kestwick Bank is down on April.',
    'Expand shrank.',
    'Triage grew, and for the wrong reason.',
  ]);
  itRefusesWhereChanged([
    ['The renewal of Kestwick Bank is up on 14 July.', 'up', 'down'],
    ['Kestwick Bank: $310,200, up on 14 July.', 'up', 'down'],
    ['At Kestwick Bank $310,200 comes up on 14 July.', 'up', 'down'],
    ['At Kestwick Bank $310,200 is coming up for renewal.', 'up', 'down'],
    ['Expand shrank.', 'shrank', 'grew'],
    ['Triage grew, and for the wrong reason.', 'grew', 'shrank'],
    ['Triage has grown.', 'grown', 'shrunk'],
  ]);
});

describe('the longest and the last', () => {
  itHolds([
    'In Triage the longest silence is 109 days.',
    'The last contact with Kestwick Bank was on 2 April.',
    'The first deal of Amberline Optics is in Negotiation.',
    'Contact with Amberline Optics first, then with Kestwick Bank on 14 July.',
  ]);
  itRefusesWhereChanged([
    ['In Triage the longest silence is 109 days.', 'longest', 'shortest'],
    ['In Watch the longest gap is now 59 days.', 'longest', 'shortest'],
    ['In Watch the longest silence runs to 59 days.', '59', '23'],
    ['At Kestwick Bank the last contact was on 2 April.', 'last', 'first'],
    ['We spoke to Amberline Optics. The last exchange was on 29 May.', 'last', 'first'],
    ['At Lindale Energy the last touch was 12 days ago.', 'last', 'first'],
    ['At Norcross Robotics contact is thin. The last was on 8 May.', 'last', 'first'],
  ]);
});

describe('everybody, and the course of an account', () => {
  itHolds([
    'Kestwick Bank is silent: nobody has heard from them since 2 April.',
    'Make sure that everybody has spoken to Kestwick Bank before 14 July.',
    'Amberline Optics is clearly improving: the score rose from 68 to 97.',
    'Norcross Robotics is clearly worsening: the score fell from 74 to 45.',
    'Corbel Systems is clearly improving: its odds rose from 64 to 66.',
  ]);
  itRefuses([
    'Kestwick Bank is silent: everybody has heard from them since 2 April.',
    'At Kestwick Bank everyone has replied.',
    'Everybody there has engaged. Kestwick Bank has a renewal on 14 July, and everybody there has engaged.',
    'Everyone in Triage has been in touch in the past 30 days.',
  ]);
  itRefusesWhereChanged([
    ['Amberline Optics is clearly improving: the score rose from 68 to 97.', 'improving', 'worsening'],
    ['Amberline Optics is plainly warming: the score rose from 68 to 97.', 'warming', 'cooling'],
    ['Norcross Robotics is clearly worsening: the score fell from 74 to 45.', 'worsening', 'improving'],
  ]);
});

describe('a part told as nearly all, and the run before as the next', () => {
  itHolds([
    'The tiers hold $1,057,200 of recurring revenue; about half of it, $605,200, is in Watch.',
    'The score of Kestwick Bank is 16, after 58 a month earlier.',
    'Amberline Optics had 11 touches, against 6 a month earlier.',
  ]);
  itRefusesWhereChanged([
    ['Watch has $605,200 of recurring revenue; about half of it, $310,200, is in renewals.', 'half', 'all'],
    ['The score of Kestwick Bank is 16, after 58 a month earlier.', 'earlier', 'later'],
    ['Amberline Optics had 11 touches, against 6 a month earlier.', 'earlier', 'later'],
    ['Norcross Robotics rates 49 now, against 63 a month earlier.', 'earlier', 'later'],
  ]);
});
