/** The words beside a span of days, a sum of one deal and a count of what was won say what it is. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a span by the words beside it', () => {
  itHolds([
    'Kestwick Bank has been silent for 59 days, and its renewal is 44 days away.',
    "Kestwick Bank's renewal is 44 days out.",
    'Norcross Robotics has been in Proposal for 58 days.',
    'Norcross Robotics has spent 58 days in Proposal.',
    "Oakhurst Media's deal is 61 days overdue.",
  ]);
  itRefuses([
    'Norcross Robotics is thin: no wins in the past 44 days.',
    'Kestwick Bank: nothing in the last 44 days.',
    "Kestwick Bank's renewal is 59 days away.",
    'Kestwick Bank has been silent for 44 days.',
    'Norcross Robotics has spent 23 days in Proposal.',
    'Norcross Robotics has been in Proposal for 23 days.',
    "Norcross Robotics's deal closes in 58 days: 58 days to go.",
  ]);
});

describe('a sum of one deal', () => {
  itHolds([
    'Triage has one deal, a $65,000 deal.',
    'In Watch, a $310,200 renewal is due.',
    'The book holds a $640,000 deal pipeline.',
    'Oakhurst Media is stuck: $65,000 deal, 61 days overdue.',
  ]);
  itRefuses([
    'Watch has a $605,200 renewal.',
    'Oakhurst Media is stuck: $640,000 deal, 61 days overdue.',
    'In Expand, one $290,000 expansion closes on 26 June.',
    'Nurture has a $70,000 deal.',
  ]);
});

describe('what was won', () => {
  itHolds(['Amberline Optics has five contacts.', 'Amberline Optics has had 11 touches in 30 days.']);
  itRefuses([
    'Amberline Optics is well, and we won five contacts there.',
    'Amberline Optics is well: we won 11 in 30 days.',
    'Morrow Pharma is well, and we signed three there.',
  ]);
});
