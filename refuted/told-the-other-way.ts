/**
 * A word of direction, place or size that says the opposite of what is on record, where no figure takes the word with it: a
 * renewal that is "down on 14 July", "Watch shrank" of a tier that grew, "the shortest gap is 146 days" of the longest,
 * "the first contact was on 26 January" of the last, "everybody has heard from them" of a silence, "clearly worsening" of an
 * account whose score and tone rose, "nearly all of it, $4.08M" of $8.67M, "95 % a month later" of the month before.
 */

import { always, type Refutes, refuted, refutedBy, setNamed } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, isQuestion, placesFrom, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { riseOf, spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, findingOn } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { accountValues, isLastTouch } from './own-values.ts';

const SUPPOSED =
  /^(?:if|once|sure|ensure|ask|check|want|claim|say|until|unless|when|would|should|could|may|might|whether|so|where|not|t|no|nor)$/;
const isSupposed = ({ items }: Scope, to: number): boolean =>
  items.slice(0, to).some((item) => SUPPOSED.test(textOf(item)));

/** What is due lies ahead: contact that is "down on 30 April" is compared with that day. */
const isAhead: Refutes = ({ items, index }, from, to) => {
  const day = items.slice(from, to + 1).find(({ kind }) => kind === 'date');
  if (day?.kind !== 'date') return null;
  const { exact, ranges } = day.date;
  const { asOf, previousAsOf } = index.sheet;
  const lies = ranges.some(([first]) => first > asOf) && !ranges.some(([first]) => first === previousAsOf);
  return exact && lies ? 'what is due on a day is not down on it' : null;
};

const SIZES = ['accounts', 'arr'];

/** A tier whose accounts went the other way, and its revenue not this one. */
const isOfOtherSize =
  (way: 1 | -1): Refutes =>
  (scope, from, to) => {
    const named = scope.items.slice(from, to + 1).map(tierAt);
    const tier = named.find((each) => each !== null) ?? groupsFor(scope, from).find(isTier);
    if (!tier) return null;
    const at = new Values(scope.index, tier);
    const accounts = riseOf(at, 'accounts') * way;
    const grew = SIZES.some((metric) => riseOf(at, metric) * way > 0);
    return accounts < 0 && !grew ? `${tier.name} went the other way` : null;
  };
const isTier = ({ kind }: { kind: string }): boolean => kind === 'tier';

/** A silence told as the longest or shortest of the tier, the owner's accounts or those of the text. */
const isSilenceOf =
  (way: 'longest' | 'shortest'): Refutes =>
  (scope, from, to) => {
    const item = scope.items.slice(from, to + 1).find(({ kind }) => kind === 'figure');
    if (item?.kind !== 'figure') return null;
    const groups = groupsFor(scope, from).map(({ members }) =>
      (members ?? []).flatMap((id) => scope.index.subject(id) ?? []),
    );
    const sets = [...groups, setNamed(scope, from, 'tier') ?? [], scope.topic.named].map((accounts) =>
      accounts.flatMap((each) => new Values(scope.index, each).figure('days_since_last_touch') ?? []),
    );
    const told = sets.filter((days) => days.length > 1 && days.includes(item.figure.value));
    const end = (days: number[]): number => (way === 'longest' ? Math.max(...days) : Math.min(...days));
    return told.length > 0 && told.every((days) => end(days) !== item.figure.value)
      ? `the ${way} is ${end(told[0]!)} days`
      : null;
  };

/** The day or the span is that of the last touch, and there were others before it. */
const isNotFirst: Refutes = (scope, from, to) => {
  const own = accountValues(scope, from);
  if (!own) return null;
  const span = scope.items.slice(from, to + 1).find(({ kind }) => kind === 'figure');
  const isLast = [scope.items[to], span].some((item) => isLastTouch(own, item));
  const several = Math.max(own.figure('touches_365d') ?? 0, own.figure('touches_30d') ?? 0) > 1;
  return several && isLast
    ? `the last touch was on ${own.fact('last_touch')?.value} (${own.subject.name})`
    : null;
};

/** Nobody was in touch with the account in 30 days. */
const isSilent: Refutes = (scope, from, to) => {
  const account = accountFor(scope, from);
  if (account && !isSupposed(scope, to))
    return new Values(scope.index, account).figure('touches_30d') === 0
      ? `${account.name} had no touch in 30 days`
      : null;
  const group = groupsFor(scope, from)[0];
  const silent = group && new Values(scope.index, group).figure('accounts_without_touch');
  return silent && !isSupposed(scope, to) ? `${silent} accounts had no touch (${group.name})` : null;
};

