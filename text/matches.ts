/**
 * Where a pattern stands in a text. Open prose is read by some two thousand patterns, of which a handful are in the sentence
 * at hand: the others are told by what they cannot do without, and are neither run nor compiled.
 */
import { needsOf } from './pattern-needs.ts';
import { withRanges } from './whole-words.ts';

interface Prepared {
  /** The same with fewer ranges of letters. */
  pattern: RegExp;
  /** Bits of the beginning and the end of each string of which a text has to have one, in turns; null where none is needed. */
  needs: Uint16Array | null;
}

interface Known {
  /** Bits of all that is in a text, up to `LONGEST` characters each. */
  bits: Uint8Array;
  places: Map<RegExp, readonly RegExpExecArray[]>;
  /** Of lists of rows, those that may be in it. */
  rows: Map<readonly Patterned[], readonly Patterned[]>;
}

interface Patterned {
  readonly pattern: RegExp;
}

const BITS = 2 ** 14;
const LONGEST = 4;
/** Texts of which it is kept what is in them: a sentence is asked for whole and in parts, in turns. */
const KEPT = 4;

const prepared = new WeakMap<RegExp, Prepared>();
const lists = new WeakMap<readonly Patterned[], readonly { row: Patterned; ready: Prepared }[]>();
const texts = new Map<string, Known>();

const NOWHERE: readonly RegExpExecArray[] = [];

/** All places of a pattern, in order. @param pattern with the flag `g`, made once: what it needs is read when it is first seen */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const { bits, places } = texts.get(text) ?? keep(text);
  const ready = preparedOf(pattern);
  if (!mayBeIn(bits, ready)) return NOWHERE;
  const found = places.get(pattern) ?? search(text, ready.pattern);
  places.set(pattern, found);
  return found;
}

/** Rows whose patterns may be in a text, in their order. @param rows a list that is made once */
export function rowsIn<Row extends Patterned>(text: string, rows: readonly Row[]): readonly Row[] {
  const known = texts.get(text) ?? keep(text);
  const all = lists.get(rows) ?? rows.map((row) => ({ row, ready: preparedOf(row.pattern) }));
  lists.set(rows, all);
  const there =
    known.rows.get(rows) ?? all.filter(({ ready }) => mayBeIn(known.bits, ready)).map(({ row }) => row);
  known.rows.set(rows, there);
  return there as readonly Row[];
}

const preparedOf = (pattern: RegExp): Prepared => prepared.get(pattern) ?? prepare(pattern);

/** `search` says that there is none without the copy of the pattern that `matchAll` makes. */
const search = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  text.search(pattern) < 0 ? NOWHERE : [...text.matchAll(pattern)];

function mayBeIn(bits: Uint8Array, { needs }: Prepared): boolean {
  if (!needs) return true;
  for (let at = 0; at < needs.length; at += 2)
    if (bits[needs[at]!] === 1 && bits[needs[at + 1]!] === 1) return true;
  return false;
}

function prepare(pattern: RegExp): Prepared {
  const { source, flags } = pattern;
  const needs = needsOf(pattern);
  const ready = {
    pattern: flags.includes('u') ? new RegExp(withRanges(source), flags) : pattern,
    needs: needs && Uint16Array.from([...needs].flatMap(endsOf)),
  };
  prepared.set(pattern, ready);
  return ready;
}

function endsOf(words: string): [first: number, last: number] {
  const length = Math.min(LONGEST, words.length);
  return [bitOf(words, 0, length), bitOf(words, words.length - length, length)];
}

function keep(text: string): Known {
  const oldest = texts.size >= KEPT ? texts.keys().next() : null;
  const left = oldest && !oldest.done ? texts.get(oldest.value) : undefined;
  if (oldest && !oldest.done) texts.delete(oldest.value);
  // Sixteen kilobytes a sentence would be most of what reading leaves to collect.
  const bits = left ? left.bits.fill(0) : new Uint8Array(BITS);
  for (let at = 0; at < text.length; at += 1)
    for (let length = 1; length <= LONGEST && at + length <= text.length; length += 1)
      bits[bitOf(text, at, length)] = 1;
  const known: Known = { bits, places: new Map(), rows: new Map() };
  texts.set(text, known);
  return known;
}

function bitOf(text: string, from: number, length: number): number {
  let hash = length;
  for (let at = from; at < from + length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) % 1_000_003;
  return hash % BITS;
}
