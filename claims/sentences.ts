/** One block of text (paragraph, list item, heading, cell) → its claims: segmented, covered, bound, verified. */
import type { Claim } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import { coverOf } from '../language/cover.ts';
import { parse } from '../language/parsed.ts';
import { formsFor } from '../language/phrases.ts';
import { CONNECTORS } from '../language/vocabulary.ts';
import { claimMentions, claimMoves } from '../prose/mentioned.ts';
import { type Place, uncheckedWords } from '../prose/unchecked.ts';
import { followClaims } from '../sentence/follow-declared.ts';
import { claimSpoken } from '../spoken/spoken.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Reading } from '../text/reading.ts';
import { newState, type Surroundings, startSentence, type TextKind } from '../text/state.ts';
import type { PlainText } from '../text/structure.ts';
import { isIdleAnswer } from './answers.ts';
import { readSentence } from './declared-sentences.ts';
import { judgeMention, oneTier } from './mentions.ts';
import { followMentions, goesOn, isOpen, readAsDeclared, readOpenSentence } from './open-sentences.ts';
import { sentences } from './sentence-ends.ts';

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
    const claimed = reading.claims.length;
    if (topic && (isOpen(cover) || goesOn(reading, topic, cover)))
      readOpenSentence(reading, topic, kind, start, end);
    else if (!topic || !readAsDeclared(reading, cover, kind, start, end))
      if (topic) readOpenSentence(reading, topic, kind, start, end);
      else readSentence(reading, cover, kind, start, end);
    else {
      followMentions(reading, topic);
      followClaims(topic, reading.claims.slice(claimed), index);
    }
    if (before) claimSpoken(reading, before, start, end);
  }
  return finishReading(reading, kind);
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
