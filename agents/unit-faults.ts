/** Which unit each fault of an audit stands in, told by its place in the printed page. */
import type { Claim } from '../domain/claims.ts';
import type { Draft } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { unitsOf } from '../writer/draft-units.ts';

/** A unit's line in the printed page, its lead included; end exclusive. */
interface UnitLine {
  unit: string;
  start: number;
  end: number;
}

/** @param written the units to look for @returns unit of each claim; null where it stands in none of them */
export function unitsOfClaims(
  claims: Claim[],
  draft: Draft,
  printed: string,
  sheet: FactSheet,
  written: ReadonlySet<string>,
): (string | null)[] {
  const lines = linesOf(draft, printed, sheet);
  return claims.map(({ start, end }) => {
    const line = lines.find((each) => start < each.end && end > each.start);
    return line !== undefined && written.has(line.unit) ? line.unit : null;
  });
}

function linesOf(draft: Draft, printed: string, sheet: FactSheet): UnitLine[] {
  let from = 0;
  return unitsOf(draft).flatMap(({ unit, lead, plain }) => {
    const line = lineOf(lead, plain, sheet);
    const start = line === '' ? -1 : printed.indexOf(line, from);
    if (start < 0) return [];
    from = start + line.length;
    return [{ unit, start, end: from }];
  });
}

function lineOf(lead: string, plain: string, sheet: FactSheet): string {
  const text = [lead, plain].filter((part) => part !== '').join(' ');
  const block =
    lead === ''
      ? { kind: 'paragraph' as const, text }
      : { kind: 'list' as const, ordered: false, items: [text] };
  const page = { title: '', sections: [{ id: 'x', title: '', writer: 'builtin' as const, blocks: [block] }] };
  return renderMarkdown(page, sheet).text.trimEnd().split('\n').at(-1) ?? '';
}
