/** The report's last lines where a model was asked: a table of who wrote what, and the sum of it. */
import type { Block, Draft } from '../domain/document.ts';
import { left, right } from '../writer/tables.ts';
import type { WriterFacts } from './writer-facts.ts';

/** What the built-in writer's footer begins with; it stays so where no model was asked. */
const BUILTIN = '*Built-in writer.';

const TABLE: [title: string, metrics: string[]][] = [
  ['Writer', ['writer']],
  ['Paragraphs by the model', ['model_units', 'all_units']],
  ['Tokens in', ['model_tokens_in']],
  ['Tokens from the cache', ['model_tokens_cached']],
  ['Tokens out', ['model_tokens_out']],
  ['Cost in USD', ['model_cost']],
];

/** The draft with its writers named; as it was where no model was asked. */
export function withFooter(draft: Draft, added: WriterFacts): Draft {
  if (added.facts.length === 0) return draft;
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      blocks: section.blocks.flatMap((block): Block[] =>
        section.id === 'sources' && block.kind === 'paragraph' && block.text.startsWith(BUILTIN)
          ? [writerTable(added), { ...block, text: `${footer(added)}${block.text.slice(BUILTIN.length)}` }]
          : [block],
      ),
    })),
  };
}

function footer({ facts }: WriterFacts): string {
  const has = (id: string): boolean => facts.some((fact) => fact.id === id);
  const written = facts.some(({ id, value }) => id === 'run.model_units' && Number(value) > 0);
  const who = written
    ? '*Written by [[run.writer]]: [[run.model_units]] of [[run.all_units]] paragraphs; the built-in writer wrote the rest.'
    : '*Built-in writer: [[run.writer]] was asked for [[run.all_units]] paragraphs, and none of its texts stand.';
  const cost = has('run.model_cost') ? ', at USD [[run.model_cost]]' : '';
  return `${who} [[run.model_tokens_in]] tokens in, [[run.model_tokens_cached]] of them from the cache, [[run.model_tokens_out]] out${cost}.`;
}

/** A row for each part of the report; a dash where nothing was asked or used. */
function writerTable({ subjects, facts }: WriterFacts): Block {
  const known = new Set(facts.map(({ id }) => id));
  const cell = (subject: string, metrics: string[]): string =>
    known.has(`${subject}.${metrics[0]}`)
      ? metrics.map((metric) => `[[${subject}.${metric}]]`).join(' of ')
      : '—';
  return {
    kind: 'table',
    caption: 'Who wrote what',
    columns: [left('Section'), left('Writer'), ...TABLE.slice(1).map(([title]) => right(title))],
    rows: subjects.map(({ id }) => [`[[${id}.name]]`, ...TABLE.map(([, metrics]) => cell(id, metrics))]),
  };
}
