/**
 * The ways to tell why an account is in tier 3, by the rule that says most: a date, money and an absence
 * together; the contrast with its own norm; a diagnosis by elimination (default-model.md, worth a sentence).
 */
import type { ScoredAccount } from '../domain/ledger.ts';
import { numberOf } from '../facts/finding-terms.ts';
import { firedKinds, recentHandover } from './advice.ts';
import { singleContact, type Telling } from './bullets.ts';
import * as say from './clauses.ts';
import { type Clause, firstOf, joined, text, type Writing } from './context.ts';

const STUCK = 'the deal is stuck, the account is not silent';
const SILENT = 'the deal is on time, the account is silent';
const UNHAPPY = 'the account is in touch and unhappy';

/** Best first; those whose facts are not there have no clause. */
export function watchTellings(w: Writing, account: ScoredAccount): Telling[] {
  const kinds = firedKinds(account);
  if (kinds.includes('renewal')) return renewalTellings(w, account);
  if (kinds.includes('volume')) return volumeTellings(w, account);
  if (kinds.includes('stagnant')) return stuckTellings(w, account);
  return moodTellings(w, account);
}

function renewalTellings(w: Writing, account: ScoredAccount): Telling[] {
  const tail = say.normTail(w, account);
  const renews = say.renewsIn(w, account);
  if (say.silentSince(w, account) === null) {
    return [{ skeleton: 'silent-ever', clauses: [text`${renews}; no touch on record`] }];
  }
  const silence = text`${say.silentFor(w, account)}${tail}`;
  const since = text`${say.silentSince(w, account)}${tail}`;
  return [
    { skeleton: 'renews-in', clauses: [text`${renews}; ${silence}`] },
    { skeleton: 'silent-since', clauses: [text`${since}; ${say.renewsOn(w, account)}`] },
  ];
}

function volumeTellings(w: Writing, account: ScoredAccount): Telling[] {
  const onTime = numberOf(account, 'open_deals') === 1 && numberOf(account, 'stagnant_deals') === 0;
  const diagnosis = onTime ? SILENT : undefined;
  const norm = text`against a norm of ${w.ref(w.slug(account), 'touch_norm_30d')}`;
  const silence =
    numberOf(account, 'touches_30d') === 0
      ? text`${say.silentFor(w, account)}${say.normTail(w, account)}`
      : null;
  const [volume, touched] = [say.volume(w, account), say.touched(w, account)];
  return [
    { skeleton: 'silent-for', clauses: [silence], diagnosis },
    { skeleton: 'volume-change', clauses: [text`${fallen(w, account)}, ${norm}`], diagnosis },
    { skeleton: 'volume', clauses: [joined(volume, touched)], diagnosis },
    { skeleton: 'touched', clauses: [joined(touched, volume)], diagnosis },
  ];
}

/** A rise says nothing about an account that is too quiet. */
function fallen(w: Writing, account: ScoredAccount): Clause {
  const delta = w.number(w.slug(account), 'touches_30d', 'delta');
  return delta !== null && delta < 0 ? say.volumeChange(w, account) : null;
}

function stuckTellings(w: Writing, account: ScoredAccount): Telling[] {
  const contrast =
    (numberOf(account, 'touches_30d') ?? 0) > 0 && (numberOf(account, 'touch_norm_30d') ?? 0) >= 1;
  const active = contrast && numberOf(account, 'open_deals') === 1;
  const diagnosis = active ? joined(say.volume(w, account), STUCK) : null;
  const past = say.pastDue(w, account);
  const stays = text`${say.dealInStage(w, account)}; ${say.dealMedian(w, account)}`;
  const several = text`${say.stagnantOf(w, account)}; ${say.dealStaysShort(w, account)}`;
  return [
    { skeleton: 'stagnant-of', clauses: [several] },
    { skeleton: 'past-due-stage', clauses: [text`${past}; ${say.staysShort(w, account)}`], diagnosis },
    { skeleton: 'in-stage', clauses: [stays], diagnosis },
    { skeleton: 'in-stage-short', clauses: [say.dealStaysShort(w, account)], diagnosis },
  ];
}

function moodTellings(w: Writing, account: ScoredAccount): Telling[] {
  const touches = (numberOf(account, 'touches_30d') ?? 0) > 0 ? say.volume(w, account) : null;
  const fell = (w.number(w.slug(account), 'sentiment_90d', 'delta') ?? 0) < 0;
  const change = fell ? say.sentimentChange(w, account) : null;
  // A trigger can put an account into Watch that no rule has: nothing is wrong with its mood then.
  const diagnosis = touches === null || firedKinds(account).length === 0 ? null : UNHAPPY;
  return [
    { skeleton: 'mood-change', clauses: [change === null ? null : joined(change, touches)], diagnosis },
    { skeleton: 'mood', clauses: [joined(touches, say.sentiment(w, account))], diagnosis },
  ];
}

/** One more sentence where there is something of its own to say. */
export function extraClause(w: Writing, account: ScoredAccount, full: boolean): Clause {
  const kinds = firedKinds(account);
  const also = (kind: (typeof kinds)[number]): boolean => kinds.length > 1 && kinds.indexOf(kind) > 0;
  const moved = w.number(w.slug(account), 'outcome_score', 'delta') ?? 0;
  return firstOf(
    say.signal(w, account),
    recentHandover(w, account) ? say.ownerChange(w, account) : null,
    also('stagnant') ? say.dealStaysShort(w, account) : null,
    also('sentiment') ? say.sentiment(w, account) : null,
    full && moved <= -5 ? say.outcomeChange(w, account) : null,
    full && !kinds.includes('renewal') && singleContact(account) ? say.contacts(w, account) : null,
  );
}
