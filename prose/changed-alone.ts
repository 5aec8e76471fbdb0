/**
 * A change told of one alone, or of a few: "only Globex lost ground, from 80 to 76", "Globex alone slipped", "Globex is the
 * only one to fall". By one measure it has to be so of those named and of no other of a set that is meant.
 */

import { namesAfter } from '../comparisons/only.ts';
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { quantifiedSets } from '../predicates/quantifiers.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { changeAt, changed, metricsIn, type Verb } from './all-changed.ts';

const ADVERB = /^(has|have|had|also|then|since|actually|visibly|really|clearly|is|are|was|were|slightly)$/;
/** "The only one of the four to slip", "the only account that lost ground". */
const BEFORE_VERB =
  /^(one|account|deal|name|customer|prospect|of|the|them|these|those|here|to|that|which|who|have|has|had|in|this|list|group)$/;
const REACH = 9;
const EVERYONE = /^(all|everyone|everybody|every one|everything|each)$/;
const NOBODY = /^(nobody|none|no one|nothing)$/;
const EXCEPT = /^(but|except|bar|save)$/;

export function judgeChangedAlone(scope: Scope): Covering {
  const covered = new Set<number>();
  const findings: Finding[] = [];
  scope.items.forEach((item, at) => {
    const told = toldAlone(scope, at);
    if (!told) return;
    const held = alone(scope, at, told);
    if (held === null) return;
    const place = told.isExcept ? { from: item.from, to: scope.items[told.verb.to]!.to } : item;
    findings.push(judged(place, 'predicate', held, reasonOf(held, told.names)));
    covered.add(at);
    for (let each = told.verb.from; each <= told.verb.to; each += 1) covered.add(each);
  });
  return { findings, covered };
}

const reasonOf = (holds: boolean, names: readonly Subject[]): string =>
  `${holds ? 'so' : 'not so'} of ${names.map(({ name }) => name).join(', ')} alone`;

interface Alone {
  names: Subject[];
  /** "All but Globex improved": it is so of all the others. */
  isExcept?: boolean;
  verb: Verb;
}

function toldAlone(scope: Scope, at: number): Alone | null {
  const { items } = scope;
  const word = wordOf(items[at]);
  if (word === 'alone') {
    const name = accountAt(items[at - 1]);
    const verb = name && verbFrom(items, at + 1);
    return name && verb ? { names: [name], verb } : null;
  }
  if (EVERYONE.test(word) && EXCEPT.test(wordOf(items[at + 1]))) {
    const { names, end } = namesAfter(items, at + (wordOf(items[at + 2]) === 'for' ? 2 : 1));
    const verb = names.length > 0 ? verbFrom(items, end) : null;
    return verb && { names, verb, isExcept: true };
  }
  if (NOBODY.test(word) && EXCEPT.test(wordOf(items[at + 1]))) {
    const { names, end } = namesAfter(items, at + 1);
    const verb = names.length > 0 ? verbFrom(items, end) : null;
    return verb && { names, verb };
  }
  if (word !== 'only') return null;
  const listed = namesAfter(items, at);
  if (listed.names.length > 0) {
    const verb = verbFrom(items, listed.end);
    return verb && { names: listed.names, verb };
  }
  if (!/^(the|our|your|its|their)$/.test(wordOf(items[at - 1]))) return null;
  const account = accountFor(scope, at);
  const verb = verbAfter(items, at + 1);
  return account && verb ? { names: [account], verb } : null;
}

function verbFrom(items: Item[], start: number): Verb | null {
  let at = start;
  while (at < items.length && ADVERB.test(wordOf(items[at]))) at += 1;
  return changeAt(items, at);
}

/** Over the words that lead from "the only" to its verb. */
function verbAfter(items: Item[], start: number): Verb | null {
  for (let at = start; at < Math.min(items.length, start + REACH); at += 1) {
    const verb = at > start ? changeAt(items, at) : null;
    if (verb) return verb;
    const item = items[at]!;
    if (item.kind !== 'figure' && !BEFORE_VERB.test(textOf(item))) return null;
  }
  return null;
}

/** Whether they alone changed that way in some set; null where nobody else can be meant. */
function alone(scope: Scope, at: number, { names, verb, isExcept }: Alone): boolean | null {
  const { items, topic } = scope;
  const sets = [topic.named, topic.said, ...quantifiedSets(scope, at, 'all').map(({ members }) => members)]
    .map((set) => set.filter(({ kind }) => kind === 'account'))
    .filter((set) => set.length > names.length && names.every((one) => set.includes(one)));
  if (sets.length === 0) return null;
  const metrics = metricsIn(items, at);
  return sets.some((set) =>
    metrics.some((metric) =>
      set.every(
        (one) => changed(scope, one, metric, verb.way) === (names.includes(one) !== (isExcept === true)),
      ),
    ),
  );
}
