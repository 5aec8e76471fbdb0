/** A noun of a measure is a claim beside what holds of it, and none where nothing does. */
import { describe, expect, it } from 'vitest';
import { claimsOn, expectHeld, expectRefused } from './audited-prose.ts';

/** A text that holds, a noun of it, and the same text with a figure that does not hold. */
const NOUNS: [text: string, noun: string, right: string, wrong: string][] = [
  ['What matters is the odds, and Norcross Robotics is at 49.', 'odds', '49', '39'],
  ['Likelihood is what worries me at Norcross Robotics, at 49.', 'Likelihood', '49', '94'],
];

describe.each(NOUNS)('%s', (text, noun, right, wrong) => {
  it(`“${noun}” is a claim`, () => {
    expectHeld(text);
    expect(claimsOn(text, noun)[0]?.verdict).toBe('verified');
  });

  it(`and is not verified where ${right} is ${wrong}`, () => {
    const changed = text.replace(right, wrong);
    expectRefused(changed);
    expect(claimsOn(changed, noun)[0]?.fact ?? null).toBeNull();
  });
});

it('a noun of another measure is not verified by it', () => {
  expect(claimsOn('The score of Amberline Optics is 97, and its mood matters.', 'mood')[0]).toBeUndefined();
});
