/** The part of a sentence that is told of a count of moves: where it ends, the tiers in it, and the tier that it is about. */
import type { Subject } from '../domain/facts.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';

/** The tiers that accounts are told to come from and to go to. */
export type Ends = { from: Subject[] | null; to: Subject[] | null };

export const textAt = (items: Item[]): string =>
  items.map((item) => textOf(item) || (item.kind === 'name' ? 'N' : isTime(item) ? 'D' : '#')).join(' ');

/** A date, or "a month": no count. */
const isTime = (item: Item): boolean =>
  item.kind === 'date' || (item.kind === 'figure' && item.figure.kind === 'days');

export const beforeAt = (items: Item[], at: number): string => textAt(items.slice(Math.max(0, at - 8), at));

const END = /^[,;:.()—–!?]$/;
const LEADS_ON = /^(from|to|into|out|both|all|up|down)$/;

interface Part {
  items: Item[];
  /** The tier of "six of Expand's 19 accounts". */
  whole: Subject | null;
  /** Of how many: "six of its 19 accounts". */
  of: number | null;
}

/** What is told of the count: after the whole that it is a share of, to the next count or the end of its part. */
export function partAfter(items: Item[], at: number): Part {
  const start = wholeEnd(items, at);
  const whole = items
    .slice(at + 1, start)
    .reduce<Subject | null>((found, item) => found ?? tierAt(item), null);
  let end = start;
  while (end < Math.min(items.length, start + REACH)) {
    const item = items[end]!;
    if (item.kind === 'figure' && !isTime(item)) break;
    if (
      item.kind === 'sign' &&
      END.test(item.word) &&
      !(item.word === ',' && LEADS_ON.test(wordOf(items[end + 1])))
    )
      break;
    if (/^(and|but|while|yet)$/.test(wordOf(item)) && tierAt(items[end + 1]) === null) break;
    end += 1;
  }
  const total = items[start - 1];
  const of = start > at + 1 && total?.kind === 'figure' ? total.figure.value : null;
  return { items: items.slice(start, end), whole, of };
}
export const REACH = 12;
const WHOLE = /^(of|the|its|these|those|our|their|all|this|tier|your|'|’|s)$/;

/** "Of its 19 accounts", "of Expand's 19": where the words after the whole begin. */
function wholeEnd(items: Item[], at: number): number {
  if (wordOf(items[at + 1]) !== 'of') return at + 1;
  for (let next = at + 2; next < at + 7; next += 1) {
    const item = items[next];
    if (item?.kind === 'figure') return next + 1;
    if (tierAt(item) === null && !WHOLE.test(textOf(item))) return at + 1;
  }
  return at + 1;
}

/** "Two ended in Triage": a place that was come to, where "two are in Triage" tells of no move. */
const isPlaced = (items: Item[], at: number): boolean =>
  wordOf(items[at - 1]) === 'in' && /^(ended|ended up|up|landed|finished)$/.test(wordOf(items[at - 2]));

/** Tiers of the part by the words before them. */
export function endsIn(items: Item[]): Ends {
  const found: Ends = { from: null, to: null };
  items.forEach((item, at) => {
    const tier = tierAt(item);
    if (!tier) return;
    const before = textOf(items[at - 1]) === 'the' ? textOf(items[at - 2]) : textOf(items[at - 1]);
    const isFrom = /(?:^| )(from|left|leaving|escaped|of|quit|exited)$/.test(before);
    const isFirst = /^(to|into)$/.test(textOf(items[at + 1])) && !/^(to|into|for)$/.test(before);
    if (isFrom || isFirst) found.from = [...(found.from ?? []), tier];
    else if (isPlaced(items, at) || /^(to|into|for|reached|joined|entered|towards)$/.test(before))
      found.to = [...(found.to ?? []), tier];
    else if (/^(and|or|,)$/.test(before)) (found.from ?? found.to)?.push(tier);
  });
  return found;
}

/** The tier that heads what stands before the count, and is no end of a move there. */
export function subjectBefore(items: Item[], at: number): Subject | null {
  for (let place = at - 1; place >= 0; place -= 1) {
    const tier = tierAt(items[place]);
    if (tier && !/^(from|to|into|for|out)$/.test(wordOf(items[place - 1]))) return tier;
  }
  return null;
}

export const anyBefore = (items: Item[], at: number): Subject | null =>
  tierAt(items.slice(0, at).findLast((item) => tierAt(item) !== null));

/** "Ten dropped into Watch, nine of them from Nurture": the tier that all came to. */
export function takerBefore(items: Item[], at: number, from: Subject[]): Subject | null {
  for (let place = at - 1; place >= 0; place -= 1) {
    const tier = tierAt(items[place]);
    if (tier && !from.includes(tier) && !/^(from|of)$/.test(wordOf(items[place - 1]))) return tier;
  }
  return null;
}

export const topicTier = ({ topic, surroundings, items }: Scope): Subject | null =>
  [
    topic.tiers.length === 1 && !isFresh(items) ? topic.tiers[0]! : null,
    topic.group,
    surroundings.group,
    topic.about,
  ].find((each) => each?.kind === 'tier') ?? null;
const isFresh = (items: Item[]): boolean => items[0]?.from === 0;

/** The tier that something at the item is told to come to: the one that heads the sentence, else that of the text. */
export const tierComeTo = (scope: Scope, at: number, from: Subject | null): Subject | null =>
  takerBefore(scope.items, at, from ? [from] : []) ?? topicTier(scope);
