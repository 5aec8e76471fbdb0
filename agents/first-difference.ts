/** Where two values that should be one differ first, in words. Pure. */

export interface Difference {
  /** Keys and places down to the value. */
  path: (string | number)[];
  stored: unknown;
  rebuilt: unknown;
}

/** Longest value that is quoted whole. */
const LONGEST_QUOTE = 90;

/** @returns null where the two are the same, keys in the same order or not */
export function firstDifference(
  stored: unknown,
  rebuilt: unknown,
  path: Difference['path'] = [],
): Difference | null {
  if (Object.is(stored, rebuilt)) return null;
  if (!isObject(stored) || !isObject(rebuilt) || Array.isArray(stored) !== Array.isArray(rebuilt))
    return { path, stored, rebuilt };
  const keys = [...new Set([...Object.keys(rebuilt), ...Object.keys(stored)])];
  for (const key of keys) {
    const at = Array.isArray(rebuilt) ? Number(key) : key;
    const found = firstDifference(stored[key], rebuilt[key], [...path, at]);
    if (found !== null) return found;
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** One entry of a list that has names: an account, a fact. */
export interface Row {
  key: string;
  /** As a reader knows it; the key where it has no other name. */
  name: string;
  value: unknown;
}

/** The first entry that is not the same in both lists, and what of it; null where the lists are the same. */
export function differenceOfRows(stored: readonly Row[], rebuilt: readonly Row[]): string | null {
  const there = new Map(stored.map((row) => [row.key, row]));
  const wanted = new Map(rebuilt.map((row) => [row.key, row]));
  for (const row of rebuilt) {
    const kept = there.get(row.key);
    if (kept === undefined) return `${titleOf(row)} is not among what is stored`;
    const found = firstDifference(kept.value, row.value);
    if (found !== null) return `${titleOf(row)}: ${differenceText(found, row.value)}`;
  }
  const more = stored.find(({ key }) => !wanted.has(key));
  if (more !== undefined) return `${titleOf(more)} is stored, and nothing gives it`;
  const moved = rebuilt.findIndex(({ key }, at) => stored[at]?.key !== key);
  return moved < 0 ? null : `${titleOf(stored[moved]!)} stands at another place in the order`;
}

const titleOf = ({ key, name }: Row): string => (name === key ? name : `${name} (${key})`);

/** `touches_30d is 4 as stored, 3 as rebuilt`. */
export function differenceText({ path, stored, rebuilt }: Difference, whole: unknown): string {
  const place = path.length === 0 ? 'the value' : placeText(path, whole);
  return `${place} is ${shown(stored)} as stored, ${shown(rebuilt)} as rebuilt`;
}

/** A line of a ledger is told by its stage and rule, as a reader of `tiers explain` knows it. */
function placeText(path: Difference['path'], whole: unknown): string {
  const [first, at, ...rest] = path;
  const lines = isObject(whole) ? whole['ledger'] : undefined;
  if (first !== 'ledger' || typeof at !== 'number' || !Array.isArray(lines)) return path.join('.');
  const line = lines[at] as { stage: string; rule: string | null } | undefined;
  const told = line === undefined ? '' : ` (${[line.stage, line.rule].filter(Boolean).join(', ')})`;
  return `ledger line ${at + 1}${told}${rest.length === 0 ? '' : `, ${rest.join('.')}`}`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

/** The first line that differs: `line 31: “…” as stored, “…” as rebuilt`; null for the same text. */
export function differenceOfLines(
  stored: string,
  rebuilt: string,
  [here, there] = ['as stored', 'as rebuilt'],
): string | null {
  if (stored === rebuilt) return null;
  const [one, other] = [stored.split('\n'), rebuilt.split('\n')];
  const at = other.findIndex((line, place) => one[place] !== line);
  const line = at < 0 ? other.length : at;
  return `line ${line + 1}: ${around(one[line], other[line])} ${here}, ${around(other[line], one[line])} ${there}`;
}

/** The line, or of a long one what stands around the first character that differs. */
function around(line: string | undefined, other: string | undefined): string {
  if (line === undefined) return 'no such line';
  if (line.length <= LONGEST_QUOTE) return `“${line}”`;
  const different = [...line].findIndex((_, at) => line[at] !== other?.[at]);
  const from = Math.max(0, (different < 0 ? line.length : different) - LONGEST_QUOTE / 3);
  const part = line.slice(from, from + LONGEST_QUOTE);
  return `“${from > 0 ? '…' : ''}${part}${from + LONGEST_QUOTE < line.length ? '…' : ''}”`;
}
