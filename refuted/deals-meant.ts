/**
 * A deal that is named binds what follows it: after "the $37,500 module" or "its renewal" a score, span or day is of that
 * deal. What holds of another deal of the same account alone bears nothing out: "the $61,000 renewal, due 1 July" where the
 * add-on closes then.
 */
import type { Subject } from '../domain/facts.ts';
import { spokenBy } from '../figures/look.ts';
import { type Item, placesFrom } from '../sentence/items.ts';
import { partBefore, wordsShown } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, type DateCandidate } from '../sentence/values.ts';
import { contradicted, type Finding } from '../text/findings.ts';

/** Nouns of a deal that is no renewal. */
const EXPANSION =
  'add on|add - on|module|upgrade|expansion|package|seats|rollout|upsell|pilot|platform|opportunity';
const NAMED = new RegExp(
  `^(?:# (?:[\\p{L}-]+ ){0,3})?(?<noun>renewal|deal|${EXPANSION})(?![\\p{L}])(?! (?:date|calendar|season|rule|money|revenue|due|itself due|stage|age|owner))`,
  'u',
);
/** Words with which the sentence goes on about something else than the deal. */
const ELSEWHERE =
  /^(?:account|customer|company|contract|other|others|both|each|all|either|deal|deals|pair|renewal|renews?|renewing|opportunity|usual|score|scores|sentiment|touch|contact|conversation|meeting|silence|won|wins|lost|last|two|pays?)$/;
const DEALS =
  /^(?:deal_outcome_score|outcome_score|days_in_stage|age_days|deal_age_days|stage_entered_on|close_date|next_close_date|days_to_close|days_past_close|stagnant_line)$/;
const CLOSES = /\b(?:closes?|closing|due|close date)(?: (?:is|on|of|by|in|at))*$/;

/** Refusals of values and days that are another deal's than the one named before them. */
export function refuteOtherDeals(scope: Scope, findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding): Finding[] => {
    const at = scope.items.findIndex(({ from }) => from === finding.from);
    const account = at < 0 ? null : accountFor(scope, at);
    if (!account || !isOfADeal(scope, account, finding, at)) return [];
    const deal = dealBefore(scope, account, at);
    if (!deal || finding.fact!.startsWith(`${deal.id}.`) || saysOf(scope, account, deal, at)) return [];
    if (isOfLater(scope.items, at) || isTimeOfReport(scope, at)) return [];
    return [contradicted(finding, `of another deal than ${deal.name} (${deal.id})`)];
  });
}

/** Whether what was found is of one of the account's several deals, or of the account by one of them. */
function isOfADeal(
  { index, items }: Scope,
  account: Subject,
  { verdict, type, fact }: Finding,
  at: number,
): boolean {
  if (verdict !== 'verified' || !/^(?:value|date)$/.test(type) || fact === null) return false;
  const [subject, metric] = fact.split('@')[0]!.split('.') as [string, string];
  const deals = index.children(account.id, 'deal').map(({ id }) => id);
  const isOfDeals =
    DEALS.test(metric) ||
    // "The $90,000 add-on closes on 22 June": the day on which the contract renews.
    (metric === 'renewal_date' && CLOSES.test(partBefore(items, at)));
  return deals.length > 1 && isOfDeals && (subject === account.id || deals.includes(subject));
}

/** The deal that the sentence named last before the place; null where it named none, or two in one breath. */
function dealBefore(scope: Scope, account: Subject, at: number): Subject | null {
  const { items } = scope;
  for (let place = at - 1; place >= 0; place -= 1) {
    const item = items[place]!;
    const named = accountAt(item);
    if ((named && named !== account) || (item.kind === 'sign' && /^[;:—–]$/.test(item.word))) return null;
    const deal = dealNamed(scope, account, place, at);
    if (deal) return isOneOfTwo(scope, account, place, deal) ? null : deal;
    if (item.kind === 'word' && leadsOn(item.word) && !isItsNoun(scope, account, place)) return null;
  }
  return null;
}

