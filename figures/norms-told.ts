/**
 * Norms, limits and rates by what a writer calls them: "inside the 28 that won deals spend there", "43's the cutoff",
 * "has used 27 of its 45 days", "0.4 a month", "when 13 contacts would be normal". The phrase says which measure is meant,
 * and the figure has to be it.
 */

import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit, says } from '../sentence/values.ts';

const WON =
  '(?:won|winning|successful|closed) (?:deal|one|renewal|upgrade|opportunit\\w*|sale)s?|winners?|(?:deal|one|sale|renewal)s? (?:that |which )?(?:we |you )(?:(?:usually|normally|end up|do|eventually|go on to) ){0,2}(?:win|won|close)(?:ning)?|(?:normal|typical|usual|average) (?:win|deal|sale)s?';
const FILL = '(?: (?!@|#)\\S+){0,6}';
const USED = '(?:used|spent|burnt|burned|consumed|taken|through|into|uses|using|had)(?: up)?';
const LIMIT = '(?:cutoff|cut - off|limit|line|threshold|ceiling|allowance|maximum)';
const MEDIAN = ['stage_median_days'];
const ABOUT = '(?:(?:about|around|roughly|some|nearly|almost|just|only|over|under|closer to|more like) )*';
const ABOUT_DAYS = `${ABOUT}(?:a (?:deal|win|sale) )?`;
const SO = '(?: or (?:so|thereabouts|more))?(?: (?:touche?|contact|exchange|conversation|interaction)s?)?';
const HABIT = '(?:habit|rhythm|pace|custom|cadence|routine|pattern|norm|standard)';
const USUAL = `(?:normal|usual|expected|customary|typical|par|average|${HABIT})`;
/** What is still to come of a span: "left", "in hand", "to spare". */
const LEFT =
  '(?:left|remaining|to (?:go|run|spare)|in hand|in reserve|of (?:grace|slack|headroom|room|leeway|margin))';
const LINE = ['stagnant_line', 'long_stagnant_line'];

/** "At more than 31 it counts as stagnant", "it tips into stagnant once it passes 31": the limit, and what is past it. */
const PAST = '(?:over|past|beyond|above|after|than|passe?s?|exceeds?|reache?s?|hits?|crosse?s?)';
const COUNTED =
  '(?: (?:day|there|in|N|,|on|onwards?|it|they|a|an|any|deal|that|one|we|is|are|would|be|will|become|count|as|go|goe|turn|treated|classed|called|call))*';
const STAGNANT = '(?:stagnant|stuck|stalled|stale)';
const RULE = new RegExp(`\\b${PAST} @${COUNTED} ${STAGNANT}\\b|\\b${STAGNANT} (?:\\S+ ){0,5}${PAST} @`);

