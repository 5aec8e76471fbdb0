/** Differences told as such ("by six", "six more", "up $54,000") and what they are of. */

import { DOWN, UP } from '../lexicon/words.ts';
import { clauseOf, lastWordBefore, wordsIn } from '../sentence/clause-words.ts';
import { countedAfter } from '../sentence/counted.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';

/** A difference is told as one: "by six", "six more", "three past the usual time", "up $54,000". */
export function tellsDifference(items: Item[], at: number): boolean {
  const [before, own] = [items[at - 1], items[at]];
  if (own?.kind === 'figure' && own.figure.signed) return true;
  const lead = before?.kind === 'word' ? before.word : lastWordBefore(items, at);
  const after = wordsIn(items, at + 1, at + 4);
  // "$41,000 (0.3%) more".
  if (items[at + 1]?.kind === 'sign' && textOf(items[at + 1]) === '(') {
    const close = items.findIndex((item, place) => place > at && textOf(item) === ')');
    if (close > 0 && close < at + 6) after.push(...wordsIn(items, close + 1, close + 3));
  }
  const earlier = wordsIn(items, at - 6, at);
  const further = wordsIn(items, at + 1, at + 7);
  // "Rose 16.2%, or $769,500".
  const first = items[at - 2]?.kind === 'sign' ? items[at - 3] : items[at - 2];
  // "A drop of 56% ($198,000)".
  if (
    /^[(,]$/.test(textOf(before)) &&
    items[at - 2]?.kind === 'figure' &&
    items
      .slice(Math.max(0, at - 6), at - 2)
      .some((item) => UP.has(wordOf(item)) || DOWN.has(wordOf(item)) || /^(up|down)$/.test(wordOf(item)))
  )
    return true;
  if (lead === 'or' && first?.kind === 'figure' && /^(percent|part)$/.test(first.figure.kind)) return true;
  return (
    further.some((word) => /^(lighter|heavier|fewer)$/.test(word)) ||
    UP.has(lead) ||
    DOWN.has(lead) ||
    /^(up|down|by)$/.test(lastWordBefore(items, at)) ||
    earlier.some((word) =>
      /^(gained|lost|added|shed|took|grew|shrank|dropped|received|absorbed|gave|gives|yielded|surrendered|acquired|handed|picked|put|add|adds|adding|loss|gain|increase|rise|growth|drop|decline|jump|fall|dip|slump|plunge|slide|surge|leap|climb|reduction|swing|mere|contributed|contributes)$/.test(
        word,
      ),
    ) ||
    /^(by|up|down|minus|another|added|adding|gained|gaining|lost|losing|fell|rose|grew|dropped|climbed|slipped|jumped|extra|further|shed|saw|in|still|only|than|plus|slid|moved|took|take|off|received|absorbed)$/.test(
      lead,
    ) ||
    after.some((word) =>
      /^(net|new|better|worse|fatter|thinner|richer|poorer|leaner|stronger|weaker|more|fewer|less|higher|lower|lost|gained|lighter|heavier|bigger|smaller|larger|greater|fuller|weightier|extra|further|additional|past|over|above|below|short|beyond|under|longer|apart|inside|short|off|before|quicker|slower|from|ahead|on)$/.test(
        word,
      ),
    )
  );
}
/** "Watch received $569,000, Expand $66,000": a figure without a verb of its own is a change as the one before it. */
export function goesOnChanging({ items, told }: Scope, at: number, figure: OpenFigure): boolean {
  const before = items.slice(0, at).findLastIndex((item) => item.kind === 'figure');
  const earlier = items[before];
  if (earlier?.kind !== 'figure' || earlier.figure.kind !== figure.kind) return false;
  const between = items.slice(before + 1, at);
  const candidates = told?.get(before) ?? [];
  return (
    candidates.length > 0 &&
    candidates.every(({ period, metrics }) => period === 'derived' && metrics.length === 1) &&
    between.some(({ kind }) => kind === 'name') &&
    between.every((item) => item.kind === 'name' || /^(,|;|and|while|by)$/.test(textOf(item)))
  );
}

/** Revenue and deal of one account: no sum of what several pay. */
export const isOwnSum = ({ period, kind, metrics }: Candidate): boolean =>
  period === 'derived' && kind === 'money' && metrics.length > 1 && metrics[0] === 'arr';

export const isDifference = ({ period, kind, metrics }: Candidate): boolean =>
  period === 'derived' &&
  (kind === 'number' ||
    kind === 'money' ||
    (kind === 'days' && metrics[0] !== 'to_stagnant' && metrics[0] !== 'past_stagnant'));

/** "Down ten on April", "up 16%": a change of what the sentence's nouns name. */
export function changeTold(
  values: Candidate[],
  items: Item[],
  at: number,
  figure: OpenFigure,
  currency: string,
): Candidate[] {
  if (countedAfter(items, at)) return [];
  const nouns = items.flatMap((item) =>
    item.kind === 'word' && item.metrics && NOUNS.test(item.word) ? [...item.metrics] : [],
  );
  const named = new Set([...nouns, ...(nouns.includes('open_deals') ? ['open_value'] : [])]);
  return values.filter(
    (each) =>
      each.period === 'derived' &&
      each.metrics.length === 1 &&
      named.has(each.metrics[0]!) &&
      says(figure, each, currency),
  );
}

/** Whether the other end of a change is on record as what its nouns name: then the change has to be that one's. */
export function isTold(scope: Scope, items: Item[], at: number, currency: string): boolean {
  const item = items[at]!;
  if (item.kind !== 'figure') return false;
  return subjectsFor(scope, at).some((subject) =>
    candidatesOf(scope.index, subject).figures.some(
      (each) =>
        each.period === 'current' &&
        each.kind === item.figure.kind &&
        says(item.figure, each, currency) &&
        items.some(
          (word) =>
            word.kind === 'word' &&
            word.metrics &&
            NOUNS.test(word.word) &&
            each.metrics.some((metric) => word.metrics!.has(metric)),
        ),
    ),
  );
}

/** Nouns that name what moved: a pair of figures has to be of it. */
export function agreesWithNoun(items: Item[], at: number, { metrics }: Candidate): boolean {
  const [from, to] = clauseOf(items, at);
  const nouns = items
    .slice(from, to)
    .flatMap((item, place, all) =>
      item.kind === 'word' && item.metrics && NOUNS.test(item.word) && !isOfOther(items, from + place, at)
        ? [item.metrics, ...stateOf(all[place - 1])]
        : [],
    );
  const named = metrics.flatMap((metric) => [metric, ...(NORM_OF[metric] ?? [])]);
  return nouns.length === 0 || nouns.some((each) => named.some((metric) => each.has(metric)));
}
/** "Across 19 accounts you halved the stagnant deals": the noun of another count. */
const isOfOther = (items: Item[], noun: number, at: number): boolean =>
  items[noun - 1]?.kind === 'figure' &&
  noun - 1 !== at &&
  /^(across|over|with|among|for|of|in)$/.test(wordOf(items[noun - 2]));

/** "Halved the stagnant deals": the count of those in that state. */
const stateOf = (item: Item | undefined): ReadonlySet<string>[] =>
  item?.kind === 'word' && item.metrics && /^(stagnant|overdue|stuck|late|open)$/.test(item.word)
    ? [item.metrics]
    : [];

/** "Five touches against about four": the norm of what the noun names. */
const NORM_OF: Record<string, string[]> = {
  touch_norm_30d: ['touches_30d'],
  // "Open deals grew by $240,000".
  open_value: ['open_deals'],
  overdue_value: ['overdue_deals'],
  renewals_due_arr: ['renewals_due'],
  deals_due_value: ['deals_due'],
};
const NOUNS =
  /^(score|sentiment|mood|odd|likelihood|touch|exchange|interaction|contact|pipeline|revenue|renewal|deal|open deal|people|account|conversation|prospect|customer)$/;
