/**
 * The answer to "why is this account where it is" (000-40): where it is, what fired and what clears it, its points
 * with their facts, and the lines it stands before. The same clauses as the report, audited the same way.
 */
import type { Block, Draft } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney } from '../facts/finding-terms.ts';
import type { Explanation } from '../scoring/explain.ts';
import { bullet, lead } from './builtin-bullets.ts';
import { sentences, TIER, text, type WriterInput, Writing } from './builtin-context.ts';
import { expandBullets } from './builtin-expand.ts';
import { watchBullets } from './builtin-watch.ts';
import { why } from './builtin-why.ts';

export function answerDraft(input: WriterInput, account: ScoredAccount, explanation: Explanation): Draft {
  const w = new Writing(input);
  const subject = w.slug(account);
  const blocks: Block[] = [
    { kind: 'paragraph', text: standing(w, account) },
    { kind: 'list', ordered: false, items: [story(w, account)] },
    { kind: 'paragraph', text: points(w, account) },
    { kind: 'paragraph', text: lines(w, account, explanation) },
  ];
  return {
    title: `${w.ref(subject, 'name')}, ${w.ref('run', 'month', 'full')}`,
    sections: [
      {
        id: 'answer',
        title: '',
        writer: 'builtin',
        blocks: blocks.filter((block) => !('text' in block) || block.text !== ''),
      },
    ],
  };
}

/** Where it is, or why it has no tier. */
function standing(w: Writing, account: ScoredAccount): string {
  const subject = w.slug(account);
  const asOf = text`as of ${w.ref('run', 'as_of')}`;
  if (account.tier === null)
    return sentences(asOf, text`**${w.ref(subject, 'name')}** is ${w.ref(subject, 'status')}`);
  return sentences(asOf, text`**${w.ref(subject, 'name')}** is in ${w.ref(subject, 'tier')}`);
}

/** The account's bullet as the report has it; for the tiers that the report does not tell in bullets, its reasons. */
function story(w: Writing, account: ScoredAccount): string {
  const own = byMoney([account]);
  if (account.tier === TIER.expand) return expandBullets(w, own)[0]!;
  if (account.tier === TIER.watch) return watchBullets(w, own)[0]!;
  return bullet(lead(w, account, { arr: true, open: true, owner: true }), [why(w, account) || null], null);
}

/** "18 of 30 points": each component, then the sum; what was not scored is said so. */
function points(w: Writing, account: ScoredAccount): string {
  const subject = w.slug(account);
  const parts = account.components.map((component) => {
    const id = component.id.replaceAll('-', '_');
    const label = w.ref('model', `component_${id}_label`);
    if (component.status !== 'scored') return text`${label} not scored`;
    return text`${label} ${w.ref(subject, `points_${id}`)} of ${w.ref(subject, `possible_${id}`)} points`;
  });
  const total =
    account.score === null
      ? null
      : text`score ${w.ref(subject, 'score')}, from ${w.ref(subject, 'points')} of ${w.ref(subject, 'points_possible')} points`;
  return sentences(parts.filter((part) => part !== null).join('; '), total);
}

/** The lines between it and the better tier that are about its score. */
function lines(w: Writing, account: ScoredAccount, explanation: Explanation): string {
  const subject = w.slug(account);
  const needs = new Set((explanation.better?.needs ?? []).map(({ feature }) => feature));
  return sentences(
    needs.has('score')
      ? text`score ${w.ref(subject, 'score')}, the line is ${w.ref('model', 'expand_score')}`
      : null,
    needs.has('outcome_score')
      ? text`outcome score ${w.ref(subject, 'outcome_score')}, the line is ${w.ref('model', 'expand_outcome')}`
      : null,
  );
}
