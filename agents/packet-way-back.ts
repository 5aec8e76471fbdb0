/** The way back of a downgrade packet (003-25): what clears the rules, what the line above asks for, and by when. */
import type { ScoredAccount } from '../domain/ledger.ts';
import { explainAccount } from '../scoring/explain.ts';
import { clearingSentence } from '../writer/advice.ts';
import { sentence, text, type Writing } from '../writer/context.ts';
import { pathClauses } from '../writer/explain.ts';
import { filled, PACKET_WORDS, unfilled } from './packet-words.ts';

/** What brings it back to the tier that it left, what clears the rules, and the score that the tier above begins at. */
export function wayBack(w: Writing, account: ScoredAccount): string[] {
  const { better } = explainAccount(account, w.input.book, w.input.model);
  const target = better === null ? null : `tier-${better.tier}`;
  const short = better?.needs.some(({ feature }) => feature === 'score') === true;
  const line =
    target === null || !short
      ? null
      : text`a score of ${w.ref(target, 'line')} or more brings it back to ${w.ref(target, 'label')}; score ${w.ref(w.slug(account), 'score')}`;
  const others = w.index
    .factsOf(w.slug(account))
    .filter(({ metric }) => metric.startsWith('way_back_'))
    .map(({ metric }) => text`back with ${w.ref(w.slug(account), metric)}`);
  const seat = account.displacedBy === null ? null : PACKET_WORDS.seat;
  const left = w.before(account)?.tier ?? null;
  const path = left === null ? [] : pathClauses(w, account, left);
  const found = [...path, line, clearingSentence(w, account), ...others, seat].filter(
    (each) => each !== null,
  );
  return found.length === 0 ? [unfilled('back')] : found.map(sentence);
}

/** False where no set of the model's levers leads back to the tier that it left. */
export function canComeBack(w: Writing, account: ScoredAccount): boolean {
  const left = w.before(account)?.tier;
  return w.value(w.slug(account), `path_to_tier_${left}_outcome`) !== 'none';
}

export const retier = (w: Writing): string =>
  filled(text`the next re-tier is on ${w.ref('run', 'next_retier', 'full')}`, 'retier');
