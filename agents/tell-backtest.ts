/** A backtest with its sentences, its facts and its page, all held by the audit. */
import type { Backtest, ToldBacktest } from '../domain/backtest.ts';
import type { Model } from '../domain/model.ts';
import { backtestSheet } from '../facts/backtest-facts.ts';
import { type AuditedPage, asRead, auditedPage } from './audited-page.ts';
import { backtestDraft, foremostSentence, outcomeSentence } from './builtin-backtest.ts';

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
