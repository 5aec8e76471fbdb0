/** Differences between models, and the log of a model's versions, as people read them in a terminal. */
import type { ModelDifference } from '../domain/model-change.ts';
import { oneLine } from './escape.ts';

/** What a whole entry holds is looked up in the file; a line names it. */
const LONGEST = 160;

function short(text: string | null): string {
  const line = oneLine(text ?? '');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

function differenceLine({ kind, name, label, unit, from, to }: ModelDifference): string {
  const what = label === null ? '' : ` (${oneLine(label)}${unit === null ? '' : `, ${unit}`})`;
  if (kind === 'added') return `  ${name}${what}: added ${short(to)}`;
  if (kind === 'removed') return `  ${name}${what}: removed ${short(from)}`;
  if (kind === 'moved') return `  ${name}: order ${short(from)} → ${short(to)}`;
  return `  ${name}${what}: ${short(from)} → ${short(to)}`;
}

/** One line for each difference, in the order of the file. */
export const differenceLines = (differences: readonly ModelDifference[]): string[] =>
  differences.map(differenceLine);

/** A model of the list. */
export interface ListedModel {
  id: string;
  name: string;
  /** Of the shipped file; null where only adopted versions are there. */
  shipped: string | null;
  /** Hash of the one in use. */
  hash: string;
  /** The adopted version in use; 0 is the shipped one. */
  version: number;
  versions: number;
  by: string | null;
  /** Whether commands take it where no model is named. */
  chosen: boolean;
}

export function modelListText(models: readonly ListedModel[]): string {
  const lines = models.map(({ id, name, version, versions, by, chosen, hash }) => {
    const use =
      version === 0 ? 'as shipped' : `version ${version} of ${versions}, adopted by ${oneLine(by ?? '')}`;
    return `${chosen ? '*' : ' '} ${id.padEnd(20)} ${hash.slice(0, 12)}  ${use}; ${oneLine(name)}`;
  });
  return [...lines, '', '* is taken where no --model is given.'].join('\n');
}

export interface LoggedVersion {
  model: string;
  version: number;
  at: string;
  by: string;
  note: string | null;
  file: string | null;
  backTo: number | null;
  hash: string;
  inUse: boolean;
  differences: ModelDifference[];
}

/** The oldest first, each with what it changed against the one before. */
export function modelLogText(versions: readonly LoggedVersion[]): string {
  return versions
    .map(({ model, version, at, by, note, file, backTo, hash, inUse, differences }) => {
      const from = backTo === null ? `from ${oneLine(file ?? '')}` : `back to ${model}@${backTo}`;
      const said = note === null ? '' : `, “${oneLine(note)}”`;
      const head = `${model}@${version}${inUse ? ' (in use)' : ''}: ${at} by ${oneLine(by)}, ${from}${said}; ${hash.slice(0, 12)}`;
      const lines = differenceLines(differences);
      return [head, ...(lines.length === 0 ? ['  the same content as before'] : lines)].join('\n');
    })
    .join('\n\n');
}
