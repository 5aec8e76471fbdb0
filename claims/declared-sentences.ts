/** A sentence read by declared forms: each match evaluated, names joined and listed, and what no phrase covers denied. */
import type { ClaimType } from '../domain/claims.ts';
import type { Element } from '../language/cover.ts';
import type { Match } from '../language/forms.ts';
import { insteadOf, nearestForms, shown } from '../language/nearest-forms.ts';
import { CLAUSE_ENDS } from '../language/vocabulary.ts';
import type { Atom } from '../text/lexer.ts';
import { push, pushRange, type Reading } from '../text/reading.ts';
import type { Span } from '../text/spans.ts';
import { type Mention, mention, type TextKind } from '../text/state.ts';
import { bestMatch, evaluate } from './evaluate.ts';
import { JointNames } from './joint-names.ts';
import { closeList, endList, listed, openList, partialList } from './lists.ts';
import { testPlace } from './test-order.ts';

export function readSentence(
  reading: Reading,
  cover: Element[],
  kind: TextKind,
  start: number,
  end: number,
): void {
  const { atoms, state } = reading;
  const first = reading.state.mentions.length === 0 && kind === 'item';
  const joint = new JointNames();
  for (const element of cover) {
    if (element.kind !== 'uncovered')
      for (let at = element.from; at < element.to; at += 1) reading.owned.add(at);
    if (element.kind === 'mention') {
      const made = mention(
        state,
        element.span.subjects,
        atoms[element.from]!.start,
        atoms[element.to - 1]!.end,
      );
      if (first && made.kind === 'account' && element.from === 0) state.lead = made;
      listed(reading, made, element);
      joint.add(made);
    } else if (element.kind === 'match') {
      const others = state.list ? [] : joint.others(element, state);
      readMatch(reading, element);
      for (const other of others) readOf(reading, element, other);
    } else if (element.kind === 'connector') {
      joint.pass(atoms[element.from]!.text);
      if (atoms[element.from]!.text === ';') endList(reading);
    } else joint.clear();
  }
  closeList(reading);
  denyUncovered(reading, cover, start, end);
}

/** What is said of several accounts at once ("A and B moved down") is said of each: the same phrase, held again. */
function readOf(reading: Reading, element: Extract<Element, { kind: 'match' }>, made: Mention): void {
  const state = {
    ...reading.state,
    latest: { ...reading.state.latest, account: made },
    nearest: made,
    children: new Map(),
  };
  const match = bestMatch(element.matches, state, reading.atoms);
  for (const finding of evaluate(match, state, reading.atoms)) push(reading, finding);
}

function readMatch(reading: Reading, element: Extract<Element, { kind: 'match' }>): void {
  const before = reading.state.mentions.length;
  const match = bestMatch(element.matches, reading.state, reading.atoms);
  if (/^(?:title|heading)-?/.test(match.form.id)) reading.framed = true;
  for (const finding of evaluate(match, reading.state, reading.atoms)) push(reading, finding);
  const { list } = match.form;
  inOrder(reading, match);
  for (const each of reading.state.mentions.slice(before)) {
    if (!list) listed(reading, each, element);
    // A name that a form asks for is accounted for by that form.
    each.checked += 1;
    if (match.form.elsewhere) each.elsewhere = true;
  }
  if (list) {
    closeList(reading);
    openList(reading, match);
  } else partialList(reading.state, match);
}

/** Where the text says that tiers are tested in its order, they have to come in the model's. */
function inOrder(reading: Reading, match: Match): void {
  const { state, atoms } = reading;
  if (match.form.id === 'order') state.tested = [];
  if (!state.tested || !['tier-definition', 'any-of'].includes(match.form.id)) return;
  const tier = state.latest.tier?.candidates[0];
  if (!tier) return;
  const place = testPlace(tier.id, state.index);
  const late = state.tested.find((other) => testPlace(other, state.index) > place);
  state.tested.push(tier.id);
  if (!late) return;
  pushRange(reading, atoms[match.from]!.start, atoms[match.to - 1]!.end, {
    type: 'definition',
    verdict: 'contradicted',
    fact: null,
    reason: `the model tests ${tier.name} before ${state.index.subject(late)?.name ?? late}`,
  });
}

/** What no phrase covers makes a fault of its whole clause. */
function denyUncovered(reading: Reading, cover: Element[], start: number, end: number): void {
  const { atoms, spans } = reading;
  const open = new Set(cover.filter((each) => each.kind === 'uncovered').map((each) => each.from));
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !CLAUSE_ENDS.has(atoms[to]!.text)) to += 1;
    const ends = Math.min(to + 1, end);
    const bad = range(from, ends).filter((at) => open.has(at));
    if (bad.length > 0) {
      const last = Math.max(to - 1, bad.at(-1)!, from);
      const figure = bad
        .flatMap((at) => spans[at]!)
        .find((span) => span.kind !== 'none' && span.kind !== 'dash');
      push(reading, {
        from: Math.min(from, bad[0]!),
        to: last + 1,
        type: figure ? typeOfSpan(figure) : 'predicate',
        verdict: figure ? 'unbound' : 'unsupported',
        fact: null,
        reason: undeclared(atoms.slice(from, last + 1), bad.map((at) => atoms[at]!.text).join(' ')),
      });
    }
    from = ends;
  }
}

/** Which words nothing covers, and the nearest thing that may be said. */
function undeclared(clause: Atom[], words: string): string {
  const [nearest] = nearestForms(clause.map((atom) => atom.text).join(' '), 1);
  const [instead] = insteadOf(words);
  const hint = instead ?? (nearest ? `say ${shown(nearest)}` : undefined);
  return `no declared phrase covers "${words}"${hint ? `; ${hint}` : ''}`;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

function typeOfSpan(span: Span): ClaimType {
  if (span.kind === 'subject') return 'name';
  if (span.kind === 'date' || span.kind === 'month') return 'date';
  if (span.kind === 'label') return 'label';
  return span.kind === 'url' ? 'citation' : 'value';
}
