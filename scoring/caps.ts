/** Seats [000-19, 002-27]: several caps on a tier at once, given in a declared order, the displaced named. */
import { roundTo } from '../domain/catalogue.ts';
import type { Scalar } from '../domain/features.ts';
import type { CapUse } from '../domain/ledger.ts';
import { type Cap, type Model, type NumberRef, type OrderKey, settingValue } from '../domain/model.ts';
import { line } from './ledger-lines.ts';
import { isTiered, type Progress } from './progress.ts';
import { featureValue } from './subject.ts';
import { named } from './tier-stages.ts';

/** An account's claim to a seat. */
interface Claim {
  accountId: string;
  /** Values of the model's order, in its order. */
  values: Scalar[];
}

/** By the declared keys, no value last, finally by account id. */
function compare(a: Claim, b: Claim, keys: OrderKey[]): number {
  for (const [i, { order }] of keys.entries()) {
    const [first, second] = [a.values[i]!, b.values[i]!];
    if (first === second) continue;
    if (first === null) return 1;
    if (second === null) return -1;
    return first < second === (order === 'ascending') ? -1 : 1;
  }
  return a.accountId < b.accountId ? -1 : 1;
}

const claimOf = ({ features, subject }: Progress, { order: keys }: Model): Claim => ({
  accountId: features.accountId,
  values: keys.map((key) => featureValue(subject, key.feature)),
});

/** In the order in which seats are given: overridden accounts take theirs before the others. */
function inOrder(accounts: Progress[], model: Model): Progress[] {
  const claims = accounts.map((progress) => ({ progress, ...claimOf(progress, model) }));
  const overridden = ({ progress }: { progress: Progress }) => Number(progress.override !== null);
  return claims
    .sort((a, b) => overridden(b) - overridden(a) || compare(a, b, model.order))
    .map(({ progress }) => progress);
}

interface Pool extends CapUse {
  last: Progress | null;
}

/** So many per cent of the accounts, whole: up, unless the model says down. */
function seatsOfShare(share: NumberRef, accounts: number, model: Model, rounding: Cap['rounding']): number {
  const seats = roundTo((settingValue(model, share) * accounts) / 100, 6);
  return rounding === 'down' ? Math.floor(seats) : Math.ceil(seats);
}

function seatsOf({ seats, share, rounding }: Cap, tiered: number, model: Model): number {
  return seats === undefined ? seatsOfShare(share!, tiered, model, rounding) : settingValue(model, seats);
}

/** The account's pool under the cap; null when the cap is per a value that the account does not have. */
function poolFor(cap: Cap, progress: Progress, pools: Map<string, Pool>, seats: number): Pool | null {
  const value = cap.per === undefined ? 'book' : featureValue(progress.subject, cap.per);
  if (value === null) return null;
  const key = `${cap.id}:${value}`;
  const known = pools.get(key);
  if (known !== undefined) return known;
  const pool: Pool = {
    id: cap.id,
    tier: cap.tier,
    seats,
    used: 0,
    scope: String(value),
    displaced: [],
    last: null,
  };
  pools.set(key, pool);
  return pool;
}

/** "all 8 Expand seats per AE of Ruiz are taken, the last by Acme" */
function displace(progress: Progress, pool: Pool, cap: Cap, model: Model): void {
  const taken = pool.last === null ? '' : `, the last by ${featureValue(pool.last.subject, 'name')}`;
  const where = pool.scope === 'book' ? '' : ` of ${pool.scope}`;
  pool.displaced.push(progress.features.accountId);
  progress.displacedBy = pool.last === null ? null : { cap: cap.id, accountId: pool.last.features.accountId };
  const scored = progress.tier!;
  progress.tier = cap.to;
  progress.ledger.push(() => {
    const moved = `scored ${named(scored, progress, model)}, capped to ${named(cap.to, progress, model)}`;
    const reason = `${moved}: all ${pool.seats} ${cap.label}${where} are taken${taken}`;
    const facts = [...model.order.map((key) => key.feature), ...(cap.per === undefined ? [] : [cap.per])];
    return line('caps', 'cap', reason, { rule: cap.id, tier: cap.to, facts });
  });
}

