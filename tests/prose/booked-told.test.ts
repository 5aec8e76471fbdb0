/** Meetings told as booked where none is on record, and as missing where one is. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('none is on record', () => {
  itRefuses([
    'Farrow Schools had two touches, with the next call already fixed.',
    'Farrow Schools had two touches, though a follow-up is set.',
    'Farrow Schools is in good touch and has a date booked.',
    'Farrow Schools had two touches, with the next conversation already fixed.',
    'Farrow Schools had two touches. Make good use of the meeting you have booked.',
    'Farrow Schools had two touches, and we next meet in two days.',
    'Farrow Schools had two touches; a call is in the diary.',
  ]);
  itHolds([
    'Farrow Schools had two touches, with nothing in the diary.',
    'Farrow Schools had two touches. Get the next call fixed.',
    'Farrow Schools had two touches, without a meeting booked.',
    'Once the next meeting is set, Farrow Schools can wait.',
    'Farrow Schools should have a meeting booked by Friday.',
  ]);
});

describe('one is on record', () => {
  itRefuses([
    'Corbel Systems had eight touches, and no contact planned.',
    'Corbel Systems had eight touches, with nothing in the diary.',
    'Corbel Systems had eight touches, and its calendar is empty.',
    'Corbel Systems had eight touches, no follow-up arranged.',
    'Corbel Systems had eight touches, and nothing is lined up.',
  ]);
  itHolds([
    'Corbel Systems has a meeting booked.',
    'Corbel Systems had eight touches, with the next call already fixed.',
  ]);
});
