/**
 * Notes by people: `Note by NAME, DATE (not checked against data): …`. A note on record is let through and shown
 * as unchecked, never counted as verified; the line "On record:" under it is audited like any other.
 */

import { dateAt } from './dates.ts';
import type { AuditIndex } from './index-sheet.ts';
import { lex } from './lexer.ts';
import { readText, type TextResult } from './prose.ts';
import type { Surroundings } from './state.ts';
import type { PlainText } from './structure.ts';

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
  const note = noteOnRecord(head.groups!, body, index);
  const subject = note ? (index.subject(note.subject) ?? null) : null;
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
          verdict: note ? 'note' : 'unsupported',
          fact: null,
          reason: note ? `a note by ${note.author}, not checked` : 'no such note on record',
        },
      ],
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

function noteOnRecord(head: Record<string, string>, body: string, index: AuditIndex) {
  const date = dateAt(lex(head['date']!), 0, index.sheet.asOf);
  const plain = (text: string) => text.replace(/[\s*_\\]+/gu, ' ').trim();
  return index.sheet.notes.find(
    (note) =>
      note.author === head['author'] &&
      note.date.slice(0, 10) === date?.value &&
      plain(note.text) === plain(body),
  );
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
