/** A state held of a set, or of as many as a figure says: "both are overdue", "not one of the 13", "six of them". */
import type { Subject } from '../domain/facts.ts';
import { type State, Values } from '../sentence/conditions.ts';
import { meansGroup } from '../sentence/groups-meant.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { countedAfter, countedSet, countOfGroup } from './counted-states.ts';
import type { Governor } from './governed.ts';
import type { Held } from './held-of.ts';
import { QUANTIFIED, quantifiedSets } from './quantifiers.ts';

/** "14 of 20 accounts have no meeting": the figure is what is held, and it is of this state. */
export function countedBefore(
  { items }: Scope,
  figures: readonly Finding[],
  each: State,
  from: number,
): Held | null {
  if (!each.counts) return null;
  for (let at = from - 1; at >= 0 && !isStop(items[at]!) && from - at < 12; at -= 1) {
    const figure = figures.find(
      (finding) => finding.from === items[at]!.from && finding.verdict === 'verified',
    );
    if (figure?.fact && each.counts.test(figure.fact))
      return { holds: true, whom: `the count (${figure.fact})`, from };
    if (figure?.fact && isReverse(each, figure.fact) && isCountOfIt(items, at, from))
      return { holds: false, whom: `the count (${figure.fact})`, from };
  }
  return null;
}

/** "140 accounts have a meeting" where 140 have none: the figure counts those of whom the reverse is so. */
export const isReverse = ({ says }: State, fact: string): boolean =>
  says === 'a meeting is booked' && /without_meeting/.test(fact);

/** Whether nothing but what is counted stands between a figure and the state. */
export const isCountOfIt = (items: Item[], at: number, from: number): boolean =>
  items
    .slice(at + 1, from)
    .every((item) =>
      /^(of|the|them|these|those|our|your|its|account|customer|prospect|name|company|now|already|still)$/.test(
        wordOf(item),
      ),
    );

/** "15 of 18 accounts (83%) without a meeting": brackets after a count end nothing. */
const isStop = (item: Item): boolean => item.kind === 'sign' && !/^[()%]$/.test(item.word);

/** "Six of them had no contact", "accounts without contact fell to five": as many of a set are so. */
export function countHeld(
  scope: Scope,
  figures: readonly Finding[],
  each: State,
  [from, to]: [number, number],
  near: ReadonlySet<string>,
): Held | null {
  const whom =
    countedSet(scope, each, from, near) ??
    countedAfter(scope, figures, each, to) ??
    countOfGroup(scope, each, from);
  return whom === null ? null : { holds: true, whom, from };
}

/** "Both are overdue": of every one of some set that is meant. */
export function ofSet(
  scope: Scope,
  each: State,
  before: string,
  itemAt: number[],
  from: number,
  near: ReadonlySet<string>,
): Held | null {
  const words = QUANTIFIED.exec(before);
  if (!words) return null;
  const start = itemAt[words.index + (words[0].startsWith(' ') ? 1 : 0)] ?? from;
  const wanted = !/^ ?(?:none|neither|nobody|no one|not one|no)/.test(words[0]);
  const sets = quantifiedSets(scope, start, words[0]);
  let judged: Held | null = null;
  for (const { members, name } of sets) {
    const found = members.map((subject) => each.test(new Values(scope.index, subject), near));
    if (found.some((one) => one === null)) continue;
    const holds = found.every((one) => one === wanted);
    if (holds) return { holds, whom: name, from: start };
    judged ??= { holds, whom: name, from: start };
  }
  return judged;
}

/** "Not one of the 13 has a meeting", "is not overdue": what the words before the state make of it. */
export function holdsGoverned(
  scope: Scope,
  { test, denied }: State,
  { way, from }: Governor,
  near: ReadonlySet<string>,
): Held | null {
  const wanted = way === 'all' || way === 'most';
  const exact = wanted ? test : (denied ?? test);
  const judged: Held[] = [];
  if (way !== 'not')
    for (const { members, name } of quantifiedSets(scope, from, way)) {
      const found = members.map((subject) => exact(new Values(scope.index, subject), near));
      if (!found.includes(null))
        judged.push({
          holds:
            way === 'most'
              ? found.filter(Boolean).length * 2 > found.length
              : found.every((one) => one === wanted),
          whom: name,
          from,
        });
    }
  const pair = way === 'none' ? neitherOf(scope, from) : [];
  if (pair.length > 1) {
    const found = pair.map((subject) => exact(new Values(scope.index, subject), near));
    const whom = pair.map(({ name }) => name).join(' and ');
    return found.includes(null) ? null : { holds: !found.includes(true), whom, from };
  }
  if (!wanted)
    for (const subject of subjectsOf(scope, from, way === 'none' ? 3 : 1)) {
      if (subject.kind === 'account' && isOfSeveral(scope, from)) continue;
      const found = exact(new Values(scope.index, subject), near);
      if (found !== null) judged.push({ holds: !found, whom: subject.name, from });
    }
  if (way === 'most') return judged[0] ?? null;
  return judged.find(({ holds }) => holds) ?? judged[0] ?? null;
}

/** The two of "neither A nor B". */
function neitherOf({ items }: Scope, from: number): Subject[] {
  const nor = items.findIndex((item, at) => at > from && wordOf(item) === 'nor');
  if (wordOf(items[from]) !== 'neither' || nor < 0) return [];
  return items.slice(from, nor + 3).flatMap((item) => accountAt(item) ?? []);
}

/** "Not one of them", where the sentence names several accounts: of none of them alone. */
function isOfSeveral({ items }: Scope, from: number): boolean {
  const words = items
    .slice(from, from + 5)
    .map(wordOf)
    .join(' ');
  const here = new Set(items.slice(0, from).flatMap((item) => accountAt(item) ?? []));
  return /\bof +(?:them|these|those|em)\b/.test(words) && here.size > 1;
}

/** The account that the words are about, or the groups where none is named there. */
function subjectsOf(scope: Scope, at: number, most: number): Subject[] {
  const account = accountFor(scope, at);
  if (account && isNamedFor(scope, at)) return [account];
  if (account && !meansGroup(scope.items)) return [account];
  return [...(account ? [account] : []), ...groupsFor(scope, at).slice(0, most)];
}
