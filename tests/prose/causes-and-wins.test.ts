/** What was bought and how often, and why accounts moved: claims where the record or the ledger has it, else faults. */
import { describe, expect, it } from 'vitest';
import { SHEET } from '../claims/free-prose.ts';
import { claimsIn, claimsTouching, expectHeld, expectRefused } from './audited-prose.ts';

const WON: [account: string, count: number, day: string | null][] = [
  ['kestwick-bank', 2, '2026-03-20'],
  ['lindale-energy', 0, null],
];
const sheet = {
  ...SHEET,
  facts: [
    ...SHEET.facts.filter(
      ({ subject, metric }) => !(WON.some(([id]) => id === subject) && /won/.test(metric)),
    ),
    ...WON.flatMap(([subject, count, day]) =>
      [['won_deals_12m', 'count', count] as const, ['last_won_date', 'date', day] as const].map(
        ([metric, unit, value]) => ({
          id: `${subject}.${metric}`,
          subject,
          metric,
          period: 'current',
          unit,
          value,
          text: String(value ?? ''),
          sources: [],
        }),
      ),
    ),
  ],
};
/** A text that holds, words of it that are a claim, and words with which it is a fault. */
const TOLD: [text: string, words: string, wrong: string][] = [
  ['We have also sold Lindale Energy nothing in twelve months.', 'Lindale Energy', 'Kestwick Bank'],
  ['Lindale Energy: no deal was won in twelve months.', 'Lindale Energy', 'Kestwick Bank'],
  ['Kestwick Bank has bought twice in the past year.', 'twice', 'three times'],
  ['Kestwick Bank bought as recently as March.', 'March', 'April'],
  ['Amberline Optics climbed to Expand on the back of a brighter deal.', 'a brighter deal', 'a won deal'],
  [
    'Ingram Clinics left Watch because its deal got going again.',
    'its deal got going again',
    'the odds rose',
  ],
];

describe.each(TOLD)('%s', (text, words, wrong) => {
  it('holds', () => {
    expectHeld(text, sheet);
  });
  it(`is a fault with “${wrong}”`, () => {
    expectRefused(text.replace(words, wrong), sheet);
  });
});

/** Words that may tell only of a time or manner: claims where the ledger has that cause. */
const SOFT: [text: string, word: string, other: string, instead: string][] = [
  [
    'Lindale Energy fell to Watch after its deal stood still.',
    'after',
    'its deal stood still',
    'a busy month',
  ],
  ['Amberline Optics reached Expand on the odds.', 'on', 'odds', 'mood'],
  [
    'The odds of Amberline Optics rose, and that alone carried it to Expand.',
    'that alone',
    'odds',
    'contact',
  ],
  ['Kestwick Bank slipped to Watch for want of contact.', 'for want', 'contact', 'odds'],
];

describe.each(SOFT)('%s', (text, word, other, instead) => {
  it('has a claim on its cause', () => {
    expectHeld(text, sheet);
    expect(claimsTouching(text, word, sheet)[0]).toMatchObject({ type: 'cause', verdict: 'verified' });
  });
  it(`has none with “${instead}”`, () => {
    expect(
      claimsIn(text.replace(other, instead), sheet).filter(
        ({ type, verdict }) => type === 'cause' && verdict === 'verified',
      ),
    ).toEqual([]);
  });
});

describe('causes of several moves', () => {
  it.each([
    'Both slid from Expand because of a win or a stuck deal.',
    'To Watch, because deals got stuck: Lindale Energy and Norcross Robotics.',
  ])('holds: %s', (text) => {
    expect(claimsIn(text, sheet).filter(({ type }) => type === 'cause')).toMatchObject([
      { verdict: 'verified' },
    ]);
  });
  it.each(['Both slid from Expand because of silence.', 'Two slid from Expand thanks to worse odds.'])(
    'is a fault: %s',
    (text) => {
      expect(claimsIn(text, sheet).filter(({ type }) => type === 'cause')).toMatchObject([
        { verdict: 'unsupported' },
      ]);
    },
  );
  it.each([
    'To Watch, because deals stopped being stagnant: Lindale Energy and Norcross Robotics.',
    'To Watch, because deals got stuck: Lindale Energy and Kestwick Bank.',
  ])('is no claim: %s', (text) => {
    expect(
      claimsIn(text, sheet).filter(({ type, verdict }) => type === 'cause' && verdict === 'verified'),
    ).toEqual([]);
  });
});
