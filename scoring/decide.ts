/**
 * Score → tier, before anything that looks at other accounts or at last month: gates, the cut's lines, holds,
 * risk rules. Pure and cheap, so that it can be asked again: without signals, with a margin, at best, at worst.
 */
import type { Clearance, FiredRule } from '../domain/ledger.ts';
import { type Condition, type Hold, type Model, type Rule, settingValue } from '../domain/model.ts';
import { clearancesOf } from './clearances.ts';
import { allOf, anyOf, compiled, featuresOf, negate, type Verdict } from './conditions.ts';
import { asFacts } from './feature-names.ts';
import { madeWhenRead } from './made-when-read.ts';
import { keptFor, perModel } from './per-model.ts';
import type { Subject } from './subject.ts';

/** How to read what cannot be known: as it helps or harms the account, or as not holding (the decision itself). */
export type Outlook = 'plain' | 'best' | 'worst';

/** A rule as the ledger tells it. */
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
  gates: readonly string[];
  hold: Hold | null;
  /** Rules that act, in the model's order; the first sets the tier. */
  acting: readonly Rule[];
  tier: number;
}

/** With the score in place as the feature `score`. */
export function withScore(subject: Subject, score: number | null): Subject {
  const { features, added, computed } = subject;
  return { features, added, computed: { ...computed, score } };
}

/** Most accounts fail no gate and are flagged by no rule: they share one list. */
const NONE: readonly never[] = [];

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
  for (const { tier, check } of lines)
    if (check === undefined || holds(check(subject), outlook, true)) return tier;
  return lines.at(-1)!.tier;
}

/** Whether the rule's condition holds and no reason not to act does. */
function verdictOf({ check, unless }: RuleChecks, subject: Subject): Verdict {
  const when = check(subject);
  if (when === false || unless.length === 0) return when;
  return allOf([when, negate(anyOf(unless.map((excuse) => excuse(subject))))]);
}

/** What the ledger tells of rules that do not act, read again by the row that was decided on. */
export function readRules(subject: Subject, model: Model, hold: Hold | null): RuleReading[] {
  return checksOf(model).rules.map((each) => {
    const { rule, check, unless } = each;
    const excuse = check(subject) === true ? unless.findIndex((excuses) => excuses(subject) === true) : -1;
    return {
      rule,
      verdict: verdictOf(each, subject),
      excused: rule.unless[excuse]?.text ?? null,
      blockedBy: hold?.blocks.includes(rule.id) ? hold : null,
    };
  });
}

function firstHold(checks: ReturnType<typeof checksOf>['holds'], subject: Subject): Hold | null {
  for (const { part, check } of checks) if (check(subject) === true) return part;
  return null;
}

/** What holds of an account, each of gates and rules in the model's order, however it is read afterwards. */
export interface Verdicts {
  gates: readonly Verdict[];
  hold: Hold | null;
  rules: readonly Verdict[];
}

export function verdictsOf(subject: Subject, model: Model): Verdicts {
  const { gates, holds, rules } = checksOf(model);
  return {
    gates: gates.length === 0 ? NONE : gates.map(({ check }) => check(subject)),
    hold: firstHold(holds, subject),
    rules: rules.length === 0 ? NONE : rules.map((each) => verdictOf(each, subject)),
  };
}

/** What verdicts are given by: conditions of gates, holds and rules, and of the rules' excuses. */
export const verdictConditions = perModel((model): readonly Condition[] => [
  ...[...model.gates, ...model.holds, ...model.rules].map(({ when }) => when),
  ...model.rules.flatMap(({ unless }) => unless.map(({ when }) => when)),
]);

/** Whether verdicts are others with another score. */
export const verdictsReadScore = perModel((model): boolean =>
  verdictConditions(model).some((when) => featuresOf(when).includes('score')),
);

/**
 * The tier that the score and the rules give.
 * @param quotaTier tier by quota, for models that cut that way
 * @param verdicts of the subject, where they are known
 */
export function decide(
  subject: Subject,
  model: Model,
  outlook: Outlook = 'plain',
  quotaTier: number | null = null,
  verdicts: Verdicts = verdictsOf(subject, model),
): Decision {
  const { hold } = verdicts;
  let gates: readonly string[] = NONE;
  let base = cutTier(subject, model, outlook, quotaTier);
  for (let at = 0; at < verdicts.gates.length; at += 1) {
    if (holds(verdicts.gates[at]!, outlook, true)) continue;
    const { id, at_best } = model.gates[at]!;
    gates = [...gates, id];
    base = Math.max(base, at_best);
  }
  let acting: readonly Rule[] = NONE;
  for (let at = 0; at < verdicts.rules.length; at += 1) {
    const rule = model.rules[at]!;
    if (holds(verdicts.rules[at]!, outlook, false) && !hold?.blocks.includes(rule.id))
      acting = [...acting, rule];
  }
  const tier = acting[0]?.tier ?? hold?.tier ?? base;
  return { base, gates, hold, acting, tier };
}

const figuresBehind = keptFor((rule: Rule) => asFacts(featuresOf(rule.when)));

const clearing = madeWhenRead<'clears', Clearance[]>('clears');

/** The acting rules as results carry them; what clears one is worked out when it is asked for. */
export function firedRules(decision: Decision, subject: Subject, model: Model): FiredRule[] {
  return decision.acting.map((rule) => {
    const { id, label, tier } = rule;
    return clearing({ id, label, tier, facts: figuresBehind(rule) }, () =>
      clearancesOf(rule, subject, model),
    );
  });
}

const scaleOf = perModel((model): number => settingValue(model, model.scale));

/** Rounded half up on the model's scale; null where nothing could be scored. */
export function scoreOf(earned: number, possible: number, model: Model): number | null {
  if (possible === 0) return null;
  return Math.floor((2 * earned * scaleOf(model) + possible) / (2 * possible));
}
