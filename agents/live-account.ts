/** Where accounts stand today beside what was published: scored again from the rows, stored nowhere [000-39]. */

import { scoreBaseBook } from '../books/base-book.ts';
import { type BookAtDate, scoredBookOf } from '../books/score-book.ts';
import { latestCommitted } from '../db/committed.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { CommittedBook, Standing } from '../domain/standing.ts';
import { placeOf, sinceWhen, standingOf } from '../scoring/live.ts';
import type { Workbench } from './workbench.ts';

/** What was published last at or before the date of the book, by the same model. */
export function committedFor({ pool }: Pick<Workbench, 'pool'>, scored: BookAtDate) {
  return latestCommitted(pool, { asOf: scored.asOf, modelId: scored.model.id });
}

/** Every account's live place beside its committed one, by account id; since when is not asked. */
export function standingsOf({ book, model }: BookAtDate, committed: CommittedBook | null): Standing[] {
  return book.accounts.map((account) => standingOf(account, book, committed, model));
}

/**
 * One account's live place beside its committed one, with the day since when: the days in between are scored again,
 * each from the rows known at its end and with the outside signals dated by then, until one gives another place.
 */
export async function liveStandingOf(
  { pool }: Pick<Workbench, 'pool'>,
  scored: BookAtDate,
  account: ScoredAccount,
): Promise<Standing> {
  const committed = await committedFor({ pool }, scored);
  const standing = standingOf(account, scored.book, committed, scored.model);
  if (committed === null || standing.since.kind !== 'not_asked') return standing;
  const { model, lookupRule, lookups, asOf } = scored;
  const since = await sinceWhen(standing.live, committed.asOf, asOf, async (day) => {
    const base = await scoreBaseBook(pool, { asOf: day, model, lookupRule, writer: null });
    const then = scoredBookOf(base, lookups).accounts.find((each) => each.accountId === account.accountId);
    return then === undefined ? null : placeOf(then);
  });
  return { ...standing, since };
}
