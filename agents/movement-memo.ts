/**
 * The one line of a movement memo, "why moved" (003-17): read off the two ledgers by the causes that scoring found,
 * written in clauses that the audit knows, and audited before it is given to anybody.
 */
import { auditText, isFault } from '../claims/audit.ts';
import type { Draft } from '../domain/document.ts';
import type { Change } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { resolveReferences } from '../facts/references.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { kindOf } from '../writer/advice.ts';
import { driver, scoreWords } from '../writer/changes.ts';
import { type Clause, firstOf, joined, text, type Writing } from '../writer/context.ts';
import { left } from '../writer/tables.ts';

/** Most causes that one line names. */
const MOST_CAUSES = 2;

/** Features whose change the report has clauses for; any other is told by the points of its component. */
const TOLD_BY_FIGURES = new Set([
  'outcome_score',
  'touch_share_of_norm',
  'days_since_last_touch',
  'sentiment_90d',
  'deal_momentum',
]);

/** Why the account moved, with references; null where no clause of the declared language says it. */
export function memoClause(w: Writing, account: ScoredAccount, change: Change): Clause {
  if (change.kind === 'left') return w.ref(w.slug(account), 'status_reason');
  if (change.kind === 'entered') return 'new';
  const down = change.kind === 'down';
  const clauses = change.causes
    // A signal is told with its source in a footnote, which one line does not have: the ledger tells it.
    .map(({ rule }) => (rule === 'signals' ? null : causeClause(w, account, rule, down)))
    .filter((each) => each !== null);
  const bySignals = change.causes.every(({ rule }) => rule === 'signals');
  return (
    joined(...[...new Set(clauses)].slice(0, MOST_CAUSES)) ??
    (bySignals ? null : scoreWords(w, account, down))
  );
}

function causeClause(w: Writing, account: ScoredAccount, cause: string, down: boolean): Clause {
  const component = w.input.model.components.find(({ id }) => id === cause);
  if (component !== undefined && !TOLD_BY_FIGURES.has(component.feature))
    return firstOf(pointsChange(w, account, cause), scoreWords(w, account, down));
  const fired = account.rules.find(({ id }) => id === cause);
  const rule = fired ?? w.before(account)?.rules.find(({ id }) => id === cause);
  if (rule !== undefined && kindOf(rule) === 'other' && !rule.facts.includes('days_since_last_touch')) {
    const label = w.ref(`rule-${cause}`, 'label');
    return fired === undefined ? text`${label} cleared` : label;
  }
  return driver(w, account, cause, down);
}

/** `Strategic fit down from 4 to 2 points`. */
export function pointsChange(w: Writing, account: ScoredAccount, component: string): Clause {
  const id = component.replaceAll('-', '_');
  const subject = w.slug(account);
  const [before, now] = [w.number(subject, `points_${id}`, 'previous'), w.number(subject, `points_${id}`)];
  if (before === null || now === null || before === now) return null;
  const label = w.ref('model', `component_${id}_label`);
  const from = w.ref(subject, `points_${id}`, undefined, 'previous');
  return text`${label} ${now > before ? 'up' : 'down'} from ${from} to ${w.ref(subject, `points_${id}`)} points`;
}

/** Account id → its audited line; accounts of which no line holds are not there. */
export function memosOf(w: Writing, accounts: ScoredAccount[]): Map<string, string> {
  const told = accounts.flatMap((account) => {
    const change = w.index.changeOf(w.slug(account));
    const memo = change === undefined ? null : memoClause(w, account, change);
    return memo === null ? [] : [{ account, memo }];
  });
  const refused = refusedRows(w, told);
  return new Map(
    told
      .filter((_, row) => !refused.has(row))
      .map(({ account, memo }) => [account.accountId, resolveReferences(memo, w.input.sheet).text]),
  );
}

/** Rows of the table of moves that the audit does not pass, as it stands in a report. */
function refusedRows(w: Writing, rows: { account: ScoredAccount; memo: string }[]): Set<number> {
  if (rows.length === 0) return new Set();
  const draft: Draft = {
    title: `Account tiers, ${w.ref('run', 'month', 'full')}`,
    sections: [
      {
        id: 'changes',
        title: `Changes since ${w.ref('run', 'previous_as_of')}`,
        writer: 'builtin',
        blocks: [
          {
            kind: 'table',
            caption: null,
            columns: [left('Account'), left('What drove it')],
            rows: rows.map(({ account, memo }) => [w.cell(w.slug(account), 'name'), memo]),
          },
        ],
      },
    ],
  };
  const { text: markdown } = renderMarkdown(draft, w.input.sheet);
  const first = markdown.split('\n').findIndex((line) => line.startsWith('|---')) + 1;
  const lineOf = (offset: number): number => markdown.slice(0, offset).split('\n').length - 1;
  const faults = auditText(markdown, w.input.sheet).claims.filter(isFault);
  return new Set(faults.map((fault) => lineOf(fault.start) - first));
}
