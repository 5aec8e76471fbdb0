/** Directions, states and names by the measure and the run that they are of: beside the norm, a level, a month ago, of a deal. */
import { describe, it } from 'vitest';
import { SHEET } from '../claims/free-prose.ts';
import { expectHeld, expectRefused, itHolds, itRefuses } from './audited-prose.ts';

const OWNED = SHEET.facts.find(({ metric, value }) => metric === 'deal_owner' && value === 'R. Abbott')!;
const unowned = {
  ...SHEET,
  facts: SHEET.facts.map((fact) => (fact.id === OWNED.id ? { ...fact, value: null } : fact)),
};
const OWNER_OF = SHEET.subjects.find(
  ({ id }) => id === SHEET.subjects.find((each) => each.id === OWNED.subject)!.parent,
)!.name;

const TRUE = [
  "Contact in Watch isn't keeping pace, at 11 touches where 19 would be usual.",
  'Our attention to Watch has not kept up: 11 touches against 19.',
  'Contact in Watch has not grown as fast as the tier has.',
  'Contact in Watch has fallen behind what is usual: 11 touches against 19.',
  "We've fallen behind in Watch.",
  "Watch isn't getting the attention it deserves.",
  'Oakhurst Media is down at 18.',
  'Amberline Optics is up at 78.',
  'Last month we had 17 touches in Expand, above the norm.',
  "Amberline Optics' odds are 78 out of 100, up from 57.",
  "Lindale Energy's deal was five days inside the 45-day line in April.",
  'Oakhurst Media was 30 days late in April and is 61 days late now.',
  'In April Ingram Clinics was in Watch, with a deal stagnant in Evaluation.',
  'Lindale Energy, still in Nurture in April, is in Watch.',
  'Gildan Textiles: with no open deal there is nothing to hold it in Expand.',
  'Gildan Textiles could not stay in Expand without an open deal.',
  'Ingram Clinics got its deal moving: after a long stay in Evaluation it is in Proposal.',
  "Lindale Energy's deal crossed the 45-day line in Evaluation during May.",
  'Amberline Optics joined Expand because its deal is now a safe bet.',
  'Norcross Robotics fell to Watch because one thing went wrong.',
  'Oakhurst Media has a close date, 31 March, that nobody has moved.',
  'Morrow Pharma has a sour mood.\n\n**No contact.** Kestwick Bank was last heard from on 2 April.',
];
const FALSE = [
  "Contact in Expand isn't keeping pace, at 19 touches where 12 would be usual.",
  'Contact in Expand has fallen behind what is usual: 19 touches against 12.',
  "We've fallen behind in Expand.",
  "Expand isn't getting the attention it deserves.",
  'Oakhurst Media is up at 18.',
  'Amberline Optics is down at 78.',
  "Amberline Optics' odds are 78 out of 100, down from 57.",
  "Lindale Energy's deal was nine days inside the 45-day line in April.",
  "Lindale Energy's deal is five days inside the 45-day line.",
  'Oakhurst Media was 20 days late in April and is 61 days late now.',
  'Lindale Energy is still in Nurture.',
  'Gildan Textiles is in Expand.',
  'Amberline Optics joined Expand because its mood warmed.',
  'Norcross Robotics fell to Watch because three things went wrong.',
  'Norcross Robotics has a close date, 30 June, that nobody has moved.',
  'Morrow Pharma has a sour mood.\n\n**No contact.** Amberline Optics was last heard from on 29 May.',
];

describe('measures and times', () => {
  itHolds(TRUE);
  itRefuses(FALSE);
});

describe('a deal that nobody owns', () => {
  it.each([
    `${OWNER_OF}'s deal has no owner.`,
    `${OWNER_OF}: no owner named on the deal.`,
    `Nobody owns ${OWNER_OF}'s deal.`,
    `${OWNER_OF} has a deal with no owner.`,
  ])('passes where it is so, and is refused where it is not: %s', (text) => {
    expectHeld(text, unowned);
    expectRefused(text);
  });
});
