/**
 * The one thing that is said to be missing: "only a next meeting is missing", "all that's missing is a date", "the only gap
 * is the empty diary". Held of the account that the words are about; of what has no column it claims nothing.
 */

import type { Covering } from '../predicates/predicates.ts';
import { noAmount, noMeeting, type Test, Values } from '../sentence/conditions.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const THINGS: [words: string, test: Test][] = [
  [
    '(?:next |further |firm |new |follow - up |booked )*(?:meeting|call|conversation|contact|appointment|step|date|diary|calendar|touch|date in the diary|meeting date)(?: date| entry| in the (?:diary|calendar))?',
    noMeeting,
  ],
  ['(?:price|amount|value|sum)(?: tag)?', noAmount],
];
const A = '(?:(?:a|an|the|its|their|our|one|any) )?';
const GONE =
  "(?:is|are|has|looks|still|yet|to be|' s|been|now| )+(?:missing|lacking|absent|empty|blank|wanting|outstanding|booked|fixed|set|agreed|arranged|scheduled)";
const HEADS = [
  "(?:all|the (?:only|one|single) (?:thing|piece|bit|element)|just one thing|only one thing|one thing)(?: that| which)?(?: is| ' s)? (?:missing|lacking|absent|wanting|outstanding)(?: here| now| there)*(?: is| ' s| :| ,)",
  "(?:the |its |their |our )?only (?:gap|blank|hole|omission|shortcoming|weak spot|weakness|blemish|flaw|lack)(?: here| now| there)*(?: is| ' s| :)",
];
const PATTERNS = THINGS.map(([thing, test]) => ({
  test,
  words: new RegExp(
    `(?<!\\p{L})(?:(?:only|just) ${A}${thing} ${GONE}|(?:${HEADS.join('|')}) ${A}(?:empty |blank |missing |lack of (?:a |an )?|absence of (?:a |an )?)?${thing})(?!\\p{L})`,
    'gu',
  ),
}));

export function judgeOnlyMissing(scope: Scope): Covering {
  const { text, rangeOf } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  for (const { words, test } of PATTERNS)
    for (const match of matchesOf(text, words)) {
      const [from, to] = rangeOf(match);
      for (let at = from; at <= to; at += 1) covered.add(at);
      const account = accountFor(scope, from);
      const holds = account && test(new Values(scope.index, account), new Set());
      if (holds === null) continue;
      const place = spanOf(scope.items, from, to);
      findings.push(judged(place, 'absence', holds, `on record of ${account!.name}`));
    }
  return { findings, covered };
}
