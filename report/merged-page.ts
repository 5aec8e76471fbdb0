/** A rendered page with hand edits in it: its text, and where facts and sections stand in it now. */
import { type HandEdit, type Line, linesOf, type Place, textOf } from './hand-edits.ts';
import type { RenderedReport } from './markdown.ts';

/** An edit that has its place. */
export type PlacedEdit = HandEdit & { place: Place };

export const isPlaced = (edit: HandEdit): edit is PlacedEdit => 'from' in edit.place;

export interface MergedPage {
  page: RenderedReport;
  /** For each edit where its lines start and end in the text; one that only takes out is empty. */
  ranges: { start: number; end: number }[];
}

/**
 * Puts the edits in. The places of facts in lines that stay go with them; those in replaced lines are dropped, as
 * nobody can say which words of the edit they are.
 */
export function mergePage(page: RenderedReport, edits: readonly PlacedEdit[]): MergedPage {
  const generated = linesOf(page.text);
  const starts = startsOf(generated);
  const merged: { line: Line; from: number | null; edit: number | null }[] = [];
  let gap = 0;
  for (let at = 0; at <= generated.length; at += 1) {
    edits.forEach((edit, number) => {
      if (edit.place.from !== at) return;
      edit.lines.forEach((line, place) => {
        const wanted =
          place === 0 ? Math.max(line.gap, gap, edit.place.to > at ? generated[at]!.gap : 0) : line.gap;
        merged.push({ line: { ...line, gap: wanted }, from: null, edit: number });
      });
      gap = edit.lines.length > 0 ? edit.place.gapAfter : gap;
    });
    const line = generated[at];
    if (!line || edits.some(({ place }) => at >= place.from && at < place.to)) continue;
    merged.push({ line: { ...line, gap: Math.max(line.gap, gap) }, from: at, edit: null });
    gap = 0;
  }
  const lines = merged.map(({ line }) => line);
  const text = textOf(lines);
  const places = startsOf(lines);
  const moved = new Map(
    merged.flatMap(({ from }, at) => (from === null ? [] : [[from, places[at]!] as const])),
  );
  return {
    page: { ...page, text, ...movedParts(page, generated, starts, moved, text.length) },
    ranges: edits.map((_, number) => rangeOf(merged, places, number)),
  };
}

/** Offset of each line in the text that the lines make. */
function startsOf(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const [at, { text, gap }] of lines.entries()) {
    offset += at === 0 ? 0 : gap;
    starts.push(offset);
    offset += text.length + 1;
  }
  return starts;
}

function rangeOf(
  merged: { line: Line; edit: number | null }[],
  places: number[],
  number: number,
): { start: number; end: number } {
  const own = merged.flatMap(({ edit, line }, at) =>
    edit === number ? [{ start: places[at]!, end: places[at]! + line.text.length }] : [],
  );
  return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
}

function movedParts(
  page: RenderedReport,
  generated: readonly Line[],
  starts: number[],
  moved: Map<number, number>,
  length: number,
): Pick<RenderedReport, 'spans' | 'sections'> {
  const lineAt = (offset: number) => starts.findLastIndex((start) => start <= offset);
  const spans = page.spans.flatMap((span) => {
    const line = lineAt(span.start);
    const now = moved.get(line);
    if (now === undefined || span.end > starts[line]! + generated[line]!.text.length) return [];
    const by = now - starts[line]!;
    return [{ ...span, start: span.start + by, end: span.end + by }];
  });
  const starting = page.sections.map(({ start }) => {
    for (let line = Math.max(0, lineAt(start)); line < generated.length; line += 1)
      if (moved.has(line)) return moved.get(line)!;
    return length;
  });
  const sections = page.sections.map((section, at) => ({
    ...section,
    start: starting[at]!,
    end: at + 1 < starting.length ? Math.max(starting[at]!, starting[at + 1]! - 1) : length,
  }));
  return { spans, sections: sections.filter(({ start, end }) => end > start) };
}
