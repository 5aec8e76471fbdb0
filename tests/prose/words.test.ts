/** What open prose says without a figure: states, negations, quantifiers, evaluations, causes, events; each kind true and false. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';
import { faultsIn, itHolds, itRefuses } from './audited-prose.ts';

/** Sentences that the sheet bears out, by kind. */
const TRUE: Record<string, string[]> = {
  'no contact': [
    'Nobody has spoken to Kestwick Bank since 2 April.',
    "Petrel Data hasn't been heard from for 109 days.",
    'Kestwick Bank has gone silent.',
    'There was no contact with Oakhurst Media at all.',
  ],
  meetings: [
    'Kestwick Bank has no meeting booked.',
    "Lindale Energy hasn't got a meeting in the diary, which is awkward.",
    'Morrow Pharma still lacks a next meeting.',
    'A meeting is booked with Amberline Optics.',
  ],
  deals: [
    'The deal at Lindale Energy is stuck.',
    'Ingram Clinics is no longer stagnant.',
    'Kestwick Bank has only one open deal.',
    'There is no open deal at Petrel Data.',
  ],
  people: ['Kestwick Bank is single-threaded, which is uncomfortable.'],
  'quantified sets': [
    'Kestwick Bank and Lindale Energy are both worth a look. Neither has a meeting booked.',
    'Lindale Energy and Norcross Robotics need care; both are stagnant.',
  ],
  places: [
    'Kestwick Bank and Lindale Energy need care. The steepest fall of the two is at Kestwick Bank.',
    'Amberline Optics and Corbel Systems: Amberline has the warmest mood, and Corbel the chilliest.',
    'Norcross Robotics and Lindale Energy: Norcross is the likeliest of the two and Lindale the healthiest.',
    'Gildan Textiles and Hartwell Labs: Gildan is the most natural candidate.',
  ],
  'moves counted': [
    'Two went Nurture to Watch.',
    'Seven accounts crossed a line, two upwards and five down.',
    'Kestwick Bank and Lindale Energy need care. Two slid from Nurture into Watch.',
    'Amberline Optics and Ingram Clinics did well, all promoted.',
    'No account moved up into Watch.',
  ],
  others: [
    'Kestwick Bank, Hartwell Labs and Farrow Schools need a call. Kestwick Bank sits in Watch, the other two in Nurture.',
  ],
  'counts before a state': [
    'Kestwick Bank, Amberline Optics and Norcross Robotics stand out; two of them have no meeting booked.',
  ],
  'counts of the text': ['Two follow. Kestwick Bank has no meeting booked. Amberline Optics is healthy.'],
  'all that the book has': ['Two deals are stagnant in Watch, but not both stagnant deals of the book.'],
  'one alone': [
    'Kestwick Bank and Amberline Optics are worth a look. Only Amberline Optics has a next meeting.',
    'Lindale Energy and Amberline Optics need care. Lindale Energy is the only one with a stagnant deal.',
    'Kestwick Bank, Amberline Optics and Corbel Systems: only Amberline and Corbel have a date with us.',
  ],
  evaluations: [
    'Amberline Optics is healthy.',
    'Kestwick Bank is at risk.',
    'The relationship with Amberline Optics is warm.',
    'Engagement at Corbel Systems is strong.',
  ],
  causes: [
    'Kestwick Bank is on Watch because its renewal is near and nobody has spoken to them since 2 April.',
    'Lindale Energy fell to Watch because its deal is stuck.',
  ],
  'what claims nothing': [
    "Kestwick Bank has no meeting booked, so don't wait.",
    "It isn't urgent, but Kestwick Bank deserves attention this time.",
    'Please call Kestwick Bank and ask what would help.',
    'Hi there, here is what I would look at before anything else: Kestwick Bank has no meeting booked.',
  ],
};

