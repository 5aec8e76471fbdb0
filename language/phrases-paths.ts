/**
 * Declared phrases of what would move an account, made of the levers that a sheet has paths by. Each names all steps of
 * a path: a tier that fewer of them, other ones or another day would reach was never reached by scoring.
 */

import type { AuditIndex } from '../text/index-sheet.ts';
import type { Form } from './forms.ts';

/** Most steps that a sentence names. */
const STEPS = 4;
/** Most accounts that lose a seat by a path and are named. */
const DISPLACED = 3;

interface Lever {
  id: string;
  /** Words after the times: "more touches in 30 days". */
  words: string;
}

/** @returns nothing for a sheet without paths */
export function pathForms(index: AuditIndex): Form[] {
  const { facts } = index.sheet;
  const targets = [
    ...new Set(facts.flatMap(({ metric }) => /^(path_to_tier_\d+)_outcome$/.exec(metric)?.[1] ?? [])),
  ].sort();
  const levers = leversOf(index);
  const slides = facts.some(({ metric }) => metric === 'slide_tier');
  return [...(targets.length === 0 ? [] : towards(targets, levers)), ...(slides ? [away(levers)] : [])];
}

function towards(targets: string[], levers: Lever[]): Form[] {
  const any = (form: (name: (metric: string) => string) => string): string =>
    `<${targets.map((target) => form((metric) => `{A.${target}_${metric}}`)).join('|')}>`;
  const lost = Array.from({ length: DISPLACED }, (_, at) => at + 1);
  return [
    {
      id: 'path-to-tier',
      form: any(
        (name) =>
          `would be [back] [in] ${name('label')} with ${stepsOf(name, levers)} by ${name('date')} [, at a score of ${name('score')}]`,
      ),
      checks: ['whole_path'],
    },
    {
      id: 'no-path',
      form: any((name) => `no path to ${name('label')}: ${name('why')}`),
      checks: ['values_hold', 'path_is_none'],
      type: 'absence',
    },
    {
      id: 'path-displaces',
      form: any((name) => `<${lost.map((at) => name(`displaced_${at}`)).join('|')}> would be displaced`),
      checks: ['values_hold'],
    },
    { id: 'path-displaces-count', form: any((name) => `${name('displaced')} accounts would be displaced`) },
  ];
}

function away(levers: Lever[]): Form {
  const name = (metric: string): string => `{A.slide_${metric}}`;
  return {
    id: 'slide',
    form: `${stepsOf(name, levers)} <lead|leads|would lead> to ${name('tier')} [, at a score of ${name('score')}]`,
    checks: ['whole_path'],
  };
}

function stepsOf(name: (metric: string) => string, levers: Lever[]): string {
  const counted = levers.map(({ id, words }) => `${name(`by_${id}`)} ${words}`);
  const texts = Array.from({ length: STEPS }, (_, at) => name(`step_${at + 1}`));
  const step = `<${[...counted, ...texts].join('|')}>`;
  return `${step}${`[<, and|,|and> ${step}]`.repeat(STEPS - 1)}`;
}

/** Levers whose steps begin with how often they are pulled, by their words; the figure is a fact of its own. */
function leversOf(index: AuditIndex): Lever[] {
  const found = new Map<string, Lever>();
  for (const { id, metric, value } of index.sheet.facts) {
    if (!/^(?:path_to_tier_\d+|slide)_step_\d+$/.test(metric) || typeof value !== 'string') continue;
    const lever = index.byId(`${id}_lever`)?.value;
    const times = index.byId(`${id}_times`)?.value;
    const words = /^(\d+|one) (.+)$/.exec(value);
    const figure = words?.[1] === 'one' ? 1 : Number(words?.[1]);
    if (typeof lever !== 'string' || words === null || figure !== times) continue;
    const form = plain(words[2]!).replace(/ (in \d+ days)$/, ' [$1]');
    found.set(`${lever} ${form}`, { id: lever.replaceAll('-', '_'), words: form });
  }
  return [...found.values()];
}

/** Words without the signs that the notation of forms uses. */
const plain = (words: string) => words.replace(/[[\]<>{}|]/g, ' ');
