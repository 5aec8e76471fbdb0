/**
 * How often an account bought: in "they've bought twice in the past year" the figure counts the deals won in twelve
 * months and is no ratio; the month of "bought as recently as July" is that of the last win.
 */
import type { Fact } from '../domain/facts.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const BOUGHT = '(?:bought|ordered|purchased|won|sold|signed|placed orders?|closed deals?|closed)';
const WHOM = '(?: (?:from|with|to|at|in) (?:us|them|you|N|it|here)| here| there| something| them)*';
const HOW_OFTEN = new RegExp(
  `(?<![\\p{L}#])${BOUGHT}${WHOM} (?:only |just |at least )?(?=(#)(?: time)?(?![\\p{L}])(?: (?:in|over|within|during) (?:the |a |one |last |past )*(?:#|year|twelvemonth)| (?:this|last) year))`,
  'gu',
);
const THEN = new RegExp(
  `(?<![\\p{L}#])(?:${BOUGHT}|purchase|order|win|sale)${WHOM}(?: was| came)? as (?:late|recently) as (?:(?:early|mid|late|-) )*(?=D)`,
  'gu',
);

/** Verdicts on such figures and dates, in place of those that took them for another measure. */
export function judgeBoughtTimes(scope: Scope, findings: Finding[]): void {
  const { text, itemAt } = skeletonOf(scope.items);
  for (const match of matchesOf(text, HOW_OFTEN))
    holdCount(scope, findings, itemAt[match.index + match[0].length]!);
  for (const match of matchesOf(text, THEN)) holdDay(scope, findings, itemAt[match.index + match[0].length]!);
}

const factOf = (scope: Scope, at: number, metric: string): Fact | undefined => {
  const account = accountFor(scope, at);
  return account ? scope.index.fact(account.id, metric) : undefined;
};

function holdCount(scope: Scope, findings: Finding[], at: number): void {
  const [item, count] = [scope.items[at], factOf(scope, at, 'won_deals_12m')];
  if (item?.kind !== 'figure' || typeof count?.value !== 'number') return;
  replace(
    findings,
    judged(
      item,
      'value',
      item.figure.value === count.value,
      `on record ${count.value} (${count.id})`,
      count.id,
    ),
  );
}

function holdDay(scope: Scope, findings: Finding[], at: number): void {
  const [item, day] = [scope.items[at], factOf(scope, at, 'last_won_date')];
  if (item?.kind !== 'date' || !day) return;
  const won = String(day.value ?? '');
  const holds = item.date.ranges.some(([first, last]) => won >= first && won <= last);
  const reason = won === '' ? 'no deal was won' : `on record ${won} (${day.id})`;
  replace(findings, judged(item, 'date', holds, reason, day.id));
}

function replace(findings: Finding[], found: Finding): void {
  const before = findingOn(findings, found);
  if (before) Object.assign(before, found);
  else findings.push(found);
}
