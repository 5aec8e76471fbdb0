/** The stage of a deal and the tier of an account are the ones that the words beside them place it in. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a stage by the words before it', () => {
  itHolds([
    'The deal of Ingram Clinics went to Proposal.',
    'The deal of Ingram Clinics is still in Proposal.',
    'Ingram Clinics left Evaluation for Proposal.',
    'A month ago the deal of Ingram Clinics was still in Evaluation.',
    'The deal of Ingram Clinics has left Evaluation.',
  ]);
  itRefuses([
    'The deal of Ingram Clinics is still in Evaluation.',
    'The deal of Ingram Clinics went to Evaluation.',
    'The deal of Ingram Clinics has left Proposal.',
    'Ingram Clinics left Proposal for Evaluation.',
  ]);
});

describe('a count and a silence that their noun leaves to one measure', () => {
  itHolds(['Ingram Clinics has one open deal.', 'Kestwick Bank has been silent for 59 days.']);
  itRefuses([
    'Ingram Clinics pays $35K. It has two open deals.',
    'Kestwick Bank has been silent for 44 days.',
  ]);
});

describe('where a value came to', () => {
  itRefuses(['The score of Kestwick Bank fell to 58.']);
  itHolds(['The score of Kestwick Bank fell to 16.']);
});

describe('the name that a tier of the first rank goes by', () => {
  itHolds(['Norcross Robotics fell out of Win.']);
  itRefuses(['Norcross Robotics fell out of Expand.']);
});
