/** "Accounts without contact rose to 32": who lacks something is counted, and of nobody it is said. */
import { wayOf } from '../changes/facts.ts';
import { DOWN, FLAT, UP } from '../lexicon/words.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';

const COUNTED = /^(account|customer|prospect|name|company|deal|open deal|those|client)$/;
const LACKING = /^(without|with|lacking|that|with no|no contact|without contact|silent|untouched|lack)$/;
const TELLS =
  /^(number|numbers|numbered|went|go|goe|came|total|totalled|stood|stand|stands|make up|made up|doubled|halved|crept|edged|up|down|again|account for|outnumber)$/;
const AUXILIARY = /^(has|have|had|also|now|only|still|just|again|both|slightly|there)$/;

/** What such a noun counts, where the record has two values of it. */
const METRICS: [RegExp, string][] = [
  [/contact|touch|silent|word|conversation|exchange/, 'accounts_without_touch'],
];

/** Whether the count went the way that is told next, of a group that may be meant; null where the record cannot tell. */
export function countWent(scope: Scope, from: number, to: number): { holds: boolean; fact: string } | null {
  const { items, index } = scope;
  const words = items
    .slice(from, to + 1)
    .map(textOf)
    .join(' ');
  const metric = METRICS.find(([noun]) => noun.test(words))?.[1];
  const way = wayAfter(items, to + 1);
  if (!metric || way === null) return null;
  const went = groupsFor(scope, from)
    .slice(0, 2)
    .flatMap(({ id }) => {
      const gone = wayOf(index, `${id}.${metric}`);
      return gone === null ? [] : [{ holds: gone === way, fact: `${id}.${metric}` }];
    });
  return went.find(({ holds }) => holds) ?? went[0] ?? null;
}

const wayAfter = (items: Item[], at: number): number | null => {
  const word = items
    .slice(at, at + 3)
    .map(textOf)
    .find((each) => UP.has(each) || DOWN.has(each) || /^(up|down)$/.test(each));
  return word === undefined ? null : UP.has(word) || word === 'up' ? 1 : -1;
};

/** Whether a state from one item to another is part of a noun whose count is told next. */
export function isCountNoun(items: Item[], from: number, to: number): boolean {
  const counted = COUNTED.test(wordOf(items[from - 1])) && LACKING.test(wordOf(items[from]));
  if (!counted) return false;
  let next = to + 1;
  while (AUXILIARY.test(wordOf(items[next]))) next += 1;
  const word = textOf(items[next]).split(' ')[0]!;
  return UP.has(word) || DOWN.has(word) || FLAT.has(word) || TELLS.test(word);
}
