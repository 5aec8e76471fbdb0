/** Days between which what a text tells of falls due: "between 20 June and 4 July $251,000 comes up for renewal". */
import { wordsIn } from '../sentence/pointing.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';

const FALLS =
  /\b(due|close|closes|closing|renew|renews|renewal|renewing|renewals|expire|expires|lapse|lapses|land|lands|landing|fall|falls|come|comes|coming|mature|matures|sign|signs|book|expected|scheduled|planned|slated)\b/;
const FEW = 3;

/** The first and the last of the days on which what the text tells of falls due: "between 20 June and 4 July". */
export function endsOfText({ items, topic, index }: Scope, at: number): boolean {
  const item = items[at];
  const words = wordsIn(items, 0, items.length).join(' ');
  if (item?.kind !== 'date' || topic.named.length < FEW || !FALLS.test(words)) return false;
  if (items.some((each) => accountAt(each) !== null) || !/\b(between|from)\b/.test(words)) return false;
  return topic.named.some((account) =>
    candidatesOf(index, account).dates.some(
      ({ metrics, period, value }) =>
        period === 'current' &&
        DUE.test(metrics[0]!) &&
        item.date.ranges.some(([first, last]) => value >= first && value <= last),
    ),
  );
}
const DUE = /^(renewal_date|close_date)$/;
