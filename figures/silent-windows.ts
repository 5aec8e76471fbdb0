/** "58 days old, yet we have had no two-way contact in 90": the days of a silence without their unit. */

import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';

const SILENCE =
  /\b(?:no|not|never|nothing|nobody|none|without|t)\b(?: \S+){0,6} (?:contact|touch|touche|conversation|exchange|word|reply|call|talk|heard|spoken|spoke|met|talked)(?: \S+){0,2} (?:in|for|over)(?: (?:the|all|about|nearly|over|almost|some|last|past))*$/;
const REACH = 12;

/** Why the days are of a silence that has lasted as long; null where they are not. */
export function silentWindow(scope: Scope, at: number, { kind, decimal, value }: OpenFigure): string | null {
  const { items, index } = scope;
  const next = items[at + 1];
  if (kind !== 'number' || decimal || (next !== undefined && next.kind !== 'sign')) return null;
  const inDays = items.some(
    (item, place) => place !== at && item.kind === 'figure' && item.figure.kind === 'days',
  );
  if (!inDays || !SILENCE.test(wordsIn(items, at - REACH, at).join(' '))) return null;
  const account = accountFor(scope, at);
  const last = account && index.fact(account.id, 'days_since_last_touch');
  if (!last) return null;
  return last.value === null || Number(last.value) >= value ? `as on record (${last.id})` : null;
}
