/** Words that a figure leans on are claims while it holds, and the way that it differs is held against the record. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';

const claimsIn = (text: string) => auditText(text, SHEET, 'open').claims;
const on = (text: string, part: string) => {
  const at = text.indexOf(part);
  return claimsIn(text).find(({ start, end }) => start <= at && end >= at + part.length);
};

/** A text that holds and a word of it that is a claim; then the same with a figure that does not hold. */
const LEANING: [text: string, word: string, right: string, wrong: string][] = [
  ['Kestwick Bank had 0 touches against a usual 6.', 'usual', '6', '4'],
  ['Norcross Robotics: odds 49, previously 63.', 'previously', '63', '53'],
  ['Oakhurst Media has $65,000 in its pipeline.', 'pipeline', '$65,000', '$55,000'],
];

describe.each(LEANING)('%s', (text, word, right, wrong) => {
  it(`“${word}” is a claim`, () => {
    expect(claimsIn(text).filter(isFault)).toEqual([]);
    expect(on(text, word)?.verdict).toBe('verified');
  });

  it(`and nothing holds it where ${right} is ${wrong}`, () => {
    const changed = text.replace(right, wrong);
    expect(claimsIn(changed).some(isFault)).toBe(true);
    expect(on(changed, word)?.verdict).not.toBe('verified');
  });
});

/** The way a difference lies, and its opposite, which is a fault on that very word. */
const WAYS: [text: string, word: string, opposite: string][] = [
  ['The score of Amberline Optics is 97, 29 points more than in April.', 'more', 'less'],
  ['The score of Kestwick Bank is 16, 42 points lower than in April.', 'lower', 'higher'],
];

describe.each(WAYS)('%s', (text, word, opposite) => {
  it(`“${word}” holds`, () => {
    expect(claimsIn(text).filter(isFault)).toEqual([]);
    expect(on(text, word)?.verdict).toBe('verified');
  });

  it(`“${opposite}” does not`, () => {
    const changed = text.replace(word, opposite);
    expect(on(changed, opposite)?.verdict).toBe('contradicted');
  });
});
