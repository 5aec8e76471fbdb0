/** One block of text (paragraph, list item, heading, cell) → its claims: segmented, covered, bound, verified. */
import type { Claim, ClaimType } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import { coverOf, type Element } from '../language/cover.ts';
import type { Match } from '../language/forms.ts';
import { insteadOf, nearestForms, shown } from '../language/nearest-forms.ts';
import { parse } from '../language/parsed.ts';
import { formsFor } from '../language/phrases.ts';
import { CLAUSE_ENDS, CONNECTORS, SENTENCE_ENDS, SWAPPED } from '../language/vocabulary.ts';
import { claimMentions, claimMoves } from '../prose/mentioned.ts';
import { readOpen } from '../prose/reader.ts';
import { claimSpoken } from '../prose/spoken.ts';
import { type Place, uncheckedWords } from '../prose/unchecked.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Atom } from '../text/lexer.ts';
import { push, pushRange, type Reading } from '../text/reading.ts';
import type { Span } from '../text/spans.ts';
import {
  boundTo,
  type Mention,
  mention,
  newState,
  type Surroundings,
  startSentence,
  type Topic,
} from '../text/state.ts';
import type { PlainText } from '../text/structure.ts';
import { isIdleAnswer } from './answers.ts';
import { bestMatch, evaluate } from './evaluate.ts';
import { JointNames } from './joint-names.ts';
import { closeList, endList, listed, openList, partialList } from './lists.ts';
import { isMeantOtherwise } from './other-readings.ts';
import { testPlace } from './test-order.ts';

export interface TextResult {
  claims: Claim[];
  /** What could be claimed and is not, in open prose. */
  unchecked: Place[];
  tokens: number;
  covered: number;
  /** Subjects that the text names, in order. */
  subjects: Subject[];
  /** Whether each account that stands for itself here belongs to the section's or the page's group. */
  members?: { group: string; member: boolean }[];
}

export type TextKind = 'paragraph' | 'item' | 'heading' | 'cell';

function sentencesOf(text: string, index: AuditIndex, kind: 'cell' | 'prose') {
  const known = parse(text, index);
  const { atoms, spans } = known;
  known.sentences[kind] ??= sentences(atoms, spans).map(([start, end]) => ({
    start,
    end,
    cover: coverOf(atoms, spans, formsFor(index), start, end, kind === 'cell'),
  }));
  return known.sentences[kind];
}

export function beginReading(content: PlainText, index: AuditIndex, surroundings: Surroundings): Reading {
  const { atoms, spans } = parse(content.text, index);
  return {
    content,
    atoms,
    spans,
    state: newState(index, surroundings),
    claims: [],
    owned: new Set(),
    members: [],
    framed: false,
  };
}

/** Audits one block of text. */
export function readText(
  content: PlainText,
  index: AuditIndex,
  surroundings: Surroundings,
  kind: TextKind,
): TextResult {
  const reading = beginReading(content, index, surroundings);
  for (const { start, end, cover } of sentencesOf(content.text, index, kind === 'cell' ? 'cell' : 'prose')) {
    startSentence(reading.state);
    const topic = kind === 'cell' ? undefined : surroundings.topic;
    if (topic && isIdleAnswer(reading, start, end)) {
      for (let at = start; at < end; at += 1) reading.owned.add(at);
      continue;
    }
    const before = topic && { ...topic };
    if (topic && (isOpen(cover) || goesOn(reading, topic, cover)))
      readOpenSentence(reading, topic, kind, start, end);
    else if (!topic || !readAsDeclared(reading, cover, kind, start, end))
      if (topic) readOpenSentence(reading, topic, kind, start, end);
      else readSentence(reading, cover, kind, start, end);
    else followMentions(reading, topic);
    if (before) claimSpoken(reading, before, start, end);
  }
  return finishReading(reading, kind);
}

/** A sentence that no declared form covers, or that is a name alone ("**Globex.** Its renewal …"). */
const isOpen = (cover: Element[]): boolean =>
  cover.some((each) => each.kind === 'uncovered') ||
  cover.every((each) => each.kind === 'mention' || each.kind === 'connector');

