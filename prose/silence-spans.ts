/**
 * Spans of silence: in "nobody has spoken to them for 12 days" the figure is of the days since the last touch and of
 * nothing else on record, though the renewal may be as many days away; "was talking as late as August" tells the last one.
 */

import { NOBODY } from '../sentence/conditions.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const SPOKE =
  '(?:spoken|spoke|talked|heard|hears|been heard|been in touch|been in contact|got through|reached|answered|replied|responded|met|said|made contact)';
/** Each ends before its figure or date, or begins after it. */
const BEFORE = new RegExp(
  `(?:${NOBODY}|(?:has|have|had)(?:n ' t| not)|(?:' ve|' s) not|never)(?: [\\p{L}']+){0,3} ${SPOKE}(?: (?:to|with|from|of|by|us|them|you|N|it|anyone|anybody|there|here|him|her|a|the|peep|word|thing|sound|back))* (?:for|in|over)(?: (?:over|about|nearly|almost|some|a full))* (?=#)`,
  'gu',
);
const AFTER =
  /# (?:without (?:so much as )?(?:a |any )?(?:word|peep|contact|touch|reply|sound|conversation)|(?:of |in )(?:\p{L}+ )?silence|since (?:anyone|anybody|somebody|someone|we|they|our last|the last|their last)(?: \p{L}+)? (?:spoke|spoken|talked|heard|contact|touch|exchange|conversation|met|word|answered|replied|reached))/gu;
const THEN = /as (?:late|recently) as (?:(?:early|mid|late|-) )*(?=D)/gu;
/** The window before the one that counts are of. */
const WINDOW = /(?:none|nobody|nothing|not|no one) (?:in|for|over|during) (?:the )?(?=# (?:day )?before)/gu;
/** Measures that such a figure may be of; a window of days has none. */
const SILENCE = /days_since_last_touch|^last_touch|silence|accounts_without_touch/;

/** Verdicts on the spans of the sentence, in place of those that took them for another measure. */
export function judgeSilenceSpans(scope: Scope, findings: Finding[]): void {
  const { text, itemAt } = skeletonOf(scope.items);
  for (const match of matchesOf(text, BEFORE))
    holdDays(scope, findings, itemAt[match.index + match[0].length]!);
  for (const match of matchesOf(text, AFTER)) holdDays(scope, findings, itemAt[match.index]!);
  for (const match of matchesOf(text, WINDOW)) {
    const item = scope.items[itemAt[match.index + match[0].length]!];
    const found = findingOn(findings, item);
    if (found && item?.kind === 'figure' && item.figure.value === 30)
      Object.assign(found, judged(item, 'value', true, 'the window of the measure'));
  }
  for (const match of matchesOf(text, THEN))
    holdDate(scope, findings, itemAt[match.index + match[0].length]!);
}

function holdDays(scope: Scope, findings: Finding[], at: number): void {
  const [found, item] = [findingOn(findings, scope.items[at]), scope.items[at]];
  if (!found || item?.kind !== 'figure' || found.verdict !== 'verified') return;
  if (SILENCE.test(found.fact?.split('.')[1] ?? '')) return;
  const account = accountFor(scope, at);
  const days = account && scope.index.fact(account.id, 'days_since_last_touch');
  if (typeof days?.value !== 'number') return;
  const { least, most } = item.figure;
  const holds = days.value >= least && days.value <= most;
  // A window of days is right as well where the silence is longer.
  if (found.fact === null && days.value >= least) return;
  Object.assign(
    found,
    judged(item, 'value', holds, `${holds ? 'as ' : ''}on record ${days.value} (${days.id})`, days.id),
  );
}

function holdDate(scope: Scope, findings: Finding[], at: number): void {
  const [found, item] = [findingOn(findings, scope.items[at]), scope.items[at]];
  if (!found || item?.kind !== 'date') return;
  const account = accountFor(scope, at);
  const last = account && scope.index.fact(account.id, 'last_touch');
  if (typeof last?.value !== 'string') return;
  const day = last.value;
  const holds = item.date.ranges.some(([first, end]) => day >= first && day <= end);
  Object.assign(
    found,
    judged(item, 'date', holds, `${holds ? 'as ' : ''}on record ${day} (${last.id})`, last.id),
  );
}
