/**
 * The places of a model file by names that people can type: `components.engagement.weight`, `cut.1.score`,
 * `rules.volume.touches_30d.minus`. Entries of a list go by their id, tier, feature or label, never by their number
 * alone where they have a name.
 */
import { nearestName } from '../domain/nearest-name.ts';

type Scalar = string | number | boolean | null;

/** One value of the file that can be set. */
export interface ModelPlace {
  /** Keys and indexes down to it, as the file has them. */
  path: (string | number)[];
  /** The same with entries of lists by name. */
  words: string[];
  value: Scalar;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an entry of a list is called by; entries without a name go by their index. */
const NAMING = ['id', 'number', 'tier', 'feature', 'label'] as const;

function ownName(entry: unknown): string | null {
  if (!isRecord(entry)) return null;
  // Of several people who carry the accounts of one tier, the role tells which.
  if (typeof entry['role'] === 'string' && entry['tier'] !== undefined)
    return `${entry['tier']}-${entry['role']}`;
  const key = NAMING.find((name) => typeof entry[name] === 'string' || typeof entry[name] === 'number');
  return key === undefined ? null : String(entry[key]);
}

/** A name for each entry of a list; the second of a name is `NAME#2`. */
export function namesOf(list: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return list.map((entry, index) => {
    const name = ownName(entry) ?? String(index);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

/** Where a comparison stands by itself, not in a list, its feature names it. */
const CONDITIONS = new Set(['when', 'not', 'include', 'full_when', 'judged_when', 'missing_when']);

/** The words of an entry below a key: the key, and the feature of a comparison. */
export function wordsBelow(key: string, entry: unknown): string[] {
  const feature = CONDITIONS.has(key) && isRecord(entry) ? entry['feature'] : undefined;
  return typeof feature === 'string' ? [key, feature] : [key];
}

/** Words that only build the file: left out of printed names, and nobody has to type them. */
const BUILDING = new Set(['lines', 'when', 'all', 'any', 'not', 'scale']);

/** As printed. Parts of a condition without a name of their own are left out too, but for the last word. */
export function printedName(words: readonly string[]): string {
  if (words[0] === 'settings') return words.filter((word, at) => at < 2 || word !== 'value').join('.');
  const last = words.length - 1;
  const unnamed = (word: string, before: string | undefined) =>
    /^\d+$/.test(word) && (before === 'all' || before === 'any');
  return words
    .filter((word, at) => at === 0 || at === last || !(BUILDING.has(word) || unnamed(word, words[at - 1])))
    .join('.');
}

/** Words for people, not for the engine: they are edited in the file. */
const TEXTS = new Set([
  'id',
  'name',
  'describes',
  'label',
  'labels',
  'action',
  'definition',
  'text',
  'measures',
  'full',
]);

/** Every value of the model that can be set, in the order of the file; of a setting its value alone. */
export function placesOf(content: unknown): ModelPlace[] {
  const found: ModelPlace[] = [];
  const walk = (value: unknown, path: ModelPlace['path'], words: string[]): void => {
    if (Array.isArray(value)) {
      const names = namesOf(value);
      for (const [at, entry] of value.entries()) walk(entry, [...path, at], [...words, names[at]!]);
    } else if (isRecord(value)) {
      for (const [key, entry] of Object.entries(value)) {
        const ofSetting = words[0] === 'settings' && words.length === 2;
        if (ofSetting ? key === 'value' : !TEXTS.has(key))
          walk(entry, [...path, key], [...words, ...wordsBelow(key, entry)]);
      }
    } else if (value !== undefined) found.push({ path, words, value: value as Scalar });
  };
  walk(content, [], []);
  return found;
}

const plain = (word: string): string => word.replace(/#\d+$/, '');
const same = (typed: string, word: string): boolean => typed === word || typed === plain(word);

/** Whether the typed words stand in the place's words in their order, the first as the first. */
function standsIn(typed: readonly string[], words: readonly string[]): boolean {
  if (!same(typed[0]!, words[0]!)) return false;
  let at = 0;
  for (const word of words) if (at < typed.length && same(typed[at]!, word)) at += 1;
  return at === typed.length;
}

/** Of those that would do, the ones that are meant most exactly: to the last word, with the fewest words left out. */
function closest(found: readonly ModelPlace[], typed: readonly string[]): ModelPlace[] {
  const toTheEnd = found.filter(
    ({ words }) => printedName(words).split('.').map(plain).at(-1) === typed.at(-1),
  );
  const left = toTheEnd.length > 0 ? toTheEnd : [...found];
  const told = ({ words }: ModelPlace) => printedName(words).split('.').length;
  const fewest = Math.min(...left.map(told));
  const nearest = left.filter((place) => told(place) === fewest);
  // A word in between may have been meant: only whole names go before longer ones.
  return fewest === typed.length ? nearest : left;
}

const isFigure = ({ value }: ModelPlace): boolean => typeof value === 'number' || /^\$/.test(String(value));

/**
 * The places that a typed path means: all that have its words in their order, words in between left out or not.
 * Figures go before other values, and several that refer to one setting are one place.
 */
export function meantPlaces(places: readonly ModelPlace[], typed: string): ModelPlace[] {
  const words = typed.split('.');
  const standing = places.filter((place) => standsIn(words, place.words));
  const exact = standing.filter((place) => printedName(place.words) === typed);
  if (exact.length === 1) return exact;
  const found = standing.some(isFigure) ? standing.filter(isFigure) : standing;
  if (found.length < 2) return found;
  const left = closest(found, words);
  const [first] = left;
  const oneSetting = left.every(({ value }) => value === first!.value && /^\$/.test(String(value)));
  return oneSetting ? [first!] : left;
}

/** Names near a path that is none: spelt alike, else those below the part of it that there is. */
export function nearPlaces(places: readonly ModelPlace[], typed: string): string[] {
  const names = [...new Set(places.map(({ words }) => printedName(words)))];
  const near = nearestName(typed, names);
  if (near !== undefined) return [near];
  const words = typed.split('.');
  for (let length = words.length - 1; length > 0; length--) {
    const begun = meantUnder(places, words.slice(0, length));
    if (begun.length === 0) continue;
    const rest = nearestName(
      words[length]!,
      begun.flatMap((place) => place.words.slice(1).map(plain)),
    );
    const under = rest === undefined ? begun : begun.filter((place) => place.words.map(plain).includes(rest));
    return [...new Set(under.map((place) => printedName(place.words)))].slice(0, 12);
  }
  const parts = [...new Set(places.map((place) => place.words[0]!))];
  const part = nearestName(words[0]!, parts);
  return part === undefined ? parts : [part];
}

const meantUnder = (places: readonly ModelPlace[], words: readonly string[]): ModelPlace[] =>
  places.filter((place) => standsIn(words, place.words));
