/** What goes into an investigation and what comes out of it: accounts as it first sees them, and its checked brief. */
import type pg from 'pg';
import type { BookAtDate } from '../books/score-book.ts';
import { readDocument } from '../db/runs.ts';
import type { EnrichmentReply } from '../domain/enrichment.ts';
import type { Subject } from '../domain/facts.ts';
import { indexSheet, type SheetIndex } from '../facts/sheet-index.ts';
import {
  type AccountInSight,
  briefSchema,
  EMPHASIS_REASONS,
  type InvestigationBrief,
} from '../prompts/investigate.ts';
import type { LookupChoice } from '../scoring/choose-lookups.ts';
import { WORK } from './documents.ts';

export const BRIEF = `${WORK}brief.json`;

const EMPTY: InvestigationBrief = { emphasis: [], patterns: [] };
const MOST_EMPHASIS = 20;
const MOST_PATTERNS = 5;
const MOST_IN_HEADLINE = 3;

/** The brief of a run; empty where there was no investigation, or none that came to an end. */
export async function readBrief(pool: pg.Pool, runId: string): Promise<InvestigationBrief> {
  const stored = await readDocument(pool, runId, BRIEF);
  return stored === null ? EMPTY : briefSchema.parse(JSON.parse(stored));
}

/**
 * What the brief says of a unit, in declared words and slugs alone: of an account's bullet why it matters, of the
 * headline which accounts matter most, of changes and priorities what several have in common. Empty where it is silent.
 * @param shown accounts whose facts the unit's prompt has: of others nothing could be said
 */
export function emphasisOf(
  { emphasis, patterns }: InvestigationBrief,
  unit: string,
  shown: ReadonlySet<string>,
): string {
  if (unit === 'changes' || unit === 'priorities')
    return patterns
      .filter(({ accounts }) => accounts.every((account) => shown.has(account)))
      .map(({ because, accounts }) => `${EMPHASIS_REASONS[because]} (${accounts.join(', ')})`)
      .join('; ');
  if (unit === 'headline')
    return emphasis
      .filter(({ account }) => shown.has(account))
      .slice(0, MOST_IN_HEADLINE)
      .map(({ account, because }) => `${account} (${EMPHASIS_REASONS[because]})`)
      .join('; ');
  const own = emphasis.find(({ account }) => unit.endsWith(`/${account}`));
  return own === undefined ? '' : EMPHASIS_REASONS[own.because];
}

/** Keeps of a brief what exists: accounts of the book, once each, and facts with a value of their own and their deals'. */
export function checkedBrief(
  brief: InvestigationBrief,
  { sheet }: Pick<BookAtDate, 'sheet'>,
): InvestigationBrief {
  const index = indexSheet(sheet);
  const isAccount = (slug: string): boolean => index.subject(slug)?.kind === 'account';
  const seen = new Set<string>();
  const emphasis = brief.emphasis
    .filter(({ account }) => isAccount(account) && !seen.has(account) && seen.add(account))
    .map(({ account, because, facts }) => ({ account, because, facts: ownFacts(index, account, facts) }));
  const patterns = brief.patterns
    .map(({ because, accounts }) => ({ because, accounts: [...new Set(accounts.filter(isAccount))] }))
    .filter(({ accounts }) => accounts.length > 1);
  return { emphasis: emphasis.slice(0, MOST_EMPHASIS), patterns: patterns.slice(0, MOST_PATTERNS) };
}

function ownFacts(index: SheetIndex, account: string, facts: string[]): string[] {
  const owners = new Set([account, ...index.childrenOf(account).map(({ id }) => id)]);
  const own = facts.filter((id) => {
    const fact = index.fact(id);
    return fact !== undefined && fact.value !== null && owners.has(fact.subject);
  });
  return [...new Set(own)];
}

/** The accounts at the ends, those that moved and those within reach of another tier, with what look-ups brought. */
export function accountsInSight(
  { sheet, lookups }: Pick<BookAtDate, 'sheet' | 'lookups'>,
  chosen: LookupChoice[],
): AccountInSight[] {
  const index = indexSheet(sheet);
  const replies = new Map(lookups.map(({ accountId, reply }) => [accountId, reply]));
  return chosen.flatMap(({ accountId, reasons }) => {
    const subject = index.subjectByKey('account', accountId);
    if (subject === undefined) return [];
    return [{ ...inSight(index, subject), why: reasons, ...lookupInSight(replies.get(accountId)) }];
  });
}

function inSight(index: SheetIndex, { id, name }: Subject): Omit<AccountInSight, 'why' | 'lookup'> {
  const shown = (metric: string): Record<string, string> => {
    const text = index.factOf(id, metric)?.text;
    return text ? { [metric]: text } : {};
  };
  const change = index.changeOf(id);
  const fired = index.subjectsOf('rule').filter(({ members }) => members?.includes(id));
  return {
    account: id,
    name,
    tier: index.factOf(id, 'tier')?.text ?? '',
    ...Object.assign({}, ...['score', 'arr', 'open_value', 'owner'].map(shown)),
    ...(change ? { moved: `${change.kind}, from ${change.from ?? 'no tier'}` } : {}),
    ...(fired.length > 0 ? { rules: fired.map(({ key }) => key) } : {}),
  };
}

function lookupInSight(reply: EnrichmentReply | undefined): Pick<AccountInSight, 'lookup' | 'signals'> {
  if (reply === undefined) return { lookup: 'not looked up' };
  const signals = reply.signals.map(({ type, date, amount, detail }) => ({ type, date, amount, detail }));
  return signals.length > 0 ? { lookup: reply.status, signals } : { lookup: reply.status };
}
