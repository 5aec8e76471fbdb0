/** An account's way through the stages as results carry it; its ledger is written when it is first read. */
import type { Features } from '../domain/features.ts';
import type { LedgerLine, ScoredAccount } from '../domain/ledger.ts';
import { type Model, settingValue, tierLabel } from '../domain/model.ts';
import { componentLines } from './components.ts';
import { withAdded } from './computed-features.ts';
import { firedRules, withScore } from './decide.ts';
import { line, withLedger } from './ledger-lines.ts';
import { madeWhenRead } from './made-when-read.ts';
import { isTiered, type Progress } from './progress.ts';
import type { Subject } from './subject.ts';
import { decisionLines, named } from './tier-stages.ts';

function scoreLine(progress: Progress, model: Model): LedgerLine {
  const { earned, possible, applicable, scoreBeforeSignals: score } = progress;
  if (progress.status === 'not_enough_data') {
    const floor = settingValue(model, model.floor);
    const reason = `not enough data: ${possible} of ${applicable} points could be scored, under ${floor}%`;
    return line('score', 'none', reason, { rule: 'floor', points: null, possible });
  }
  if (score === null) return line('score', 'score', 'no score: there is nothing to judge', { possible });
  const reason = `score ${score}: ${earned} of ${possible} points`;
  return line('score', 'score', reason, { points: score, possible, facts: ['score'] });
}

/** What every account's ledger begins with: scope, points, score, base tier and risk rules. */
function openingLines(progress: Progress, model: Model): LedgerLine[] {
  const { scope, status, components } = progress;
  const { subject, decision } = progress.withoutSignals ?? progress;
  const facts = scope.facts(subject);
  const first = line('scope', 'none', scope.text, { rule: scope.reason, facts });
  if (status === 'not_tiered') return [first];
  const points = componentLines(components, withScore(subject, null), model);
  const judged = decision === null ? [] : decisionLines(progress, subject, decision, model);
  return [first, ...points, scoreLine(progress, model), ...judged];
}

/** The tier that the account ends with, and what is promised to it there. */
function tierLines(progress: Progress, model: Model): LedgerLine[] {
  const tier = progress.tier!;
  const final = line('final_tier', 'none', named(tier, progress, model), { tier, facts: ['tier'] });
  const service = model.service?.[String(tier)];
  if (service === undefined) return [final];
  const rows = Object.entries(service).map(([kind, promise]) => `${kind}: ${promise}`);
  return [final, line('service_level', 'none', rows.join('; '), { tier })];
}

/** @param progress through all stages but the ranking, which `rankAccounts` adds */
export function finish(progress: Progress, model: Model): ScoredAccount {
  const { features, subject, decision } = progress;
  const tiered = isTiered(progress) && progress.tier !== null;
  const type = features.values['type'];
  const account = {
    accountId: features.accountId,
    name: String(features.values['name'] ?? features.accountId),
    status: progress.status,
    statusReason: progress.status === 'not_enough_data' ? 'not_enough_data' : progress.scope.reason,
    tier: tiered ? progress.tier : null,
    label: tiered ? tierLabel(model, progress.tier!, typeof type === 'string' ? type : null) : null,
    score: progress.score,
    earned: progress.earned,
    possible: progress.possible,
    applicable: progress.applicable,
    components: progress.components,
    provisional: progress.provisional,
    rules: decision === null ? [] : firedRules(decision, subject, model),
    holds: decision?.hold == null ? [] : [decision.hold.id],
    scoredTier: progress.scoredTier,
    displacedBy: progress.displacedBy,
    ...(progress.override === null ? {} : { override: progress.override }),
    tierWithoutSignals: progress.tierWithoutSignals,
    ranking: null,
  };
  return withLedger(withFeatures(account, subject), () => [
    ...openingLines(progress, model),
    ...progress.ledger.flatMap((step) => step()),
    ...(tiered ? tierLines(progress, model) : [line('final_tier', 'none', 'no tier')]),
  ]);
}

const copied = madeWhenRead<'features', Features>('features');

/** With the row that the account was judged by: the given one, or one of its own with what the model added. */
function withFeatures<Account extends object>(account: Account, { features, added }: Subject) {
  return added === undefined
    ? Object.assign(account, { features })
    : copied(account, () => withAdded(features, added));
}
