/**
 * "Watch holds 24% of ARR, compared with 16% in April", "its share went from 16% to 24%": of what the share is now, it was
 * as much in the run before. The share of now tells the measure; what another measure came to then is none of it.
 */
import { metricsIn, wordsIn } from '../sentence/clause-words.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import type { Item } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';
import { ofMeasure } from './cued-parts.ts';
import { pairOf } from './pairs.ts';

const THEN = /^(ago|then|before|earlier|previously|last|was|had|been)$/;
const isShare = ({ kind }: OpenFigure): boolean => kind === 'percent' || kind === 'part';
const MEASURES =
  'arr open_value renewals_due_arr overdue_value accounts customers prospects open_deals renewals_due stagnant_deals overdue_deals touches_30d'.split(
    ' ',
  );

/** The shares that the measures had then of which the other figure is the share now; null where no group has such a share. */
export function shareThen(scope: Scope, at: number, figure: OpenFigure): number[] | null {
  const { items, index } = scope;
  const pair = pairOf(items, at);
  const now = pair ? items[pair.other] : undefined;
  if (!pair || now?.kind !== 'figure' || !isShare(now.figure) || !isShare(figure)) return null;
  if (pair.role !== 'then' && !(pair.role === 'compared' && isOfThen(scope, at))) return null;
  const book = index.subject('book');
  const cued = metricsIn(items, 0, items.length);
  for (const subject of subjectsFor(scope, at)) {
    if (!book || subject.kind === 'account' || subject === book) continue;
    const share = (metric: string, run?: string): number =>
      (100 * ofMeasure(index, subject, metric, run)) / ofMeasure(index, book, metric, run);
    const alike = MEASURES.filter((metric) => within(now.figure, share(metric), 0.3));
    const named = alike.filter((metric) => cued.has(metric));
    const then = (named.length > 0 ? named : alike).map((metric) => share(metric, 'previous'));
    if (then.some(Number.isFinite)) return then.filter(Number.isFinite);
  }
  return null;
}

/** "In April", "a month ago" straight after the figure. */
function isOfThen({ items, index }: Scope, at: number): boolean {
  const before = index.sheet.previousAsOf;
  const near = items.slice(at + 1, at + 5);
  const isMonth = (item: Item): boolean =>
    item.kind === 'date' &&
    before !== null &&
    item.date.ranges.some(([first, last]) => first <= before && before <= last);
  return near.some(isMonth) || wordsIn(items, at + 1, at + 5).some((word) => THEN.test(word));
}
