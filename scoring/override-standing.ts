/**
 * Where an override stands on a date: read off its events up to that day, by the rule that the model has now
 * [001-44, 002-28, 003-27]. Nothing is in force without its approvals, past its last day, or before its decision.
 */
import { addDays, daysBetween, type IsoDate } from '../domain/dates.ts';
import type { OverrideEvent, OverrideRequest, OverrideStatus } from '../domain/decisions.ts';
import { type Model, settingValue } from '../domain/model.ts';

/** A request with what followed, oldest first. */
export interface Override extends OverrideRequest {
  id: string;
  accountId: string;
  reason: string;
  requestedBy: string;
  requestedRole: string;
  requestedOn: IsoDate;
  later: OverrideEvent[];
}

export interface OverrideStanding {
  override: Override;
  status: OverrideStatus;
  /** Approvals that count, in their order. */
  approvals: { by: string; role: string; on: IsoDate }[];
  /** Roles that may still approve: of `all` each that is missing, of `any` all of them. */
  awaits: string[];
  /** Day of the approval that completed it; null before. */
  since: IsoDate | null;
  /** Last day in force; null where nothing sets one. */
  until: IsoDate | null;
  /** Day from which it is to be looked at again; null where it is not in force or the model asks for no review. */
  reviewOn: IsoDate | null;
  /** Last day on which it held, once it is over. */
  endedOn: IsoDate | null;
  /** Why it stands so, in the model's words and figures only. */
  why: string;
}

type Policy = Pick<Model['overrides'], 'approvers' | 'approvals'>;

/** The overrides asked for by that day, with their events up to it. Events of one day count in the order given. */
export function overridesOf(events: readonly OverrideEvent[], asOf: IsoDate): Override[] {
  const known = events.filter((event) => event.on <= asOf);
  const inOrder = known
    .map((event, at) => ({ event, at }))
    .sort((a, b) => (a.event.on === b.event.on ? a.at - b.at : a.event.on < b.event.on ? -1 : 1))
    .map(({ event }) => event);
  return inOrder.flatMap((event) => {
    if (event.request === null) return [];
    const later = inOrder.filter((each) => each.request === null && each.overrideId === event.overrideId);
    return {
      id: event.overrideId,
      accountId: event.accountId,
      ...event.request,
      reason: event.words ?? '',
      requestedBy: event.by,
      requestedRole: event.role,
      requestedOn: event.on,
      later: later.filter((each) => each.on >= event.on),
    };
  });
}

/** Whether the day lies in the lock period after a commit: its first `lock_days` days, the commit's own included. */
export function isLocked(model: Model, committedOn: IsoDate | null, on: IsoDate): boolean {
  const { lock_days } = model.overrides;
  if (lock_days === undefined || committedOn === null) return false;
  return daysBetween(committedOn, on) < settingValue(model, lock_days);
}

/** Whose approval a request of that day takes; null where the lock period lets none through. */
export function policyOf(
  model: Model,
  { committedOn, requestedOn }: Pick<Override, 'committedOn' | 'requestedOn'>,
): Policy | null {
  if (!isLocked(model, committedOn, requestedOn)) return model.overrides;
  return model.overrides.during_lock ?? null;
}

/** Whether two spellings of a person or role are one: case, and `_` for a space, say nothing. */
export const sameText = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (text: string): string => text.replaceAll('_', ' ').trim().toLowerCase();

interface Answers {
  approvals: OverrideStanding['approvals'];
  awaits: string[];
  since: IsoDate | null;
  rejected: OverrideEvent | null;
}

