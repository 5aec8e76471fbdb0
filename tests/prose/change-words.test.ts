/** Words of change are claims where the record bears them out, and faults where the ends beside them go the other way. */
import { describe, expect, it } from 'vitest';
import {
  claimsIn,
  expectHeld,
  expectRefused,
  itHolds,
  itRefuses,
  verdictsTouching,
} from './audited-prose.ts';

/** A text that holds, a word of it that is a claim, and a word with which it is a fault. */
const TOLD: [text: string, word: string, wrong: string][] = [
  ['Norcross Robotics was trimmed from 63 to 49 on odds.', 'trimmed', 'boosted'],
  ['The odds of Norcross Robotics are weaker: 49, was 63.', 'weaker', 'stronger'],
  ["Norcross Robotics's close date slid from 31 May to 30 June.", 'slid', 'was brought forward'],
  ["Amberline Optics's odds have strengthened from 57 to 78.", 'strengthened', 'wilted'],
  ['Up two, down five in the book.', 'Up two, down five', 'Down two, up five'],
  ['Morrow Pharma is grumpier, -0.41 after -0.31.', 'grumpier', 'friendlier'],
  ['The odds of Corbel Systems inched up from 64 to 66.', 'inched up', 'inched down'],
  [
    'Seven accounts changed tier: two climbing, five slipping.',
    'climbing, five slipping',
    'slipping, five climbing',
  ],
  ['Watch remains at 4 accounts.', 'remains', 'grew'],
];

describe.each(TOLD)('%s', (text, word, wrong) => {
  it('holds, and its word of change is a claim', () => {
    expectHeld(text);
    expect(verdictsTouching(text, word)[0]).toBe('verified');
  });

  it(`is a fault with “${wrong}”`, () => {
    expectRefused(text.replace(word, wrong));
  });
});

/** Claims by the noun or account beside them only where they hold: another may be meant. */
const LOOSE: [right: string, wrong: string, word: string][] = [
  [
    'The sentiment at Morrow Pharma has drooped.',
    'The sentiment at Morrow Pharma has brightened.',
    'drooped',
  ],
  ['Amberline Optics: odds strengthened.', 'Amberline Optics: odds dented.', 'strengthened'],
  [
    'Kestwick Bank, Lindale Energy and Oakhurst Media: all downwards.',
    'Kestwick Bank, Lindale Energy and Oakhurst Media: all upwards.',
    'downwards',
  ],
  ['Downward, Kestwick Bank.', 'Upward, Kestwick Bank.', 'Downward'],
  ['Amberline Optics is livelier.', 'Kestwick Bank is livelier.', 'livelier'],
  ['Norcross Robotics: close slipped.', 'Norcross Robotics: close came forward.', 'slipped'],
];

describe.each(LOOSE)('%s', (right, wrong, word) => {
  it('is a claim', () => expect(verdictsTouching(right, word)[0]).toBe('verified'));
  it('and is none the other way round', () =>
    expect(
      claimsIn(wrong).filter(({ type, verdict }) => type === 'direction' && verdict === 'verified'),
    ).toEqual([]));
});

/** What did not change or not that way, what alone did, and what the others did. */
const DENIED: [right: string, wrong: string][] = [
  ['Morrow Pharma has soured.', 'Amberline Optics has soured.'],
  ['Only the odds of Corbel Systems improved.', 'Only the odds of Amberline Optics improved.'],
  [
    'Amberline Optics, Corbel Systems and Lindale Energy. The odds of Lindale Energy fell from 44 to 38, while the two others rose.',
    'Amberline Optics, Corbel Systems and Lindale Energy. The odds of Lindale Energy fell from 44 to 38, while the two others fell.',
  ],
  [
    'Norcross Robotics: the deal slipped from 31 May to 30 June.',
    'Norcross Robotics: the deal came forward from 31 May to 30 June.',
  ],
  ["Watch hasn't shrunk.", "Expand hasn't shrunk, and its accounts are fewer."],
  ['The score of Corbel Systems never moved off 93.', 'The score of Lindale Energy never moved off 47.'],
];

describe('what did not change, what alone did, and what the others did', () => {
  itHolds(DENIED.map(([right]) => right));
  itRefuses(DENIED.map(([, wrong]) => wrong));
});
