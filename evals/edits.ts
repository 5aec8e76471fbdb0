/** An edit of a report: what it replaces, and where the text is false because of it. */
import type { Verdict } from '../domain/claims.ts';
import type { FactSpan } from '../domain/document.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';

/** A place by offsets in UTF-16 units, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

export interface Edit {
  operator: string;
  start: number;
  end: number;
  replacement: string;
  /** Where the replacement is false, as offsets in it (below 0 or past its end: beside it); all of it when left out. */
  spots?: Place[];
  /** The true sentence that was made false: where even that is a fault, the audit does not read such words at all. */
  base?: Pick<Edit, 'start' | 'end' | 'replacement'>;
}

export interface EditedText {
  text: string;
  /** Where the edit stands in the edited text. */
  start: number;
  end: number;
  /** The false places in the edited text. */
  spots: Place[];
}

export function applyEdit(text: string, edit: Edit): EditedText {
  const edited = text.slice(0, edit.start) + edit.replacement + text.slice(edit.end);
  const end = edit.start + edit.replacement.length;
  const spots = edit.spots ?? [{ start: 0, end: edit.replacement.length }];
  return {
    text: edited,
    start: edit.start,
    end,
    spots: spots.map((spot) => ({ start: edit.start + spot.start, end: edit.start + spot.end })),
  };
}

/** A report as the operators see it: text, sheet and the rendering's map from span to fact. */
export interface Report {
  text: string;
  sheet: FactSheet;
  spans: FactSpan[];
  factById: Map<string, Fact>;
  factsOf: Map<string, Fact[]>;
  factsByMetric: Map<string, Fact[]>;
}

export function reportOf(text: string, sheet: FactSheet, spans: FactSpan[]): Report {
  const factsOf = new Map<string, Fact[]>();
  const factsByMetric = new Map<string, Fact[]>();
  for (const fact of sheet.facts) {
    factsOf.set(fact.subject, [...(factsOf.get(fact.subject) ?? []), fact]);
    const same = factsByMetric.get(fact.metric);
    if (same) same.push(fact);
    else factsByMetric.set(fact.metric, [fact]);
  }
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    text,
    sheet,
    spans: ordered,
    factById: new Map(sheet.facts.map((fact) => [fact.id, fact])),
    factsOf,
    factsByMetric,
  };
}

/** A page of the same sheet, of which there is no map. */
export const pageOf = (text: string, report: Report): Report => ({ ...report, text, spans: [] });

/** Spans whose fact has one of the units, with the fact. */
export function spansOf(report: Report, units: Fact['unit'][]): { span: FactSpan; fact: Fact }[] {
  return report.spans.flatMap((span) => {
    const fact = report.factById.get(span.fact);
    return fact && units.includes(fact.unit) ? [{ span, fact }] : [];
  });
}

/** Makes one edit of a report, drawn at random; null when it finds no place. */
export type Operator = (report: Report, random: () => number) => Edit | null;

export type OperatorGroup = 'value' | 'time' | 'label' | 'binding' | 'logic' | 'cause' | 'evasion' | 'prose';

/** An operator that makes a report false, and which verdicts at the false place are right. */
export interface Mutation {
  group: OperatorGroup;
  expects: readonly Verdict[];
  make: Operator;
  /** Works on owners' pages as well, of which there is no map from span to fact. */
  onPages?: boolean;
}

/** Another value in the place of one on record: the audit has to say what is on record. */
export const OTHER_VALUE: readonly Verdict[] = ['contradicted'];
/** Words that cannot be on record, or are no longer readable: any fault at the place is right. */
export const NOT_ON_RECORD: readonly Verdict[] = ['contradicted', 'unsupported', 'unbound'];
