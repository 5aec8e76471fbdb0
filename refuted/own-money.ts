/**
 * A sum told straight after an account's name, or as that of one deal, is the account's own: "**Globex:** $5.37m, due on
 * 27 June" of no book, "its $58,000 pilot" of no owner, tier or sum of several, "Initech ($59,000)" of no other account.
 */

import type { Subject } from '../domain/facts.ts';
import type { Item } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { contradicted, type Finding, findingOn, metricOf } from '../text/findings.ts';

/** Between the name and its sum. */
const STRAIGHT =
  /^(?:\( |: |' s |’ s |, |— |– |\* )*(?:(?:a|an|the|its|their|about|around|nearly|almost|over|just over|roughly|new) )*$/;
/** One deal, by the noun after the sum. */
const ONE_DEAL =
  /^(?:(?!in|of|across|worth|to|from|on|at|and|for|a|with|is|are)[\p{L}-]+ ){0,2}(?:deal|renewal|upgrade|expansion|add - on|module|package|pilot|rollout|contract|first contract)(?: |$)/u;
/** Before the sum of one deal. */
const ITS = /(?:^| )(?:the|its|an?|their|whose|his|her|new|’ s|' s|another|one|that)$/;
const OF_SEVERAL = /^a sum over accounts|^a sum over these/;
/** Words by which such a sum is of a whole after all. */
const OF_WHOLE =
  /\b(?:together|combined|both|total\w*|altogether|average|typical|whole|overall|between|book|tier|portfolio)\b/;

export function refuteOwnMoney(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'figure' || item.figure.kind !== 'money') return [];
    const finding = findingOn(findings, item);
    if (finding?.verdict !== 'verified') return [];
    if (isRevenue(finding) && OF_DEALS.test(wordsShown(items.slice(Math.max(0, at - 8), at))))
      return [contradicted(finding, `deals are told of (${finding.fact})`)];
    if (isOneDeal(items, at) && isOfSet(scope, finding))
      return [contradicted(finding, `one deal is told of (${finding.fact})`)];
    const own = ownerOf(scope, at);
    if (!own || isOwn(scope, own, finding) || OF_WHOLE.test(wordsShown(items))) return [];
    return [contradicted(finding, `no sum of ${own.name} itself (${finding.reason})`)];
  });
}

/** "All 11 open deals, worth $692,000". */
const OF_DEALS =
  /(?:^| )deals?(?: (?:here|there|in N|now))*(?: ,)?(?: (?:is|are|together|all|now))* worth(?: (?:a|about|some|nearly|almost|over|just|under|roughly|total|of))*$/;
/** "A $9.95M renewal", and no renewal book. */
const THE_DEAL =
  /^(?:- )?(?:deal|renewal|upgrade|expansion|add - on|first contract)(?! (?:pipeline|value|book|revenue|total|list|base|pile|sum|size|average|count|money|work|and|or))(?: |$)/;
const isOneDeal = (items: Item[], at: number): boolean =>
  THE_DEAL.test(wordsShown(items.slice(at + 1, at + 6))) &&
  !/(?:average|typical|mean|median|total|combined)$/.test(wordsShown(items.slice(Math.max(0, at - 2), at)));

/** Whether it is on record as a sum of a tier, an owner or the book, and no deal or account has as much. */
function isOfSet({ index }: Scope, { fact, reason }: Finding): boolean {
  const whole =
    fact && reason.startsWith('as on record') ? index.sheet.facts.find(({ id }) => id === fact) : undefined;
  const isSet = (id: string): boolean => !/^(?:account|deal|signal)$/.test(index.subject(id)?.kind ?? '');
  if (!whole || typeof whole.value !== 'number' || !isSet(whole.id.split('.')[0]!)) return false;
  return !index.sheet.facts.some(({ id, value }) => value === whole.value && !isSet(id.split('.')[0]!));
}
const isRevenue = ({ fact }: Finding): boolean =>
  fact !== null && /^(?:arr|annual_revenue)$/.test(metricOf(fact));

/** Whose the sum is: that of the name straight before it, else of whom the deal is told. */
function ownerOf(scope: Scope, at: number): Subject | null {
  const { items } = scope;
  const name = items.findLastIndex((item, place) => place < at && accountAt(item) !== null);
  if (
    name >= 0 &&
    at - name <= 4 &&
    !isSecond(items, name) &&
    STRAIGHT.test(`${wordsShown(items.slice(name + 1, at))} `.replace(/^ /, ''))
  )
    return accountAt(items[name]);
  const before = wordsShown(items.slice(Math.max(0, at - 3), at));
  const after = wordsShown(items.slice(at + 1, at + 6));
  return ONE_DEAL.test(after) && ITS.test(before) ? accountFor(scope, at) : null;
}

/** "Globex and Initech ($84,000)": what stands after the last of several may be of both. */
const isSecond = (items: Item[], name: number): boolean =>
  /^(?:and|,|&|or|plus|to|than|of)$/.test(wordsShown(items.slice(Math.max(0, name - 1), name))) && name > 1;

/** Whether what it was found to be is that account's, or one of its deals' and signals'. */
function isOwn({ index }: Scope, own: Subject, { fact, reason }: Finding): boolean {
  if (OF_SEVERAL.test(reason)) return false;
  const subject = fact ? index.subject(fact.split('.')[0]!) : undefined;
  if (!subject || !reason.startsWith('as on record')) return true;
  if (subject.kind === 'account') return subject.id === own.id;
  return subject.parent === undefined
    ? !/^(?:book|tier|owner)$/.test(subject.kind) && subject.id !== 'book'
    : subject.parent === own.id;
}
