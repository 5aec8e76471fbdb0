/** Who wrote the report and what it took, as facts: the footer's figures are held by the audit like all others. */
import type pg from 'pg';
import { usageOfRun } from '../db/model-calls.ts';
import { readDocument } from '../db/runs.ts';
import type { Draft } from '../domain/document.ts';
import type { Fact, FactSheet, Unit } from '../domain/facts.ts';
import { formatValue } from '../facts/format.ts';
import { WORK } from './documents.ts';
import { bookOf, type Workbench } from './workbench.ts';

/** Where the facts of the writer are stored with the run. */
export const WRITER_FACTS = `${WORK}writer-facts.json`;

/** Facts of a report of which a model wrote something; none where the built-in writer wrote it all. */
export async function writerFacts(
  { pool, writer }: Workbench,
  runId: string,
  { written, all }: { written: number; all: number },
): Promise<Fact[]> {
  if (writer.kind === 'builtin' || written === 0) return [];
  const usage = await usageOfRun(pool, runId);
  const sum = (of: (step: (typeof usage)[number]) => number): number =>
    usage.reduce((total, step) => total + of(step), 0);
  const priced = usage.every(({ cost }) => cost !== null);
  return [
    fact('writer', 'label', writer.settings.model),
    fact('model_units', 'count', written),
    fact('all_units', 'count', all),
    fact(
      'model_tokens_in',
      'count',
      sum((step) => step.input + step.cacheRead + step.cacheWrite),
    ),
    fact(
      'model_tokens_cached',
      'count',
      sum((step) => step.cacheRead),
    ),
    fact(
      'model_tokens_out',
      'count',
      sum((step) => step.output),
    ),
    ...(priced ? [costFact(sum((step) => step.cost ?? 0))] : []),
  ];
}

/** The run's sheet with the facts of its writer, as they were when it was audited last. */
export async function sheetOf(bench: Workbench, runId: string): Promise<FactSheet> {
  const { sheet } = await bookOf(bench);
  return withFacts(sheet, await storedFacts(bench.pool, runId));
}

const storedFacts = async (pool: pg.Pool, runId: string): Promise<Fact[]> =>
  JSON.parse((await readDocument(pool, runId, WRITER_FACTS)) ?? '[]') as Fact[];

export const withFacts = (sheet: FactSheet, facts: Fact[]): FactSheet =>
  facts.length === 0 ? sheet : { ...sheet, facts: [...sheet.facts, ...facts] };

/** Names the writer in the footer in place of the built-in one. */
export function withFooter(draft: Draft, facts: Fact[]): Draft {
  if (facts.length === 0) return draft;
  const cost = facts.some(({ metric }) => metric === 'model_cost') ? ', at USD [[run.model_cost]]' : '';
  const footer = `*Written by [[run.writer]]: [[run.model_units]] of [[run.all_units]] paragraphs; the built-in writer wrote the rest. [[run.model_tokens_in]] tokens in, [[run.model_tokens_cached]] of them from the cache, [[run.model_tokens_out]] out${cost}.`;
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        section.id === 'sources' && block.kind === 'paragraph' && block.text.startsWith(BUILTIN)
          ? { ...block, text: `${footer}${block.text.slice(BUILTIN.length)}` }
          : block,
      ),
    })),
  };
}

const BUILTIN = '*Built-in writer.';

function fact(metric: string, unit: Unit, value: number | string): Fact {
  const text = formatValue(value, unit, { asOf: '', currency: 'USD' });
  return {
    id: `run.${metric}`,
    subject: 'run',
    metric,
    period: 'current',
    unit,
    value,
    text,
    sources: [],
  };
}

/** Money prints without cents, and most runs cost less than ten dollars. */
function costFact(cost: number): Fact {
  const value = Math.round(cost * 100) / 100;
  return { ...fact('model_cost', 'number', value), text: value.toFixed(2) };
}
