/** What was left undone, what is not safe or is done, and words in another sense that claim nothing. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('dates that nobody set, and what is not safe', () => {
  itHolds([
    "Oakhurst Media's close date came and went, and nobody has set a new one.",
    'Kestwick Bank has no meeting booked: quiet, but not safe.',
    'Kestwick Bank is by no means out of the woods.',
    'Kestwick Bank slipped for plain lack of contact.',
  ]);
  itRefuses([
    'Amberline Optics has a meeting on 3 June, and nobody has set a new one.',
    'Amberline Optics has a meeting on 3 June, but it is not safe.',
    'Amberline Optics rose for plain lack of contact.',
  ]);
});

describe('what is done', () => {
  itHolds([
    'Gildan Textiles: the deal is in the bag.',
    'Kestwick Bank is on Watch, and they already buy from us.',
  ]);
  itRefuses([
    'Amberline Optics: the deal is in the bag.',
    'Hartwell Labs is on Nurture, and they already buy from us.',
  ]);
});

const TRUE = 'Kestwick Bank has no meeting booked.';
describe('words in another sense', () => {
  itHolds(
    [
      'It deserves top billing.',
      "If this were a bank's loan book, we would be writing much of it down.",
      'Think of it as a hospital ward.',
      'A month of churn that nets out to nothing.',
      'Worth your sponsorship.',
      'I see no hostility.',
      'We are selling more and minding less.',
      'The rest cannot compete.',
      'Decide whether to fund a rescue.',
      "What's still missing for a signature?",
      'A month ago it was a corpse.',
      'This is the one closest to being signed.',
      'One good visit serves everybody.',
      'A scarred, moribund, half-asleep sort of deal, and an albatross.',
    ].map((words) => `${TRUE} ${words}`),
  );
  itRefuses(
    [
      'They took out a loan.',
      'Their churn is high.',
      'Their sponsorship ended.',
      'There is hostility at the customer.',
      'They are selling the company.',
      'They compete with our largest customer.',
      'The bank funded them.',
      'It was thought to be signed.',
    ].map((words) => `${TRUE} ${words}`),
  );
});
