/** Where all of something sits, of two tiers together, and what is said of one tier alone. */
import { itHolds, itRefuses } from './audited-prose.ts';

itHolds([
  'Every one of our three stagnant deals belongs to Watch or Triage.',
  'Watch and Triage between them hold all three stagnant deals.',
  'Every open deal in Watch and Triage is stagnant.',
  'Only Watch and Triage have stagnant deals.',
  'Triage is the only tier without any contact.',
  'Triage is the quietest of the four tiers.',
]);

itRefuses([
  'Every one of our three stagnant deals belongs to Nurture or Triage.',
  'Every one of our two stagnant deals belongs to Watch or Triage.',
  'Watch and Expand between them hold all three stagnant deals.',
  'Every open deal in Nurture and Triage is stagnant.',
  'Only Triage has stagnant deals.',
  'Watch is the only tier without any contact.',
  'Triage is the quietest of the five tiers.',
]);
