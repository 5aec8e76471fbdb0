/** The stages of one account from base tier to hysteresis; each writes its ledger lines. */
import type { IsoDate } from '../domain/dates.ts';
import type { LedgerLine, PreviousTier } from '../domain/ledger.ts';
import { type Model, settingValue, tierLabel } from '../domain/model.ts';
import { withAdded } from './computed-features.ts';
import { evaluate, featuresOf } from './conditions.ts';
import { type Decision, decide, readRules, type Verdicts, withScore } from './decide.ts';
import { featureLabel } from './feature-names.ts';
import { figures, line } from './ledger-lines.ts';
import { plainText } from './plain-text.ts';
import type { Progress } from './progress.ts';
import { signalTotal } from './signals.ts';
import { featureValue, type Subject } from './subject.ts';

/** "Tier 3 Watch", in the words for this type of account. */
export function named(tier: number, progress: Progress, model: Model): string {
  const type = featureValue(progress.subject, 'type');
  return `Tier ${tier} ${tierLabel(model, tier, typeof type === 'string' ? type : null)}`;
}

function baseLines(progress: Progress, subject: Subject, decision: Decision, model: Model): LedgerLine[] {
  const gates = model.gates.map((gate) => {
    const failed = decision.gates.includes(gate.id);
    const what = failed ? `does not hold, at best ${named(gate.at_best, progress, model)}` : 'holds';
    return line('gates', 'none', `${gate.label} ${what}`, { rule: gate.id, facts: featuresOf(gate.when) });
  });
  const facts = model.cut.lines.flatMap((each) => (each.when === undefined ? [] : featuresOf(each.when)));
  const unscored = progress.scoreBeforeSignals === null && facts.includes('score');
  const seen = unscored ? 'nothing to score' : figures(facts, subject, model);
  const tier = decision.base;
  return [...gates, line('base_tier', 'tier', `${named(tier, progress, model)} (${seen})`, { tier, facts })];
}

function ruleLines(progress: Progress, subject: Subject, decision: Decision, model: Model): LedgerLine[] {
  const ledger: LedgerLine[] = [];
  let tier = decision.base;
  if (decision.hold !== null) {
    tier = decision.hold.tier;
    const facts = featuresOf(decision.hold.when);
    const reason = `${decision.hold.label}: ${named(tier, progress, model)} (${figures(facts, subject, model)})`;
    ledger.push(line('risk_rules', 'hold', reason, { rule: decision.hold.id, tier, facts }));
  }
  for (const [index, rule] of decision.acting.entries()) {
    if (index === 0) tier = rule.tier;
    const facts = featuresOf(rule.when);
    const reason = `${rule.label}: ${named(rule.tier, progress, model)} (${figures(facts, subject, model)})`;
    ledger.push(line('risk_rules', index === 0 ? 'tier' : 'none', reason, { rule: rule.id, tier, facts }));
  }
  for (const { rule, verdict, excused, blockedBy } of readRules(subject, model, decision.hold)) {
    const facts = featuresOf(rule.when);
    const say = (what: string) =>
      ledger.push(line('risk_rules', 'none', `${rule.label}: ${what}`, { rule: rule.id, tier, facts }));
    if (excused !== null) say(`not flagged, ${plainText(excused, model)}`);
    else if (verdict === true && blockedBy !== null) say(`not flagged, ${blockedBy.label}`);
    else if (verdict === null) say('cannot be judged, a value is missing');
  }
  return ledger;
}

/** Gates, base tier and risk rules, as they were decided on the subject. */
export function decisionLines(
  progress: Progress,
  subject: Subject,
  decision: Decision,
  model: Model,
): LedgerLine[] {
  return [...baseLines(progress, subject, decision, model), ...ruleLines(progress, subject, decision, model)];
}

/** Base tier and risk rules, on the score without signals. */
export function placeBase(
  progress: Progress,
  model: Model,
  verdicts: Verdicts,
  quotaTier: number | null,
): void {
  const decision = decide(progress.subject, model, 'plain', quotaTier, verdicts);
  progress.decision = decision;
  progress.tier = decision.tier;
  progress.tierWithoutSignals = decision.tier;
}

