/** One page per owner: own accounts only, five to seven priorities, each tier with the same words as the report (000-24, 000-29). */
import type { Block, Draft, Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney, SHOWN } from '../facts/finding-terms.ts';
import { changeRows, movesByMoney } from './changes.ts';
import { type Clause, firstOf, sentences, TIER, text, type Writing } from './context.ts';
import { expandBullets } from './expand.ts';
import { nurtureRows, nurtureText } from './nurture.ts';
import { priorityRows, rankedAccounts } from './priorities.ts';
import { triageRows, triageWays } from './triage.ts';
import { ofValue, ownValueSections } from './value.ts';
import { divided, watchBullets, watchRows } from './watch.ts';

const PRIORITIES = 7;

/** Subject ids of the owners who have accounts in the report, in the order of their names. */
export function ownersOf(w: Writing): string[] {
  return w.index
    .subjectsOf('owner')
    .filter(({ members }) => (members ?? []).length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ id }) => id);
}

export function ownerPage(w: Writing, owner: string): Draft {
  const members = new Set(w.index.subject(owner)?.members ?? []);
  const own = w.input.book.accounts.filter(
    (account) => account.status === 'tiered' && members.has(w.slug(account)),
  );
  const sections = [
    summary(w, owner),
    priorities(w, own),
    ...(ofValue(w) ? ownValueSections(w, own) : actionSections(w, own)),
    changes(w, members),
  ].filter((each) => each !== null);
  return {
    title: `${w.ref(owner, 'name')}, ${w.ref('run', 'month', 'full')}`,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

/** The tiers of action, as the report tells them. */
function actionSections(w: Writing, own: ScoredAccount[]): Section[] {
  return [
    section(w, own, TIER.expand, (accounts) =>
      bullets(expandBullets(w, accounts.slice(0, SHOWN.prose), true)),
    ),
    section(w, own, TIER.nurture, (accounts) => [
      ...paragraph(nurtureText(w, accounts)),
      nurtureRows(w, accounts),
    ]),
    section(w, own, TIER.watch, (accounts) => [
      ...bullets(watchBullets(w, divided(w, accounts).told, true)),
      ...rowsOf(divided(w, accounts).rows, (rows) => watchRows(w, rows, true)),
    ]),
    section(w, own, TIER.triage, (accounts) => [triageRows(w, accounts, true), ...triageWays(w, accounts)]),
  ];
}

const bullets = (items: string[]): Block[] => [{ kind: 'list', ordered: false, items }];
const rowsOf = (accounts: ScoredAccount[], table: (accounts: ScoredAccount[]) => Block): Block[] =>
  accounts.length === 0 ? [] : [table(accounts)];
const paragraph = (words: string): Block[] => (words === '' ? [] : [{ kind: 'paragraph', text: words }]);

function summary(w: Writing, owner: string): Section {
  const accounts = w.counted(owner, 'accounts', 'account', 'accounts');
  const moved = w.number(owner, 'moved') ?? 0;
  const [up, down]: Clause[] = ['moved_up', 'moved_down'].map((metric) =>
    (w.number(owner, metric) ?? 0) === 0 ? 'none' : w.ref(owner, metric),
  );
  const moves =
    moved === 0
      ? null
      : text`${w.counted(owner, 'moved', 'account', 'accounts')} changed tier: ${up ?? null} up, ${down ?? null} down`;
  const due =
    (w.number(owner, 'renewals_due') ?? 0) === 0
      ? null
      : text`${w.ref(owner, 'renewals_due_arr')} ARR renews within ${w.setting('renewal_window', 'unit')}`;
  const words = sentences(
    text`as of ${w.ref('run', 'as_of')}`,
    firstOf(
      text`${accounts}, worth ${w.ref(owner, 'arr')} ARR and ${w.ref(owner, 'open_value')} open`,
      text`${accounts}; ${w.ref(owner, 'open_value')} open`,
      accounts,
    ),
    due,
    moves,
  );
  return { id: 'summary', title: '', writer: 'builtin', blocks: paragraph(words) };
}

function priorities(w: Writing, own: ScoredAccount[]): Section {
  const ranked = rankedAccounts(own).slice(0, PRIORITIES);
  return {
    id: 'priorities',
    title: `Where to spend ${w.ref('run', 'next_month')}`,
    writer: 'builtin',
    blocks: ranked.length === 0 ? [] : [priorityRows(w, ranked, true)],
  };
}

function section(
  w: Writing,
  own: ScoredAccount[],
  tier: number,
  blocksOf: (accounts: ScoredAccount[]) => Block[],
): Section {
  const accounts = byMoney(own.filter((account) => account.tier === tier));
  return {
    id: `tier-${tier}`,
    title: `Tier ${w.ref(`tier-${tier}`, 'number')} — ${w.label(tier)}`,
    writer: 'builtin',
    blocks: accounts.length === 0 ? [] : blocksOf(accounts),
  };
}

function changes(w: Writing, members: Set<string>): Section | null {
  const since = w.ref('run', 'previous_as_of');
  const own = movesByMoney(w).filter(({ subject }) => members.has(subject));
  if (since === null || own.length === 0) return null;
  return { id: 'changes', title: `Changes since ${since}`, writer: 'builtin', blocks: [changeRows(w, own)] };
}
