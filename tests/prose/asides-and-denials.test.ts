/** Denials, times and needs that tell no more than they say, and what of them the record does hold. */
import { describe, expect, it } from 'vitest';
import { claimsTouching, itHolds, itRefuses } from './audited-prose.ts';

describe('a health that is denied', () => {
  itHolds([
    "Norcross Robotics isn't healthy either.",
    "Kestwick Bank doesn't look healthy.",
    "Lindale Energy isn't exactly thriving.",
  ]);
  itRefuses(["Gildan Textiles isn't healthy either.", "Amberline Optics doesn't look healthy."]);
});

describe('what somebody needs of us', () => {
  itHolds(['Norcross Robotics needs eyes first.', 'Kestwick Bank needs attention now.']);
  itRefuses(['Norcross Robotics needs sponsors.']);
});

describe('since when, and no cause', () => {
  itHolds([
    'The odds of Amberline Optics have risen by 21 points since the end of April, to 78.',
    'The score of Kestwick Bank has fallen since the last report.',
  ]);
  itRefuses([
    'The odds of Amberline Optics have risen since the webinar, to 78.',
    'The odds of Amberline Optics have fallen since the end of April.',
  ]);
});

describe('denials that weigh and deny nothing', () => {
  itHolds([
    'Gildan Textiles is at 86; that hardly calls for a VP.',
    'The score of Gildan Textiles slipped by four points, no more.',
    'Norcross Robotics and Lindale Energy went to Watch. Neither disgraced itself.',
  ]);
});

describe('a month without incident, odds that have not twitched, a silence that is over', () => {
  itHolds([
    'Corbel Systems had a month without incident.',
    "Oakhurst Media has odds of 18 that haven't twitched in a month.",
    'Amberline Optics is no longer drifting in silence.',
  ]);
  itRefuses([
    'Norcross Robotics had a month without incident.',
    "Lindale Energy has odds of 38 that haven't twitched in a month.",
    'Kestwick Bank is no longer drifting in silence.',
  ]);
});

describe('what got better, and what did not', () => {
  itHolds(["The odds of Amberline Optics got better (57 to 78), though its mood didn't (0.42)."]);
  itRefuses(["The odds of Amberline Optics got better (57 to 78), though its score didn't."]);
});

describe('in which order we would act', () => {
  const text = "I'd book Lindale Energy right after Kestwick Bank.";
  itHolds([text]);
  it('is no day on record', () => {
    expect(claimsTouching(text, 'right after').filter(({ type }) => type === 'predicate')).toEqual([]);
  });
  itRefuses(['Amberline Optics closes on 26 June, right after Corbel Systems.']);
});

describe('one account set beside the one before it', () => {
  itHolds([
    'Norcross Robotics is at 49 with $125,000. Corbel Systems is smaller at $110,000 but a notch likelier.',
    'Corbel Systems is at 66 with $110,000. Norcross Robotics is bigger, at $125,000, though less likely.',
    'Norcross Robotics has become less likely to close.',
  ]);
  itRefuses([
    'Norcross Robotics is at 49 with $125,000. Corbel Systems is smaller at $110,000 and a notch less likely.',
    'Corbel Systems is at 66 with $110,000. Norcross Robotics is bigger, at $125,000, and more likely.',
    'Norcross Robotics has become likelier to close.',
  ]);
});

describe('the former and the latter some sentences on', () => {
  const told = (owner: string): string =>
    `Corbel Systems and Norcross Robotics are prospects. The former is in Proposal, at 66. It has a meeting booked. The latter is the closer call: ${owner} has managed three touches.`;
  itHolds([told('S. Bianchi')]);
  itRefuses([told('T. Castell')]);
});

describe('one of as many as the text names, and not all of them', () => {
  itHolds([
    'Lindale Energy, Amberline Optics and Gildan Textiles are the three. Lindale Energy is the lowest. It is also the only one of the three with less contact than usual.',
  ]);
});
