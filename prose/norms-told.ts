/**
 * Norms, limits and rates by what a writer calls them: "inside the 28 that won deals spend there", "43's the cutoff",
 * "has used 27 of its 45 days", "0.4 a month", "when 13 contacts would be normal". The phrase says which measure is meant,
 * and the figure has to be it.
 */
import type { OpenFigure } from './figures.ts';
import { type Item, textOf } from './items.ts';
import { accountFor, groupsFor, type Scope, subjectsFor } from './subjects.ts';
import { type Candidate, candidatesOf, sameUnit, says } from './values.ts';

const WON = '(?:won|winning|successful|closed) (?:deal|one|renewal|upgrade|opportunit\\w*)s?|winners?';
const FILL = '(?: (?!@|#)\\S+){0,4}';
const USED = '(?:used|spent|burnt|burned|consumed|taken|through|into|uses|using|had)(?: up)?';
const LIMIT = '(?:cutoff|cut - off|limit|line|threshold|ceiling|allowance|maximum)';
const MEDIAN = ['stage_median_days'];
const LINE = ['stagnant_line', 'long_stagnant_line'];

/** What the figure, written "@", is by the words about it; other figures are "#", names "N", dates "D". */
const PHRASES: [RegExp, string[]][] = [
  [new RegExp(`(?:${WON})${FILL} @|@(?: that| which)? (?:a |the )?(?:${WON})\\b`), MEDIAN],
  [
    new RegExp(
      `@ (?:' )?(?:s |is |being )?(?:the )?(?:stagnant |stagnation |\\S+ )?${LIMIT}\\b|\\b${LIMIT}(?: (?:is|of|at|being|stand|lie|here|there|:|,|in|N|for|the|stage))* @`,
    ),
    LINE,
  ],
  [
    /@ (?:allowed|permitted|available|tolerated)\b|\b(?:permitted|allowed|tolerated|allowable)(?: of)? @/,
    LINE,
  ],
  [
    new RegExp(`\\b${USED} (?:just |only |about )?@ (?:out )?of (?:the |its |a |an )?(?:\\S+ ){0,2}#`),
    ['days_in_stage'],
  ],
  [
    new RegExp(`\\b${USED} (?:just |only |about )?# (?:out )?of (?:the |its |a |an )?(?:\\S+ ){0,2}@`),
    [...LINE, ...MEDIAN],
  ],
  // The score of a deal, and not of its account: "the renewal scores only 56", "a Discovery deal scoring 42".
  [
    /\b(?:renewal|deal|expansion|upgrade|rollout|package|module|pilot|proposal|contract|add - on|extension)(?: (?:is|itself|now|only|just|still|with|a|at|has))* (?:scor\w*|rat\w*|grade\w*|mark\w*)(?: (?:is|of|at|only|just|a|now|stand|merely|barely))* @/,
    ['deal_outcome_score', 'outcome_score'],
  ],
  [
    /@ (?:left|remaining|to go|to spare) (?:of|from|in|on) (?:\S+ ){0,5}(?:usual|typical|normal|median|standard|average) #/,
    ['left_of_median'],
  ],
  [
    /@ (?:touch |contact |exchange |conversation |touche )?(?:a|per|each|every) month\b|\b(?:habit|rhythm|pace|custom|cadence|routine) (?:is |of |being |: )?(?:about |just |only )?@|@ (?:touch |contact |exchange |conversation |touche )?(?:would be|is|are|being) (?:normal|usual|expected|customary|typical|par)/,
    ['touch_norm_30d'],
  ],
  [/\b(?:instead of|rather than|not the) (?:the |its )?(?:usual |normal |customary )?@/, ['touch_norm_30d']],
  [
    /@ (?:contact|touche?|exchange|interaction)s? (?:in|over|across) (?:the )?(?:last |past )?#/,
    ['touches_90d', 'conversations_90d'],
  ],
];

/** The measure that the phrase about the figure names, where the figure is its value; null otherwise. */
export function normTold(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  if (figure.kind !== 'number' && figure.kind !== 'days') return null;
  const text = skeleton(scope.items, at);
  const metrics = PHRASES.flatMap(([pattern, each]) => (pattern.test(text) ? each : []));
  if (metrics.length === 0) return null;
  const account = accountFor(scope, at);
  const subjects = new Set([
    ...subjectsFor(scope, at),
    ...(account ? [account] : []),
    ...groupsFor(scope, at),
  ]);
  for (const subject of subjects) {
    const values = candidatesOf(scope.index, subject).figures;
    const found = values.find(
      (each) =>
        metrics.some((metric) => isOf(each, metric)) &&
        sameUnit(figure, each, true) &&
        says(figure, each, scope.index.sheet.currency),
    );
    if (found) return found;
  }
  return null;
}

/** "Two days left of the usual 21": what the stage's median still leaves. */
const isOf = ({ metrics, period, kind }: Candidate, metric: string): boolean =>
  metric === 'left_of_median'
    ? period === 'derived' && kind === 'days' && metrics[0] === 'stage_median_days'
    : metrics.length === 1 && metrics[0] === metric && period !== 'derived';

/** The clause about the figure, up to a stop on either side. */
function skeleton(items: Item[], at: number): string {
  const isStop = (item: Item): boolean => /^[;.—–]$/.test(textOf(item));
  const from = items.findLastIndex((item, place) => place < at && isStop(item)) + 1;
  const end = items.findIndex((item, place) => place > at && isStop(item));
  return items
    .slice(from, end < 0 ? items.length : end)
    .map((item, place) =>
      place + from === at
        ? '@'
        : textOf(item) || (item.kind === 'figure' ? '#' : item.kind === 'date' ? 'D' : 'N'),
    )
    .join(' ');
}
