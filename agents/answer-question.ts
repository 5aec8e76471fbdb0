/**
 * Answers "why is this account where it is" (000-40) from the ledger: a draft of references, rendered and audited
 * like a report. What the audit refuses is withheld.
 */

import type { BookAtDate } from '../books/score-book.ts';
import { auditText, isFault } from '../claims/audit.ts';
import type { Audit } from '../domain/claims.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { type Explanation, explainAccount } from '../scoring/explain.ts';
import { answerDraft, type Intent } from '../writer/answer.ts';
import { type Insight, NO_INSIGHT, withInsight } from './account-insight.ts';
import { withholdFaults } from './withhold.ts';

export interface Answer {
  text: string;
  audit: Audit;
  explanation: Explanation;
  withheld: string[];
}

const ROUNDS = 3;

/**
 * @param asked tier that the question named
 * @param insight what was found out about the account beside its run's facts
 */
export function answerFor(
  scored: BookAtDate,
  account: ScoredAccount,
  asked: number | null,
  { intent = 'standing', insight = NO_INSIGHT }: { intent?: Intent; insight?: Insight } = {},
): Answer {
  const { book, previous, model } = scored;
  const explanation = explainAccount(account, book, model);
  const sheet = withInsight(scored.sheet, account, explanation, model, insight);
  let draft = answerDraft({ book, previous, sheet, model }, account, asked, intent);
  const withheld: string[] = [];
  for (let round = 0; ; round++) {
    const { text } = renderMarkdown(draft, sheet);
    const audit = auditText(text, sheet);
    const faults = audit.claims.filter(isFault);
    if (faults.length === 0 || round === ROUNDS) return { text, audit, explanation, withheld };
    const repaired = withholdFaults(draft, text, faults, sheet, round > 0);
    draft = repaired.draft;
    withheld.push(...repaired.texts);
  }
}
