/** A noun of a measure is a claim beside what holds of it, and none where nothing does. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';

const claimsIn = (text: string) => auditText(text, SHEET, 'open').claims;
const on = (text: string, part: string) => {
  const at = text.indexOf(part);
  return claimsIn(text).find(({ start, end }) => start <= at && end >= at + part.length);
};

/** A text that holds, a noun of it, and the same text with a figure that does not hold. */
const NOUNS: [text: string, noun: string, right: string, wrong: string][] = [
  ['What matters is the odds, and Norcross Robotics is at 49.', 'odds', '49', '39'],
  ['Likelihood is what worries me at Norcross Robotics, at 49.', 'Likelihood', '49', '94'],
];

describe.each(NOUNS)('%s', (text, noun, right, wrong) => {
  it(`“${noun}” is a claim`, () => {
    expect(claimsIn(text).filter(isFault)).toEqual([]);
    expect(on(text, noun)?.verdict).toBe('verified');
  });

  it(`and is not verified where ${right} is ${wrong}`, () => {
    const changed = text.replace(right, wrong);
    expect(claimsIn(changed).some(isFault)).toBe(true);
    expect(on(changed, noun)?.fact ?? null).toBeNull();
  });
});

it('a noun of another measure is not verified by it', () => {
  expect(on('The score of Amberline Optics is 97, and its mood matters.', 'mood')).toBeUndefined();
});
