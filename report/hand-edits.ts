/**
 * What people changed in a report's Markdown, put into the next one. A report of ours has one line for each paragraph,
 * bullet, row and note, so lines are what is compared: the text as it was generated, as it was edited, and as it is
 * generated now. Pure and deterministic.
 */
import { matching } from './line-matching.ts';

/** A line that is not blank, with how many blank lines stand before it. */
export interface Line {
  text: string;
  gap: number;
}

/** One change by hand: lines taken out, put in, or one for the other. */
export interface HandEdit {
  /** Number of its first line in the edited text, from 1. */
  line: number;
  /** The heading that it stands under, without marks; empty above the first. */
  section: string;
  kind: 'note' | 'edit';
  /** Its lines, as edited; empty where lines were taken out. */
  lines: Line[];
  /** Where it goes into the text as generated now; a reason where it cannot. */
  place: Place | { reason: string };
}

/** Lines [from, to) of the new text are replaced; from = to puts in before that line. */
export interface Place {
  from: number;
  to: number;
  /** Blank lines that the edited text had behind it. */
  gapAfter: number;
}

/** Lines of a text, without blank ones; trailing spaces and carriage returns do not count. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd();
    if (line === '') gap += 1;
    else {
      lines.push({ text: line, gap });
      gap = 0;
    }
  }
  return lines;
}

export const textOf = (lines: readonly Line[]): string =>
  lines.map(({ text, gap }, at) => `${'\n'.repeat(at === 0 ? 0 : gap)}${text}\n`).join('');

/**
 * Every change between the text as generated and as edited, with its place in the text as generated now.
 * @param base keys of the lines as generated, by `keyOf`
 */
export function handEdits(
  base: readonly string[],
  edited: readonly Line[],
  now: readonly Line[],
  keyOf: (line: string) => string,
): HandEdit[] {
  const mine = edited.map(({ text }) => keyOf(text));
  const next = now.map(({ text }) => keyOf(text));
  const kept = matching(base, mine);
  const current = new Map(matching(base, next));
  const edits = hunksOf(kept, base.length, mine.length)
    .filter((hunk) => !isThereNow(hunk, mine, next, current))
    .flatMap((hunk) =>
      editsOf(hunk, { edited, now, kept: new Map(kept.map(([b, m]) => [m, b])), current, mine, next }),
    );
  return edits;
}

interface Hunk {
  base: [number, number];
  mine: [number, number];
}

interface Texts {
  edited: readonly Line[];
  now: readonly Line[];
  /** Line as edited → line as generated. */
  kept: Map<number, number>;
  /** Line as generated → line as generated now. */
  current: Map<number, number>;
  mine: string[];
  next: string[];
}

function hunksOf(kept: [number, number][], baseLength: number, mineLength: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [base, mine] = [0, 0];
  for (const [toBase, toMine] of [...kept, [baseLength, mineLength] as const]) {
    if (toBase > base || toMine > mine) hunks.push({ base: [base, toBase], mine: [mine, toMine] });
    [base, mine] = [toBase + 1, toMine + 1];
  }
  return hunks;
}

/** What was written by hand is what is generated now, or what was taken out is gone. */
function isThereNow(
  { base, mine }: Hunk,
  keys: string[],
  next: string[],
  current: Map<number, number>,
): boolean {
  const written = keys.slice(...mine);
  if (written.length === 0) return range(base).every((line) => !current.has(line));
  if (range(base).some((line) => current.has(line))) return false;
  return next.some((_, at) => written.every((key, offset) => next[at + offset] === key));
}

const range = ([from, to]: [number, number]): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

/** The change without its notes, and each note for itself: a note stays though the line beside it changed. */
function editsOf(hunk: Hunk, texts: Texts): HandEdit[] {
  const { edited } = texts;
  const [from, to] = hunk.mine;
  const notes = noteRanges(edited, from, to);
  const isNote = (at: number) => notes.some(([start, end]) => at >= start && at < end);
  const rest = range(hunk.mine).filter((at) => !isNote(at));
  const made: HandEdit[] = notes.map(([start, end]) => ({
    line: start + 1,
    section: sectionOf(edited, start),
    kind: 'note',
    lines: edited.slice(start, end).map((line, at) => ({ ...line, gap: at === 0 ? 1 : line.gap })),
    place: beside(start, 1, hunk, texts),
  }));
  if (rest.length === 0 && hunk.base[0] === hunk.base[1]) return made;
  const place =
    hunk.base[0] === hunk.base[1] ? beside(rest[0]!, gapOf(edited, to), hunk, texts) : insteadOf(hunk, texts);
  const lines = rest.map((at) => edited[at]!);
  return [{ line: from + 1, section: sectionOf(edited, from), kind: 'edit' as const, lines, place }, ...made];
}

const gapOf = (lines: readonly Line[], at: number): number => lines[at]?.gap ?? 0;

/** Notes in the documented form, with the lines of their block. */
function noteRanges(lines: readonly Line[], from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  for (let at = from; at < to; at += 1) {
    if (!/^>\s*\**Note by [^,]+, [^()]+\(not checked against data\):/u.test(lines[at]!.text)) continue;
    let end = at + 1;
    while (end < to && lines[end]!.gap === 0 && lines[end]!.text.startsWith('>')) end += 1;
    found.push([at, end]);
    at = end - 1;
  }
  return found;
}

const isHeading = (line: Line | undefined): boolean => line !== undefined && /^#{1,6}\s/.test(line.text);

function sectionOf(lines: readonly Line[], at: number): string {
  const heading = lines.slice(0, at + 1).findLast((line) => isHeading(line));
  return heading ? stemOf(heading) : '';
}

/** A heading without its marks and its counts: "Tier 3 — Watch". */
const stemOf = ({ text }: Line): string =>
  text
    .replace(/^#+\s*/, '')
    .replace(/\s*\(.*\)\s*$/, '')
    .trim();

/** The lines that were changed, where they stand now; they must all be there, side by side, as they were. */
function insteadOf({ base, mine }: Hunk, { current, edited }: Texts): HandEdit['place'] {
  const places = range(base).map((line) => current.get(line));
  const [first] = places;
  const together = first !== undefined && places.every((place, at) => place === first + at);
  if (!together) return { reason: 'the generated text there is another now' };
  return { from: first, to: first + places.length, gapAfter: gapOf(edited, mine[1]) };
}

/** Behind the line that was changed beside it, else behind the nearest one above that is still there, in the same section. */
function beside(at: number, gapAfter: number, hunk: Hunk, texts: Texts): HandEdit['place'] {
  const { edited, now, kept, current } = texts;
  const changed = range(hunk.base).findLast((line) => current.has(line));
  if (changed !== undefined) return behind(current.get(changed)!, gapAfter);
  for (let above = at - 1; above >= 0; above -= 1) {
    const base = kept.get(above);
    const here = base === undefined ? undefined : current.get(base);
    if (here !== undefined) return behind(here, gapAfter);
    if (!isHeading(edited[above])) continue;
    const same = now.findIndex((line) => isHeading(line) && stemOf(line) === stemOf(edited[above]!));
    return same < 0 ? { reason: 'its section is not there any more' } : behind(same, gapAfter);
  }
  return { from: 0, to: 0, gapAfter };
}

const behind = (line: number, gapAfter: number): Place => ({ from: line + 1, to: line + 1, gapAfter });
