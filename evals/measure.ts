/** Runs mutation operators over reports and measures what the audit makes of the mutants. */
import { auditText, isFault, type ProseLanguage } from '../claims/audit.ts';
import type { Claim, Verdict } from '../domain/claims.ts';
import type { FactSheet } from '../domain/facts.ts';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import {
  applyEdit,
  type Edit,
  type Mutation,
  type Operator,
  type OperatorGroup,
  type Place,
  type Report,
} from './edits.ts';
import { isPlainlyTrue } from './plainly-true.ts';
import { type Section, sectionOf } from './section.ts';

export interface Missed {
  line: string;
  replacement: string;
  /** Whether there was a fault anywhere. */
  lenient: boolean;
  /** Verdicts and reasons of the faults at the place, where there were any of another verdict. */
  instead: string[];
}

export interface OperatorOutcome {
  operator: string;
  group: OperatorGroup;
  /** Distinct false edits that were audited. */
  mutants: number;
  /** A contradiction at every false place. */
  contradicted: number;
  /** A fault at every false place with a verdict that the operator expects. */
  strict: number;
  /** A fault anywhere in the document. */
  lenient: number;
  /** Edits of sentences that the audit does not read even when they are true; not counted as mutants. */
  unread: number;
  /** Mutants that were audited as whole documents, too, and for how many the faults there were others. */
  whole: number;
  differences: number;
  /** What was not caught strictly, for reading. */
  missed: Missed[];
}

interface Mutant {
  report: Report;
  edit: Edit;
}

/** One in so many mutants is audited as a whole document although its section showed the fault. */
const COMPARED = 50;

/** Up to `count` distinct mutants of an operator from all reports in turn, each of them audited. */
export function measureOperator(
  operator: string,
  mutation: Mutation,
  reports: Report[],
  count: number,
  seed: number,
  language: ProseLanguage = 'declared',
): OperatorOutcome {
  const { group, expects } = mutation;
  const none = { mutants: 0, contradicted: 0, strict: 0, lenient: 0, unread: 0, whole: 0, differences: 0 };
  const outcome: OperatorOutcome = { operator, group, ...none, missed: [] };
  for (const mutant of drawn(mutation.make, reports, count, seed)) {
    if (language === 'open' && isPlainlyTrue(mutant.edit, mutant.report)) continue;
    if (!isRead(mutant, language)) outcome.unread += 1;
    else if (outcome.mutants < count) record(outcome, mutant, expects, language);
  }
  return outcome;
}

/** Distinct edits, lazily, so that those which are dropped later can be made up for. */
function* drawn(make: Operator, reports: Report[], count: number, seed: number): Generator<Mutant> {
  const random = seededNumbers(seed);
  const seen = new Set<string>();
  for (let attempt = 0; attempt < count * 60 && seen.size < count * 2; attempt++) {
    const at = attempt % reports.length;
    const report = reports[at]!;
    const edit = make(report, random);
    if (!edit) continue;
    const key = `${at}:${edit.start}:${edit.end}:${edit.replacement}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield { report, edit };
  }
}

const readBases = new WeakMap<Report, Map<string, boolean>>();

/**
 * What is made false has to be read as true before; else its fault proves nothing. In the declared language that is
 * asked of free sentences only (the reports themselves are clean), in the open one of the block as well.
 */
function isRead({ report, edit }: Mutant, language: ProseLanguage): boolean {
  if (!edit.base && language === 'declared') return true;
  const known = readBases.get(report) ?? new Map<string, boolean>();
  readBases.set(report, known);
  const same = { start: edit.start, end: edit.end, replacement: report.text.slice(edit.start, edit.end) };
  const base: Edit = { operator: edit.operator, ...(edit.base ?? same) };
  const section = sectionOf(report.text, base);
  const key = `${language}:${section.start}:${section.end}:${edit.base?.replacement ?? ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const read = faultsIn(section, report.sheet, language).length === 0;
  known.set(key, read);
  return read;
}

function record(
  outcome: OperatorOutcome,
  { report, edit }: Mutant,
  expects: readonly Verdict[],
  language: ProseLanguage,
): void {
  const edited = applyEdit(report.text, edit);
  const section = sectionOf(report.text, edit);
  const near = faultsIn(section, report.sheet, language);
  const compare = outcome.mutants % COMPARED === COMPARED - 1;
  const caught = everySpot(edited.spots, near, expects);
  // Free prose is read with what was spoken of before; there, the block with its headings is the document.
  const whole =
    language === 'declared' && (compare || !caught) ? faultsOf(edited.text, report.sheet, language) : null;
  if (whole) {
    outcome.whole += 1;
    if (placesIn(whole, section) !== placesIn(near, section)) outcome.differences += 1;
  }
  const faults = whole ?? near;
  outcome.mutants += 1;
  if (faults.length > 0) outcome.lenient += 1;
  if (everySpot(edited.spots, faults, ['contradicted'])) outcome.contradicted += 1;
  if (everySpot(edited.spots, faults, expects)) outcome.strict += 1;
  else outcome.missed.push(missedOf(edited.text, edit, edited.spots, faults));
}

function missedOf(text: string, edit: Edit, spots: Place[], faults: Claim[]): Missed {
  const there = faults.filter((fault) => spots.some((spot) => overlaps(fault, spot)));
  return {
    line: lineAt(text, spots[0]!.start),
    replacement: edit.replacement.slice(0, 200),
    lenient: faults.length > 0,
    instead: (there.length > 0 ? there : faults).map(
      ({ verdict, reason, text: at }) => `${verdict} “${at}”: ${reason}`,
    ),
  };
}

const overlaps = (fault: Place, spot: Place): boolean =>
  fault.start < Math.max(spot.end, spot.start + 1) && fault.end > spot.start;

const everySpot = (spots: Place[], faults: Claim[], verdicts: readonly Verdict[]): boolean =>
  spots.every((spot) => faults.some((fault) => verdicts.includes(fault.verdict) && overlaps(fault, spot)));

/** The faults inside a section, written down so that two audits can be compared. */
const placesIn = (faults: Claim[], { start, end }: Section): string =>
  faults
    .filter((fault) => fault.start >= start && fault.end <= end)
    .map((fault) => `${fault.start}-${fault.end} ${fault.verdict}`)
    .join(' ');

/** Faults of the section of an edit, at their places in the edited document. */
function faultsIn(section: Section, sheet: FactSheet, language: ProseLanguage): Claim[] {
  const shift = section.start - section.lead;
  return faultsOf(section.text, sheet, language).map((fault) => ({
    ...fault,
    start: fault.start + shift,
    end: fault.end + shift,
  }));
}

export function faultsOf(text: string, sheet: FactSheet, language: ProseLanguage = 'declared'): Claim[] {
  return auditText(text, sheet, language).claims.filter(isFault);
}

/** Up to `count` different edits; gives up after ten times as many tries. */
export function distinctEdits(report: Report, make: Operator, count: number, seed: number): Edit[] {
  const random = seededNumbers(seed);
  const edits = new Map<string, Edit>();
  for (let attempt = 0; attempt < count * 10 && edits.size < count; attempt++) {
    const edit = make(report, random);
    if (edit) edits.set(`${edit.start}:${edit.end}:${edit.replacement}`, edit);
  }
  return [...edits.values()];
}

export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}
