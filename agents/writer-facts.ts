/** Who wrote which section and what it took, as facts: the footer's figures are held by the audit like all others. */
import type pg from 'pg';
import { type StepUsage, usageOfRun } from '../db/model-calls.ts';
import { readDocument } from '../db/runs.ts';
import type { Fact, FactSheet, Subject, Unit } from '../domain/facts.ts';
import { formatValue } from '../facts/format.ts';
import type { Batch } from '../writer/draft-units.ts';
import { WORK } from './documents.ts';
import { bookOf, type Workbench } from './workbench.ts';

/** Where the facts of the writer are stored with the run. */
export const WRITER_FACTS = `${WORK}writer-facts.json`;

/** Subjects and facts that a model's run adds to its sheet; both empty where no model was asked. */
export interface WriterFacts {
  subjects: Subject[];
  facts: Fact[];
}

export const NO_WRITER_FACTS: WriterFacts = { subjects: [], facts: [] };

/** The parts of a report by the ids of its sections, as the table of writers calls them. */
const SECTIONS: [id: string, name: string][] = [
  ['headline', 'Headline'],
  ['definitions', 'How accounts were scored'],
  ['tier-1', 'Tier 1'],
  ['tier-2', 'Tier 2'],
  ['tier-3', 'Tier 3'],
  ['tier-4', 'Tier 4'],
  ['changes', 'Changes'],
  ['priorities', 'Where to spend the month'],
  ['about', 'About the data'],
];
/** What was looked at before anything was drafted; nothing of it is printed. */
const INVESTIGATION = 'Investigation';

const BUILTIN = 'built-in writer';

interface Part {
  id: string;
  name: string;
  /** Paragraphs that the model was asked for; none of a part that is code's. */
  asked: string[];
  usage: StepUsage[];
}

/**
 * Facts of a report that a model was asked to write parts of, also where none of its texts stands.
 * @param written the units of which the model's text stands
 */
export async function writerFacts(
  { pool, writer }: Workbench,
  runId: string,
  batches: Batch[],
  written: ReadonlySet<string>,
): Promise<WriterFacts> {
  if (writer.kind === 'builtin') return NO_WRITER_FACTS;
  return factsOfWriter(writer.settings.model, await usageOfRun(pool, runId), batches, written);
}

/** The same of a model by its name, from what its replies used. */
export function factsOfWriter(
  model: string,
  usage: StepUsage[],
  batches: Batch[],
  written: ReadonlySet<string>,
): WriterFacts {
  if (batches.length === 0) return NO_WRITER_FACTS;
  const asked = batches.flatMap(({ units }) => units);
  const parts = partsOf(batches, usage);
  return {
    subjects: parts.map(({ id, name }) => ({ id, kind: 'section', name, key: id, aliases: [] })),
    facts: [
      fact('run', 'writer', 'label', model),
      ...shareFacts('run', asked, written),
      ...usageFacts('run', usage),
      ...parts.flatMap((part) => partFacts(part, model, written)),
    ],
  };
}

function partsOf(batches: Batch[], usage: StepUsage[]): Part[] {
  const known = new Set(SECTIONS.map(([id]) => id));
  const sectionOf = ({ step }: StepUsage): string => step.replace(/^(?:draft|repair) /, '');
  const parts = SECTIONS.map(([section, name]) => ({
    id: `section-${section}`,
    name,
    asked: batches.filter((batch) => batch.section === section).flatMap(({ units }) => units),
    usage: usage.filter((each) => sectionOf(each) === section),
  }));
  const others = usage.filter((each) => !known.has(sectionOf(each)));
  const looked = { id: 'section-investigation', name: INVESTIGATION, asked: [], usage: others };
  return others.length === 0 ? parts : [looked, ...parts];
}

