/** Words that look like a state or a change and tell none, and those that do: advice, proposals, rules, turns of phrase. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

const TRUE = [
  "Kestwick Bank: it's time to break the silence.",
  'Kestwick Bank: somebody has to break the silence before 14 July.',
  "Kestwick Bank has been quiet since 2 April; it's time we broke the silence.",
  'Kestwick Bank has revenue to lose: $310,200 a year.',
  'With Kestwick Bank we stand to lose $310,200.',
  'Petrel Data has little revenue to lose, $9,000 a year.',
  'Hartwell Labs is in Evaluation, an odd moment for contact to dip.',
  "Kestwick Bank: if your one contact doesn't pick up, find another.",
  'Kestwick Bank: pick up the phone.',
  'Amberline Optics rose to Expand, with a sour taste.',
  "Hartwell Labs: don't let a delay sour the deal.",
  'Petrel Data: a courtesy call is overdue.',
  'Petrel Data is overdue a call.',
  'Petrel Data: an overdue hello would not hurt.',
  'Petrel Data was last in contact on 11 February.',
  "Hartwell Labs' deal has been in Evaluation for 22 days; past 45 it counts as stagnant.",
  "Hartwell Labs' deal has been in Evaluation for 22 days; it tips into stagnant once it passes 45.",
  "Hartwell Labs' deal is 22 days into Evaluation. Anything over 45 is stagnant.",
  "Hartwell Labs' deal: either a new date is agreed with the customer or it leaves the forecast.",
  "Hartwell Labs' deal needs a new date.",
  "Hartwell Labs' deal: a new date is agreed this week, or we close it.",
  'Umber Games: one contact is thin for any deal.',
  'Amberline Optics would fall back to Nurture if the odds dropped.',
  'Amberline Optics: should the odds fall, it goes back to Nurture.',
  "Kestwick Bank: don't drop the ball.",
];
const FALSE = [
  'Kestwick Bank broke the silence.',
  'Kestwick Bank has lost a renewal.',
  "Petrel Data's deal is overdue.",
  'Petrel Data is overdue.',
  'Petrel Data was last in contact on 11 April.',
  'Petrel Data is in contact.',
  "Hartwell Labs' deal has been in Evaluation for 22 days; past 12 it counts as stagnant.",
  "Hartwell Labs' deal is stagnant at 22 days.",
  'Hartwell Labs has gone sour on us.',
  "Hartwell Labs' deal has a new date.",
  'Amberline Optics: the odds dropped.',
  'Umber Games: two contacts is thin for any deal.',
];

describe('words that tell nothing of the record', () => {
  itHolds(TRUE);
  itRefuses(FALSE);
});
