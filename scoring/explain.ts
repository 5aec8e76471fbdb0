/**
 * Why an account is where it is, as structure: the agents and the command line turn it into words. Everything
 * is read off the ledger and the scored account; what would change it is worked out and checked by evaluation.
 */
import type { Need } from '../domain/distance.ts';
import type { Scalar } from '../domain/features.ts';
import type {
  Clearance,
  ComponentScore,
  FiredRule,
  LedgerLine,
  ScoredAccount,
  ScoredBook,
} from '../domain/ledger.ts';
import { type Comparison, type Model, settingValue, tierLabel } from '../domain/model.ts';
import { bookFeatures } from './book-features.ts';
import { evaluate, operandValue, unmet } from './conditions.ts';
import { featureValue, type Subject } from './subject.ts';

export interface Explanation {
  accountId: string;
  name: string;
  status: ScoredAccount['status'];
  statusReason: string | null;
  tier: number | null;
  label: string | null;
  score: number | null;
  earned: number;
  possible: number;
  applicable: number;
  components: (ComponentScore & { feature: string; value: Scalar })[];
  rules: FiredRule[];
  holds: string[];
  /** Lines that say why a rule did not act (seasonal, held, a value missing). */
  notFlagged: LedgerLine[];
  displacedBy: ScoredAccount['displacedBy'];
  provisional: ScoredAccount['provisional'];
  /** The next better tier: rules to clear first, then what its line lacks. Null at the top or without a tier. */
  better: {
    tier: number;
    label: string;
    clear: { rule: string; clears: Clearance[] }[];
    needs: Need[];
  } | null;
  /** The nearest worse tiers: the points to lose on the tier's own line, and rules one figure away. */
  worse: { scoreMargin: number | null; lines: Need[]; rules: { rule: string; tier: number; need: Need }[] };
  rankInTier: { rank: number; of: number } | null;
  ledger: LedgerLine[];
}

function needsOf(leaf: Comparison, subject: Subject, model: Model): Need[] {
  const now = featureValue(subject, leaf.feature);
  const needs: Need[] = [];
  for (const relation of ['at_least', 'above', 'at_most', 'below'] as const) {
    const operand = leaf[relation];
    if (operand === undefined) continue;
    const value = operandValue(operand, subject, model);
    needs.push({ feature: leaf.feature, now, relation, value: typeof value === 'number' ? value : null });
  }
  if (leaf.equals !== undefined)
    needs.push({ feature: leaf.feature, now, relation: 'is', value: String(leaf.equals) });
  if (leaf.in !== undefined)
    needs.push({ feature: leaf.feature, now, relation: 'is', value: leaf.in.join(' or ') });
  if (leaf.is !== undefined) needs.push({ feature: leaf.feature, now, relation: 'is', value: leaf.is });
  return needs;
}

function betterTier(account: ScoredAccount, subject: Subject, model: Model): Explanation['better'] {
  if (account.tier === null) return null;
  const reachable = model.cut.lines.map((line) => line.tier).filter((tier) => tier < account.tier!);
  const tier = reachable.sort((a, b) => b - a)[0];
  if (tier === undefined) return null;
  const when = model.cut.lines.find((line) => line.tier === tier)?.when;
  const needs =
    when === undefined ? [] : unmet(when, subject, model).flatMap((leaf) => needsOf(leaf, subject, model));
  const type = featureValue(subject, 'type');
  const label = tierLabel(model, tier, typeof type === 'string' ? type : null);
  return { tier, label, clear: account.rules.map(({ id, clears }) => ({ rule: id, clears })), needs };
}

/** Rules that do not hold and lack one comparison only. */
function nearRules(account: ScoredAccount, subject: Subject, model: Model): Explanation['worse']['rules'] {
  return model.rules.flatMap((rule) => {
    if (account.tier === null || rule.tier <= account.tier) return [];
    if (evaluate(rule.when, subject, model) !== false) return [];
    const lacking = unmet(rule.when, subject, model);
    const need = lacking.length === 1 ? needsOf(lacking[0]!, subject, model)[0] : undefined;
    return need === undefined ? [] : [{ rule: rule.id, tier: rule.tier, need }];
  });
}

function worseTiers(account: ScoredAccount, subject: Subject, model: Model): Explanation['worse'] {
  const when = model.cut.lines.find((line) => line.tier === account.tier)?.when;
  const leaves =
    when === undefined || !('all' in when)
      ? []
      : when.all.filter((each): each is Comparison => 'feature' in each);
  const lines = leaves.flatMap((leaf) => needsOf(leaf, subject, model));
  const score = leaves.find((leaf) => leaf.feature === 'score')?.at_least;
  const line = score === undefined || typeof score === 'object' ? null : settingValue(model, score);
  const scoreMargin = line === null || account.score === null ? null : account.score - line;
  return { scoreMargin, lines, rules: nearRules(account, subject, model) };
}

/** Place by score among the accounts of its tier that have one; equal scores share the better place. */
function rankInTier(account: ScoredAccount, book: ScoredBook): Explanation['rankInTier'] {
  if (account.tier === null || account.score === null) return null;
  const scores = book.accounts.filter((each) => each.tier === account.tier && each.score !== null);
  return { rank: scores.filter((each) => each.score! > account.score!).length + 1, of: scores.length };
}

/** Explains one account of the book. @param model the one the book was scored with */
export function explainAccount(account: ScoredAccount, book: ScoredBook, model: Model): Explanation {
  const subject: Subject = {
    features: account.features,
    computed: { score: account.score, ...bookFeatures(book.bookWide) },
  };
  const { accountId, name, status, statusReason, tier, label, score, earned, possible, applicable } = account;
  const acting = new Set(account.rules.map((rule) => rule.id));
  return {
    ...{ accountId, name, status, statusReason, tier, label, score, earned, possible, applicable },
    components: account.components.map((component, index) => {
      const feature = model.components[index]?.feature ?? component.id;
      return { ...component, feature, value: featureValue(subject, feature) };
    }),
    rules: account.rules,
    holds: account.holds,
    notFlagged: account.ledger.filter(
      (line) =>
        line.stage === 'risk_rules' && line.effect === 'none' && line.rule !== null && !acting.has(line.rule),
    ),
    displacedBy: account.displacedBy,
    provisional: account.provisional,
    better: betterTier(account, subject, model),
    worse: worseTiers(account, subject, model),
    rankInTier: rankInTier(account, book),
    ledger: account.ledger,
  };
}
