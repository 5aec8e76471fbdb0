/** On which side of the report's day a date lies, and by what time a norm is told. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('a date that lies on the other side of today', () => {
  itHolds([
    'Kestwick Bank renews on 14 July, 44 days away.',
    "Kestwick Bank's last touch was on 2 April, 59 days ago.",
    "Amberline Optics's next meeting is on 3 June, 3 days from now.",
    'The last contact with Kestwick Bank was on 2 April and its renewal is on 14 July.',
  ]);
  itRefusesWhereChanged([
    ['Kestwick Bank renews on 14 July, 44 days away.', 'away', 'ago'],
    ["Kestwick Bank's last touch was on 2 April, 59 days ago.", 'ago', 'away'],
    ["Kestwick Bank's last touch was on 2 April, 59 days ago.", 'ago', 'from now'],
    ['The deal of Amberline Optics is due on 26 June, 26 days away.', 'away', 'back'],
    ["Amberline Optics's next meeting is on 3 June.", 'next', 'last'],
    ["Kestwick Bank's last call was on 2 April.", 'last', 'next'],
    ['The last meeting at Kestwick Bank was on 2 April.', 'last', 'upcoming'],
  ]);
});

describe('what the last touch and a silence do not tell', () => {
  itHolds([
    'Kestwick Bank has had no touch since 2 April.',
    'Kestwick Bank has gone 59 days without a touch.',
  ]);
  itRefuses([
    'Kestwick Bank had no touch before 2 April.',
    'There was no contact with Kestwick Bank until 2 April.',
    'Kestwick Bank has gone 59 days with a touch.',
    'Kestwick Bank has been 59 days with contact.',
  ]);
});

describe('a norm is of a month', () => {
  itHolds([
    'Kestwick Bank had no touch against a norm of 6 a month.',
    'Amberline Optics normally gets 7 touches a month.',
    "Amberline Optics's norm is 84 touches a year.",
  ]);
  itRefusesWhereChanged([
    ['Kestwick Bank had no touch against a norm of 6 a month.', 'a month', 'a week'],
    ['Kestwick Bank had no touch against a norm of 6 a month.', 'a month', 'per day'],
    ['Kestwick Bank had no touch against a norm of 6 a month.', 'a month', 'a year'],
    ['Amberline Optics normally gets 7 touches a month.', 'a month', 'every quarter'],
    ["Amberline Optics's monthly norm is 7.", 'monthly', 'weekly'],
  ]);
});
