/** Words that lean on what holds, and accounts set against each other: claims where it is so, faults or no claim where not. */
import { describe, expect, it } from 'vitest';
import { verdictsTouching } from './audited-prose.ts';

/** A true text, words of it that are a claim, and what makes it false: a fault, or words on which nothing holds. */
const TRUE: [text: string, words: string][] = [
  ['Petrel Data pays $9,000 a year, so let it be.', 'a year'],
  ['Petrel Data pays $9,000 each year, so let it be.', 'each year'],
  ['Kestwick Bank has a norm of six touches a month, so call.', 'a month'],
  ['Amberline Optics had eleven touches in 30 days, so call.', 'in 30 days'],
  ['Petrel Data pays just $9,000, so let it be.', 'just'],
  ['The renewal of Morrow Pharma falls on 15 October.', 'falls'],
  ['Amberline Optics went from 68 to 97 on its score.', 'to'],
  ['Morrow Pharma had a score of 66 in both months, so wait.', 'in both months'],
  ['The score of Oakhurst Media went the wrong way, 36 to 0.', 'went the wrong way'],
  ['Lindale Energy dropped a tier. Norcross Robotics followed it down.', 'followed it'],
  ['Lindale Energy slipped from Nurture to Watch. Kestwick Bank made the same move.', 'the same move'],
  ['Lindale Energy slipped to Watch. Ingram Clinics is the mirror image.', 'the mirror image'],
  ['Kestwick Bank renews in July. Morrow Pharma has longer, until 15 October.', 'has longer'],
  ['Morrow Pharma and Petrel Data are quiet. Kestwick Bank renews first, on 14 July.', 'first'],
  ['Kestwick Bank and Petrel Data have no meeting booked at either of them.', 'either of them'],
  ['Norcross Robotics skipped Nurture and is worth a call.', 'skipped'],
  ['Oakhurst Media has fallen into Triage, sadly.', 'fallen into'],
  ['Lindale Energy moved to a lower tier, sadly.', 'moved to a lower'],
  ['Amberline Optics sees more of us than usual, which helps.', 'more of us'],
  ['Oakhurst Media looks no better, sadly.', 'no better'],
  ['Kestwick Bank was moved on its renewal, I hear, to Watch.', 'on'],
  [
    'Two deals of similar size, $110,000 at Corbel Systems and $125,000 at Norcross Robotics.',
    'similar size',
  ],
];
const FAULTS: [text: string, words: string][] = [
  ['Petrel Data pays $9,000 a month, so let it be.', 'a month'],
  ['Amberline Optics had a score of 97 in both months, so wait.', 'both months'],
  ['The score of Amberline Optics went the wrong way, 68 to 97.', 'went the wrong way'],
  ['Lindale Energy skipped Nurture and is worth a call.', 'skipped'],
  ['Oakhurst Media has fallen into Watch, sadly.', 'Watch'],
  ['Amberline Optics moved to a lower tier, sadly.', 'moved to a lower'],
  [
    'Two deals are of similar size, $18,000 and $125,000, at Ingram Clinics and Norcross Robotics.',
    'similar size',
  ],
];
const UNHELD: [text: string, words: string][] = [
  ['Lindale Energy slipped from Nurture to Watch. Oakhurst Media made the same move.', 'the same move'],
  ['Lindale Energy slipped to Watch. Norcross Robotics is the mirror image.', 'the mirror image'],
  ['Morrow Pharma renews in October. Kestwick Bank has longer, until 14 July.', 'has longer'],
  ['Amberline Optics and Kestwick Bank have no meeting booked at either of them.', 'either of them'],
  ['Oakhurst Media sees more of us than usual, which helps.', 'more of us'],
  ['Petrel Data pays just $19,000, so let it be.', 'just'],
  ['Amberline Optics had nine touches in 30 days, so call.', 'in 30 days'],
];

describe('words that lean on what holds', () => {
  it.each(TRUE)('a claim: %s', (text, words) => {
    expect(verdictsTouching(text, words)).toContain('verified');
  });
  it.each(FAULTS)('a fault: %s', (text, words) => {
    expect(verdictsTouching(text, words).some((each) => each !== 'verified')).toBe(true);
  });
  it.each(UNHELD)('nothing that holds: %s', (text, words) => {
    expect(verdictsTouching(text, words)).not.toContain('verified');
  });
});
