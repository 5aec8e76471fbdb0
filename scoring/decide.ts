/**
 * Score → tier, before anything that looks at other accounts or at last month: gates, the cut's lines, holds,
 * risk rules. Pure and cheap, so that it can be asked again: without signals, with a margin, at best, at worst.
 */
import type { FiredRule } from '../domain/ledger.ts';
import { type Condition, type Hold, type Model, type Rule, settingValue } from '../domain/model.ts';
import { clearancesOf } from './clearances.ts';
import { allOf, anyOf, compiled, featuresOf, negate, type Subject, type Verdict } from './conditions.ts';
import { asFacts } from './feature-names.ts';
import { perModel } from './per-model.ts';

/** How to read what cannot be known: as it helps or harms the account, or as not holding (the decision itself). */
export type Outlook = 'plain' | 'best' | 'worst';

interface RuleReading {
  rule: Rule;
  /** when and not unless. */
  verdict: Verdict;
  /** The reason not to act that holds, when `when` holds. */
  excused: string | null;
  /** Hold that blocks it. */
  blockedBy: Hold | null;
}

export interface Decision {
  /** Tier by the cut's lines and gates; null never. */
  base: number;
  /** Gates that did not hold. */
  gates: string[];
  hold: Hold | null;
  rules: RuleReading[];
  /** Rules that act, in the model's order; the first sets the tier. */
  acting: Rule[];
  tier: number;
}

/** With the score in place as the feature `score`. */
export function withScore(subject: Subject, score: number | null): Subject {
  const { features, added, computed } = subject;
  return { features, added, computed: { ...computed, score } };
}

const holds = (verdict: Verdict, outlook: Outlook, helps: boolean): boolean =>
  verdict ?? (outlook === 'plain' ? false : helps === (outlook === 'best'));

/** A rule of plain figures (002-19) has lines that hold or not whether or not there is a score. */
const readsScore = perModel((model): boolean => {
  const read = model.cut.lines.flatMap(({ when }) => (when === undefined ? [] : featuresOf(when)));
  return read.length === 0 || read.includes('score');
});

/** The conditions of the model's decisions with its settings in them. */
const checksOf = perModel((model) => {
  const withChecks = <Each extends { when: Condition }>(parts: Each[]) =>
    parts.map((part) => ({ part, check: compiled(part.when, model) }));
  return {
    gates: withChecks(model.gates),
    holds: withChecks(model.holds),
    lines: model.cut.lines.map(({ tier, when }) => ({ tier, check: when && compiled(when, model) })),
    rules: model.rules.map((rule) => ({
      rule,
      check: compiled(rule.when, model),
      unless: rule.unless.map((each) => compiled(each.when, model)),
    })),
  };
});

type RuleChecks = ReturnType<typeof checksOf>['rules'][number];

/** First line of the cut that holds; a quota's tier comes from outside, since it looks at the whole book. */
function cutTier(subject: Subject, model: Model, outlook: Outlook, quotaTier: number | null): number {
  if (quotaTier !== null) return quotaTier;
  if (subject.computed['score'] == null && readsScore(model)) return model.cut.unscored;
  const { lines } = checksOf(model);
  const found = lines.find(({ check }) => check === undefined || holds(check(subject), outlook, true));
  return found?.tier ?? lines.at(-1)!.tier;
}

function readRule({ rule, check, unless }: RuleChecks, subject: Subject, hold: Hold | null): RuleReading {
  const when = check(subject);
  const excuses = when === false ? [] : unless.map((excuse) => excuse(subject));
  const verdict = when === false ? false : allOf([when, negate(anyOf(excuses))]);
  const excused = when === true ? (rule.unless[excuses.indexOf(true)]?.text ?? null) : null;
  return { rule, verdict, excused, blockedBy: hold?.blocks.includes(rule.id) ? hold : null };
}

/** The tier that the score and the rules give. @param quotaTier tier by quota, for models that cut that way */
export function decide(
  subject: Subject,
  model: Model,
  outlook: Outlook = 'plain',
  quotaTier: number | null = null,
): Decision {
  const checks = checksOf(model);
  const failed = checks.gates
    .filter(({ check }) => !holds(check(subject), outlook, true))
    .map(({ part }) => part);
  const limit = Math.max(Number.NEGATIVE_INFINITY, ...failed.map((gate) => gate.at_best));
  const base = Math.max(cutTier(subject, model, outlook, quotaTier), limit);
  const hold = checks.holds.find(({ check }) => check(subject) === true)?.part ?? null;
  const rules = checks.rules.map((each) => readRule(each, subject, hold));
  const acting = rules
    .filter((each) => each.blockedBy === null && holds(each.verdict, outlook, false))
    .map((each) => each.rule);
  const tier = acting[0]?.tier ?? hold?.tier ?? base;
  return { base, gates: failed.map((gate) => gate.id), hold, rules, acting, tier };
}

/** The acting rules as results carry them. */
export function firedRules(decision: Decision, subject: Subject, model: Model): FiredRule[] {
  return decision.acting.map((rule) => ({
    id: rule.id,
    label: rule.label,
    tier: rule.tier,
    facts: asFacts(featuresOf(rule.when)),
    clears: clearancesOf(rule, subject, model),
  }));
}

/** Rounded half up on the model's scale; null where nothing could be scored. */
export function scoreOf(earned: number, possible: number, model: Model): number | null {
  if (possible === 0) return null;
  return Math.floor((2 * earned * settingValue(model, model.scale) + possible) / (2 * possible));
}