/** What the figure, written "@", is by the words about it; other figures are "#", names "N", dates "D". */
const PHRASES: [RegExp, string[]][] = [
  [new RegExp(`(?:${WON})${FILL} @|@(?: that| which)? (?:a |the )?(?:${WON})\\b`), MEDIAN],
  // "It normally takes 31", "which takes 31 when things go well".
  [
    new RegExp(
      `\\b(?:normally|usually|typically|ordinarily|generally|on average) (?:it )?(?:takes?|needs?|lasts?|spends?|requires?|runs?) ${ABOUT_DAYS}@|\\b(?:tends?|likes?|loves?|is known|has been known|is used) to (?:take|eat|need|last|run|use|cost|swallow|consume|absorb|burn|devour)(?: up| through)? (?:up )?${ABOUT_DAYS}@|\\b(?:normally|usually|typically|ordinarily|generally|alone|itself) (?:eats?|swallows?|consumes?|absorbs?|burns?|devours?)(?: up| through)? ${ABOUT_DAYS}@|\\btakes? ${ABOUT_DAYS}@ (?:when|if|in the) (?:things|all|it|all is|everything|normal|usual)`,
    ),
    MEDIAN,
  ],
  // "The 46 we allow", "anything over 46 counts as stagnant", "stagnation starts at 46", "tips into stagnant once it passes 31".
  [
    new RegExp(
      [
        `@ (?:that |which )?(?:we|you|the (?:rules?|model|company|stage|policy)) (?:allow|permit|tolerate|accept|give|grant|set|let)`,
        `@ (?:is|being|was) (?:the |all |as much as |about )*(?:most|maximum|longest|limit|all|point|ceiling|end) (?:that )?(?:we|you|it|the|there|is)`,
        `\\b(?:over|past|beyond|above|after|more than|longer than|exceed\\w*|pass\\w*|top\\w*|reach\\w*|cross\\w*|hits?|at|from) (?:just )?@ (?:(?!#|D)\\S+ ){0,5}(?:stagna\\w*|stuck|stalled|stale)\\b`,
        `\\b(?:stagna\\w*|stuck|stalled|stale)\\b(?: (?!#|D)\\S+){0,5} (?:over|past|beyond|above|after|more than|longer than|exceed\\w*|pass\\w*|reach\\w*|cross\\w*|hits?|at|from) (?:just )?@`,
        `\\b(?:allow\\w*|tolerat\\w*|permit\\w*|give|grant\\w*) (?:(?!#|D)\\S+ ){0,4}(?:no more than |up to |only |at most |just )?@`,
        `\\b(?:cross\\w*|passed|went past|gone past|broke|overshot|ran past) @ (?:in|on|during|at|early|late|this|last) `,
      ].join('|'),
    ),
    LINE,
  ],
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
    [...LINE, ...MEDIAN, 'age_days'],
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
  // "11 left before the stagnation line", "eleven short of the limit".
  [
    new RegExp(
      `@ (?:${LEFT} )?(?:before|until|till|to|short of|shy of|from|off|inside|under) (?:\\S+ ){0,4}(?:${LIMIT}|stagna\\w*)\\b`,
    ),
    ['to_stagnant'],
  ],
  // "That is 71 past the 46 we allow".
  [
    /@ (?:day )?(?:past|over|beyond|above|more than) (?:the|its|our) # (?:that |which )?(?:we|you|day|line|limit|mark|allowed|permitted|it|the)/,
    ['past_stagnant'],
  ],
  // "At the usual pace it would need two more weeks".
  [
    /\b(?:would|should|will|still|usually|normally) (?:still |usually |normally )?(?:need|take|spend|require|has|have) (?:another |about |a further |some )?@/,
    ['left_of_median'],
  ],
  // "Three days in hand": off the limit, or off the usual time.
  [
    new RegExp(`@ ${LEFT}(?= (?:and|but|before|against|on|of|in|under|until|so|,)\\b| ?,|$)`),
    ['to_stagnant', 'left_of_median'],
  ],
  [
    new RegExp(
      [
        `@${SO} (?:a|per|each|every) month\\b`,
        `\\b${HABIT} (?:is |of |being |: )?${ABOUT}@`,
        `@${SO} (?:would be|is|are|being|was|tend to be|tends to be) (?:the |its |their |our |more )?${USUAL}\\b`,
        `@${SO} (?:is|are|was|were|would be) what (?:(?!#|@|D)\\S+ ){1,5}(?:used|accustomed) to\\b`,
        `@${SO} (?:that|which) (?:is|are|was|' s|would be) ${USUAL}\\b`,
        `\\b(?:used|accustomed) to (?:getting |having |seeing |hearing )?${ABOUT}@`,
        `@${SO} (?:that |which )?(?:it|they|we|this account|the account) (?:' )?(?:is|are|was|were|s|re) (?:used|accustomed) to\\b`,
        `\\b(?:usually|normally|typically|ordinarily|customarily) (?:has|have|gets|get|sees|see|makes|make|manages|manage|runs at|comes to) ${ABOUT}@`,
      ].join('|'),
    ),
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
  const isRule = RULE.test(text);
  const metrics = isRule ? LINE : PHRASES.flatMap(([pattern, each]) => (pattern.test(text) ? each : []));
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
        (each.period !== 'previous' || each.metrics[0] !== 'to_stagnant' || THEN.test(text)) &&
        sameUnit(figure, each, true) &&
        says(isRule ? { ...figure, passed: true } : figure, each, scope.index.sheet.currency),
    );
    if (found) return found;
  }
  return null;
}

/** Words without which no distance from the limit is of the run before. */
const THEN = /\b(?:last|was|were|had|ago|then|before|earlier|stood|previously|D)\b/;

/** "Two days left of the usual 21": what the stage's median, or its limit, still leaves. */
const isOf = ({ metrics, period, kind, value }: Candidate, metric: string): boolean => {
  if (metric === 'left_of_median')
    return period === 'derived' && kind === 'days' && metrics[0] === 'stage_median_days' && value > 0;
  if (metric === 'to_stagnant' || metric === 'past_stagnant') return metrics[0] === metric;
  return metrics.length === 1 && metrics[0] === metric && period !== 'derived';
};

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
