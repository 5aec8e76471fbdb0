/**
 * A multiple or rate beside the two values that it is of: "more than doubled to $632,000 from $386,000", "grown by a third,
 * from $2.94M to $3.60M", "tripled (12 to 36)", "26 of the 181 (a third)". These two are divided, and nothing else.
 */
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';

const ASIDE =
  '(?:(?:in value|in number|in size|as well|too|again|overall|in the month|over the month|in a month|since N|this month|or so)[ ,]*)*,? ?';
const ENDS = new RegExp(`^${ASIDE}(?:(?<back>to # from #)|from # to #|\\( (?:from )?# to # \\))`, 'u');
const GROWN =
  /\b(?:rose|risen|grew|grown|fell|fallen|up|down|shrank|shrunk|dropped|climbed|increased|declined|slipped|jumped|rise|growth|increase|drop|fall)(?: \w+)?(?: by)?(?: (?:about|around|roughly|nearly|almost|over|some|just|more|than|a|an|well))*$/;

/** What one value is of the other, or by what part it changed, in the unit of the figure. */
export function ofPair({ items }: Scope, at: number, figure: OpenFigure): number[] | null {
  const after = items.slice(at + 1, at + 14);
  const match = ENDS.exec(wordsShown(after));
  if (!match) return null;
  const [first, second] = after.filter(({ kind }) => kind === 'figure').map(sizeOf);
  if (!first || !second || unitOf(after, 0) !== unitOf(after, 1)) return null;
  const [then, now] = match.groups!.back ? [second, first] : [first, second];
  if (figure.kind === 'times') return isTurned(items, at) ? null : [now / then];
  if (!GROWN.test(wordsShown(items.slice(Math.max(0, at - 6), at)))) return null;
  return [100 * Math.abs(now / then - 1)];
}

const COUNTED =
  /# (?:of|out of) (?:(?:all|the|our|its|your|these|those|their) )*# (?:\p{L}+ )?(?:\(|,|—|–)(?: (?:or|about|around|roughly|nearly|almost|some|just|over|under|well|a|an))*$/u;
const OF_THAT =
  /# of (?:that|it|this)(?: (?:money|pipeline|revenue|sum|total|value|amount))? (?:,|\(|—|–)(?: (?:or|about|around|roughly|nearly|almost|some|just|over|under|well|a|an))*$/;

/** "26 of the 181 (a third)", "$872,000 of that, nearly half": a part told beside what it is a part of. */
export function ofCounted({ items, topic }: Scope, at: number, figure: OpenFigure): number[] | null {
  if (figure.kind === 'times' || !/^[),.;:—–]?$/.test(textOf(items[at + 1]))) return null;
  const before = items.slice(0, at);
  const words = wordsShown(before.slice(-10));
  const [part, whole] = figuresOf(before).slice(-2);
  if (COUNTED.test(words))
    return part?.kind === 'number' && whole?.kind === 'number' && whole.value > 0
      ? [(100 * part.value) / whole.value]
      : null;
  const told = OF_THAT.test(words) ? figuresOf(before).at(-1) : undefined;
  if (told?.kind !== 'money') return null;
  return topic.told.filter((each) => each > told.value).map((each) => (100 * told.value) / each);
}

const figuresOf = (items: Item[]) => items.flatMap((item) => (item.kind === 'figure' ? [item.figure] : []));
const sizeOf = (item: Item): number => (item.kind === 'figure' ? item.figure.value : 0);
const unitOf = (items: Item[], place: number): string => figuresOf(items)[place]?.kind ?? '';

/** "Twice as fast", "would have doubled": no change between the two. */
const isTurned = (items: Item[], at: number): boolean =>
  /^(would|could|will|may|might|have|to)$/.test(wordOf(items[at - 1])) &&
  /would|could|might/.test(wordOf(items[at - 2]));
