/**
 * The notation of declared phrases; matching.ts holds them against a text. A form is words, `[optional parts]`,
 * `<one|other>` and slots: `{A.arr}` (a value of the account), `{D.amount}` (of one of its open deals), `{S.date}` (of
 * one of its signals), `{X.touches_30d}` (of the subject the sentence is about, account or group), `{tier-3.arr}` (of
 * that very subject), with `@previous` for the run compared with. `{A}`, `{T}`, `{O}`, `{R}` name a subject that the
 * rest of the clause is about. Where a form's words name the metric of one of its slots, every name that the
 * catalogue has for it is read as well.
 */
import { metricOf } from '../domain/catalogue.ts';
import type { ClaimType } from '../domain/claims.ts';
import type { SubjectKind, Unit } from '../domain/facts.ts';
import { metricNames } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import type { Span } from '../text/spans.ts';

export interface Slot {
  /** As written in the form. */
  source: string;
  /** A, D, S, T, O, R, X, or the id of a subject. */
  scope: string;
  /** Empty for a slot that names a subject. */
  metric: string;
  period: string;
  unit: Unit | null;
  /** A text may stand there: a label, a name. */
  textual: boolean;
  /** Kind of the subjects that may stand there; null where none may. */
  names: SubjectKind | null;
}

export type Node =
  | { kind: 'word'; word: string }
  | { kind: 'slot'; slot: Slot }
  | { kind: 'choice'; options: Node[][] };

/** One step of a form and what comes after it; null after the last. Ways through a choice share what follows it. */
export type Step =
  | { kind: 'word'; word: string; next: Step | null }
  | { kind: 'slot'; slot: Slot; next: Step | null }
  | Choice;

interface Choice {
  kind: 'choice';
  number: number;
  /** Options by the words that they can start with, in their order; every list has those of `open` too. */
  byWord: Map<string, (Step | null)[]>;
  /** Options that can start with a value or hold nothing. */
  open: (Step | null)[];
}

/** A declared phrase. */
export interface Form {
  /** Stable name for docs and reasons. */
  id: string;
  form: string;
  /** Further conditions, by name (claims/checks.ts). */
  checks?: string[];
  /** Kind of the claim; by default it follows from the slots. */
  type?: ClaimType;
  /** The account named here may stand under the heading of another tier. */
  elsewhere?: boolean;
  /** Gives way to any other form that covers as much. */
  generic?: boolean;
  /** Said in table cells only: `any touch` under "Clears with". */
  cell?: boolean;
  /** Said in brackets only: `(Okafor)`, `(prospect, Okafor)`. */
  aside?: boolean;
  /** A check that each account (or statement) named after it in the clause has to meet: it opens a list. */
  list?: string;
}

export interface CompiledForm extends Form {
  nodes: Node[];
  start: Step | null;
  /** Words and slot kinds it can start with. */
  firstWords: Set<string>;
  /** Slots that it can start with. */
  firstSlots: Slot[];
}

export interface Binding {
  slot: Slot;
  span: Span;
}

export interface Match {
  form: CompiledForm;
  from: number;
  to: number;
  bindings: Binding[];
  /** Atoms matched by declared words: the more, the more specific. */
  words: number;
}

/** Whose catalogue entry tells the unit of a slot: without it any figure could stand where a text belongs. */
const KIND_OF_SCOPE: Record<string, SubjectKind> = {
  T: 'tier',
  O: 'owner',
  R: 'rule',
  G: 'stage',
  C: 'segment',
  S: 'signal',
  F: 'signal',
  run: 'run',
  intake: 'intake',
};

const MENTIONS: Record<string, SubjectKind> = {
  A: 'account',
  T: 'tier',
  O: 'owner',
  R: 'rule',
  G: 'stage',
  C: 'segment',
};

/** Reads a form's notation. Throws on a form that is not well made: forms are code, not input. */
export function compileForm(form: Form): CompiledForm {
  const slots: Slot[] = [];
  const tokens = form.form.match(/\{[^}]+\}|[[\]<>|]|[^[\]<>|{}]+/g) ?? [];
  const parser = { tokens, at: 0, slots };
  const nodes = parseSequence(parser, new Set());
  if (parser.at < tokens.length) throw new Error(`form ${form.id}: "${tokens[parser.at]}" stands alone`);
  const widened = withSynonyms(nodes, slots);
  const first = firstOf(widened);
  return {
    ...form,
    nodes: widened,
    start: stepsOf(widened, null, { last: 0 }),
    firstWords: first.words,
    firstSlots: first.slots,
  };
}

interface Parser {
  tokens: string[];
  at: number;
  slots: Slot[];
}

function parseSequence(parser: Parser, stop: Set<string>): Node[] {
  const nodes: Node[] = [];
  while (parser.at < parser.tokens.length && !stop.has(parser.tokens[parser.at]!)) {
    const token = parser.tokens[parser.at]!;
    parser.at += 1;
    if (token === '[') nodes.push(parseChoice(parser, ']'));
    else if (token === '<') nodes.push(parseChoice(parser, '>'));
    else if (token.startsWith('{')) {
      const slot = parseSlot(token.slice(1, -1));
      parser.slots.push(slot);
      nodes.push({ kind: 'slot', slot });
    } else
      nodes.push(
        ...lex(token.replaceAll('⟦', '[').replaceAll('⟧', ']')).map(
          (atom): Node => ({ kind: 'word', word: atom.folded }),
        ),
      );
  }
  return nodes;
}

