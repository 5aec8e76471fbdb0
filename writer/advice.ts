/**
 * Advice: what to do, with an object and a date that are facts (000-24). One form, `{act} on|by {date}`, so that
 * a table can split it into two cells and the audit reads both alike.
 */
import type { ScoredAccount } from '../domain/ledger.ts';
import { numberOf, textOf } from '../facts/finding-terms.ts';
import { isPast } from './clauses.ts';
import { type Clause, TIER, text, type Writing } from './context.ts';
import { ofValue } from './value.ts';

export interface Advice {
  /** In lower case, as it stands after a semicolon. */
  act: string;
  /** `on` for a booked meeting, `by` for a date to be done by. */
  word: 'on' | 'by';
  /** Reference to the date. */
  date: string;
}

export type RuleKind = 'renewal' | 'volume' | 'stagnant' | 'sentiment' | 'other';

const KIND_OF_METRIC: [metric: string, kind: RuleKind][] = [
  ['days_to_renewal', 'renewal'],
  ['stagnant_deals', 'stagnant'],
  ['sentiment_90d', 'sentiment'],
  ['touch_norm_30d', 'volume'],
];

/** What a fired rule is about, told from the facts behind it, so that models may name their rules freely. */
export function kindOf(rule: { facts: string[] }): RuleKind {
  return KIND_OF_METRIC.find(([metric]) => rule.facts.includes(metric))?.[1] ?? 'other';
}

/** Kinds of the rules that put the account into its tier, in the model's order. */
export function firedKinds(account: ScoredAccount): RuleKind[] {
  return [...new Set(account.rules.filter((rule) => rule.tier === account.tier).map(kindOf))];
}

/** Advice as prose: `Take a close plan to the meeting on 3 June`. */
export function advised({ act, word, date }: Advice): string {
  return `${act.slice(0, 1).toUpperCase()}${act.slice(1)} ${word} ${date}`;
}

function dated(w: Writing, account: ScoredAccount, act: string, meeting = true): Advice | null {
  const booked = meeting ? w.ref(w.slug(account), 'next_touch') : null;
  const date = booked ?? deadline(w, account);
  return date === null ? null : { act, word: booked === null ? 'by' : 'on', date };
}

/** The day by which all decide, or the account's own close date or renewal where that comes first. */
function deadline(w: Writing, account: ScoredAccount): Clause {
  const deal = w.keyDeal(account);
  const subject = deal === null ? null : w.deal(deal);
  const dates: [date: string | null | undefined, reference: Clause][] = [
    [textOf(account, 'renewal_date'), w.ref(w.slug(account), 'renewal_date')],
    [deal?.closeDate, subject === null ? null : w.ref(subject, 'close_date')],
  ];
  const latest = String(w.value('run', 'decide_by') ?? '');
  const [first] = dates
    .filter(([date]) => date != null && date > w.input.book.asOf && date < latest)
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return first?.[1] ?? w.ref('run', 'decide_by');
}

const STAGE_ACTS: [stage: RegExp, act: string][] = [
  [/negotiat|contract|legal|commit/i, 'get a signature date'],
  [/propos|quote|business case/i, 'confirm the paper process'],
  [/evaluat|trial|pilot|poc/i, 'agree an end date for the evaluation'],
];

/** The one step for an account, as its bullet, its row and the ranked list give it. */
export function adviceFor(w: Writing, account: ScoredAccount): Advice | null {
  const sells = !ofValue(w) || w.keyDeal(account) !== null;
  return account.tier === TIER.expand && sells ? expandAdvice(w, account) : watchAdvice(w, account);
}

/** What moves the largest open deal of an account in tier 1: the next step of its stage. */
export function expandAdvice(w: Writing, account: ScoredAccount): Advice | null {
  // By an override an account may be here that has no deal to close: what clears its rules is to be done.
  if (account.override !== undefined && (numberOf(account, 'open_deals') ?? 0) === 0)
    return watchAdvice(w, account);
  const stage = w.keyDeal(account)?.stage ?? '';
  const named = STAGE_ACTS.find(([pattern]) => pattern.test(stage))?.[1];
  const booked = w.ref(w.slug(account), 'next_touch') !== null;
  const raised = signals(w, account).some((type) => /fund|growth|expan|ipo/i.test(type));
  if (booked && (raised || named === undefined)) return dated(w, account, 'take a close plan to the meeting');
  return dated(w, account, named ?? 'agree a close plan');
}

