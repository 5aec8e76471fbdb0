/** States told by degree or with a word that reads as another: near silence, dates none of which was missed, a hold that goes no way up. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

const TRUE = [
  'Farrow Schools is nearly silent.',
  'Farrow Schools has gone almost quiet.',
  'Farrow Schools has fallen almost completely silent.',
  'Farrow Schools: contact has all but dried up.',
  'Farrow Schools is close to silent.',
  'Hartwell Labs has no missed close dates.',
  'Hartwell Labs: no lapsed close dates.',
  'Hartwell Labs: no close date has lapsed.',
  'Hartwell Labs is free of missed dates.',
  'Hartwell Labs has no deal past its date.',
  'Hartwell Labs has no stagnation and no slippage.',
  'Kestwick Bank: both touches in the last 90 days fell within April.',
  'Farrow Schools is at a third of the normal contact.',
  'Tollgate: contact is holding up.',
];
const FALSE = [
  'Hartwell Labs is nearly silent.',
  'Amberline Optics has gone almost quiet.',
  'Amberline Optics: contact has all but dried up.',
  'Farrow Schools is silent.',
  'Oakhurst Media has no missed close dates.',
  'Oakhurst Media: no close date has lapsed.',
  'Oakhurst Media is free of missed dates.',
  'Oakhurst Media has no deal past its date.',
  'Oakhurst Media has no stagnation and no slippage.',
  'Hartwell Labs has no close date.',
  'Farrow Schools has normal contact.',
  'Kestwick Bank: contact is holding up.',
  'Tollgate: contact is up.',
];

describe('near silence, dates kept, and what holds up', () => {
  itHolds(TRUE);
  itRefuses(FALSE);
});
