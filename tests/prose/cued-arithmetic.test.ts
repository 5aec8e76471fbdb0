/** Shares, multiples, rates and distances are held by the two ends that their words name, and by nothing else on record. */
import { describe } from 'vitest';
import { type Change, changed, itHolds, itRefuses } from './audited-prose.ts';

/** A true text, and the same with another figure or word, which is a fault. */
const CASES: Change[] = [
  ['The book had 48 touches, four more than in April.', 'four', 'eight'],
  ['Lindale Energy: 71 days in Evaluation, 26 past the stagnant line.', '26', '41'],
  ['Lindale Energy has been in Evaluation for 71 days, more than twice the norm.', 'twice', 'three times'],
  [
    "Lindale Energy's $90,000 deal is just over half of the $165,000 they pay us.",
    'just over half',
    'about a third',
  ],
  ['Nobody at Kestwick Bank has answered since 2 April, 59 days ago.', '59', '29'],
  ['The book had 48 touches, about 11% under the norm of 54.', '11%', '5%'],
  ['Open pipeline in the book is $640,000, down 9%.', 'down 9%', 'down 20%'],
];

describe('arithmetic on what the words name', () => {
  itHolds(CASES.map(([text]) => text));
  itRefuses(CASES.map(changed));
});
