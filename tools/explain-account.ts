/** Tool `explain_account`: why one account is where it is, as the facts and the ledger's rules have it. Reads only. */
import { tool } from 'langchain';
import { z } from 'zod';
import type { Fact, FactSheet } from '../domain/facts.ts';
import type { ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { indexSheet, type SheetIndex } from '../facts/sheet-index.ts';
import { explainAccount } from '../scoring/explain.ts';
import { matchAccount } from './match-account.ts';
import { accountsOf, noOne, type SheetAccount } from './sheet-accounts.ts';

/** What the tools may see: one scored book and its facts. */
export interface BookInSight {
  book: ScoredBook;
  model: Model;
  sheet: FactSheet;
}

/** The account by name, slug or id; what else a model might send is refused before anything is read. */
export const accountInput = z.object({
  account: z.string().min(1).max(200).describe('Name or slug of an account of this book'),
});

/** @param sight the book that is explained; nothing outside it can be asked for */
export function explainAccountTool(sight: BookInSight) {
  return tool(({ account }) => JSON.stringify(explained(sight, account)), {
    name: 'explain_account',
    description:
      'Why an account is in its tier: its facts as printed (the id of a fact is the account or deal, a dot, the key), ' +
      'rules that fired and what clears them, what the next better tier lacks, why it moved.',
    schema: accountInput,
  });
}

function explained(sight: BookInSight, wanted: string): unknown {
  const index = indexSheet(sight.sheet);
  const match = matchAccount(accountsOf(index), wanted);
  return match.kind === 'one' ? accountExplained(sight, index, match.account) : noOne(match);
}

function accountExplained(sight: BookInSight, index: SheetIndex, { accountId, slug, name }: SheetAccount) {
  const scored = sight.book.accounts.find((account) => account.accountId === accountId);
  const children = index.childrenOf(slug);
  const under = (kind: string) =>
    Object.fromEntries(
      children.filter((child) => child.kind === kind).map(({ id }) => [id, printed(index, id)]),
    );
  const facts = { account: slug, name, facts: printed(index, slug), deals: under('deal') };
  const signals = under('signal');
  if (scored === undefined) return { ...facts, signals, status: 'in the run compared with only' };
  const { rules, holds, better, worse } = explainAccount(scored, sight.book, sight.model);
  const change = index.changeOf(slug);
  return {
    ...facts,
    signals,
    rules: rules.map(({ id, label, clears }) => ({ id, label, clears })),
    holds,
    better: better && { tier: better.label, clear: better.clear, needs: better.needs },
    worse: { scoreMargin: worse.scoreMargin, needs: worse.lines },
    moved: change && { kind: change.kind, from: change.from, to: change.to, causes: change.causes },
  };
}

/** Key → value as printed, of all that a report may say of a subject; long texts are the model file's own. */
function printed(index: SheetIndex, subject: string): Record<string, string> {
  const said = ({ value, unit }: Fact): boolean => value !== null && value !== false && unit !== 'text';
  return Object.fromEntries(
    index
      .factsOf(subject)
      .filter(said)
      .map(({ id, text }) => [id.slice(subject.length + 1), text]),
  );
}
