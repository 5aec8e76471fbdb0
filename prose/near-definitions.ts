/**
 * A sentence that runs almost word for word like one of the model's own texts ("Nurture for a customer for 90 days after a
 * lost deal", "touches at 50% of the norm or less and 3 or more under it") says what that text says. Where it differs in a
 * figure, a comparison or what is counted, the words that differ are a fault; another preposition or turn of phrase is none.
 */
import { type Aligned, aligned } from '../text/aligned.ts';
import { type CanonToken, canonical } from '../text/canon.ts';
import { type Finding, judged } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { type Atom, lex } from '../text/lexer.ts';

/** Texts of the report's frame that define a measure, beside those of the model. */
const FRAME = [
  'a touch is two-way: a call or meeting that took place, or a message from the customer',
  'missing inputs are left out of the score',
  'tiers are tested in this order',
];

/** Words of one meaning in such texts, by one of them. */
const SAME_WORDS = [
  'under below beneath less fewer lower',
  'above past more beyond exceeding higher',
  'an a the one any each every',
  'after following since upon',
  'in within inside during for over',
  'customer client',
  'deal opportunity',
  'meeting appointment',
  'booked scheduled planned',
  'touch contact exchange',
  'no without',
  'arr revenue',
];
const CLASS = new Map(
  SAME_WORDS.flatMap((words) => words.split(' ').map((word) => [word, words.split(' ')[0]!] as const)),
);

