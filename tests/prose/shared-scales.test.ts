/** Two sums that share one scale, days that share one month, and spans that share one unit: each true, then false. */
import { describe } from 'vitest';
import { type Change, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: Change[] = [
  ['The pipeline of the book shrank from $0.70 to $0.64 million.', '$0.70', '$0.90'],
  ["Watch's pipeline grew from $83 to $215 thousand.", '$83', '$93'],
  ["Watch's pipeline reached $215k, up from $83.", '$83', '$63'],
  ["Watch's pipeline is $215 thousand against $83.", '$83', '$73'],
  // Days of one month.
  [
    'The deals of Ingram Clinics, Corbel Systems and Hartwell Labs are due on 10, 17 and 31 July.',
    '10',
    '11',
  ],
  [
    'The deals of Ingram Clinics, Corbel Systems and Hartwell Labs are due on 10, 17 and 31 July.',
    '17',
    '19',
  ],
  [
    'The deals of Ingram Clinics, Corbel Systems and Hartwell Labs close on 10, 17 and 31 July.',
    '31 July',
    '30 July',
  ],
  // Days that go on after a span.
  ["Oakhurst Media's deal is 142 days in its stage, 61 overdue.", '61', '71'],
  ['Oakhurst Media: 142 days in its stage and 61 late.', '61', '41'],
];

describe('a text that holds', () => {
  itHolds(new Set(CASES.map(([text]) => text)));
});

describe('refused where it is changed', () => {
  itRefusesWhereChanged(CASES);
});
