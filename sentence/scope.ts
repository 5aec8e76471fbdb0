/** What the readers of one sentence look at. */
import type { Reading } from '../text/reading.ts';
import type { Topic } from '../text/state.ts';
import { itemsOf } from './items.ts';
import type { Scope } from './subjects.ts';

/** The sentence of atoms [start, end). @param topic what the text was about before it */
export function scopeOf({ atoms, spans, state }: Reading, topic: Topic, start: number, end: number): Scope {
  const { index, surroundings } = state;
  const [lead] = state.lead?.candidates ?? [];
  const page = surroundings.page?.kind === 'account' ? surroundings.page : null;
  return {
    items: itemsOf(atoms, spans, index, start, end, topic.named),
    topic,
    surroundings,
    index,
    lead: lead?.kind === 'account' ? lead : (topic.head ?? page),
  };
}
