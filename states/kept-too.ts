/**
 * "The amount hasn't changed, and neither has the stage", "nor has its score", "the date hasn't either", "its owner is
 * unchanged": as in the run before.
 */
import { type State, state, type Values } from '../sentence/conditions.ts';

/** Nouns, and the metrics that they measure: of an account's open deals, else its own. */
const KEPT: readonly (readonly [nouns: string, metrics: readonly string[]])[] = [
  ['stage', ['stage']],
  ['amount|value|size|price', ['amount', 'open_value']],
  ['(?:close |closing |due )?date', ['close_date', 'renewal_date']],
  ['(?:health )?score', ['score']],
  ['tier', ['tier']],
  ['owner', ['owner']],
  ['likelihood|odd|chances|chance', ['outcome_score']],
];

/** null where none is measured in both runs. */
function isKept(at: Values, metrics: readonly string[]): boolean | null {
  const found = [at, ...(at.isGroup() ? [] : at.deals())].flatMap((each) =>
    metrics.flatMap((metric) => {
      const [now, before] = [each.fact(metric), each.fact(metric, 'previous')];
      return now && before ? [now.value === before.value] : [];
    }),
  );
  return found.length === 0 ? null : found.some((same) => same);
}

const OF = "(?:the|its|their|that|his|her)(?: deal ' s| deal)?";

/** Labels have no figures that a change would be told by. */
const LABELS = /^(?:stage|tier|owner)$/;
const unchanged = (nouns: string): string =>
  `${nouns} (?:(?:has|have) ?(?:not|n ' t|never) (?:changed|moved|shifted|budged)(?! (?:much|hands))|(?:is|are|was|stays|stayed|remains|remained) (?:unchanged|the same)(?! as))`;

export const KEPT_TOO: State[] = KEPT.map(([nouns, metrics]) =>
  state(
    `(?:and )?(?:nor|neither) (?:has|have|did) ${OF} (?:${nouns})(?: (?:changed?|moved?|shift(?:ed)?|budged?))?(?! [\\p{L}]+ed)|${OF} (?:${nouns}) (?:has|have) ?(?:not|n ' t) (?:(?:changed|moved|shifted|budged) )?either${LABELS.test(nouns) ? `|${unchanged(nouns)}` : ''}`,
    'as in the run before',
    (at) => isKept(at, metrics),
  ),
);
