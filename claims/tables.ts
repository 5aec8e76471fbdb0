/** Tables: a row speaks of its subject, a column of its metric, and every cell is a claim. */

import { COLUMNS, type Column } from './columns.ts';
import { formBook } from './cover.ts';
import { evaluate } from './evaluate.ts';
import { type CompiledForm, compileForm, matchForm } from './forms.ts';
import { type AuditIndex, metricIdsByName } from './index-sheet.ts';
import { fold, lex } from './lexer.ts';
import { FORMS } from './phrases.ts';
import { beginReading, finishReading, push, readText, type TextResult } from './prose.ts';
import { cloneState, type Mention, mention, type Surroundings } from './state.ts';
import type { PlainText } from './structure.ts';

/** Audits a table; the group of the section makes a claim of each account row. */
export function readTable(
  header: PlainText[],
  rows: PlainText[][],
  index: AuditIndex,
  surroundings: Surroundings,
): TextResult[] {
  const results: TextResult[] = [];
  const columns = header.map((cell) => columnOf(cell, index));
  header.forEach((cell, at) => {
    results.push(readHeader(cell, columns[at] ?? null, index));
  });
  for (const row of rows) results.push(...readRow(row, columns, index, surroundings));
  return results;
}

type KnownColumn = Column & { compiled: CompiledForm[] };

const compiled = new Map<string, KnownColumn>();
for (const column of COLUMNS) {
  const forms = (column.forms ?? []).map((form, at) =>
    compileForm({
      id: `column-${column.titles[0]}-${at}`,
      form,
      ...(column.checks ? { checks: column.checks } : {}),
    }),
  );
  for (const title of column.titles) compiled.set(title.toLowerCase(), { ...column, compiled: forms });
}

function keyOf(title: string): string {
  return lex(title)
    .map((atom) => fold(atom.text))
    .join(' ');
}

/** The column that a title declares, or the metric that it names; a month names the tiers of that month. */
function columnOf(cell: PlainText, index: AuditIndex): KnownColumn | null {
  const key = keyOf(cell.text);
  const declared = compiled.get(cell.text.trim().toLowerCase());
  if (declared) return declared;
  const metrics = metricIdsByName(key);
  if (metrics.length > 0) {
    const forms = metrics.map((metric) => compileForm({ id: `column-${metric}`, form: `{X.${metric}}` }));
    return { titles: [cell.text], role: 'value', compiled: forms };
  }
  const previous = index.fact('run', 'previous_month');
  if (previous && key === keyOf(previous.text)) {
    return {
      titles: [cell.text],
      role: 'value',
      compiled: [compileForm({ id: 'column-previous', form: '{X.accounts@previous}' })],
    };
  }
  return null;
}

function readHeader(cell: PlainText, column: KnownColumn | null, index: AuditIndex): TextResult {
  const reading = beginReading(cell, index, { group: null, row: null, membership: false });
  if (column || reading.atoms.length === 0) {
    reading.atoms.forEach((_, at) => {
      reading.owned.add(at);
    });
  } else {
    push(reading, {
      from: 0,
      to: reading.atoms.length,
      type: 'predicate',
      verdict: 'unsupported',
      fact: null,
      reason: `"${cell.text}" is no metric and no declared column`,
    });
  }
  return finishReading(reading, 'heading');
}

function readRow(
  row: PlainText[],
  columns: (KnownColumn | null)[],
  index: AuditIndex,
  surroundings: Surroundings,
): TextResult[] {
  const results: TextResult[] = [];
  const subject = subjectOfRow(row, columns, index, surroundings);
  row.forEach((cell, at) => {
    if (cell.text.trim() === '') return;
    const column = columns[at] ?? null;
    if (column?.role === 'subject' && subject?.column === at) return;
    const inside: Surroundings = { ...surroundings, row: subject?.row ?? null, membership: false };
    results.push(
      column && column.role !== 'prose'
        ? readCell(cell, column, index, inside)
        : readText(cell, index, inside, 'cell'),
    );
  });
  if (subject) results.push(subject.finish());
  return results;
}

