/**
 * Words of time and distance beside something that holds: the month in which it came about, the run before in which it was
 * so as well, a week to a limit, days between two dates, days that go by a name.
 */
import { describe, expect, it } from 'vitest';
import { itHolds, itRefusesWhereChanged, verdictsTouching } from './audited-prose.ts';

/** A true text, and words of it that are a claim. */
const CLAIMED: [text: string, words: string][] = [
  // What came about in the month.
  ['Three accounts came down to Watch during the month.', 'during the month'],
  ['Lindale Energy came down to Watch this month.', 'this month'],
  ['Morrow Pharma has a lower sentiment than before.', 'than before'],
  ['Amberline Optics scored 97, much better than last month.', 'than last month'],
  // As in the run before, not yet then, only then.
  ['Morrow Pharma has had a difficult month, though its tier is still Watch.', 'still'],
  ['Oakhurst Media is still silent, I am afraid.', 'still'],
  ['Lindale Energy: Nurture at the last report, Watch now.', 'at the last report'],
  ['Lindale Energy: Nurture at the last report, Watch now.', 'now'],
  ['Amberline Optics: Proposal at the last report, Negotiation now.', 'now'],
  ['The deal of Lindale Energy has already been in Evaluation for 71 days.', 'already'],
  ['The deal of Ingram Clinics is due on 10 July, so there are still 40 days.', 'still'],
  // Two dates.
  [
    'The last touch with Amberline Optics was on 29 May. That with Gildan Textiles was on 30 May, which is the day after.',
    'the day after',
  ],
  [
    'Ingram Clinics and Kestwick Bank have dates within days of each other: 10 July and 14 July.',
    'within days',
  ],
  // A day that goes by its name.
  ['Lindale Energy renews on New Year’s Eve.', 'New Year’s Eve'],
];

/** The same words where it is not so: nothing holds on them. */
const UNHELD: [text: string, words: string][] = [
  ['Petrel Data is in Triage this month, I hear.', 'this month'],
  ['Morrow Pharma has a higher sentiment than before.', 'than before'],
  ['Ingram Clinics has moved: still Proposal.', 'still'],
  ['Petrel Data: Triage now.', 'now'],
  ['Petrel Data: Triage at the last report.', 'at the last report'],
  [
    'The last touch with Amberline Optics was on 29 May. That with Gildan Textiles was on 30 May, which is the week after.',
    'the week after',
  ],
  [
    'Ingram Clinics and Lindale Energy have dates within days of each other: 10 July and 30 June.',
    'within days',
  ],
];

describe('words of time beside what holds', () => {
  it.each(CLAIMED)('a claim: %s (%s)', (text, words) => {
    expect(verdictsTouching(text, words)).toContain('verified');
  });
  it.each(UNHELD)('no claim that holds: %s', (text, words) => {
    expect(verdictsTouching(text, words)).not.toContain('verified');
  });
});

describe('false times', () => {
  itRefusesWhereChanged([
    ['Morrow Pharma is still in Watch.', 'Morrow Pharma is still', 'Lindale Energy is still'],
    ['Lindale Energy renews on New Year’s Eve.', 'New Year’s Eve', 'Boxing Day'],
    ['Lindale Energy renews on New Year’s Eve.', 'New Year’s Eve', 'Halloween'],
  ]);
});

describe('what claims no day', () => {
  itHolds(['Petrel Data can wait until Christmas.', 'The renewal of Lindale Energy is at New Year’s.']);
});
