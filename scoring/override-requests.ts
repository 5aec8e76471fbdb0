/** What an override must meet when it is asked for and when it is answered; scoring holds all of it again. */
import { addDays, type IsoDate } from '../domain/dates.ts';
import type { OverrideEvent } from '../domain/decisions.ts';
import { UsageError } from '../domain/errors.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import { type Model, settingValue, tierLabel } from '../domain/model.ts';
import { isLocked, type OverrideStanding, policyOf, sameText } from './override-standing.ts';
import { type OverridesAt, overridesAt } from './overrides.ts';

/** What is known when somebody decides. */
export interface DecisionDesk {
  model: Model;
  /** The book as scored last: which accounts are tiered, and where the model has them. */
  book: ScoredBook;
  /** Everything on record up to the day of the decision. */
  events: readonly OverrideEvent[];
}

/** Where every override stands on the day, over the accounts that are tiered in the book. */
export function standingsAt({ model, book, events }: DecisionDesk, on: IsoDate): OverridesAt {
  const tiered = book.accounts.filter(({ status }) => status === 'tiered').map(({ accountId }) => accountId);
  return overridesAt(events, new Set(tiered), model, on);
}

/** The tier that the model itself gives, before caps; null where the account has none. */
export function modelTierOf(account: ScoredAccount): number | null {
  if (account.override !== undefined) return account.override.modelTier;
  const before = account.ledger.findLast(
    ({ stage, effect }) => stage !== 'caps' && ['tier', 'hold'].includes(effect),
  );
  return account.tier === null ? null : (before?.tier ?? account.tier);
}

/**
 * Whether the request may be recorded.
 * @throws UsageError with the figures: the model allows none, no such tier, no tier, past the longest expiry,
 * within the lock period, above the share, or there already
 */
export function checkRequest(desk: DecisionDesk, event: OverrideEvent): OverridesAt {
  const { model, book } = desk;
  const { accountId, on } = event;
  const { tier, expires, committedOn } = event.request!;
  const account = book.accounts.find((each) => each.accountId === accountId)!;
  if (!model.overrides.allowed)
    throw new UsageError(`The model ${model.id} allows no overrides.`, {
      hint: 'A model says who may set a tier under overrides: (docs/decisions.md).',
    });
  if (account.tier === null)
    throw new UsageError(
      `${account.name} has no tier to override: ${account.statusReason ?? account.status}.`,
    );
  checkLock(model, committedOn, on);
  checkExpiry(model, on, expires);
  const at = standingsAt(desk, on);
  const own = at.byAccount.get(accountId) ?? [];
  const same = own.find(({ override, status }) => status === 'waiting' && override.tier === tier);
  if (same !== undefined)
    throw new UsageError(`The same is asked for already: ${same.override.id} ${same.why}.`);
  if (account.tier === tier && !own.some(({ status }) => status === 'in_force'))
    throw new UsageError(`${account.name} is in Tier ${tier} ${tierLabel(model, tier)} without an override.`);
  checkShare(desk, at, accountId);
  return at;
}

function checkLock(model: Model, committedOn: IsoDate | null, on: IsoDate): void {
  if (!isLocked(model, committedOn, on)) return;
  if (policyOf(model, { committedOn, requestedOn: on }) !== null) return;
  const days = settingValue(model, model.overrides.lock_days!);
  throw new UsageError(
    `Tiers were committed on ${committedOn} and are locked for ${days} days: no override before ${addDays(committedOn!, days)}.`,
    { hint: `tiers dispute records a disagreement meanwhile.` },
  );
}

function checkExpiry(model: Model, on: IsoDate, expires: IsoDate | null): void {
  if (expires === null) return;
  if (expires < on) throw new UsageError(`--expires ${expires} lies before the request of ${on}.`);
  const { expiry } = model.overrides;
  if (expiry === undefined) return;
  const days = settingValue(model, expiry);
  const last = addDays(on, days);
  if (expires > last)
    throw new UsageError(`--expires ${expires} is too far: an override holds ${days} days at most.`, {
      hint: `Possible from ${on}: up to ${last}. A later one takes a new request.`,
    });
}

