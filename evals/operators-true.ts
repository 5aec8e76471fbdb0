/**
 * Whether a changed value is true all the same, decided from the sheet alone: the same figure in another spelling,
 * or what a second deal of the account, a namesake, or the other date that the words allow has on record.
 */
import type { Fact } from '../domain/facts.ts';
import type { Report } from './edits.ts';
import { MONTHS } from './expected-text.ts';

/** A written figure and half of its last written place; null where the text is no figure. */
export function figureOf(text: string): { value: number; half: number } | null {
  const match = /^([−-]?)(?:\$|USD )?([\d,]+)(?:\.(\d+))?(K|M)?(?:%| \w+)?$/.exec(text.trim());
  if (!match) return null;
  const scale = match[4] === 'K' ? 1_000 : match[4] === 'M' ? 1_000_000 : 1;
  const decimals = match[3]?.length ?? 0;
  const value = Number(`${match[2]!.replaceAll(',', '')}.${match[3] ?? '0'}`) * scale * (match[1] ? -1 : 1);
  return { value, half: (scale * 10 ** -decimals) / 2 };
}

/** ISO date of a written one; without a year it is the as-of year's. */
export function dateOf(text: string, asOf: string): string | null {
  const match = /^(\d{1,2}) (\w+)(?: (\d{4}))?$/.exec(text.trim());
  const month = match ? MONTHS.indexOf(match[2]!) : -1;
  if (!match || month < 0) return null;
  const year = match[3] ?? asOf.slice(0, 4);
  return `${year}-${String(month + 1).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
}

/** Whether the text may stand for the fact's value. */
export function standsFor(text: string, fact: Fact, asOf: string): boolean {
  if (fact.value === null) return false;
  if (text === fact.text || text === String(fact.value)) return true;
  if (fact.unit === 'date') return dateOf(text, asOf) === fact.value;
  if (typeof fact.value !== 'number') return text.toLowerCase() === String(fact.value).toLowerCase();
  const figure = figureOf(text);
  if (!figure) return false;
  // Money and rates are rounded when printed; all other figures are exact.
  const margin = ['money', 'rate', 'percent', 'sentiment'].includes(fact.unit) ? figure.half : 0;
  return Math.abs(figure.value - fact.value) <= margin + 1e-9;
}

/** What else the words could mean: metrics that share their words. */
const SAME_WORDS: Record<string, string[]> = {
  decide_by: ['next_touch', 'close_date'],
  next_touch: ['decide_by', 'close_date'],
  close_date: ['next_close_date', 'due_on'],
  renewal_date: ['due_on'],
  outcome_score: ['deal_outcome_score'],
  deal_outcome_score: ['outcome_score'],
  open_value: ['amount'],
  amount: ['open_value', 'at_stake'],
};

/** Whether the text in the fact's place is true of the fact or of what else the statement could be about. */
export function staysTrue(text: string, fact: Fact, report: Report): boolean {
  const metrics = [fact.metric, ...(SAME_WORDS[fact.metric] ?? [])];
  return kinOf(fact.subject, report).some((subject) =>
    (report.factsOf.get(subject) ?? []).some(
      (other) =>
        metrics.includes(other.metric) &&
        other.period === fact.period &&
        standsFor(text, other, report.sheet.asOf),
    ),
  );
}

/** The subject, its account, the account's deals and signals, its namesakes; the run's dates belong to all. */
export function kinOf(id: string, { sheet }: Report): string[] {
  const subject = sheet.subjects.find((each) => each.id === id);
  if (!subject) return [id, 'run'];
  const account = subject.parent ?? id;
  const name = sheet.subjects.find((each) => each.id === account)?.name;
  const families = sheet.subjects.filter((each) => each.kind === 'account' && each.name === name);
  const heads = new Set([account, ...families.map((each) => each.id)]);
  const children = sheet.subjects.filter((each) => each.parent !== undefined && heads.has(each.parent));
  return [...new Set([id, ...heads, ...children.map((each) => each.id), 'run'])];
}
