/** What a figure is compared with and how far it lies from it, in words: claims where the record bears them out, else faults. */
import { describe, expect, it } from 'vitest';
import { expectHeld, verdictsTouching } from './audited-prose.ts';

/** A true text, words of it that are a claim, and words in their place that are a fault; none where nothing is sure. */
const COMPARED: [text: string, words: string, wrong: string | null][] = [
  ['Amberline Optics had eleven touches, five more than in April.', 'more than', 'fewer than'],
  ['Watch had 11 touches, three more than a month ago.', 'more than', 'fewer than'],
  ['Nurture has 18 touches, one fewer than in April.', 'fewer than', 'more than'],
  ['Norcross Robotics has a score of 45, 29 lower than before.', 'lower', 'higher'],
  ['Watch has more contact than in April, 11 touches.', 'than', null],
  ['The odds of Norcross Robotics are 49 rather than 63.', 'rather than', null],
  ['The odds of Norcross Robotics are 49, after 63.', 'after', null],
  ['Amberline Optics had eleven touches, comfortably above its usual seven.', 'comfortably', 'just'],
  ['Amberline Optics had eleven touches, well beyond the usual seven.', 'well', 'only just'],
  ['Watch is far short with 11 touches against 19.', 'far short', 'slightly short'],
  ['Watch is far short with 11 touches against 19.', 'far short', 'far ahead'],
  ['The odds of Norcross Robotics are 49, much lower.', 'much', null],
  ['The sentiment of Norcross Robotics is 0.08, practically unchanged.', 'practically', null],
  ['Revenue in Watch is $605,200, far higher.', 'far higher', 'slightly higher'],
  ['The score of Norcross Robotics fell sharply to 45.', 'sharply', 'slightly'],
  ['The odds of Amberline Optics rose considerably to 78.', 'considerably', 'marginally'],
  ['Watch had 11 touches after 15 the month before.', 'the month before', null],
  ['Triage had none in 30 days, against two normally.', 'against', null],
  ['Kestwick Bank renews on 14 July but went from four touches to none.', 'went', null],
  ['Amberline Optics meets us on 3 June, 23 days before the deal is due to close.', 'before', 'after'],
];

describe.each(COMPARED)('%s', (text, words, wrong) => {
  it(`“${words}” is a claim`, () => {
    expectHeld(text);
    expect(verdictsTouching(text, words)).toContain('verified');
  });

  if (wrong !== null)
    it(`“${wrong}” is a fault`, () => {
      expect(verdictsTouching(text.replace(words, wrong), wrong)).toContain('contradicted');
    });
});

/** Words that no figure of the sentence bears out, and that hold of nothing. */
const NOT_HELD: [text: string, words: string][] = [
  ['The odds of Norcross Robotics are 49, practically unchanged.', 'practically unchanged'],
  ['The score of Norcross Robotics is 45, slightly down.', 'slightly down'],
  ['The odds of Norcross Robotics are 49 rather than 57.', 'rather than'],
  ['Triage had none in 30 days, against three normally.', 'against'],
  ['Watch has stagnant deals but went from one touch to none.', 'went'],
  [
    'Amberline Optics, Hartwell Labs and Lindale Energy are open. The score of Lindale Energy fell to 47, the best of the group.',
    'best of the group',
  ],
  ['Amberline Optics had eleven touches, comfortably below its usual seven.', 'comfortably'],
];

describe.each(NOT_HELD)('%s', (text, words) => {
  it(`“${words}” does not hold`, () => {
    expect(verdictsTouching(text, words)).not.toContain('verified');
  });
});