/** What clears or answers the account's first Watch rule. */
export function watchAdvice(w: Writing, account: ScoredAccount): Advice | null {
  const kinds = firedKinds(account);
  if (signals(w, account).some((type) => /acqui/i.test(type))) {
    return dated(w, account, 'check the new parent first', false);
  }
  if (kinds.includes('renewal') || kinds.includes('volume')) return contactAdvice(w, account, kinds);
  if (kinds.includes('stagnant')) return dealAdvice(w, account);
  if (kinds.includes('sentiment')) return dated(w, account, 'find the cause with CS', false);
  return dated(w, account, 'book a meeting');
}

function contactAdvice(w: Writing, account: ScoredAccount, kinds: RuleKind[]): Advice | null {
  const owner = w.ref(w.slug(account), 'owner', 'short');
  if (recentHandover(w, account) && owner !== null) return dated(w, account, `introduce ${owner}`);
  const act = kinds.includes('renewal') ? 'meet the sponsor' : 'book a meeting';
  const alone = numberOf(account, 'contacts_90d') === 1;
  return dated(w, account, alone && kinds.includes('renewal') ? `${act} and add a contact` : act);
}

function dealAdvice(w: Writing, account: ScoredAccount): Advice | null {
  const deal = w.keyDeal(account);
  if (signals(w, account, true).some((type) => /layoff|bankrupt/i.test(type))) {
    return dated(w, account, 'ask whether the budget stands');
  }
  if (deal !== null && isPast(w, deal)) {
    return dated(w, account, 're-date the deal with a next step or close it lost', false);
  }
  return dated(w, account, 'change the stage or the close date', false);
}

/** The owner changed after the last touch: nobody has met them yet. */
export function recentHandover(w: Writing, account: ScoredAccount): boolean {
  const changed = textOf(account, 'owner_changed_on');
  return (
    changed !== null &&
    w.ref(w.slug(account), 'previous_owner') !== null &&
    changed > (textOf(account, 'last_touch') ?? '')
  );
}

/** @param against only those that took points off the score: an old one is told, and asks for nothing */
function signals(w: Writing, account: ScoredAccount, against = false): string[] {
  return w.index
    .childrenOf(w.slug(account))
    .filter((subject) => subject.kind === 'signal')
    .filter(({ id }) => !against || (w.number(id, 'signal_points') ?? 0) < 0)
    .map((subject) => String(w.value(subject.id, 'type') ?? ''));
}

/** `any touch; 4 touches in 30 days; a stage change`: what clears each fired rule of the tier. */
function clearances(
  w: Writing,
  account: ScoredAccount,
): { rule: string; how: string; plural: boolean; kind: RuleKind }[] {
  return account.rules
    .filter((rule) => rule.tier === account.tier)
    .flatMap((rule) => {
      const how = clearance(w, account, kindOf(rule));
      const name = w.ref(`rule-${rule.id}`, 'label');
      if (how === null || name === null) return [];
      return [
        {
          rule: name,
          how,
          plural: kindOf(rule) === 'volume' && needed(w, account) !== 1,
          kind: kindOf(rule),
        },
      ];
    });
}

const needed = (w: Writing, account: ScoredAccount): number | null =>
  w.number(w.slug(account), 'touches_to_clear');

function clearance(w: Writing, account: ScoredAccount, kind: RuleKind): Clause {
  if (kind === 'renewal') return 'any touch';
  if (kind === 'stagnant') return 'a stage change';
  if (kind === 'sentiment') return text`sentiment of ${w.setting('sentiment_line')} or more`;
  if (kind !== 'volume') return null;
  const touches = w.counted(w.slug(account), 'touches_to_clear', 'touch', 'touches');
  return text`${touches} in ${w.setting('touch_window', 'unit')}`;
}

/** `Any touch clears the silent renewal rule; 4 touches in 30 days clear the volume rule`. */
export function clearingSentence(w: Writing, account: ScoredAccount): Clause {
  const actionable = clearances(w, account).filter(({ kind }) => kind !== 'sentiment');
  const parts = actionable.map(
    ({ rule, how, plural }) => `${how} ${plural ? 'clear' : 'clears'} the ${rule} rule`,
  );
  return parts.length === 0 ? null : parts.join('; ');
}

/** For the cell `Clears with`. */
export function clearsWith(w: Writing, account: ScoredAccount): string {
  const parts = clearances(w, account).map(({ how }) => how);
  return [...new Set(parts)].join('; ') || '—';
}
