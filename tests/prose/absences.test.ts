/** Absences in wordings that no list has, labels of an account, judgements that go against their sentence, and words that nothing lets through. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/facts.ts';
import { FAMILIES, NEVER } from '../../lexicon/families.ts';
import { SHEET } from '../claims/free-prose.ts';
import { claimsTouching, expectHeld, expectRefused, itHolds, itRefuses } from './audited-prose.ts';

const TRUE = [
  'Kestwick Bank is worth a call: not a single conversation has been arranged with them.',
  "Kestwick Bank hasn't said a word since 2 April.",
  'Kestwick Bank and Lindale Energy need attention; neither has got anything booked.',
  'Oakhurst Media never replied.',
  "Petrel Data doesn't have an open deal.",
  "Kestwick Bank's people are unhappy, if anyone asks; call them.",
];
const FALSE = [
  'Amberline Optics is worth a call: not a single conversation has been arranged with them.',
  "Amberline Optics hasn't said a word.",
  'Kestwick Bank and Amberline Optics need attention; neither has got anything booked.',
  "Kestwick Bank doesn't have an open deal.",
  'No meeting with Kestwick Bank has not been booked.',
  'Kestwick Bank has no longer been heard of in Legal.',
  'Lindale Energy has a stagnant deal, now none.',
];

describe('absences in any wording', () => {
  itHolds(TRUE);
  itRefuses(FALSE);
});

describe('a state that a negation or quantifier governs', () => {
  itHolds([
    'Kestwick Bank and Lindale Energy need care: not one of them has a meeting booked.',
    'Ingram Clinics no longer counts as stagnant.',
    'Kestwick Bank is not healthy.',
    'Kestwick Bank and Lindale Energy all sit on Watch.',
  ]);
  itRefuses([
    'Kestwick Bank and Amberline Optics need care: not one of them has a meeting booked.',
    'Lindale Energy no longer counts as stagnant.',
    'Amberline Optics is not healthy.',
    'Amberline Optics is not happy.',
    'Kestwick Bank and Amberline Optics all sit on Watch.',
    'Kestwick Bank is on Watch. The deal is open; a meeting booked.',
  ]);
});

describe('what is told of a change or standing without a figure', () => {
  it.each([
    ['Kestwick Bank has an empty calendar.', 'an empty calendar'],
    ['Kestwick Bank fell to Watch on the renewal rule.', 'renewal rule'],
  ])('is a claim: %s', (text, words) => {
    expectHeld(text);
    expect(claimsTouching(text, words)).not.toEqual([]);
  });
  it('is refused where the record says otherwise', () => {
    expectRefused('The odds at Kestwick Bank: rated High.');
  });
});

describe('a value on record that a negation denies', () => {
  itHolds([
    'Petrel Data is not on Watch.',
    "It's the meeting that counts, not your week; Kestwick Bank has no meeting booked.",
    'Kestwick Bank has no meeting booked, and the two things do not belong together.',
    'Kestwick Bank is worth $310K a year.',
    'Kestwick Bank is not worth more than $310K a year.',
    "Kestwick Bank's renewal isn't due until 14 July.",
  ]);
  itRefuses([
    'Kestwick Bank is not on Watch.',
    "Kestwick Bank's renewal is not due on 14 July.",
    'Kestwick Bank is not worth $310K a year.',
    "Amberline Optics isn't paying $120K.",
  ]);
});

describe('judgements of a sentence', () => {
  it('lets good news be welcome and bad news not', () => {
    expectHeld('Kestwick Bank has no meeting booked, which is a worrying sign.');
    expectRefused('Kestwick Bank has no meeting booked, which is a good sign.');
  });
});

describe('what nobody can know from the sheet', () => {
  itRefuses(['The owner did a great job.', 'The project was put on hold.', 'Their decision maker changed.']);
});

describe('the lists of words', () => {
  it('derive forms from a base', () => {
    for (const word of ['vaulting', 'trickiest', 'reservation', 'storie', 'cautiously', 'dangled'])
      expect(FAMILIES.has(word), word).toBe(true);
  });
  it('never hold a word of an event or a thing beyond the data', () => {
    expect([...NEVER].filter((word) => FAMILIES.has(word))).toEqual([]);
    for (const word of ['champion', 'competitor', 'budget', 'hired', 'merger', 'churned', 'stagnant'])
      expect(NEVER.has(word), word).toBe(true);
  });
  const beyond = [...NEVER].filter((word) =>
    /^(champion|competitor|budget|merger|lawsuit|outage|ceo)$/.test(word),
  );
  itRefuses(beyond.map((word) => `Kestwick Bank has no meeting booked and the ${word} is a factor.`));
});

describe('idioms that claim nothing', () => {
  itHolds([
    'Someone can call Kestwick Bank without you.',
    "Don't get too excited about Kestwick Bank.",
    'Hello 👋 a few words on Kestwick Bank.',
  ]);
  itRefuses([
    'Kestwick Bank renewed without lifting a finger.',
    'Kestwick Bank closed without you.',
    'Kestwick Bank 📈.',
  ]);
});

describe('silence with its span, and meetings in other words', () => {
  itHolds([
    'Corbel Systems is worth a look: nobody has spoken to them for 4 days.',
    "Lindale Energy is on Watch, and we've not heard a peep for 12 days.",
    'Lindale Energy: 12 days without a word.',
    'Kestwick Bank was last in touch on 2 April.',
    'Kestwick Bank is on Watch, no conversation being scheduled.',
    'Kestwick Bank fell, and no one has pencilled in the next meeting.',
    'Kestwick Bank and Lindale Energy are on Watch; none of these two has a next conversation in the diary.',
  ]);
  itRefuses([
    'Corbel Systems is worth a look: nobody has spoken to them for 7 days.',
    "Lindale Energy is on Watch, and we've not heard a peep for 30 days.",
    'Lindale Energy: 15 days without a word.',
    'Kestwick Bank was last in touch on 5 April.',
    'Kestwick Bank was talking as late as May.',
    'Amberline Optics is on Expand, no conversation being scheduled.',
    'Amberline Optics rose, and no one has pencilled in the next meeting.',
    'Kestwick Bank and Amberline Optics matter; none of these two has a next conversation in the diary.',
    'Nobody answered us on Nurture, and also not in the 30 days before.',
  ]);
});

describe('what is gone or was not there before, and takeovers on record', () => {
  const told: Record<string, Pick<Fact, 'value' | 'unit'>> = {
    'deal-d-8.amount@previous': { unit: 'money', value: 12000 },
    'tier-4.accounts@previous': { unit: 'count', value: 0 },
    'signal-1.detail': { unit: 'text', value: 'acquired by a competitor of the same region' },
  };
  const added = Object.entries(told).map(([id, fact]): Fact => {
    const [subject, metric, period = 'current'] = id.split(/[.@]/) as [string, string, string?];
    return { id, subject, metric, period, text: String(fact.value), sources: [], ...fact };
  });
  const sheet = { ...SHEET, facts: [...SHEET.facts.filter(({ id }) => !told[id]), ...added] };
  itHolds(
    [
      'Umber Games is on Nurture, but its deal has lost its amount.',
      'Umber Games is on Nurture, but its deal lost its $12,000 price tag.',
      'Umber Games has an unpriced deal.',
      'Triage had nobody in it a month ago.',
      'Norcross Robotics was bought by a regional competitor in May.',
      'Norcross Robotics is on Watch, but another company bought it in May.',
    ],
    sheet,
  );
  itRefuses(
    [
      'Lindale Energy is on Watch, but its deal has lost its amount.',
      'Umber Games is on Nurture, but its deal lost its $15,000 price tag.',
      'Lindale Energy has an unpriced deal.',
      'Watch had nobody in it a month ago.',
      'Norcross Robotics was bought by a regional competitor on 3 March.',
      'Norcross Robotics bought a regional competitor in May.',
      'Lindale Energy is on Watch, but another company bought it.',
    ],
    sheet,
  );
});

describe('stuck in a tier or on a score, and the stagnant line', () => {
  itHolds([
    'Petrel Data is still stuck in Triage on a score of 0.',
    'Farrow Schools has its score stuck on 64.',
  ]);
  itRefuses([
    'Kestwick Bank is still stuck in Watch.',
    'Petrel Data is still stuck in Watch.',
    'Petrel Data is not stuck in Triage.',
    'Amberline Optics has its score stuck on 97.',
    'Corbel Systems is stuck in Proposal.',
    'Corbel Systems is past the stagnant line.',
  ]);
});

describe('scores of nothing', () => {
  itHolds([
    'Petrel Data has a score of zero.',
    'Oakhurst Media fell, its score going from 36 to nought.',
    'Oakhurst Media and Petrel Data are on Triage; all have a score of zero.',
  ]);
  itRefuses([
    'Kestwick Bank has a score of zero.',
    'Kestwick Bank fell, its score going from 58 to nought.',
    'Kestwick Bank rose: its zero score vanished.',
    'Kestwick Bank and Lindale Energy are on Watch; all have a score of zero.',
  ]);
});
