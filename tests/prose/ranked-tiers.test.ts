/**
 * Tiers named by their rank, several at once and what they have together; and counts, shares and dates in wordings that go
 * with them: fresh demotions, dollars in seven, a sentiment below zero, the dates of a month.
 */
import { describe, expect, it } from 'vitest';
import { type Change, changed, expectHeld, faultsIn, itHolds, itRefuses } from './audited-prose.ts';

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: Change[] = [
  ['The top tier has two accounts.', 'two', 'four'],
  ['Our top tier holds two accounts and no stagnant deal.', 'top', 'bottom'],
  ['In the bottom tier, one deal is overdue.', 'bottom', 'top'],
  ['The second-highest tier has six accounts.', 'second-highest', 'second-lowest'],
  ['Tier two has six accounts.', 'two', 'three'],
  ['Kestwick Bank sits in the third tier.', 'third', 'second'],
  // Several at once.
  ['Watch and Triage have three open deals.', 'three', 'four'],
  ['The two lower tiers hold six accounts.', 'six', 'seven'],
  ['The top two tiers have eight accounts.', 'eight', 'nine'],
  ['The top three tiers have 12 accounts.', '12', '13'],
  ['Of the deals in Watch and Triage, three are stagnant.', 'three', 'four'],
  ['Expand and Nurture bring in $443,000 of recurring revenue.', '$443,000', '$463,000'],
  // What is no verb, and whose accounts are counted after it.
  ["One word sums up Watch this month. The tier's four accounts have two open deals.", 'four', 'nine'],
  // Counts of moves by a noun.
  ['Watch holds four accounts, three of them fresh demotions.', 'three', 'two'],
  ['Watch holds four accounts, three of them new arrivals.', 'three', 'two'],
  // Shares of money told in dollars.
  ["Kestwick Bank brings in one dollar in two of Watch's revenue.", 'two', 'five'],
  ["Kestwick Bank brings in one dollar in every two of Watch's revenue.", 'two', 'four'],
  // On which side of nothing a sentiment is.
  ['The mood at Kestwick Bank is below zero.', 'below', 'above'],
  ['Sentiment at Amberline Optics is above zero.', 'above', 'below'],
  // Dates of a month.
  [
    'Two July dates matter: Kestwick Bank renews on the 14th and Hartwell Labs closes on the 31st.',
    'Two',
    'Four',
  ],
];

describe('tiers by rank, and counts that go with them', () => {
  itHolds(CASES.map(([text]) => text));
  itRefuses(CASES.map(changed));
  it('a sum that the reader may drop went nowhere', () => {
    expect(faultsIn('Lindale Energy: redate or drop $54,000.').map(({ type }) => type)).not.toContain(
      'direction',
    );
  });
  it('the rule on its share is none of what is told', () => {
    expect(
      faultsIn("Kestwick Bank moved on the rule about the top tier's share; it scores 16.").map(
        ({ text }) => text,
      ),
    ).not.toContain('16');
  });
  it('a text is not about the top tier for mentioning it', () => {
    const text =
      'Amberline Optics renews on 30 November, Corbel Systems closes on 17 July. The top tier has two accounts.\n\nThere are 14 accounts.';
    expectHeld(text);
  });
});
