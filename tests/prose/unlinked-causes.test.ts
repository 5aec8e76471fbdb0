/** Causes of what no ledger explains: that a measure rose or fell may be told, what it came of may not. */
import { describe, expect, it } from 'vitest';
import { claimsTouching, itHolds, verdictsTouching } from './audited-prose.ts';

describe('a cause of how a measure went', () => {
  const FALSE = [
    ['Sentiment at Morrow Pharma fell from −0.31 to −0.41, soured by a renewal.', 'soured by'],
    ['The score of Kestwick Bank fell from 58 to 16, dragged down by its sentiment.', 'dragged down by'],
    ['The score of Kestwick Bank fell from 58 to 16, driven down by silence.', 'driven down by'],
    ['The score of Ingram Clinics went from 52 to 70 thanks to its contact.', 'thanks to'],
    ['Contact with Amberline Optics rose from 6 to 11, thanks to a renewal.', 'thanks to'],
    ['Contact with Amberline Optics rose from 6 to 11 in the wake of its funding.', 'in the wake of'],
    ['The score of Kestwick Bank fell to 16 on the back of a renewal.', 'on the back of'],
    ['The score of Amberline Optics is up after several wins.', 'after several wins'],
    ['Norcross Robotics is quiet because of the layoffs.', 'because of'],
  ] as const;
  it.each(FALSE)('refused: %s', (text, words) => {
    const reasons = claimsTouching(text, words).map(({ reason }) => reason);
    expect(reasons).toContain('the record gives no cause of this');
    expect(verdictsTouching(text, words)).toContain('unsupported');
  });
});

describe('the measure without its cause, a reason to act, a move that the ledger explains', () => {
  itHolds([
    'Sentiment at Morrow Pharma fell from −0.31 to −0.41.',
    'The score of Kestwick Bank fell from 58 to 16 after 59 days without contact.',
    'Call Kestwick Bank, because it has had no contact for 59 days.',
    'The meeting matters because the score of Kestwick Bank fell from 58 to 16.',
    'Oakhurst Media fell from Watch to Triage because of its score.',
    'Oakhurst Media went down to Triage, pulled down by its score.',
    "Oakhurst Media's score fell from 36 to 0 and as a result it dropped to Triage.",
  ]);
});

/** What stands on record of an account has no cause there, whether it changed or not. */
describe('a cause given outright of a state, a date, a count', () => {
  it.each([
    ['Kestwick Bank has had no contact for 59 days because its score is 16.', 'because'],
    ['The score of Kestwick Bank is 16, because it has had no contact for 59 days.', 'because'],
    ['The deal of Lindale Energy is in Evaluation because of its three touches.', 'because of'],
    ['Sentiment at Morrow Pharma is −0.41 thanks to its contact.', 'thanks to'],
  ] as const)('refused: %s', (text, words) => {
    const reasons = claimsTouching(text, words).map(({ reason }) => reason);
    expect(reasons).toContain('the record gives no cause of this');
  });
  itHolds([
    'I would start at Kestwick Bank, because it has had no contact for 59 days.',
    'Book a meeting at Kestwick Bank, because it has had no contact for 59 days.',
    'Why worry about Kestwick Bank? Because it has had no contact for 59 days.',
  ]);
});
