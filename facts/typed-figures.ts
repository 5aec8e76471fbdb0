/**
 * What a writer may not type: figures, number words, dates, names, tier labels. References are looked through,
 * so a fault always points at characters that the writer wrote itself.
 */
import type { FactSheet, SubjectKind } from '../domain/facts.ts';
import { MONTHS } from './format.ts';
import { parseReferences } from './reference-grammar.ts';

export interface TypedFigure {
  /** Offsets in the draft's text, end exclusive. */
  start: number;
  end: number;
  text: string;
  kind: 'digits' | 'number_word' | 'date' | 'name' | 'label';
}

/** Idioms in which a number word counts nothing. */
const ALLOWED_IDIOMS: string[] = [
  'one of',
  'no one',
  'at first',
  'first meeting',
  'first party',
  'third party',
  'second contact',
  'two-way',
  'one-way',
  'once',
  'at once',
  'half-way',
];

const NUMBER_WORDS =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|thirds?|quarters?|twice|thrice|double[ds]?|triple[ds]?|twofold|threefold|both|first|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/giu;
/** The month May is told from the verb by its capital; a sentence cannot begin with the verb. */
const CALENDAR = new RegExp(
  `\\b(?:${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b`,
  'gu',
);
const DIGITS = /[$€£]?\p{N}[\p{N}.,:/%]*[KkMmBb]?/gu;

const NAMED_KINDS: SubjectKind[] = ['account', 'deal', 'owner', 'segment', 'stage', 'tier'];
const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(words: string[]): RegExp | null {
  const sorted = [...new Set(words.filter((word) => word.trim() !== ''))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  if (sorted.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sorted.map(escapeForPattern).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

/** Deals are called "Renewal" or "Seats": one such word at the start of a sentence names no deal. */
const isTelling = (name: string, kind: SubjectKind): boolean => kind !== 'deal' || /\s|\d/.test(name.trim());

interface SheetPatterns {
  names: RegExp | null;
  labels: RegExp | null;
}
const patternsOfSheet = new WeakMap<FactSheet, SheetPatterns>();

function patternsOf(sheet: FactSheet): SheetPatterns {
  const known = patternsOfSheet.get(sheet);
  if (known !== undefined) return known;
  const names = sheet.subjects
    .filter((subject) => NAMED_KINDS.includes(subject.kind))
    .flatMap((subject) => [subject.name, ...subject.aliases].filter((name) => isTelling(name, subject.kind)));
  const patterns = {
    names: patternOf(names),
    labels: patternOf(sheet.tiers.flatMap((tier) => [tier.label, ...tier.labels])),
  };
  patternsOfSheet.set(sheet, patterns);
  return patterns;
}

/** The text with references and idioms blanked out, every other character in its place. */
function writersOwn(text: string): string {
  let own = text;
  const blank = (start: number, end: number): void => {
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  };
  for (const reference of parseReferences(text)) blank(reference.start, reference.end);
  const idioms = patternOf(ALLOWED_IDIOMS);
  if (idioms !== null) {
    for (const match of own.matchAll(new RegExp(idioms.source, 'giu'))) {
      blank(match.index, match.index + match[0].length);
    }
  }
  return own;
}

/**
 * Every digit, number word, date, name and tier label that the text holds outside its references, in order.
 * Names and labels are looked for only when the sheet is given; they are matched with their capitals.
 */
export function typedFigures(text: string, sheet?: FactSheet): TypedFigure[] {
  const own = writersOwn(text);
  const { names, labels } = sheet === undefined ? { names: null, labels: null } : patternsOf(sheet);
  const searches: [TypedFigure['kind'], RegExp | null][] = [
    ['label', labels],
    ['name', names],
    ['date', CALENDAR],
    ['digits', DIGITS],
    ['number_word', NUMBER_WORDS],
  ];
  const found: TypedFigure[] = [];
  for (const [kind, pattern] of searches) {
    if (pattern === null) continue;
    for (const match of own.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && other.start < end)) {
        found.push({ start, end, text: match[0], kind });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
