/** Counts before a state: "six accounts had no contact", "five of these seven have no open deal": as many of some set are so. */
import type { Subject } from '../domain/facts.ts';
import { type State, type Test, Values, zero } from '../sentence/conditions.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import type { NamedSet } from './quantifiers.ts';

/** Words between a count and the state that it counts. */
const BETWEEN =
  /^(['’]|s|of|the|these|those|them|our|your|its|their|account|customer|prospect|name|company|one|here|there|in|this|that|tier|group|book|other|others|all|still|now|also|which|who|is|are|was|were|has|have|had|been|got|with|currently|so far|already|went|gone)$/;
const REACH = 10;
/** What a state that also holds loosely comes to where it is counted, by the facts that count it. */
const STRICT: [string, Test][] = [
  ['accounts_without_touch', zero('touches_30d')],
  ['open_deals', zero('open_deals')],
];

/** The set of which as many are so as the count before the state tells; null where none is. */
export function countedSet(
  scope: Scope,
  { test, denied, counts }: State,
  from: number,
  near: ReadonlySet<string>,
): string | null {
  const at = countBefore(scope.items, from);
  const item = at === null ? undefined : scope.items[at];
  if (at === null || item?.kind !== 'figure') return null;
  const { value } = item.figure;
  const tests = [denied ?? test, ...STRICT.flatMap(([fact, each]) => (counts?.test(fact) ? [each] : []))];
  const isWhole = ({ members }: NamedSet, each: Test): boolean => {
    const found = members.map((one) => each(new Values(scope.index, one), near));
    return value <= members.length && found.filter((one) => one === true).length === value;
  };
  return setsCounted(scope, at).find((set) => tests.some((each) => isWhole(set, each)))?.name ?? null;
}

/** The first count of "five of these seven have": whole, more than one, and of nothing but what the state is told of. */
export function countBefore(items: Item[], from: number): number | null {
  let found: number | null = null;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const item = items[at]!;
    if (item.kind === 'figure') {
      if (item.figure.kind !== 'number' || item.figure.decimal) return null;
      const isWhole = found !== null || item.figure.value > 0;
      if (!isWhole) return null;
      found = at;
    } else if (item.kind === 'name' ? accountAt(item) !== null : !BETWEEN.test(textOf(item))) return found;
  }
  return found;
}

/** "Two of them": of those just named. */
const isPointed = (items: Item[], at: number): boolean =>
  wordOf(items[at + 1]) === 'of' && /^(them|these|those)$/.test(wordOf(items[at + 2]));

export function setsCounted(scope: Scope, at: number): NamedSet[] {
  const { items, topic, index } = scope;
  const here = [...new Set(items.flatMap((item) => accountAt(item) ?? []))];
  const noun = wordOf(items[at + 1]);
  const isMeant = ({ id }: Subject): boolean =>
    !/^(customer|prospect)$/.test(noun) || index.fact(id, 'type')?.value === noun;
  const sets: NamedSet[] = [
    { members: here, name: 'the accounts named' },
    { members: topic.named, name: 'the accounts of this text' },
    ...(isPointed(items, at) ? [] : groupsFor(scope, at)).slice(0, 3).map(({ members, name }) => ({
      members: (members ?? []).flatMap((id) => index.subject(id) ?? []),
      name,
    })),
  ];
  return sets
    .map(({ members, name }) => ({ members: members.filter(isMeant), name: `as many of ${name}` }))
    .filter(({ members }) => members.length > 1);
}

/** "Accounts without contact fell from eleven to five": the fact that the figure after a verb of change or number is of. */
export function countedAfter(
  { items }: Scope,
  figures: readonly Finding[],
  { counts }: State,
  to: number,
): string | null {
  if (!counts || !NUMBERING.test(wordOf(items[to + 1]))) return null;
  for (let at = to + 2; at < items.length && at - to < REACH && items[at]!.kind !== 'sign'; at += 1) {
    const figure = figures.find(({ from, verdict }) => from === items[at]!.from && verdict === 'verified');
    if (figure?.fact && counts.test(figure.fact)) return `the count (${figure.fact})`;
  }
  return null;
}
const NUMBERING =
  /^(fell|rose|dropped|went|grew|climbed|numbers?|numbered|total|totals|came|come|stand|stands|stood|doubled|halved|increased|decreased|slipped|eased|jumped|moved|shrank|stayed|held|remained|now|is|are|were|was)$/;

/** "Only one deal is overdue", in a sentence that tells of a group: as many as the group has. */
export function countOfGroup(scope: Scope, { counts }: State, from: number): string | null {
  const { items, index } = scope;
  const at = /^(deal|account|renewal|customer)$/.test(wordOf(items[from - 1])) ? from - 2 : from - 1;
  const item = items[at];
  if (!counts || item?.kind !== 'figure' || !/^(only|just)$/.test(wordOf(items[at - 1]))) return null;
  for (const { id } of groupsFor(scope, at).slice(0, 2)) {
    const metric = GROUP_COUNTS.find(
      (each) => counts.test(each) && index.fact(id, each)?.value === item.figure.value,
    );
    if (metric) return `the count (${id}.${metric})`;
  }
  return null;
}
const GROUP_COUNTS = [
  'overdue_deals',
  'stagnant_deals',
  'without_meeting',
  'meetings_booked',
  'accounts_without_touch',
];
