/**
 * A denial that is missing, or one too many: "its odds have budged from 49" and "contact whatsoever", whose words stand only
 * beside one; "12 accounts with a meeting booked" of as many without; "contact since 2 April" and "we have heard from them
 * since" of a silence; "no longer in Nurture" of an account that is; "we gained a deal there last October" of one lost.
 */

import { type Refutes, refutedBy } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, isQuestion, placesFrom, textOf } from '../sentence/items.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierIdOf } from '../sentence/the-tier.ts';
import type { Finding } from '../text/findings.ts';
import { accountValues, isLastTouch } from './own-values.ts';

/** What such words may lean on: a denial, a doubt, a question within the sentence. */
const DENIAL =
  /^(?:no|not|t|none|nothing|nobody|never|without|neither|nor|hardly|barely|scarcely|few|little|zero|if|whether|unless|any|anything|nowhere|cannot|lack|lacks|lacking|missing|fails?|failed|wonder|doubt|why|only|rather|far|out)$/;

const unlessDenied: Refutes = ({ items }, _from, to) => {
  const start = items.findLastIndex((item, at) => at < to && /^[;:.]$/.test(textOf(item)));
  const isDenial = (item: Item): boolean =>
    isNought(item) ||
    textOf(item)
      .split(' ')
      .some((word) => DENIAL.test(word));
  return items.slice(start + 1, to + 1).some(isDenial)
    ? null
    : 'the words go with a denial, and there is none';
};
const isNought = (item: Item): boolean => item.kind === 'figure' && item.figure.value === 0;

const FEW = 4;

/** "12 accounts with a meeting booked", of as many without: a group's count of the one is that of the other. */
const countedAs =
  (other: string, own: (group: Values) => number | null): Refutes =>
  (scope, from, to) => {
    const [written, whole] = scope.items
      .slice(from, to + 1)
      .flatMap((item) => (item.kind === 'figure' ? [item.figure.value] : []));
    // A few may be those of the text.
    if (written === undefined || (whole === undefined && written < FEW)) return null;
    const groups = groupsFor(scope, from)
      .map((each) => new Values(scope.index, each))
      .filter((group) => whole === undefined || group.figure('accounts') === whole);
    if (groups.some((group) => own(group) === written)) return null;
    return groups.some((group) => group.figure(other) === written)
      ? `${written} is the count of those it is not so of`
      : null;
  };

const withContact = (group: Values): number | null => {
  const [all, silent] = [group.figure('accounts'), group.figure('accounts_without_touch')];
  return all === null || silent === null ? null : all - silent;
};

const isSilence: Refutes = (scope, from, to) => {
  const before = scope.items.slice(Math.max(0, from - FEW), from + 1).map(textOf);
  if (before.some((word) => DENIAL.test(word))) return null;
  const own = accountValues(scope, from);
  return own && isLastTouch(own, scope.items[to])
    ? `the last touch was on ${own.fact('last_touch')?.value}`
    : null;
};

const SUPPOSED = /^(?:if|once|until|unless|when|would|should|could|whether|so)$/;

/** The account is in that tier, or its only open deal in that stage. */
const isStillIn: Refutes = (scope, from, to) => {
  const own = accountValues(scope, from);
  const label = scope.items.slice(from, to + 1).find(({ kind }) => kind === 'name');
  const isSupposed = scope.items.slice(0, from).some((item) => SUPPOSED.test(textOf(item)));
  if (!own || label?.kind !== 'name' || isSupposed) return null;
  const [deal, ...others] = own.deals();
  const stage = others.length === 0 ? deal?.fact('stage')?.value : null;
  const tier = tierIdOf(scope.index, own.subject.id);
  const isThere = label.subjects.some(
    ({ id, kind, name }) => id === tier || (kind === 'stage' && name === stage),
  );
  return isThere ? `${own.subject.name} is there as on record` : null;
};

const wasLost: Refutes = (scope, from, to) => {
  const own = accountValues(scope, from);
  const at = placesFrom(from, to).findLast((place) => scope.items[place]?.kind === 'date');
  const item = at === undefined ? undefined : scope.items[at];
  if (!own || item?.kind !== 'date') return null;
  const isIn = (metric: string): boolean => {
    const day = own.fact(metric)?.value;
    return typeof day === 'string' && item.date.ranges.some(([first, last]) => first <= day && day <= last);
  };
  return isIn('last_lost_date') && !isIn('last_won_date')
    ? `a deal was lost then (${own.subject.name})`
    : null;
};

const OF_ALL = '(?:of (?:(?:the|your|its|our|these|those) )?# )?(?:account |customer )?';
const BOOKED =
  '(?: (?:booked|scheduled|set|planned)| (?:in|on) (?:the|their|your) (?:diary|calendar|books?))?';
const TABLE: [RegExp, Refutes][] = [
  [
    spokenWords(
      'at all(?! (?:time|cost|level|stage|hour|point|N|#|of|our|your|its|their|the|account|customer|prospect|tier|deal|these|those|other|end))|whatsoever|(?:has|have|had|did) (?:budge|budged|stirred|twitched|flinched)(?! (?:to|up|down|a|by))|(?:renew|renews|is up|due|it is|meeting is|contact is|renewal is|next is) until D',
    ),
    unlessDenied,
  ],
  [
    spokenWords(`# ${OF_ALL}(?:have|has|with) (?:a |the )?(?:next )?meeting${BOOKED}`),
    countedAs('without_meeting', (group) => group.figure('meetings_booked')),
  ],
  [
    spokenWords(
      `# ${OF_ALL}(?:have|has|with|show|shows) (?:no|nothing) (?:next )?(?:meeting${BOOKED}|booked)`,
    ),
    countedAs('meetings_booked', (group) => group.figure('without_meeting')),
  ],
  [
    spokenWords(`# ${OF_ALL}(?:had|have had) (?:# - way )?(?:contact|a touch)`),
    countedAs('accounts_without_touch', withContact),
  ],
  [
    spokenWords(
      "(?<=^|[,;:—–(] |and |had |with |but )(?:some |regular |# - way )?contact (?:since D|(?:in|for) #)|(?:we|you|and) (?:have|' ve) heard (?:from (?:them|it|N) )?since D",
    ),
    isSilence,
  ],
  [
    spokenWords(
      'no longer in N|(?:went|gone|moved|moving|came|passed) out of N (?:on )?D|# out of N(?= (?:at|in) )',
    ),
    isStillIn,
  ],
  [
    spokenWords(
      '(?:gained|won|landed) (?:a|another) deal (?:(?:here|there|at|with|this|the|them|it|N|prospect|customer|account|as|recently|lately|back|only|last|in|on|late) )*D',
    ),
    wasLost,
  ],
];

/** One fault for each such phrase. */
export const refuteDropped = (scope: Scope): Finding[] =>
  isQuestion(scope.items) ? [] : refutedBy(scope, TABLE);
