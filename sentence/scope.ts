/** What the readers of one sentence look at. */
import type { Subject } from '../domain/facts.ts';
import type { Reading } from '../text/reading.ts';
import type { Topic } from '../text/state.ts';
import { placesNamed } from './former-latter.ts';
import { type Item, itemsOf } from './items.ts';
import { accountAt, type Scope } from './subjects.ts';

/** The sentence of atoms [start, end). @param topic what the text was about before it */
export function scopeOf(reading: Reading, topic: Topic, start: number, end: number): Scope {
  const { atoms, spans, state } = reading;
  const { index, surroundings } = state;
  const items = placesNamed(itemsOf(atoms, spans, index, start, end, topic.named), topic);
  const [lead] = state.lead?.candidates ?? [];
  const page = surroundings.page?.kind === 'account' ? surroundings.page : null;
  return {
    items,
    topic,
    surroundings,
    index,
    lead: lead?.kind === 'account' ? lead : (topic.head ?? page),
    ahead: start === 0 ? aheadOf(reading, topic, items, end) : null,
  };
}

/** Whom the next sentence names, where this one is but its heading or the figure that it explains. */
function aheadOf(reading: Reading, topic: Topic, items: Item[], end: number): Subject | null {
  if (isTitle(items)) return namedNext(reading, topic, end, FIRST);
  return isFigureAlone(items) && /^(?:that|this|it)$/.test(reading.atoms[end]?.folded ?? '')
    ? namedNext(reading, topic, end, LATER)
    : null;
}

/** "Six days. That's how long is left on Globex's renewal." */
const isFigureAlone = (items: Item[]): boolean =>
  items.length <= 3 &&
  items.filter(({ kind }) => kind === 'figure').length === 1 &&
  items.every(({ kind }) => kind === 'figure' || kind === 'word' || kind === 'sign');

/** Items of a heading that stands in the line of its text, and of the sentence after it in which the name has to stand. */
const SHORT = 8;
const FIRST = 4;
/** Items in which the name stands that a figure told first is of. */
const LATER = 14;

/** "**No contact.** Globex was …": a few words without a name or figure, told of whom the next sentence begins with. */
const isTitle = (items: Item[]): boolean =>
  items.length <= SHORT && items.every(({ kind }) => kind === 'word' || kind === 'sign');

function namedNext(
  { atoms, spans, state }: Reading,
  topic: Topic,
  end: number,
  reach: number,
): Subject | null {
  const to = Math.min(atoms.length, end + 2 * SHORT);
  if (end >= to) return null;
  const next = itemsOf(atoms, spans, state.index, end, to, topic.named).slice(0, reach);
  return next.flatMap((item) => accountAt(item) ?? [])[0] ?? null;
}
