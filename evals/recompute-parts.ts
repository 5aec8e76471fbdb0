/**
 * What moved an account since the run before, by exchanging one kind of input after another in the evals' own scoring:
 * its own rows first, then outside signals, then the book around it. And how far it is from the lines about it.
 */
import type { FactSheet } from '../domain/facts.ts';
import { type Facts, labelOf } from './recompute-account-facts.ts';
import type { Before, Scored, ScoredBook } from './recompute-scored.ts';
import { scoreAll } from './recompute-scores.ts';
import { type Book, daysFrom, type ModelFile, plusDays } from './recompute-terms.ts';

/** The two runs, the tiers before the first of them, and the later rows beside the earlier population. */
export interface Exchange {
  now: ScoredBook;
  before: ScoredBook;
  beforeThat: Before | null;
  /** Rows of the later date, compared with the book of the earlier one. */
  moved: Book;
}

/** Standings between the two runs, by account. */
function statesOf({ now, before, beforeThat, moved }: Exchange): Map<string, Scored>[] {
  const days = daysFrom(before.asOf, now.asOf);
  const old = new Map(before.accounts.map(({ account }) => [account.id, account.signals]));
  const asOld = (id: string) =>
    (old.get(id) ?? []).map((signal) => ({ ...signal, date: plusDays(signal.date, days) }));
  const own = moved.accounts.map((account) => ({ ...account, signals: asOld(account.id) }));
  const score = (book: Book, among?: ScoredBook): Map<string, Scored> =>
    new Map(scoreAll(book, now.settings, beforeThat, among).accounts.map((each) => [each.account.id, each]));
  return [score({ ...moved, accounts: own }, before), score(moved, before), score(now.book)];
}

const KINDS = ['data', 'signals', 'population'] as const;

/** Parts of the change, of the accounts of which the sheet has any. */
export function addParts(facts: Facts, sheet: FactSheet, exchange: Exchange): void {
  const states = statesOf(exchange);
  const find = (book: ScoredBook, key: string) => book.accounts.find(({ account }) => account.id === key);
  for (const { id, key, kind } of sheet.subjects) {
    const [from, to] = kind === 'account' ? [find(exchange.before, key), find(exchange.now, key)] : [];
    if (from === undefined || to === undefined) continue;
    const between = states.map((state) => state.get(key)!);
    // Which values became known is told apart from the data only where some did.
    const same = [...from.account.missing].sort().join() === [...to.account.missing].sort().join();
    if (same)
      addScoreParts(
        facts,
        id,
        [from, ...between].map(({ score }) => score),
      );
    if (same) addTierParts(facts, id, [from, ...between, to]);
  }
}

function addScoreParts(facts: Facts, id: string, scores: (number | null)[]): void {
  const set = (cause: string, by: number): void => void facts.set(`${id}.score_change_by_${cause}`, by);
  // No account was merged, and both runs are of one model.
  for (const cause of ['merges', 'missing', 'model']) set(cause, 0);
  for (const [at, cause] of KINDS.entries()) set(cause, scores[at + 1]! - scores[at]!);
}

function addTierParts(facts: Facts, id: string, way: Scored[]): void {
  const set = (cause: string, by: number): void => void facts.set(`${id}.tier_change_by_${cause}`, by);
  for (const cause of ['merges', 'missing', 'model', 'overrides']) set(cause, 0);
  const tiers = way.map(({ unseated }) => unseated!);
  for (const [at, cause] of KINDS.entries()) set(cause, tiers[at + 1]! - tiers[at]!);
  const [from, to] = [way[0]!, way.at(-1)!];
  set('history', tiers.at(-1)! - tiers.at(-2)!);
  set('caps', to.tier! - to.unseated! - (from.tier! - from.unseated!));
}

/** Own line, next line and place, of every tiered account. */
export function addDistances(facts: Facts, sheet: FactSheet, now: ScoredBook, model: ModelFile): void {
  const line = now.settings['expand_score']!;
  for (const { id, key, kind } of sheet.subjects) {
    const scored = kind === 'account' ? now.accounts.find(({ account }) => account.id === key) : undefined;
    if (scored?.tier == null) continue;
    const { tier, score, account } = scored;
    const rivals = now.accounts.filter((each) => each.tier === tier && each.score !== null);
    facts.set(`${id}.ranked_in_tier`, rivals.length);
    // Tiers three and four have no line: an account is there by a rule, and clear of it is in Nurture.
    const next = tier > 2 ? 2 : 1;
    if (tier > 1) facts.set(`${id}.next_tier`, labelOf(next, account.values['type'] ?? null, model));
    if (score === null || tier > 2) continue;
    const far = Math.abs(line - score);
    facts.set(`${id}.${tier === 1 ? 'line_score' : 'next_line'}`, line);
    const [over, under] =
      tier === 1 ? ['points_above_line', 'points_under_line'] : ['points_past', 'points_short'];
    facts.set(`${id}.${score >= line ? over : under}`, far);
  }
}
