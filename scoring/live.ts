/**
 * Live tier beside the committed one [000-39]: which accounts stand elsewhere than published, since which day, and
 * what made the difference, read off the two ledgers. Pure: the days in between are scored by whoever reads rows.
 */
import { addDays, daysBetween, type IsoDate } from '../domain/dates.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { CommittedBook, Place, Since, Standing } from '../domain/standing.ts';
import { changeOf } from './changes.ts';

/** Days that are scored again to find since when, at most: a quarter. */
const MOST_DAYS_BACK = 92;
/** Causes told of one move. */
const MOST_CAUSES = 3;

export const placeOf = ({ status, statusReason, tier, label }: ScoredAccount): Place => ({
  status,
  statusReason,
  tier,
  label,
});

/** The same tier, or out of the tiers for the same reason. */
const samePlace = (a: Place, b: Place): boolean =>
  a.status === b.status && a.tier === b.tier && a.statusReason === b.statusReason;

/** What made the difference, from the ledger that says it: today's, or the committed one for what no longer holds. */
function causesOf(
  now: ScoredAccount,
  before: ScoredAccount | null,
  book: ScoredBook,
  model: Model,
): Standing['because'] {
  if (before === null) return [];
  const change = changeOf(now.accountId, now, before, model, book.accounts);
  const told = (change?.causes ?? []).flatMap(({ rule }) => {
    const of = (account: ScoredAccount) =>
      account.ledger.find((line) => line.rule === rule && line.effect !== 'none') ??
      account.ledger.find((line) => line.rule === rule && account.rules.some(({ id }) => id === rule));
    const [today, then] = [of(now), of(before)];
    const text = today?.reason ?? then?.reason;
    return text === undefined ? [] : [{ rule, text, holds: today !== undefined }];
  });
  return told.slice(0, MOST_CAUSES);
}

/** One account's place today beside the committed one; since when is not yet worked out. */
export function standingOf(
  account: ScoredAccount,
  book: ScoredBook,
  committed: CommittedBook | null,
  model: Model,
): Standing {
  const { accountId, name } = account;
  const live = placeOf(account);
  const before = committed?.accounts.find((each) => each.accountId === accountId) ?? null;
  const base = { accountId, name, asOf: book.asOf, live };
  if (committed === null)
    return { ...base, committed: null, since: { kind: 'nothing_committed' }, because: [] };
  const { runId, asOf } = committed;
  const then = before === null ? null : { ...placeOf(before), runId, asOf };
  if (then !== null && samePlace(live, then))
    return { ...base, committed: then, since: { kind: 'unmoved' }, because: [] };
  return {
    ...base,
    committed: then,
    since: { kind: asOf === book.asOf ? 'same_day' : 'not_asked' },
    because: causesOf(account, before, book, model),
  };
}

/** Days between the committed run and the as-of date, the latest first, as many as are looked back at most. */
export function daysToScore(committed: IsoDate, asOf: IsoDate): IsoDate[] {
  const count = Math.max(0, Math.min(daysBetween(committed, asOf) - 1, MOST_DAYS_BACK));
  return Array.from({ length: count }, (_, at) => addDays(asOf, -1 - at));
}

/**
 * Since which day the account has been where it is, going back from the as-of date.
 * @param placeOn the account's place at the end of that day, scored from the rows of then; null when it was not there
 */
export async function sinceWhen(
  live: Place,
  committed: IsoDate,
  asOf: IsoDate,
  placeOn: (day: IsoDate) => Promise<Place | null>,
): Promise<Since> {
  let since = asOf;
  for (const day of daysToScore(committed, asOf)) {
    const place = await placeOn(day);
    if (place === null || !samePlace(place, live)) return { kind: 'day', day: since };
    since = day;
  }
  return { kind: daysBetween(committed, since) > 1 ? 'beyond' : 'day', day: since };
}
