/**
 * The chance that the model gives each rule of a tier: "60% for the silent renewal rule", "the stagnant deal rule has a
 * chance of 40%". A rule that has none, or another one, is a fault on its name.
 */

import { refuted } from '../comparisons/set-named.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** A rule's name is a name, or a plain word before "rule". */
const RULE = '(?:N|volume|sentiment)';
const OF_RULES = [
  new RegExp(`(?<!\\p{L})# (?:chance )?(?:for|on|under|with|by|in|to) (?:the |a )?${RULE} rule`, 'gu'),
  new RegExp(
    `(?<!\\p{L})(?<!# (?:for|on|under|with|by|in|to) (?:the |a )?)${RULE} rule(?: ' s)?(?: (?:has|have|carries|carry|gets|get|gives|give|means|is|of|at|a|the|chance|:|—|,))* #`,
    'gu',
  ),
];
const TELLS_CHANCE = /(?<!\p{L})chance(?!\p{L})/u;

/** One fault for each rule that is given a chance which it has not. */
export function refuteChances({ items, index }: Scope): Finding[] {
  const { text, itemAt } = skeletonOf(items);
  if (!TELLS_CHANCE.test(text)) return [];
  return OF_RULES.flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const figure = items[itemAt[match.index + match[0].indexOf('#')]!]!;
      const name = itemAt[match.index + match[0].search(/N|volume|sentiment/)]!;
      const item = items[name]!;
      const word = item.kind === 'word' ? item.word : '';
      const rule = index
        .ofKind('rule')
        .find((each) => (item.kind === 'name' ? item.subjects.includes(each) : each.name === word));
      if (!rule || figure.kind !== 'figure' || figure.figure.kind !== 'percent') return [];
      const chance = index.fact('model', `chance_${rule.id.slice('rule-'.length)}`)?.value;
      if (typeof chance === 'number' && isSaid(figure.figure, chance)) return [];
      const reason =
        typeof chance === 'number' ? `on record ${chance}` : 'the model gives this rule no chance';
      return [refuted(items, [name, name], `${rule.name}: ${reason}`)];
    }),
  );
}

/** Kept as a share of one or of a hundred. */
const isSaid = (figure: Parameters<typeof within>[0], chance: number): boolean =>
  within(figure, chance, 0.5) || within(figure, 100 * chance, 0.5);
