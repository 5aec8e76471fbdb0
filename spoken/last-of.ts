/**
 * Words that a date, span or name which holds leans on: "the last two-way contact was on 6 February", "the last time anyone
 * there spoke with us", "owned by Robin Hale", "Robin Hale owns both". With another date or owner they would not hold.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const TALK =
  '(?:contact|exchange|touch|conversation|call|message|reply|word|talk|sign of life|interaction|time)';
const LAST = spokenWords(
  `(?:the |our |its |their |your )?(?:very )?(?:last|latest|most recent|final)(?= (?:(?:real|proper|two|#|-|way|recorded|known|actual|true|direct|such|meaningful|logged) )*${TALK})`,
);
const TOUCH = /^(last_touch|days_since_last_touch)$/;
const REACH = 14;

const OWNED = spokenWords(
  '(?:is |are |was |both )*(?:owned|run|managed|handled|looked after|covered|led|held|carried|kept|served) by(?= N)|(?:is |are )?(?:in the hands of|in the care of|with|under)(?= N)',
);
const BOTH = spokenWords('both(?: of (?:them|these|those))?');

export function spokenLastOf(scope: Scope, held: HeldAt): Finding[] {
  return [...lastTouch(scope, held), ...ownedBy(scope), ...ownsBoth(scope)];
}

function matchesIn({ items }: Scope, words: RegExp): [from: number, to: number][] {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, words).map(rangeOf);
}

/** The date or days of the last touch that hold, in the same sentence. */
function lastTouch(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  return matchesIn(scope, LAST).flatMap(([from, to]): Finding[] => {
    const near = items.flatMap((item, at) =>
      /^(date|figure)$/.test(item.kind) && Math.abs(at - to) < REACH ? (held(at)?.fact ?? []) : [],
    );
    const fact = near.find((each) => TOUCH.test(metricOf(each)));
    return fact
      ? [judged(spanOf(items, from, to), 'predicate', true, `by the last touch (${fact})`, fact)]
      : [];
  });
}

const ownerAt = (item: Item | undefined): Subject | null =>
  (item?.kind === 'name' && item.subjects.find(({ kind }) => kind === 'owner')) || null;

const isOf = ({ index }: Scope, owner: Subject, one: Subject): boolean => {
  const at = new Values(index, one);
  const metric = one.kind === 'deal' ? 'deal_owner' : 'owner';
  return at.fact(metric)?.value === owner.name;
};

/** "Globex, owned by Robin Hale": the owner of the account that is spoken of. */
function ownedBy(scope: Scope): Finding[] {
  return matchesIn(scope, OWNED).flatMap(([from, to]): Finding[] => {
    const owner = ownerAt(scope.items[to + 1]);
    const account = accountFor(scope, from);
    if (!owner || !account || !isOf(scope, owner, account) || isDenied(scope.items, from)) return [];
    return [judged(spanOf(scope.items, from, to), 'predicate', true, `the owner of ${account.name}`)];
  });
}

/** "Robin Hale owns both": the two accounts told of, the two deals of the account, or the account and its deal. */
function ownsBoth(scope: Scope): Finding[] {
  const { items, topic, index } = scope;
  return matchesIn(scope, BOTH).flatMap(([from, to]): Finding[] => {
    const owner = items
      .slice(0, from)
      .flatMap((item) => ownerAt(item) ?? [])
      .at(-1);
    const verb = items.slice(0, from).findLast((item) => item.kind === 'word' && OWNS.test(item.word));
    if (!owner || !verb) return [];
    const here = [...new Set(items.flatMap((item) => accountAt(item) ?? []))];
    const account = accountFor(scope, from);
    const deals = account ? index.children(account.id, 'deal') : [];
    const sets = [
      here,
      topic.recent,
      topic.said.slice(-2),
      deals,
      account && deals.length === 1 ? [account, ...deals] : [],
    ].filter((set) => set.length === 2);
    const isAll = sets.some((set) => set.every((one) => isOf(scope, owner, one)));
    return isAll ? [judged(spanOf(items, from, to), 'predicate', true, `owned by ${owner.name}`)] : [];
  });
}
const OWNS = /^(owns?|has|have|holds?|runs?|handles?|covers?|keeps?|carries|looks after|manages?)$/;
