/** Figures whose noun or unit is left out: what the phrase about them means decides, and no other value of as much. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a count of touches in a window', () => {
  itHolds([
    'Farrow Schools was last in touch on 15 May, and two in 30 days is short of the usual 6.',
    'Contact with Amberline Optics is lively: eleven in the last 30 days, against a usual 7.',
    'The last contact at Gildan Textiles was on 30 May; six in a month beats the usual 5.',
    'Gildan Textiles is on form. Six this month is more than the usual 5.',
    'Farrow Schools keeps below its usual pace (two vs. 6).',
  ]);
  itRefuses([
    'Farrow Schools was last in touch on 15 May, and three in 30 days is short of the usual 6.',
    'Contact with Amberline Optics is lively: nine in the last 30 days, against a usual 7.',
    // As many as in the run before.
    'Contact with Amberline Optics is below par: six in the last 30 days, against a usual 7.',
    'Farrow Schools keeps below its usual pace (four vs. 6).',
  ]);
});

describe('a span without its unit', () => {
  itHolds([
    'The deal of Lindale Energy has been open for 71, when won ones take 30.',
    'The deal of Norcross Robotics has sat for 58, against a limit of 36.',
    'Kestwick Bank has been silent for 59 now.',
    'Oakhurst Media has had no touch for 78.',
    'The deal of Oakhurst Media is late by 61, with no meeting booked.',
    'Oakhurst Media owes us a date: 142 days in Evaluation with no touch for 78.',
  ]);
  itRefuses([
    'The deal of Lindale Energy has been open for 67, when won ones take 30.',
    'The deal of Norcross Robotics has sat for 36, against a limit of 36.',
    'Kestwick Bank has been silent for 57 now.',
    'Oakhurst Media has had no touch for 72.',
    'The deal of Oakhurst Media is late by 51, with no meeting booked.',
    'Oakhurst Media owes us a date: 132 days in Evaluation with no touch for 78.',
  ]);
});

describe('a term and no window', () => {
  itHolds(['Norcross Robotics has $125,000 due in 30 days and has been silent for 23.']);
  itRefuses(['Norcross Robotics has $125,000 due in 60 days and has been silent for 23.']);
});

describe('a limit or norm where its noun stands', () => {
  itHolds([
    'Norcross Robotics has a deal 58 days in Proposal, with the line at 36.',
    'Norcross Robotics: 58 days in Proposal, more than the 36 at which a deal counts as stagnant.',
    'Lindale Energy is in Evaluation, which tends to eat 30 days.',
    'The deal of Lindale Energy: 71 days in stage against a median of 30.',
  ]);
  itRefuses([
    'Norcross Robotics has a deal 58 days in Proposal, with the line at 45.',
    'Norcross Robotics: 58 days in Proposal, more than the 45 at which a deal counts as stagnant.',
    'Norcross Robotics: 58 days in Proposal, more than double the 36 at which it counts as stagnant.',
    'Lindale Energy is in Evaluation, which tends to eat 40 days.',
    'The deal of Lindale Energy: 71 days in stage against a median of 36.',
  ]);
});

describe('a change in the measure of the account before', () => {
  itHolds([
    'The odds of Corbel Systems went from 64 to 66, and Amberline Optics, up 21 points to 78, did better.',
  ]);
  itRefuses([
    'The odds of Corbel Systems went from 64 to 66, and Amberline Optics, up 31 points to 78, did better.',
  ]);
});

describe('on which side of the limit told before', () => {
  itHolds([
    'Lindale Energy: 71 days in Evaluation, line at 45. In April it was at 40, so just under.',
    'Norcross Robotics: 58 days in Proposal, limit 36, so well past it.',
  ]);
  itRefuses([
    'Lindale Energy: 71 days in Evaluation, line at 45. In April it was at 40, so just over.',
    'Norcross Robotics: 58 days in Proposal, limit 36, so still inside it.',
  ]);
});
