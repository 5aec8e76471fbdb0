/**
 * "The smaller prize, a $73,500 expansion next to Meadowick's $40,000", "open longer, 36 days compared with 49": the word of
 * comparison is of the first of two figures, and what it says of them anybody can see.
 */

import { type Refutes, refutedBy } from '../comparisons/set-named.ts';
import { isQuestion } from '../sentence/items.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

const MORE = '(?<!no )(?:bigger|larger|longer|higher|older|fuller|heavier|greater|thicker)';
const LESS = '(?<!no )(?:smaller|shorter|lower|thinner|younger|lighter|newer|emptier|scarcer)';
const REST =
  "(?: [\\p{L}]+){0,2} ?[,(:—–] ?(?:(?:an?|the|its|at|with) )*#(?: [\\p{L}]+){0,2} (?:against|compared with|versus|next to|rather than|beside) (?:(?:an?|the|only|just|N ['’](?: s)?|N|other ['’] s|its) )*#";

/** The first is not on that side of the second. */
const unless =
  (way: 1 | -1): Refutes =>
  ({ items }, from, to) => {
    const figures = items
      .slice(from, to + 1)
      .flatMap((item) => (item.kind === 'figure' ? [item.figure] : []));
    const [one, other] = [figures[0]!, figures.at(-1)!];
    if (figures.length !== 2 || one.kind !== other.kind) return null;
    return (one.value - other.value) * way < 0
      ? `${one.value} is ${way > 0 ? 'less' : 'more'} than ${other.value}`
      : null;
  };

const TABLE: [RegExp, Refutes][] = [
  [spokenWords(MORE + REST), unless(1)],
  [spokenWords(LESS + REST), unless(-1)],
];

/** One fault for each such pair. */
export const refutePairsCompared = (scope: Scope): Finding[] =>
  isQuestion(scope.items) ? [] : refutedBy(scope, TABLE);
