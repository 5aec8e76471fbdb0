/** Whether outside signals decided a seat: told by putting the account back to its score without them [000-16, 000-19]. */
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Cap, Model } from '../domain/model.ts';
import { scoreOf } from './decide.ts';

/**
 * @param cap id of the cap that gave the seat or refused it
 * @returns true when the account, scored without its signals, would have stood on the other side of the last seat
 */
export function seatBySignals(
  account: ScoredAccount,
  cap: string,
  book: readonly ScoredAccount[],
  model: Model,
): boolean {
  const score = scoreOf(account.earned, account.possible, model);
  const declared = model.caps.find((each) => each.id === cap);
  if (score === null || score === account.score || declared === undefined) return false;
  const without = { ...account, score };
  if (account.displacedBy !== null) {
    const last = book.find((each) => each.accountId === account.displacedBy?.accountId);
    return last !== undefined && comesBefore(without, last, model);
  }
  return book.some(
    (each) =>
      each.displacedBy?.cap === cap &&
      sameSeats(each, account, declared) &&
      comesBefore(each, without, model),
  );
}

const sameSeats = (one: ScoredAccount, other: ScoredAccount, { per }: Cap): boolean =>
  per === undefined || one.features.values[per] === other.features.values[per];

/** In the model's order of seats, no value last, finally by account id. */
function comesBefore(one: ScoredAccount, other: ScoredAccount, model: Model): boolean {
  for (const { feature, order } of model.order) {
    const [a, b] = [one, other].map((each) =>
      feature === 'score' ? each.score : (each.features.values[feature] ?? null),
    );
    if (a === b) continue;
    if (a == null) return false;
    if (b == null) return true;
    return a < b === (order === 'ascending');
  }
  return one.accountId < other.accountId;
}
