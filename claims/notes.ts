/**
 * Notes by people: `Note by NAME, DATE (not checked against data): …`. A note is let through and shown as
 * unchecked, never counted as verified, whether it is on record or was added by hand; one that is on record must
 * stand as it was written. The line "On record:" under it is audited like any other.
 */

import { dateAt } from '../text/dates.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import type { Surroundings } from '../text/state.ts';
import type { PlainText } from '../text/structure.ts';
import { readText, type TextResult } from './sentences.ts';

const HEAD = /^Note by (?<author>[^,]+), (?<date>[^()]+) \(not checked against data\):\s*/u;
const RECORD = /(?:^|\n)On record:\s*/u;

/** Reads a block quote: a note, or prose like any other. */
export function readNote(
  paragraphs: PlainText[],
  index: AuditIndex,
  surroundings: Surroundings,
): TextResult[] {
  const [first, ...rest] = paragraphs;
  const head = first ? HEAD.exec(first.text) : null;
  if (!first || !head)
    return paragraphs.map((content) => readText(content, index, surroundings, 'paragraph'));
  const record = RECORD.exec(first.text);
  const end = record ? record.index : first.text.length;
  const body = first.text.slice(head[0].length, end).trim();
  const judged = judgeNote(head.groups!, body, index);
  const subject = judged.subject === null ? null : (index.subject(judged.subject) ?? null);
  const row = subject
    ? { kind: subject.kind, candidates: [subject], start: -1, end: -1, checked: 0, wrong: 0 }
    : null;
  const inside = { ...surroundings, row };
  const results: TextResult[] = [
    {
      claims: [
        {
          text: first.text.slice(0, end),
          start: first.starts[0]!,
          end: first.ends[end - 1]!,
          type: 'note',
          verdict: judged.verdict,
          fact: null,
          reason: judged.reason,
        },
      ],
      unchecked: [],
      tokens: 0,
      covered: 0,
      subjects: [],
    },
  ];
  const records = [
    ...(record ? [slice(first, record.index + record[0].length)] : []),
    ...rest.map(afterLabel),
  ];
  for (const content of records) results.push(readText(content, index, inside, 'cell'));
  return results;
}

interface JudgedNote {
  verdict: 'note' | 'contradicted' | 'unbound';
  reason: string;
  /** The account that the note on record is about; null for one added by hand. */
  subject: string | null;
}

function judgeNote(head: Record<string, string>, body: string, index: AuditIndex): JudgedNote {
  const author = head['author']!;
  const date = dateAt(lex(head['date']!), 0, index.sheet.asOf)?.value;
  const plain = (text: string) => text.replace(/[\s*_\\]+/gu, ' ').trim();
  const said = (note: { text: string }) => plain(note.text) === plain(body);
  const signed = (note: { author: string; date: string }) =>
    note.author === author && note.date.slice(0, 10) === date;
  const { notes } = index.sheet;
  const found = notes.find((note) => said(note) && signed(note));
  if (found) return { verdict: 'note', reason: `a note by ${author}, not checked`, subject: found.subject };
  const other = notes.find((note) => said(note) || signed(note));
  if (other) {
    const reason = `on record ${other.author} wrote on ${other.date.slice(0, 10)}: ${other.text}`;
    return { verdict: 'contradicted', reason, subject: other.subject };
  }
  if (date === undefined)
    return { verdict: 'unbound', reason: 'a note needs the day it was written', subject: null };
  return {
    verdict: 'note',
    reason: `a note by ${author}, added by hand and not on record, not checked`,
    subject: null,
  };
}

function afterLabel(content: PlainText): PlainText {
  const label = /^On record:\s*/u.exec(content.text);
  return label ? slice(content, label[0].length) : content;
}

/** The rest of a text from a place on. */
function slice(content: PlainText, from: number): PlainText {
  const shift = (ranges: { start: number; end: number }[]) =>
    ranges
      .filter((each) => each.end > from)
      .map((each) => ({ start: Math.max(0, each.start - from), end: each.end - from }));
  return {
    text: content.text.slice(from),
    starts: content.starts.slice(from),
    ends: content.ends.slice(from),
    strong: shift(content.strong),
    emphasis: shift(content.emphasis),
    links: [],
  };
}
