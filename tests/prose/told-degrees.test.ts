/** How much a word of change says against the ends beside it, and deeds that are denied though they are on record. */
import { describe } from 'vitest';
import { type Change, itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

const DEGREES: Change[] = [
  ['The score of Norcross Robotics fell sharply from 74 to 45.', 'fell sharply', 'fell slightly'],
  ['The score of Norcross Robotics plunged from 74 to 45.', 'plunged', 'edged down'],
  ["Kestwick Bank's score collapsed from 58 to 16.", 'collapsed', 'dipped'],
  ["Kestwick Bank's score sank from 58 to 16.", 'sank', 'barely moved'],
  ['The score of Gildan Textiles eased from 90 to 86.', 'eased', 'slumped'],
  ['The score of Gildan Textiles edged down from 90 to 86.', 'edged down', 'halved'],
  ['Gildan Textiles scored 86, down slightly from 90.', 'down slightly', 'down sharply'],
  ["Ingram Clinics' odds crept up from 48 to 50.", 'crept up', 'jumped'],
  ["Ingram Clinics' odds rose a little from 48 to 50.", 'rose a little', 'rose tenfold'],
  ["Amberline Optics' score leapt from 68 to 97.", 'leapt', 'inched up'],
  ["Amberline Optics' score rose from 68 to 97, a big rise.", 'a big rise', 'a modest rise'],
  ["Amberline Optics' score jumped 29 points.", 'jumped', 'inched up'],
  ["Amberline Optics' score shot up to 97.", 'shot up', 'crept up'],
  ['Touches in Nurture eased from 19 to 18.', 'eased', 'plummeted'],
];

describe('how much it changed', () => {
  itRefusesWhereChanged(DEGREES);
  itHolds([
    ...DEGREES.map(([text]) => text),
    // Between a little and a lot, who says which is a matter of taste.
    'The score of Lindale Energy dropped a little from 55 to 47.',
    'The score of Lindale Energy dropped sharply from 55 to 47.',
    'Touches at Amberline Optics nearly doubled from six to eleven.',
  ]);
  itRefuses([
    'Touches at Amberline Optics trebled from six to eleven.',
    'The score of Gildan Textiles slipped by a mere four points, a huge drop from 90 to 86.',
    'Sentiment at Morrow Pharma slipped slightly from -0.31 to -0.41.',
  ]);
});

describe('unchanged', () => {
  itRefuses([
    'The score of Gildan Textiles is unchanged at 86.',
    'The odds of Ingram Clinics are unchanged at 50.',
    'Touches in Nurture are unchanged at 18.',
  ]);
  itHolds([
    'The score of Morrow Pharma is unchanged at 66.',
    'The odds of Corbel Systems are all but unchanged at 66.',
    'Touches at Farrow Schools are unchanged at two.',
  ]);
});

describe('what is denied though it is on record', () => {
  itRefuses([
    'The score of Norcross Robotics did not fall from 74 to 45.',
    "Amberline Optics' score never rose from 68 to 97.",
    "Amberline Optics' score doesn't hold from 68 to 97.",
    'Kestwick Bank does not renew on 14 July.',
    "Amberline Optics' deal doesn't close on 26 June.",
    "Amberline Optics' deal did not reach Negotiation on 22 May.",
    "Amberline Optics' deal does not sit in Negotiation.",
    'Kestwick Bank has never gone 59 days without a touch.',
    'Kestwick Bank has not no meeting booked.',
  ]);
  itHolds([
    'Kestwick Bank does not renew until 14 July.',
    "Amberline Optics' deal is not due until 26 June.",
    "Amberline Optics' deal did not reach Negotiation until 22 May.",
    'The score of Petrel Data has not moved from 0.',
  ]);
});
