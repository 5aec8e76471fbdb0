/**
 * Questions about the model itself, told from those about an account by their words alone: what a changed model would
 * do, and whether the tiers foretold anything.
 */
import type { Model } from '../domain/model.ts';
import type { OUTCOME_KINDS } from '../domain/model-outcomes.ts';
import { editDistance } from '../domain/nearest-name.ts';
import { plainName } from '../tools/match-account.ts';

/** A value that the question gives something of the model: a path, or words of a person. */
export interface AskedSetting {
  named: string;
  value: string;
  /** "engagement weighed 30": the component's weight is meant. */
  weight: boolean;
}

export type ModelQuestion =
  | { about: 'simulation'; settings: AskedSetting[] }
  | { about: 'backtest'; kinds: (typeof OUTCOME_KINDS)[number][] | null };

const WHAT_IF = /\bwhat\s+(?:if|would\s+happen(?:\s+(?:if|with))?|happens\s+(?:if|with))\s+(.+?)[\s?.!]*$/i;
const PATH_VALUE = /^([\w.#-]+)\s*=\s*(\S+)$/;
const SAID_VALUE =
  /^(?:we\s+)?(?:the\s+)?(.+?)\s+(?:(weighed|weighs|weighted)|counted|counts|were|was|is|became|=|at|to|set\s+to|of)\s+(?:for\s+)?(-?\d+(?:\.\d+)?)\s*(?:%|percent|per\s+cent|points?|days?|months?)?$/i;

/** Of the model or its tiers; "is Acme predicted to churn" and "what does it predict for Acme" are about Acme. */
const PREDICTS =
  /\b(?:models?|tiers?|tiering|scores?|scoring|it|they|this)\b.*\b(?:predict(?:s|ed|ive)?|foretold|foretells?)\b(?!\s+(?:for|about)\b)/i;
const HOW_GOOD =
  /\bhow\s+(?:good|accurate|reliable)\s+(?:are|is|were|was)\s+(?:the|our|this|these|my)\s+(?:\w+\s+)?(?:tiers?|tiering|models?|scores?|scoring)\b/i;

/** Words of a person for what came of an account, by the kinds of outcomes that a model declares. */
const OUTCOMES: [RegExp, (typeof OUTCOME_KINDS)[number][]][] = [
  [/\bchurn(?:s|ed|ing)?\b/i, ['churned']],
  [/\b(?:wins?|won|winning|expansions?|closed[ -]won)\b/i, ['deal_won']],
  [/\b(?:loss(?:es)?|lose[sn]?|losing|lost)\b/i, ['deal_lost']],
  [/\b(?:quiet|silence|silent)\b/i, ['quiet']],
];

/** @returns null for a question that is not about the model, or gives no value to try */
export function modelQuestionOf(question: string): ModelQuestion | null {
  const changes = WHAT_IF.exec(question)?.[1];
  if (changes !== undefined) {
    const settings = changes.split(/\s+and\s+|,\s*(?=\S+\s*=)/i).map(askedSetting);
    return settings.every((each) => each !== null) ? { about: 'simulation', settings } : null;
  }
  if (!PREDICTS.test(question) && !HOW_GOOD.test(question)) return null;
  const kinds = OUTCOMES.flatMap(([words, of]) => (words.test(question) ? of : []));
  return { about: 'backtest', kinds: kinds.length === 0 ? null : kinds };
}

function askedSetting(text: string): AskedSetting | null {
  const path = PATH_VALUE.exec(text.trim());
  if (path !== null) return { named: path[1]!, value: path[2]!, weight: false };
  const said = SAID_VALUE.exec(text.trim());
  return said === null ? null : { named: said[1]!, value: said[3]!, weight: said[2] !== undefined };
}

const NEAREST = 3;

interface Named {
  path: string;
  words: string[];
}

/** What people may call the places of a model: components by id and label, settings by theirs. */
function placesNamed({ components, settings }: Model): Named[] {
  return [
    ...components.map(({ id, label }) => ({
      path: `components.${id}.weight`,
      words: [id, label, `${id} weight`, `${label} weight`, `weight of ${id}`, `weight of ${label}`].map(
        plainName,
      ),
    })),
    ...Object.entries(settings).map(([id, { label }]) => ({
      path: `settings.${id}`,
      words: [id, label].map(plainName),
    })),
  ];
}

/**
 * The place of the model that the words mean, as `--set` takes it.
 * @returns the names nearest to the words where they are none of the model's; a path is left for `--set` to judge
 */
export function placeAsked(
  model: Model,
  { named, weight }: Pick<AskedSetting, 'named' | 'weight'>,
): { path: string } | { nearest: string[] } {
  if (/^[\w#-]+(?:\.[\w#-]+)+$/.test(named)) return { path: named };
  const wanted = plainName(named);
  const places = placesNamed(model).filter(({ path }) => !weight || path.startsWith('components.'));
  const found = places.find(({ words }) => words.includes(wanted));
  if (found !== undefined) return { path: found.path };
  const far = ({ words }: Named): number =>
    Math.min(...words.map((word) => editDistance(wanted, word) / Math.max(word.length, wanted.length)));
  const nearest = places
    .map((place) => ({ path: place.path, far: far(place) }))
    .sort((a, b) => a.far - b.far || (a.path < b.path ? -1 : 1))
    .slice(0, NEAREST);
  return { nearest: nearest.map(({ path }) => path) };
}
