/** Operators on tables and titles: cells, rows, heads, the page's own title. */
import { type Edit, type Mutation, NOT_ON_RECORD, type Operator, type Place, type Report } from './edits.ts';
import { holdsFor, spansIn } from './operators-binding.ts';
import { type Cell, linesOf, type Table, tablesOf } from './operators-places.ts';
import { staysTrue } from './operators-true.ts';
import { pick } from './random.ts';

/** Two places exchanged, both of them false. */
function exchange(
  operator: string,
  text: string,
  one: Place,
  other: Place,
  wrong: Place[] = [one, other],
): Edit {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const words = (place: Place) => text.slice(place.start, place.end);
  const replacement = words(second) + text.slice(first.end, second.start) + words(first);
  const secondAt = replacement.length - words(first).length;
  const spots = wrong.map((place) =>
    place === first ? { start: 0, end: words(second).length } : { start: secondAt, end: replacement.length },
  );
  return { operator, start: first.start, end: second.end, replacement, spots };
}

/** The one fact that a cell prints, where it prints nothing else. */
const factIn = (report: Report, cell: Cell) => {
  const span = spansIn(report, cell).find((each) => each.start === cell.start && each.end === cell.end);
  return span && report.factById.get(span.fact);
};

const trueIn = (report: Report, text: string, cell: Cell): boolean => {
  const fact = factIn(report, cell);
  // Declared texts of the scoring are exchanged by an operator of their own.
  return fact === undefined || fact.unit === 'text' || staysTrue(text, fact, report);
};

/** Tables whose rows are about subjects; in the ones of the scoring's definition a row is a text of its own. */
const bodies = (report: Report): Table[] => tablesOf(report).filter((table) => table.rows.length > 1);

/** A prospect's label and a customer's name one tier. */
const sameTier = ({ sheet }: Report, one: string, other: string): boolean =>
  sheet.tiers.some(({ label, labels }) => [one, other].every((each) => [label, ...labels].includes(each)));

/** Two cells of one column exchanged: each is then in another's row. */
const columnCells: Operator = (report, random) => {
  const table = pick(bodies(report), random);
  if (!table) return null;
  const column = 1 + Math.floor(random() * (table.head.length - 1));
  const [one, other] = [pick(table.rows, random)!.cells[column], pick(table.rows, random)!.cells[column]];
  if (!one || !other || one.text === other.text || !factIn(report, one) || !factIn(report, other))
    return null;
  if (trueIn(report, other.text, one) || trueIn(report, one.text, other)) return null;
  if (sameTier(report, one.text, other.text)) return null;
  return exchange('column_cells', report.text, one, other);
};

/** Two cells of one row exchanged: each is then under another's title. */
const rowCells: Operator = (report, random) => {
  const table = pick(bodies(report), random);
  const cells = table && pick(table.rows, random)!.cells;
  const one = cells && pick(cells, random);
  const other = cells && pick(cells, random);
  if (!one || !other || one === other || one.text === other.text) return null;
  if (!factIn(report, one) || !factIn(report, other)) return null;
  if (trueIn(report, other.text, one) || trueIn(report, one.text, other)) return null;
  return exchange('row_cells', report.text, one, other);
};

/** The cells of two rows behind their names exchanged: all that is said of one account is another's. */
const rowBodies: Operator = (report, random) => {
  const table = pick(bodies(report), random);
  const [one, other] = table ? [pick(table.rows, random)!, pick(table.rows, random)!] : [];
  if (!one || !other || one === other) return null;
  const [mine, yours] = [subjectCell(report, one.cells), subjectCell(report, other.cells)];
  if (!mine || !yours || holdsFor(report, one.line, mine.account, yours.account)) return null;
  if (holdsFor(report, other.line, yours.account, mine.account)) return null;
  const edit = exchange('row_names', report.text, mine.cell, yours.cell);
  // Names exchanged or all other cells exchanged is the same edit: the fault may stand at either of a row.
  const change = yours.cell.text.length - mine.cell.text.length;
  const [first, second] = one.line.start < other.line.start ? [one.line, other.line] : [other.line, one.line];
  const grown = first === one.line ? change : -change;
  const spots = [
    { start: first.start - edit.start, end: first.end - edit.start + grown },
    { start: second.start - edit.start + grown, end: second.end - edit.start },
  ];
  return { ...edit, spots };
};

function subjectCell(report: Report, cells: Cell[]): { cell: Cell; account: string } | null {
  for (const cell of cells) {
    const fact = factIn(report, cell);
    if (fact?.metric === 'name' && report.factById.has(`${fact.subject}.account_id`))
      return { cell, account: fact.subject };
  }
  return null;
}