function partFacts({ id, name, asked, usage }: Part, model: string, written: ReadonlySet<string>): Fact[] {
  const own = asked.filter((unit) => written.has(unit)).length;
  const writers = [
    ...(own > 0 || name === INVESTIGATION ? [model] : []),
    ...(name === INVESTIGATION || (own > 0 && own === asked.length) ? [] : [BUILTIN]),
  ];
  return [
    fact(id, 'name', 'name', name),
    fact(id, 'writer', 'label', writers.join(', ')),
    ...(asked.length === 0 ? [] : shareFacts(id, asked, written)),
    ...(usage.length === 0 ? [] : usageFacts(id, usage)),
  ];
}

const shareFacts = (subject: string, asked: string[], written: ReadonlySet<string>): Fact[] => [
  fact(subject, 'model_units', 'count', asked.filter((unit) => written.has(unit)).length),
  fact(subject, 'all_units', 'count', asked.length),
];

/** Tokens of all replies, refused ones too, and what they cost where each has a price. */
function usageFacts(subject: string, usage: StepUsage[]): Fact[] {
  const sum = (of: (step: StepUsage) => number): number => usage.reduce((total, step) => total + of(step), 0);
  const tokensIn = sum((step) => step.input + step.cacheRead + step.cacheWrite);
  const cost = Math.round(sum((step) => step.cost ?? 0) * 100) / 100;
  return [
    fact(subject, 'model_tokens_in', 'count', tokensIn),
    fact(
      subject,
      'model_tokens_cached',
      'count',
      sum((step) => step.cacheRead),
    ),
    fact(
      subject,
      'model_tokens_out',
      'count',
      sum((step) => step.output),
    ),
    // Money prints without cents, and most runs cost less than ten dollars.
    ...(usage.every((step) => step.cost !== null)
      ? [{ ...fact(subject, 'model_cost', 'number', cost), text: cost.toFixed(2) }]
      : []),
  ];
}

/** The run's sheet with the facts of its writer, as they were when it was audited last. */
export async function sheetOf(bench: Workbench, runId: string): Promise<FactSheet> {
  const { sheet } = await bookOf(bench);
  return withFacts(sheet, await storedFacts(bench.pool, runId));
}

/** How many of the paragraphs that a model was asked for it wrote; null where none was asked. */
export async function modelShare(
  pool: pg.Pool,
  runId: string,
): Promise<{ written: number; asked: number } | null> {
  const { facts } = await storedFacts(pool, runId);
  const of = (metric: string): number | undefined =>
    facts.find(({ id }) => id === `run.${metric}`)?.value as number | undefined;
  const [written, asked] = [of('model_units'), of('all_units')];
  return written === undefined || asked === undefined ? null : { written, asked };
}

async function storedFacts(pool: pg.Pool, runId: string): Promise<WriterFacts> {
  const stored = await readDocument(pool, runId, WRITER_FACTS);
  return stored === null ? NO_WRITER_FACTS : (JSON.parse(stored) as WriterFacts);
}

/** A sheet with its writer's facts as they were last, so that indexes over it are made once. */
const withLast = new WeakMap<FactSheet, { added: string; whole: FactSheet }>();

/** The sheet with these facts; asked for the same ones again, it is the same object. */
export function withFacts(sheet: FactSheet, { subjects, facts }: WriterFacts): FactSheet {
  if (facts.length === 0) return sheet;
  const added = JSON.stringify({ subjects, facts });
  const last = withLast.get(sheet);
  if (last?.added === added) return last.whole;
  const whole = {
    ...sheet,
    subjects: [...sheet.subjects, ...subjects],
    facts: [...sheet.facts, ...facts],
  };
  withLast.set(sheet, { added, whole });
  return whole;
}

function fact(subject: string, metric: string, unit: Unit, value: number | string): Fact {
  const text = formatValue(value, unit, { asOf: '', currency: 'USD' });
  return { id: `${subject}.${metric}`, subject, metric, period: 'current', unit, value, text, sources: [] };
}
