/** What is said of a change beyond its figures: which way it went, that the parts are all of it, whose doing it was. */
import { SCORE_CAUSES, TIER_CAUSES } from '../domain/attribution.ts';
import { bindingsOf, type Check, type Context, fact, fail, figure, ruleOf, who } from './checks-base.ts';

const SCORE_PART = /^score_change_by_(.+)$/;

function scoreChange(context: Context): number | null {
  const value = fact(context, 'score', 'delta')?.value;
  return typeof value === 'number' ? value : null;
}

const scoreWent =
  (wanted: 1 | -1): Check =>
  (context) => {
    const change = scoreChange(context);
    if (change !== null && Math.sign(change) === wanted) return null;
    const went =
      change === null
        ? 'has no change of its score'
        : `went ${change > 0 ? 'up' : change < 0 ? 'down' : 'nowhere'}`;
    return fail(`on record ${who(context)} ${went}`, fact(context, 'score', 'delta')?.id);
  };

/** What is listed as the parts of a change is all of it, each once. */
const partsSum: Check = (context) => {
  const parts = bindingsOf(context.match).filter(({ slot }) => SCORE_PART.test(slot.metric));
  const causes = parts.map(({ slot }) => slot.metric);
  const sum = causes.reduce((total, metric) => total + (figure(context, metric) ?? Number.NaN), 0);
  const change = scoreChange(context);
  if (new Set(causes).size < causes.length) return fail('one cause is named twice');
  return sum === change ? null : fail(`the parts named sum to ${sum} of ${change ?? 'no change on record'}`);
};

/** The part of one cause, and those of the others; null where nothing was taken apart. */
function partsOf(context: Context, prefix: string, causes: readonly string[], cause: string) {
  const values = causes.map((each) => ({ cause: each, by: figure(context, `${prefix}_change_by_${each}`) }));
  if (values.some(({ by }) => by === null)) return null;
  const own = values.find((each) => each.cause === cause)?.by ?? 0;
  return {
    own,
    others: values.filter((each) => each.cause !== cause).map(({ by }) => by!),
    id: `${prefix}_change_by_${cause}`,
  };
}

type Parts = NonNullable<ReturnType<typeof partsOf>>;

function partHolds(
  prefix: 'score' | 'tier',
  causes: readonly string[],
  cause: string,
  holds: (parts: Parts) => boolean,
): Check {
  return (context) => {
    const parts = partsOf(context, prefix, causes, cause);
    if (parts === null) return fail(`what changed ${who(context)} is not taken apart on record`);
    if (holds(parts)) return null;
    return fail(
      `on record ${parts.own} of it, and ${parts.others.join(', ')} of the others`,
      fact(context, parts.id)?.id,
    );
  };
}

const sum = ({ own, others }: Parts): number => others.reduce((total, by) => total + by, own);

/** It went that way, and nothing else pushed it there. */
const alone =
  (way: 1 | -1) =>
  (parts: Parts): boolean =>
    Math.sign(sum(parts)) === way &&
    Math.sign(parts.own) === way &&
    parts.others.every((by) => Math.sign(by) !== way);

/** It went that way, and more than half of it is this cause's. */
const mostly =
  (way: 1 | -1) =>
  (parts: Parts): boolean =>
    Math.sign(sum(parts)) === way &&
    parts.own * way * 2 > sum(parts) * way &&
    parts.others.every((by) => by * way < parts.own * way);

/** A positive part of a tier is a worse tier. */
const causeChecks = Object.fromEntries(
  TIER_CAUSES.flatMap((cause): [string, Check][] => [
    [`score_fell_by_${cause}`, partHolds('score', SCORE_CAUSES, cause, alone(-1))],
    [`score_rose_by_${cause}`, partHolds('score', SCORE_CAUSES, cause, alone(1))],
    [`score_mostly_fell_by_${cause}`, partHolds('score', SCORE_CAUSES, cause, mostly(-1))],
    [`score_mostly_rose_by_${cause}`, partHolds('score', SCORE_CAUSES, cause, mostly(1))],
    [`tier_fell_by_${cause}`, partHolds('tier', TIER_CAUSES, cause, alone(1))],
    [`tier_rose_by_${cause}`, partHolds('tier', TIER_CAUSES, cause, alone(-1))],
  ]),
);

/** The fact is named for the rule that the words name, or named last. */
const ofNamedRule: Check = (context) => {
  const rule = ruleOf(context)
    ?.replace(/^rule-/, '')
    .replaceAll('-', '_');
  if (rule === undefined) return fail('no rule is named');
  const slot = bindingsOf(context.match).find((each) => each.slot.metric !== '')?.slot.metric ?? '';
  const named = slot.replace(/^(?:clears|rule)_/, '').replace(/_(?:began|ended)_by$/, '');
  return named === rule ? null : fail(`that is of another rule (${slot})`);
};

export const EXPLAIN_CHECKS: Record<string, Check> = {
  ...causeChecks,
  score_rose: scoreWent(1),
  score_fell: scoreWent(-1),
  parts_sum: partsSum,
  of_named_rule: ofNamedRule,
};
