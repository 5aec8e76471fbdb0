/**
 * Nouns of a measure beside anything that holds of it, once all else is read: "its pipeline is clean", "contact there is
 * fine", "amount and close date haven't budged", "the score did ease from 94 to 86". With another noun the claim would not
 * hold, so the noun is a claim too. Of what is only proposed or asked for nothing is claimed.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { isProposed } from '../changes/ways.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, metricOf } from '../text/findings.ts';

const NOUN =
  /^(amount|value|pipeline|revenue|arr|odd|odds|likelihood|probability|chance|score|contact|touch|exchange|engagement|conversation|dialogue|tempo|pace|cadence|sentiment|mood|tone|relationship|close|close date|closing date|date|renewal|deal|open deal|opportunity|meeting|silence|stage|tier|money|stake|at stake|money at stake|business|owner|staff|calendar|diary|layoff|funding|stagnant line|line|limit|norm|book|portfolio|membership|expansion|upgrade|add on)$/;
/** Between a noun and what is said of it. */
const BETWEEN =
  /^(is|are|was|were|be|been|being|has|have|had|did|does|do|s|re|ve|n|t|'|’|also|even|now|still|just|well|only|run|runs|ran|stands?|stood|sits?|sat|looks?|remains?|stays?|seems?|of|the|its|their|his|her|our|your|a|an|at|in|for|there|here|then|already|again|since|duly|and|or|both|,|on|with|by|to|that|which|very|rather|quite|too|this|these|those|all|each|more|much|level|normal|usual|amount|kind|good|less|little|warmer|better|healthy)$/;
const FAR = 7;
const BACK = 4;
const END = /^[;.!?—–]$/;

export function spokenNouns({ items }: Scope, held: HeldAt): Finding[] {
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word' || !isNoun(item.word) || held(at) || isProposed(items, at)) return [];
    const found = ofMetric(items, at, item.metrics, held) ?? beside(items, at, held);
    if (!found) return [];
    const { from, to } = item;
    return [
      {
        from,
        to,
        type: 'label',
        verdict: 'verified',
        fact: found.fact,
        reason: 'what the claim beside it is of',
      },
    ];
  });
}

const isNoun = (word: string): boolean => NOUN.test(word) || word.split(' ').every((each) => NOUN.test(each));

/** A claim of the sentence on a value of the noun's measure. */
function ofMetric(
  items: Item[],
  noun: number,
  metrics: ReadonlySet<string> | null,
  held: HeldAt,
): { fact: string | null } | null {
  if (!metrics) return null;
  for (let far = 1; far < items.length; far += 1)
    for (const at of [noun + far, noun - far]) {
      const fact = items[at] && items[at]!.kind !== 'sign' ? held(at)?.fact : null;
      if (fact && metrics.has(metricOf(fact))) return { fact };
    }
  return null;
}

/** "The amount, the 17 July close date and the odds are as they were": a date or figure before another noun of the list. */
const isListed = (items: Item[], at: number, step: 1 | -1): boolean =>
  step > 0 && /^(date|figure)$/.test(items[at]!.kind) && isNoun(wordOf(items[at + 1]));

/** What is said of it stands beside it, with nothing between that it could be of instead. */
function beside(items: Item[], noun: number, held: HeldAt): { fact: string | null } | null {
  for (const step of [1, -1] as const)
    for (let far = 1; far <= (step > 0 ? FAR : BACK); far += 1) {
      const at = noun + step * far;
      const item = items[at];
      if (!item || END.test(textOf(item))) break;
      const found = item.kind === 'word' ? held(at) : null;
      if (found) return found;
      const isBetween = BETWEEN.test(textOf(item)) || isNoun(wordOf(item)) || isListed(items, at, step);
      if (!isBetween) break;
    }
  return null;
}
