/**
 * YAML text → a checked model. Pure: reading files is model-files.ts. Every fault is a ModelError that names
 * file, line and what would have been possible (design, The tiering engine).
 */
import { createHash } from 'node:crypto';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ModelError } from '../domain/errors.ts';
import { type Model, modelSchema } from '../domain/model.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { modelFaults } from './check-model.ts';
import { sparedRules } from './families.ts';
import type { ModelFault, Path } from './model-fault.ts';

/** The line on which the value at the path stands, or the nearest thing around it that has one. */
function lineOf(document: Document, counter: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

type Issue = z.core.$ZodIssue;

/** Of a union's branches the one that got furthest says best what is wrong. */
function deepest(issue: Issue, prefix: Path): { path: Path; issue: Issue } {
  const path = [...prefix, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { path, issue };
  const branches = issue.errors
    .filter((branch) => branch.length > 0)
    .map(
      (branch) =>
        branch.map((inner) => deepest(inner, path)).sort((a, b) => b.path.length - a.path.length)[0]!,
    );
  return branches.sort((a, b) => b.path.length - a.path.length)[0] ?? { path, issue };
}

function describe({ path, issue }: { path: Path; issue: Issue }): ModelFault {
  if (issue.code === 'unrecognized_keys') {
    const known = 'keys the form knows are in docs/models.md';
    return {
      path: [...path, issue.keys[0]!],
      message: `unknown key "${issue.keys.join('", "')}"`,
      hint: known,
    };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const nearest = nearestName(String(issue.input ?? ''), values);
    const hint = nearest === undefined ? `possible: ${values.join(', ')}` : `did you mean ${nearest}?`;
    return { path, message: issue.message, hint };
  }
  return { path, message: issue.message };
}

function refuse(faults: ModelFault[], file: string, document: Document, counter: LineCounter): never {
  const lines = faults.map((fault) => {
    const place = `${file}:${lineOf(document, counter, fault.path)}`;
    const hint = fault.hint === undefined ? '' : ` (${fault.hint})`;
    return `${place}: ${fault.path.length > 0 ? `${fault.path.join('.')}: ` : ''}${fault.message}${hint}`;
  });
  const shown = lines.slice(0, 10).join('\n');
  throw new ModelError(lines.length > 10 ? `${shown}\n… and ${lines.length - 10} more` : shown, {
    hint: 'docs/models.md shows how a model is written',
  });
}

/** The same content gives the same text, whatever the order of keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/**
 * Reads a model from YAML.
 * @param file how messages name it
 * @throws ModelError naming file, line, and what would have been possible
 */
export function parseModel(text: string, file: string): Model {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const syntax = document.errors[0];
  if (syntax !== undefined) {
    const line = syntax.linePos?.[0].line ?? 1;
    throw new ModelError(`${file}:${line}: not YAML: ${syntax.message.split('\n')[0]}`);
  }
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new ModelError(`${file}: not a model: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  const parsed = modelSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => describe(deepest(issue, [])));
    return refuse(issues, file, document, counter);
  }
  const faults = modelFaults(parsed.data);
  if (faults.length > 0) return refuse(faults, file, document, counter);
  const hash = createHash('sha256').update(canonical(parsed.data)).digest('hex');
  return { ...parsed.data, rules: sparedRules(parsed.data), hash };
}
