/**
 * A sentence of open prose as items: names, dates, figures with what they count, cues and plain words. Every atom
 * belongs to exactly one item.
 */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { type Atom, lex } from '../text/lexer.ts';
import type { Span } from '../text/spans.ts';
import { CUES } from './cues.ts';
import { type DateRange, dateRangeAt } from './dates.ts';
import type { OpenFigure } from './figures.ts';
import { spokenDateAt } from './spoken-dates.ts';
import { isTierVerb, spokenTier } from './spoken-tiers.ts';
import { comparedAt, openFigureAt } from './written-figures.ts';

interface Place {
  from: number;
  to: number;
}

export type Item = Place &
  (
    | { kind: 'name'; subjects: Subject[] }
    | { kind: 'date'; date: DateRange }
    | { kind: 'figure'; figure: OpenFigure }
    | { kind: 'word'; word: string; metrics: ReadonlySet<string> | null; capital: boolean }
    | { kind: 'sign'; word: string }
  );

/** The atoms of items from one to another, both of them included. */
export const spanOf = (items: readonly Item[], from: number, to: number): Place => ({
  from: items[from]!.from,
  to: items[to]!.to,
});

/** The places of items from one to another, both of them included. */
export const placesFrom = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

/** The word of an item that is one; empty for any other and for none. */
export const wordOf = (item: Item | undefined): string => (item?.kind === 'word' ? item.word : '');

/** The word or sign of an item; empty for a name, date or figure and for none. */
export const textOf = (item: Item | undefined): string =>
  item?.kind === 'word' || item?.kind === 'sign' ? item.word : '';

/** The value of a bare number; null for any other item and for none. */
export const numberOf = (item: Item | undefined): number | null =>
  item?.kind === 'figure' && item.figure.kind === 'number' ? item.figure.value : null;

export const isQuestion = (items: readonly Item[]): boolean => textOf(items.at(-1)) === '?';

/**
 * What is made of a sentence's items once, however many readers ask: items are never changed after they are read.
 * @param make of the items alone
 */
export function oncePerSentence<Made>(make: (items: Item[]) => Made): (items: Item[]) => Made {
  const known = new WeakMap<Item[], Made>();
  return (items) => {
    const made = known.get(items) ?? make(items);
    known.set(items, made);
    return made;
  };
}

/** A lower-case stage is one only before such a word ("the proposal stage") … */
const STAGE_AFTER = /^(stage|phase)$/;
/** … or after one of these: "the proposal" is a deal. */
const STAGE_BEFORE = /^(at|in|into|to|from|entered|reached|left|through|leaving|entering|reach|enter|still)$/;
const NAMED = ['account', 'owner', 'tier', 'stage', 'rule', 'deal', 'segment'];

interface KnownItems {
  named: readonly Subject[];
  sentences: Map<string, Item[]>;
}
/** A sentence is asked for by its readers in turn, and by what they leave: what is made once per sentence is made once. */
const known = new WeakMap<Span[][], KnownItems>();

/** The items of atoms [start, end). @param named accounts that the document names; the same list for all of it */
export function itemsOf(
  atoms: Atom[],
  spans: Span[][],
  index: AuditIndex,
  start: number,
  end: number,
  named: readonly Subject[],
): Item[] {
  const before = known.get(spans);
  const text = before?.named === named ? before : { named, sentences: new Map<string, Item[]>() };
  known.set(spans, text);
  const made = text.sentences.get(`${start}-${end}`);
  if (made) return made;
  const items: Item[] = [];
  text.sentences.set(`${start}-${end}`, items);
  for (let at = start; at < end; ) {
    const item = itemAt(atoms, spans, index, at, end, named);
    items.push(item);
    at = item.to;
  }
  return items;
}

function itemAt(
  atoms: Atom[],
  spans: Span[][],
  index: AuditIndex,
  at: number,
  end: number,
  named: readonly Subject[],
): Item {
  const name = nameAt(atoms, spans[at]!, at, index, named);
  if (name && name.to <= end) return name;
  const date =
    spokenDateAt(atoms, (place) => spans[place] ?? [], at, index.sheet.asOf) ??
    dateRangeAt(atoms, spans[at]!, at, index.sheet.asOf);
  if (date && date.to <= end) return { kind: 'date', from: at, to: date.to, date };
  const figure =
    arrowAt(atoms, at) > 0
      ? null
      : (comparedAt(atoms, spans[at + 1], at) ?? openFigureAt(atoms, spans[at]!, at));
  if (figure && figure.to <= end) return { kind: 'figure', from: at, to: figure.to, figure };
  const atom = atoms[at]!;
  const arrow = arrowAt(atoms, at);
  if (arrow > 0) return { kind: 'word', from: at, to: at + arrow, word: 'to', metrics: null, capital: false };
  if (atom.kind === 'sign') return { kind: 'sign', from: at, to: at + 1, word: atom.folded };
  const cue = cueAt(atoms, at, end);
  const capital = /^\p{Lu}/u.test(atom.text);
  return cue
    ? {
        kind: 'word',
        from: at,
        to: at + cue.words.length,
        word: cue.words.join(' '),
        metrics: cue.metrics,
        capital,
      }
    : { kind: 'word', from: at, to: at + withStop(atoms, at), word: atom.folded, metrics: null, capital };
}

