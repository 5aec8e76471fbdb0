/** Tables: a row speaks of its subject, a column of its metric, and every cell is a claim. */
import { metricOf } from '../domain/catalogue.ts';
import type { Claim } from '../domain/claims.ts';
import { type CompiledForm, compileForm, type Match } from '../language/forms.ts';
import { matchForm } from '../language/matching.ts';
import { componentOf } from '../language/phrases.ts';
import { columnOf, type KnownColumn } from '../language/table-columns.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { push, type Reading } from '../text/reading.ts';
import { cloneState, type Mention, mention, type Surroundings } from '../text/state.ts';
import type { PlainText } from '../text/structure.ts';
import { evaluate } from './evaluate.ts';
import { isOpenTitle, type RowName, readOpenCell } from './open-cells.ts';
import { isAsTitled, rowNamed, turned, withOpenSubject } from './open-columns.ts';
import { orOpen } from './open-values.ts';
import { beginReading, finishReading, readText, type TextResult } from './sentences.ts';

/** What a row is about, and the claims about its own cell once the others are read. */
interface RowSubject {
  column: number;
  row: Mention | null;
  component: string | null;
  finish: () => TextResult;
}

/** Audits a table; the group of the section makes a claim of each account row. */
export function readTable(
  titles: PlainText[],
  lines: PlainText[][],
  index: AuditIndex,
  surroundings: Surroundings,
): TextResult[] {
  const [header, rows] = turned(titles, lines, index, surroundings);
  const declared = header.map((cell) => columnOf(cell.text, index));
  const columns = withOpenSubject(declared, header, rows, index, surroundings);
  const cells = rows.map((row) => readRow(row, columns, header, index, surroundings));
  return [
    ...header.map((cell, at) => {
      const result = readHeader(cell, columns[at] ?? null, index, isOpenTitle(cell.text, surroundings));
      const column = cells.flatMap((row) => row.filter((each) => each.column === at));
      return { ...result, claims: [...result.claims, ...titleFault(cell, column)] };
    }),
    ...cells.flatMap((row) => row.map((each) => each.result)),
  ];
}

interface CellResult {
  column: number;
  result: TextResult;
}

/** Where half or more of the cells under a title do not hold, the title is what is wrong. */
function titleFault(cell: PlainText, column: CellResult[]): Claim[] {
  const wrong = column.filter(({ result }) => faults(result.claims) > 0).length;
  if (cell.text.trim() === '' || wrong === 0 || wrong * 2 < column.length) return [];
  return [
    {
      text: cell.text,
      start: cell.starts[0]!,
      end: cell.ends.at(-1)!,
      type: 'label',
      verdict: 'contradicted',
      fact: null,
      reason: `${wrong} of the ${column.length} cells under it do not hold`,
    },
  ];
}

