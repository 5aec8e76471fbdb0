/**
 * Comparisons without a figure ("contact is normal", "a larger pipeline", "less conversation", "the bulk of the book")
 * held against the record. They are claims where they hold of somebody who may be meant; where they are surely about one
 * account or tier and the record says the opposite, they are faults.
 */

import { isDenied, isProposed } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { isLeft, tellsThen, ValuesThen } from '../predicates/run-before.ts';
import { clauseOf } from '../sentence/clause-words.ts';
import { Values } from '../sentence/conditions.ts';
import { headsGroup } from '../sentence/group-heads.ts';
import { type Item, placesFrom, spanOf } from '../sentence/items.ts';
import { allMeant } from '../sentence/others.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import type { Standing } from '../states/standing-rows.ts';
import { STANDINGS } from '../states/standings-table.ts';
import { type Finding, isTouched, judged } from '../text/findings.ts';
import { matchesOf, rowsIn } from '../text/matches.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** @param taken items of which something else is claimed already */
export function judgeStandings(
  scope: Scope,
  findings: readonly Finding[],
  taken: ReadonlySet<number>,
): Covering {
  const { items } = scope;
  const { text, itemAt } = skeletonOf(items);
  const covered = new Set<number>();
  const made: Finding[] = [];
  for (const row of rowsIn(text, STANDINGS))
    for (const match of matchesOf(text, row.pattern)) {
      const [from, to] = wordsOf(items, itemAt, match);
      const places = placesFrom(from, to);
      if (places.some((at) => taken.has(at) || covered.has(at))) continue;
      const place = spanOf(items, from, to);
      if (isTouched([...findings, ...made], place)) continue;
      if (isDenied(items, from) || isProposed(items, from)) continue;
      const found = held(scope, row, from, to, findings);
      if (!found) continue;
      made.push(judged(place, 'predicate', found.holds, found.reason));
      for (const at of places) covered.add(at);
    }
  return { findings: made, covered };
}

/** The items of a match without the name that it begins with, which is a claim of its own. */
function wordsOf(items: Item[], itemAt: number[], { index, 0: text }: RegExpExecArray): [number, number] {
  const first = itemAt[index + (text.startsWith(' ') ? 1 : 0)]!;
  const last = itemAt[index + text.trimEnd().length - 1]!;
  return [items[first]!.kind === 'name' && first < last ? first + 1 : first, last];
}

interface Held {
  holds: boolean;
  reason: string;
}

function held(
  scope: Scope,
  row: Standing,
  from: number,
  to: number,
  findings: readonly Finding[],
): Held | null {
  if (row.earlier && !tellsEarlier(scope, from)) return null;
  const all = allMeant(scope);
  if (all) return ofEach(scope, row, all);
  const { certain, subjects } = subjectsOf(scope, to, findings);
  for (const subject of subjects)
    if (row.test(new Values(scope.index, subject), NOTHING) === true)
      return { holds: true, reason: `holds of ${subject.name}: ${row.says}` };
  const { against } = row;
  if (tellsThen(scope.items, scope.index, from) && !row.earlier) {
    const then = subjects.find((one) => row.test(new ValuesThen(scope.index, one), NOTHING) === true);
    if (then) return { holds: true, reason: `held of ${then.name} in the run before: ${row.says}` };
  }
  if (!against || tellsEarlier(scope, from) || isLeft(scope.items, from)) return null;
  // What only groups have is denied where none that may be meant has it.
  const denying = row.ofGroups
    ? subjects.filter(({ kind }) => kind !== 'account')
    : certain
      ? subjects.slice(0, 1)
      : [];
  return denying.length > 0 && denying.every((one) => against(new Values(scope.index, one), NOTHING) === true)
    ? { holds: false, reason: `on record it is not so of ${denying[0]!.name}: ${row.says}` }
    : null;
}

/** "All three talk with us more than usual": of each of them. */
function ofEach({ index }: Scope, { test, says, against }: Standing, all: readonly Subject[]): Held | null {
  const found = all.map((one) => test(new Values(index, one), NOTHING));
  const reason = `${says}: of each of ${all.length} accounts`;
  if (found.every((one) => one === true)) return { holds: true, reason };
  const wrong = against && all.find((one) => against(new Values(index, one), NOTHING) === true);
  return wrong ? { holds: false, reason: `on record it is not so of ${wrong.name}: ${says}` } : null;
}

/** Whom the words may be about, the surest first; certain where only one may be. */
function subjectsOf(
  scope: Scope,
  at: number,
  findings: readonly Finding[],
): { certain: boolean; subjects: Subject[] } {
  const { items, lead } = scope;
  const account = accountFor(scope, at);
  const named = new Set(items.flatMap((item) => accountAt(item) ?? []));
  if (account && (isNamedFor(scope, at) || lead === account))
    return { certain: named.size < 2, subjects: [account] };
  const heading = items.findIndex(
    (item, place) =>
      item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier') && headsGroup(items, place),
  );
  const groups = groupsFor(scope, at).slice(0, 2);
  const beside = figuresOf(scope, at, findings);
  if (heading >= 0 && heading < at && named.size === 0)
    return { certain: groups[0]?.kind === 'tier', subjects: [...groups.slice(0, 1), ...beside] };
  return { certain: false, subjects: [...new Set([...beside, ...(account ? [account] : []), ...groups])] };
}

/** Of whom the figures of its clause were found to be. */
function figuresOf({ items, index }: Scope, at: number, findings: readonly Finding[]): Subject[] {
  const [from, to] = clauseOf(items, at);
  return findings
    .filter(
      (each) => each.fact && each.from >= items[from]!.from && each.to <= items[Math.max(from, to - 1)]!.to,
    )
    .flatMap(({ fact }) => {
      const subject = index.subject(fact!.split('.')[0]!);
      const own = subject?.kind === 'deal' && subject.parent ? index.subject(subject.parent) : subject;
      return own ? [own] : [];
    });
}

/** "August fell short", "a month earlier": the clause tells of the run before. */
function tellsEarlier({ items, index }: Scope, at: number): boolean {
  const before = index.sheet.previousAsOf?.slice(0, 7);
  const [from, to] = clauseOf(items, at);
  return items
    .slice(Math.max(0, from - 3), to)
    .some((item) =>
      item.kind === 'date' ? isOf(item, before) : item.kind === 'word' && EARLIER.test(item.word),
    );
}
const EARLIER = /^(previously|earlier|ago|before|last|previous|prior|then|once)$/;

const isOf = (item: Item & { kind: 'date' }, month: string | undefined): boolean =>
  item.date.ranges.some(([first]) => first.slice(0, 7) === month);
