/**
 * What differs between two models, by place: settings, weights, bands, rules, tiers. Two models without a difference
 * have the same hash, whatever their comments, layout and order of keys.
 */
import { parse } from 'yaml';
import { modelSchema } from '../domain/model.ts';
import type { ModelDifference } from '../domain/model-change.ts';
import { namesOf, printedName, wordsBelow } from './model-places.ts';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists of which every entry may have a name of its own; lists of words and numbers are compared whole. */
const isNamed = (value: unknown): value is Tree[] => Array.isArray(value) && value.every(isTree);

/** On one line, with its keys in their order. */
function told(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(told).join(', ')}]`;
  if (!isTree(value)) return String(value);
  const parts = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{ ${parts.map(([key, item]) => `${key}: ${told(item)}`).join(', ')} }`;
}

/** The same for the same content, whatever the order of keys. */
function key(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(key).join()}]`;
  if (!isTree(value)) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries
    .map(([name, item]) => `${JSON.stringify(name)}:${key(item)}`)
    .sort()
    .join()}}`;
}

/** A comparison that became a list of conditions is told as a whole. */
const formOf = (tree: Tree): string | undefined =>
  ['feature', 'all', 'any', 'not'].find((form) => form in tree);

class Comparison {
  readonly found: ModelDifference[] = [];
  private readonly settings: [before: Tree, after: Tree];

  constructor(before: Tree, after: Tree) {
    this.settings = [before['settings'] as Tree, after['settings'] as Tree];
    this.trees([], before, after);
  }

  private add(kind: ModelDifference['kind'], words: string[], from: unknown, to: unknown): void {
    const [before, after] = this.settings;
    const setting = words[0] === 'settings' ? ((after[words[1]!] ?? before[words[1]!]) as Tree) : undefined;
    this.found.push({
      kind,
      part: words[0]!,
      name: printedName(words),
      label: (setting?.['label'] as string | undefined) ?? null,
      unit: (setting?.['unit'] as string | undefined) ?? null,
      from: from === undefined ? null : this.stated(from, before),
      to: to === undefined ? null : this.stated(to, after),
    });
  }

  /** A reference with the value that it stands for. */
  private stated(value: unknown, settings: Tree): string {
    const name = typeof value === 'string' ? /^\$(\w+)$/.exec(value)?.[1] : undefined;
    const setting = name === undefined ? undefined : (settings[name] as Tree | undefined);
    return setting === undefined ? told(value) : `${value} (${setting['value']})`;
  }

  private values(words: string[], before: unknown, after: unknown): void {
    if (key(before) === key(after)) return;
    if (before === undefined) this.add('added', words, undefined, after);
    else if (after === undefined) this.add('removed', words, before, undefined);
    else if (isTree(before) && isTree(after) && formOf(before) === formOf(after))
      this.trees(words, before, after);
    else if (isNamed(before) && isNamed(after)) this.lists(words, before, after);
    else this.add('changed', words, before, after);
  }

  private trees(words: string[], before: Tree, after: Tree): void {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    for (const name of names) {
      const [old, now] = [wordsBelow(name, before[name]), wordsBelow(name, after[name])];
      const below = old.join() === now.join() ? now : [name];
      this.values([...words, ...below], before[name], after[name]);
    }
  }

  private lists(words: string[], before: Tree[], after: Tree[]): void {
    const [old, now] = [namesOf(before), namesOf(after)];
    const entry = (names: string[], list: Tree[], name: string) => list[names.indexOf(name)];
    for (const name of new Set([...old, ...now]))
      this.values([...words, name], entry(old, before, name), entry(now, after, name));
    const kept = old.filter((name) => now.includes(name));
    const order = now.filter((name) => old.includes(name));
    if (kept.join() !== order.join()) this.add('moved', words, kept, order);
  }
}

/**
 * Differences in the order of the files.
 * @param before, after YAML texts of models that hold together
 * @throws ZodError for a text that is no model
 */
export function modelDifferences(before: string, after: string): ModelDifference[] {
  const [old, now] = [before, after].map((text) => modelSchema.parse(parse(text, { maxAliasCount: 100 })));
  return new Comparison(old as Tree, now as Tree).found;
}
