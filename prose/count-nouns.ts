/** "Accounts without contact rose to 32": who lacks something is counted, and of nobody it is said. */
import { type Item, textOf, wordOf } from './items.ts';
import { DOWN, FLAT, UP } from './words.ts';

const COUNTED = /^(account|customer|prospect|name|company|deal|open deal|those|client)$/;
const LACKING = /^(without|with|lacking|that|with no|no contact|without contact|silent|untouched|lack)$/;
const TELLS =
  /^(number|numbers|numbered|went|go|goe|came|total|totalled|stood|stand|stands|make up|made up|doubled|halved|crept|edged|up|down|again|account for|outnumber)$/;
const AUXILIARY = /^(has|have|had|also|now|only|still|just|again|both|slightly|there)$/;

/** Whether a state from one item to another is part of a noun whose count is told next. */
export function isCountNoun(items: Item[], from: number, to: number): boolean {
  const counted = COUNTED.test(wordOf(items[from - 1])) && LACKING.test(wordOf(items[from]));
  if (!counted) return false;
  let next = to + 1;
  while (AUXILIARY.test(wordOf(items[next]))) next += 1;
  const word = textOf(items[next]).split(' ')[0]!;
  return UP.has(word) || DOWN.has(word) || FLAT.has(word) || TELLS.test(word);
}
