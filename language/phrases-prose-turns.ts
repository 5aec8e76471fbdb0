/** How one metric of an account changed, in free prose. */
import type { Form } from './forms.ts';

/** Verbs of a rise and of a fall; as participles ("up from") they follow the value. */
const UP =
  '<up|rose|climbed|increased|grew|improved|is up|are up|has risen|have risen|has climbed|has grown|has improved>';
const DOWN =
  '<down|fell|dropped|declined|decreased|slipped|slid|is down|are down|has fallen|have fallen|has dropped|have dropped|has slipped>';
const SINCE = '[since {run.previous_as_of}|since {run.previous_month}|from {run.previous_month}]';

/** "X is at 78, up from 57", "X fell by 14 to 49": further ways to tell one metric's change. */
export function turns(metric: string, noun: string): Form[] {
  const now = `{X.${metric}}`;
  const then = `{X.${metric}@previous}`;
  const way = (id: string, verb: string, checks: string[]): Form[] => [
    {
      id: `${metric}-${id}-from`,
      form: `${noun} [is|at|is at|of|are at|now] ${now}, ${verb} from ${then}`,
      checks,
      type: 'direction',
    },
    { id: `${metric}-${id}-to`, form: `${noun} ${verb} to ${now} from ${then}`, checks, type: 'direction' },
    {
      id: `${metric}-${id}-by`,
      form: `${noun} ${verb} [by] {X.${metric}.delta} [points] [to ${now}] ${SINCE}`,
      checks: [id === 'up' ? 'delta_up' : 'delta_down'],
      type: 'direction',
    },
    {
      id: `${metric}-${id}-since`,
      form: `${noun} ${verb} from ${then} to ${now} [since {run.previous_as_of}|since {run.previous_month}]`,
      checks,
      type: 'direction',
    },
  ];
  return [
    ...way('up', UP, ['rose']),
    ...way('down', DOWN, ['fell']),
    {
      id: `${metric}-same`,
      form: `${noun} <unchanged|is unchanged|are unchanged|steady|is steady|stays> at ${now}`,
      checks: [`same_${metric}`],
      type: 'direction',
    },
  ];
}
