/** docs/requirements.md: no item of the source documents is left out, and each test that it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const numbered = (seed: string, last: number): string[] =>
  Array.from({ length: last }, (_, at) => `${seed}-${String(at + 1).padStart(2, '0')}`);

const ITEMS = [
  ...numbered('000', 40),
  ...numbered('001', 47),
  ...numbered('002', 31),
  ...numbered('003', 37),
  ...numbered('004', 5),
  ...Array.from({ length: 15 }, (_, at) => `C${at + 1}`),
];

interface Row {
  item: string;
  asks: string;
  covered: string;
}

const rowsOf = (text: string): Row[] =>
  [...text.matchAll(/^\| (\d{3}-\d{2}|C\d{1,2}) \| (.*) \| (.*) \|$/gm)].map(([, item, asks, covered]) => ({
    item: item!,
    asks: asks!,
    covered: covered!,
  }));

/** The tests that a cell names: a path and a title each. */
const namedTests = (cell: string): { path: string; title: string }[] =>
  [...cell.matchAll(/`(tests\/[^`]+)`((?: "[^"]+"(?:;(?! `))?)+)/g)].flatMap(([, path, titles]) =>
    [...titles!.matchAll(/"([^"]+)"/g)].map((each) => ({ path: path!, title: each[1]! })),
  );

/** Titles of a test file: the strings that begin a call (`it('…',`, `test.each(…)('…',`, `describe('…',`). */
const titlesIn = (source: string): Set<string> =>
  new Set(
    [...source.matchAll(/\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/g)].map((each) =>
      each[2]!.replaceAll('\\', ''),
    ),
  );

/** What is wrong with a row; null when each test it names is there, or it gives a reason. */
function faultOf({ item, asks, covered }: Row): string | null {
  if (asks.length < 5) return `${item} says nothing`;
  if (covered.startsWith('Not built: '))
    return covered.length < 40 || covered.includes('TODO') ? `${item} gives no reason` : null;
  const tests = namedTests(covered);
  if (tests.length === 0) return `${item} names no test`;
  const lost = tests.filter(
    ({ path, title }) => !existsSync(path) || !titlesIn(readFileSync(path, 'utf8')).has(title),
  );
  return lost.length === 0
    ? null
    : `${item}: no ${lost.map(({ path, title }) => `${path} "${title}"`).join(', ')}`;
}

describe('the list of requirements', () => {
  const rows = rowsOf(readFileSync('docs/requirements.md', 'utf8'));

  test('has each item of the source documents once, in their order', () => {
    expect(rows.map((row) => row.item)).toEqual(ITEMS);
  });
  test('names tests that are there, or says why there is none', () => {
    expect(rows.flatMap((row) => faultOf(row) ?? [])).toEqual([]);
  });
  test('would be found out: a test that is none, no reason, an empty cell', () => {
    const row = (covered: string): Row => ({ item: '000-01', asks: 'something', covered });
    expect(faultOf(row('`tests/scoring/score.test.ts` "no such title"'))).toContain('no such title');
    expect(faultOf(row('`tests/scoring/none.test.ts` "scope"'))).toContain('none.test.ts');
    expect(faultOf(row('Not built: later'))).toContain('gives no reason');
    expect(faultOf(row(''))).toContain('names no test');
    expect(faultOf(row('`tests/scoring/score.test.ts` "scope"'))).toBeNull();
  });
});
