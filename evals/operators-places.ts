/** Where things stand in a report: lines, bullets, table rows with their cells, the statement around a place. */
import type { Place, Report } from './edits.ts';

export interface Line extends Place {
  text: string;
  /** The heading above it, `''` before the first. */
  heading: string;
}

export interface Cell extends Place {
  text: string;
}

export interface Table {
  heading: string;
  head: Cell[];
  rows: { line: Line; cells: Cell[] }[];
}

/** A bullet that begins with an account in bold. */
export interface Bullet extends Line {
  account: string;
  name: Place;
  /** What follows the name and what stands behind it in brackets. */
  body: Place;
}

const known = new WeakMap<Report, { lines: Line[]; tables: Table[]; bullets: Bullet[] }>();

function placesOf(report: Report) {
  const found = known.get(report);
  if (found) return found;
  const lines = readLines(report.text);
  const made = { lines, tables: readTables(lines), bullets: readBullets(report, lines) };
  known.set(report, made);
  return made;
}

export const linesOf = (report: Report): Line[] => placesOf(report).lines;
export const tablesOf = (report: Report): Table[] => placesOf(report).tables;
export const bulletsOf = (report: Report): Bullet[] => placesOf(report).bullets;

function readLines(text: string): Line[] {
  let heading = '';
  let start = 0;
  return text.split('\n').map((line) => {
    if (/^#+ /.test(line)) heading = line;
    const made = { text: line, start, end: start + line.length, heading };
    start += line.length + 1;
    return made;
  });
}

function cellsOf(line: Line): Cell[] {
  const cells: Cell[] = [];
  for (const match of line.text.matchAll(/(?<=\| )(?:[^|]*?)(?= \|)/g))
    cells.push({
      text: match[0],
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
    });
  return cells;
}

function readTables(lines: Line[]): Table[] {
  const tables: Table[] = [];
  lines.forEach((line, at) => {
    if (!/^\|(?::?-+:?\|)+$/.test(line.text)) return;
    const rows = [];
    for (let next = at + 1; lines[next]?.text.startsWith('|'); next += 1)
      rows.push({ line: lines[next]!, cells: cellsOf(lines[next]!) });
    tables.push({ heading: line.heading, head: cellsOf(lines[at - 1]!), rows });
  });
  return tables;
}

function readBullets(report: Report, lines: Line[]): Bullet[] {
  return lines.flatMap((line) => {
    const lead = /^- \*\*([^*]+)\*\*[^.]*\. /.exec(line.text);
    const account = lead ? accountNamed(report, lead[1]!) : null;
    if (!lead || !account) return [];
    const name = { start: line.start + 4, end: line.start + 4 + lead[1]!.length };
    return [{ ...line, account, name, body: { start: line.start + lead[0].length, end: line.end } }];
  });
}

/** Id of the one account of that name; null where there is none, or a namesake. */
export function accountNamed(report: Report, name: string): string | null {
  const found = report.sheet.subjects.filter((each) => each.kind === 'account' && each.name === name);
  return found.length === 1 ? found[0]!.id : null;
}

/** The statement around a place: up to a semicolon, the end of a sentence, of a cell or of the line. */
export function statementAt(text: string, { start, end }: Place): Place {
  const line = {
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: (text.indexOf('\n', end) + 1 || text.length + 1) - 1,
  };
  const breaks = /[.:](?: |$)|; |\| | (?=\|)|\n/g;
  let from = line.start;
  let to = line.end;
  for (const match of text.slice(line.start, line.end).matchAll(breaks)) {
    const at = line.start + match.index;
    if (at < start) from = Math.min(start, at + match[0].length);
    else if (at >= end) {
      to = at;
      break;
    }
  }
  return { start: from, end: Math.max(to, end) };
}

/** The text with table rows, headings, images, notes and footnotes blanked out, offsets kept. */
export function proseOf(text: string): string {
  return text.replace(/^(\||#|>|!\[|\[\d).*$/gm, (line) => ' '.repeat(line.length));
}

/** Sentences of a bullet's body, advice in italics left out. */
export function sentencesOf(bullet: Bullet, text: string): Place[] {
  const body = text.slice(bullet.body.start, bullet.body.end).replace(/\*[^*]*\*.*$/, '');
  return [...body.matchAll(/(?:[^.]|\.(?=\d))+\.(?= |$)/g)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const start = bullet.body.start + match.index + lead;
    return { start, end: start + match[0].length - lead };
  });
}

/** Ends of sentences in prose, where another may follow. */
export function sentenceEnds(text: string): number[] {
  return [...proseOf(text).matchAll(/[.](?= |\n)/g)].map((match) => match.index + 1);
}
