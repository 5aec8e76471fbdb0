/** Look-ups over a fact sheet, built once per sheet and kept with it. */
import type { Change, Fact, FactSheet, Subject, SubjectKind } from '../domain/facts.ts';

export interface SheetIndex {
  sheet: FactSheet;
  /** By fact id (`acme.touches_30d@previous`). */
  fact(id: string): Fact | undefined;
  /** By subject and metric, current period unless another is given. */
  factOf(subject: string, metric: string, period?: string): Fact | undefined;
  /** All facts of a subject, in sheet order. */
  factsOf(subject: string): Fact[];
  subject(id: string): Subject | undefined;
  /** By the key in the source (`A-7` of an account, `7` of a deal). */
  subjectByKey(kind: SubjectKind, key: string): Subject | undefined;
  subjectsOf(kind: SubjectKind): Subject[];
  /** Deals and signals of an account, in sheet order. */
  childrenOf(subject: string): Subject[];
  changeOf(subject: string): Change | undefined;
}

const indexes = new WeakMap<FactSheet, SheetIndex>();

function grouped<T>(rows: T[], keyOf: (row: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function build(sheet: FactSheet): SheetIndex {
  const byId = new Map(sheet.facts.map((fact) => [fact.id, fact]));
  const bySubject = grouped(sheet.facts, (fact) => fact.subject);
  const subjects = new Map(sheet.subjects.map((subject) => [subject.id, subject]));
  const byKey = new Map(sheet.subjects.map((subject) => [`${subject.kind} ${subject.key}`, subject]));
  const byKind = grouped(sheet.subjects, (subject) => subject.kind);
  const children = grouped(sheet.subjects, (subject) => subject.parent);
  const changes = new Map(sheet.changes.map((change) => [change.subject, change]));
  return {
    sheet,
    fact: (id) => byId.get(id),
    factOf: (subject, metric, period = 'current') => byId.get(factId(subject, metric, period)),
    factsOf: (subject) => bySubject.get(subject) ?? [],
    subject: (id) => subjects.get(id),
    subjectByKey: (kind, key) => byKey.get(`${kind} ${key}`),
    subjectsOf: (kind) => byKind.get(kind) ?? [],
    childrenOf: (subject) => children.get(subject) ?? [],
    changeOf: (subject) => changes.get(subject),
  };
}

/** The index of a sheet; the same one is returned for the same sheet object, which must not change any more. */
export function indexSheet(sheet: FactSheet): SheetIndex {
  const known = indexes.get(sheet);
  if (known !== undefined) return known;
  const index = build(sheet);
  indexes.set(sheet, index);
  return index;
}

/** `acme.arr`, `acme.arr@previous`, `acme.arr.delta`, `acme.score.rank`. */
export function factId(subject: string, metric: string, period = 'current'): string {
  if (period === 'current') return `${subject}.${metric}`;
  if (period === 'delta' || period === 'rank') return `${subject}.${metric}.${period}`;
  return `${subject}.${metric}@${period}`;
}
