/**
 * What would move an account, where its sheet knows (agents/report-outlook.ts): one clause for its bullet, a sentence
 * each for those that are told in rows.
 */
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney, SHOWN } from '../facts/finding-terms.ts';
import { type Clause, sentence, text, type Writing } from './builtin-context.ts';
import { pathClauses, pathTargets } from './builtin-explain.ts';

/**
 * `would be Nurture with one more touch by 12 June`, who would be displaced, or `no path to Nurture: …`; none without
 * levers.
 * @param said reasons that there is none which the section gave: a reader takes each in once
 */
export function wayUp(w: Writing, account: ScoredAccount, said = new Set<string>()): Clause[] {
  const [nearest] = pathTargets(w, account);
  if (nearest === undefined) return [];
  const why = w.value(w.slug(account), `path_to_tier_${nearest}_why`);
  if (why !== null) {
    if (said.has(`${nearest} ${why}`)) return [];
    said.add(`${nearest} ${why}`);
  }
  return pathClauses(w, account, nearest);
}

/** Whether there is a way to a better tier on record. */
export const hasWayUp = (w: Writing, account: ScoredAccount): boolean =>
  pathTargets(w, account).some(
    (tier) => w.value(w.slug(account), `path_to_tier_${tier}_outcome`) === 'found',
  );

/** `**Acme** would be Watch with one more touch by 12 June.` of the largest that have a way up; empty for none. */
export function waysUp(w: Writing, accounts: ScoredAccount[]): string {
  return byMoney(accounts)
    .filter((account) => hasWayUp(w, account))
    .slice(0, SHOWN.names)
    .map((account) => {
      const [way = null] = wayUp(w, account).filter((clause) => clause !== null);
      return sentence(text`**${w.ref(w.slug(account), 'name')}** ${way}`);
    })
    .join(' ');
}
