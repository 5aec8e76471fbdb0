/** Answers, contests and excuses that deny nothing on record, and the same ways of speaking of what the record knows. */
import { describe, it } from 'vitest';
import { expectHeld, expectRefused, itHolds, itRefuses } from './audited-prose.ts';

/** A claim that holds, before each of them. */
const TRUE = 'Kestwick Bank has no meeting booked.';

const HARMLESS = `A success, no.
Tidier, yes; a success, no.
A rescue, no; a reminder, yes.
Promising, yes; certain, not yet.
So ask: yes, no, or when?
Yes, no or not yet?
This isn't a close call.
That was never a close contest.
It is hardly a tight race.
It doesn't look like a coin toss.
It's not a photo finish.
No whale here.
There are no stars on this list.
I see no clear winner.
It reads as encouragement, not a signature.
It is progress – not a promise.
It is a nudge, not an ultimatum.
It reads like something nobody has pushed over the line.
Nobody ever carried it across the finish line.
In order of how likely you are to be asked:
Agreed?
It has started to look tired.
It has begun to creak.
It only needs someone who pushed it over the line before.`.split('\n');

/** True, and false of the same kind. */
const PAIRS: [holds: string, not: string][] = [
  ['Our response in Watch has not kept pace.', 'Our response in Expand has not kept pace.'],
  [
    'Umber Games has no April figures to set it against.',
    'Hartwell Labs has no April figures to set it against.',
  ],
  ['Kestwick Bank is all but silent.', 'Corbel Systems is all but silent.'],
  ['Kestwick Bank: the line is nearly dark.', 'Corbel Systems: the line is nearly dark.'],
];

/** What the record knows stays a claim, whatever stands before the answer. */
const CLAIMS = [
  'Kestwick Bank: overdue, no.',
  'Corbel Systems: nobody has got through.',
  'Kestwick Bank has started to buy.',
];

describe('answers that deny nothing on record', () => {
  itHolds(HARMLESS.map((sentence) => `${TRUE} ${sentence}`));
  it.each(PAIRS)('%s', (holds, not) => {
    expectHeld(holds);
    expectRefused(not);
  });
  itRefuses(CLAIMS);
});
