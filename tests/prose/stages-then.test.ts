/** A stage of the run before by words of its own, and the day on which several deals came to one. */
import { describe } from 'vitest';
import type { FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a stage at the last report', () => {
  itHolds([
    'The deal of Corbel Systems passed into Proposal on 12 May, having been in Evaluation at the previous report.',
    'The deal of Ingram Clinics, 69 days into Evaluation at the last count, has reached Proposal.',
    'The deal of Hartwell Labs, in Discovery when we last reported, is now in Evaluation.',
  ]);
  itRefuses([
    'The deal of Corbel Systems passed into Proposal on 12 May, having been in Discovery at the previous report.',
    'The deal of Ingram Clinics, 69 days into Discovery at the last count, has reached Proposal.',
    'The deal of Hartwell Labs, in Proposal when we last reported, is now in Evaluation.',
    'The deal of Lindale Energy, in Discovery at the last report, is now in Evaluation.',
  ]);
});

/** The deals of Ingram Clinics and Corbel Systems came to Proposal on one day. */
const ONE_DAY: FactSheet = {
  ...SHEET,
  facts: SHEET.facts.map((fact) =>
    fact.id === 'deal-d-7.stage_entered_on' ? { ...fact, value: '2026-05-12', text: '12 May' } : fact,
  ),
};

describe('the day on which several came to a stage', () => {
  const told = (stage: string, day: string): string =>
    `Two deals got going, and both reached ${stage} on ${day}. Ingram Clinics is at 50. Corbel Systems is at 66.`;
  itHolds(
    [
      told('Proposal', '12 May'),
      'Both deals entered Proposal on 12 May: those of Ingram Clinics and Corbel Systems.',
    ],
    ONE_DAY,
  );
  itRefuses([told('Proposal', '29 May'), told('Negotiation', '12 May')], ONE_DAY);
  // Of two days one is not that of both.
  itRefuses([
    told('Proposal', '11 May'),
    'Both deals entered Proposal on 11 May: those of Ingram Clinics and Corbel Systems.',
  ]);
});
