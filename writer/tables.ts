/** What sections share: tier headings and columns. */
import type { Column } from '../domain/document.ts';
import { TIER, text, type Writing } from './context.ts';

/** `Tier 3 — Watch (9 accounts, $897K ARR, $240K open)`; ARR where it can be lost, open value where there is any. */
export function tierHeading(w: Writing, tier: number): string {
  const subject = `tier-${tier}`;
  const inside = [
    w.counted(subject, 'accounts', 'account', 'accounts'),
    tier === TIER.watch && (w.number(subject, 'arr') ?? 0) > 0 ? text`${w.ref(subject, 'arr')} ARR` : null,
    (w.number(subject, 'open_value') ?? 0) > 0 ? text`${w.ref(subject, 'open_value')} open` : null,
  ].filter((part) => part !== null);
  return `Tier ${w.ref(subject, 'number')} — ${w.label(tier)} (${inside.join(', ')})`;
}

export const left = (title: string): Column => ({ title, align: 'left' });
export const right = (title: string): Column => ({ title, align: 'right' });

/** The account's owner by short name; that it has none is said. */
export function ownerCell(w: Writing, subject: string): string {
  return w.ref(subject, 'owner', 'short') ?? 'no owner';
}