function readHeader(
  cell: PlainText,
  column: KnownColumn | null,
  index: AuditIndex,
  isOpen: boolean,
): TextResult {
  const reading = beginReading(cell, index, { group: null, page: null, row: null, membership: false });
  if (column || isOpen || reading.atoms.length === 0) own(reading);
  else {
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

function own(reading: Reading): void {
  reading.atoms.forEach((_, at) => {
    reading.owned.add(at);
  });
}

function readRow(
  row: PlainText[],
  columns: (KnownColumn | null)[],
  header: PlainText[],
  index: AuditIndex,
  surroundings: Surroundings,
): CellResult[] {
  const results: CellResult[] = [];
  const subject = subjectOfRow(row, columns, index, surroundings);
  row.forEach((cell, at) => {
    if (cell.text.trim() === '' || subject?.column === at) return;
    const column = columns[at] ?? null;
    const inside: Surroundings = { ...surroundings, row: subject?.row ?? null, membership: false };
    const open = () => readOpenCell(cell, nameOf(row, subject), header[at]?.text ?? '', index, inside);
    const asDeclared = () =>
      !column || column.role === 'prose'
        ? readProse(cell, column, index, inside)
        : readCell(cell, formsOf(column, subject, surroundings), index, inside);
    const result = column ? orOpen(column, asDeclared, open, inside.row) : (open() ?? asDeclared());
    results.push({ column: at, result });
  });
  if (subject) results.push({ column: subject.column, result: subject.finish() });
  return results;
}

/** Whom the row is about, and what it calls them; null where that is nobody on record. */
function nameOf(row: PlainText[], about: RowSubject | null): RowName | null {
  const subject = about?.row?.candidates[0];
  return about && subject ? { name: row[about.column]!.text, subject } : null;
}

/** A prose cell; a reason in a column of advice, or the other way round, is a fault. */
function readProse(
  cell: PlainText,
  column: KnownColumn | null,
  index: AuditIndex,
  inside: Surroundings,
): TextResult {
  const result = readText(cell, index, inside, 'cell');
  const misplaced = result.claims.find(
    (claim) =>
      column?.advice !== undefined &&
      claim.verdict === 'verified' &&
      (claim.type === 'advice') !== column.advice &&
      (!column.advice || !result.claims.some((each) => each.type === 'advice')),
  );
  if (!misplaced) return result;
  const fault: Claim = {
    ...misplaced,
    start: cell.starts[0]!,
    end: cell.ends.at(-1)!,
    verdict: 'unsupported',
    fact: null,
    reason: `under "${column!.titles[0]}" this is ${column!.advice ? 'no advice' : 'no reason'}`,
  };
  return { ...result, claims: [...result.claims, fault] };
}

/** The forms that a cell of the column may have in this row. */
function formsOf(
  column: KnownColumn,
  subject: RowSubject | null,
  surroundings: Surroundings,
): CompiledForm[] {
  if (subject?.component && column.component) {
    const form = column.component.replaceAll('ID', subject.component);
    return [compileForm({ id: 'column-component', form, type: 'definition' })];
  }
  return surroundings.page?.kind === 'owner' && column.compiledPage.length > 0
    ? column.compiledPage
    : column.compiled;
}

/** The first column that says whom a row is about; accounts before all others. */
function subjectColumn(columns: (KnownColumn | null)[]): number {
  const account = columns.findIndex(
    (column) => column?.role === 'subject' && column.kinds?.includes('account'),
  );
  if (account >= 0) return account;
  return columns.findIndex((column) => column?.role === 'subject' || column?.role === 'component');
}

function subjectOfRow(
  row: PlainText[],
  columns: (KnownColumn | null)[],
  index: AuditIndex,
  surroundings: Surroundings,
): RowSubject | null {
  const at = subjectColumn(columns);
  const cell = row[at];
  if (!cell || cell.text.trim() === '') return null;
  if (columns[at]!.role === 'component') return componentRow(cell, at, index, surroundings);
  const reading = beginReading(cell, index, surroundings);
  const kinds = columns[at]!.kinds ?? [];
  const spans = (reading.spans[0] ?? []).filter((span) => span.to === reading.atoms.length);
  const span = spans.find((each) => each.kind === 'subject' && kinds.includes(each.subjects[0]!.kind));
  // A line "All" speaks of the whole book.
  const whole = /^all$/i.test(cell.text.trim()) ? index.subject('book') : undefined;
  const short = surroundings.topic && rowNamed(cell.text, kinds, index);
  const subjects = span?.kind === 'subject' ? span.subjects : (whole ?? short) ? [(whole ?? short)!] : null;
  const isAsSaid = subjects?.some((each) => isAsTitled(columns[at]!.titles[0]!, each, index));
  if (subjects === null || !isAsSaid) return oddSubject(cell, at, index, surroundings);
  own(reading);
  const made = mention(reading.state, subjects, 0, cell.text.length);
  if (whole) made.checked = 1;
  reading.state.lead = made;
  return { column: at, row: made, component: null, finish: () => finishReading(reading, 'heading') };
}

/** A subject cell that names nothing known is a fault as a whole, whatever its words; its row has no subject. */
function oddSubject(
  cell: PlainText,
  at: number,
  index: AuditIndex,
  surroundings: Surroundings,
): RowSubject | null {
  const reading = beginReading(cell, index, { ...surroundings, row: null, membership: false });
  own(reading);
  push(reading, {
    from: 0,
    to: reading.atoms.length,
    type: 'name',
    verdict: 'unsupported',
    fact: null,
    reason: `"${cell.text}" names nothing that a row here can be about`,
  });
  const result = finishReading(reading, 'heading');
  const nobody: Mention = { kind: 'account', candidates: [], start: -1, end: -1, checked: 0, wrong: 0 };
  return { column: at, row: nobody, component: null, finish: () => result };
}

const byIndex = new WeakMap<AuditIndex, { component: string; form: CompiledForm }[]>();

/** Name and measure of each input of the score, compiled once per sheet. */
function componentForms(index: AuditIndex): { component: string; form: CompiledForm }[] {
  const known = byIndex.get(index);
  if (known) return known;
  const forms = index.sheet.facts.flatMap((fact) => {
    const component = componentOf(fact.id);
    if (!component) return [];
    const text = `{${fact.id}}: {model.text_component_${component}_measures}`;
    return [{ component, form: compileForm({ id: 'component', form: text }) }];
  });
  byIndex.set(index, forms);
  return forms;
}

/** `Recency: days since last touch`: which input of the score a row is about, as the model declares it. */
function componentRow(
  cell: PlainText,
  at: number,
  index: AuditIndex,
  surroundings: Surroundings,
): RowSubject | null {
  const reading = beginReading(cell, index, surroundings);
  for (const { component, form } of componentForms(index)) {
    const matches = whole(reading, [form]).map((match) => evaluate(match, reading.state, reading.atoms));
    const held = matches.find((findings) => findings.every((finding) => finding.verdict === 'verified'));
    if (!held) continue;
    own(reading);
    for (const finding of held) push(reading, { ...finding, type: 'definition' });
    return { column: at, row: null, component, finish: () => finishReading(reading, 'heading') };
  }
  return oddSubject(cell, at, index, surroundings);
}

function whole(reading: Reading, forms: CompiledForm[]): Match[] {
  return forms.flatMap((form) =>
    matchForm(form, reading.atoms, reading.spans, 0).filter((match) => match.to === reading.atoms.length),
  );
}

/** A cell of a value column holds that value, or a dash where there is none. */
function readCell(
  cell: PlainText,
  forms: CompiledForm[],
  index: AuditIndex,
  inside: Surroundings,
): TextResult {
  const reading = beginReading(cell, index, inside);
  if (/^[—–-]$/.test(cell.text.trim())) return readDash(reading, forms, inside);
  const matches = whole(reading, forms);
  own(reading);
  if (matches.length === 0) {
    push(reading, {
      from: 0,
      to: reading.atoms.length,
      type: 'value',
      verdict: 'unbound',
      fact: null,
      reason: 'no value that this column can hold',
    });
    return finishReading(reading, 'heading');
  }
  const judged = matches.map((match) => evaluate(match, cloneState(reading.state), reading.atoms));
  // A title may name several metrics (of accounts, of groups): the one that the row's subject has counts.
  const bound = judged.filter((findings) => findings.some((each) => each.fact !== null));
  const best = (bound.length > 0 ? bound : judged).reduce((a, b) => (faults(b) < faults(a) ? b : a));
  for (const finding of best) push(reading, finding);
  if (inside.row) {
    inside.row.checked += 1;
    inside.row.wrong += faults(best) > 0 ? 1 : 0;
  }
  return finishReading(reading, 'heading');
}

const faults = (findings: { verdict: string }[]) =>
  findings.filter((finding) => finding.verdict !== 'verified').length;

function readDash(reading: Reading, forms: CompiledForm[], inside: Surroundings): TextResult {
  const subject = inside.row?.candidates[0];
  const slots = forms.flatMap((form) =>
    form.nodes.flatMap((node) => (node.kind === 'slot' ? [node.slot] : [])),
  );
  const known = subject
    ? slots
        .map((slot) => reading.state.index.fact(subject.id, slot.metric, slot.period))
        .find((fact) => fact !== undefined && fact.value !== null && fact.value !== 0)
    : undefined;
  // A metric that nothing of this kind has is no value that is missing.
  const alien =
    subject !== undefined &&
    slots.length > 0 &&
    slots.every((slot) => slot.scope === 'X' && !metricOf(subject.kind, slot.metric));
  own(reading);
  push(reading, {
    from: 0,
    to: reading.atoms.length,
    type: 'absence',
    verdict: known ? 'contradicted' : alien ? 'unsupported' : 'verified',
    fact: known?.id ?? null,
    reason: known
      ? `on record ${known.text} (${known.id})`
      : alien
        ? `no ${subject.kind} has such a value`
        : 'no value on record',
  });
  return finishReading(reading, 'heading');
}
