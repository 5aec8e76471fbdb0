/** One account on its way through the stages; the engine's own, results are domain/ledger.ts. */
import type { AppliedOverride } from '../domain/decisions.ts';
import type { Features } from '../domain/features.ts';
import type { ComponentScore, ScoredAccount } from '../domain/ledger.ts';
import type { Decision } from './decide.ts';
import type { LedgerStep } from './ledger-lines.ts';
import type { Scope } from './scope.ts';
import type { Subject } from './subject.ts';

export interface Progress {
  features: Features;
  subject: Subject;
  scope: Scope;
  components: ComponentScore[];
  earned: number;
  possible: number;
  applicable: number;
  status: ScoredAccount['status'];
  /** Before and after signals; null where nothing could be scored. */
  scoreBeforeSignals: number | null;
  score: number | null;
  signalPoints: number;
  /** The decision that the final tier rests on (with signals), and the one without. */
  decision: Decision | null;
  tierWithoutSignals: number | null;
  /** What the base tier rests on, where signals have changed `subject` and `decision` since. */
  withoutSignals: Pick<Progress, 'subject' | 'decision'> | null;
  scoredTier: number | null;
  tier: number | null;
  /** Moved by a trigger: hysteresis does not keep it. */
  triggered: boolean;
  /** The decision that is in force; null where there is none. */
  override: AppliedOverride | null;
  displacedBy: ScoredAccount['displacedBy'];
  provisional: ScoredAccount['provisional'];
  /** What happened after the risk rules: what comes before is the same for every account (engine.ts). */
  ledger: LedgerStep[];
}

export const isTiered = (progress: Progress): boolean => progress.status === 'tiered';
