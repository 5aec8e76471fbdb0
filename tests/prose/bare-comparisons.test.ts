/** Comparisons without a figure beside them are claims where the record bears them out, and faults where it surely denies them. */
import { describe, expect, it } from 'vitest';
import { claimsOn, expectHeld, expectRefused } from './audited-prose.ts';

/** A text that holds, words of it that are a claim; then a name of whom the same words are a fault. */
const STANDINGS: [text: string, words: string, right: string, wrong: string][] = [
  ['Morrow Pharma: contact is normal.', 'normal', 'Morrow Pharma', 'Kestwick Bank'],
  ['Umber Games: contact is in keeping with the norm.', 'in keeping', 'Umber Games', 'Farrow Schools'],
  ['Amberline Optics: contact is plentiful.', 'plentiful', 'Amberline Optics', 'Kestwick Bank'],
  ['Farrow Schools: contact is a bit light.', 'light', 'Farrow Schools', 'Amberline Optics'],
  ['Kestwick Bank is a big customer.', 'big customer', 'Kestwick Bank', 'Petrel Data'],
  ['Petrel Data is small.', 'small', 'Petrel Data', 'Kestwick Bank'],
  ['Watch has a larger pipeline.', 'larger pipeline', 'Watch', 'Nurture'],
  ['Expand has more contact.', 'more contact', 'Expand', 'Triage'],
  ['Watch is the bulk of the book.', 'bulk of the book', 'Watch', 'Triage'],
];

describe.each(STANDINGS)('%s', (text, words, right, wrong) => {
  it(`“${words}” is a claim that holds`, () => {
    expectHeld(text);
    expect(claimsOn(text, words)[0]?.verdict).toBe('verified');
  });

  it(`of ${wrong} it is a fault`, () => {
    expectRefused(text.replace(right, wrong));
  });
});

describe('more up than down', () => {
  it('holds as the book moved', () => {
    expect(claimsOn('In the book fallers outnumber climbers.', 'fallers')[0]?.verdict).toBe('verified');
  });

  it('and not the other way round', () => {
    expect(claimsOn('In the book climbers outnumber fallers.', 'climbers')[0]?.verdict).not.toBe('verified');
  });
});
