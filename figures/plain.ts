/** Figures that the data cannot deny, and counts of what a text itself tells of: a window, "the three", "fell two tiers". */
import type { Subject } from '../domain/facts.ts';
import { DOWN, UP } from '../lexicon/words.ts';
import { clauseOf, lastWordBefore, metricsIn, wordsIn } from '../sentence/clause-words.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { spanBefore } from '../sentence/spans-told.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';
import { isMovedBeside } from './counts-among-these.ts';
import { idleFigure } from './idle-figures.ts';
import { pairOf } from './pairs.ts';
import { isPoint, toldHere } from './points.ts';

/** "In touch five times", "bought twice": a count. */
export function timesTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  if (figure.kind !== 'times') return null;
  const own = accountFor(scope, at);
  const subjects = [...(own ? [own] : []), ...subjectsFor(scope, at)];
  for (const subject of new Set(subjects)) {
    const found = timesOf(scope, subject, figure);
    if (found) return found;
  }
  return null;
}

function timesOf(scope: Scope, account: Subject, figure: OpenFigure): string | null {
  const pointed = metricsIn(scope.items, 0, scope.items.length);
  const words = wordsIn(scope.items, 0, scope.items.length);
  if (
    words.some((each) =>
      /^(spoke|spoken|met|heard|talk\w*|speak\w*|exchange|touch|contact|reached|reach|call|called)$/.test(
        each,
      ),
    )
  )
    pointed.add('touches_30d');
  const found = candidatesOf(scope.index, account).figures.find(
    ({ metrics, value, period }) =>
      (period === 'current' || period === 'previous') &&
      TOLD_TIMES.has(metrics[0]!) &&
      metrics.length === 1 &&
      pointed.has(metrics[0]!) &&
      value === figure.value,
  );
  return found ? `as on record (${found.fact})` : null;
}
const TOLD_TIMES = new Set([
  'touches_30d',
  'touches_90d',
  'won_deals_12m',
  'lost_deals_12m',
  'conversations_90d',
]);

/** Whether the clause speaks of a score or a move: "up two points". */
function turns(items: Item[], at: number): boolean {
  const [from, to] = clauseOf(items, at);
  const words = wordsIn(items, from, to);
  return words.some(
    (word) =>
      /^(score|odd|likelihood|sentiment|rating|chance)$/.test(word) ||
      UP.has(word) ||
      DOWN.has(word) ||
      /^(by|point|to|higher|lower|more|less|fewer|up|down|off)$/.test(word),
  );
}

/** "Gained two to reach 95", "down three, to 92": how far it went, whatever else there are as many of. */
function isStep(items: Item[], at: number): boolean {
  if (!WENT.test(wordOf(items[at - 1]))) return false;
  const next = wordsShown(items.slice(at + 1, at + 5));
  return /^(?:points? )?(?:, )?to (?:reach |stand at |land at )?#/.test(next);
}
const WENT = /^(?:gained|lost|shed|added|dropped|fell|slipped|slid|sank|rose|climbed|up|down)$/;

