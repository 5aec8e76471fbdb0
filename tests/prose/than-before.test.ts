/** A comparison with the run before is of the figure or noun that it stands with, whatever way another measure took. */
import { describe } from 'vitest';
import { type Change, itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

const TURNED: Change[] = [
  ['Watch had 11 touches, up on April.', 'up on April', 'down on April'],
  ['Watch had 11 touches and rising.', 'rising', 'falling'],
  ['Watch had 11 touches, three more than in April.', 'three more than in April', 'two fewer than in April'],
  ['Amberline Optics had 11 touches, more than in April.', 'more than in April', 'fewer than in April'],
  ['Watch has open deals of $215,000, more than in April.', 'more than in April', 'less than in April'],
  ['Sentiment at Morrow Pharma is -0.41, lower than last month.', 'lower', 'higher'],
];

describe('compared with the run before', () => {
  itRefusesWhereChanged(TURNED);
  itHolds([
    ...TURNED.map(([text]) => text),
    'Amberline Optics had 11 touches, five more than in April.',
    'Expand had 19 touches, up on April.',
  ]);
  // What the figure is of went the other way, or by less.
  itRefuses([
    'Expand had 19 touches, fewer than in April.',
    'Expand had 19 touches and falling.',
    'Amberline Optics had 11 touches, six more than in April.',
    'Five people are in touch at Amberline Optics, one more than in April.',
  ]);
});
