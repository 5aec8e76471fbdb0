/** Does a written value say what the fact says? Figures compare by the precision they are written with. */
import type { Fact, FactSheet, Unit } from '../domain/facts.ts';
import type { NumberSpan } from '../text/numbers.ts';
import type { Span } from '../text/spans.ts';

/** null: they agree; else what is on record, in words. */
export function disagreement(span: Span, fact: Fact, sheet: FactSheet): string | null {
  const onRecord = `on record ${fact.value === null ? 'there is no value' : fact.text || String(fact.value)} (${fact.id})`;
  if (fact.value === null) return span.kind === 'dash' ? null : onRecord;
  if (span.kind === 'dash') return onRecord;
  return agrees(span, fact, sheet) ? null : onRecord;
}

function agrees(span: Span, fact: Fact, sheet: FactSheet): boolean {
  const value = fact.value;
  switch (span.kind) {
    case 'none':
      return value === 0 && ['count', 'money', 'rate'].includes(fact.unit);
    case 'number':
    case 'money':
    case 'percent':
      // A change is told by its size; its direction is a check of the phrase.
      return (
        typeof value === 'number' &&
        figureAgrees(
          span,
          fact.unit,
          fact.period === 'delta' && !span.signed ? Math.abs(value) : value,
          sheet,
        )
      );
    case 'date':
      return fact.unit === 'date' && value === span.value;
    case 'month':
      return (fact.unit === 'month' || fact.unit === 'date') && monthAgrees(span, String(value), sheet);
    case 'url':
      return String(value).replace(/^https?:\/\//, '') === span.value.replace(/^https?:\/\//, '');
    case 'label':
      return typeof value === 'string' && [value, fact.text].some((text) => sameLabel(span.value, text));
    case 'dash':
      return false;
    case 'subject':
      return span.subjects.some(
        (subject) =>
          subject.name === value ||
          subject.id === value ||
          subject.aliases.includes(String(value)) ||
          (subject.kind === 'tier' && tierLabels(subject.id, sheet).includes(String(value))),
      );
  }
}

/** Equal but for the case of the first letter, which a sentence may change. */
function sameLabel(written: string, text: string): boolean {
  const lower = (label: string) => label.slice(0, 1).toLowerCase() + label.slice(1);
  return lower(written) === lower(text);
}

function tierLabels(id: string, sheet: FactSheet): string[] {
  const tier = sheet.tiers.find((each) => `tier-${each.number}` === id);
  return tier ? [tier.label, ...tier.labels] : [];
}

function monthAgrees(span: { value: string; year: boolean }, value: string, sheet: FactSheet): boolean {
  if (span.year) return value.slice(0, 7) === span.value;
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  const near = Math.abs(months(value) - months(sheet.asOf)) < 12;
  return near && value.slice(5, 7) === span.value.slice(5, 7);
}

const KIND_OF_UNIT: Partial<Record<Unit, NumberSpan['kind']>> = { money: 'money', percent: 'percent' };
/** Rounding to the written place is allowed for these; counts, days, scores and points are exact. */
const ROUNDED: Unit[] = ['money', 'percent', 'rate', 'sentiment', 'number'];
/** "$1M" for $1,294K is a rounding that hides too much: half of the last place may be at most this share. */
const COARSEST = 0.1;

function figureAgrees(span: NumberSpan, unit: Unit, value: number, sheet: FactSheet): boolean {
  if (span.kind !== (KIND_OF_UNIT[unit] ?? 'number')) return false;
  if (unit === 'money' && span.currency !== sheet.currency) return false;
  if (span.value === value) return true;
  if (!ROUNDED.includes(unit)) return false;
  const size = Math.abs(value);
  const written = Math.abs(span.value);
  const slack = 1e-9 * Math.max(1, written);
  const near = size >= written - span.half - slack && size < written + span.half - slack;
  if (written === 0) return size < span.half - slack;
  return near && value < 0 === span.value < 0 && (unit !== 'money' || span.half <= COARSEST * written);
}