export function plainFigure({ items, topic, index }: Scope, at: number, figure: OpenFigure): string | null {
  const before = lastWordBefore(items, at);
  const straight = items[at - 1]?.kind === 'word' ? wordsIn(items, at - 1, at).at(-1)! : '';
  const [next, after] = [items[at + 1], items[at + 2]];
  const word = wordOf(next);
  if (isEnumerator(items, at, figure)) return 'the number of a point';
  if (before === 'other' && figure.value < 6 && topic.named.length === 1 && !next && figure.kind === 'number')
    return 'no count';
  if (isPronoun(items, at, figure)) return 'no count';
  if (/^tiers?$/.test(word) && figure.value === index.ofKind('tier').length) return 'the tiers';
  const idle = idleFigure(items, at, figure);
  if (idle) return idle;
  if (figure.value === 1 && /^(every|each|no|not|this|that|which)$/.test(before)) return 'no count';
  if (
    figure.kind === 'days' &&
    [30, 60, 90, 91, 182, 365].includes(Math.round(figure.value)) &&
    (/^(in|over|last|past|within|of|these|for|the|during|previous|across|every|per|full|entire|whole|all|next|coming|following|throughout)$/.test(
      before,
    ) ||
      /^(over|across|under)$/.test(straight)) &&
    !/^(overdue|late|ago|away|old|past|out|left|stage)$/.test(word) &&
    !isTerm(items, at)
  )
    return 'the window of the measure';
  if (
    figure.kind === 'days' &&
    /^(in|over|last|past|within)$/.test(before) &&
    /^(month|year|quarter)/.test(word)
  )
    return 'a window';
  if (
    figure.kind === 'days' &&
    Math.abs(figure.value - 30.4) < 1 &&
    /^(ago|earlier|before|of|later)/.test(word) &&
    items[at]!.to - items[at]!.from === 2
  )
    return 'the run before';
  if (isScale(items, at, figure)) return 'the scale of a score';
  const aMonth = Math.abs(figure.value - MONTH) < 1;
  if (
    figure.kind === 'days' &&
    firstWord(items, at) &&
    (word === 'without' || (aMonth && /^without /.test(word)))
  )
    return 'a window';
  if (figure.kind === 'points' && figure.value < 13 && !turns(items, at)) return 'no points of a score';
  const hyphen = next?.kind === 'sign' && next.word === '-' && after?.kind === 'word' && after.word === 'way';
  if (figure.kind === 'number' && figure.value === 2 && (hyphen || word === 'way')) return 'no count';
  const count = figure.kind === 'number' && !figure.decimal ? figure.value : null;
  if (count !== null && count < 13 && isPoint(items, at)) return 'no count of the data';
  if (count === null || count > 12 || isStep(items, at)) return null;
  if (count === 1 && topic.named.length > 1 && word === 'account') return 'one of the accounts of this text';
  if (
    count === 1 &&
    !pairOf(items, at) &&
    items[at]!.to - items[at]!.from === 1 &&
    !isMovedBeside(items, at) &&
    !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open$|open deal|account|customer|person)/.test(
      word,
    )
  )
    return 'no count';
  const named = topic.named.length;
  if (
    count === named &&
    named > 1 &&
    (word === 'of' || word === '' || word === 'below' || /^(of|these|those|the)$/.test(before)) &&
    !/^(touch|exchange|contact|deal|renewal|meeting|conversation)/.test(word)
  )
    return 'the accounts of this text';
  if (
    count === 2 &&
    /^(the|these|those)$/.test(before) &&
    !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open|account|customer|people)/.test(word)
  )
    return 'no count';
  const told = toldHere(items, topic, at, count);
  if (told) return told;
  const ofThem =
    /^(of|these|the|other|others|all|both|two|those|remaining)$/.test(before) &&
    (word === '' ||
      !next ||
      next.kind !== 'word' ||
      !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open|stagnant|overdue)/.test(word));
  if (ofThem && named > 1 && (count === named || (before === 'other' && count === named - 1)))
    return 'the accounts of this text';
  return null;
}

/** "$82,000 is due in 90 days": how far off one thing is, and no window in which several are counted. */
const isTerm = (items: Item[], at: number): boolean => {
  const counted = items.slice(0, at).findLast((item) => item.kind === 'figure');
  const isCount = counted?.kind === 'figure' && counted.figure.kind === 'number';
  return !isCount && (spanBefore(items, at)?.has('days_to_renewal') ?? false);
};

/** Days of "a month", as figures are read. */
const MONTH = 30.4;

/** "Two: mood.", "First ..., two ...". */
const isEnumerator = (items: Item[], at: number, { kind, value, decimal }: OpenFigure): boolean =>
  kind === 'number' &&
  !decimal &&
  value < 13 &&
  at === 0 &&
  items[1]?.kind === 'sign' &&
  /^[:)]$/.test(items[1].word);

/** "The only one below its norm", "the lower one", "zero-sum", "net to zero". */
function isPronoun(items: Item[], at: number, { kind, value, decimal }: OpenFigure): boolean {
  if (kind !== 'number' || decimal) return false;
  const [before, next] = [wordOf(items[at - 1]), items[at + 1]];
  if (value === 0)
    return (
      (next?.kind === 'sign' && next.word === '-') || /\bnet to$/.test(wordsIn(items, at - 2, at).join(' '))
    );
  return (
    value === 1 &&
    items[at]!.to - items[at]!.from === 1 &&
    (/^(only|first|last|lower|higher|bigger|smaller|larger|better|worse|next|latter|former|right|wrong|good|bad|odd|strange|curious|tricky|big|small|easy|obvious|real|quiet|warm|cold)$/.test(
      before,
    ) ||
      before === 'isn' ||
      // "Globex is the one that slipped".
      (before === 'the' &&
        /^(that|who|which|whose|to|i|we|you|drop|fall|rise|slip|dip|gain|climb|faller|climber|riser|exception|blemish)$/.test(
          wordOf(next),
        )) ||
      /\bisn ?t$/.test(before)) &&
    !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open|account|customer|person|prospect)$/.test(
      wordOf(next),
    )
  );
}

/** "68 out of 100", "a 12 in 100 chance", "49/100". */
function isScale(items: Item[], at: number, figure: OpenFigure): boolean {
  if (figure.kind !== 'number' || figure.value !== 100) return false;
  const link = items[at - 1];
  return (
    (link?.kind === 'word' || link?.kind === 'sign') &&
    /^(of|in|\/)$/.test(link.word) &&
    items.slice(Math.max(0, at - 3), at - 1).some(({ kind }) => kind === 'figure')
  );
}

const firstWord = (items: Item[], at: number): string => {
  const item = items[at];
  return item?.kind === 'figure' && item.to - item.from === 2 ? 'a' : '';
};
