/** What spreads a figure over several accounts is a claim where it holds of each; the noun of a count has to be its own. */
import { expect, it } from 'vitest';
import { claimsIn } from './audited-prose.ts';

const on = (text: string, part: string) => claimsIn(text).find(({ text: words }) => words === part)?.verdict;

it('a count of a tier’s accounts is no count of its customers', () => {
  expect(on('Watch counts four customers.', 'customers')).toBe('contradicted');
  expect(on('Watch counts three customers.', 'customers')).not.toBe('contradicted');
});

it('“both” holds where the figure is that of each account named, and claims nothing else', () => {
  expect(on('Oakhurst Media and Kestwick Bank both had 0 touches.', 'both')).toBe('verified');
  expect(on('Amberline Optics and Kestwick Bank both had 0 touches.', 'both')).not.toBe('verified');
});
