/**
 * Reports on a model whose tiers say what accounts are worth, not where effort goes this month [C1]: whatever tiers
 * it has, each with its declared action and its accounts by score, and what they were scored for.
 */
import type { Block, Section } from '../domain/document.ts';
import type { ComponentScore, ScoredAccount } from '../domain/ledger.ts';
import { SHOWN } from '../facts/finding-terms.ts';
import { besideCell, besideColumn } from './beside.ts';
import * as say from './clauses.ts';
import { type Clause, firstOf, joined, sentence, sentences, text, type Writing } from './context.ts';
import { notesOf } from './notes.ts';
import { left, ownerCell, right } from './tables.ts';

/** Whether the tiers of the run's model are of value. */
export const ofValue = (w: Writing): boolean => w.input.model.axis === 'value';

/** A section per tier, best first. */
export function valueSections(w: Writing): Section[] {
  return w.input.model.tiers.map(({ number }) => {
    const accounts = byScore(w.inTier(number));
    const blocks = accounts.length === 0 ? [] : [valueRows(w, accounts.slice(0, SHOWN.prose + SHOWN.rows))];
    return {
      id: `tier-${number}`,
      title: heading(w, number),
      writer: 'builtin',
      blocks: [
        { kind: 'paragraph', text: action(w, number) },
        ...blocks,
        ...rest(w, number),
        ...notesOf(w, number),
      ],
    };
  });
}

/** The same of one owner: own accounts only. */
export function ownValueSections(w: Writing, own: ScoredAccount[]): Section[] {
  return w.input.model.tiers.map(({ number }) => {
    const accounts = byScore(own.filter((account) => account.tier === number));
    return {
      id: `tier-${number}`,
      title: `Tier ${w.ref(`tier-${number}`, 'number')} — ${w.label(number)}`,
      writer: 'builtin',
      blocks: accounts.length === 0 ? [] : [valueRows(w, accounts, true)],
    };
  });
}

function byScore(accounts: ScoredAccount[]): ScoredAccount[] {
  return [...accounts].sort(
    (a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.accountId < b.accountId ? -1 : 1),
  );
}

/** `Tier 1 — Strategic (6 accounts, $852K ARR, $135K open)` */
function heading(w: Writing, tier: number): string {
  const subject = `tier-${tier}`;
  const money = (metric: string, words: string): Clause =>
    (w.number(subject, metric) ?? 0) > 0 ? text`${w.ref(subject, metric)} ${words}` : null;
  const inside = [
    w.counted(subject, 'accounts', 'account', 'accounts'),
    money('arr', 'ARR'),
    money('open_value', 'open'),
  ].filter((part) => part !== null);
  return `Tier ${w.ref(subject, 'number') ?? ''} — ${w.label(tier)} (${inside.join(', ')})`;
}

function action(w: Writing, tier: number): string {
  return sentence(w.ref('model', `text_tier_${tier}_action`));
}

function rest(w: Writing, tier: number): Block[] {
  const hidden = w.counted(`tier-${tier}`, 'not_shown', 'more account is', 'more accounts are');
  if ((w.number(`tier-${tier}`, 'not_shown') ?? 0) === 0) return [];
  return [{ kind: 'paragraph', text: sentence(text`${hidden} in accounts.csv`) }];
}

function valueRows(w: Writing, accounts: ScoredAccount[], own = false): Block {
  const capped = accounts.some(({ displacedBy }) => displacedBy !== null);
  return {
    kind: 'table',
    caption: null,
    columns: [
      left('Account'),
      ...(own ? [] : [left('AE')]),
      ...besideColumn(w),
      right('Score'),
      ...(capped ? [left('Scored tier'), left('Displaced by')] : []),
      right('ARR'),
      right('Open value'),
      left('Why'),
    ],
    rows: accounts.map((account) => {
      const subject = w.slug(account);
      const displaced = account.displacedBy !== null;
      return [
        w.cell(subject, 'name'),
        ...(own ? [] : [ownerCell(w, subject)]),
        ...besideCell(w, account),
        w.cell(subject, 'score'),
        ...(capped
          ? [w.cell(subject, 'scored_tier'), displaced ? w.cell(subject, 'displaced_by') : '—']
          : []),
        w.cell(subject, 'arr'),
        w.cell(subject, 'open_value'),
        valueWhy(w, account),
      ];
    }),
  };
}

const share = (each: ComponentScore): number => (each.points ?? 0) / each.possible;

/** What it was scored for most, and where it lost most: two lines of its points. */
export function valueWhy(w: Writing, account: ScoredAccount): string {
  const scored = account.components.filter((each) => each.status === 'scored' && each.possible > 0);
  const [most] = [...scored].sort((a, b) => (b.points ?? 0) - (a.points ?? 0) || share(b) - share(a));
  const lost = (each: ComponentScore): number => each.possible - (each.points ?? 0);
  const [least] = [...scored].sort((a, b) => lost(b) - lost(a) || share(a) - share(b));
  const parts = [...new Set([most, least])].map((each) =>
    each === undefined ? null : say.pointsEarned(w, account, each.id),
  );
  return joined(...parts) ?? joined(...account.components.map((each) => notScored(w, each))) ?? '—';
}

/** "ICP fit not scored", of a rule that needs no score (002-19). */
const notScored = (w: Writing, { id, status }: ComponentScore): Clause =>
  status === 'missing' ? say.notScored(w, id) : null;

/** "ACV $53K": the declared feature behind a component; null for one that the catalogue tells better, or no value. */
export function featureWords(w: Writing, account: ScoredAccount, feature: string): Clause {
  return text`${w.ref('model', `feature_${feature}_label`)} ${w.ref(w.slug(account), feature)}`;
}

/** Money that is due, then who moved: the first sentence in bold. */
export function valueHeadline(w: Writing, moves: Clause, warning: Clause): string {
  const renewals =
    (w.number('book', 'renewals_due') ?? 0) === 0
      ? null
      : text`${w.ref('book', 'renewals_due_arr')} ARR renews within ${w.ref('model', 'renewal_window', 'unit')}`;
  const ordered = [renewals, dealsDue(w), moves, warning].filter((each) => each !== null);
  const [first = null, ...others] = ordered;
  if (first === null) return '';
  return [`**${sentences(first)}**`, sentences(...others)].filter((part) => part !== '').join(' ');
}

function dealsDue(w: Writing): Clause {
  const deals = w.number('book', 'deals_due') ?? 0;
  if (deals === 0) return null;
  const value =
    (w.number('book', 'deals_due_value') ?? 0) === 0 ? '' : text`, worth ${w.ref('book', 'deals_due_value')}`;
  const due = text`${w.ref('book', 'deals_due')} ${deals === 1 ? 'open deal is' : 'open deals are'} due in ${w.ref('run', 'next_month')}`;
  return firstOf(text`${due}${value}`);
}
