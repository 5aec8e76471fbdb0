/**
 * A place in a set that is named, by a measure that is named: "odds of 51 are the lowest of the three", "the longest silence
 * in the tier", "the best gain of the six". Where another account of that set is beyond it, or level with it, it is a fault,
 * whatever other set or measure would bear it out.
 */

import { ORDINALS, wordBefore } from '../comparisons/first-in-set.ts';
import { type Cued, cuedBy, type Told, valueBy } from '../comparisons/measure-cued.ts';
import { placeAt } from '../comparisons/places.ts';
import { OF_SET, refuted, setNamed } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** From the place to its set, a noun of a word or two between them. */
const PLACED = spokenWords(
  `(?<!(?:one of|among|joint|equal|level|not|n ['’] t|share|shares|shared|tied|ties) (?:the |their |our |your )?)(?<place>longest silence|(?:largest|biggest|highest|lowest|smallest|longest|best|worst|strongest|weakest|most|fewest|greatest|steepest|sharpest|warmest|coolest|coldest)(?: (?:single|recurring|annual|open))?)(?: (?:silence|gap|odds?|likelihood|chance|rating|score|sentiment|mood|deal|renewal|expansion|upgrade|revenue|arr|contacts?|people|touch|touches|gain|rise|jump|leap|climb|fall|drop|slide|slip|decline|dip|swing|move|change|improvement|loss))? ${OF_SET}`,
);

export function refutePlaces(scope: Scope, told: Told): Finding[] {
  const findings: Finding[] = [];
  const { items } = scope;
  const { text, rangeOf, itemAt } = skeletonOf(items);
  for (const match of matchesOf(text, PLACED)) {
    const [at, to] = rangeOf(match);
    const setAt = match.index + match[0].lastIndexOf(match.groups!.set!);
    const subject = accountFor(scope, at);
    const set = setNamed(scope, itemAt[setAt]!, match.groups!.set!);
    const cued = cuedBy(scope, told, at);
    const most = wayOf(scope, at);
    if (!subject || !set?.includes(subject) || !cued || most === null) continue;
    if (isShared(scope, at)) continue;
    if (isOutOfPlace(scope, { at, subject, set, cued, most }))
      findings.push(
        refuted(items, [at, to], `${subject.name} is not alone in that place (${cued.metrics[0]})`),
      );
  }
  return findings;
}

/** Whether the most or the least is meant; null where the word only weighs. "The most of the three" counts. */
function wayOf({ items }: Scope, at: number): 1 | -1 | null {
  if (/^most$/.test(wordOf(items[at])) && wordOf(items[at + 1]) === 'of') return 1;
  const place = placeAt(items, at);
  return place === null || place === 'judgement' ? null : place.way;
}

/** "The two largest of the six", "the joint largest": a place of several. */
const isShared = ({ items }: Scope, at: number): boolean =>
  items[at - 1]?.kind === 'figure' ||
  items
    .slice(Math.max(0, at - 4), at)
    .some((item) => /^(joint|jointly|equal|level|one|among|not|no|both)$/.test(textOf(item)));

interface Claimed {
  at: number;
  subject: Subject;
  set: readonly Subject[];
  cued: Cued;
  most: 1 | -1;
}

/** By each measure that may be meant. */
function isOutOfPlace(scope: Scope, { at, subject, set, cued, most }: Claimed): boolean {
  const nth = ORDINALS[wordBefore(scope.items, at)] ?? 1;
  const by = {
    way: cued.way,
    most: cued.way === null ? most : /^(small|low)/.test(wordOf(scope.items[at])) ? -1 : 1,
  } as const;
  const judgedBy = cued.metrics.flatMap((metric): boolean[] => {
    const own = valueBy(scope, subject, metric, by);
    if (own === null) return [];
    if (metric === 'days_since_last_touch' && isOnRecord(scope, own)) return [true];
    const others = set
      .filter((one) => one !== subject)
      .flatMap((one) => valueBy(scope, one, metric, by) ?? []);
    if (others.length === 0) return [];
    const ahead = others.filter((value) => value > own).length;
    const level = others.filter((value) => value === own).length;
    return [ahead === nth - 1 && level === 0];
  });
  return judgedBy.length > 0 && !judgedBy.includes(true);
}

/** The longest silence of a tier is on record, and leaves out whom it does not count. */
const isOnRecord = ({ index }: Scope, own: number): boolean =>
  index.ofKind('tier').some(({ id }) => index.fact(id, 'longest_silence')?.value === own);
