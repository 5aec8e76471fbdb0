/** Tier 3: the ten largest in prose, thirty more as rows with what clears them, the rest counted (000-21). */
import type { Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney, SHOWN, sellingDeals } from '../facts/finding-terms.ts';
import {
  advised,
  clearingSentence,
  clearsWith,
  firedKinds,
  type RuleKind,
  watchAdvice,
} from './builtin-advice.ts';
import { bullet, FULL_BULLETS, lead, pick, told } from './builtin-bullets.ts';
import { type Clause, capital, joined, TIER, type Writing } from './builtin-context.ts';
import { notesOf } from './builtin-notes.ts';
import { ownerCell, tierHeading } from './builtin-tables.ts';
import { extraClause, watchTellings } from './builtin-watch-tellings.ts';
import { why } from './builtin-why.ts';

export function watchSection(w: Writing): Section {
  const accounts = byMoney(w.inTier(TIER.watch));
  const rows = accounts.slice(SHOWN.prose, SHOWN.prose + SHOWN.rows);
  const items = watchBullets(w, accounts.slice(0, SHOWN.prose));
  const blocks: Section['blocks'] = [];
  if (items.length === 0) blocks.push({ kind: 'paragraph', text: 'No account is here this month.' });
  else blocks.push({ kind: 'list', ordered: false, items });
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

/** Rows of accounts in tier 3: what is at stake, why, and what clears it. */
export function watchRows(w: Writing, accounts: ScoredAccount[]): Section['blocks'][number] {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: 'Also here', align: 'left' },
      { title: 'AE', align: 'left' },
      { title: 'At stake', align: 'right' },
      { title: 'Why', align: 'left' },
      { title: 'Clears with', align: 'left' },
    ],
    rows: accounts.map((account) => [
      w.cell(w.slug(account), 'name'),
      ownerCell(w, w.slug(account)),
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
    const clauses = [...told(telling, said), extraClause(w, account, at < FULL_BULLETS)];
    const toldDeal = /stage|past-due/.test(telling.skeleton) && sellingDeals(account).length === 1;
    const head = lead(w, account, { arr: true, open: !toldDeal, owner: !own });
    return bullet(head, clauses, adviceOf(w, account, explained));
  });
}

/** What to do; what clears it beside the first account of each kind of rule. */
function adviceOf(w: Writing, account: ScoredAccount, explained: Set<RuleKind>): Clause {
  const advice = watchAdvice(w, account);
  const kinds = firedKinds(account);
  const fresh = kinds.some((kind) => !explained.has(kind));
  for (const kind of kinds) explained.add(kind);
  const clause = joined(
    advice === null ? null : advised(advice),
    fresh ? clearingSentence(w, account) : null,
  );
  return clause === null ? null : capital(clause);
}