/** What is in force and what waits for approval count alike, each account once. */
function checkShare({ model, book }: DecisionDesk, at: OverridesAt, accountId: string): void {
  if (at.most === null) return;
  const of = (wanted: OverrideStanding['status']) =>
    new Set(
      at.standings
        .filter(({ status, override }) => status === wanted && override.accountId !== accountId)
        .map(({ override }) => override.accountId),
    );
  const inForce = of('in_force');
  const waiting = new Set([...of('waiting')].filter((each) => !inForce.has(each)));
  if (inForce.size + waiting.size < at.most) return;
  const tiered = book.accounts.filter(({ status }) => status === 'tiered').length;
  const share = settingValue(model, model.overrides.max_share!);
  throw new UsageError(
    `At most ${at.most} of ${tiered} tiered accounts may be under override (under ${share}%): ${inForce.size} are, ${waiting.size} wait for approval.`,
    { hint: 'tiers override list shows them; tiers override end ID ends one.' },
  );
}

/**
 * The answer with its role as the model spells it, once it may be recorded.
 * @throws UsageError when the override does not wait, the role may not answer, the person has answered, or an
 * approval would not put it in force
 */
export function checkAnswer(desk: DecisionDesk, event: OverrideEvent): OverrideEvent {
  const standing = standingAt(desk, event);
  const { override, status, awaits, why, approvals } = standing;
  if (status !== 'waiting')
    throw new UsageError(`${override.id} does not wait for an answer: ${why}.`, {
      hint: 'A new request is needed: tiers override request.',
    });
  const role = awaits.find((each) => sameText(each, event.role));
  if (role === undefined && awaits.length > 0)
    throw new UsageError(`${event.role} may not answer ${override.id}: it waits for ${awaits.join(', ')}.`);
  const answer = { ...event, role: role ?? event.role };
  if (event.kind !== 'approved') return answer;
  if (approvals.some(({ by }) => sameText(by, event.by)))
    throw new UsageError(`${event.by} has approved ${override.id} already: each role takes another person.`);
  const after = standingAt({ ...desk, events: [...desk.events, answer] }, answer);
  if (after.status === 'refused')
    throw new UsageError(`${override.id} cannot be put in force: ${after.why}.`, {
      hint: 'tiers override list shows what is in force; tiers override end ID ends one.',
    });
  return answer;
}

/**
 * The review or the end, once it may be recorded: by an approver's role, the end also by who asked for it.
 * @throws UsageError when there is nothing to end or to review, or the role may not
 */
export function checkUnderWay(desk: DecisionDesk, event: OverrideEvent): OverrideEvent {
  const { override, status, why } = standingAt(desk, event);
  const review = event.kind === 'reviewed';
  const underWay = status === 'in_force' || status === 'refused' || (status === 'waiting' && !review);
  if (!underWay) throw new UsageError(`${override.id} is not ${review ? 'in force' : 'under way'}: ${why}.`);
  const { approvers } = policyOf(desk.model, override) ?? desk.model.overrides;
  const own = !review && sameText(event.by, override.requestedBy);
  const role = approvers.find((each) => sameText(each, event.role));
  if (role !== undefined || approvers.length === 0 || own) return { ...event, role: role ?? event.role };
  throw new UsageError(
    `${event.role} may not ${review ? 'review' : 'end'} ${override.id}: ${approvers.join(', ')} may.`,
  );
}

/** Where the event's override stands on the event's day. @throws UsageError when it was not asked for by then */
function standingAt(
  desk: DecisionDesk,
  { overrideId, on }: Pick<OverrideEvent, 'overrideId' | 'on'>,
): OverrideStanding {
  const found = standingsAt(desk, on).standings.find(({ override }) => override.id === overrideId);
  if (found !== undefined) return found;
  throw new UsageError(`${overrideId} was not asked for by ${on} in the model ${desk.model.id}.`);
}
