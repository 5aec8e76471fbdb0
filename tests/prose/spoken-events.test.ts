/** Words for what happened are claims where the record of the account shows it; the same words of another account are not. */
import { describe, expect, it } from 'vitest';
import { expectHeld, expectRefused, verdictsTouching } from './audited-prose.ts';

/** A text that holds, words of it that are a claim, and an account of which they are false. */
const HAPPENED: [text: string, words: string, account: string, other: string][] = [
  ['Amberline Optics was promoted.', 'promoted', 'Amberline Optics', 'Kestwick Bank'],
  ['Kestwick Bank was relegated.', 'relegated', 'Kestwick Bank', 'Amberline Optics'],
  ['Lindale Energy changed tier.', 'changed tier', 'Lindale Energy', 'Hartwell Labs'],
  ['Lindale Energy took the opposite path.', 'opposite path', 'Lindale Energy', 'Hartwell Labs'],
  ['Ingram Clinics escaped Watch for Nurture.', 'escaped', 'Ingram Clinics', 'Lindale Energy'],
  ['Gildan Textiles lost its place at the top.', 'lost its place', 'Gildan Textiles', 'Kestwick Bank'],
  ['Ingram Clinics shook off its stall.', 'shook off', 'Ingram Clinics', 'Lindale Energy'],
  ['Lindale Energy has crossed the stagnation limit.', 'crossed', 'Lindale Energy', 'Amberline Optics'],
];

describe.each(HAPPENED)('%s', (text, words, account, other) => {
  it('holds, and its words are a claim', () => {
    expectHeld(text);
    expect(verdictsTouching(text, words)[0]).toBe('verified');
  });
  it(`is a fault of ${other}`, () => {
    expectRefused(text.replace(account, other));
  });
});
