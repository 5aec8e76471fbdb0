/**
 * "Not one of the 18 Triage accounts was in contact", "none of those three has a next date in the diary": what the words
 * deny is held of each account of the set that they name, by its count: the last so many of the text, or those of the tier.
 */

import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { figureIs, noMeeting, not, stagnant, type Test, Values, zero } from '../sentence/conditions.ts';
import { type Item, placesFrom, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOUN = '(?:account|customer|prospect|name|company|client|one)';
const SET = `(?:none|not #|not a single one|no one|not a #) of (?<which>these|those|them|the|our|your|my)(?: (?:last|other|same))?(?: (?<count>#))?(?: (?<tier>N))?(?: ${NOUN})?(?: (?:in|on|of) (?<place>N))?`;
const AUX = '(?:has been|have been|had been|is|are|was|were|been|got|gets)';
const HAS = '(?:has|have|had|has had|have had|has got|have got|shows?|holds?)';
const TALK = '(?:# - way )?(?:contact|touch|exchange|conversation|word|reply|dialogue)';
const SET_DOWN =
  '(?:booked|scheduled|planned|set|arranged|lined up|fixed|agreed|(?:in|on) (?:the|your|our|their|its) (?:calendar|diary))';
const EVENT =
  '(?:meeting|call|conversation|touch|contact|appointment|session|visit|chat|catch - up|follow - up|date|step|slot)';

/** What is denied, and the test by which an account lacks it. */
const THINGS: [words: string, says: string, lacks: Test][] = [
  [
    `(?:${AUX} (?:in|having) ${TALK}|${HAS} (?:any |a |an |a single |so much as a |# |even a |even # )*${TALK}|${AUX} (?:heard from|contacted|reached|spoken to)|(?:has |have |had )?(?:spoken|spoke|answered|replied|responded|written back|wrote back|talked)(?: to us)?)(?: with us)?(?<time> (?:(?:in|during|over|within|for) )?(?:the |this |all |a |that |these )*(?:(?:last|past|previous|whole) )?(?:#|month))`,
    'no touch in 30 days',
    zero('touches_30d'),
  ],
  [
    `(?:${HAS} (?:a |an |any |the |its |their |even a |so much as a |anything )*(?:(?:next|further|new|upcoming|future) )+${EVENT}(?: ${SET_DOWN})*|${HAS} (?:a |an |any |the |its |their |even a |so much as a |# )*${EVENT} ${SET_DOWN}|${HAS} anything (?:at all )?${SET_DOWN})`,
    'no meeting is booked',
    noMeeting,
  ],
  [
    `(?:${AUX}|${HAS} (?:a|any)) (?:stagnant|stuck|stalled)(?: deals?)?`,
    'no deal is stagnant',
    not(stagnant),
  ],
];
const DENIALS = THINGS.map(([words, says, lacks]) => ({
  pattern: new RegExp(
    `(?<![\\p{L}#])${SET} (?:now |currently |yet |even |so far )*${words}(?![\\p{L}])`,
    'gu',
  ),
  says,
  lacks,
}));

export function judgeNoneOfSet(scope: Scope, figures: Finding[]): Covering {
  const { text, rangeOf, itemAt } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  for (const { pattern, says, lacks } of DENIALS)
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      const time = match.groups!.time;
      const wanted =
        time === undefined ? lacks : lackingFor(scope.items[itemAt[match.index + match[0].length - 1]!]);
      const set = setMeant(scope, scope.items.slice(from, to + 1), match.groups!);
      const lacking = set.map((one) => wanted(new Values(scope.index, one), new Set()));
      if (set.length === 0 || lacking.includes(null)) continue;
      for (const at of placesFrom(from, to)) covered.add(at);
      const place = spanOf(scope.items, from, to);
      const holds = !lacking.includes(false);
      const reason = `${holds ? 'holds' : 'on record it is not so'} of each of the ${set.length}: ${says}`;
      for (const each of figures)
        if (each.type === 'value' && each.from >= place.from && each.to <= place.to)
          Object.assign(each, judged(each, 'value', holds, reason));
      findings.push(judged(place, 'absence', holds, reason));
    }
  return { findings, covered };
}

const MONTH = 30;
/** "In the last 30 days" and "this month" are what the touches are counted in; longer is a silence. */
function lackingFor(item: Item | undefined): Test {
  const days = item?.kind === 'figure' && item.figure.kind === 'days' ? item.figure.value : MONTH;
  return days === MONTH ? zero('touches_30d') : figureIs('days_since_last_touch', (silent) => silent >= days);
}

/** The accounts that the words count: of the tier that they name, else the last so many of the text; none where the count is another. */
function setMeant(
  { topic, index }: Scope,
  words: readonly Item[],
  { tier, place, count, which }: Record<string, string | undefined>,
): readonly Subject[] {
  const named = words.find((item) => item.kind === 'name');
  const counted = words.find((item) => item.kind === 'figure' && item.figure.value > 1);
  const size = counted?.kind === 'figure' ? counted.figure.value : null;
  if (named?.kind === 'name') {
    const members = named.subjects[0]!.kind === 'tier' ? (named.subjects[0]!.members ?? []) : [];
    if (tier === undefined && place === undefined) return [];
    return size === null || size === members.length ? members.flatMap((id) => index.subject(id) ?? []) : [];
  }
  if (size === null || count === undefined) return [];
  if (/^th[eo]se$/.test(which!)) {
    const last = topic.said.slice(-size);
    return last.length === size ? last : topic.named.length === size ? topic.named : [];
  }
  return [topic.named, topic.said].find(({ length }) => length === size) ?? [];
}
