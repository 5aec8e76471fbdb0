/** Words that a figure leans on are claims while it holds, and the way that it differs is held against the record. */
import { describe, expect, it } from 'vitest';
import { claimsOn, expectHeld, expectRefused } from './audited-prose.ts';

/** A text that holds and a word of it that is a claim; then the same with a figure that does not hold. */
const LEANING: [text: string, word: string, right: string, wrong: string][] = [
  ['Kestwick Bank had 0 touches against a usual 6.', 'usual', '6', '4'],
  ['Norcross Robotics: odds 49, previously 63.', 'previously', '63', '53'],
  ['Oakhurst Media has $65,000 in its pipeline.', 'pipeline', '$65,000', '$55,000'],
];

describe.each(LEANING)('%s', (text, word, right, wrong) => {
  it(`“${word}” is a claim`, () => {
    expectHeld(text);
    expect(claimsOn(text, word)[0]?.verdict).toBe('verified');
  });

  it(`and nothing holds it where ${right} is ${wrong}`, () => {
    const changed = text.replace(right, wrong);
    expectRefused(changed);
    expect(claimsOn(changed, word)[0]?.verdict).not.toBe('verified');
  });
});

/** The way a difference lies, and its opposite, which is a fault on that very word. */
const WAYS: [text: string, word: string, opposite: string][] = [
  ['The score of Amberline Optics is 97, 29 points more than in April.', 'more', 'less'],
  ['The score of Kestwick Bank is 16, 42 points lower than in April.', 'lower', 'higher'],
];

describe.each(WAYS)('%s', (text, word, opposite) => {
  it(`“${word}” holds`, () => {
    expectHeld(text);
    expect(claimsOn(text, word)[0]?.verdict).toBe('verified');
  });

  it(`“${opposite}” does not`, () => {
    const changed = text.replace(word, opposite);
    expect(claimsOn(changed, opposite)[0]?.verdict).toBe('contradicted');
  });
});
