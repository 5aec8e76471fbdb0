/** Sums, parts and rates that their place in the sentence binds: beside a count, above a norm, over the month before. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('the sum beside a group’s count is that group’s', () => {
  itHolds([
    'Watch has two deals due worth $215,000.',
    'Triage is small but holds one overdue deal worth $65,000.',
  ]);
  itRefuses(['Watch has two deals due worth $395,000.', 'Expand holds two open deals worth $640,000.']);
});

describe('a part of the pipeline is of the value of now', () => {
  itHolds(['Expand: two accounts, $290,000 open (nearly half the pipeline).']);
  itRefuses(['Expand: two accounts, $290,000 open (over half the pipeline).']);
});

describe('a rate over the month before is of the figure beside it', () => {
  itHolds(['Watch has open deals of $215,000, more than twice what it had in April.']);
  itRefuses(['Open pipeline is $640,000, about a quarter more than in April.']);
});

describe('a part with its size', () => {
  itHolds(['Expand’s contact still runs a good half above the usual.']);
  itRefuses([
    'Expand’s contact still runs a good third above the usual.',
    'Expand’s contact still runs a bare fifth above the usual.',
  ]);
});

describe('what a sentence leaves out is of one whom its values are really of', () => {
  itRefuses([
    '**Norcross Robotics**\n\nThe deal was opened a while ago and has sat for 58 days, well over the 24-day stagnant line.',
  ]);
});

describe('agreements and purposes that no column holds', () => {
  itHolds(['Use the meeting on 3 June to agree the next step with Amberline Optics.']);
  itRefuses([
    'Amberline Optics: $180,000 closing on 26 June, already agreed verbally.',
    'Amberline Optics meets us on 3 June to sign its upgrade.',
    'Farrow Schools: the next meeting is already on R. Abbott’s calendar.',
  ]);
});
