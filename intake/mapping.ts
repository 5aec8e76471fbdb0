/** Reads a mapping file; an error in it names the line and what would have been possible. */
import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { FileError } from '../domain/errors.ts';
import { type Mapping, mappingSchema } from './mapping-schema.ts';

/** Line of the deepest node that exists on the path. */
function lineOf(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function issueText(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return `${where}${issue.message}`;
}

/** Checks the text of a mapping. @throws FileError with one line per fault, each with its line number. */
export function parseMapping(text: string, file: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault)
    throw new FileError(`${file}:${lines.linePos(fault.pos[0]).line}: ${fault.message.split('\n')[0]}`);
  const checked = mappingSchema.safeParse(document.toJS());
  if (checked.success) return checked.data;
  const messages = checked.error.issues.map(
    (issue) => `${file}:${lineOf(document, lines, issue.path)}: ${issueText(issue)}`,
  );
  throw new FileError(messages.join('\n'), { hint: 'docs/mapping.md lists every key with an example.' });
}

/** @throws FileError when the file is absent or does not hold together. */
export function readMapping(path: string): Mapping {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new FileError(`the mapping ${path} cannot be read: ${(error as Error).message}`);
  }
  return parseMapping(text, path);
}
