/**
 * What would move an account, where its sheet knows (books/report-outlook.ts): one clause for its bullet, a sentence
 * each for those that are told in rows.
 */
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney, SHOWN } from '../facts/finding-terms.ts';
import { resolveReferences } from '../facts/references.ts';
import { type Clause, sentence, sentences, text, type Writing } from './context.ts';
import { pathClauses, pathTargets, slideClause } from './explain.ts';

/**
 * `would be Nurture with one more touch by 12 June`, who would be displaced, or `no path to Nurture: …`; none without
 * levers.
 * @param said what the section said before: a reader takes each in once
 */
export function wayUp(w: Writing, account: ScoredAccount, said = new Set<string>()): Clause[] {
  const [nearest] = pathTargets(w, account);
  if (nearest === undefined) return [];
  return unsaid(
    w,
    said,
    [false, true].map((scored) => pathClauses(w, account, nearest, scored)),
  );
}

/** `12 more days without a touch would lead to Watch`; none without levers. @param said as in wayUp */
export function wayDown(w: Writing, account: ScoredAccount, said: Set<string>): Clause[] {
  return unsaid(
    w,
    said,
    [false, true].map((scored) => [slideClause(w, account, scored)]),
  );
}

/** Words that a bullet has at most. */
const MOST_WORDS = 75;

/** Whether the bullet is short enough to be read, its references filled in. */
export const readable = (w: Writing, bullet: string): boolean =>
  wordsOf(w, bullet).split(/\s+/).length <= MOST_WORDS;

const wordsOf = (w: Writing, told: string): string => resolveReferences(told, w.input.sheet).text;

/** The first of the wordings that nothing said before reads like; nothing where all were said. */
function unsaid(w: Writing, said: Set<string>, wordings: Clause[][]): Clause[] {
  for (const clauses of wordings) {
    const told = sentences(...clauses);
    if (told === '') continue;
    const words = wordsOf(w, told);
    if (said.has(words)) continue;
    said.add(words);
    return clauses;
  }
  return [];
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
