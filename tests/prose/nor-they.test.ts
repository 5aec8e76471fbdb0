/** What is denied of others after the one it was said of, and "hasn't helped" of no one. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a denial that is carried on to others', () => {
  itHolds([
    'Kestwick Bank has no meeting booked, nor does Lindale Energy.',
    'Kestwick Bank has no meeting booked, nor do Lindale Energy or Morrow Pharma.',
    'Kestwick Bank has no meeting booked, and neither does Lindale Energy.',
    'It hasn’t helped that Kestwick Bank has no meeting booked.',
    'Kestwick Bank isn’t one to leave until 14 July.',
  ]);
  itRefuses([
    'Kestwick Bank has no meeting booked, nor does Amberline Optics.',
    'Kestwick Bank has no meeting booked, nor do Lindale Energy or Gildan Textiles.',
    'Kestwick Bank has no meeting booked, and neither does Corbel Systems.',
  ]);
});
