/**
 * A second model beside the first, over the same rows [C1]: where effort goes now beside what an account is worth.
 * Its tier, label and score become facts of each account under the name of its axis, so that a text can state both
 * and the audit can hold each. Pure; overrides, signals of look-ups aside, and earlier runs are of the first model.
 */
import type { Fact, FactSheet, Unit } from '../domain/facts.ts';
import type { Absence } from '../domain/features.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import type { BookAtDate } from './score-book.ts';

/** What the second model's facts are called by: its axis, or `other` beside a model of the same axis. */
type BesideName = 'action' | 'value' | 'other';

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
  const beside = { name, model, book: scoreBook(features, model, { asOf: scored.asOf }) };
  const facts = [...scored.sheet.facts, ...besideFacts(beside, scored.sheet)];
  return { ...scored, sheet: { ...scored.sheet, facts }, beside };
}

function besideFacts({ name, model, book }: Beside, sheet: FactSheet): Fact[] {
  const slugs = new Map(
    sheet.subjects.flatMap(({ kind, key, id }) => (kind === 'account' ? [[key, id]] : [])),
  );
  const accounts = book.accounts.flatMap((account) => {
    const slug = slugs.get(account.accountId);
    return slug === undefined ? [] : factsOf(account, slug, name);
  });
  return [
    fact('model', 'beside', 'name', model.id, []),
    fact('model', `beside_${name}`, 'name', model.name, []),
    ...accounts,
  ];
}

function factsOf(account: ScoredAccount, slug: string, name: BesideName): Fact[] {
  const sources = [`accounts/${account.accountId}`];
  const absent: Absence = {
    kind: account.status === 'not_enough_data' ? 'missing' : 'not_judged',
    reason: (account.statusReason ?? 'nothing to score').replaceAll('_', ' '),
  };
  return [
    fact(slug, `${name}_tier`, 'label', account.label, sources, absent),
    fact(slug, `${name}_tier_number`, 'number', account.tier, sources, absent),
    fact(slug, `${name}_score`, 'score', account.score, sources, absent),
  ];
}

function fact(
  subject: string,
  metric: string,
  unit: Unit,
  value: string | number | null,
  sources: string[],
  absent?: Absence,
): Fact {
  return {
    id: `${subject}.${metric}`,
    subject,
    metric,
    period: 'current',
    unit,
    value,
    text: value === null ? '' : String(value),
    ...(value === null && absent !== undefined ? { absent } : {}),
    sources,
  };
}
