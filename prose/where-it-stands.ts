/**
 * A tier that only tells where the account in play stands: "Otherwise nothing new: Watch, score 55, odds of 32". The tier
 * opens its clause as if something were told of it, and what follows is told of the account.
 */
import type { Subject } from '../domain/facts.ts';
import { wordOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';

/** Words with which something is told of a tier itself. */
const TELLS =
  /^(is|are|was|were|has|have|had|holds?|carr(?:y|ies)|grew|fell|rose|gained|lost|counts?|shows?|looks?|itself|accounts?|customers?|deals?|renewals?|contacts?|pipeline|revenue)$/;

/** The account that the sentence goes on about, where it stands, or stood, in each tier that the sentence names. */
export function standingThere({ items, topic, lead, index }: Scope): Subject | null {
  if (items.some((item) => accountAt(item) !== null)) return null;
  const account = lead ?? topic.account;
  if (!account) return null;
  const tiers = items.flatMap((item) =>
    item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'tier').slice(0, 1) : [],
  );
  const stood = ['current', 'previous'].map(
    (period) => index.fact(account.id, 'tier_number', period)?.value ?? null,
  );
  const there = tiers.every(({ key }) =>
    stood.some((number) => number !== null && Number(number) === Number(key)),
  );
  return tiers.length > 0 && there ? account : null;
}

/** Whether a verb or noun after the name of a tier tells of the tier: one figure that the account has too is no proof then. */
export const tellsOfTier = ({ items }: Scope): boolean =>
  items.some((item, at) => {
    if (item.kind !== 'name' || !item.subjects.some(({ kind }) => kind === 'tier')) return false;
    return [1, 2].some((gap) => TELLS.test(wordOf(items[at + gap])));
  });
