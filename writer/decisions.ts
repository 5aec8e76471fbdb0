/** What people decided and dispute, as clauses: their roles, days and counts, never their words. */
import type { ScoredAccount } from '../domain/ledger.ts';
import { type Clause, text, type Writing } from './context.ts';

/** `by override of VP Sales until 30 September, the model gives Nurture`; null where nobody set the tier. */
export function overridden(w: Writing, a: ScoredAccount): Clause {
  if (a.override === undefined) return null;
  const subject = w.slug(a);
  const gives = text`the model gives ${w.ref(subject, 'model_tier')}`;
  if (a.tier !== a.override.tier)
    return text`override to ${w.ref(subject, 'override_tier')} without a seat, ${gives}`;
  const until = text` until ${w.ref(subject, 'override_until')}` ?? '';
  return text`by override of ${w.ref(subject, 'override_by')}${until}, ${gives}`;
}

/** For an account that was under override in the run before. */
export function overrideEnded(w: Writing, a: ScoredAccount): Clause {
  if (a.override !== undefined) return null;
  return text`the override of ${w.ref(w.slug(a), 'override_by', undefined, 'previous')} has ended`;
}

/** How many of the accounts that a rule flags people dispute; null where nobody does. */
export function disputed(w: Writing, rule: string): Clause {
  const subject = `rule-${rule}`;
  if ((w.number(subject, 'disputed') ?? 0) === 0) return null;
  const fired = w.counted(subject, 'fired', 'account', 'accounts');
  return text`flags ${fired}, ${w.ref(subject, 'disputed')} of them disputed`;
}
