/**
 * A stage told of the run before by words of its own: "having been in Evaluation at the previous report", "133 days into
 * Discovery at the last count", "in Proposal when we last reported". It is the stage that a deal was in then; where it stands
 * now, or since when, does not come into it.
 */
import type { Subject } from '../domain/facts.ts';
import type { Item } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';

const REPORT =
  '(?:report|count|run|reckoning|review|look|check|time|update|reading|round|audit|snapshot|tally)';
/** Straight after the stage. */
const THEN = new RegExp(
  `^(?:(?:back )?(?:on|at|in|by|as of|as at) )?(?:(?:the|our|my|its) )?(?:time of (?:the|our|my) )?(?:last|previous|prior|preceding|earlier) ${REPORT}(?![\\p{L}])|^when (?:I|i|we|this|you) (?:were )?(?:last |previously )(?:report|look|count|check|wrote|met|spoke|review|saw)\\p{L}*|^last month(?![\\p{L}])|^back then(?![\\p{L}])`,
  'u',
);
const REACH = 7;

/** Whether a deal of those named was in the stage then; null where no words tell of the run before. */
export function stageThen({ items, index }: Scope, at: number, named: readonly Subject[]): boolean | null {
  const item: Item = items[at]!;
  if (item.kind !== 'name' || !THEN.test(wordsShown(items.slice(at + 1, at + 1 + REACH)))) return null;
  const then = named
    .flatMap((one) => index.children(one.id, 'deal'))
    .flatMap((deal) => index.fact(deal.id, 'stage', 'previous')?.value ?? []);
  return then.length === 0 ? null : then.includes(item.subjects[0]!.name);
}
