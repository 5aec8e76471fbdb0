/** Declared phrases of movement memos and downgrade packets; those with names of the model's own come from the sheet. */

import type { AuditIndex } from '../text/index-sheet.ts';
import type { Form } from './forms.ts';

/** What a downgrade packet says of an account, its people, its line and the way back (docs/moves.md). */
export const MOVE_FORMS: Form[] = [
  { id: 'said-by', form: '{A.manager} says it to {A.owner}', checks: ['values_hold'] },
  {
    id: 'moves-down',
    form: '{A} moves from {A.tier@previous} to {A.tier} as of {run.as_of}',
    type: 'direction',
  },
  { id: 'line-of-tier', form: 'the line of {T} is {T.line}' },
  { id: 'back-by-score', form: 'a score of {T.line} or more brings it back to {T}', type: 'advice' },
  {
    id: 'time-goes-to',
    form: 'the time can go to {A}, in {A.tier} and also of {A.owner}',
    elsewhere: true,
    type: 'advice',
  },
  { id: 'next-retier', form: 'the next re-tier is on {run.next_retier}' },
  ...Array.from(
    { length: 6 },
    (_, at): Form => ({ id: 'way-back', form: `back with {A.way_back_${at + 1}}`, checks: ['values_hold'] }),
  ),
];

/** `Tam: from named to pooled`, for each row of the model's service grid. */
export function serviceForms(factId: string): Form[] {
  const kind = /^model\.service_(.+)_label$/.exec(factId)?.[1];
  if (kind === undefined) return [];
  const [before, now] = [`{A.service_${kind}@previous}`, `{A.service_${kind}}`];
  const from = (name: string, form: string): Form => ({
    id: `service-${name}`,
    form: `{${factId}}: from ${form}`,
  });
  return [
    from('reset', `${before} to ${now}`),
    from('ends', `${before} to none`),
    from('begins', `none to ${now}`),
  ];
}

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
