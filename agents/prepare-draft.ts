/**
 * What comes after the investigation, done while its model thinks: the book as it is scored by then is stored, and the
 * clauses that prompts will offer are found. The steps after it find both done and go on at once; where a look-up came
 * in meanwhile or the model was quicker, they do it themselves, to the same bytes.
 */
import { setTimeout } from 'node:timers/promises';
import { readRunLookups } from '../db/run-lookups.ts';
import { unitsOf } from '../writer/draft-units.ts';
import { draftWithUnits } from '../writer/whole-report.ts';
import { inputOf, promptUnits } from './plan-draft.ts';
import { storeBook } from './rescore-accounts.ts';
import { bookWith, type Workbench } from './workbench.ts';

/** Milliseconds until a call is surely on its way: what is prepared would hold it up. A stored reply comes sooner. */
const HEAD_START = 150;

/** The reply; until it comes, what is known by now is prepared. Nothing goes on behind the caller's back. */
export async function whilePreparing<T>(bench: Workbench, runId: string, reply: Promise<T>): Promise<T> {
  const over = new AbortController();
  // Whatever fails here is done again by the step that it belongs to, which tells of it.
  const prepared = prepare(bench, runId, over.signal).catch(() => undefined);
  try {
    return await reply;
  } finally {
    over.abort();
    await prepared;
  }
}

async function prepare(bench: Workbench, runId: string, over: AbortSignal): Promise<void> {
  await setTimeout(HEAD_START, undefined, { signal: over }).catch(() => undefined);
  if (over.aborted) return;
  const book = await bookWith(bench, await readRunLookups(bench.pool, runId));
  const input = inputOf(book);
  const units = unitsOf(draftWithUnits(input));
  await promptUnits(input, units, { emphasis: [], patterns: [] }, over);
  if (!over.aborted) await storeBook(bench, book);
}
