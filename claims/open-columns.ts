/** Tables that somebody wrote by hand: the column of those that the rows are about, whatever its title. */
import type { Subject, SubjectKind } from '../domain/facts.ts';
import type { KnownColumn } from '../language/table-columns.ts';
import { namedIn } from '../sentence/topic.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Surroundings } from '../text/state.ts';
import type { PlainText } from '../text/structure.ts';
import { isOpenTitle } from './open-cells.ts';

const KINDS: SubjectKind[] = ['account', 'tier', 'owner', 'segment'];

/** Titles that say themselves what the accounts under them are. */
const TYPES: [RegExp, string][] = [
  [/^prospects?$/i, 'prospect'],
  [/^(?:customers?|clients?)$/i, 'customer'],
];

/** Whether an account is what the title of its column calls it. */
export const isAsTitled = (title: string, account: Subject, index: AuditIndex): boolean =>
  account.kind !== 'account' ||
  TYPES.every(([words, type]) => !words.test(title.trim()) || index.fact(account.id, 'type')?.value === type);

/** Words of a cell beside a name that say nothing more of it. */
const BESIDE = /\b(?:tier|the|all|total|book|whole|overall)\b|[\d\s—–:()&-]/gi;

/** The only subject of the kinds that the cell names; undefined where it names none, several, or says more. */
export function rowNamed(
  cell: string,
  kinds: readonly SubjectKind[],
  index: AuditIndex,
): Subject | undefined {
  const text = cell.trim();
  if (/^(?:all|total|book|the book|overall|all accounts|whole book)$/i.test(text))
    return index.subject('book');
  const [named, ...others] = new Set(namedIn(text, index));
  if (!named || others.length > 0 || !kinds.includes(named.kind)) return undefined;
  const rest = [named.name, ...named.aliases]
    .flatMap((name) => name.split(/\s+/))
    .sort((one, other) => other.length - one.length)
    .reduce((left, word) => left.replace(word, ''), text);
  return rest.replace(BESIDE, '') === '' ? named : undefined;
}

/** The kind of which each cell of the column is one by name; null where any is not. */
function kindOf(cells: readonly string[], index: AuditIndex): SubjectKind | null {
  if (cells.every((cell) => rowNamed(cell, [], index))) return null;
  return KINDS.find((kind) => cells.every((cell) => rowNamed(cell, [kind], index))) ?? null;
}

/** The columns, with the one that names whom each row is about: of accounts before all others, as where titles say it. */
export function withOpenSubject(
  columns: (KnownColumn | null)[],
  header: readonly PlainText[],
  rows: readonly PlainText[][],
  index: AuditIndex,
  surroundings: Surroundings,
): (KnownColumn | null)[] {
  const isDeclared = columns.some(
    (each) => each?.role === 'component' || (each?.role === 'subject' && each.kinds?.includes('account')),
  );
  if (surroundings.topic === undefined || isDeclared) return columns;
  const kinds = columns.map((column, at) => {
    const title = header[at]!.text;
    // "Prospect" is a measure of a tier as well, of which no name is a value.
    const isOfTypes = TYPES.some(([words]) => words.test(title.trim()));
    const isOpen = (column === null || isOfTypes) && isOpenTitle(title, surroundings);
    const cells = rows.map((row) => row[at]?.text.trim() ?? '');
    return isOpen ? kindOf(cells, index) : null;
  });
  const isOfRows = columns.some((each) => each?.role === 'subject');
  const ofAccounts = kinds.indexOf('account');
  const at = ofAccounts >= 0 || isOfRows ? ofAccounts : kinds.findIndex((kind) => kind !== null);
  return columns.map((column, place) =>
    place === at ? subjectColumn(header[at]!.text, kinds[at]!) : column,
  );
}

const subjectColumn = (title: string, kind: SubjectKind): KnownColumn => ({
  titles: [title],
  role: 'subject',
  kinds: [kind],
  compiled: [],
  compiledPage: [],
});

/** A table whose columns are about accounts ("| | Globex | Initech |"), turned so that its rows are; as it is otherwise. */
export function turned(
  header: PlainText[],
  rows: PlainText[][],
  index: AuditIndex,
  { topic }: Surroundings,
): [header: PlainText[], rows: PlainText[][]] {
  const [corner, ...names] = header;
  const isTurned =
    topic !== undefined &&
    names.length > 1 &&
    rows.length > 0 &&
    names.every(({ text }) => rowNamed(text, ['account'], index)?.kind === 'account') &&
    rows.every((row) => row.length === header.length);
  if (!isTurned) return [header, rows];
  return [
    [corner!, ...rows.map((row) => row[0]!)],
    names.map((name, at) => [name, ...rows.map((row) => row[at + 1]!)]),
  ];
}
