/**
 * Names told by their place: "The former is rated 83, the latter 46", "The first has 28 accounts, the second 18" after a
 * sentence that names two accounts or two tiers, or after two names of its own.
 */
import type { Subject } from '../domain/facts.ts';
import type { Topic } from '../text/state.ts';
import { type Item, wordOf } from './items.ts';

const PLACES: Record<string, number> = { former: 0, latter: 1 };
/** Only told together, and of nothing that stands after them: "the first deal" is another thing. */
const ORDINALS: Record<string, number> = { first: 0, second: 1, third: 2 };
const NOUN_AFTER =
  /^(of|half|quarter|week|month|account|deal|renewal|report|time|thing|point|tier|meeting|call|is that|to|one)$/;

/** The items with "the former", "the latter" as names. */
export function placesNamed(items: Item[], topic: Topic): Item[] {
  const words = items.map(wordOf);
  if (!words.some((word) => word in PLACES || word in ORDINALS)) return items;
  const ordinals = words.includes('first') && words.includes('second');
  const found: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const [item, next] = [items[at]!, items[at + 1]];
    const place = PLACES[wordOf(next)] ?? (ordinals ? ORDINALS[wordOf(next)] : undefined);
    const subject =
      wordOf(item) === 'the' && place !== undefined && !NOUN_AFTER.test(wordOf(items[at + 2]))
        ? namedBefore(items.slice(0, at), topic, place, wordOf(next) in PLACES)
        : null;
    if (subject && next) {
      found.push({ kind: 'name', subjects: [subject], from: item.from, to: next.to });
      at += 1;
    } else found.push(item);
  }
  return found;
}

/** The pair that stays meant: two named together, until a sentence names somebody else. */
export function pairAfter({ pair }: Topic, named: readonly Subject[]): Subject[] {
  const two = [...new Set(named)];
  if (two.length === 2) return two;
  return two.every((one) => pair.includes(one)) ? pair : [];
}

/** The one at a place of those that the sentence names before, else of those of the sentence before. @param two of a pair only */
function namedBefore(before: Item[], topic: Topic, place: number, two: boolean): Subject | null {
  const here = (kind: Subject['kind']): Subject[] => [
    ...new Set(
      before.flatMap((item) =>
        item.kind === 'name' ? item.subjects.filter((each) => each.kind === kind).slice(0, 1) : [],
      ),
    ),
  ];
  const sets = [here('account'), here('tier'), topic.tiers.length > 1 ? topic.tiers : topic.recent];
  if (two) sets.push(topic.pair);
  const set = sets.find(({ length }) => (two ? length === 2 : length > 1));
  return set?.[place] ?? null;
}
