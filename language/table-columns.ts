/** What a column of a table means: a declared title, the name of a metric, or the month compared with. */

import { type AuditIndex, metricIdsByName } from '../text/index-sheet.ts';
import { fold, lex } from '../text/lexer.ts';
import { COLUMNS, type Column } from './columns.ts';
import { type CompiledForm, compileForm } from './forms.ts';
import { backtestColumnForm } from './phrases-backtest.ts';
import { besideColumnForm } from './phrases-beside.ts';
import { whatifColumnForm } from './phrases-whatif.ts';

export type KnownColumn = Column & { compiled: CompiledForm[]; compiledPage: CompiledForm[] };

const compileAll = (name: string, forms: (string | undefined)[]): CompiledForm[] =>
  forms.flatMap((form) => (form === undefined ? [] : [compileForm({ id: `column-${name}`, form })]));

const declared = new Map<string, KnownColumn>();
for (const column of COLUMNS) {
  const known = {
    ...column,
    compiled: [
      ...compileAll(column.titles[0]!, column.forms ?? []),
      ...Object.entries(column.words ?? {}).map(([form, check]) =>
        compileForm({ id: `column-${form}`, form, checks: [check], type: 'absence' }),
      ),
    ],
    compiledPage: compileAll(column.titles[0]!, [column.page]),
  };
  for (const title of column.titles) declared.set(title.toLowerCase(), known);
}

const byTitle = new Map<string, KnownColumn>();

/** A column of values, compiled once. */
function valueColumn(title: string, forms: string[]): KnownColumn {
  const key = `${title} ${forms.join(' ')}`;
  const known = byTitle.get(key) ?? {
    titles: [title],
    role: 'value',
    compiled: compileAll(title, forms),
    compiledPage: [],
  };
  byTitle.set(key, known);
  return known;
}

/** The declared column that goes by another name of the same metric ("Account owner" for "Owner"). */
function byMetric(metrics: string[]): KnownColumn | undefined {
  return [...declared.values()].find((column) => {
    const metric = /^\{A\.(\w+)\}$/.exec(column.forms?.[0] ?? '')?.[1];
    return metric !== undefined && metrics.includes(metric);
  });
}

const keyOf = (title: string): string =>
  lex(title)
    .map((atom) => fold(atom.text))
    .join(' ');

/** The meaning of a title; null for one that nothing declares. */
export function columnOf(title: string, index: AuditIndex): KnownColumn | null {
  const known = declared.get(title.trim().toLowerCase());
  if (known) return known;
  const beside = besideColumnForm(title, index);
  if (beside !== null) return valueColumn(title, [beside]);
  const tried = backtestColumnForm(title, index) ?? whatifColumnForm(title, index);
  if (tried !== null) return valueColumn(title, [tried]);
  const key = keyOf(title);
  const metrics = metricIdsByName(key);
  const named = byMetric(metrics);
  if (named) return named;
  if (metrics.length > 0)
    return valueColumn(
      title,
      metrics.map((metric) => `{X.${metric}}`),
    );
  const previous = index.fact('run', 'previous_month');
  if (previous && title.trim() === previous.text) return valueColumn(title, ['{X.accounts@previous}']);
  return null;
}
