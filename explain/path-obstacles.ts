/**
 * Why there is no path: what stands between an account and a tier, in the order in which the engine asks, of which
 * what no set of levers removes is the reason.
 */
import type { ScoredAccount } from '../domain/ledger.ts';
import { type Condition, type Model, tierLabel } from '../domain/model.ts';
import type { NoPath } from '../domain/path.ts';
import { bookFeatures } from '../scoring/book-features.ts';
import { evaluate, featuresOf, operandValue } from '../scoring/conditions.ts';
import { featureLabel } from '../scoring/feature-names.ts';
import { plainText } from '../scoring/plain-text.ts';
import { absenceOf, featureValue, type Subject } from '../scoring/subject.ts';
import type { Outcome } from './rescoring.ts';

/** One of the things in the way, with the words for it once it is known that it stays. */
export interface Obstacle {
  kind: NoPath['kind'];
  /** Tells it from the others. */
  key: string;
  id: string | null;
  text: string;
  /** Of a line: the condition, whose best figure is told. */
  line?: Condition;
}

const subjectOf = ({ account, wide }: Outcome): Subject => ({
  features: account.features,
  computed: { score: account.score, ...bookFeatures(wide) },
});

/** Accounts without a tier: out of scope, or too little is known. */
export function untieredWhy({ status, statusReason, ledger }: ScoredAccount): NoPath {
  const said = (stage: string) => ledger.filter((line) => line.stage === stage);
  if (status === 'not_tiered')
    return { kind: 'scope', id: statusReason, text: said('scope')[0]?.reason ?? 'not tiered' };
  const missing = said('missing').map(({ reason }) => reason);
  const floor = said('score')[0]?.reason ?? 'not enough data';
  return { kind: 'missing', id: null, text: [floor, ...missing].join('; ') };
}

/** Top conditions of a line that all have to hold. */
const conjuncts = (when: Condition | undefined): Condition[] =>
  when === undefined ? [] : 'all' in when ? when.all : [when];

function lineObstacles(target: number, subject: Subject, model: Model): Obstacle[] {
  const when = model.cut.lines.find(({ tier }) => tier === target)?.when;
  return conjuncts(when).flatMap((line, at): Obstacle[] => {
    const verdict = evaluate(line, subject, model);
    if (verdict === true) return [];
    const key = `line:${at}`;
    const features = featuresOf(line);
    if (verdict === null) {
      const unknown = features.find((each) => absenceOf(subject, each)?.kind === 'missing') ?? features[0]!;
      const reason = absenceOf(subject, unknown)?.reason ?? 'not given';
      const text = `${featureLabel(unknown, model)} is not known (${reason}): find it out first`;
      return [{ kind: 'missing', key: `missing:${at}`, id: unknown, text }];
    }
    return [{ kind: 'line', key, id: features[0] ?? null, text: '', line }];
  });
}

/** With a true minus, as prose prints it. */
const figure = (value: unknown): string =>
  typeof value === 'number' ? `${value}`.replace('-', '−') : String(value);

/** "score 34 at best, the line is 70" */
function lineText(line: Condition, best: number | null, subject: Subject, model: Model): string {
  const features = featuresOf(line);
  if (!('feature' in line)) return `not met: ${features.map((each) => featureLabel(each, model)).join(', ')}`;
  const label = featureLabel(line.feature, model);
  const operand = line.at_least ?? line.above ?? line.at_most ?? line.below;
  const limit = operand === undefined ? null : operandValue(operand, subject, model);
  const value = best ?? featureValue(subject, line.feature);
  const absent = absenceOf(subject, line.feature)?.reason;
  const without = absent === undefined ? `no ${label}` : `no ${label} (${absent})`;
  const reached = value === null ? without : `${label} ${figure(value)} at best`;
  return typeof limit === 'number'
    ? `${reached}, the line is ${figure(limit)}`
    : `${reached} does not meet the line`;
}

function ruleObstacles(account: ScoredAccount, target: number, model: Model): Obstacle[] {
  const acting = account.rules.filter(({ tier }) => tier !== target);
  const rules = acting.map(({ id, label }): Obstacle => {
    const declared = model.rules.find((rule) => rule.id === id);
    const text = `the ${label} rule acts (${plainText(declared?.text ?? '', model)})`;
    return { kind: 'rule', key: `rule:${id}`, id, text };
  });
  const holds = account.holds.flatMap((id): Obstacle[] => {
    const hold = model.holds.find((each) => each.id === id);
    if (hold === undefined || hold.tier === target) return [];
    return [{ kind: 'hold', key: `hold:${id}`, id, text: `${hold.label}: ${plainText(hold.text, model)}` }];
  });
  return [...rules, ...holds];
}

