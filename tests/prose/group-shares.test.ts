/** How many of a group are so, in words: each true, then with another quantifier, which is a fault. */
import { expect, it } from 'vitest';
import { expectHeld, faultsIn } from './audited-prose.ts';

/** 4 of 4 accounts of Watch have no meeting, 5 of 7 moves were down. */
const CASES: [text: string, part: string, instead: string][] = [
  ['Most accounts in Watch have no meeting booked.', 'Most', 'Hardly any'],
  ['All of the accounts in Watch have no meeting booked.', 'All', 'A handful'],
  ['Most of the 7 moves were down.', 'Most', 'All'],
];

it.each(CASES)('“%s” holds, and not with another quantifier', (text, part, instead) => {
  expectHeld(text);
  const changed = text.replace(part, instead);
  expect(faultsIn(changed).map(({ text: words }) => words)).toContain(changed.slice(0, -1));
});
