/** Quantifiers beside a claim that holds are claims where it is so of each one meant, and are none where it is not. */
import { describe, expect, it } from 'vitest';
import { auditText } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';

const isClaimed = (text: string, words: string): boolean => {
  const [from, to] = [text.indexOf(words), text.indexOf(words) + words.length];
  return auditText(text, SHEET, 'open').claims.some(
    ({ start, end, verdict }) => start < to && end > from && verdict === 'verified',
  );
};

const TRUE: [text: string, words: string][] = [
  ['Kestwick Bank and Farrow Schools both have a norm of six touches, so call.', 'both'],
  ['Amberline Optics and Morrow Pharma, both customers, matter most.', 'both'],
  ['Petrel Data pays $9,000 a year, and all of it renews on 1 October.', 'all of it'],
];
const FALSE: [text: string, words: string][] = [
  ['Kestwick Bank and Amberline Optics both have a norm of six touches, so call.', 'both'],
  ['Amberline Optics and Corbel Systems, both customers, matter most.', 'both'],
  ['Corbel Systems has $110,000 open, and all of it renews soon.', 'all of it'],
];

describe('quantifiers beside a claim that holds', () => {
  it.each(TRUE)('a claim: %s', (text, words) => {
    expect(isClaimed(text, words)).toBe(true);
  });
  it.each(FALSE)('no claim that holds: %s', (text, words) => {
    expect(isClaimed(text, words)).toBe(false);
  });
});