/** Without a name of its own and without a bullet's, the sentence is about what the text was about: forms cannot know. */
const goesOn = ({ state }: Reading, topic: Topic, cover: Element[]): boolean =>
  (topic.account !== null || (topic.about !== null && state.surroundings.group === null)) &&
  boundTo(state, 'A', '', 'current') === null &&
  !cover.some(
    (each) =>
      each.kind === 'mention' ||
      (each.kind === 'match' && each.matches[0]!.bindings.some(({ slot }) => slot.metric === '')),
  );

/** Reads a sentence of open prose by its forms; false, and nothing read, where they cannot tell whose it is. */
function readAsDeclared(
  reading: Reading,
  cover: Element[],
  kind: TextKind,
  start: number,
  end: number,
): boolean {
  const { claims, state } = reading;
  const [before, mentions, lead] = [claims.length, state.mentions.length, state.lead];
  const counts = state.mentions.map(({ checked, wrong }) => ({ checked, wrong }));
  readSentence(reading, cover, kind, start, end);
  if (!isMeantOtherwise(reading, { claim: before, mention: mentions }, start, end)) return true;
  claims.length = before;
  state.mentions.length = mentions;
  for (const [at, each] of state.mentions.entries()) Object.assign(each, counts[at]);
  state.lead = lead;
  return false;
}

/** A sentence that the declared forms do not cover whole, held word by word. */
function readOpenSentence(reading: Reading, topic: Topic, kind: TextKind, start: number, end: number): void {
  const { state, spans, atoms } = reading;
  const first = spans[start]?.find((span) => span.kind === 'subject' && span.subjects[0]!.kind === 'account');
  if (kind === 'item' && state.mentions.length === 0 && first?.kind === 'subject') {
    state.lead = mention(state, first.subjects, atoms[start]!.start, atoms[first.to - 1]!.end);
    state.lead.checked += 1;
  }
  if (kind === 'heading')
    for (const { span, at } of headed(spans, start, end))
      mention(state, span.subjects, atoms[at]!.start, atoms[span.to - 1]!.end).checked += 1;
  const { findings, owned } = readOpen(reading, topic, start, end);
  for (const finding of findings) push(reading, finding);
  for (const at of owned) reading.owned.add(at);
}

type SubjectSpan = Extract<Span, { kind: 'subject' }>;

/** Groups and accounts that a heading names: what stands under it is about them. */
function headed(spans: Span[][], start: number, end: number): { span: SubjectSpan; at: number }[] {
  const found: { span: SubjectSpan; at: number }[] = [];
  for (let at = start; at < end; at += 1) {
    const span = spans[at]!.find(
      (each): each is SubjectSpan =>
        each.kind === 'subject' && ['tier', 'owner', 'segment', 'account'].includes(each.subjects[0]!.kind),
    );
    if (!span || span.to > end) continue;
    found.push({ span, at });
    at = span.to - 1;
  }
  return found;
}

/** What the forms found a sentence to be about is what open prose may go on about. */
function followMentions(reading: Reading, topic: Topic): void {
  const account = reading.state.mentions.filter(({ kind }) => kind === 'account').at(-1);
  if (account?.candidates.length === 1) {
    topic.account = account.candidates[0]!;
    topic.fresh = true;
  }
  // "Triage: four accounts. One customer."
  const tiers = new Set(
    reading.state.mentions.flatMap((each) => (each.kind === 'tier' ? each.candidates : [])),
  );
  if (!account && tiers.size === 1) topic.group = [...tiers][0]!;
}

export function finishReading(reading: Reading, kind: TextKind): TextResult {
  for (const each of reading.state.mentions) judgeMention(reading, each, kind);
  if (kind === 'heading') oneTier(reading);
  if (reading.state.surroundings.topic !== undefined) {
    claimMentions(reading);
    claimMoves(reading);
  }
  const counted = reading.atoms
    .map((atom, at) => ({ atom, at }))
    .filter(({ atom }) => atom.kind !== 'sign' && !CONNECTORS.has(atom.folded));
  return {
    claims: reading.claims,
    unchecked: reading.state.surroundings.topic === undefined ? [] : uncheckedWords(reading),
    tokens: counted.length,
    covered: counted.filter(({ at }) => reading.owned.has(at)).length,
    subjects: reading.state.mentions.flatMap((each) => each.candidates.slice(0, 1)),
    members: reading.members,
  };
}

