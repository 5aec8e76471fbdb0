/**
 * A bare figure that goes on with the measure told last, at another time or of another account: "117 days in Evaluation. It
 * stood at 86 a month ago", "Fifteen deals are late. In April there were eight", "Globex is silent for 90 days. Initech has
 * gone 115", "Watch is far short with 60 against 102, and Triage is at zero".
 */
import type { Subject } from '../domain/facts.ts';
import { countedAfter } from '../sentence/counted.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit, says } from '../sentence/values.ts';

/** Words that lead to a figure without telling what it measures. */
const LEADING =
  /\b(?:is|are|was|were|be|been|s|stood|stands|stand|sits|sat|gone|went|going|goes|has|have|had|at|on|there|for|spent|to|follows|comes|came|reached|only|just|already|now|about|still|nearly|almost|over|under|than|of|reads|read|showed|shows|ran|runs|scores|scored|rates|rated|got|gets|spends|taken|lies|lay|from|hit|hits|in|counted|counts|recorded|saw|seen|made|makes|also|even|again)$/;
/** Words that may stand after it: when it was so, and what it is compared with. */
const TRAILING =
  /^(?:|now|then|today|there|already|a|last|in|at|by|back|when|and|but|so|as|this|before|previously|earlier|for|on|one|of|to|while|with|against|the|ago|since|up|down|or|yet|though|only|is|are|were|have|had|by)$/;
const EARLIER =
  /^(was|were|stood|had|been|sat|last|ago|before|previously|earlier|then|april|from|came|went|against|ran|showed|scored|rated|counted|recorded|saw|made|lay|used)$/;
const NOW = /^(is|are|now|today|stands|currently|has|have|sits|s|follows|gone|spent|at)$/;

/** Beside a limit or a usual time it is the days that are held against it. */
const HELD_AGAINST: Record<string, string> = {
  stagnant_line: 'days_in_stage',
  long_stagnant_line: 'days_in_stage',
  stage_median_days: 'days_in_stage',
  to_stagnant: 'days_in_stage',
  past_stagnant: 'days_in_stage',
  touch_norm_30d: 'touches_30d',
};

/** The value of the measure told last that the bare figure says; null where it is not bare, or says none. */
export function measureAgain(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  if (!/^(number|days)$/.test(figure.kind) || figure.bound || !isBare(scope.items, at)) return null;
  const metrics = measuresBefore(scope, at);
  if (metrics.size === 0) return null;
  const isThen = saysThen(scope, at);
  for (const subject of meantBy(scope, at)) {
    const values = candidatesOf(scope.index, subject).figures.filter(
      (each) =>
        each.metrics.length === 1 &&
        metrics.has(each.metrics[0]!) &&
        (each.period === 'current' || (isThen && each.period === 'previous')) &&
        sameUnit(figure, each, true),
    );
    const found = values.find((each) => says(figure, each, scope.index.sheet.currency));
    if (found) return found;
    if (values.length > 0) return null;
  }
  return null;
}

/** Whom the figure is of: the tier or account named straight before its verb comes before any other. */
function meantBy(scope: Scope, at: number): Subject[] {
  const { items } = scope;
  let place = at - 1;
  while (place >= 0 && items[place]!.kind === 'word' && at - place <= REACH) place -= 1;
  const item = items[place];
  // "Globex follows Initech at 83": of the one that comes after.
  const other = BEHIND.test(wordOf(items[place - 1])) ? items[place - 2] : undefined;
  const named = [other, item].flatMap((each) =>
    each?.kind === 'name' ? each.subjects.filter(({ kind }) => SUBJECTS.test(kind)).slice(0, 1) : [],
  );
  return [...new Set([...named, ...subjectsFor(scope, at)])];
}
const BEHIND =
  /^(follow|follows|followed|trails?|trailed|behind|after|beats?|tops?|edges|matches|matched|chases|joins|leads|pips)$/;
const SUBJECTS = /^(account|tier|owner)$/;
const REACH = 6;

/** No noun that is counted, no word of another measure beside it. */
function isBare(items: Item[], at: number): boolean {
  if (countedAfter(items, at) !== null) return false;
  const next = items[at + 1];
  if (next?.kind === 'name' || (next?.kind === 'figure' && !isMonthAgo(items, at + 1))) return false;
  if (next?.kind === 'word' && !TRAILING.test(next.word.split(' ')[0]!)) return false;
  const before = textOf(items[at - 1]);
  return LEADING.test(before.split(' ').at(-1) ?? '') && !/^[/-]$/.test(textOf(next));
}

/** "It was 132 a month ago". */
const isMonthAgo = (items: Item[], at: number): boolean =>
  /^(ago|earlier|before|back)$/.test(wordOf(items[at + 1])) && items[at]!.to - items[at]!.from === 2;

/** The measures of this sentence so far, and those of the one before. */
function measuresBefore({ told, topic }: Scope, at: number): ReadonlySet<string> {
  const here = [...(told?.entries() ?? [])]
    .filter(([place, found]) => place < at && found.length > 0)
    .flatMap(([, found]) => found);
  const single = (each: readonly { metrics: string[] }[]): string[] =>
    each.flatMap(({ metrics: [metric = '', ...more] }) => [
      ...(more.length === 0 ? [metric] : []),
      ...(HELD_AGAINST[metric] ? [HELD_AGAINST[metric]] : []),
    ]);
  return new Set(single([...here, ...topic.last, ...topic.measures]));
}

/** Whether the words of the sentence let the figure be of the run before. */
function saysThen({ items, index }: Scope, at: number): boolean {
  const before = index.sheet.previousAsOf?.slice(0, 7) ?? '-';
  const isNow = items.slice(Math.max(0, at - 3), at + 2).some((item) => NOW.test(wordOf(item)));
  const earlier = items.some(
    (item) =>
      EARLIER.test(wordOf(item)) ||
      (item.kind === 'date' && item.date.ranges.some(([first]) => first.slice(0, 7) === before)),
  );
  return earlier && !(isNow && !items.slice(0, at).some((item) => EARLIER.test(wordOf(item))));
}