/** "Three vs. 4.1": the stop of an abbreviation belongs to its word and ends nothing. */
const withStop = (atoms: Atom[], at: number): number =>
  atoms[at]!.folded === 'vs' && atoms[at + 1]?.text === '.' && atoms[at + 1]!.glued ? 2 : 1;

/** "78 → 73", "78 -> 73", "8 > 7": atoms of an arrow between two figures, which reads as "to". */
function arrowAt(atoms: Atom[], at: number): number {
  if (/^[→⟶➔➜⇒]$/.test(atoms[at]!.text)) return 1;
  if (/^[-–=]$/.test(atoms[at]!.text) && atoms[at + 1]?.text === '>' && atoms[at + 1]!.glued) return 2;
  const [before, next] = [atoms[at - 1], atoms[at + 1]];
  return atoms[at]!.text === '>' && before?.kind === 'number' && next?.kind === 'number' ? 1 : 0;
}

function cueAt(atoms: Atom[], at: number, end: number) {
  return CUES.get(atoms[at]!.folded)?.find(
    ({ words }) =>
      at + words.length <= end && words.every((word, offset) => atoms[at + offset]?.folded === word),
  );
}

/** A full name first; else the first word of a name, where it can mean one account or owner only. */
function nameAt(
  atoms: Atom[],
  spans: Span[],
  at: number,
  index: AuditIndex,
  named: readonly Subject[],
): (Place & { kind: 'name'; subjects: Subject[] }) | null {
  const full = spans
    .filter(
      (span) =>
        span.kind === 'subject' && NAMED.includes(span.subjects[0]!.kind) && !isCommon(span.subjects[0]!),
    )
    .sort((a, b) => b.to - a.to || order(a, b))[0];
  if (full?.kind === 'subject' && isTierVerb(atoms, at, full.to)) return null;
  const capitals = full ? null : inCapitals(atoms, at, index);
  if (capitals) return capitals;
  if (full?.kind === 'subject') return { kind: 'name', from: at, to: full.to, subjects: full.subjects };
  const ranked = spokenTier(atoms, at, index);
  if (ranked) return { kind: 'name', ...ranked };
  const stage = index
    .ofKind('stage')
    .find((each) => each.name.toLowerCase() === atoms[at]!.text && !isCommon(each));
  const isStage =
    STAGE_BEFORE.test(atoms[at - 1]?.folded ?? '') || STAGE_AFTER.test(atoms[at + 1]?.folded ?? '');
  if (stage && isStage) return { kind: 'name', from: at, to: at + 1, subjects: [stage] };
  if (!/^\p{Lu}/u.test(atoms[at]!.text)) return null;
  const short = shortNames(index).get(atoms[at]!.text) ?? [];
  const here = short.filter((subject) => named.includes(subject));
  const meant = here.length > 0 ? here : short;
  return meant.length === 1 ? { kind: 'name', from: at, to: at + 1, subjects: meant } : null;
}

/** "TRIAGE: 12 ACCOUNTS", "BLANEFORD HEALTH: INTO EXPAND": a tier's or account's name in a title. */
function inCapitals(
  atoms: Atom[],
  at: number,
  index: AuditIndex,
): (Place & { kind: 'name'; subjects: Subject[] }) | null {
  const { text } = atoms[at]!;
  if (!/^\p{Lu}{4,}$/u.test(text)) return null;
  const tier = index.ofKind('tier').find(({ name }) => name.toUpperCase().endsWith(` ${text}`));
  if (tier) return { kind: 'name', from: at, to: at + 1, subjects: [tier] };
  const meant = index.ofKind('account').filter(({ name }) => name.toUpperCase().split(' ')[0] === text);
  const whole = meant.filter(({ name }) => name.toUpperCase() === `${text} ${atoms[at + 1]?.text ?? ''}`);
  if (whole.length === 1) return { kind: 'name', from: at, to: at + 2, subjects: whole };
  return meant.length === 1 ? { kind: 'name', from: at, to: at + 1, subjects: meant } : null;
}

/** A name that is a plain noun of the field: "the renewal" is the deal and not its stage, "sentiment" no rule. */
const isCommon = ({ kind, name }: Subject): boolean =>
  ((kind === 'stage' || kind === 'deal') && name === 'Renewal') || (kind === 'rule' && !name.includes(' '));

const KIND_ORDER = ['account', 'owner', 'tier', 'stage', 'deal', 'rule', 'segment'];
const order = (a: Span, b: Span): number => rank(a) - rank(b);
const rank = (span: Span): number =>
  span.kind === 'subject' ? KIND_ORDER.indexOf(span.subjects[0]!.kind) : KIND_ORDER.length;

const shorts = new WeakMap<AuditIndex, Map<string, Subject[]>>();

/** Accounts by the first word of their name, owners by their first name and by their last. */
function shortNames(index: AuditIndex): Map<string, Subject[]> {
  const known = shorts.get(index);
  if (known) return known;
  const made = new Map<string, Subject[]>();
  const add = (word: string, subject: Subject): void => {
    made.set(word, [...(made.get(word) ?? []), subject]);
  };
  for (const subject of [...index.ofKind('account'), ...index.ofKind('owner')]) {
    const parts = lex(subject.name).filter(({ kind }) => kind === 'word');
    if (parts.length < 2) continue;
    add(parts[0]!.text, subject);
    if (subject.kind === 'owner') add(parts.at(-1)!.text, subject);
  }
  shorts.set(index, made);
  return made;
}
