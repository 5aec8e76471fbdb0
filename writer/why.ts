/** Why an account is where it is, in at most twelve words: cells of the report and the column of accounts.csv. */
import type { ScoredAccount } from '../domain/ledger.ts';
import { numberOf } from '../facts/finding-terms.ts';
import { firedKinds } from './advice.ts';
import * as say from './clauses.ts';
import { type Clause, firstOf, joined, TIER, text, type WriterInput, Writing } from './context.ts';
import { overridden } from './decisions.ts';
import { ofValue, valueWhy } from './value.ts';

/** The text with references; the reader of accounts.csv gets it resolved. */
export function attentionText(input: WriterInput, account: ScoredAccount): string {
  return why(new Writing(input), account);
}

export function why(w: Writing, account: ScoredAccount): string {
  if (account.status === 'not_tiered') return w.ref(w.slug(account), 'status_reason') ?? 'out of scope';
  if (account.status === 'not_enough_data') return 'not enough data';
  const decided = overridden(w, account);
  if (decided !== null) return decided;
  if (ofValue(w)) return valueWhy(w, account);
  return forTier(w, account) ?? firstOf(say.volume(w, account), say.touched(w, account)) ?? 'the rest';
}

function forTier(w: Writing, account: ScoredAccount): Clause {
  switch (account.tier) {
    case TIER.expand:
      return joined(say.outcome(w, account), say.due(w, account)) ?? say.touched(w, account);
    case TIER.watch:
      return watchWhy(w, account);
    case TIER.triage:
      return triageWhy(w, account);
    default:
      return nurtureWhy(w, account);
  }
}

function watchWhy(w: Writing, account: ScoredAccount): Clause {
  const kinds = firedKinds(account);
  if (kinds.includes('renewal')) {
    const silence = say.silentSince(w, account) ?? 'no touch on record';
    return joined(silence, say.renewsOn(w, account));
  }
  if (kinds.includes('volume')) return say.volume(w, account);
  if (kinds.includes('stagnant')) return say.stagnantOf(w, account) ?? say.dealStaysShort(w, account);
  return kinds.includes('sentiment') ? say.sentiment(w, account) : say.touched(w, account);
}

function triageWhy(w: Writing, account: ScoredAccount): Clause {
  const silence = say.silentSince(w, account) ?? 'no touch on record';
  return joined(
    silence,
    firstOf(
      say.signal(w, account),
      say.overdue(w, account),
      say.renewsOn(w, account),
      noDeal(account),
      say.outcome(w, account),
    ),
  );
}

function nurtureWhy(w: Writing, account: ScoredAccount): Clause {
  if (account.displacedBy !== null) return text`no seat left; ${scored(w, account)}`;
  if (account.holds.includes('won')) return say.won(w, account);
  if (account.holds.includes('lost')) return say.lost(w, account);
  if ((numberOf(account, 'touch_norm_30d') ?? 0) < 1) {
    return text`its norm is ${w.counted(w.slug(account), 'touches_per_year', 'touch', 'touches')} a year`;
  }
  return joined(scored(w, account), say.volume(w, account));
}

const scored = (w: Writing, account: ScoredAccount): Clause => text`score ${w.ref(w.slug(account), 'score')}`;

const noDeal = (account: ScoredAccount): Clause =>
  numberOf(account, 'open_deals') === 0 ? 'no open deal' : null;