/** Of the pools without a free seat the one with the fewest: it binds, and is named. */
function tightest<Seat extends { pool: Pool }>(own: Seat[]): Seat | undefined {
  const full = own.filter(({ pool }) => pool.used >= pool.seats);
  return full.sort((a, b) => a.pool.seats - b.pool.seats)[0];
}

/** Gives the seats of each capped tier, best tier first; overridden accounts take theirs before the others. */
export function applyCaps(book: Progress[], model: Model): CapUse[] {
  const tiered = book.filter(isTiered);
  const pools = new Map<string, Pool>();
  for (const tier of model.tiers) {
    const caps = model.caps.filter((cap) => cap.tier === tier.number);
    if (caps.length === 0) continue;
    const seats = new Map(caps.map((cap) => [cap, seatsOf(cap, tiered.length, model)]));
    for (const cap of caps)
      if (cap.per === undefined)
        pools.set(`${cap.id}:book`, {
          id: cap.id,
          tier: cap.tier,
          seats: seats.get(cap)!,
          used: 0,
          scope: 'book',
          displaced: [],
          last: null,
        });
    const candidates = inOrder(
      tiered.filter((progress) => progress.tier === tier.number),
      model,
    );
    for (const progress of candidates) {
      const own = caps.flatMap((cap) => {
        const pool = poolFor(cap, progress, pools, seats.get(cap)!);
        return pool === null ? [] : [{ cap, pool }];
      });
      const full = tightest(own);
      if (full !== undefined) {
        displace(progress, full.pool, full.cap, model);
        continue;
      }
      for (const { pool } of own) {
        pool.used += 1;
        pool.last = progress;
      }
    }
  }
  return [...pools.values()]
    .map(({ last: _last, ...use }) => use)
    .sort((a, b) => (a.id === b.id ? (a.scope < b.scope ? -1 : 1) : order(model, a.id) - order(model, b.id)));
}

const order = (model: Model, cap: string): number => model.caps.findIndex((each) => each.id === cap);

/** Accounts that quotas are given among, best first. */
export type QuotaOrder = readonly Claim[];

/** Quotas are given before overrides are looked at: nobody is overridden yet. Empty where the model has none. */
export function quotaOrder(book: Progress[], model: Model): QuotaOrder {
  if (model.cut.mode !== 'quota') return [];
  return book
    .filter(isTiered)
    .map((progress) => claimOf(progress, model))
    .sort((a, b) => compare(a, b, model.order));
}

/** The tier of each place when so many accounts share the quotas, best first, the rest to the last line. */
function tiersByPlace(accounts: number, model: Model): number[] {
  return model.cut.lines
    .flatMap(({ tier, share }) => {
      const seats = share === undefined ? accounts : seatsOfShare(share, accounts, model, 'up');
      return Array.from({ length: seats }, () => tier);
    })
    .slice(0, accounts);
}

/** How many of the others in the order come before the claim. */
function placeAmong(claim: Claim, among: QuotaOrder, { order: keys }: Model): number {
  let [low, high] = [0, among.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(among[middle]!, claim, keys) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Tiers by quota: the declared shares of the tiered accounts, best first, the rest to the last line.
 * @param among the order that each account is put into, in the place of what stands there under its id
 */
export function quotaTiers(book: Progress[], model: Model, among: QuotaOrder): Map<string, number> {
  const tiers = new Map<string, number>();
  if (model.cut.mode !== 'quota') return tiers;
  const known = new Map(among.map(({ accountId }, at) => [accountId, at]));
  const [byPlace, withOneMore] = [among.length, among.length + 1].map((all) => tiersByPlace(all, model));
  for (const progress of book.filter(isTiered)) {
    const claim = claimOf(progress, model);
    const own = known.get(claim.accountId);
    const before = placeAmong(claim, among, model);
    const place = own !== undefined && own < before ? before - 1 : before;
    tiers.set(claim.accountId, (own === undefined ? withOneMore : byPlace)![place]!);
  }
  return tiers;
}
