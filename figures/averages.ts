/** Averages that follow from two values of one subject: "$60,000 a deal", "the average deal shrank 7 %", "74 % more than the book". */
import type { Subject } from '../domain/facts.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import type { Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';

/** Wholes and what they are divided by, with the nouns that name the divisor. */
const AVERAGES: [whole: string, count: string, noun: RegExp][] = [
  ['open_value', 'open_deals', /^(deal|opportunity|open deal)$/],
  ['overdue_value', 'overdue_deals', /^(deal|opportunity|overdue deal)$/],
  ['renewals_due_arr', 'renewals_due', /^renewal$/],
  ['arr', 'customers', /^(customer|account|head)$/],
  ['arr', 'accounts', /^(account|head)$/],
  ['open_value', 'accounts', /^(account|prospect|head)$/],
  ['touches_30d', 'accounts', /^(account|customer|head)$/],
];
const AVERAGED = /^(average|averages|averaged|averaging|mean|apiece|each|per|a|typical|size)$/;

/** Why a figure holds as an average, as its change, or against that of the book; null where it does not. */
export function averageTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  const words = wordsIn(scope.items, 0, scope.items.length);
  // "The 19 accounts average five touches each".
  const whole =
    figure.kind === 'number' && words.some((word) => /^(average|averages|averaged|averaging)$/.test(word));
  if (!/^(money|percent|part|times)$/.test(figure.kind) && !figure.decimal && !whole) return null;
  if (!words.some((word) => AVERAGED.test(word))) return null;
  const book = scope.index.subject('book');
  for (const [total, count, noun] of AVERAGES) {
    if (!words.some((word) => noun.test(word)) && !scope.topic.cues.has(count)) continue;
    for (const subject of subjectsFor(scope, at)) {
      if (subject.kind === 'account') continue;
      const [now, then] = ['current', 'previous'].map((period) =>
        averageOf(scope, subject, total, count, period),
      );
      const ofBook = book && averageOf(scope, book, total, count, 'current');
      const values = valuesOf(figure, now ?? null, then ?? null, subject === book ? null : (ofBook ?? null));
      if (values.some((value) => within(figure, value, slackOf(figure))))
        return `an average of ${subject.name} (${total} by ${count})`;
    }
  }
  return null;
}

const slackOf = ({ kind, value, least, most, decimal }: OpenFigure): number =>
  kind === 'money' ? 0.005 * value : kind === 'number' && !decimal && least === most ? 0.5 : 1e-9;

function averageOf(
  { index }: Scope,
  subject: Subject,
  whole: string,
  count: string,
  period: string,
): number | null {
  const [all, many] = [whole, count].map((metric) => index.fact(subject.id, metric, period)?.value);
  return typeof all === 'number' && typeof many === 'number' && many > 0 ? all / many : null;
}

/** What a figure of its kind may be of an average now, of the one before, and of the book's. */
function valuesOf(
  { kind }: OpenFigure,
  now: number | null,
  then: number | null,
  book: number | null,
): number[] {
  if (kind === 'money' || kind === 'number')
    return [now, then, now !== null && then !== null ? Math.abs(now - then) : null].filter(
      (each) => each !== null,
    );
  const ratios = [then, book].flatMap((base) => (now !== null && base ? [now / base] : []));
  return kind === 'times' ? ratios : ratios.flatMap((ratio) => [100 * ratio, 100 * Math.abs(ratio - 1)]);
}