/** `<one|other>`; in square brackets it may be missing as well. */
function parseChoice(parser: Parser, close: ']' | '>'): Node {
  const options: Node[][] = close === ']' ? [[]] : [];
  for (;;) {
    options.push(parseSequence(parser, new Set(['|', close])));
    const token = parser.tokens[parser.at];
    parser.at += 1;
    if (token === close) return { kind: 'choice', options };
    if (token !== '|') throw new Error(`a form lacks "${close}": ${parser.tokens.join('')}`);
  }
}

function parseSlot(source: string): Slot {
  const named = MENTIONS[source];
  if (named)
    return {
      source,
      scope: source,
      metric: '',
      period: 'current',
      unit: null,
      textual: false,
      names: named,
    };
  const match = /^([^.]+)\.([a-z0-9_]+)(?:@([a-z0-9-]+)|\.(delta|rank))?$/.exec(source);
  if (!match) throw new Error(`a slot that cannot be read: {${source}}`);
  const [, scope = '', metric = '', period, derived] = match;
  const unit = unitOf(scope, metric);
  return {
    source,
    scope,
    metric,
    period: period ?? derived ?? 'current',
    unit,
    textual: isText(unit),
    names: kindNamedBy(metric),
  };
}

const isText = (unit: Unit | null) => unit === null || unit === 'label' || unit === 'name' || unit === 'text';

/** The kind of subject that a metric's value names. */
function kindNamedBy(metric: string): SubjectKind | null {
  if (/owner/.test(metric)) return 'owner';
  if (/tier|^label/.test(metric)) return 'tier';
  if (/stage/.test(metric)) return 'stage';
  if (/segment/.test(metric)) return 'segment';
  if (/^(largest_renewal|last_seat|displaced_by)$/.test(metric)) return 'account';
  if (/deal_name/.test(metric)) return 'deal';
  return null;
}

function unitOf(scope: string, metric: string): Unit | null {
  if (scope === 'D') return metricOf('deal', metric)?.unit ?? null;
  if (scope === 'A' || scope === 'X') {
    return (metricOf('account', metric) ?? metricOf('book', metric))?.unit ?? null;
  }
  const kind = KIND_OF_SCOPE[scope] ?? (scope.startsWith('tier-') ? 'tier' : null);
  return (kind ? metricOf(kind, metric)?.unit : null) ?? metricOf('book', metric)?.unit ?? null;
}

/** Replaces words that name a slot's metric by a choice of all its names. */
function withSynonyms(nodes: Node[], slots: Slot[]): Node[] {
  const widened: Node[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]!;
    if (node.kind === 'choice') {
      widened.push({ kind: 'choice', options: node.options.map((option) => withSynonyms(option, slots)) });
      continue;
    }
    const names = node.kind === 'word' ? namesAt(nodes, at, slots) : null;
    if (!names) {
      widened.push(node);
      continue;
    }
    widened.push({
      kind: 'choice',
      options: names.all.map((name) => name.map((word): Node => ({ kind: 'word', word }))),
    });
    at += names.length - 1;
  }
  return widened;
}

function namesAt(nodes: Node[], at: number, slots: Slot[]): { all: string[][]; length: number } | null {
  let best: { all: string[][]; length: number } | null = null;
  for (const slot of slots) {
    const all = metricNames(slot.metric);
    for (const name of all) {
      const here = name.every((word, offset) => {
        const node = nodes[at + offset];
        return node?.kind === 'word' && node.word === word;
      });
      if (here && name.length > (best?.length ?? 0)) best = { all, length: name.length };
    }
  }
  return best;
}

function stepsOf(nodes: Node[], after: Step | null, numbers: { last: number }): Step | null {
  return nodes.reduceRight<Step | null>((next, node) => {
    return node.kind === 'choice' ? choiceOf(node.options, next, numbers) : { ...node, next };
  }, after);
}

function choiceOf(options: Node[][], next: Step | null, numbers: { last: number }): Choice {
  numbers.last += 1;
  const choice: Choice = { kind: 'choice', number: numbers.last, byWord: new Map(), open: [] };
  const ways = options.map((option) => ({
    first: firstOf(option),
    step: stepsOf(option, next, numbers),
  }));
  const startWith = (word: string | null) =>
    ways
      .filter(
        ({ first }) => first.empty || first.slots.length > 0 || (word !== null && first.words.has(word)),
      )
      .map(({ step }) => step);
  choice.open = startWith(null);
  for (const { first } of ways)
    for (const word of first.words) if (!choice.byWord.has(word)) choice.byWord.set(word, startWith(word));
  return choice;
}

function firstOf(nodes: Node[]): { words: Set<string>; slots: Slot[]; empty: boolean } {
  const words = new Set<string>();
  const slots: Slot[] = [];
  for (const node of nodes) {
    if (node.kind === 'word') return { words: words.add(node.word), slots, empty: false };
    if (node.kind === 'slot') return { words, slots: [...slots, node.slot], empty: false };
    let empty = false;
    for (const option of node.options) {
      const first = firstOf(option);
      for (const word of first.words) words.add(word);
      slots.push(...first.slots);
      empty ||= first.empty;
    }
    if (!empty) return { words, slots, empty: false };
  }
  return { words, slots, empty: true };
}
