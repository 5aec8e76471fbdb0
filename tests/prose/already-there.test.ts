/** Coming to a tier, or being new or back there, is of an account that was in another one in the run before. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('an account that came to its tier', () => {
  itHolds([
    'Kestwick Bank has dropped into Watch.',
    'Ingram Clinics is back in Nurture.',
    'Amberline Optics has just moved up into Expand.',
    'Morrow Pharma stayed where it was, while Kestwick Bank fell into Watch.',
    'Kestwick Bank, unlike Morrow Pharma, dropped into Watch.',
  ]);
  itRefuses([
    'Morrow Pharma has dropped into Watch.',
    'Hartwell Labs is back in Nurture.',
    'Petrel Data is new to Triage.',
    'Farrow Schools came into Nurture.',
    'Farrow Schools has landed in Nurture.',
    'Hartwell Labs has slipped back in Nurture.',
    'Morrow Pharma has a score of 66. It has now slid into Watch.',
    'Morrow Pharma has a score of 66. The account has just dropped into Watch.',
    'Morrow Pharma has a score of 66. They have just moved up to Watch.',
  ]);
  itRefusesWhereChanged([
    ['Ingram Clinics is back in Nurture.', 'Ingram Clinics is back in', 'Hartwell Labs is back in'],
    [
      'Kestwick Bank has just fallen into Watch.',
      'Kestwick Bank has just fallen',
      'Morrow Pharma has just fallen',
    ],
  ]);
});

describe('what is denied, only possible, or told of somebody else', () => {
  itHolds([
    'Petrel Data has not dropped into Triage.',
    'Petrel Data could slip back into Triage.',
    'Morrow Pharma has a score of 66. Contact has risen in Watch from 8 to 11.',
    'Back to Watch: Morrow Pharma has a score of 66.',
  ]);
});
