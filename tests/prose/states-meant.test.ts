/** States, directions and places that mean something else than their bare word: lines, gone deals, stages, counts of what is missing. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a deal that is not stagnant yet', () => {
  itHolds([
    "Hartwell Labs' deal has spent 22 days in Evaluation, still well short of stagnant.",
    "Hartwell Labs' deal is 22 days into Evaluation. The stagnant line, 45 days, is not far off.",
    "Hartwell Labs' deal is not far off stagnant.",
    "Hartwell Labs' deal is below the threshold for stagnant deals.",
    "Hartwell Labs' deal is edging towards stagnant.",
  ]);
  itRefuses([
    "Hartwell Labs' deal has spent 22 days in Evaluation and is stagnant.",
    "Norcross Robotics' deal is not far off stagnant.",
    "Norcross Robotics' deal is edging towards stagnant.",
  ]);
});

describe('deals that are gone, left or open', () => {
  itHolds([
    'Gildan Textiles came down, and its $60,000 deal is gone.',
    'At Gildan Textiles the $60,000 deal is no longer open.',
    'Gildan Textiles: the $60,000 deal has dropped out of the pipeline.',
    'Gildan Textiles: the deal was won, none is left to rate.',
    'Gildan Textiles: the $60,000 deal is in the bag.',
    'Norcross Robotics fell to Watch, but all is not lost.',
  ]);
  itRefuses([
    'Gildan Textiles came down, and its $50,000 deal is gone.',
    "Amberline Optics' $180,000 deal is gone.",
    'At Amberline Optics the $180,000 deal is no longer open.',
    'Amberline Optics: the deal was won, none is left to rate.',
    'Amberline Optics: the $180,000 deal is in the bag.',
  ]);
});

describe('a contact in a time is a touch', () => {
  itHolds(['Quarry & Sons had a single contact, on 20 May.', 'Umber Games has a single contact.']);
  itRefuses(['Amberline Optics had a single contact, on 29 May.', 'Amberline Optics has a single contact.']);
});

describe('what lies beside a norm', () => {
  itHolds([
    "Amberline Optics had eleven touches, against April's six and over the usual 7.",
    'Nurture: touches fell from 19 to 18, a hair below normal.',
    "Norcross Robotics' deal has been in Proposal for 58 days, far longer than the usual 24.",
  ]);
  itRefuses([
    "Amberline Optics had eleven touches, against April's six and below the usual 7.",
    'Nurture: touches fell from 19 to 18, a hair above normal.',
    "Norcross Robotics' deal has been in Proposal for 58 days, shorter than the usual 24.",
    "Hartwell Labs' deal has been in Evaluation for 22 days, longer than the usual 30.",
  ]);
});

describe('stages that a deal climbs, tiers that an account falls', () => {
  itHolds([
    "Amberline Optics' deal leapt from Proposal to Negotiation.",
    "Amberline Optics' deal rose to Negotiation.",
    'Norcross Robotics (Expand straight to Watch).',
    'Norcross Robotics, Expand all the way down to Watch.',
    'Gildan Textiles is a fall in name only: its $60,000 deal was won.',
    'Norcross Robotics took the steepest drop, from Expand to Watch, Lindale Energy a shorter one.',
  ]);
  itRefuses([
    "Amberline Optics' deal fell from Proposal to Negotiation.",
    "Amberline Optics' deal sank to Negotiation.",
    'Amberline Optics is a fall in name only.',
    'Norcross Robotics (Nurture straight to Watch).',
    'Norcross Robotics (Expand straight to Triage).',
    'Lindale Energy took the steepest drop, from Nurture to Watch, Norcross Robotics a shorter one.',
  ]);
});

describe('counts of accounts without a meeting', () => {
  itHolds([
    'There is no meeting booked with eight of our 14 accounts.',
    'Across the book nothing is booked with eight of 14 accounts.',
    'Across the book eight of 14 accounts are still lacking a booked meeting.',
  ]);
  itRefuses([
    'There is no meeting booked with nine of our 14 accounts.',
    'Across the book nothing is booked with seven of 14 accounts.',
    'Across the book six of 14 accounts are still lacking a booked meeting.',
  ]);
});
