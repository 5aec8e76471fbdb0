/** An edit of a report: what it replaces, and why it makes the text false (or leaves it true). */
import type { FactSpan } from '../domain/document.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';

export interface Edit {
  operator: string;
  start: number;
  end: number;
  replacement: string;
}

export interface EditedText {
  text: string;
  /** Where the edit stands in the edited text. */
  start: number;
  end: number;
}

export function applyEdit(text: string, edit: Edit): EditedText {
  return {
    text: text.slice(0, edit.start) + edit.replacement + text.slice(edit.end),
    start: edit.start,
    end: edit.start + edit.replacement.length,
  };
}

/** A report as the operators see it: text, sheet and the rendering's map from span to fact. */
export interface Report {
  text: string;
  sheet: FactSheet;
  spans: FactSpan[];
  factById: Map<string, Fact>;
}

export function reportOf(text: string, sheet: FactSheet, spans: FactSpan[]): Report {
  return { text, sheet, spans, factById: new Map(sheet.facts.map((fact) => [fact.id, fact])) };
}

/** Spans whose fact has one of the units, with the fact. */
export function spansOf(report: Report, units: Fact['unit'][]): { span: FactSpan; fact: Fact }[] {
  return report.spans.flatMap((span) => {
    const fact = report.factById.get(span.fact);
    return fact && units.includes(fact.unit) ? [{ span, fact }] : [];
  });
}

/** Makes one edit of a report, drawn at random; null when it finds no place. */
export type Operator = (report: Report, random: () => number) => Edit | null;