/** Two titles of columns exchanged: all cells under both are another metric's. */
const headSwap: Operator = (report, random) => {
  const table = pick(bodies(report), random);
  const one = table && pick(table.head, random);
  const other = table && pick(table.head, random);
  if (!table || !one || !other || one.start >= other.start) return null;
  const [left, right] = [table.head.indexOf(one), table.head.indexOf(other)];
  const different = table.rows.filter(({ cells }) => cells[left]?.text !== cells[right]?.text).length;
  if (one.text === '' || other.text === '' || different * 2 < table.rows.length) return null;
  const { spots: _, ...edit } = exchange('head_swap', report.text, one, other);
  return edit;
};

const TITLES = [
  'ARR',
  'Open value',
  'Touches in 30 days',
  'Norm',
  'Accounts',
  'Outcome score',
  'Sentiment',
  'At stake',
  'Score',
  'Contacts',
  'Stagnant deals',
  'Renewal date',
];

/** Another metric's name over a column of figures. */
const headReplaced: Operator = (report, random) => {
  const table = pick(bodies(report), random);
  const at = table ? Math.floor(random() * table.head.length) : 0;
  const head = table?.head[at];
  const figures = table?.rows.filter(({ cells }) => cells[at] && factIn(report, cells[at])).length ?? 0;
  const title = pick(TITLES, random)!;
  if (!table || !head || figures * 2 <= table.rows.length || head.text.toLowerCase() === title.toLowerCase())
    return null;
  // In a table of tiers, "Accounts" and the month compared with could be titles of equal columns.
  const metric = title
    .toLowerCase()
    .replaceAll(' ', '_')
    .replace('touches_in_30_days', 'touches_30d')
    .replace('norm', 'touch_norm_30d');
  const same = table.rows.filter(({ cells }) => {
    const fact = cells[at] && factIn(report, cells[at]);
    return (
      fact && (fact.metric === metric || report.factById.get(`${fact.subject}.${metric}`)?.text === fact.text)
    );
  }).length;
  return same * 2 >= figures
    ? null
    : { operator: 'head_replaced', start: head.start, end: head.end, replacement: title };
};

/** The rank of one row on another. */
const rank: Operator = (report, random) => {
  const table = pick(
    bodies(report).filter(({ head }) => head[0]?.text === '#'),
    random,
  );
  const [one, other] = table
    ? [pick(table.rows, random)!.cells[0]!, pick(table.rows, random)!.cells[0]!]
    : [];
  if (!one || !other || one === other) return rankWord(report, random);
  return random() < 0.5 ? exchange('rank', report.text, one, other) : rankWord(report, random);
};

const ORDINALS = ['second', 'third', 'fourth', 'fifth'];

/** `the highest in the book` as the second, third … */
function rankWord(report: Report, random: () => number): Edit | null {
  const places = [
    ...report.text.matchAll(
      /\b(?<=the )(?:highest|lowest|largest|longest|smallest)\b|(?<=\*\* )The largest\b|\bThe longest\b/g,
    ),
  ];
  const place = pick(places, random);
  if (!place) return null;
  const word = place[0].replace(/^The /, '');
  const nth = pick(ORDINALS, random)!;
  const replacement = `${place[0].startsWith('The ') ? 'The ' : ''}${nth} ${word}`;
  return { operator: 'rank', start: place.index, end: place.index + place[0].length, replacement };
}

/** The heading of one group over the section of another, with its own figures or with the other's. */
const headingSwap: Operator = (report, random) => {
  const headings = linesOf(report).filter(({ text }) => /^## Tier \d/.test(text));
  const one = pick(headings, random);
  const other = pick(headings, random);
  if (!one || !other || one === other) return null;
  const name = (text: string) => /^## (Tier \d — \w+)/.exec(text)![1]!;
  const figures = random() < 0.5;
  const from = figures ? one.text.slice(3) : name(one.text);
  const replacement = figures ? other.text.slice(3) : name(other.text);
  return { operator: 'heading_swap', start: one.start + 3, end: one.start + 3 + from.length, replacement };
};

/** The page of one owner under another one's name. */
const pageSwap: Operator = (report, random) => {
  const title = /^# (.+), \w+ \d{4}$/m.exec(report.text);
  const owners = report.sheet.subjects.filter(({ kind }) => kind === 'owner');
  const other = pick(
    owners.filter(({ name }) => name !== title?.[1]),
    random,
  );
  if (!title || !other || !owners.some(({ name }) => name === title[1])) return null;
  const start = title.index + 2;
  return { operator: 'page_swap', start, end: start + title[1]!.length, replacement: other.name };
};

const tables = (make: Operator): Mutation => ({ group: 'binding', expects: NOT_ON_RECORD, make });

export const TABLE_OPERATORS: Record<string, Mutation> = {
  column_cells: { ...tables(columnCells), expects: ['contradicted'] },
  row_cells: tables(rowCells),
  row_names: { ...tables(rowBodies), expects: ['contradicted'] },
  head_swap: tables(headSwap),
  head_replaced: tables(headReplaced),
  heading_swap: { ...tables(headingSwap), onPages: true },
  page_swap: { ...tables(pageSwap), onPages: true },
  rank: { ...tables(rank), group: 'logic' },
};