const COURSE = ['score', 'sentiment_90d', 'outcome_score', 'touches_30d'];

/** Neither what is measured of the account went that way, and two things the other. */
const isOtherCourse =
  (way: 1 | -1): Refutes =>
  (scope, from) => {
    const account = accountFor(scope, from);
    if (!account || isSupposed(scope, from)) return null;
    const at = new Values(scope.index, account);
    const rises = COURSE.map((metric) => riseOf(at, metric) * way);
    const isOther = rises.filter((rise) => rise < 0).length > 1 && !rises.some((rise) => rise > 0);
    return isOther ? `${account.name} went the other way` : null;
  };

/** "$8.67M; nearly all of it, $4.08M": the second is the part of the first. */
const NEARLY_ALL = 0.85;
const isPart: Refutes = ({ items }, from, to) => {
  const figures = placesFrom(from, to).flatMap((at) => {
    const item = items[at]!;
    return item.kind === 'figure' ? [item.figure] : [];
  });
  const [whole, part] = [figures[0]!, figures.at(-1)!];
  const share = part.value / whole.value;
  return whole.kind === part.kind && share < NEARLY_ALL
    ? `${part.value} is ${Math.round(share * 100)} % of ${whole.value}`
    : null;
};

const GROWN = '(?:grew|grown|has grown|swelled|has swollen|has swelled|expanded|ballooned|is growing)';
const SHRUNK =
  '(?:shrank|has shrunk|shrunk|thinned|has thinned|contracted|dwindled|is shrinking|has dwindled)';
const GAP = '(?:silence|gap)(?: (?:in|of) (?:the tier|N))?(?: now)? (?:is|stands at|runs to|was)(?: now)? #';
const TOUCH =
  '(?:# - way |two - way )?(?:contact|touch|exchange|conversation|interaction|one)(?: (?:here|there|with N|with them|on record))?';
const REACHED =
  '(?:heard from|spoken (?:to|with)|engaged|answered|replied|been in touch|talked to|had (?:some )?contact)';
const SURELY = '(?:clearly |plainly |visibly |obviously |steadily |sharply |markedly )';
const TABLE: [RegExp, Refutes][] = [
  [spokenWords('(?:is|are|come|comes|coming|falls|fall|,) down on D'), isAhead],
  [spokenWords('(?:coming|comes|come) down for renewal'), always('what is due comes up')],
  [
    spokenWords(
      `N ${GROWN}(?! (?:by|from|in|to|more|less|#|heavier|lighter))|a (?:bigger|larger|fuller) tier`,
    ),
    isOfOtherSize(1),
  ],
  [
    spokenWords(`N ${SHRUNK}(?! (?:by|from|in|to|more|less|#))|a (?:smaller|thinner|emptier) tier`),
    isOfOtherSize(-1),
  ],
  [spokenWords(`longest ${GAP}`), isSilenceOf('longest')],
  [spokenWords(`shortest ${GAP}`), isSilenceOf('shortest')],
  [
    spokenWords(
      `(?:first|earliest) ${TOUCH} (?:was |came |is )?(?:on )?(?:D|# (?:days? )?(?:ago|back))|(?:first|earliest) (?:was|came) on D`,
    ),
    isNotFirst,
  ],
  [spokenWords(`(?:everybody|everyone)(?: (?:there|here|at N))? has ${REACHED}`), isSilent],
  [spokenWords(`${SURELY}(?:improving|warming|recovering|strengthening)`), isOtherCourse(1)],
  [
    spokenWords(`${SURELY}(?:worsening|cooling|slipping|weakening|deteriorating|declining)`),
    isOtherCourse(-1),
  ],
  [
    spokenWords(
      '#(?: [\\p{L}]+){0,4} ?[,;(—–] ?(?:and )?(?:nearly|almost|virtually|practically|about|roughly|just about) all of (?:it|that|this|which|them)(?: ?[,(—–] ?| is | are )#',
    ),
    isPart,
  ],
];

const LATER = spokenWords('# (?:a|one) month (?:later|hence|on)(?! from)');

/** The run before is a month earlier, not later. */
function refuteLater(items: Item[], findings: readonly Finding[]): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, LATER).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const held = findingOn(findings, items[from]);
    return held?.verdict === 'verified' && held.fact?.endsWith('@previous')
      ? [refuted(items, [from, to], `that was a month earlier (${held.fact})`)]
      : [];
  });
}

/** Faults alone. */
export const refuteOtherWay = (scope: Scope, findings: readonly Finding[]): Finding[] =>
  isQuestion(scope.items) ? [] : [...refutedBy(scope, TABLE), ...refuteLater(scope.items, findings)];
