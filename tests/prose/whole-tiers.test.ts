/** Where all of something sits, of two tiers together, and what is said of one tier alone. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';

const faultsIn = (text: string) => auditText(text, SHEET, 'open').claims.filter(isFault);

describe.each([
  'Every one of our three stagnant deals belongs to Watch or Triage.',
  'Watch and Triage between them hold all three stagnant deals.',
  'Every open deal in Watch and Triage is stagnant.',
  'Only Watch and Triage have stagnant deals.',
  'Triage is the only tier without any contact.',
  'Triage is the quietest of the four tiers.',
])('%s', (text) => {
  it('passes', () => {
    expect(faultsIn(text)).toEqual([]);
  });
});

describe.each([
  'Every one of our three stagnant deals belongs to Nurture or Triage.',
  'Every one of our two stagnant deals belongs to Watch or Triage.',
  'Watch and Expand between them hold all three stagnant deals.',
  'Every open deal in Nurture and Triage is stagnant.',
  'Only Triage has stagnant deals.',
  'Watch is the only tier without any contact.',
  'Triage is the quietest of the five tiers.',
])('%s', (text) => {
  it('is a fault', () => {
    expect(faultsIn(text)).not.toEqual([]);
  });
});
