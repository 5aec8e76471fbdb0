/**
 * A measure or a lack that a clause tells of its own subject: "the mood a hair warmer" of the one account that the text is
 * about and not of the book, "Nurture: 116 accounts, no silent accounts" of the tier that leads, whatever is so of another.
 */

import { refuted } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { meansGroup } from '../sentence/groups-meant.ts';
import { type Item, isQuestion } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, isGroup, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const IS =
  '(?: (?:is|are|has|have|looks|feels|seems|grown|grew|turned|become|got|been|come out|slightly|somewhat|a|an|bit|little|hair|touch|shade|notch|tad|whisker|tick|fraction|much|far|even|now|also|actually|marginally|noticeably|clearly|,))*';
const MEASURES: [pattern: RegExp, metric: string][] = [
  [
    `(?:mood|sentiment|tone)${IS} (?:(?<up>warmer|sunnier|happier|friendlier|cheerier|brighter|better|higher|rosier)|(?<down>cooler|colder|chillier|sourer|gloomier|unhappier|darker|worse|lower|frostier))`,
    'sentiment_90d',
  ],
  [
    `(?:contact|conversation|traffic)${IS} (?:(?<up>busier|livelier|brisker|denser)|(?<down>quieter|thinner|sparser|slower))`,
    'touches_30d',
  ],
  [
    `(?:odds|chances)${IS} (?:(?<up>better|higher|brighter)|(?<down>worse|lower|poorer|slimmer))`,
    'outcome_score',
  ],
  [`(?<!likelihood )score${IS} (?:(?<up>better|higher)|(?<down>worse|lower))`, 'score'],
].map(([words, metric]): [RegExp, string] => [
  spokenWords(`(?:${words})(?! (?:than|in|of|by|at|there))`),
  metric!,
]);

const LACKS: [pattern: RegExp, metric: string][] = [
  [
    '(?:no|zero|not one) (?:silent|quiet|mute|dormant) (?:accounts?|customers?|names?)|(?:none|nobody) (?:is )?(?:silent|mute)',
    'accounts_without_touch',
  ],
  ['(?:no|zero|not one) (?:overdue|late) deals?|(?:nothing|none) (?:is )?(?:overdue|late)', 'overdue_deals'],
  [
    '(?:no|zero|not one) (?:stagnant|stuck|stalled|stale) deals?|(?:nothing|none) (?:is )?(?:stagnant|stuck|stalled|stale)',
    'stagnant_deals',
  ],
].map(([words, metric]): [RegExp, string] => [spokenWords(words!), metric!]);

/** Faults alone: what is so is a claim of its own. */
export const refuteOwnMeasures = (scope: Scope): Finding[] =>
  isQuestion(scope.items) ? [] : [...otherWay(scope), ...lackedByLead(scope)];

/** In a text about one account: where it names others, the measure may be compared with theirs. */
function otherWay(scope: Scope): Finding[] {
  const { items, index, topic } = scope;
  const { text, rangeOf } = skeletonOf(items);
  if (meansGroup(items) || topic.named.length > 1) return [];
  return MEASURES.flatMap(([pattern, metric]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const own = accountFor(scope, from);
      if (!own) return [];
      const at = new Values(index, own);
      const [now, then] = [at.figure(metric), at.figure(metric, 'previous')];
      const way = match.groups!.up ? 1 : -1;
      if (now === null || then === null || (now - then) * way > 0) return [];
      return [refuted(items, [from, to], `${own.name}: ${now} after ${then} (${metric})`)];
    }),
  );
}

/** Of the tier that a sentence without another name opens with. */
function lackedByLead({ items, index }: Scope): Finding[] {
  const lead = leadTier(items);
  if (!lead) return [];
  const { text, rangeOf } = skeletonOf(items);
  return LACKS.flatMap(([pattern, metric]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const range = rangeOf(match);
      const count = index.fact(lead.id, metric)?.value;
      if (typeof count !== 'number' || count === 0) return [];
      return [refuted(items, range, `${lead.name}: ${count} (${metric})`)];
    }),
  );
}

function leadTier(items: Item[]) {
  const [first] = items;
  const lead = tierAt(first);
  const isAlone = items
    .slice(1)
    .every((item) => item.kind !== 'name' || (!accountAt(item) && !isGroup(item)));
  return lead && isAlone ? lead : null;
}
