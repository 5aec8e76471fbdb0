/**
 * A state beside a figure or day that is on record of another: "in touch for 58 days" of a silence, "renewals overdue, $1.28
 * million" of those that fall due, "22 days, as lost deals usually take" of the deals that were won, "30 days due" of a deal
 * past its date, "twelve deals changed tier" of accounts.
 */

import { metricsFound, type Told } from '../comparisons/measure-cued.ts';
import { refuted } from '../comparisons/set-named.ts';
import type { Item } from '../sentence/items.ts';
import { isQuestion } from '../sentence/items.ts';
import { partBefore, skeletonOf, wordsShown } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { isGroup, type Scope } from '../sentence/subjects.ts';
import { contradicted, type Finding, findingOn } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

interface Row {
  /** All that the figure or day was found to be. */
  metrics: RegExp;
  before?: RegExp;
  after?: RegExp;
  /** Of a tier, an owner or the book alone. */
  isOfGroup?: true;
  reason: string;
}

const ROWS: Row[] = [
  {
    metrics: /^(?:days_since_last_touch|longest_silence|last_touch)$/,
    before:
      /^(?!.*\b(?:nobody|no|one|none|not|n|t|never|neither|nor|less|hardly|barely|anybody|who|without|than)\b).*\b(?:in touch|active|engaged|busy|lively|talking|talkative|responsive|chatty)(?: with (?:us|N))? (?:for|since)(?: (?:the|about|some|nearly|almost|over|past|last))*$/,
    reason: 'on record it is a silence',
  },
  {
    metrics: /^(?:days_since_last_touch|longest_silence|last_touch)$/,
    before:
      /\b(?:no|not a|not one|without a|without any|without) (?:\w+ )?(?:revenue|meeting|deal|pipeline|payment|sale|order)s?(?: at all| there| here| on record| (?:at|with|from|for|in) N)* since$/,
    after:
      /^without (?:a |an |any |one )?(?:single )?(?:revenue|meeting|deal|pipeline|payment|sale|order)s?\b/,
    reason: 'on record it is a silence',
  },
  {
    metrics: /^renewals_due(?:_arr)?$/,
    before:
      /\brenewals?(?: (?:that|which|now|already|coming|are|is|were|going|#|worth|of))* (?:overdue|past due|lapsed)(?: [\w#]+){0,6}$/,
    after:
      /^(?:(?:of )?(?:\w+ )?(?:renewals?|revenue|arr) )?(?:(?:that|which) )?(?:(?:is|are|now|already|all|coming|falling|going|,) )*(?:overdue|past due|lapsed)\b|^overdue renewals?\b/,
    reason: 'on record they fall due, and are not overdue',
  },
  {
    metrics: /^(?:open_value|renewals_due_arr|arr|overdue_value|stagnant_value)$/,
    before: /\b(?:average|averaging|averages|mean)(?: (?:is|of|about|around|some|only|just))*$/,
    after: /^(?:in|on|as an) (?:the )?average\b/,
    isOfGroup: true,
    reason: 'on record it is a sum',
  },
  {
    metrics: /^days_(?:past|to)_close$/,
    after: /^due(?! (?:to|in|on|by|for)\b)/,
    reason: 'on record it is a distance from the close date',
  },
  {
    metrics: /^stage_median_days$/,
    before:
      /\b(?:lost|open|stagnant|average|mean)(?: (?:deals?|ones?|#|renewals?|accounts?|customers?))?(?: (?:typically|usually|normally|generally|on average))?(?: (?:need|take|spend|sit|wait|last|of|is|at|for|took|spent|needed|have|with))*(?: (?:about|some|only|just|around))?$/,
    after:
      /^(?:day |days )?(?:(?:is|are|being|,) )?(?:the |a )?(?:average|mean)\b|^(?:\S+ ){0,5}(?:of|for|among|by|in) (?:deals|deal|those|ones|renewals?)? ?(?:that (?:were|was|are|is) )?(?:lost|still open)\b|^(?:\S+ ){0,4}(?:of|for|among|by) (?:lost|open) (?:deal|one|renewal)s?\b/,
    reason: 'on record it is the median of won deals',
  },
];

/** Words between an adjective's deals and their count, in one clause. */
const FILL = '(?: (?!(?:and|but|while|leaving|with|of|after|where|which)\\b)(?:[a-z]+|#)){0,7}';
/** Adjectives of deals that say another thing than the count beside them: "due deals went from eight to 15". */
const OF_DEALS: [metrics: RegExp, adjectives: string][] = [
  [/^overdue_(?:deals|value)$/, 'due|on time|on - time|healthy|current|won|closed|moving|future|upcoming'],
  [/^stagnant_(?:deals|value)$/, 'moving|healthy|active|fresh|lively|won|closed|due'],
  [/^open_(?:deals|value)$/, 'won|lost|closed|signed'],
  [/^won_(?:deals|value)/, 'open|lost|live'],
];
const DEAL_ROWS = OF_DEALS.map(
  ([metrics, adjectives]): Row => ({
    metrics,
    before: new RegExp(`(?<![\\p{L}#-])(?:${adjectives}) deals?(?! (?:and|or|,))${FILL}$`, 'u'),
    after: new RegExp(
      `^(?:N )?(?:in |worth of |of )?(?:(?:the|its|their|your|our) )?(?:${adjectives}) (?:deal|opportunity|opportunities)s?\\b|^(?:(?:of )?(?:them|these|those|deals?|is|are|were|was|now|already|all) )+(?:on time|due(?! (?:date|by|in|on|to|for))|healthy|moving)\\b`,
      'u',
    ),
    reason: 'on record deals in another state',
  }),
);

export function refuteStatesBeside(scope: Scope, told: Told, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  const found = items.flatMap((item, at): Finding[] => {
    const finding = item.kind === 'figure' || item.kind === 'date' ? findingOn(findings, item) : undefined;
    if (finding?.verdict !== 'verified' || finding.fact === null) return [];
    const { fact } = finding;
    const metrics = metricsFound(fact, told.get(at));
    const row = [...ROWS, ...DEAL_ROWS].find(
      (each) =>
        metrics.every((metric) => each.metrics.test(metric)) &&
        (!each.isOfGroup || OF_GROUP.test(fact)) &&
        isBeside(each, items, at),
    );
    return row ? [contradicted(finding, `${row.reason} (${finding.fact})`)] : [];
  });
  return [...found, ...dealsInTiers(scope)];
}

const OF_GROUP = /^(?:book|tier-|owner-)/;
const isBeside = ({ before, after }: Row, items: Item[], at: number): boolean =>
  before?.test(partBefore(items, at, 14)) === true ||
  after?.test(wordsShown(items.slice(at + 1, at + 10))) === true;

/** "Thirty deals switched tiers", "the two deals that rose from Watch to Nurture": accounts are in tiers. */
const IN_TIERS = spokenWords(
  '(?<!(?:of|with|by|on|in|their|its|whose) )(?:# |both |several |most |these |those |the )(?:# )?deals? (?:(?:that|which|have|has|had|also|each|all|just) )*(?:(?:changed|switched|swapped|slipped|climbed|dropped|moved|rose|fell|moved up|moved down|jumped) (?:a )?tiers?|(?:rose|fell|dropped|slipped|climbed|moved|went|slid|came)(?: (?:up|down|out|back))?(?: (?:from|of) N)? (?:to|into|from) N)',
);

function dealsInTiers({ items }: Scope): Finding[] {
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, IN_TIERS).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const names = items.slice(from, to + 1).filter((item) => item.kind === 'name');
    const isOfTiers = names.every((item) => isGroup(item)?.kind === 'tier');
    return isOfTiers ? [refuted(items, [from, to], 'accounts are in tiers, and no deals')] : [];
  });
}
