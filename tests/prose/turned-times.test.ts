/** Words of time and denial that turn what is on record, and stages told in an aside. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('times that are turned', () => {
  itHolds([
    'Amberline Optics was warmer than last month.',
    'Amberline Optics scores 97 (68 last month).',
    'We should book the meeting this week.',
    'Amberline Optics renews on 30 November.',
    'With Amberline Optics something is booked for 3 June.',
    'Kestwick Bank has not yet got a meeting booked.',
    'Kestwick Bank is not due until 14 July.',
    'Amberline Optics, in Negotiation for $180,000, has a meeting on 3 June.',
  ]);
  itRefusesWhereChanged([
    [
      'Amberline Optics was more engaged than last month.',
      'was more engaged than last',
      'is more engaged than this',
    ],
    ['Amberline Optics is up for renewal on 30 November.', 'is', 'is not'],
    ['Amberline Optics has raised a $40 million round.', 'has', 'has not'],
    ['Amberline Optics, in Negotiation for $180,000, has a meeting on 3 June.', 'Negotiation', 'Evaluation'],
    ['Lindale Energy, in Evaluation, has a deal of $90,000.', 'Evaluation', 'Negotiation'],
  ]);
  itRefuses([
    "Kestwick Bank is silent. I'd call them yesterday.",
    'Amberline Optics scores 97 (68 this month).',
    'We should book both meetings a week ago.',
    'Kestwick Bank dropped to Triage next month.',
    'Amberline Optics changed tier next month.',
    'Amberline Optics is lively. The next was on 30 May.',
    "Amberline Optics is lively. The last isn't until 3 June.",
    'The meeting with Amberline Optics on 3 June is not yet in the diary.',
  ]);
});
