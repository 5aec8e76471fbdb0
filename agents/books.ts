/** The book for those who only read (`tiers score`, `explain`, `ask`), so that they agree with the report. */

import type { BaseBook } from '../books/base-book.ts';
import { type BookAtDate, scoreWithLookups } from '../books/score-book.ts';
import { publishedRunOf, readRunLookups } from '../db/run-lookups.ts';
import type { RunLookup } from '../domain/enrichment.ts';
import type { LookupChoice } from '../scoring/choose-lookups.ts';
import { chosenOf } from './choose-accounts.ts';
import { baseBookOf, type Workbench } from './workbench.ts';

/** A snapshot costs nothing and always answers alike: looking up again changes and stores nothing. */
const FREE = 'snapshot';

/**
 * With the look-ups of the published run of the same inputs; before there is one, with the look-ups that the
 * report would make in a snapshot. Other sources cost: without a published run the base book stands.
 * @param known look-ups to score with where there is neither a published run nor a source without cost
 */
export async function bookToRead(bench: Workbench, known: readonly RunLookup[] = []): Promise<BookAtDate> {
  const base = await baseBookOf(bench);
  const { asOf, model, inputHash, lookupRule } = base;
  const published = await publishedRunOf(bench.pool, { asOf, modelHash: model.hash, inputHash });
  const lookups =
    published === null
      ? ((await lookUpFree(bench, base, chosenOf(base, bench.writer))) ?? known)
      : await readRunLookups(bench.pool, published);
  const provider = lookups[0]?.reply.provider ?? lookupRule.provider;
  const runId = published ?? base.runId;
  return scoreWithLookups({ ...base, runId, lookupRule: { ...lookupRule, provider } }, lookups);
}

/** Where look-ups are made. */
export type LookupDesk = Pick<Workbench, 'source' | 'stop'>;

/** Look-ups in memory; null where the source is none that costs nothing. */
export async function lookUpFree(
  { source, stop }: LookupDesk,
  base: BaseBook,
  choices: Pick<LookupChoice, 'accountId' | 'reasons'>[],
): Promise<RunLookup[] | null> {
  if (source?.id !== FREE) return null;
  const raw = new Map(base.raw.map((account) => [account.accountId, account]));
  const lookups: RunLookup[] = [];
  for (const { accountId, reasons } of choices) {
    const { name, domain } = raw.get(accountId)!;
    const reply = await source.lookUp({ name, domain, asOf: base.asOf }, stop);
    lookups.push({ accountId, position: lookups.length + 1, reasons, reply, cached: true, durationMs: 0 });
  }
  return lookups;
}
