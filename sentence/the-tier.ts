/** "The tier has 11 stagnant deals", "in total the tier …" after a sentence about one of its accounts: told of the tier again. */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Surroundings, Topic } from '../text/state.ts';
import { type Item, wordOf } from './items.ts';

/** The tier that the item names. */
export const tierAt = (item: Item | undefined): Subject | null =>
  (item?.kind === 'name' && item.subjects.find(({ kind }) => kind === 'tier')) || null;

/** The id of the tier that an account is or was in; of one in none, an id that no tier has. */
export const tierIdOf = (index: AuditIndex, account: string, period = 'current'): string =>
  `tier-${index.fact(account, 'tier_number', period)?.value}`;

/** Words before which the tier still opens its clause. */
const OPENING = 5;

/** The tier that a sentence opens with and does not name: the one named last, else the section's or the text's. */
export function tierMeant(
  { items, topic, surroundings }: { items: Item[]; topic: Topic; surroundings: Surroundings },
  at: number,
): Subject | null {
  const place = items.findIndex(
    (item, index) =>
      wordOf(item) === 'tier' && /^(the|this|that|whole|entire)$/.test(wordOf(items[index - 1])),
  );
  if (place < 0 || place >= Math.min(at, OPENING)) return null;
  const opening = items.slice(0, place);
  if (opening.some((item) => item.kind === 'name' || /^(it|its|they|their)$/.test(wordOf(item)))) return null;
  const [last, other] = topic.tiers;
  const told = [other ? null : last, topic.group, surroundings.group, topic.about];
  return told.find((each) => each?.kind === 'tier') ?? null;
}
