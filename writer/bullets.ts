/** The form of a bullet: lead in bold, movement, sentences, advice. Neighbours do not share a skeleton. */
import type { Block } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { numberOf } from '../facts/finding-terms.ts';
import { besideTier } from './beside.ts';
import { type Clause, sentences, text, type Writing } from './context.ts';
import { overridden } from './decisions.ts';

/** One way to tell an account's story; the skeleton names its shape. */
export interface Telling {
  skeleton: string;
  clauses: Clause[];
  /** What follows from it; made once in a section, so that it does not wear out. */
  diagnosis?: Clause | undefined;
}

/** The telling's clauses, its diagnosis among them unless the section has made it before. */
export function told({ clauses, diagnosis }: Telling, said: Set<string>): Clause[] {
  if (diagnosis === null || diagnosis === undefined) return clauses;
  const words = diagnosis.slice(diagnosis.lastIndexOf('; ') + 1);
  if (said.has(words)) return clauses;
  said.add(words);
  return [...clauses, diagnosis];
}

/** Whose turn it is: the first telling that the facts give and that the bullet before did not use. */
export function pick(tellings: Telling[], lastSkeleton: string): Telling {
  const possible = tellings.filter(({ clauses }) => clauses.length > 0 && clauses[0] !== null);
  return (
    possible.find(({ skeleton }) => skeleton !== lastSkeleton) ??
    possible[0] ?? { skeleton: 'none', clauses: [] }
  );
}

/** `up from Nurture`, `new`; null when nothing moved or there is nothing to compare with (000-27). */
function movement(w: Writing, account: ScoredAccount): Clause {
  if (w.input.previous === null) return null;
  if (account.tier === null) return null;
  const before = w.before(account)?.tier ?? null;
  if (before === null) return 'new';
  if (before === account.tier) return null;
  const from = w.ref(w.slug(account), 'tier', undefined, 'previous');
  return text`${before > account.tier ? 'up' : 'down'} from ${from}`;
}

/** One contact is news only of an account with touches enough for more than one. */
export function singleContact(account: ScoredAccount): boolean {
  return numberOf(account, 'contacts_90d') === 1 && (numberOf(account, 'touch_norm_30d') ?? 0) >= 1;
}

/** Bullets that also say what is of less weight: the larger the money, the more is said. */
export const FULL_BULLETS = 5;

export interface LeadParts {
  arr: boolean;
  open: boolean;
  /** Not on the owner's own page. */
  owner: boolean;
}

/** `**Tessera Bank** ($310K ARR, Okafor), down from Nurture.` */
export function lead(w: Writing, account: ScoredAccount, parts: LeadParts): string {
  const subject = w.slug(account);
  const inside = [
    parts.arr && (w.number(subject, 'arr') ?? 0) > 0 ? `${w.ref(subject, 'arr')} ARR` : null,
    parts.open && (w.number(subject, 'open_value') ?? 0) > 0 ? `${w.ref(subject, 'open_value')} open` : null,
    w.value(subject, 'type') === 'prospect' ? w.ref(subject, 'type') : null,
    parts.owner ? (w.ref(subject, 'owner', 'short') ?? 'no owner') : null,
  ].filter((part) => part !== null);
  const after = [movement(w, account), overridden(w, account), besideTier(w, account)].filter(
    (part) => part !== null,
  );
  const brackets = inside.length === 0 ? '' : ` (${inside.join(', ')})`;
  return `**${w.ref(subject, 'name')}**${brackets}${after.map((part) => `, ${part}`).join('')}.`;
}

/** Lead, sentences and advice as one list item. */
export function bullet(leadText: string, clauses: Clause[], advice: Clause): string {
  const body = sentences(...clauses);
  return [leadText, body, advice === null ? '' : `*${advice}.*`].filter((part) => part !== '').join(' ');
}

/** Bullets of a tier of the report; each is a unit, as a model may write what follows its lead. */
export function bulletList(w: Writing, tier: number, accounts: ScoredAccount[], items: string[]): Block {
  const units = accounts.slice(0, items.length).map((account) => `tier-${tier}/${w.slug(account)}`);
  return { kind: 'list', ordered: false, items, units };
}

/** A bullet's lead, which is never a model's to write, and what follows it. */
export function splitBullet(item: string): { lead: string; body: string } {
  const end = item.indexOf('. ');
  return end < 0 ? { lead: item, body: '' } : { lead: item.slice(0, end + 1), body: item.slice(end + 2) };
}