interface RowSubject {
  column: number;
  row: Mention;
  /** Claims about the subject's own cell, once the others are read. */
  finish: () => TextResult;
}

function subjectOfRow(
  row: PlainText[],
  columns: (KnownColumn | null)[],
  index: AuditIndex,
  surroundings: Surroundings,
): RowSubject | null {
  const at = columns.findIndex((column) => column?.role === 'subject');
  const cell = row[at];
  if (!cell) return null;
  const reading = beginReading(cell, index, surroundings);
  const kinds = columns[at]!.kinds ?? [];
  const span = (reading.spans[0] ?? []).find(
    (each) =>
      each.kind === 'subject' && each.to === reading.atoms.length && kinds.includes(each.subjects[0]!.kind),
  );
  if (span?.kind !== 'subject') {
    // A line such as "All" speaks of the whole group.
    const whole = /^all$/i.test(cell.text.trim()) ? index.subject('book') : undefined;
    if (!whole) return readOddSubject(cell, at, index, surroundings);
    const made = mention(reading.state, [whole], 0, cell.text.length);
    return { column: at, row: made, finish: () => finishReading(reading, 'heading') };
  }
  reading.atoms.forEach((_, each) => {
    reading.owned.add(each);
  });
  const made = mention(reading.state, span.subjects, 0, cell.text.length);
  reading.state.lead = made;
  return { column: at, row: made, finish: () => finishReading(reading, 'heading') };
}

/** A subject cell that names nothing known: its own words are audited, its row has no subject. */
function readOddSubject(
  cell: PlainText,
  at: number,
  index: AuditIndex,
  surroundings: Surroundings,
): RowSubject | null {
  if (cell.text.trim() === '') return null;
  const result = readText(cell, index, { ...surroundings, row: null, membership: false }, 'cell');
  const row: Mention = { kind: 'book', candidates: [], start: -1, end: -1, checked: 0, wrong: 0 };
  return { column: at, row, finish: () => result };
}

/** A cell of a value column holds that value, or a dash where there is none. */
function readCell(cell: PlainText, column: KnownColumn, index: AuditIndex, inside: Surroundings): TextResult {
  const reading = beginReading(cell, index, inside);
  const end = reading.atoms.length;
  if (end === 1 && /^[—–-]$/.test(cell.text.trim())) return readDash(reading, column, inside);
  const matches = column.compiled.flatMap((form) =>
    matchForm(form, reading.atoms, reading.spans, 0).filter((match) => match.to === end),
  );
  if (matches.length === 0) return readText(cell, index, inside, 'cell', column.open ? FORMS : formBook([]));
  reading.atoms.forEach((_, at) => {
    reading.owned.add(at);
  });
  const judged = matches.map((match) => evaluate(match, cloneState(reading.state), reading.atoms));
  const bound = judged.filter((findings) => findings.some((each) => each.fact !== null));
  const best = (bound.length > 0 ? bound : judged).reduce((a, b) => (wrong(b) < wrong(a) ? b : a));
  for (const finding of best) push(reading, finding);
  return finishReading(reading, 'heading');
}

const wrong = (findings: { verdict: string }[]) =>
  findings.filter((finding) => finding.verdict !== 'verified').length;

function readDash(
  reading: ReturnType<typeof beginReading>,
  column: KnownColumn,
  inside: Surroundings,
): TextResult {
  const subject = inside.row?.candidates[0];
  const slots = column.compiled.flatMap((form) =>
    form.nodes.flatMap((node) => (node.kind === 'slot' ? [node.slot] : [])),
  );
  const known = subject
    ? slots
        .map((slot) => reading.state.index.fact(subject.id, slot.metric, slot.period))
        .find((fact) => fact !== undefined && fact.value !== null)
    : undefined;
  push(reading, {
    from: 0,
    to: 1,
    type: 'absence',
    verdict: known ? 'contradicted' : 'verified',
    fact: known?.id ?? null,
    reason: known ? `on record ${known.text} (${known.id})` : 'no value on record',
  });
  return finishReading(reading, 'heading');
}
