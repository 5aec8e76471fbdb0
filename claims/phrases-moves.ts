/** Declared phrases of movement memos and downgrade packets; those with names of the model's own come from the sheet. */
import type { Form } from './forms.ts';
import type { AuditIndex } from './index-sheet.ts';

/** `Strategic fit down from 4 to 2 points`, where the sheet has the points of the run before. */
export function componentMoves(fact: string, component: string, index: AuditIndex): Form[] {
  const metric = `points_${component}`;
  const told = index.sheet.facts.some((each) => each.metric === metric && each.period === 'previous');
  if (!told) return [];
  const ends = `from {A.${metric}@previous} to {A.${metric}} points`;
  return [
    { id: 'component-up', form: `{${fact}} up ${ends}`, checks: ['rose'], type: 'direction' },
    { id: 'component-down', form: `{${fact}} down ${ends}`, checks: ['fell'], type: 'direction' },
  ];
}
