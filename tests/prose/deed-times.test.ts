/** The day on record for a deed is what its time has to be of, and no other day within that time. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('when a deed took place or is to', () => {
  itRefuses([
    'Dunhaven Steel: next meeting tomorrow.',
    'Kestwick Bank: last touch yesterday.',
    'Kestwick Bank renews tomorrow.',
    'Kestwick Bank renews next week.',
    "Amberline Optics' deal closes tomorrow.",
    "Amberline Optics' deal reached Negotiation in April.",
    'Norcross Robotics has sat in Proposal since May.',
    'Lindale Energy has been in Evaluation since April.',
    'We lost a deal at Corbel Systems last month.',
  ]);
  itHolds([
    "Amberline Optics' deal reached Negotiation in May.",
    'Norcross Robotics has sat in Proposal since April.',
    'Lindale Energy has been in Evaluation since March.',
    'Kestwick Bank renews next quarter.',
    "Amberline Optics' deal closes next month.",
    'Amberline Optics: last touch in May.',
  ]);
});
