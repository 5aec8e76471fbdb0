/**
 * The time that a norm of contact is told by: it is kept by the month. "A norm of 2.8 touches a week", "4 a day is usual",
 * "a yearly norm of 3.9" give the month's figure to another span, where nothing on record comes to it.
 */

import { refuted } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** Of one month: how many of each span it has. */
const IN_A_MONTH: Record<string, number> = {
  day: 30,
  daily: 30,
  week: 4.35,
  weekly: 4.35,
  fortnight: 2.17,
  fortnightly: 2.17,
  quarter: 1 / 3,
  quarterly: 1 / 3,
  year: 1 / 12,
  yearly: 1 / 12,
  annual: 1 / 12,
  annually: 1 / 12,
};
const SPAN = '(?<span>day|week|fortnight|quarter|year)';
const ADVERB = '(?<span>daily|weekly|fortnightly|quarterly|yearly|annually)';
const COUNTED =
  '(?: (?:two - way|real|such))?(?: (?:touch|touche|contact|exchange|conversation|interaction|time))?';
const NORM = '(?:norm|habit|rhythm|pace|cadence|average|usual|normal|standard|pattern|rate)';

const RATES = [
  spokenWords(`(?<figure>#)${COUNTED} (?:a|an|per|each|every|in a|/) ${SPAN}`),
  spokenWords(`(?<figure>#)${COUNTED} ${ADVERB}`),
  spokenWords(
    `(?<span>daily|weekly|fortnightly|quarterly|yearly|annual) ${NORM}(?: (?:is|of|was|being|:|about|around|stands at|there|here|for|N))* (?<figure>#)`,
  ),
];
/** The figure is a norm by a word of its sentence; else it has to be written to the tenth. */
const TELLS_NORM =
  /(?<!\p{L})(?:norms?|usual|usually|normal|normally|typical|typically|habit|rhythm|pace|cadence|customary|accustomed|used to|average|expected|standard)(?!\p{L})/u;

/** What a month's figure comes to in the other span, either way. */
const SLACK = 0.15;

/** One fault for each such rate. */
export function refuteRates(scope: Scope): Finding[] {
  const { text, rangeOf, itemAt } = skeletonOf(scope.items);
  return RATES.flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const at = itemAt[match.index + match[0].indexOf('#')]!;
      const reason = problemOf(scope, at, match.groups!.span!, TELLS_NORM.test(text));
      return reason === null ? [] : [refuted(scope.items, rangeOf(match), reason)];
    }),
  );
}

function problemOf(scope: Scope, at: number, span: string, tellsNorm: boolean): string | null {
  const item = scope.items[at]!;
  if (item.kind !== 'figure' || item.figure.kind !== 'number' || isGoal(scope.items, at)) return null;
  const { figure } = item;
  if (!tellsNorm && !figure.decimal) return null;
  const account = accountFor(scope, at);
  for (const subject of account ? [account] : groupsFor(scope, at).slice(0, 1)) {
    const values = new Values(scope.index, subject);
    const norms = ['current', 'previous'].flatMap((run) => values.figure('touch_norm_30d', run) ?? []);
    const told = norms.find((norm) => within(figure, norm, figure.decimal ? 0.05 : 0.5));
    const inSpan = norms.map((norm) => norm / IN_A_MONTH[span]!);
    const yearly = span === 'year' ? (values.figure('touches_per_year') ?? []) : [];
    const fits = [...inSpan, ...[yearly].flat()].some((value) => within(figure, value, SLACK * value));
    if (told !== undefined && !fits) return `${told} is the norm of a month`;
  }
  return null;
}

/** "Aim for four a week": what is to be done is no norm. */
const isGoal = (items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 5), at)
    .some((item) => /^(?:aim|target|goal|should|plan|try|make|need|needs|want)$/.test(textOf(item)));
