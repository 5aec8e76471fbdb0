/**
 * The kind of deal that a figure or day is told of: "the $76,000 upgrade", "the expansion has been in its stage for 48 days",
 * "nine upgrades worth $798,000 coming due" of what is on record as renewals alone.
 */

import type { Told } from '../comparisons/measure-cued.ts';
import type { Candidate } from '../sentence/candidate.ts';
import type { Item } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { contradicted, type Finding, findingOn, metricOf } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

const KIND = '(?:upgrade|expansion|upsell|add on|add - on)s?';
const FILL =
  '(?: (?:is|are|was|were|has|have|had|been|being|sat|sits|spent|parked|entered|due|coming|now|only|just|still|also|already|itself|deal|in|its|stage|for|on|at|of|the|a|an|until|n|t|not|isn|from|to|worth|money|almost|about|some|over|gone|went|risen|rose|climbed|up|down|doubled|grown|fell|fallen|opened|week|day|month|after|before|that|this|report|and (?=has|is|was|have)|#|,|N))*';
/** "The upgrade has been in its stage for 48 days", "upgrades due have gone from three to five". */
const BEFORE = new RegExp(`(?<![\\p{L}-])${KIND}${FILL}$`, 'u');
/** "The $76,000 upgrade", "nine upgrades". */
const AFTER = new RegExp(`^(?:- )?(?:[a-z]+ )?${KIND}(?! (?:rule|and|or|from|to)\\b)(?![\\p{L}-])`, 'u');
const REACH = 16;
const OF_RENEWALS = /^(?:renewals?_|days_to_renewal|renewal_date|open_renewals|arr$)/;

/** Figures and days that are on record of renewals alone. */
export function refuteKindsBeside(scope: Scope, told: Told, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  return items.flatMap((item, at): Finding[] => {
    const finding = item.kind === 'figure' || item.kind === 'date' ? findingOn(findings, item) : undefined;
    if (finding?.verdict !== 'verified' || finding.fact === null) return [];
    const isOf =
      isUpgradeAfter(items, at) || (isUpgradeBefore(items, at) && metricOf(finding.fact) !== 'arr');
    if (!isOf || !isOfRenewal(scope.index, finding.fact, told.get(at) ?? [])) return [];
    return [contradicted(finding, `on record of a renewal (${finding.fact})`)];
  });
}

const isUpgradeAfter = (items: Item[], at: number): boolean =>
  AFTER.test(wordsShown(items.slice(at + 1, at + 5)));
/** What it is held against ("six times its $26,000 of revenue") is its customer's. */
const isUpgradeBefore = (items: Item[], at: number): boolean =>
  BEFORE.test(wordsShown(items.slice(Math.max(0, at - REACH), at))) &&
  !/renew/.test(wordsShown(items.slice(at + 1, at + 5)));

/** Whether every reading of the figure is that of a renewal. */
function isOfRenewal(index: AuditIndex, fact: string, found: readonly Candidate[]): boolean {
  const facts = found.length > 0 ? found.map((each) => each.deal?.id ?? each.fact) : [fact];
  return [fact, ...facts].every((each) => speaksOfRenewal(index, each));
}

function speaksOfRenewal(index: AuditIndex, fact: string): boolean {
  const [id] = fact.split('.');
  const subject = index.subject(id!);
  if (subject?.kind === 'deal') return index.fact(subject.id, 'deal_type')?.value === 'renewal';
  if (fact.includes('.') && OF_RENEWALS.test(metricOf(fact))) return true;
  if (subject?.kind !== 'account' || !OF_DEALS.test(metricOf(fact))) return false;
  const deals = index.children(subject.id, 'deal');
  return deals.length > 0 && deals.every((deal) => speaksOfRenewal(index, deal.id));
}
const OF_DEALS = /^(?:open_value|amount|next_close_date|outcome_score|days_to_close)$/;