/** Adds signal points to the score; they move an account by at most the declared number of tiers. */
export function applySignals(
  progress: Progress,
  model: Model,
  asOf: IsoDate,
  quotaTier: number | null,
): void {
  const total = signalTotal(progress.features.signals ?? [], model, asOf);
  if (model.signals === undefined || total === 0 || progress.score === null || progress.tier === null) return;
  const scale = settingValue(model, model.scale);
  const score = Math.max(0, Math.min(scale, progress.score + total));
  const applied = score - progress.score;
  progress.withoutSignals = { subject: progress.subject, decision: progress.decision };
  progress.signalPoints = total;
  progress.score = score;
  const row = withAdded(progress.features, progress.subject.added);
  progress.features = { ...row, values: { ...row.values, signal_points: total } };
  progress.subject = withScore({ features: progress.features, computed: progress.subject.computed }, score);
  const sign = applied < 0 ? '−' : '+';
  const reason = `Outside signals: ${sign}${Math.abs(applied)} points, score ${score}`;
  const before = progress.tier;
  const facts = ['signal_points', 'score'];
  progress.ledger.push(() => line('signals', 'points', reason, { points: applied, tier: before, facts }));
  const decision = decide(progress.subject, model, 'plain', quotaTier);
  const order = model.tiers.map((tier) => tier.number);
  const from = order.indexOf(progress.tier);
  const most = settingValue(model, model.signals.max_tiers);
  const to = Math.max(from - most, Math.min(from + most, order.indexOf(decision.tier)));
  progress.decision = decision;
  if (to === from) return;
  const tier = order[to]!;
  progress.tier = tier;
  progress.ledger.push(() =>
    line('signals', 'tier', `${named(tier, progress, model)} with signals`, { tier, facts }),
  );
}

/** The declared tier of accounts that are too new to be judged by the cut. */
export function applyNewAccount(progress: Progress, model: Model): void {
  const rule = model.new_account;
  if (rule === undefined || evaluate(rule.when, progress.subject, model) !== true) return;
  progress.tier = rule.tier;
  const { subject } = progress;
  progress.ledger.push(() => {
    const facts = featuresOf(rule.when);
    const reason = `new account: ${named(rule.tier, progress, model)} (${figures(facts, subject, model)})`;
    return line('new_account', 'tier', reason, { tier: rule.tier, facts });
  });
}

/** Tier with the score moved by the margin against the change, so that only a clear crossing counts. */
function handicapped(progress: Progress, model: Model, margin: number): number {
  const subject = withScore(progress.subject, progress.score! + margin);
  return decide(subject, model).base;
}

/**
 * Keeps last run's tier when a score line was crossed by less than the margin and not for a second run.
 * Risk rules and holds act at once; so do moves for another reason than the score.
 */
export function applyHysteresis(progress: Progress, model: Model, previous: PreviousTier | undefined): void {
  progress.scoredTier = progress.tier;
  const { tier, decision } = progress;
  if (model.hysteresis === undefined || model.cut.mode === 'quota' || previous?.tier == null) return;
  if (tier === null || decision === null || progress.score === null || tier === previous.tier) return;
  const byRule = decision.acting.length > 0 || decision.hold !== null || progress.triggered;
  if (byRule || previous.scoredTier === tier) return;
  const margin = settingValue(model, model.hysteresis.margin);
  const up = tier < previous.tier;
  // Scores are whole: at 70, three points past are 73 upward and 67 downward, where 67 + 2 is still below.
  const strict = handicapped(progress, model, up ? -margin : margin - 1);
  const kept = up
    ? Math.min(previous.tier, Math.max(tier, strict))
    : Math.max(previous.tier, Math.min(tier, strict));
  if (kept === tier) return;
  progress.tier = kept;
  const what = featureLabel('score', model);
  const reason = `${named(kept, progress, model)} is kept: ${what} ${progress.score} is less than ${margin} points past the line, for the first run`;
  progress.ledger.push(() =>
    line('hysteresis', 'hold', reason, { rule: 'hysteresis', tier: kept, facts: ['score'] }),
  );
}