/** Words that say something else where they differ; so do figures, and any word of the other's place. */
const HARD =
  /^(?:[#@].*|and|or|no|not|never|without|under|over|at|least|most|tiered|all|every|open|closed|won|lost|own|former|current|previous|same|last|next|first|second|third|long|short|median|mean|average|norm|maximum|minimum|renewal|deal|expansion|upgrade|call|mail|email|letter|meeting|message|customer|prospect|partner|day|week|month|quarter|year|hour|tier|rule|score|win|loss|seat|ae|owner|account|revenue|booked|rounded|up|down|alone|twice|half|double|only|silent|stagnant|two|one|way)$/;

interface Text {
  keys: string[];
  words: ReadonlySet<string>;
}
type Match = Aligned & { text: Text };

/** Of a text's tokens, those that the sentence has to have in the same order; the shortest text that is looked for. */
const [SHARE, SHORTEST, SHORT] = [0.74, 5, 3];

const texts = new WeakMap<AuditIndex, Text[]>();

function textsOf(index: AuditIndex): Text[] {
  const known = texts.get(index);
  if (known) return known;
  const { asOf, statements } = index.sheet;
  const parts = [...FRAME, ...statements.flatMap(({ text }) => text.split('; '))];
  const made = parts.map((text) => {
    const keys = tokensOf(lex(text), asOf).map(({ key }) => classOf(key));
    return { keys, words: new Set(keys) };
  });
  texts.set(index, made);
  return made;
}

/** Figures by value, everything else word by word. */
const tokensOf = (atoms: Atom[], asOf: string): CanonToken[] =>
  canonical(atoms, asOf).flatMap((token) =>
    token.key.startsWith('=')
      ? atoms
          .slice(token.from, token.to)
          .map(({ folded }, at) => ({ key: folded, from: token.from + at, to: token.from + at + 1 }))
      : [token],
  );

const classOf = (key: string): string => CLASS.get(key) ?? key;

/** What differs from a text of the model in atoms [start, end), as faults; the figures that it has too, as claims that hold. */
export function judgeDefinitions(
  atoms: readonly Atom[],
  index: AuditIndex,
  start: number,
  end: number,
): Finding[] {
  const tokens = tokensOf(atoms.slice(start, end), index.sheet.asOf);
  const keys = tokens.map(({ key }) => classOf(key));
  const chosen = bestOf(matchesIn(keys, textsOf(index)));
  return chosen.flatMap((match) => [
    ...differences(match, keys, tokens, start),
    ...match.at.flatMap((at) => (at !== null && keys[at]!.startsWith('#') ? [held(tokens[at]!, start)] : [])),
  ]);
}

/** Matches of the texts; the short ones only beside a longer one. */
function matchesIn(keys: readonly string[], all: readonly Text[]): Match[] {
  const present = new Set(keys);
  const found = all.flatMap((text): Match[] => {
    if (text.keys.length < SHORT) return [];
    const shared = text.keys.filter((key) => present.has(key)).length;
    if (shared < SHARE * text.keys.length - 1) return [];
    const match = aligned(keys, text.keys);
    return match && isNear({ ...match, text }) ? [{ ...match, text }] : [];
  });
  return found.some(({ text }) => text.keys.length >= SHORTEST) ? found : [];
}

function isNear({ text, count, first, last }: Match): boolean {
  const size = text.keys.length;
  const least = size < SHORTEST ? size - 1 : Math.max(SHORTEST - 1, Math.ceil(SHARE * size));
  return count >= least && last - first + 1 <= size * 1.4 + 2;
}

/** The best of those that stand in the same place: the fewest tokens amiss, then the longest. */
function bestOf(matches: readonly Match[]): Match[] {
  const missing = ({ text, count }: Match): number => (text.keys.length - count) / text.keys.length;
  const ranked = [...matches].sort((a, b) => missing(a) - missing(b) || b.count - a.count);
  const chosen: Match[] = [];
  for (const match of ranked)
    if (!chosen.some(({ first, last }) => match.first <= last && match.last >= first)) chosen.push(match);
  return chosen;
}

/** What stands in the place of the text's own words. */
function differences(
  match: Match,
  keys: readonly string[],
  tokens: readonly CanonToken[],
  start: number,
): Finding[] {
  const findings: Finding[] = [];
  let row = 0;
  while (row < match.at.length) {
    if (match.at[row] !== null) {
      row += 1;
      continue;
    }
    let end = row;
    while (end < match.at.length && match.at[end] === null) end += 1;
    const before = row === 0 ? match.first - (end - row) - 1 : match.at[row - 1]!;
    const after = end === match.at.length ? match.last + (end - row) + 1 : match.at[end]!;
    const [from, to] = withoutSigns(keys, Math.max(0, before + 1), Math.min(after, keys.length), row === 0);
    const gap = keys.slice(from, to);
    const instead = match.text.keys.slice(row, end);
    if (
      gap.length > 0 &&
      gap.length <= instead.length + 2 &&
      differs(gap, instead) &&
      !isOwnFigure(gap, instead)
    )
      findings.push(fault(tokens, from, to - 1, start, instead));
    row = end;
  }
  return findings;
}

/** What stands before the first sign, or at the start of the text's own words after the last one. */
function withoutSigns(keys: readonly string[], from: number, to: number, atStart: boolean): [number, number] {
  const signs = keys.flatMap((key, at) =>
    at >= from && at < to && /^[^\p{L}\d#@]+$/u.test(key) ? [at] : [],
  );
  if (signs.length === 0) return [from, to];
  return atStart ? [signs.at(-1)! + 1, to] : [from, signs[0]!];
}

const differs = (gap: readonly string[], instead: readonly string[]): boolean =>
  hardOf(gap) !== hardOf(instead);

/** "Days in stage against a median of 22": a figure where the model's text has none is the deal's own. */
const isOwnFigure = (gap: readonly string[], instead: readonly string[]): boolean =>
  gap.every((key) => key.startsWith('#')) && !instead.some((key) => /^[#@]/.test(key));

const hardOf = (keys: readonly string[]): string =>
  keys
    .filter((key) => HARD.test(key))
    .sort()
    .join(' ');

const held = ({ from, to }: CanonToken, start: number): Finding =>
  judged({ from: start + from, to: start + to }, 'definition', true, "as in the model's own text");

const fault = (
  tokens: readonly CanonToken[],
  from: number,
  to: number,
  start: number,
  instead: readonly string[],
): Finding => ({
  from: start + tokens[from]!.from,
  to: start + tokens[to]!.to,
  type: 'definition',
  verdict: 'contradicted',
  fact: null,
  reason: `the model's own text has “${instead.map((key) => key.replace(/^[#=@](?:\w+ (?=[\d−-]))?/, '').trim()).join(' ')}” here`,
});
