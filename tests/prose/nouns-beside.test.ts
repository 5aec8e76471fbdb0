/** The noun or state beside a figure names its measure: what is on record of another measure alone is refused. */
import { describe } from 'vitest';
import type { FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('the noun that governs a figure', () => {
  itHolds([
    "Amberline Optics's score climbed from 68 to 97.",
    "Amberline Optics's likelihood score climbed from 57 to 78.",
    'Corbel Systems has a deal with good odds (66).',
    'At Ingram Clinics the score on its $18,000 deal is of no use: the odds rose to 50.',
    'Corbel Systems: odds improved a touch, 64 to 66, and its score stands at 93.',
    'Norcross Robotics: odds slipped from 63 to 49, and the score sank from 74 to 45.',
    'Amberline Optics had 11 exchanges against a usual 7.',
    'Amberline Optics had 11 contacts against a usual 7.',
    'Amberline Optics had eight conversations in 90 days.',
    'Amberline Optics brings in $120,000 of annual revenue and has an open pipeline of $180,000.',
    "Amberline Optics's mood stands at 0.42.",
    'The people in touch at Amberline Optics number five.',
    "Hartwell Labs's $52,000 deal scores 68.",
  ]);
  itRefusesWhereChanged([
    ["Amberline Optics's score climbed from 68 to 97.", '68 to 97', '57 to 78'],
    ['Norcross Robotics: odds slipped a touch, 63 to 49.', '63 to 49', '74 to 45'],
    ["Ingram Clinics's score rose from 52 to 70.", '52 to 70', '48 to 50'],
    ['Corbel Systems: the score stands at 93.', '93', '66'],
  ]);
  itRefuses([
    "Lindale Energy's score has slipped to 38.",
    "Lindale Energy's odds eased from 55 to 47.",
    "Norcross Robotics's score sank from 63 to 49.",
    'Hartwell Labs has a score of 68.',
    'Hartwell Labs has the best score (68).',
    "Hartwell Labs's odds stand at 83.",
    'Corbel Systems: score now 66.',
    "Morrow Pharma's score is down at −0.41.",
    'Amberline Optics had 11 meetings in 30 days against a usual 7.',
    'Ingram Clinics: three meetings in a month against a usual three.',
    'Morrow Pharma is busy, with five meetings in 30 days.',
    'Lindale Energy has $165,000 in pipeline.',
    'Gildan Textiles pays $60,000 of annual pipeline.',
    'Norcross Robotics has $125,000 in recurring revenue.',
    "Amberline Optics's pipeline is $120,000.",
    "Lindale Energy's revenue stands at $90,000.",
    'Amberline Optics logged five exchanges in 90 days.',
    'Amberline Optics has 11 open deals.',
  ]);
});

/** The fixture's deals are expansions and first purchases: here one of them is a renewal. */
const RENEWING: FactSheet = {
  ...SHEET,
  facts: SHEET.facts.map((fact) =>
    fact.id === 'deal-d-10.deal_type' ? { ...fact, value: 'renewal', text: 'renewal' } : fact,
  ),
};

describe('the kind of deal beside a figure', () => {
  itHolds(
    [
      "Lindale Energy's renewal has been in its stage for 71 days.",
      "Amberline Optics's $180,000 upgrade closes on 26 June.",
      "Amberline Optics's $180,000 expansion is one and a half times its $120,000 of revenue.",
    ],
    RENEWING,
  );
  itRefuses(
    [
      "Lindale Energy's upgrade has been in its stage for 71 days.",
      "Lindale Energy's $90,000 upgrade closes on 30 June.",
      "Lindale Energy's expansion has sat for 71 days.",
      'Kestwick Bank has a $310,200 upgrade on 14 July.',
      "Kestwick Bank's expansion is due on 14 July.",
      'In Watch, one upgrade worth $310,200 is coming due.',
    ],
    RENEWING,
  );
});

describe('the state beside a figure', () => {
  itHolds([
    'Kestwick Bank has been silent for 59 days.',
    'Nobody at Kestwick Bank has been in touch for 59 days.',
    'Norcross Robotics has been in Proposal for 58 days, where won deals usually take 24.',
    'One renewal worth $310,200 is due in Watch.',
    "Oakhurst Media's deal is 61 days overdue.",
    'Seven accounts changed tier.',
  ]);
  itRefuses([
    'Kestwick Bank has been in touch for 59 days.',
    'Kestwick Bank has been active since 2 April.',
    'Oakhurst Media has been talking for 78 days.',
    'Norcross Robotics has been in Proposal for 58 days, where lost deals usually take 24.',
    'Norcross Robotics has been in Proposal for 58 days; open deals typically spend 24.',
    'Norcross Robotics has been in Proposal for 58 days against a median of 24 for deals that were lost.',
    'One renewal worth $310,200 is overdue in Watch.',
    'In Watch, renewals overdue come to $310,200.',
    "Oakhurst Media's deal is 61 days due.",
    'Seven deals changed tier.',
    'The two deals that rose from Watch to Nurture are small.',
    'Watch has $215,000 in two won deals.',
    'The book has eight won deals.',
    'No meeting at Kestwick Bank since 2 April.',
  ]);
});

describe('a norm of what has none', () => {
  itHolds(['Contact at Amberline Optics is above normal.', "Morrow Pharma's contact is back to normal."]);
  itRefuses([
    "Amberline Optics's revenue is above normal.",
    "Morrow Pharma's revenue is back to normal.",
    "Ingram Clinics's score is at its usual level.",
    "Farrow Schools's sentiment is below the norm.",
    'The odds at Amberline Optics are well above the usual.',
    'In Watch, pipeline is at about 58% of normal.',
  ]);
});

describe('in touch, told of a name', () => {
  itHolds([
    'Amberline Optics is in touch.',
    'Nobody at Kestwick Bank is in touch.',
    'Nobody in Triage is talking to us.',
    'Nurture is active.',
  ]);
  itRefuses(['Kestwick Bank is in touch.', 'Triage is still in touch.', 'Oakhurst Media is talking to us.']);
});

describe('a figure that is on record of the measure named, and of another one first', () => {
  itHolds(['It renews on 14 July: Kestwick Bank is worth about $310K in ARR.']);
});
