/** What loose words for a state are held by: a pattern, the test by which they hold, and the one by which they do not. */
import { daysBetween } from '../domain/dates.ts';
import { onFirstUse } from '../text/on-first-use.ts';
import { wholeWords } from '../text/whole-words.ts';
import type { Values } from './conditions.ts';
import type { Item } from './items.ts';
import type { Scope } from './subjects.ts';

/** The words said: their sentence, with the first and last item of them. */
export interface Said {
  scope: Scope;
  from: number;
  to: number;
}
export type Holds = (at: Values, said: Said) => boolean;

export interface Row {
  pattern: RegExp;
  says: string;
  yes: Holds;
  /** Where this is so of the only account that can be meant, the words are a fault. */
  no: Holds | null;
}

export const row = (pattern: string, says: string, yes: Holds, no: Holds | null = null): Row => {
  const compiled = onFirstUse(() => wholeWords(pattern));
  return {
    get pattern() {
      return compiled();
    },
    says,
    yes,
    no,
  };
};

/** The value, or what makes every comparison with it false where there is none. */
export const figureOf = (at: Values, metric: string, period = 'current'): number =>
  at.figure(metric, period) ?? Number.NaN;

export const isEmpty = (at: Values, metric: string): boolean =>
  at.has(metric) && at.fact(metric)!.value === null;
export const isFilled = (at: Values, metric: string): boolean =>
  at.has(metric) && at.fact(metric)!.value !== null;

export const someDealOf = (at: Values, holds: (deal: Values) => boolean): boolean =>
  !at.isGroup() && at.deals().some(holds);
export const eachDealOf = (at: Values, holds: (deal: Values) => boolean): boolean =>
  !at.isGroup() && at.deals().length > 0 && at.deals().every(holds);

/** By how much it is more than in the run before. */
export const riseOf = (at: Values, metric: string): number =>
  figureOf(at, metric) - figureOf(at, metric, 'previous');

/** One of these went that way since the run before. */
export const someWent =
  (way: 1 | -1, ...metrics: string[]): Holds =>
  (at) =>
    metrics.some((metric) => riseOf(at, metric) * way > 0);

/** Days between the runs compared; a month where there was none before. */
export const periodOf = ({ index: { sheet } }: Values): number =>
  (sheet.previousAsOf === null ? 0 : daysBetween(sheet.previousAsOf, sheet.asOf)) || 31;

/** The name of a label, as it is on record, straight after the words or within them. */
export const nameAfter = ({ scope: { items }, to }: Said): Extract<Item, { kind: 'name' }> | null => {
  const item = items[to + 1];
  return item?.kind === 'name' ? item : null;
};

/** Words as they are written, where plurals and third persons may be folded: "comes" is read as "come" too. */
const inEitherForm = (pattern: string): string =>
  pattern.replace(/(?<![\p{L}\\])(\p{L}{3,}(?<!s)s)(?![\p{L}?])/gu, '$1?');

/** A row of such words. */
export const spokenRow: typeof row = (pattern, ...rest) => row(inEitherForm(pattern), ...rest);

/** A pattern over the words of a sentence that stands on whole words. */
export const spokenWords = (pattern: string): RegExp => wholeWords(inEitherForm(pattern));
