/** Terse style: bullets that a tier leads, fragments without a verb, numbered points, titles, idle figures. */
import { describe, expect, it } from 'vitest';
import { SHEET } from '../claims/free-prose.ts';
import { type Change, expectHeld, faultsIn, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: Change[] = [
  // Bullets that a tier leads, and fragments after them.
  ['- Nurture: 6, unchanged.', '6', '5'],
  ['- Watch: 4. $605,200 of revenue.', '$605,200', '$615,200'],
  ['- Expand: 2 left.', '2 left', '5 left'],
  ['- Watch: four accounts. Three customers. One renewal due.', 'Three', 'Two'],
  ['- Nurture: 6 accounts. 31% of all ARR.', '31%', '41%'],
  ['- **Amberline Optics**: in touch. $180,000 at stake.', '$180,000', '$190,000'],
  // A tier beside a name.
  ['- **Kestwick Bank** – Watch, score 16.', 'Watch', 'Nurture'],
  // Moves counted by a noun.
  ['Movers: 7. Promotions: 2. Demotions: 5.', '7', '8'],
  ['Fallers outnumbered climbers by 2.5 to 1 (5 against 2).', '2.5', '3.5'],
  ['Fallers outnumbered climbers by 2.5 to 1 (5 against 2).', '5 against 2', '2 against 5'],
  ['There were 2.5 demotions for every promotion.', '2.5', '3.5'],
  ['The book counted seven tier changes.', 'seven', 'six'],
  // What a value became more or less by.
  ['Nurture is down $252,000, at $70,000 of open deals.', '$252,000', '$262,000'],
  ['Oakhurst Media lost 36 points. Ingram Clinics: score 70, plus 18.', '18', '17'],
  // What the last sentence counted, of a tier; nothing then or now; no money.
  ['8 accounts are without a meeting. Nurture: two of six.', 'two', 'three'],
  ['Kestwick Bank has zero pipeline.', 'Kestwick Bank', 'Lindale Energy'],
  // An answer claims nothing where its question does not.
  ['Worth a try? No. Kestwick Bank has a score of 16.', '16', '26'],
  ['Worth a try? No.', 'Worth a try', 'Is a meeting booked at Kestwick Bank'],
  // Numbered points and our own time say nothing; what stands beside them does.
  ['Worry 2: nothing is booked with Kestwick Bank.', 'nothing is booked', 'a meeting is booked'],
  ['Concern three – Kestwick Bank has a score of 16.', '16', '26'],
  ['One hour with Kestwick Bank, score 16, would help.', '16', '26'],
];

describe('terse style', () => {
  itHolds(CASES.map(([text]) => text));
  itRefusesWhereChanged(CASES);
});

/** The same run after one in which Expand was empty. */
const FROM_EMPTY = {
  ...SHEET,
  facts: SHEET.facts.map((fact) =>
    fact.id === 'tier-1.accounts@previous' ? { ...fact, value: 0, text: '0' } : fact,
  ),
};

describe('none then, beside what is now', () => {
  const text = '- Expand: 2 accounts, none last month.';
  it('holds where there was none', () => {
    expectHeld(text, FROM_EMPTY);
  });
  it('is refused where there were three', () => {
    expect(faultsIn(text).map((fault) => fault.text)).toEqual(['none last month']);
  });
});
