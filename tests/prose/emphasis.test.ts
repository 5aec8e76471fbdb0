import { describe, expect, it } from 'vitest';
import { expectHeld, verdictsTouching } from './audited-prose.ts';

/** A true text, and the words that press its absence. */
const PRESSED: [text: string, words: string][] = [
  ['Dunhaven Steel has no open deal of any kind.', 'of any kind'],
  ['Kestwick Bank has no meeting booked in our records.', 'in our records'],
  ['Watch has accounts with no meeting booked. Kestwick Bank has none booked at all.', 'at all'],
];

describe.each(PRESSED)('%s', (text, words) => {
  it(`“${words}” is a claim`, () => {
    expectHeld(text);
    expect(verdictsTouching(text, words)).toContain('verified');
  });
});

describe('what presses an absence', () => {
  it.each([['Amberline Optics has no open deal of any kind.', 'of any kind']])(
    'holds of nothing where there is some: %s',
    (text, words) => {
      expect(verdictsTouching(text, words)).not.toContain('verified');
    },
  );
});

describe('a quantifier before what holds of each', () => {
  it('is a claim with it', () => {
    const text = 'Lindale Energy and Norcross Robotics are open. Both have been there longer than usual.';
    expectHeld(text);
    expect(verdictsTouching(text, 'Both')).toContain('verified');
  });

  it('is none where it is not so of each', () => {
    const text = 'Lindale Energy and Amberline Optics are open. Both have been there longer than usual.';
    expect(verdictsTouching(text, 'Both')).not.toContain('verified');
  });
});

describe('the span of a count', () => {
  it('is a claim beside two-way touches too', () => {
    const text = 'Amberline Optics had eleven two-way touches in 30 days, the latest of them good.';
    expect(verdictsTouching(text, '30 days')).toContain('verified');
    expect(verdictsTouching(text.replace('30', '90'), '90 days')).not.toContain('verified');
  });
});
