/** The edits by hand of one page: those that hold against the new facts go into it, the others get their reason. */
import type { Claim } from '../domain/claims.ts';
import { type HandEdit, handEdits, linesOf } from './hand-edits.ts';
import { fingerprint } from './json.ts';
import type { RenderedReport } from './markdown.ts';
import { isPlaced, mergePage, type PlacedEdit } from './merged-page.ts';

export interface KeptEdits {
  page: RenderedReport;
  kept: HandEdit[];
  notKept: { edit: HandEdit; reason: string }[];
}

/** Longest quotation of a fault in a reason. */
const LONGEST_QUOTE = 80;

/** By which a line is known again: its hash, in 16 hexadecimal digits. */
export const lineKey = (line: string): string => fingerprint(line).sha256.slice(0, 16);

/** Keys of the lines of a page, in order. */
export const lineKeys = (text: string): string[] => linesOf(text).map((line) => lineKey(line.text));

/**
 * Puts the edits of a page into the one that is generated now.
 * @param base keys of the lines that were generated when it was written
 * @param faultsOf what the audit has against a text, in its order
 */
export function keepEdits(
  base: readonly string[],
  edited: string,
  page: RenderedReport,
  faultsOf: (text: string) => Pick<Claim, 'start' | 'end' | 'text' | 'reason'>[],
): KeptEdits {
  const edits = handEdits(base, linesOf(edited), linesOf(page.text), lineKey);
  const placed = edits.filter(isPlaced);
  const notKept = edits.flatMap((edit) =>
    'reason' in edit.place ? [{ edit, reason: edit.place.reason }] : [],
  );
  if (placed.length === 0) return { page, kept: [], notKept };
  const before = faultsOf(page.text).length;
  const kept: PlacedEdit[] = [];
  const all = mergePage(page, placed);
  if (faultsOf(all.page.text).length <= before) return { page: all.page, kept: placed, notKept };
  for (const edit of placed) {
    const { page: tried, ranges } = mergePage(page, [...kept, edit]);
    const faults = faultsOf(tried.text);
    if (faults.length <= before) kept.push(edit);
    else notKept.push({ edit, reason: whatIsWrong(faults, ranges.at(-1)!) });
  }
  return { page: kept.length > 0 ? mergePage(page, kept).page : page, kept, notKept };
}

function whatIsWrong(
  faults: Pick<Claim, 'start' | 'end' | 'text' | 'reason'>[],
  { start, end }: { start: number; end: number },
): string {
  const fault = faults.find((each) => each.start < end && each.end > start) ?? faults[0]!;
  const words = fault.text.replace(/\s+/g, ' ');
  const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  return `“${quote}” does not hold: ${fault.reason}`;
}

/** One entry of `hand-edits.md`: where the edit stood, why it is not in the report, and its words. */
export function editEntry(path: string, asOf: string, edit: HandEdit, reason: string): string {
  const section = edit.section === '' ? '' : `, under “${edit.section}”`;
  const words = edit.lines.map(({ text }) => `> ${text}`).join('\n>\n');
  return `## ${path}, line ${edit.line}${section}\n\nNot in the report as of ${asOf}: ${reason}.\n\n${words || 'Lines were taken out.'}\n`;
}
