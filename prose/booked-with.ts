/**
 * How many accounts have no meeting, told by a meeting that is missing and the count beside it: "no meeting booked with 130
 * of 181 accounts", "nothing is in the diary for 130 of them", "17 of 19 lacking a booked meeting".
 */

import type { Covering } from '../predicates/predicates.ts';
import { oncePerSentence, placesFrom, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const MEETING =
  '(?:next |further |new |follow - up |customer |upcoming |future |booked |scheduled |planned |agreed |set )*(?:meeting|appointment|session|next step|next date|date in the diary)s?';
const BOOKED =
  '(?: (?:is|are|was|were|has been|been|yet|booked|scheduled|planned|set|arranged|lined up|fixed|agreed|in place|ahead|in (?:the|your|our|their) (?:calendar|diary)|on the (?:calendar|book|books|cards)))*';
const ACCOUNTS = '(?:accounts?|customers?|prospects?|of them|names?|compan(?:y|ie))';
const SOME = '(?:as many as |about |around |some |nearly |almost |fully |no fewer than |exactly |over )?';
/** The count after it: of accounts, or of a whole. */
const AFTER = new RegExp(
  `(?<![\\p{L}])(?:(?:no|without (?:a|any)|not (?:a|one)) ${MEETING}${BOOKED}|no date in (?:the|your|our|their) (?:diary|calendar)|nothing (?:is |' s |has been )?(?:booked|scheduled|planned|set|arranged|lined up|in (?:the|your|our|their) (?:calendar|diary))) (?:with|for|at|in|across|on) ${SOME}(?=# (?:${ACCOUNTS}|(?:of|out of) (?:the |our |your |its |their |all )*#))`,
  'gu',
);
/** The count before it. */
const BEFORE = new RegExp(
  `(?<![\\p{L}$])# (?:(?:of|out of|in) (?:the |our |your |its |their |all )*# )?(?:${ACCOUNTS} )?(?:are |is |still |were |now |currently )*(?:lacking|without|missing|short of|miss|lack|lacks|lacked) (?:a |any |their |its )?${MEETING}${BOOKED}`,
  'gu',
);

interface Told {
  /** The item of the count. */
  count: number;
  from: number;
  to: number;
}

const toldIn: (items: Scope['items']) => Told[] = oncePerSentence((items) => {
  const { text, rangeOf, itemAt } = skeletonOf(items);
  return [
    ...matchesOf(text, AFTER).map((match) => {
      const [from, to] = rangeOf(match);
      return { from, to, count: itemAt[match.index + match[0].length]! };
    }),
    ...matchesOf(text, BEFORE).map((match) => {
      const [count, to] = rangeOf(match);
      return { from: lackingAt(match[0], itemAt, match.index), to, count };
    }),
  ];
});

/** Where the lack begins, after the count and what it is of. */
const lackingAt = (words: string, itemAt: readonly number[], start: number): number =>
  itemAt[start + words.search(/(?<= )(?:lack|without|miss|short)/u)]!;

/** The count is held by those without a meeting of the group; where it is not one of theirs, others judge the words. */
export function judgeBookedWith(scope: Scope, findings: Finding[]): Covering {
  const covered = new Set<number>();
  const own: Finding[] = [];
  for (const { count, from, to } of toldIn(scope.items)) {
    const item = scope.items[count];
    if (item?.kind !== 'figure' || item.figure.kind !== 'number') continue;
    const { least, most } = item.figure;
    const fact = groupsFor(scope, count)
      .map(({ id }) => scope.index.fact(id, 'without_meeting'))
      .find((each) => typeof each?.value === 'number' && each.value >= least && each.value <= most);
    if (!fact) continue;
    const held = judged(item, 'value', true, `as on record (${fact.id})`, fact.id);
    const found = findingOn(findings, item);
    if (found) Object.assign(found, held);
    else own.push(held);
    const place = spanOf(scope.items, from, to);
    own.push(
      judged(place, 'absence', true, `holds of the count (${fact.id}): no meeting is booked`, fact.id),
    );
    for (const at of placesFrom(from, to)) covered.add(at);
  }
  return { findings: own, covered };
}
