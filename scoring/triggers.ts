/**
 * Outside signals as triggers [002-22, 002-23, 002-25, 003-33]: typed, sourced, dated, expiring. In `adjust` the kinds
 * that speak for a better tier are set against those that speak for a worse one, and the difference moves the account
 * by at most the declared tiers, at once; in `rescore_only` they ask for a re-score and move nothing.
 */
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { RawSignal } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import { line } from './ledger-lines.ts';
import type { Progress } from './progress.ts';
import { named } from './tier-stages.ts';

/** Ledger rule of lines that triggers write. */
const TRIGGER = 'trigger';
/** Ledger rule of lines that ask for a re-score. */
export const RESCORE = 'rescore';

type Triggers = NonNullable<Model['signals']>;

/** Why a signal of a trigger's type does not act; null when it does. */
function idle(signal: RawSignal, triggers: Triggers, model: Model, asOf: IsoDate): string | null {
  const age = daysBetween(signal.date, asOf);
  if (signal.sourceUrl === null) return 'names no source';
  if (triggers.expires_after !== undefined && age > settingValue(model, triggers.expires_after))
    return 'has expired';
  if (triggers.confirmed_only?.includes(signal.type) && signal.confirmed !== true) return 'is not confirmed';
  return null;
}

const words = (type: string): string => type.replaceAll('_', ' ');

/** Signals that act, the newest of each type, and a ledger line for each that does and does not. */
function actingTypes(progress: Progress, triggers: Triggers, model: Model, asOf: IsoDate): Set<string> {
  const acting = new Set<string>();
  const dated = (progress.features.signals ?? []).filter(({ date }) => date <= asOf);
  for (const signal of dated) {
    const promotes = triggers.promote?.includes(signal.type) ?? false;
    if (!promotes && !triggers.demote?.includes(signal.type)) continue;
    const why = idle(signal, triggers, model, asOf);
    const again = why === null && acting.has(signal.type);
    const does = why ?? (again ? 'says it again' : `speaks for a ${promotes ? 'better' : 'worse'} tier`);
    if (why === null) acting.add(signal.type);
    const source = signal.sourceUrl === null ? '' : ` (${signal.sourceUrl})`;
    const reason = `${words(signal.type)} of ${signal.date}${source} ${does}`;
    const { tier } = progress;
    progress.ledger.push(() => line('signals', 'none', reason, { rule: TRIGGER, tier }));
  }
  return acting;
}

/** Best tier that a promotion may reach: failed gates bound it, and a risk rule or hold keeps its tier. */
function bestTier(progress: Progress, model: Model): number {
  const { decision } = progress;
  if (decision === null) return progress.tier!;
  if (decision.acting.length > 0 || decision.hold !== null) return progress.tier!;
  const failed = model.gates.filter(({ id }) => decision.gates.includes(id)).map((gate) => gate.at_best);
  return Math.max(model.tiers[0]!.number, ...failed);
}

/** Moves the account by what its triggers come to, or asks for a re-score; each line says by which source. */
export function applyTriggers(progress: Progress, model: Model, asOf: IsoDate): void {
  const triggers = model.signals;
  if (triggers?.mode === undefined || progress.tier === null) return;
  const acting = [...actingTypes(progress, triggers, model, asOf)].sort();
  if (acting.length === 0) return;
  const told = acting.map(words).join(', ');
  if (triggers.mode === 'rescore_only') {
    const reason = `asks for a re-score: ${told}; the tier stands until then`;
    const { tier } = progress;
    progress.ledger.push(() => line('signals', 'none', reason, { rule: RESCORE, tier }));
    return;
  }
  const net = acting.reduce((sum, type) => sum + (triggers.promote?.includes(type) ? 1 : -1), 0);
  const most = settingValue(model, triggers.max_tiers);
  const order = model.tiers.map((tier) => tier.number);
  const from = order.indexOf(progress.tier);
  const wanted = Math.max(0, Math.min(order.length - 1, from - Math.max(-most, Math.min(most, net))));
  const tier = net > 0 ? Math.max(order[wanted]!, bestTier(progress, model)) : order[wanted]!;
  progress.triggered = tier !== progress.tier;
  const what = progress.triggered ? named(tier, progress, model) : 'the tier stands';
  const effect = progress.triggered ? 'tier' : 'none';
  progress.ledger.push(() =>
    line('signals', effect, `${what} by triggers: ${told}`, { rule: TRIGGER, tier }),
  );
  progress.tier = tier;
}
