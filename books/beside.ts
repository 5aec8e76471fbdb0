/**
 * A second model beside the first, over the same rows [C1]: where effort goes now beside what an account is worth.
 * Its tier, label and score become facts of each account under the name of its axis, so that a text can state both
 * and the audit can hold each. Pure; overrides, signals of look-ups aside, and earlier runs are of the first model.
 */
import type { ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { type BesideName, besideFacts } from '../facts/beside-facts.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import type { BookAtDate } from './score-book.ts';

interface Beside {
  name: BesideName;
  model: Model;
  book: ScoredBook;
}

export interface BookBeside extends BookAtDate {
  beside: Beside;
}

const axisOf = (model: Model): 'action' | 'value' => model.axis ?? 'action';

/** The same book scored by a second model too, its facts added to the sheet. */
export function scoreBeside(scored: BookAtDate, model: Model): BookBeside {
  const name: BesideName = axisOf(model) === axisOf(scored.model) ? 'other' : axisOf(model);
  const signals = new Map(scored.features.map((each) => [each.accountId, each.signals]));
  const features = deriveFeatures(scored.raw, scored.coverage, model, scored.asOf).map((each) => {
    const own = signals.get(each.accountId);
    return own === undefined ? each : { ...each, signals: own };
  });
  const book = scoreBook(features, model, { asOf: scored.asOf });
  const added = besideFacts({ name, model, own: scored.book.accounts, second: book.accounts }, scored.sheet);
  const sheet = { ...scored.sheet, facts: [...scored.sheet.facts, ...added] };
  return { ...scored, sheet, beside: { name, model, book } };
}
