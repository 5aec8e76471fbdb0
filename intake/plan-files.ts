/** Which files an import reads: the generic names of a folder, or those that a mapping names. */
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileError, UsageError } from '../domain/errors.ts';
import type { Table } from '../domain/intake.ts';
import { readCsv } from './csv.ts';
import type { Mapping } from './mapping-schema.ts';
import { type FilePlan, genericPlan, lookupsOfFiles, mappedPlan } from './plan.ts';
import { type Lookups, lookupKey } from './sources.ts';
import { GENERIC_FILES, type RowTable } from './tables.ts';

export interface ImportPlan {
  plans: FilePlan[];
  signals: { file: string; path: string } | null;
  /** All files that are read, for the content hash. */
  paths: string[];
  unusedFiles: string[];
}

/** File name → path, over the given folders and files. */
function findFiles(paths: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const entry = statSync(path, { throwIfNoEntry: false });
    if (!entry) throw new FileError(`${path} does not exist`);
    const files = entry.isDirectory()
      ? readdirSync(path)
          .filter((name) => !name.startsWith('.') && statSync(join(path, name)).isFile())
          .map((name) => join(path, name))
      : [join(dirname(path), basename(path))];
    for (const file of files.sort()) {
      const name = basename(file);
      const other = found.get(name);
      if (other !== undefined && other !== file) {
        throw new UsageError(`two files are named ${name}: ${other} and ${file}`, {
          hint: 'Import one folder after the other.',
        });
      }
      found.set(name, file);
    }
  }
  return found;
}

function takeSignals(files: Map<string, string>): ImportPlan['signals'] {
  const path = files.get(GENERIC_FILES.signals);
  return path === undefined ? null : { file: GENERIC_FILES.signals, path };
}

function finish(plans: FilePlan[], files: Map<string, string>, further: string[]): ImportPlan {
  const signals = takeSignals(files);
  const paths = new Set([...plans.map((plan) => plan.path), ...further, ...(signals ? [signals.path] : [])]);
  return {
    plans,
    signals,
    paths: [...paths].sort(),
    unusedFiles: [...files].filter(([, path]) => !paths.has(path)).map(([name]) => name),
  };
}

/** @throws FileError when not one of the known files is there. */
export function planGeneric(paths: string[]): ImportPlan {
  const files = findFiles(paths);
  const plans = Object.entries(GENERIC_FILES).flatMap(([table, file]) => {
    const path = files.get(file);
    return path === undefined || table === 'signals' ? [] : [genericPlan(table as RowTable, file, path)];
  });
  if (plans.length === 0 && !files.has(GENERIC_FILES.signals)) {
    const possible = Object.values(GENERIC_FILES satisfies Record<Table, string>).join(', ');
    throw new FileError(`${paths.join(', ')} holds none of ${possible}`, {
      hint: 'Files under other names or columns come in through a mapping: docs/mapping.md.',
    });
  }
  return finish(plans, files, []);
}

async function readLookup(
  lookup: { file: string; match: string; take: string },
  path: string,
): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  let columns: [number, number] | null = null;
  for await (const { cells } of readCsv(path, lookup.file)) {
    if (columns === null) {
      const names = cells.map((cell) => cell.trim());
      columns = [names.indexOf(lookup.match), names.indexOf(lookup.take)];
      if (columns.includes(-1)) {
        throw new FileError(
          `${lookup.file} has no column ${columns[0] === -1 ? lookup.match : lookup.take}; its columns: ${names.join(', ')}`,
        );
      }
      continue;
    }
    const key = (cells[columns[0]] ?? '').trim();
    if (key !== '' && !values.has(key)) values.set(key, (cells[columns[1]] ?? '').trim());
  }
  return values;
}

/** @throws FileError when a file that the mapping reads is not there. */
export async function planMapped(paths: string[], mapping: Mapping): Promise<ImportPlan> {
  const files = findFiles(paths);
  const pathOf = (name: string): string => {
    const path = files.get(name);
    if (path !== undefined) return path;
    throw new FileError(
      `the mapping reads ${name}, which is not there; found: ${[...files.keys()].join(', ')}`,
    );
  };
  const lookups: Lookups = new Map();
  const lookupPaths: string[] = [];
  for (const lookup of lookupsOfFiles(mapping.files)) {
    lookupPaths.push(pathOf(lookup.file));
    lookups.set(lookupKey(lookup), await readLookup(lookup, pathOf(lookup.file)));
  }
  const plans = mapping.files.map((mapped) => mappedPlan(mapped, pathOf(mapped.file), lookups));
  return finish(plans, files, lookupPaths);
}

/** SHA-256 over names and contents, so that the same import is known again. */
export async function contentHash(paths: string[], extra: string): Promise<string> {
  const hash = createHash('sha256').update(extra);
  for (const path of paths) {
    hash.update(`\n${basename(path)}\n`);
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  }
  return hash.digest('hex');
}
