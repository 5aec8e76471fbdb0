/** Runs of a .docx as one line of Markdown that reads back as exactly these words. */
import { blockStartAt } from '../report/escape.ts';

export interface Segment {
  text: string;
  strong: boolean;
  emphasis: boolean;
  /** Address that the words lead to. */
  url: string | null;
}

const SPECIALS = /[\\`*_[\]<>|~]/g;
const ENTITY = /&(?=#?\w+;)/g;
const ADDRESS = /https?:\/\/[^\s<>()[\]|"'`*\\]+/g;

/** What a word processor makes of typed signs by itself, as the signs that were typed. */
const AUTOMATIC: [RegExp, string][] = [
  [/[\u201C\u201D\u201E\u201F]/g, '"'],
  [/[\u2018\u2019\u201A\u201B]/g, "'"],
  [/\u2026/g, '...'],
  [/\u2011|\u2010/g, '-'],
  [/(?<![\p{L}\p{N}])\u2013(?![\p{L}\p{N}])/gu, '\u2014'],
];

/** The words as they were typed: plain quotation marks, dashes and hyphens. */
export const asTyped = (text: string): string =>
  AUTOMATIC.reduce((typed, [sign, plain]) => typed.replace(sign, plain), text);

/** One line of Markdown; a line break in the text becomes a hard one, with `indent` at the start of the next line. */
export function lineOf(segments: Segment[], indent = ''): string {
  const merged = mergedRuns(segments);
  const whole = merged.map((segment) => segment.text).join('');
  let at = 0;
  let line = '';
  for (const group of groupsOf(merged, 'emphasis')) {
    const inner = groupsOf(group, 'strong').map((run) => {
      const text = run.map(linked).join('');
      const length = run.reduce((sum, { text: words }) => sum + words.length, 0);
      const marked = run[0]!.strong ? marks('**', text, whole[at - 1], whole[at + length]) : text;
      at += length;
      return marked;
    });
    line += group[0]!.emphasis ? marks('*', inner.join(''), line.at(-1), whole[at]) : inner.join('');
  }
  const start = blockStartAt(line);
  const guarded = start === null ? line : `${line.slice(0, start)}\\${line.slice(start)}`;
  return guarded.trim().replace(/\s*\n\s*/g, `\n${indent}`);
}

function mergedRuns(segments: Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments.filter(({ text }) => text !== '')) {
    const last = merged.at(-1);
    const blank = segment.text.trim() === '' && segment.url === null;
    const same = last && last.url === segment.url;
    if (same && (blank || (last.strong === segment.strong && last.emphasis === segment.emphasis)))
      last.text += segment.text;
    else merged.push({ ...segment });
  }
  return merged;
}

function groupsOf(segments: Segment[], by: 'strong' | 'emphasis'): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last && last[0]![by] === segment[by]) last.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

/** Emphasis around the words without the spaces at their ends; none where Markdown would not read it as such. */
function marks(mark: string, text: string, before: string | undefined, after: string | undefined): string {
  const [, lead = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return text;
  const letter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  const opens = lead !== '' || !letter(before) || letter(words[0]);
  const closes = tail !== '' || !letter(after) || letter(words.at(-1));
  return opens && closes ? `${lead}${mark}${words}${mark}${tail}` : text;
}

function linked({ text, url }: Segment): string {
  if (url === null || url === text || /[\s<>()\\]/.test(url)) return escapedText(text);
  return `[${escapedText(text)}](${url})`;
}

/** Words that mean nothing to Markdown; addresses stay whole. */
function escapedText(text: string): string {
  let escaped = '';
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    escaped += literal(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return escaped + literal(text.slice(at));
}

const literal = (text: string): string => text.replace(SPECIALS, '\\$&').replace(ENTITY, '\\&');
