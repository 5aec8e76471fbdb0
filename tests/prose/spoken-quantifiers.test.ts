/** Quantifiers beside a claim that holds are claims where it is so of each one meant, and are none where it is not. */
import { describe, expect, it } from 'vitest';
import { verdictsTouching } from './audited-prose.ts';

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
    expect(verdictsTouching(text, words)).toContain('verified');
  });
  it.each(FALSE)('no claim that holds: %s', (text, words) => {
    expect(verdictsTouching(text, words)).not.toContain('verified');
  });
});