/** Answers in their order: a rejection before the last approval ends the request, one after it says nothing. */
function answersTo(override: Override, { approvers, approvals: rule }: Policy): Answers {
  const approvals: Answers['approvals'] = [];
  const open = () => approvers.filter((role) => !approvals.some((each) => sameText(each.role, role)));
  for (const event of override.later) {
    const { kind, by, role, on } = event;
    if (approvers.length > 0 && !open().some((each) => sameText(each, role))) continue;
    if (kind === 'rejected') return { approvals, awaits: [], since: null, rejected: event };
    // One person is one approval, whatever the number of roles.
    if (kind !== 'approved' || approvals.some((each) => sameText(each.by, by))) continue;
    approvals.push({ by, role, on });
    if (rule === 'any' || open().length === 0) return { approvals, awaits: [], since: on, rejected: null };
  }
  return { approvals, awaits: open(), since: null, rejected: null };
}

/** The earlier of the day asked for and the longest that the model allows; both are the last day in force. */
function lastDay(override: Override, since: IsoDate, model: Model): IsoDate | null {
  const { expiry } = model.overrides;
  const most = expiry === undefined ? null : addDays(since, settingValue(model, expiry));
  if (most === null || override.expires === null) return override.expires ?? most;
  return override.expires < most ? override.expires : most;
}

/** Where one override stands; the share of the book and other overrides are looked at in overrides.ts. */
export function standingOf(override: Override, model: Model, asOf: IsoDate): OverrideStanding {
  const blank = {
    override,
    approvals: [],
    awaits: [],
    since: null,
    until: null,
    reviewOn: null,
    endedOn: null,
  };
  if (!model.overrides.allowed) return { ...blank, status: 'refused', why: 'the model allows no overrides' };
  if (!model.tiers.some((tier) => tier.number === override.tier))
    return { ...blank, status: 'refused', why: 'the model has no such tier' };
  const policy = policyOf(model, override);
  if (policy === null) return { ...blank, status: 'refused', why: 'asked for within the lock period' };
  const { rejected, ...answers } = answersTo(override, policy);
  const { since } = answers;
  if (rejected !== null)
    return {
      ...blank,
      ...answers,
      status: 'rejected',
      endedOn: rejected.on,
      why: `rejected by ${rejected.role}`,
    };
  if (since === null) return { ...blank, ...answers, ...waiting(override, answers.awaits, policy, asOf) };
  return { ...blank, ...answers, ...decided(override, since, model, asOf) };
}

type Rest = Pick<OverrideStanding, 'status' | 'why'> & Partial<OverrideStanding>;

function waiting(override: Override, awaits: string[], { approvals }: Policy, asOf: IsoDate): Rest {
  const { expires } = override;
  const ended = override.later.find((event) => event.kind === 'ended');
  if (ended !== undefined)
    return { status: 'ended', awaits: [], endedOn: ended.on, why: 'withdrawn before it was approved' };
  if (expires !== null && expires < asOf)
    return {
      status: 'expired',
      awaits: [],
      until: expires,
      endedOn: expires,
      why: 'never approved in its time',
    };
  const whose = awaits.length === 0 ? 'any role' : awaits.join(approvals === 'all' ? ' and ' : ' or ');
  return { status: 'waiting', why: `waits for the approval of ${whose}` };
}

function decided(override: Override, since: IsoDate, model: Model, asOf: IsoDate): Rest {
  const until = lastDay(override, since, model);
  const ended = override.later.find((event) => event.kind === 'ended');
  if (ended !== undefined && (until === null || ended.on <= until))
    return { status: 'ended', until, endedOn: ended.on, why: `ended by ${ended.role}` };
  if (until !== null && until < asOf)
    return { status: 'expired', until, endedOn: until, why: `its last day was ${until}` };
  const { review_every } = model.overrides;
  const looked =
    override.later.findLast((event) => event.kind === 'reviewed' && event.on >= since)?.on ?? since;
  const due = review_every === undefined ? null : addDays(looked, settingValue(model, review_every));
  // What ends before it comes up is not reviewed.
  const reviewOn = due !== null && until !== null && due > until ? null : due;
  return {
    status: 'in_force',
    until,
    reviewOn,
    why: until === null ? 'in force' : `in force until ${until}`,
  };
}
