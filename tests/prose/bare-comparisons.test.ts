/** Comparisons without a figure beside them are claims where the record bears them out, and faults where it surely denies them. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';

const claimsIn = (text: string) => auditText(text, SHEET, 'open').claims;
const on = (text: string, part: string) => {
  const at = text.indexOf(part);
  return claimsIn(text).find(({ start, end }) => start <= at && end >= at + part.length);
};

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
    expect(claimsIn(text).filter(isFault)).toEqual([]);
    expect(on(text, words)?.verdict).toBe('verified');
  });

  it(`of ${wrong} it is a fault`, () => {
    expect(claimsIn(text.replace(right, wrong)).some(isFault)).toBe(true);
  });
});

describe('more up than down', () => {
  it('holds as the book moved', () => {
    expect(on('In the book fallers outnumber climbers.', 'fallers')?.verdict).toBe('verified');
  });

  it('and not the other way round', () => {
    expect(on('In the book climbers outnumber fallers.', 'climbers')?.verdict).not.toBe('verified');
  });
});
