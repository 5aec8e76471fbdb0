/** Claims on loose words for a state and on quantifiers, in sentences of open prose: where no other claim stands. */
import type { Finding } from '../text/findings.ts';
import { pushRange, type Reading } from '../text/reading.ts';
import type { Topic } from '../text/state.ts';
import { itemsOf } from './items.ts';
import { spokenStates } from './spoken-states.ts';
import type { Scope } from './subjects.ts';

/** @param topic what the text was about before the sentence, which is atoms [start, end) */
export function claimSpoken(reading: Reading, topic: Topic, start: number, end: number): void {
  const scope = scopeOf(reading, topic, start, end);
  for (const found of spokenStates(scope)) claimOn(reading, found);
}

function scopeOf({ atoms, spans, state }: Reading, topic: Topic, start: number, end: number): Scope {
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

/** The claim, unless another one stands on any of its characters. */
function claimOn(reading: Reading, { from, to, ...claim }: Finding): void {
  const { atoms, content, claims } = reading;
  const [start, end] = [atoms[from]!.start, atoms[to - 1]!.end];
  const [first, last] = [content.starts[start]!, content.ends[end - 1]!];
  if (!claims.some((other) => other.start < last && other.end > first)) pushRange(reading, start, end, claim);
}
