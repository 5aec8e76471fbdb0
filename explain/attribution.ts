/**
 * What moved each account between two runs, as parts that sum to the difference exactly (design, The tiering engine;
 * 000-23, 000-28). Pure: both books are scored anew from their inputs.
 */
import {
  type Attribution,
  type BookAttribution,
  SCORE_CAUSES,
  TIER_CAUSES,
  type TierCause,
  type Unattributed,
} from '../domain/attribution.ts';
import type { RawFeatures } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { BookInputs } from './attribution-inputs.ts';
import { linksOf, partsOf } from './attribution-links.ts';
import { changedRules } from './attribution-rules.ts';
import { partsByStage } from './attribution-stages.ts';
import { type Standing, type StatesBetween, statesBetween } from './attribution-states.ts';
import { sumsOf } from './attribution-sums.ts';
import { changedComponents, changedFeatures } from './attribution-values.ts';

export type { BookInputs } from './attribution-inputs.ts';

/** Causes of the tier before seats, in the order of exchange. */
const BEFORE_SEATS = TIER_CAUSES.filter((cause): cause is Exclude<TierCause, 'caps'> => cause !== 'caps');

/** Place of the exchange from which on the later model says which overrides hold. */
const MODEL = SCORE_CAUSES.indexOf('model');

/** One account in the books from the earlier run to the later one; null where it is not there. */
interface Way {
  from: Standing | null;
  to: Standing | null;
  /** After each of SCORE_CAUSES. */
  between: (Standing | null)[];
  /** Tier of the override that held before, and while the later model lets it hold; undefined where none does. */
  overridden: Record<'before' | 'held', number | undefined>;
}

function scoreOf({ from, to, between }: Way): Attribution['score'] {
  const scores = [from, ...between].map((state) => state?.account.score ?? null);
  const ends = [scores[0], to?.account.score];
  if (ends[0] == null || ends[1] == null) return null;
  // The last exchange gives the later run itself.
  const links = linksOf([...scores.slice(0, -1), ends[1]], SCORE_CAUSES);
  return { from: ends[0], to: ends[1], parts: partsOf(links) };
}

/** The tier before seats: the model's own, or that of the override that held before. */
const decidedTier = (state: Standing | null, overridden: number | undefined): number | null =>
  state === null || state.own === null ? null : (overridden ?? state.own);

const beforeSeats = ({ account, own }: Standing): number | null => account.override?.tier ?? own;

function tierOf(way: Way): Attribution['tier'] {
  const { from, to, between, overridden } = way;
  if (from === null || to === null || from.account.tier === null || to.account.tier === null) return null;
  const chain = [
    beforeSeats(from),
    ...between.map((state, at) => decidedTier(state, overridden[at < MODEL ? 'before' : 'held'])),
    decidedTier(to, overridden.held),
    beforeSeats(to),
  ];
  const seats = (state: Standing) => state.account.tier! - beforeSeats(state)!;
  const caps = seats(to) - seats(from);
  return {
    from: from.account.tier,
    to: to.account.tier,
    byCause: [
      ...partsOf(linksOf(chain, BEFORE_SEATS)),
      ...(caps === 0 ? [] : [{ of: 'caps' as const, by: caps }]),
    ],
    byStage: partsByStage(from.account, to.account),
  };
}

function presenceOf(from: RawFeatures | undefined, to: RawFeatures | undefined): Attribution['presence'] {
  if (from === undefined) return 'entered';
  if (to === undefined) return 'left';
  return to.mergedInto !== undefined && from.mergedInto === undefined ? 'merged' : 'both';
}

function attributionOf(accountId: string, way: Way, presence: Attribution['presence']): Attribution {
  const { from, to, between, overridden } = way;
  return {
    accountId,
    name: (to ?? from)!.account.name,
    score: scoreOf(way),
    tier: tierOf(way),
    components: changedComponents([from, ...between]),
    rules: changedRules([from, ...between, to], overridden.held !== undefined),
    features: changedFeatures([from, ...between]),
    presence,
  };
}

/**
 * Attribution of every account of the two books, by account id.
 * @param from the earlier run, @param to the later one; both of models of one id, whose tiers are the same thing
 */
export function attributeBooks(from: BookInputs, to: BookInputs): BookAttribution {
  const states: StatesBetween = statesBetween(from, to);
  const [rowsFrom, rowsTo] = [from, to].map(({ raw }) => new Map(raw.map((row) => [row.accountId, row])));
  const ids = [...new Set([...rowsFrom!.keys(), ...rowsTo!.keys()])].sort();
  const accounts = ids.map((id) => {
    const way: Way = {
      from: states.from.get(id) ?? null,
      to: states.to.get(id) ?? null,
      between: states.between.map((state) => state.get(id) ?? null),
      overridden: { before: states.overridden.before.get(id), held: states.overridden.held.get(id) },
    };
    return attributionOf(id, way, presenceOf(rowsFrom!.get(id), rowsTo!.get(id)));
  });
  return { asOf: to.asOf, since: from.asOf, accounts, ...sumsOf(accounts) };
}

type Ends = [number | null, number | null];

const endsOf = (parts: { from: number; to: number } | null): [number, number] | null =>
  parts && [parts.from, parts.to];

const agree = (runs: Ends, anew: [number, number] | null): boolean =>
  runs.includes(null) ? anew === null : anew !== null && runs.every((value, at) => value === anew[at]);

/**
 * The attribution without the accounts whose scores or tiers are others than those of the two runs, which are listed:
 * parts have to sum to the difference that is printed.
 */
export function onlyAgreeing(
  { accounts, asOf, since }: BookAttribution,
  earlier: readonly ScoredAccount[],
  later: readonly ScoredAccount[],
): BookAttribution & { unattributed: Unattributed[] } {
  const [then, now] = [earlier, later].map((book) => new Map(book.map((each) => [each.accountId, each])));
  const unattributed = accounts.flatMap(({ accountId, name, score, tier }): Unattributed[] => {
    const [before, after] = [then!.get(accountId), now!.get(accountId)];
    const runs = {
      score: [before?.score ?? null, after?.score ?? null] as Ends,
      tier: [before?.tier ?? null, after?.tier ?? null] as Ends,
    };
    const anew = { score: endsOf(score), tier: endsOf(tier) };
    const agrees = agree(runs.score, anew.score) && agree(runs.tier, anew.tier);
    return agrees ? [] : [{ accountId, name, runs, anew }];
  });
  const left = new Set(unattributed.map(({ accountId }) => accountId));
  const told = accounts.filter(({ accountId }) => !left.has(accountId));
  return { asOf, since, accounts: told, ...sumsOf(told), unattributed };
}
