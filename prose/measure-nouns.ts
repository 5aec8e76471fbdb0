/**
 * Nouns of a measure beside a claim that holds of it: "the odds went from 48 to 45", "contact is above normal", "its score
 * did improve". The claim was looked up by them, so they are claims as well: with another noun it would not hold.
 */

import { type Item, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched, metricOf } from '../text/findings.ts';

/** Nouns that say of which measure a claim is; others that point at metrics ("in", "nobody") are of several. */
const NOUN =
  /(?:^| )(?:amount|value|pipeline|revenue|arr|odds?|likelihood|probability|chances?|score|scores|contact|contacts|touch|touches|exchange|exchanges|engagement|conversation|conversations|sentiment|mood|tone|close|date|renewal|renewals|renew|renewing|deal|deals|opportunity|opportunities|meeting|meetings|silence)$/;
/** Between a noun and what is said of it, or before it ("normal contact"). */
const BETWEEN =
  /^(is|are|was|were|be|been|being|has|have|had|did|does|do|s|re|ve|'|’|also|even|now|still|just|well|only|runs?|ran|stands?|stood|sits?|sat|looks?|remains?|stays?|of|the|its|their|his|her|our|your|a|an|at|in|for|there|here|then|already|again|since|duly)$/;
const FAR = 4;

/** Claims on such nouns where no other claim stands. */
export function measureNouns({ items }: Scope, findings: readonly Finding[]): Finding[] {
  const held = findings.filter(({ verdict }) => verdict === 'verified');
  const facts = held.flatMap(({ fact }) => (fact === null ? [] : [fact]));
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word' || !NOUN.test(item.word) || isTouched(findings, item)) return [];
    const fact = facts.find((each) => item.metrics?.has(metricOf(each)));
    if (fact === undefined && !isBeside(items, at, held)) return [];
    return [{ ...placeOf(item), ...CLAIM, fact: fact ?? null }];
  });
}

const CLAIM = { type: 'label', verdict: 'verified', reason: 'what the claim beside it is of' } as const;
const placeOf = ({ from, to }: Item) => ({ from, to });

/** A change or state that holds follows, with nothing between that could be what it is of. */
function isBeside(items: Item[], at: number, held: readonly Finding[]): boolean {
  for (let place = at + 1; place <= at + FAR && place < items.length; place += 1) {
    const item = items[place]!;
    const claim = held.find(({ from, to }) => from <= item.from && to > item.from);
    if (claim) return claim.type === 'direction' || claim.type === 'predicate' || claim.type === 'absence';
    if (!BETWEEN.test(wordOf(item)) && !(item.kind === 'sign' && /^['’]$/.test(item.word))) return false;
  }
  return false;
}
