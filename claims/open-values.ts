/**
 * Values that people write under a title of another measure of the same thing: "$42,500" under "Deal", "$2,255K" under
 * "Open deals", a renewal's day under "Close date". Where the declared value is none, these are read as the sentence
 * that the cell stands for; only if all of it holds, and of such a measure alone, the cell does.
 */
import type { KnownColumn } from '../language/table-columns.ts';
import { metricOf } from '../text/findings.ts';
import type { Mention } from '../text/state.ts';
import type { TextResult } from './sentences.ts';

const MEANT: Record<string, RegExp> = {
  deal_name: /^(?:amount|open_value)$/,
  open_deals: /^(?:amount|open_value)$/,
  next_close_date: /^(?:close_date|renewal_date)$/,
  days_in_stage: /^days_in_stage$/,
  stage: /^stage$/,
  at_stake: /^(?:at_stake|amount|open_value|arr)$/,
};
/** Days, spans and sums may be written in other words of the same measure: a day without its year, "none" for a dash. */
const OWN_WORDS = /^(?:\w+_date|\w+_touch|days_\w+|arr|open_value)$/;

const hasOthers = (metric: string): boolean => MEANT[metric] !== undefined || OWN_WORDS.test(metric);
/** Of a measure that may be told in other words: whether a fact of this one tells it. */
const isToldBy = (metric: string, told: string): boolean => MEANT[metric]?.test(told) ?? metric === told;

/** Measures of the slots that a cell of the column may hold. */
const measuresOf = ({ compiled }: KnownColumn): string[] =>
  compiled.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === 'slot' ? [node.slot.metric] : [])));

const isFault = ({ verdict }: { verdict: string }): boolean => verdict !== 'verified';

/** The next close date is of new and expansion deals still to come; people mean any deal's. */
const OF_NEXT = /\.next_close_date\b/;

const isOfRow = (fact: string, { candidates }: Mention): boolean =>
  candidates.some(({ id }) => fact.startsWith(`${id}.`));

/** What the cell says as it is declared, or as a sentence about its row. */
export function orOpen(
  column: KnownColumn,
  asDeclared: () => TextResult,
  asOpen: () => TextResult | null,
  row: Mention | null,
): TextResult {
  const wrong = row?.wrong ?? 0;
  const declared = asDeclared();
  const fault = declared.claims.find(isFault);
  const measures = measuresOf(column).filter(hasOthers);
  if (!fault || measures.length === 0) return declared;
  const isOfOther = fault.fact !== null && row !== null && !isOfRow(fault.fact, row);
  const mayBeElse = OF_NEXT.test(fault.reason) || fault.type === 'date' || isOfOther;
  if (fault.verdict === 'contradicted' && !mayBeElse) return declared;
  const open = asOpen();
  const holds = open?.claims.some(
    ({ fact, type }) =>
      /^(?:predicate|absence)$/.test(type) ||
      (fact !== null && measures.some((each) => isToldBy(each, metricOf(fact)))),
  );
  if (!open || !holds || open.claims.some(isFault)) return declared;
  if (row) row.wrong = wrong;
  return open;
}