/** The same kinds, denied by the sheet or by nothing on it. */
const FALSE: Record<string, string[]> = {
  'no contact': [
    'Nobody has spoken to Amberline Optics.',
    "Corbel Systems hasn't been heard from.",
    'Amberline Optics has gone silent.',
    'Kestwick Bank has heard nothing from us.',
  ],
  meetings: [
    'Amberline Optics has no meeting booked.',
    'A meeting is booked with Kestwick Bank.',
    'Corbel Systems still lacks a next meeting.',
  ],
  deals: [
    'The deal at Amberline Optics is stuck.',
    'There is no open deal at Lindale Energy.',
    'Lindale Energy is not stagnant.',
  ],
  people: ['Amberline Optics is single-threaded, which is uncomfortable.'],
  'quantified sets': [
    'Kestwick Bank and Amberline Optics are both worth a look. Neither has a meeting booked.',
    'Lindale Energy and Hartwell Labs need care; both are stagnant.',
  ],
  places: [
    'Kestwick Bank and Lindale Energy need care. The steepest fall of the two is at Lindale Energy.',
    'Amberline Optics and Gildan Textiles: the steepest fall is at Amberline Optics.',
    'Kestwick Bank and Morrow Pharma: the warmest mood of the two is at Morrow Pharma.',
    'Amberline Optics and Corbel Systems: Corbel is the healthiest of the two.',
  ],
  'moves counted': [
    'Three went Nurture to Watch.',
    'Eight accounts crossed a line.',
    'Five escaped Watch for Nurture.',
    'No account came down into Watch.',
    'Amberline Optics and Kestwick Bank are of note, all promoted.',
    'No account moved into Watch.',
  ],
  others: [
    'Kestwick Bank, Hartwell Labs and Farrow Schools need a call. Kestwick Bank sits in Watch, the other two in Expand.',
    'Kestwick Bank, Hartwell Labs and Corbel Systems need a call. Kestwick Bank sits in Watch, the other two in Nurture.',
  ],
  'counts before a state': [
    'Norcross Robotics, Corbel Systems and Amberline Optics stand out; two of them have no meeting booked.',
  ],
  'counts of the text': ['Five follow. Kestwick Bank has no meeting booked. Amberline Optics is healthy.'],
  'all that the book has': ['Watch holds four accounts; both stagnant deals of the book are in this tier.'],
  'one alone': [
    'Kestwick Bank and Amberline Optics are worth a look. Only Kestwick Bank has a next meeting.',
    'Corbel Systems, Amberline Optics and Kestwick Bank: only Amberline Optics has a next meeting.',
    'Lindale Energy and Norcross Robotics need care. Lindale Energy is the only one with a stagnant deal.',
    'Lindale Energy and Amberline Optics need care. Amberline Optics is the only one with a stagnant deal.',
  ],
  evaluations: [
    'Kestwick Bank is healthy.',
    'Amberline Optics is at risk.',
    'The relationship with Morrow Pharma is warm.',
    'Engagement at Kestwick Bank is strong.',
  ],
  causes: [
    'Lindale Energy fell to Watch because its sentiment is negative.',
    'The score of Kestwick Bank fell because contact fell.',
  ],
  'events that nothing shows': [
    'Kestwick Bank renewed.',
    'Lindale Energy will renew early.',
    'Amberline Optics signed.',
    'Kestwick Bank agreed to the terms.',
    'They changed their mind.',
    'Amberline Optics trusts us.',
  ],
  'things outside the data': [
    'The champion of Kestwick Bank left.',
    'A competitor is circling.',
    'The budget was cut.',
    'Kestwick Bank complained about support.',
  ],
  'others not on the sheet': [
    'Kestwick Bank has no meeting booked, fewer than most.',
    'You have more meetings than any other rep.',
  ],
  'a doubt of what is on record': ['Kestwick Bank apparently has no meeting booked.'],
};

describe('open prose without figures', () => {
  for (const [kind, texts] of Object.entries(TRUE)) describe(kind, () => itHolds(texts));
  for (const [kind, texts] of Object.entries(FALSE)) describe(kind, () => itRefuses(texts));

  it('contradicts only what the record denies, and calls the rest unsupported', () => {
    const verdicts = (text: string) => faultsIn(text).map(({ verdict }) => verdict);
    expect(verdicts('Amberline Optics has no meeting booked.')).toContain('contradicted');
    expect(verdicts('Kestwick Bank is healthy.')).toEqual(['unsupported']);
    expect(verdicts('Lindale Energy fell to Watch because its sentiment is negative.')).toContain(
      'unsupported',
    );
  });

  it('holds none of these words to be known in a report', () => {
    const declared = auditText('Kestwick Bank is healthy, all told.', SHEET).claims;
    expect(declared.filter(isFault)).not.toEqual([]);
  });
});