const leadsOn = (words: string): boolean => words.split(' ').some((word) => ELSEWHERE.test(word));

/** "The $90,000 deal": the noun of the sum before it. */
const isItsNoun = (scope: Scope, account: Subject, place: number): boolean =>
  placesFrom(Math.max(0, place - 4), place - 1).some(
    (before) =>
      scope.items[before]!.kind === 'figure' && dealNamed(scope, account, before, place + 1) !== null,
  );

/** The one deal of the account that the words ending at a place name, by its sum or as its only one of a kind. */
function dealNamed(scope: Scope, account: Subject, place: number, end: number): Subject | null {
  const { items, index } = scope;
  const deals = index.children(account.id, 'deal');
  const item = items[place]!;
  if (item.kind === 'name') return deals.find((deal) => item.subjects.includes(deal)) ?? null;
  const words = wordsShown(items.slice(place, Math.min(end, place + 6)));
  const noun = NAMED.exec(words)?.groups?.noun;
  if (!noun) return null;
  const isSum = item.kind === 'figure' && item.figure.kind === 'money';
  if (item.kind === 'figure' && !isSum) return null;
  const ofKind = deals.filter(
    ({ id }) =>
      noun === 'deal' || (index.fact(id, 'deal_type')?.value === 'renewal') === (noun === 'renewal'),
  );
  const meant = isSum
    ? ofKind.filter(({ id }) => index.fact(id, 'amount')?.value === item.figure.value)
    : noun === 'deal'
      ? []
      : ofKind;
  return meant.length === 1 ? meant[0]! : null;
}

/** "The add-on and the renewal are due on 1 July and 22 June": either may be meant. */
function isOneOfTwo(scope: Scope, account: Subject, place: number, deal: Subject): boolean {
  const { items } = scope;
  return placesFrom(Math.max(0, place - 9), place - 1).some((before) => {
    const other = dealNamed(scope, account, before, items.length);
    const between = wordsShown(items.slice(before, place));
    return (
      other !== null && other !== deal && /\b(?:and|or|plus|with|than|as|after|before)\b|,/.test(between)
    );
  });
}

/** "51 in April": when the book was looked at, and no day of a deal. */
const isTimeOfReport = ({ items, index: { sheet } }: Scope, at: number): boolean => {
  const item = items[at]!;
  if (item.kind !== 'date' || item.date.exact) return false;
  return item.date.ranges.some(([first, last]) =>
    [sheet.asOf, sheet.previousAsOf ?? ''].some((day) => day >= first && day <= last),
  );
};

/** "48 for the renewal", "82, the add-on": the deal is named after its figure. */
const isOfLater = (items: readonly Item[], at: number): boolean =>
  new RegExp(`^(?:[^;:]+ )?(?:renewal|deal|${EXPANSION}|other|both|account)(?!\\p{L})`, 'u').test(
    wordsShown(items.slice(at + 1, at + 8)),
  );

/** Whether the figure or day at the place is on record of the deal, or of the renewal date that it stands for. */
function saysOf(scope: Scope, account: Subject, deal: Subject, at: number): boolean {
  const item = scope.items[at]!;
  const { figures, dates } = candidatesOf(scope.index, account);
  const isRenewal = scope.index.fact(deal.id, 'deal_type')?.value === 'renewal';
  const isIts = (each: Candidate | DateCandidate, ofRenewal: string): boolean =>
    each.deal === deal || (isRenewal && each.metrics.includes(ofRenewal));
  if (item.kind === 'date')
    return dates.some(
      (each) =>
        isIts(each, 'renewal_date') &&
        item.date.ranges.some(([first, last]) => each.value >= first && each.value <= last),
    );
  if (item.kind !== 'figure') return true;
  const isSaid = spokenBy(scope, at, item.figure);
  const isBare = item.figure.kind === 'number';
  return figures.some(
    (each) => isIts(each, 'days_to_renewal') && (!isBare || each.period !== 'derived') && isSaid(each),
  );
}
