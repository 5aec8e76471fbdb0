/** Tier 3: the ten largest in prose, thirty more as rows with what clears them, the rest counted (000-21). */
import type { Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney, SHOWN, sellingDeals } from '../facts/finding-terms.ts';
import { advised, clearingSentence, clearsWith, firedKinds, type RuleKind, watchAdvice } from './advice.ts';
import { besideCell, besideColumn } from './beside.ts';
import { bullet, bulletList, FULL_BULLETS, lead, pick, told as tellingOf } from './bullets.ts';
import { type Clause, capital, joined, TIER, type Writing } from './context.ts';
import { notesOf } from './notes.ts';
import { left, ownerCell, right, tierHeading } from './tables.ts';
import { extraClause, watchTellings } from './watch-tellings.ts';
import { hasWayUp, readable, wayUp } from './ways.ts';
import { why } from './why.ts';

export function watchSection(w: Writing): Section {
  const accounts = byMoney(w.inTier(TIER.watch));
  const { told, rows } = divided(w, accounts.slice(0, SHOWN.prose + SHOWN.rows));
  const items = watchBullets(w, told);
  const blocks: Section['blocks'] = [];
  if (items.length === 0) blocks.push({ kind: 'paragraph', text: 'No account is here this month.' });
  else blocks.push(bulletList(w, TIER.watch, told, items));
  if (rows.length > 0) blocks.push(watchRows(w, rows));
  const rest = w.counted(`tier-${TIER.watch}`, 'not_shown', 'more account is', 'more accounts are');
  if (accounts.length > SHOWN.prose + SHOWN.rows) {
    blocks.push({ kind: 'paragraph', text: `${rest} in accounts.csv.` });
  }
  return {
    id: 'tier-3',
    title: tierHeading(w, TIER.watch),
    writer: 'builtin',
    blocks: [...blocks, ...notesOf(w, TIER.watch)],
  };
}

/** Bullets with the same cause and the same advice that a reader takes in; the next say nothing that a row does not. */
const ALIKE = 3;

/** Who is told in prose, the largest first; rows for those who would only repeat it, and for the smaller ones. */
export function divided(
  w: Writing,
  accounts: ScoredAccount[],
): { told: ScoredAccount[]; rows: ScoredAccount[] } {
  const times = new Map<string, number>();
  const told = accounts.slice(0, SHOWN.prose).filter((account) => {
    if (extraClause(w, account, false) !== null) return true;
    const story = [...firedKinds(account), watchAdvice(w, account)?.act].join(' ');
    times.set(story, (times.get(story) ?? 0) + 1);
    return (times.get(story) ?? 0) <= ALIKE;
  });
  return { told, rows: accounts.filter((account) => !told.includes(account)) };
}

/** Rows of accounts in tier 3: what is at stake, why, and what clears it. */
export function watchRows(w: Writing, accounts: ScoredAccount[], own = false): Section['blocks'][number] {
  return {
    kind: 'table',
    caption: null,
    columns: [
      left('Also here'),
      ...(own ? [] : [left('AE')]),
      ...besideColumn(w),
      right('At stake'),
      left('Why'),
      left('Clears with'),
    ],
    rows: accounts.map((account) => [
      w.cell(w.slug(account), 'name'),
      ...(own ? [] : [ownerCell(w, w.slug(account))]),
      ...besideCell(w, account),
      w.cell(w.slug(account), 'at_stake'),
      why(w, account),
      clearsWith(w, account),
    ]),
  };
}

/** One bullet per account; the wording differs from the bullet before, and a diagnosis is made once. */
export function watchBullets(w: Writing, accounts: ScoredAccount[], own = false): string[] {
  let last = '';
  const said = new Set<string>();
  const explained = new Set<RuleKind>();
  return accounts.map((account, at) => {
    const telling = pick(watchTellings(w, account), last);
    last = telling.skeleton;
    const full = at < FULL_BULLETS;
    const clauses = [...tellingOf(telling, said), extraClause(w, account, full)];
    const toldDeal = /stage|past-due/.test(telling.skeleton) && sellingDeals(account).length === 1;
    const head = lead(w, account, { arr: true, open: !toldDeal, owner: !own });
    const way = full ? wayUp(w, account, said) : [];
    const leadsUp = way.length > 0 && hasWayUp(w, account);
    const advice = adviceOf(w, account, leadsUp ? null : explained);
    const whole = bullet(head, [...clauses, ...way], advice);
    if (readable(w, whole)) return whole;
    return bullet(head, clauses, leadsUp ? adviceOf(w, account, explained) : advice);
  });
}

/**
 * What to do; what clears it beside the first account of each kind of rule.
 * @param explained kinds of which it was said; null where the bullet says what leads out of the tier, which is more
 */
function adviceOf(w: Writing, account: ScoredAccount, explained: Set<RuleKind> | null): Clause {
  const advice = watchAdvice(w, account);
  const kinds = firedKinds(account);
  const fresh = explained !== null && kinds.some((kind) => !explained.has(kind));
  for (const kind of kinds) explained?.add(kind);
  const clause = joined(
    advice === null ? null : advised(advice),
    fresh ? clearingSentence(w, account) : null,
  );
  return clause === null ? null : capital(clause);
}
