/**
 * Sums that are as large as another: "equal to all their revenue", "matches the rise in the tier's revenue to the dollar",
 * "three deals of similar size, $77,000 to $87,000". Claims where the record has the other sum; figures told as alike that lie
 * far apart are a fault.
 */

import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const EQUAL = spokenWords(
  '(?:is |are |was |exactly |precisely |just )*(?:equal to|equals|the equal of|identical to|(?:the same|as much|as large|as big) as|matches|matching|matched by|mirrors|mirroring|tallies with|corresponds to|amounts exactly to|coincides with)|(?:down |exact |right )?to the (?:last )?(?:dollar|cent|penny|euro|pound)|(?:the )?exact(?:ly the)? (?:amount|sum|size) of|dollar for dollar',
);
const ALIKE = spokenWords(
  '(?:of |in )?(?:a |the |much the |about the |roughly the |very )*(?:similar|like|comparable|equal|same|matching) (?:size|sum|value|weight|scale|worth|amount|money|price)s?|(?:similar|comparable|alike|close|equal) in (?:size|value|weight|worth|money|price|scale)|much of a (?:size|muchness)|within a (?:whisker|hair) of each other|neck and neck',
);
const SUMS = [
  'arr',
  'open_value',
  'amount',
  'last_won_value',
  'at_stake',
  'renewals_due_arr',
  'won_value_12m',
];
/** Sums alike differ by a quarter at most; those of which one is twice the other are not. */
const ALIKE_TO = 1.25;
const FAR = 2;
const NEAR = 12;

export function spokenEqual(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const read = (
    pattern: RegExp,
    tell: (from: number, to: number) => { holds: boolean; reason: string } | null,
  ) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const found = isDenied(items, from) ? null : tell(from, to);
      const place = spanOf(items, from, to);
      return found ? [judged(place, 'predicate', found.holds, found.reason)] : [];
    });
  return [
    ...read(EQUAL, (from, to) => equal(scope, from, to, held)),
    ...read(ALIKE, (from, to) => alike(items, from, to, held)),
  ];
}

const isMoney = (item: Item | undefined): item is Item & { kind: 'figure' } =>
  item?.kind === 'figure' && item.figure.kind === 'money';

/** Money near the words that holds. */
const heldMoney = (items: Item[], from: number, to: number, held: HeldAt): number[] =>
  items.flatMap((item, at) =>
    isMoney(item) && at >= from - NEAR && at <= to + NEAR && held(at) ? [item.figure.value] : [],
  );

/** A sum beside the words, or the distance of two, is that of two different things on record. */
function equal(scope: Scope, from: number, to: number, held: HeldAt) {
  const { items } = scope;
  const sums = heldMoney(items, from, to, held);
  const spans = sums.flatMap((one, at) => sums.slice(at + 1).map((other) => Math.abs(other - one)));
  const known = knownSums(scope, from);
  for (const sum of sums) {
    const same = [...new Set(known.filter(({ value }) => value === sum).map(({ what }) => what))];
    if (sum > 0 && same.length > 1) return { holds: true, reason: `${same[0]} and ${same[1]}` };
  }
  const gap = known.find(({ value }) => value > 0 && spans.includes(value));
  return gap ? { holds: true, reason: `as much as ${gap.what}` } : null;
}

interface Sum {
  what: string;
  value: number;
}

/** Sums on record of the accounts of the sentence and of the one it is about, and by how much those of its groups changed. */
function knownSums(scope: Scope, at: number): Sum[] {
  const { items, index, topic } = scope;
  const account = accountFor(scope, at);
  const accounts: Subject[] = [
    ...new Set([
      ...(account ? [account] : []),
      ...items.flatMap((item) => accountAt(item) ?? []),
      ...topic.recent,
    ]),
  ];
  const own = accounts
    .flatMap((one) => [new Values(index, one), ...new Values(index, one).deals()])
    .flatMap((each) => sumsOf(each));
  const changes = groupsFor(scope, at).flatMap((group) => {
    const each = new Values(index, group);
    return SUMS.flatMap((metric): Sum[] => {
      const [now, then] = [each.figure(metric), each.figure(metric, 'previous')];
      return now === null || then === null
        ? []
        : [{ what: `the change of ${group.id}.${metric}`, value: Math.abs(now - then) }];
    });
  });
  return [...own, ...changes];
}

/** One deal's amount and the sum over the only deal of its account are one thing. */
const sumsOf = (at: Values): Sum[] =>
  SUMS.filter((metric) => metric !== 'at_stake' && (at.isGroup() || metric !== 'open_value')).flatMap(
    (metric) => {
      const value = at.figure(metric);
      return value === null ? [] : [{ what: `${at.subject.id}.${metric}`, value }];
    },
  );

/** "Of similar size, $77,000 to $87,000": the figures beside the words. */
function alike(items: Item[], from: number, to: number, held: HeldAt) {
  const near = items.flatMap((item, at) =>
    isMoney(item) && at >= from - NEAR && at <= to + 8 && held(at) ? [item.figure.value] : [],
  );
  if (near.length < 2) return null;
  const ratio = Math.max(...near) / Math.min(...near);
  if (ratio <= ALIKE_TO) return { holds: true, reason: `from ${Math.min(...near)} to ${Math.max(...near)}` };
  const isOnly = near.length === 2 && isMoney(items[to + 2] ?? items[to + 1]);
  return ratio >= FAR && isOnly ? { holds: false, reason: `${near.join(' and ')} lie far apart` } : null;
}
