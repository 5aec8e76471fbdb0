/**
 * The answer to "why is this account where it is" (000-40): where it is, what fired and what clears it, its points
 * with their facts, the lines it stands before, what moved it and what would move it. The same clauses as the report,
 * audited the same way.
 */
import type { Block, Draft } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney } from '../facts/finding-terms.ts';
import { besideStanding } from './beside.ts';
import { bullet, lead } from './bullets.ts';
import { notScored, outcome, pointsEarned, scoreEarned, sentiment, touched, volume } from './clauses.ts';
import {
  type Clause,
  joined,
  sentence,
  sentences,
  TIER,
  text,
  type WriterInput,
  Writing,
} from './context.ts';
import { disputed } from './decisions.ts';
import { expandBullets } from './expand.ts';
import {
  clearsWithWords,
  lineDistances,
  moveCause,
  pathClauses,
  pathTargets,
  rankInTier,
  ruleCauses,
  scoreParts,
  slideClause,
} from './explain.ts';
import { notesAbout } from './notes.ts';
import { paragraph } from './page-blocks.ts';
import { featureWords, ofValue } from './value.ts';
import { watchBullets } from './watch.ts';
import { why } from './why.ts';

/** What a question is after: where the account is, what moved it, or what would move it. */
export type Intent = 'standing' | 'change' | 'path';

/**
 * @param asked tier that the question named; where it is another than the account's, the answer says so first
 * @param intent what the answer says before all else that it has
 */
export function answerDraft(
  input: WriterInput,
  account: ScoredAccount,
  asked: number | null,
  intent: Intent = 'standing',
): Draft {
  const w = new Writing(input);
  const list = (items: string[]): Block => ({ kind: 'list', ordered: false, items });
  const told: Record<Intent, Block[]> = {
    standing: [
      list([story(w, account)]),
      list(rules(w, account)),
      list(points(w, account)),
      paragraph(sentences(scoreEarned(w, account), ...lineDistances(w, account))),
    ],
    change: [paragraph(changed(w, account))],
    path: [paragraph(paths(w, account, asked)), paragraph(sentence(slideClause(w, account)))],
  };
  const order: Intent[] = [
    intent,
    ...(['standing', 'change', 'path'] as const).filter((each) => each !== intent),
  ];
  const blocks: Block[] = [
    paragraph([standing(w, account, asked), sentence(rankInTier(w, account))].join(' ').trim()),
    paragraph(sentence(besideStanding(w, account))),
    ...order.flatMap((each) => told[each]),
    ...notesAbout(w, [account]),
  ];
  return {
    title: `${w.ref(w.slug(account), 'name')}, ${w.ref('run', 'month', 'full')}`,
    sections: [{ id: 'answer', title: '', writer: 'builtin', blocks: blocks.filter(isSaid) }],
  };
}

/** What moved the score and the tier since the run before, and which rules began or ceased to act. */
function changed(w: Writing, account: ScoredAccount): string {
  return sentences(scoreParts(w, account), moveCause(w, account), ...ruleCauses(w, account));
}

/** The way to the tier that the question named, else to each better one: where there is none, to the nearest alone. */
function paths(w: Writing, account: ScoredAccount, asked: number | null): string {
  const targets = pathTargets(w, account);
  const wanted = asked !== null && targets.includes(asked) ? [asked] : targets;
  const found = (tier: number): boolean =>
    w.value(w.slug(account), `path_to_tier_${tier}_outcome`) === 'found';
  return sentences(
    ...wanted.filter((tier, at) => at === 0 || found(tier)).flatMap((tier) => pathClauses(w, account, tier)),
  );
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
  return account.components.flatMap(({ id, weight, status, possible }, at) => {
    // Without possible points it says nothing: "0 of 0".
    if (weight === 0 || (status === 'scored' && possible === 0)) return [];
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
        clearsWithWords(w, account, rule.id),
        disputed(w, rule.id),
      ),
    ),
  );
}
