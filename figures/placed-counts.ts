/**
 * A count with a tier as the place of its members: "Fifteen deals are overdue. Eleven of the 15 sit in Triage", "Nine are in
 * Watch". It goes on with what the sentence before counted, or told a sum of: the tier has as many, the whole is the book's.
 */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';

/** Counts beside the sums of what they count. */
export const COUNT_OF: Record<string, string> = {
  overdue_value: 'overdue_deals',
  open_value: 'open_deals',
  renewals_due_arr: 'renewals_due',
  arr: 'customers',
  deals_due_value: 'deals_due',
  stagnant_value: 'stagnant_deals',
};
const PLACED =
  /^(?:(?:of|the|these|those|them|that|which|all|still|now|both|currently) )*(?:#? ?(?:of (?:the|these|those) # ?)?)?(?:are|is|sit|sits|were|lie|stand|fall|live|belong|come|remain|stay|' re)? ?(?:(?:all|still|now|currently|sitting|already) )*(?:in|within|with|under|from|inside|on)(?: the)? N/;
const WHOLE = /^(?:the|these|those|all)$/;

/** What the count is of the tier after it, or the whole beside it of the text's group; null where neither is meant. */
export function placedCount(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const { items, topic, index } = scope;
  if (figure.kind !== 'number' || figure.decimal) return null;
  const tier = placeAfter(items, at);
  if (!tier) return null;
  // What the last figure was of tells more than the nouns of the sentence do.
  const last = topic.last.flatMap(({ metrics: [metric] }) => [metric!, COUNT_OF[metric!] ?? metric!]);
  const counted = new Set(last.length > 0 ? last : topic.cues);
  const isWhole = wordOf(items[at - 2]) === 'of' && WHOLE.test(wordOf(items[at - 1]));
  const whole = [...groupsFor(scope, 0).filter(({ kind }) => kind !== 'tier'), index.subject('book')];
  for (const subject of isWhole ? whole : [tier]) {
    const found = subject && countOf(scope, subject, counted, figure);
    if (found) return found;
  }
  return null;
}

/**
 * "Two of them are in Watch", after a sentence that counts something: of that and of nothing else. What the tier has of
 * it, whatever the figure says; none where the words leave it open what is counted.
 */
export function membersOf({ items, topic, index }: Scope, at: number): Candidate[] {
  const tier = wordOf(items[at + 1]) === 'of' ? placeAfter(items, at) : null;
  const counted = topic.last.map(({ metrics: [metric] }) => COUNT_OF[metric!] ?? metric!);
  return tier
    ? candidatesOf(index, tier).figures.filter(
        ({ metrics, kind, period }) =>
          metrics.length === 1 && kind === 'number' && period === 'current' && counted.includes(metrics[0]!),
      )
    : [];
}

function countOf(
  { index }: Scope,
  subject: Subject,
  counted: ReadonlySet<string>,
  figure: OpenFigure,
): Candidate | undefined {
  return candidatesOf(index, subject).figures.find(
    (each) =>
      each.metrics.length === 1 &&
      each.kind === 'number' &&
      each.period === 'current' &&
      counted.has(each.metrics[0]!) &&
      says(figure, each, index.sheet.currency),
  );
}

/** The tier to which the words after the count lead, over nothing else that could be counted. */
function placeAfter(items: Item[], at: number): Subject | null {
  const rest = items.slice(at + 1, at + REACH);
  const place = rest.findIndex(({ kind }) => kind === 'name');
  const item = rest[place];
  if (item?.kind !== 'name') return null;
  const words = rest.slice(0, place + 1).map((each) => textOf(each) || (each.kind === 'name' ? 'N' : '#'));
  return PLACED.test(words.join(' ')) ? tierAt(item) : null;
}
const REACH = 10;