function gateObstacles(target: number, subject: Subject, model: Model): Obstacle[] {
  return model.gates.flatMap((gate): Obstacle[] => {
    const verdict = evaluate(gate.when, subject, model);
    if (gate.at_best <= target || verdict === true) return [];
    const unknown = featuresOf(gate.when).find((each) => absenceOf(subject, each)?.kind === 'missing');
    if (verdict === null && unknown !== undefined)
      return [
        {
          kind: 'missing',
          key: `missing:${gate.id}`,
          id: unknown,
          text: `${featureLabel(unknown, model)} is not known: find it out first (${gate.label})`,
        },
      ];
    const text = `${gate.label} does not hold: ${plainText(gate.text, model)}`;
    return [{ kind: 'gate', key: `gate:${gate.id}`, id: gate.id, text }];
  });
}

function decisionObstacles({ account, cap, tier }: Outcome, target: number, model: Model): Obstacle[] {
  const { override } = account;
  if (override !== undefined && override.tier !== target) {
    const until = override.until === null ? '' : ` until ${override.until}`;
    const text = `people set Tier ${override.tier} ${tierLabel(model, override.tier)}${until}`;
    return [{ kind: 'override', key: 'override', id: override.id, text }];
  }
  if (cap === null || tier === target) return [];
  const declared = model.caps.find(({ id }) => id === cap);
  if (declared?.tier !== target) return [];
  const text = `all ${declared.label} are taken by accounts that go before it: ${plainText(declared.text, model)}`;
  return [{ kind: 'cap', key: `cap:${cap}`, id: cap, text }];
}

/** Everything in the way of the target in this outcome, first what the engine asks first. */
function obstaclesOf(outcome: Outcome, target: number, model: Model): Obstacle[] {
  const { account } = outcome;
  if (account.status !== 'tiered') {
    const { kind, id, text } = untieredWhy(account);
    return [{ kind, key: `status:${account.status}`, id, text }];
  }
  const subject = subjectOf(outcome);
  return [
    ...decisionObstacles(outcome, target, model),
    ...ruleObstacles(account, target, model),
    ...gateObstacles(target, subject, model),
    ...(model.cut.mode === 'quota' ? quotaObstacle(outcome, target) : lineObstacles(target, subject, model)),
  ];
}

function quotaObstacle({ tier }: Outcome, target: number): Obstacle[] {
  if (tier === target) return [];
  const text = 'accounts that go before it fill the quota of that tier';
  return [{ kind: 'line', key: 'quota', id: null, text }];
}

/** Keeps what stands in the way whatever is pulled, and of lines the best figure that was reached. */
export class StandingObstacles {
  readonly #target: number;
  readonly #model: Model;
  #left: Obstacle[];
  /** A better tier that was reached instead: whatever brings it up brings it past the target. */
  #past: number | null = null;
  readonly #subject: Subject;
  readonly #best = new Map<string, number>();

  constructor(base: Outcome, target: number, model: Model) {
    this.#target = target;
    this.#model = model;
    this.#left = obstaclesOf(base, target, model);
    this.#subject = subjectOf(base);
    this.#note(this.#subject);
  }

  /** What this outcome does not have in its way is no reason. */
  meet(outcome: Outcome): void {
    const { tier } = outcome;
    if (tier !== null && tier < this.#target) this.#past = Math.max(this.#past ?? tier, tier);
    if (this.#left.length === 0) return;
    const still = new Set(obstaclesOf(outcome, this.#target, this.#model).map(({ key }) => key));
    this.#left = this.#left.filter(({ key }) => still.has(key));
    this.#note(subjectOf(outcome));
  }

  #note(subject: Subject): void {
    for (const { key, line } of this.#left) {
      if (line === undefined || !('feature' in line)) continue;
      const value = featureValue(subject, line.feature);
      if (typeof value !== 'number') continue;
      const known = this.#best.get(key);
      const lower = line.at_most !== undefined || line.below !== undefined;
      if (known === undefined || (lower ? value < known : value > known)) this.#best.set(key, value);
    }
  }

  /** The first of what is left; where each can be removed but not all of them, the levers do not suffice. */
  why(): NoPath {
    const first = this.#left[0];
    if (first === undefined) return { kind: 'beyond', id: null, text: this.#beyond() };
    const { kind, id, line, key } = first;
    const text =
      line === undefined
        ? first.text
        : lineText(line, this.#best.get(key) ?? null, this.#subject, this.#model);
    return { kind, id, text };
  }

  #beyond(): string {
    if (this.#past === null) return 'no set of the declared levers suffices, at their limits';
    return `what brings it up brings it past that tier, to Tier ${this.#past} ${tierLabel(this.#model, this.#past)}`;
  }
}
