/** Parts and multiples of what is normal are those of whom the words name, with the bound that is written before them. */
import { describe, expect, it } from 'vitest';
import { itHolds, itRefuses, verdictsTouching } from './audited-prose.ts';

describe('the norm of the one that is named, and not of the book', () => {
  itHolds([
    'Contact in Watch runs at well under two thirds of normal.',
    'Contact in Watch is nearly 60% of the usual.',
    'Contact in Expand is about one and a half times the norm.',
    'Lindale Energy has sat in Evaluation for more than twice the usual.',
  ]);
  itRefuses([
    'Contact in Watch runs at well over two thirds of normal.',
    'Contact in Watch is nearly 90% of the usual.',
    'Contact in Expand is more than twice the norm.',
    'Lindale Energy has sat in Evaluation for more than three times the usual.',
  ]);
});

describe('a bound before a figure that holds is claimed with it', () => {
  it.each([
    ['Contact in Watch runs at well under two thirds of normal.', 'well under'],
    ['Lindale Energy has sat in Evaluation for more than twice the usual.', 'more than'],
  ] as const)('%s', (text, words) => {
    expect(verdictsTouching(text, words)).toEqual(['verified']);
  });
});

describe('what was counted before is counted again without its noun', () => {
  itHolds(['Expand has two open deals worth $290,000, compared with three worth $295,000.']);
  itRefuses(['Expand has two open deals worth $290,000, compared with four worth $295,000.']);
});
