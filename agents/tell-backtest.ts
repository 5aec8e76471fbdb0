/** A backtest with its sentences, its facts and its page, all held by the audit. */
import type { Backtest, ToldBacktest } from '../domain/backtest.ts';
import { UsageError } from '../domain/errors.ts';
import type { Model } from '../domain/model.ts';
import type { Outcome } from '../domain/model-outcomes.ts';
import { backtestSheet } from '../facts/backtest-facts.ts';
import { backtestAnswerDraft, backtestDraft, foremostSentence, outcomeSentence } from '../writer/backtest.ts';
import { type AuditedPage, asRead, auditedPage } from './audited-page.ts';

/**
 * @param model the one on trial
 * @throws CheckFailed for a page that does not pass its audit
 */
export function tellBacktest(backtest: Backtest, model: Model): { told: ToldBacktest; page: AuditedPage } {
  const sheet = backtestSheet(backtest, model);
  // The sentences are those of the page.
  const page = auditedPage('backtest', backtestDraft(backtest), sheet);
  const told = {
    ...backtest,
    outcomes: backtest.outcomes.map((trial) => ({
      ...trial,
      sentence: asRead(outcomeSentence(trial), sheet),
    })),
    sentence: asRead(foremostSentence(backtest), sheet),
  };
  return { told, page };
}

/**
 * The answer to "does the model predict …?": the sentences of what is asked about, with what they are worth.
 * @param kinds of outcomes that are asked about; null for the one that the tiers tell most of
 * @throws UsageError where the model declares no such outcome; CheckFailed as `tellBacktest`
 */
export function answerBacktest(
  backtest: Backtest,
  model: Model,
  kinds: readonly Outcome['kind'][] | null,
): AuditedPage {
  const asked =
    kinds === null ? null : backtest.outcomes.filter(({ outcome }) => kinds.includes(outcome.kind));
  if (asked?.length === 0)
    throw new UsageError(`${model.id} declares no such outcome, so nothing is known of it.`, {
      hint: `It declares: ${backtest.outcomes.map(({ outcome }) => outcome.label).join(', ')}.`,
    });
  return auditedPage('answer', backtestAnswerDraft(backtest, asked), backtestSheet(backtest, model));
}
