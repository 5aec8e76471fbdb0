/** The set that words name outright ("of the three", "in the tier", "of the lot"), and what is refused by it alone. */
import type { Subject } from '../domain/facts.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** Words that name a set, after a place or a count. */
export const OF_SET =
  "(?:of|among|amongst|in|on|across) (?:all |any of )?(?:(?:of )?(?:the|these|those|this|our|your|my|that) )?(?:whole |entire )?(?<set>#|lot|group|bunch|trio|pack|list|page|tier|N|them|these|those)(?: account| name)?(?! (?:deal|renewal|customer|prospect|stage|month|day|quarter|year|week|signal|upgrade|expansion|opportunity|that|who|with|in|at)| ['’])";

/** The accounts of the text, or of the tier that is named or of which the account is; null where it cannot be told. */
export function setNamed(scope: Scope, at: number, word: string): readonly Subject[] | null {
  const { items, topic } = scope;
  const item = items[at];
  if (word === 'tier' || word === 'N') {
    const own = accountFor(scope, at);
    const tier = tierAt(item) ?? (word === 'tier' ? tierOf(scope, own) : null);
    return tier && accountsOf(scope, tier);
  }
  if (word !== '#') return topic.named;
  return item?.kind === 'figure' && item.figure.kind === 'number' && item.figure.value === topic.named.length
    ? topic.named
    : null;
}

/** The tier that the text is about, where the account told of is of it. */
function tierOf(scope: Scope, account: Subject | null): Subject | null {
  const tiers = groupsFor(scope, 0).filter(({ kind }) => kind === 'tier');
  return tiers.find(({ id }) => account !== null && scope.index.isMember(id, account.id)) ?? null;
}

const accountsOf = ({ index }: Scope, { members }: Subject): Subject[] =>
  (members ?? []).flatMap((id) => index.subject(id) ?? []);

/** Why the words from one item to another are refused; null where they are not. */
export type Refutes = (scope: Scope, from: number, to: number) => string | null;

/** Of words that go against themselves, whoever they are told of. */
export const always =
  (reason: string): Refutes =>
  () =>
    reason;

/** One fault for each phrase of the table that its test refuses. */
export function refutedBy(scope: Scope, table: readonly (readonly [RegExp, Refutes])[]): Finding[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  return table.flatMap(([pattern, refutes]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const reason = refutes(scope, from, to);
      return reason === null ? [] : [refuted(scope.items, [from, to], reason)];
    }),
  );
}

/** A fault on the words from one item to another. */
export const refuted = (
  items: readonly Item[],
  [from, to]: readonly [number, number],
  reason: string,
): Finding => judged(spanOf(items, from, to), 'predicate', false, reason);
