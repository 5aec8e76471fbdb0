/**
 * One book by two models: who moves and why, which caps bind, what each rule's share becomes. Read off two scored
 * books, which are made by the same code as a committed run; nothing is worked out a second time.
 */
import type { CapUse, LedgerLine, ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import { type Model, tierLabel } from '../domain/model.ts';
import type { SimulatedMove, SimulatedPlace, SimulatedSeats, Simulation } from '../domain/simulation.ts';

/** A book with the model that it was scored by. */
export interface ModelledBook {
  book: ScoredBook;
  model: Model;
}

const SETS_TIER = new Set<LedgerLine['effect']>(['tier', 'hold', 'cap']);

/** The line that the tier was left at; of an account without one, the line that kept it from one. */
function decidingLine({ ledger, tier }: ScoredAccount): LedgerLine {
  const set = tier === null ? undefined : ledger.findLast(({ effect }) => SETS_TIER.has(effect));
  return set ?? ledger.find(({ rule, effect }) => effect === 'none' && rule !== null) ?? ledger.at(-1)!;
}

function placeOf(account: ScoredAccount): SimulatedPlace {
  const { stage, rule, reason } = decidingLine(account);
  const { tier, label, score, statusReason, status } = account;
  return {
    tier,
    label: label ?? (statusReason ?? status).replaceAll('_', ' '),
    score,
    stage,
    rule,
    why: reason,
  };
}

function moveOf(before: ScoredAccount, after: ScoredAccount): SimulatedMove | null {
  if (before.tier === after.tier && (before.tier !== null || before.statusReason === after.statusReason))
    return null;
  if (before.tier === null && after.tier === null) return null;
  const kind =
    before.tier === null
      ? 'entered'
      : after.tier === null
        ? 'left'
        : after.tier > before.tier
          ? 'down'
          : 'up';
  return { accountId: after.accountId, name: after.name, kind, from: placeOf(before), to: placeOf(after) };
}

const KINDS: SimulatedMove['kind'][] = ['down', 'left', 'up', 'entered'];

/** Falls before rises, the longest first, then by name and id. */
function inReadingOrder(a: SimulatedMove, b: SimulatedMove): number {
  const steps = ({ from, to }: SimulatedMove) => Math.abs((to.tier ?? 0) - (from.tier ?? 0));
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    steps(b) - steps(a) ||
    (a.name === b.name ? (a.accountId < b.accountId ? -1 : 1) : a.name < b.name ? -1 : 1)
  );
}

/** Entries of both sides by their key, in the order of the second with what only the first has at the end. */
function paired<Each>(
  before: readonly Each[],
  after: readonly Each[],
  keyOf: (each: Each) => string,
): { before: Each | null; after: Each | null }[] {
  const old = new Map(before.map((each) => [keyOf(each), each]));
  const now = new Map(after.map((each) => [keyOf(each), each]));
  return [
    ...after.map((each) => ({ before: old.get(keyOf(each)) ?? null, after: each })),
    ...before.filter((each) => !now.has(keyOf(each))).map((each) => ({ before: each, after: null })),
  ];
}

function tiersOf(before: ModelledBook, after: ModelledBook): Simulation['tiers'] {
  const count = ({ book }: ModelledBook, tier: number | null) =>
    book.accounts.filter((account) => account.tier === tier).length;
  const numbers = new Set([...before.model.tiers, ...after.model.tiers].map(({ number }) => number));
  const labelOf = (tier: number) =>
    tierLabel(after.model.tiers.some(({ number }) => number === tier) ? after.model : before.model, tier);
  const rows = [...numbers]
    .sort((a, b) => a - b)
    .map((tier) => ({
      ...{ tier, label: labelOf(tier) },
      ...{ before: count(before, tier), after: count(after, tier) },
    }));
  const none = { before: count(before, null), after: count(after, null) };
  return [...rows, { tier: null, label: 'no tier', ...none }];
}

function capsOf(before: ModelledBook, after: ModelledBook): Simulation['caps'] {
  const labels = new Map([...before.model.caps, ...after.model.caps].map(({ id, label }) => [id, label]));
  const names = new Map(after.book.accounts.map(({ accountId, name }) => [accountId, name]));
  const seats = (use: CapUse | null): SimulatedSeats | null =>
    use === null
      ? null
      : {
          seats: use.seats,
          used: use.used,
          displaced: use.displaced.map((accountId) => ({
            accountId,
            name: names.get(accountId) ?? accountId,
          })),
        };
  return paired(before.book.caps, after.book.caps, ({ id, scope }) => JSON.stringify([id, scope])).map(
    (pair) => {
      const { id, scope } = (pair.after ?? pair.before)!;
      return { id, label: labels.get(id) ?? id, scope, before: seats(pair.before), after: seats(pair.after) };
    },
  );
}

function rulesOf(before: ScoredBook, after: ScoredBook): Simulation['rules'] {
  const share = (rule: ScoredBook['rules'][number] | null) =>
    rule === null ? null : { fired: rule.fired, judged: rule.judged, ofBook: rule.ofBook };
  return paired(before.rules, after.rules, ({ id }) => id).map((pair) => {
    const { id, label } = (pair.after ?? pair.before)!;
    return { id, label, before: share(pair.before), after: share(pair.after) };
  });
}

function warningsOf(before: ScoredBook, after: ScoredBook): Simulation['warnings'] {
  const [old, now] = [before, after].map(
    ({ warnings }) => new Map(warnings.map(({ id, text }) => [id, text])),
  );
  return {
    appear: [...now!].flatMap(([id, text]) => (old!.has(id) ? [] : [text])),
    go: [...old!].flatMap(([id, text]) => (now!.has(id) ? [] : [text])),
    stay: [...now!].flatMap(([id, text]) => (old!.has(id) ? [text] : [])),
  };
}

/**
 * What the second book's model does that the first's does not; both of the same rows and date.
 * @throws RangeError for books of different dates or accounts
 */
export function simulationOf(before: ModelledBook, after: ModelledBook): Simulation {
  const old = new Map(before.book.accounts.map((account) => [account.accountId, account]));
  const pairs = after.book.accounts.map((account) => [old.get(account.accountId), account] as const);
  if (
    before.book.asOf !== after.book.asOf ||
    old.size !== pairs.length ||
    pairs.some(([each]) => each === undefined)
  )
    throw new RangeError('the two books are not of the same rows and date');
  const moves = pairs.flatMap(([was, is]) => moveOf(was!, is) ?? []);
  const leftOut = ({ componentsLeftOut }: ScoredBook) => componentsLeftOut.map(({ id }) => id);
  return {
    asOf: after.book.asOf,
    model: before.book.model,
    changed: after.book.model,
    accounts: pairs.length,
    scores: pairs.filter(([was, is]) => was!.score !== is.score).length,
    tiers: tiersOf(before, after),
    moves: moves.sort(inReadingOrder),
    caps: capsOf(before, after),
    rules: rulesOf(before.book, after.book),
    leftOut: { before: leftOut(before.book), after: leftOut(after.book) },
    warnings: warningsOf(before.book, after.book),
  };
}
