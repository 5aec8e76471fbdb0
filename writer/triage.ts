/** Tier 4: one sentence per cause, then rows by owner with a date to decide by (000-22). */
import type { Block, Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { byMoney, numberOf, SHOWN, textOf } from '../facts/finding-terms.ts';
import { TRIAGE_CAUSES, type TriageCause } from '../facts/findings-triage.ts';
import { besideCell, besideColumn } from './beside.ts';
import { type Clause, sentences, TIER, text, type Writing } from './context.ts';
import { notesOf } from './notes.ts';
import { left, ownerCell, right, tierHeading } from './tables.ts';
import { waysUp } from './ways.ts';
import { why } from './why.ts';

const SUBJECT = `tier-${TIER.triage}`;

export function triageSection(w: Writing): Section {
  const accounts = byMoney(w.inTier(TIER.triage));
  const blocks: Block[] = [];
  if (accounts.length === 0) blocks.push({ kind: 'paragraph', text: 'No account is here this month.' });
  else
    blocks.push(
      { kind: 'paragraph', text: triageText(w), unit: 'tier-4' },
      triageRows(w, accounts.slice(0, SHOWN.triage)),
      ...triageWays(w, accounts),
    );
  return {
    id: 'tier-4',
    title: tierHeading(w, TIER.triage),
    writer: 'builtin',
    blocks: [...blocks, ...notesOf(w, TIER.triage)],
  };
}

/** What would bring the largest of them up. */
export function triageWays(w: Writing, accounts: ScoredAccount[]): Block[] {
  const ways = waysUp(w, accounts);
  return ways === '' ? [] : [{ kind: 'paragraph', text: ways }];
}

function triageText(w: Writing): string {
  const last = text`no account here has had a touch since ${w.ref(SUBJECT, 'last_touch')}`;
  const deals = ['late', 'stuck', 'low'].some((cause) => (w.number(SUBJECT, `${cause}_accounts`) ?? 0) > 0);
  const by = w.ref('run', 'decide_by');
  const decide = deals ? `*By ${by} each owner re-dates the deal with a next step or closes it lost.*` : '';
  const customers = causeSentence(w, 'customers');
  const lowTouch =
    customers === null
      ? ''
      : `*Move ${w.number(SUBJECT, 'customers_accounts') === 1 ? 'it' : 'them'} to low touch.*`;
  return [
    sentences(
      ...TRIAGE_CAUSES.filter((cause) => cause !== 'customers').map((cause) => causeSentence(w, cause)),
    ),
    sentences(last),
    decide,
    sentences(customers),
    lowTouch,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function causeSentence(w: Writing, cause: TriageCause): Clause {
  const accounts = w.counted(SUBJECT, `${cause}_accounts`, 'account', 'accounts');
  const single = w.number(SUBJECT, `${cause}_accounts`) === 1;
  if ((w.number(SUBJECT, `${cause}_accounts`) ?? 0) === 0) return null;
  if (cause === 'idle') return text`${accounts} ${single ? 'has' : 'have'} no open deal`;
  if (cause === 'customers') {
    const noun = single ? 'is a paying customer' : 'are paying customers';
    return text`${accounts} ${noun}, worth ${w.ref(SUBJECT, 'customers_arr')} ARR`;
  }
  const deals = w.counted(SUBJECT, `${cause}_deals`, 'open deal', 'open deals');
  const value =
    (w.number(SUBJECT, `${cause}_value`) ?? 0) > 0 ? ` worth ${w.ref(SUBJECT, `${cause}_value`)}` : '';
  return text`${accounts} ${single ? 'holds' : 'hold'} ${deals}${value}, ${causeWords(w, cause)}`;
}

function causeWords(w: Writing, cause: TriageCause): Clause {
  if (cause === 'late') return 'all past the close date';
  if (cause === 'stuck')
    return text`with a deal past ${w.setting('long_stagnant_times')} times its stage median`;
  return text`with a score under ${w.setting('triage_score')}`;
}

/** By owner, so that each sees their own; within an owner by money. */
export function triageRows(w: Writing, accounts: ScoredAccount[], own = false): Block {
  const ordered = [...accounts].sort((a, b) => {
    const [x, y] = [textOf(a, 'owner') ?? '\uffff', textOf(b, 'owner') ?? '\uffff'];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  return {
    kind: 'table',
    caption: null,
    columns: [
      ...(own ? [] : [left('AE')]),
      left('Account'),
      ...besideColumn(w),
      right('ARR'),
      right('Open value'),
      left('Why'),
      right('Decide by'),
    ],
    rows: ordered.map((account) => [
      ...(own ? [] : [ownerCell(w, w.slug(account))]),
      w.cell(w.slug(account), 'name'),
      ...besideCell(w, account),
      (numberOf(account, 'arr') ?? 0) > 0 ? w.cell(w.slug(account), 'arr') : '—',
      (numberOf(account, 'open_value') ?? 0) > 0 ? w.cell(w.slug(account), 'open_value') : '—',
      why(w, account),
      w.ref('run', 'decide_by') ?? '—',
    ]),
  };
}