/** A heading that names two tiers is about neither, and one of the report's frame is about none. */
function oneTier(reading: Reading): void {
  const tiers = reading.state.mentions.filter((each) => each.kind === 'tier');
  const [first, other] = [tiers[0], tiers.find((each) => each.candidates[0] !== tiers[0]!.candidates[0])];
  if (first && reading.framed) {
    pushRange(reading, first.start, first.end, {
      type: 'label',
      verdict: 'unsupported',
      fact: null,
      reason: `this section is not about ${first.candidates[0]!.name} alone`,
    });
  }
  if (!first || !other) return;
  pushRange(reading, first.start, other.end, {
    type: 'label',
    verdict: 'contradicted',
    fact: null,
    reason: `${first.candidates[0]!.name} and ${other.candidates[0]!.name} are two tiers`,
  });
}

/**
 * Ranges of atoms; a full stop inside a name, a figure or an address ends nothing, and one that closes a name
 * ("Inc.") ends a sentence only where the next one begins.
 */
function sentences(atoms: Atom[], spans: Span[][]): [number, number][] {
  const inside = new Set<number>();
  spans.forEach((list, from) => {
    for (const span of list) {
      for (let at = from; at < span.to - 1; at += 1) inside.add(at);
      const next = atoms[span.to];
      if (span.to - from > 1 && next !== undefined && !/^\p{Lu}/u.test(next.text)) inside.add(span.to - 1);
    }
  });
  const ranges: [number, number][] = [];
  let start = 0;
  atoms.forEach((atom, at) => {
    if (!SENTENCE_ENDS.has(atom.text) || inside.has(at) || isShortened(atoms, at)) return;
    ranges.push([start, at + 1]);
    start = at + 1;
  });
  if (start < atoms.length) ranges.push([start, atoms.length]);
  return ranges;
}

/** "3 touches vs. 2": a full stop that shortens a word. */
const isShortened = (atoms: Atom[], at: number): boolean =>
  atoms[at]!.text === '.' &&
  atoms[at]!.glued &&
  atoms[at + 1] !== undefined &&
  /^(\p{Ll}|vs|approx|incl|excl|ca|avg|est|min|max|mgmt|acct|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u.test(
    atoms[at - 1]?.text ?? '',
  ) &&
  !/^\p{Lu}/u.test(atoms[at + 1]!.text);

function readSentence(reading: Reading, cover: Element[], kind: TextKind, start: number, end: number): void {
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

/** Membership of a bullet's or bold account in the section's group, and names that nothing is said of. */
function judgeMention(reading: Reading, each: Mention, kind: TextKind): void {
  const { state, content } = reading;
  const { group, page, membership } = state.surroundings;
  const say = (finding: Pick<Claim, 'type' | 'verdict' | 'fact' | 'reason'>) =>
    pushRange(reading, each.start, each.end, finding);
  const bold = content.strong.some((range) => range.start <= each.start && range.end >= each.end);
  const leads = each === state.lead || (bold && kind === 'paragraph');
  const groups = [group, page?.kind === 'owner' ? page : null].filter((one) => one !== null);
  if (membership && each.kind === 'account' && leads && !each.elsewhere) {
    for (const one of new Set(groups)) {
      const member = each.candidates.some((candidate) => state.index.isMember(one.id, candidate.id));
      reading.members.push({ group: one.id, member });
      say({
        type: 'membership',
        verdict: member ? 'verified' : 'contradicted',
        fact: null,
        reason: member ? `a member of ${one.name}` : `on record not in ${one.name} (${one.id})`,
      });
      each.checked += 1;
      if (!member) return;
    }
  }
  const open = state.surroundings.topic !== undefined && kind === 'paragraph';
  if (each.checked === 0 && kind !== 'heading' && !open) {
    say({ type: 'name', verdict: 'unsupported', fact: null, reason: 'a name that nothing is claimed of' });
  } else if (each.wrong >= SWAPPED.wrong || (each.wrong > 0 && each.wrong * SWAPPED.share >= each.checked)) {
    say({
      type: 'name',
      verdict: 'contradicted',
      fact: null,
      reason: `${each.wrong} of ${each.checked} statements here do not hold for ${each.candidates[0]!.name}`,
    });
  }
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
