/** Days between which what a text tells of falls due: "between 20 June and 4 July $251,000 comes up for renewal". */
import type { Subject } from '../domain/facts.ts';
import type { DateCandidate } from '../sentence/candidate.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

const FALLS =
  /\b(due|close|closes|closing|renew|renews|renewal|renewing|renewals|expire|expires|lapse|lapses|land|lands|landing|fall|falls|come|comes|coming|mature|matures|sign|signs|book|expected|scheduled|planned|slated)\b/;
const FEW = 3;

/** The first and the last of the days on which what the text tells of falls due: "between 20 June and 4 July". */
export function endsOfText({ items, topic, index }: Scope, at: number): boolean {
  const item = items[at];
  const words = wordsIn(items, 0, items.length).join(' ');
  if (item?.kind !== 'date' || topic.named.length < FEW || !FALLS.test(words)) return false;
  if (items.some((each) => accountAt(each) !== null) || !/\b(between|from)\b/.test(words)) return false;
  return topic.named.some((account) => datesWithin(index, account, DUE, item.date.ranges).length > 0);
}
const DUE = /^(renewal_date|close_date)$/;

/** The dates of an account, by the measures that are meant, that fall into one of these spans. */
export const datesWithin = (
  index: AuditIndex,
  account: Subject,
  meant: RegExp,
  ranges: readonly [first: string, last: string][],
): DateCandidate[] =>
  candidatesOf(index, account).dates.filter(
    ({ metrics, period, value }) =>
      period === 'current' &&
      meant.test(metrics[0]!) &&
      ranges.some(([first, last]) => value >= first && value <= last),
  );
