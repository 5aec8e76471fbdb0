/**
 * Names that a sentence only compares with: "Its $11,000 renews on 18 October, a day after Jessamere, and nobody has been
 * in touch". What stands beyond the phrase is told of the sentence's own subject again.
 */
import { type Item, textOf, wordOf } from './items.ts';

/** Words after which a name is only what another is measured against. */
const AGAINST =
  /^(than|after|before|behind|beyond|except|unlike|like|besides|above|below|over|under|against|versus|vs|past|alongside|exceed(?:s|ed|ing)?|beat(?:s|ing)?|top(?:s|ped|ping)|trail(?:s|ed|ing)?|outweigh(?:s|ed|ing)?|outrank(?:s|ed|ing)?|dwarf(?:s|ed|ing)?|edge|edges|edging|match(?:es|ed|ing)?|follow(?:s|ed|ing)?|preced(?:es?|ed|ing)|outpac(?:es?|ed|ing)|outscor(?:es?|ed|ing)|overt(?:akes?|ook|aking)|lags?|lagged|lagging|chas(?:es?|ed|ing)|shadow(?:s|ed|ing)?|echo(?:es|ed|ing)?|mirror(?:s|ed|ing)?|pips?|pipped|near|rival(?:s|led|ling)?)$/;
/** Two words that together say as much. */
const AGAINST_PAIR =
  /^(ahead|short|instead|clear|shy|north|south|inside|outside|front|that|those) of$|^(next|close|closest|closer|compared|second|similar|equal|identical|nearest|relative|opposed) to$|^(is|was|are|be) no$|^(league|bracket|same|class|size|footing|boat|position|scale|level) as$|^(compared|level|par|line|tied|step|neck|compare|compares|contrast) with$|^(unlike|than|like) (at|with|for|in)$|^as (at|with)$|^(different|apart|far|away) from$|^(reverse|opposite|inverse|converse|image|twin|counterpart|way|fate|example|path) of$/;
/** "Twelve times what Globex pays": the words on the way to the name. */
const ARTICLE = /^(the|a|an|that|those|does|all|both|either|even|what)$/;
const BOUNDARY = /^[,;:—–]$/;
const JOINS = /^(and|but|while|whereas|yet|though|although|so|or|because|since|with)$/;
/** What goes on about the name itself beyond a comma: "after Jessamere, which …", "ahead of Globex, at $7,000". */
const RELATIVE = /^(which|who|whose|where|itself|whom|at|on|in|also|a|an|the)$/;

/** Whether the name at `place` is only compared with. */
export function isCompared(items: Item[], place: number): boolean {
  const link = linkBefore(items, place);
  const [item, earlier] = [items[link], items[link - 1]];
  // "Six times the 34 days Globex has left", "than the $93,000 Globex pays": its figure is what is compared with.
  const alone = items.slice(link, place).some(isMeasured) || isAlone(items, place);
  if (item?.kind === 'figure') return /^(times|part)$/.test(item.figure.kind) && alone;
  // "Ahead of Clarenby Press ($20,000) and Nutfirth Bakeries".
  const listed = /^(,|and|or)$/.test(textOf(item)) ? nameBefore(items, link - 1) : null;
  if (listed !== null) return isCompared(items, listed);
  const words = `${wordOf(earlier)} ${wordOf(item)}`.trim().split(' ').slice(-2).join(' ');
  const ofPart =
    wordOf(item) === 'of' && earlier?.kind === 'figure' && /^(times|part|percent)$/.test(earlier.figure.kind);
  // "As large as Globex".
  const asMuch = wordOf(item) === 'as' && wordOf(items[link - 2]) === 'as';
  return (
    (asMuch || AGAINST.test(wordOf(item).split(' ').at(-1) ?? '') || AGAINST_PAIR.test(words) || ofPart) &&
    alone
  );
}

const isMeasured = (item: Item): boolean => item.kind === 'figure' && /^(money|days)$/.test(item.figure.kind);

/** The word or multiple before a name, its articles and a figure of its own: "against $46,000 at Globex". */
function linkBefore(items: Item[], place: number): number {
  const skips = (at: number): boolean => ARTICLE.test(textOf(items[at]));
  let before = place - 1;
  if (LOCATED.test(textOf(items[before])) && items[before - 1] && isMeasured(items[before - 1]!)) before -= 1;
  while (skips(before)) before -= 1;
  if (items[before] && isMeasured(items[before]!)) before -= 1;
  while (skips(before)) before -= 1;
  return before;
}
const LOCATED = /^(at|for|from|by|of|in)$/;

/** Whether nothing is told of the name itself: no verb follows it. */
function isAlone(items: Item[], place: number): boolean {
  const next = items[place + 1];
  return (
    next === undefined ||
    next.kind === 'sign' ||
    JOINS.test(wordOf(next)) ||
    /^(on|in|by|at|for|does|did|do|pays|pay|put|combined|together)$/.test(wordOf(next))
  );
}

/** The account named last before a link of a list, whatever stands in brackets after it. */
function nameBefore(items: Item[], last: number): number | null {
  const open =
    textOf(items[last]) === ')'
      ? items.findLastIndex((item, at) => at < last && textOf(item) === '(')
      : last + 1;
  const item = items[open - 1];
  return item?.kind === 'name' && item.subjects[0]!.kind === 'account' ? open - 1 : null;
}

/** Whether what stands at `at` is of the sentence's own subject: before the words that compare, or beyond the comparison. */
export const isOutside = (items: Item[], place: number, at: number): boolean =>
  at < place ? isCompared(items, place) && at < linkBefore(items, place) : isPast(items, place, at);

/** Whether what stands at `at` is beyond the comparison with the name at `place`, and of the sentence's subject again. */
export function isPast(items: Item[], place: number, at: number): boolean {
  if (!isCompared(items, place)) return false;
  let depth = 0;
  for (let between = place + 1; between < at; between += 1) {
    const text = textOf(items[between]);
    if (text === '(') depth += 1;
    else if (text === ')') depth -= 1;
    if (depth > 0) continue;
    const follows = textOf(items[between + 1]);
    if (BOUNDARY.test(text) && !RELATIVE.test(follows)) return true;
    if (JOINS.test(text) && items[between + 1]?.kind !== 'name') return true;
  }
  return false;
}
