/**
 * Words of place, of one alone and of what stayed as it was: claims where the record bears them out, and none that holds
 * where it does not.
 */
import { describe, expect, it } from 'vitest';
import { changed, claimsTouching, itHolds, itRefuses } from './audited-prose.ts';

/** A text that holds, the words that are a claim in it, and what of it is changed into what, so that they no longer are. */
type Case = [text: string, words: string, part: string, instead: string];

const CASES: Case[] = [
  [
    'Petrel Data owes us an answer. Kestwick Bank matters most: it pays $310,200 a year.',
    'matters most',
    'Petrel Data owes us an answer. Kestwick Bank matters most: it pays $310,200 a year.',
    'Kestwick Bank owes us an answer. Petrel Data matters most: it pays $9,000 a year.',
  ],
  [
    'Ingram Clinics is at 70. Amberline Optics gained most, its score going from 68 to 97.',
    'gained most',
    'Ingram Clinics is at 70. Amberline Optics gained most, its score going from 68 to 97.',
    'Amberline Optics is at 97. Ingram Clinics gained most, its score going from 52 to 70.',
  ],
  [
    'Amberline Optics leads with a score of 97, Corbel Systems follows Amberline Optics with a score of 93.',
    'follows',
    'Amberline Optics leads with a score of 97, Corbel Systems follows Amberline Optics with a score of 93.',
    'Corbel Systems has a score of 93, Amberline Optics follows Corbel Systems with a score of 97.',
  ],
  [
    'Contact is below its norm. Expand is the exception, with 19 touches.',
    'the exception',
    'Expand is the exception, with 19 touches',
    'Watch is the exception, with 11 touches',
  ],
  [
    'The last two-way contact with Kestwick Bank was on 2 April.',
    'The last',
    'The last two-way contact with Kestwick Bank was on 2 April.',
    'The last two-way contact with Kestwick Bank was on 12 March.',
  ],
  ['Kestwick Bank, owned by T. Castell, has gone quiet.', 'owned by', 'T. Castell', 'R. Abbott'],
  [
    'Kestwick Bank and Petrel Data have gone quiet. T. Castell owns both.',
    'both',
    'Petrel Data have gone quiet. T. Castell owns both.',
    'Oakhurst Media have gone quiet. T. Castell owns both.',
  ],
  [
    'At Corbel Systems tier and score are exactly where they were.',
    'tier',
    'Corbel Systems',
    'Lindale Energy',
  ],
  ['Umber Games rests on a single person.', 'single person', 'Umber Games', 'Amberline Optics'],
  [
    'At Kestwick Bank, what is missing is a next meeting.',
    'missing is a next meeting',
    'Kestwick Bank',
    'Amberline Optics',
  ],
];

describe('words of place and of one alone', () => {
  for (const [text, words, part, instead] of CASES) {
    it(`is a claim: ${text} (${words})`, () => {
      const claims = claimsTouching(text, words);
      expect(claims.length, text).toBeGreaterThan(0);
      expect(claims.every(({ verdict }) => verdict === 'verified')).toBe(true);
    });
    it(`does not hold: ${changed([text, part, instead])} (${words})`, () => {
      const found = claimsTouching(changed([text, part, instead]), words);
      expect(found.filter(({ verdict }) => verdict === 'verified')).toEqual([]);
    });
  }
});

itHolds(['Not every fall is bad news.', 'At Corbel Systems tier and score are unchanged.']);
itRefuses(['At Amberline Optics tier and score are exactly where they were.']);
