/** Loose words that the record decides are claims where it bears them out, and no verified claim where it does not. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';
import { claimsIn, claimsTouching, expectHeld, verdictsTouching } from './audited-prose.ts';

/** What is so, the loose word of it, and the same word where it is not so. */
const WORDS: [right: string, word: string, wrong: string][] = [
  ['Amberline Optics is your star, at 97.', 'star', 'Kestwick Bank is your star, at 16.'],
  ['Our best news is Amberline Optics, with odds of 78.', 'news', 'Oakhurst Media is our best news.'],
  ['Kestwick Bank is the worry, at 16.', 'worry', 'Amberline Optics is the worry, at 97.'],
  ['Corbel Systems is plodding along at 93.', 'plodding', 'Oakhurst Media is plodding along at 0.'],
  [
    'Norcross Robotics has odds of 49, a coin toss.',
    'coin toss',
    'Amberline Optics has odds of 78, a coin toss.',
  ],
  ['Kestwick Bank has a low 16.', 'low', 'Amberline Optics has a low 97.'],
  ['Expand is healthy, with nothing stagnant.', 'healthy', 'Watch is healthy.'],
  ["Expand's pipeline is clean.", 'pipeline', "Triage's pipeline is clean."],
  ['The pipeline in Watch is fuller.', 'fuller', 'The pipeline in Expand is fuller.'],
  [
    'The mood at Morrow Pharma has turned for the worse.',
    'for the worse',
    'The mood at Hartwell Labs has turned for the worse.',
  ],
  ['Contact at Ingram Clinics is fine.', 'fine', 'Contact at Kestwick Bank is fine.'],
  ['Contact at Ingram Clinics is about par.', 'about par', 'Contact at Kestwick Bank is about par.'],
  [
    'Amberline Optics rose to Expand on likelihood alone.',
    'alone',
    'Amberline Optics rose to Expand on volume alone.',
  ],
  [
    'Kestwick Bank slipped to Watch; the renewal rule decided it.',
    'decided it',
    'Kestwick Bank slipped to Watch; the share rule decided it.',
  ],
  [
    'Lindale Energy and Norcross Robotics are both in Watch.',
    'both',
    'Amberline Optics and Norcross Robotics are both in Watch.',
  ],
  [
    'Amberline Optics scored 68 at the last report.',
    'at the last report',
    'Amberline Optics scored 97 at the last report.',
  ],
  [
    'Overall, contact came to 48 touches against a norm of 54.',
    'Overall',
    'Overall, contact came to 84 touches against a norm of 54.',
  ],
  [
    'Expand is clean. So is Nurture, with nothing stagnant; Nurture is clean too.',
    'too',
    'Expand is clean. Watch is clean too.',
  ],
  ['Amberline Optics is firmly in Expand.', 'firmly', 'Amberline Optics is firmly in Watch.'],
];

describe.each(WORDS)('%s', (right, word, wrong) => {
  it(`“${word}” is a claim`, () => {
    expectHeld(right);
    expect(verdictsTouching(right, word)[0]).toBe('verified');
  });

  it(`and is not verified in “${wrong}”`, () => {
    const claim = claimsTouching(wrong, word)[0];
    const isCaught = claimsIn(wrong).some(isFault);
    expect(claim?.verdict === 'verified' && !isCaught).toBe(false);
  });
});

it('words that the record does not bear out are told as not checked', () => {
  const unchecked = auditText('Amberline Optics is the worry, at 97.', SHEET, 'open').unchecked;
  expect(unchecked.map(({ text }) => text)).toContain('worry');
});

it('what is true of the other end of a band is a fault beside the figure', () => {
  expect(verdictsTouching('Oakhurst Media has a healthy 18.', 'healthy')[0]).toBe('contradicted');
});
