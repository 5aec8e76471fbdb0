/**
 * How many of a text's accounts, and what money of theirs, fall due in a time that the sentence names: "five are due to
 * close in June, $454,000 between them", "between 20 June and 4 July $251,000 comes up for renewal".
 */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { wordsIn } from '../sentence/pointing.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { candidatesOf, within } from '../sentence/values.ts';
import { lastNamed } from './told-sets.ts';

const FALLS =
  /\b(due|close|closes|closing|renew|renews|renewal|renewing|renewals|expire|expires|lapse|lapses|land|lands|landing|fall|falls|come|comes|coming|mature|matures|sign|signs|book|expected|scheduled|planned|slated)\b/;
const RENEWS = /\b(renew|renews|renewal|renewing|renewals|expire|expires|lapse|lapses)\b/;
const FEW = 3;

type Range = [first: string, last: string];

/** Why the count or sum is of what falls due then; null where it is not. */
export function dueOfText(scope: Scope, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  if (figure.kind !== 'money' && (figure.kind !== 'number' || figure.decimal)) return null;
  const words = wordsIn(items, 0, items.length).join(' ');
  if (topic.named.length < FEW || !FALLS.test(words)) return null;
  const here = new Set(items.flatMap((item) => accountAt(item) ?? []));
  if (here.size > 0) return null;
  const metrics = RENEWS.test(words) ? ['renewal_date'] : ['close_date', 'renewal_date'];
  for (const range of rangesIn(items))
    for (const metric of metrics)
      for (const set of setsOf(scope)) {
        const due = set.flatMap((account) => sumsDue(scope, account, metric, range));
        const told = figure.kind === 'money' ? due.reduce((sum, each) => sum + each, 0) : due.length;
        if (due.length > 1 && within(figure, told, 1e-6))
          return `of what the text tells of, as many fall due then`;
      }
  return null;
}

/** All of the text, the last of them, or the first ("at the first three on this list"). */
const setsOf = (scope: Scope): Subject[][] => {
  const { named } = scope.topic;
  return [named, ...lastNamed(scope), ...named.slice(2).map((_, place) => named.slice(0, place + 2))];
};

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

/** The money of an account's dates that fall into the range, one a date. */
function sumsDue({ index }: Scope, account: Subject, metric: string, range: Range): number[] {
  const { dates, figures } = candidatesOf(index, account);
  const due = dates.filter(
    ({ metrics, period, value }) =>
      period === 'current' && metrics[0] === metric && value >= range[0] && value <= range[1],
  );
  const own = metric === 'renewal_date' ? 'arr' : 'amount';
  return due.map(
    ({ deal }) =>
      figures.find(
        (each) =>
          each.period === 'current' &&
          each.metrics.length === 1 &&
          each.metrics[0] === own &&
          (own === 'arr' || each.deal === deal),
      )?.value ?? 0,
  );
}

/** "In June", "between 20 June and 4 July", "by the end of July": the times that the sentence names. */
function rangesIn(items: Item[]): Range[] {
  const dates = items.flatMap((item, at) =>
    item.kind === 'date' ? [{ at, range: item.date.ranges[0]! }] : [],
  );
  const [one, two] = dates;
  const isSpan =
    one &&
    two &&
    /^(and|to|until|till|-|–)$/.test(wordOf(items[one.at + 1]) || 'and') &&
    two.at - one.at <= 2;
  return [...(isSpan ? [[one.range[0], two.range[1]] as Range] : []), ...dates.map(({ range }) => range)];
}
