/**
 * Matches forms against a text's atoms, by words and kinds of values alone. What a choice cannot lead to from a place
 * is tried there once, however many ways lead to it.
 */

import type { Atom } from '../text/lexer.ts';
import type { Span } from '../text/spans.ts';
import type { Binding, CompiledForm, Match, Slot, Step } from './forms.ts';

interface Search {
  form: CompiledForm;
  atoms: Atom[];
  spans: Span[][];
  from: number;
  found: Match[];
  /** Choices that led nowhere, by number and place. */
  dead: Set<number> | null;
}

/** All ways in which the form matches from the atom on, in the order in which its notation writes them. */
export function matchForm(form: CompiledForm, atoms: Atom[], spans: Span[][], from: number): Match[] {
  const search: Search = { form, atoms, spans, from, found: [], dead: null };
  walk(search, form.start, from, [], 0);
  return search.found;
}

/** @returns whether any way from here leads to the form's end */
function walk(search: Search, step: Step | null, at: number, bindings: Binding[], words: number): boolean {
  if (step === null) {
    take(search, at, bindings, words);
    return true;
  }
  if (step.kind === 'word') {
    return search.atoms[at]?.folded === step.word && walk(search, step.next, at + 1, bindings, words + 1);
  }
  let led = false;
  if (step.kind === 'choice') {
    const key = step.number * (search.atoms.length + 1) + at;
    if (search.dead?.has(key)) return false;
    const options = step.byWord.get(search.atoms[at]?.folded ?? '') ?? step.open;
    for (const option of options) led = walk(search, option, at, bindings, words) || led;
    if (led) return true;
    search.dead ??= new Set();
    search.dead.add(key);
    return false;
  }
  for (const span of search.spans[at] ?? []) {
    if (!fits(step.slot, span)) continue;
    led = walk(search, step.next, span.to, [...bindings, { slot: step.slot, span }], words) || led;
  }
  return led;
}

/** Of ways that read the same spans by the same slots, the first counts. */
function take({ form, from, found }: Search, to: number, bindings: Binding[], words: number): void {
  if (to === from || found.some((match) => match.to === to && alike(match.bindings, bindings))) return;
  found.push({ form, from, to, bindings, words });
}

const alike = (left: Binding[], right: Binding[]): boolean =>
  left.length === right.length &&
  left.every(({ slot, span }, at) => {
    const other = right[at]!;
    return (
      slot.source === other.slot.source &&
      span.kind === other.span.kind &&
      span.from === other.span.from &&
      span.to === other.span.to
    );
  });

/** Whether a span can be the value of the slot, by its kind alone: never by whether it is the right one. */
export function fits(slot: Slot, span: Span): boolean {
  if (slot.metric === '') return span.kind === 'subject' && span.subjects[0]?.kind === slot.names;
  // A declared statement is a text of the sheet, never a bare figure, date or "no".
  if (slot.metric === 'statement' && span.kind !== 'label') return false;
  // A label has to be a possible value of this very metric, else any label could stand anywhere.
  if (span.kind === 'label') return slot.textual && span.metrics.has(slot.metric);
  if (span.kind === 'subject') return slot.textual && slot.names === span.subjects[0]?.kind;
  switch (slot.unit) {
    case null:
      return span.kind !== 'dash';
    case 'money':
    case 'rate':
    case 'count':
      return span.kind === 'none' || span.kind === (slot.unit === 'money' ? 'money' : 'number');
    case 'percent':
    case 'date':
    case 'month':
      return span.kind === slot.unit;
    case 'label':
    case 'name':
    case 'text':
      return false;
    default:
      return span.kind === 'number';
  }
}
