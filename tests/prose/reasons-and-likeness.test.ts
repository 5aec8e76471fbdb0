/** "The same", "too", reasons of a judgement and how much time is left: claims where the record bears them out, and none else. */
import { describe, expect, it } from 'vitest';
import { itHolds, itRefuses, verdictsTouching } from './audited-prose.ts';

const CLAIMED: [text: string, words: string][] = [
  // What two accounts have alike.
  ['Lindale Energy and Norcross Robotics close on the same day, 30 June.', 'the same day'],
  ['Lindale Energy closes on 30 June, and Norcross Robotics shares the same close date.', 'same'],
  ['Lindale Energy slipped from Nurture to Watch. Kestwick Bank fell to Watch as well.', 'as well'],
  ['Lindale Energy slipped from Nurture to Watch. Kestwick Bank did too.', 'too'],
  ['Lindale Energy slipped from Nurture to Watch. So did Kestwick Bank.', 'So did'],
  ['Morrow Pharma has no meeting booked. Kestwick Bank also has no date booked.', 'also'],
  // Why something is judged or advised, and in spite of what it changed.
  ['Lindale Energy deserves some concern, since its score has slid from 55 to 47.', 'since'],
  ['The odds of Norcross Robotics sank from 63 to 49, despite its three touches.', 'despite'],
  // How much time is left, what is there by now.
  ['Lindale Energy renews on 31 December, so there is time.', 'there is time'],
  ['Ingram Clinics pays $35,000, money we already have.', 'already have'],
  ['Petrel Data: the last time anyone there spoke to us was 11 February.', 'last time'],
  // How far it is to a limit.
  ['Umber Games is at 15 days in Discovery, a week short of the usual 21.', 'a week'],
  ['Umber Games is at 15 days in Discovery and turns stagnant in about a fortnight.', 'a fortnight'],
];

const UNHELD: [text: string, words: string][] = [
  ['Lindale Energy closes on 30 June. Ingram Clinics is due on the same day.', 'the same day'],
  ['Lindale Energy slipped from Nurture to Watch. So did Amberline Optics.', 'So did'],
  ['Morrow Pharma has no meeting booked. Corbel Systems also has a deal.', 'also'],
  ['Lindale Energy deserves some concern, since its score has risen from 55 to 47.', 'since'],
  ['The odds of Norcross Robotics sank from 63 to 49, despite its nine touches.', 'despite'],
  ['Petrel Data pays $9,000, so there is little time.', 'little time'],
];

describe('likeness, reasons and time left', () => {
  it.each(CLAIMED)('a claim: %s (%s)', (text, words) => {
    expect(verdictsTouching(text, words)).toContain('verified');
  });
  it.each(UNHELD)('no claim that holds: %s (%s)', (text, words) => {
    expect(verdictsTouching(text, words)).not.toContain('verified');
  });
});

describe('what another did too', () => {
  itHolds([
    'Lindale Energy slipped from Nurture to Watch. Kestwick Bank did too.',
    'Lindale Energy slipped from Nurture to Watch. Kestwick Bank did so as well.',
    'Lindale Energy slipped from Nurture to Watch. Kestwick Bank followed suit.',
  ]);
  itRefuses([
    'Lindale Energy slipped from Nurture to Watch. Amberline Optics did too.',
    'Lindale Energy slipped from Nurture to Watch. Morrow Pharma did too.',
  ]);
});

describe('false distances to a limit', () => {
  itRefuses([
    'Umber Games is at 15 days in Discovery, a day short of the usual 21.',
    'Umber Games is at 15 days in Discovery and turns stagnant in a day.',
  ]);
});
