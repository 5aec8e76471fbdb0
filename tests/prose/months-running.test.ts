/** Months in a row: the record knows two runs, and one change between them. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('what two runs can show', () => {
  itHolds([
    'Corbel Systems is in Win for the second month running.',
    'Corbel Systems has scored 93 for the second month running.',
    'Oakhurst Media has had no contact for the second month running.',
    'Watch has four accounts for the second report in a row.',
    'Ingram Clinics rose to 70, and for the second month running has three touches.',
  ]);
  itRefusesWhereChanged([
    ['Corbel Systems is in Win for the second month running.', 'second', 'third'],
    ['Watch has four accounts for the second report in a row.', 'second', 'fourth'],
  ]);
});

describe('a third run, or a change before the last one', () => {
  itRefuses([
    'The score of Kestwick Bank fell for the third month running.',
    'Corbel Systems stands at 93 for the third straight month.',
    'Petrel Data is in Triage for a third month.',
    'Kestwick Bank fell for the second month running.',
    'Ingram Clinics rose for the second month in a row.',
  ]);
});

describe('a silence is counted by its days', () => {
  itHolds([
    'Dunhaven Steel has been silent for the third month running.',
    'Dunhaven Steel has had no contact for three months in a row.',
  ]);
  itRefuses(['Kestwick Bank has had no contact for the third month running.']);
});
