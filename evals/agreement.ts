/**
 * The map from references to places, held against the audit's own binding: for each value that the writer printed by
 * a reference, the fact to which the audit, which never saw the reference, held that very place.
 */
import { auditText } from '../claims/audit.ts';
import type { Claim } from '../domain/claims.ts';
import type { FactSpan } from '../domain/document.ts';
import type { Fact } from '../domain/facts.ts';
import type { Report } from './edits.ts';

export interface Agreement {
  /** Values printed by a reference. */
  values: number;
  same: number;
  /** Another fact of the same account and value: its metric by another name, a meeting on the day of a close date. */
  alias: number;
  /** No claim of its own while it holds; with another figure there, the audit names the fact. */
  silent: number;
  /** Each a bug of one of the two. */
  disagreements: string[];
}

/** Names, labels and declared texts say what a value is about: the audit binds by them and makes no claim of them. */
const SAYS_WHAT = new Set<Fact['unit']>(['name', 'label', 'text']);

export function agreementOf(report: Report, claims: readonly Claim[]): Agreement {
  const found: Agreement = { values: 0, same: 0, alias: 0, silent: 0, disagreements: [] };
  const quiet: FactSpan[] = [];
  const starts = [...claims].sort((a, b) => a.start - b.start);
  for (const span of report.spans) {
    const fact = report.factById.get(span.fact)!;
    const over = starts.filter(
      (claim) => claim.start < span.end && claim.end > span.start && claim.fact !== null,
    );
    if (over.length === 0 && SAYS_WHAT.has(fact.unit)) continue;
    found.values += 1;
    if (over.some((claim) => claim.fact === span.fact)) found.same += 1;
    else if (over.length === 0) quiet.push(span);
    else if (over.some((claim) => isAlias(report, fact, claim.fact!))) found.alias += 1;
    else found.disagreements.push(told(report, span, over[0]!.fact!));
  }
  const unheard = silentFaults(report, quiet);
  found.silent = quiet.length - unheard.length;
  found.disagreements.push(...unheard.map((span) => told(report, span, 'nothing')));
  return found;
}

/** The same value of the same account, or of its deal or signal. */
function isAlias({ sheet, factById }: Report, fact: Fact, other: string): boolean {
  const bound = factById.get(other);
  const accountOf = (id: string): string => sheet.subjects.find((subject) => subject.id === id)?.parent ?? id;
  if (bound === undefined) return false;
  if (bound.value === fact.value && accountOf(bound.subject) === accountOf(fact.subject)) return true;
  // The words of a step say how often its lever is pulled, which is what the audit counts.
  const [, way] = /^(.+_)step_\d+$/.exec(fact.id) ?? [];
  return (
    way !== undefined &&
    bound.id.startsWith(`${way}by_`) &&
    factById.get(`${fact.id}_times`)?.value === bound.value
  );
}

function told({ text }: Report, { start, end, fact }: FactSpan, bound: string): string {
  const line = `${text.slice(Math.max(0, start - 60), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`;
  return `${line.replace(/\s+/g, ' ')}: printed is ${fact}, the audit held it to ${bound}`;
}

const MONTH = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Another figure or month; a figure for the dash of an empty cell. */
const otherThan = (printed: string): string =>
  printed === '—'
    ? '7'
    : printed
        .replace(/\d+/, (digits) => String(Number(digits) + 1))
        .replace(MONTH, (month) => (month === 'July' ? 'March' : 'July'));

/** Gives each of the places another value, all in one text, and asks the audit: those about which it says nothing. */
function silentFaults({ text, sheet }: Report, spans: readonly FactSpan[]): FactSpan[] {
  if (spans.length === 0) return [];
  let [changed, read] = ['', 0];
  const places = [...spans]
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const printed = text.slice(span.start, span.end);
      const other = otherThan(printed);
      changed += text.slice(read, span.start);
      const start = changed.length;
      changed += other;
      read = span.end;
      return { span, start, end: changed.length };
    });
  const { claims } = auditText(changed + text.slice(read), sheet);
  const faults = claims.filter(({ verdict }) => verdict !== 'verified' && verdict !== 'note');
  return places
    .filter(({ start, end }) => !faults.some((fault) => fault.start < end && fault.end > start))
    .map(({ span }) => span);
}
