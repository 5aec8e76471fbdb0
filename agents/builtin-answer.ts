/**
 * The answer to "why is this account where it is" (000-40): where it is, what fired and what clears it, its points
 * with their facts, and the lines it stands before. The same clauses as the report, audited the same way.
 */
import type { Block, Draft } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney } from '../facts/finding-terms.ts';
import type { Explanation } from '../scoring/explain.ts';
import { besideStanding } from './builtin-beside.ts';
import { bullet, lead } from './builtin-bullets.ts';
import {
  notScored,
  outcome,
  pointsEarned,
  scoreEarned,
  sentiment,
  touched,
  volume,
} from './builtin-clauses.ts';
import {
  type Clause,
  joined,
  sentence,
  sentences,
  TIER,
  text,
  type WriterInput,
  Writing,
} from './builtin-context.ts';
import { disputed } from './builtin-decisions.ts';
import { expandBullets } from './builtin-expand.ts';
import { notesAbout } from './builtin-notes.ts';
import { featureWords, ofValue } from './builtin-value.ts';
import { watchBullets } from './builtin-watch.ts';
import { why } from './builtin-why.ts';

/** @param asked tier that the question named; where it is another than the account's, the answer says so first */
export function answerDraft(
  input: WriterInput,
  account: ScoredAccount,
  explanation: Explanation,
  asked: number | null,
): Draft {
  const w = new Writing(input);
  const subject = w.slug(account);
  const blocks: Block[] = [
    { kind: 'paragraph', text: standing(w, account, asked) },
    { kind: 'paragraph', text: sentence(besideStanding(w, account)) },
    { kind: 'list', ordered: false, items: [story(w, account)] },
    { kind: 'list', ordered: false, items: rules(w, account) },
    { kind: 'list', ordered: false, items: points(w, account) },
    { kind: 'paragraph', text: sentences(scoreEarned(w, account), ...lines(w, account, explanation)) },
    ...notesAbout(w, [account]),
  ];
  return {
    title: `${w.ref(subject, 'name')}, ${w.ref('run', 'month', 'full')}`,
    sections: [
      {
        id: 'answer',
        title: '',
        writer: 'builtin',
        blocks: blocks.filter(isSaid),
      },
    ],
  };
}

const isSaid = (block: Block): boolean =>
  block.kind === 'list' ? block.items.length > 0 : block.kind !== 'paragraph' || block.text !== '';

/** Where it is, or why it has no tier. */
function standing(w: Writing, account: ScoredAccount, asked: number | null): string {
  const subject = w.slug(account);
  const asOf = text`as of ${w.ref('run', 'as_of')}`;
  if (account.tier === null)
    return sentences(asOf, text`**${w.ref(subject, 'name')}** is ${w.ref(subject, 'status')}`);
  const isIn = text`**${w.ref(subject, 'name')}** is in ${w.ref(subject, 'tier')}`;
  const other = asked === null || asked === account.tier ? null : w.ref(`tier-${asked}`, 'label');
  return sentences(asOf, other === null ? isIn : text`${isIn}, not in ${other}`);
}

/** The account's bullet as the report has it; for the tiers that the report does not tell in bullets, its reasons. */
function story(w: Writing, account: ScoredAccount): string {
  const own = byMoney([account]);
  if (!ofValue(w) && account.tier === TIER.expand) return expandBullets(w, own)[0]!;
  if (!ofValue(w) && account.tier === TIER.watch) return watchBullets(w, own)[0]!;
  return bullet(lead(w, account, { arr: true, open: true, owner: true }), [why(w, account) || null], null);
}

/** "Engagement 0 of 25 points; no touch against a norm of 2.8": each component with what it was computed from. */
function points(w: Writing, account: ScoredAccount): string[] {
  return account.components.flatMap(({ id, weight, status }, at) => {
    if (weight === 0) return [];
    if (status !== 'scored') return sentence(notScored(w, id));
    const { feature } = w.input.model.components[at]!;
    const evidence = EVIDENCE[feature];
    const looked = evidence ? evidence(w, account) : featureWords(w, account, feature);
    return sentence(joined(pointsEarned(w, account, id), looked));
  });
}

/** The clause that says what a component looked at; a feature without one is told by its points alone. */
const EVIDENCE: Record<string, (w: Writing, account: ScoredAccount) => Clause> = {
  outcome_score: outcome,
  touch_share_of_norm: volume,
  days_since_last_touch: touched,
  sentiment_90d: sentiment,
  deal_momentum: (w, account) => text`deal momentum ${w.ref(w.slug(account), 'deal_momentum')}`,
};

/** Every rule that fired, by its name and its declared text. */
function rules(w: Writing, account: ScoredAccount): string[] {
  return account.rules.map((rule) =>
    sentence(
      joined(
        w.ref(`rule-${rule.id}`, 'label'),
        w.ref('model', `text_rule_${rule.id.replaceAll('-', '_')}`),
        disputed(w, rule.id),
      ),
    ),
  );
}

/** The lines of the best tier about its score: what it lacks, or how far it stands past them. */
function lines(w: Writing, account: ScoredAccount, explanation: Explanation): Clause[] {
  const subject = w.slug(account);
  const needs = new Set(
    [...(explanation.better?.needs ?? []), ...explanation.worse.lines].map(({ feature }) => feature),
  );
  const line = (feature: string, name: string, setting: string): Clause =>
    needs.has(feature)
      ? text`${name} ${w.ref(subject, feature)}, the line is ${w.ref('model', setting)}`
      : null;
  return [line('score', 'score', 'expand_score'), line('outcome_score', 'outcome score', 'expand_outcome')];
}
