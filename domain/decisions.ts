/**
 * What people decide about an account, as dated events that are only ever added: overrides of its tier, and
 * disputes. What stands on a date is read off the events up to it; a person's words are data and no report's own.
 */
import type { IsoDate } from './dates.ts';

export interface OverrideEvent {
  overrideId: string;
  accountId: string;
  kind: 'requested' | 'approved' | 'rejected' | 'reviewed' | 'ended';
  on: IsoDate;
  by: string;
  /** The role that the person acted in; that of an approval is one of the model's approvers. */
  role: string;
  /** The reason of a request, the comment of another event. */
  words: string | null;
  /** Of a request only. */
  request: OverrideRequest | null;
}

export interface OverrideRequest {
  /** Tier numbers belong to one model: the override holds in runs of that model only. */
  modelId: string;
  tier: number;
  /** Tier that the model gave when it was asked for; null where it gave none. */
  modelTier: number | null;
  /** Last day in force as asked for; null: as long as the model lets it. */
  expires: IsoDate | null;
  /** As-of date of the latest published run then, from which a lock period counts. */
  committedOn: IsoDate | null;
}

export const OVERRIDE_STATUSES = [
  'waiting',
  'in_force',
  'refused',
  'replaced',
  'rejected',
  'expired',
  'ended',
] as const;
export type OverrideStatus = (typeof OVERRIDE_STATUSES)[number];

/** An override that is in force for an account, as its result carries it. */
export interface AppliedOverride {
  id: string;
  /** Tier set by it, before caps. */
  tier: number;
  /** Tier that the model gives without it, before caps. */
  modelTier: number;
  /** Roles whose approvals it has, in their order. */
  roles: string[];
  since: IsoDate;
  /** Last day in force; null where neither request nor model sets one. */
  until: IsoDate | null;
}

/** `data`: a record is wrong. `rule`: a vote that a rule is wrong for this account. Neither changes a tier. */
export interface Dispute {
  disputeId: string;
  accountId: string;
  kind: 'data' | 'rule';
  on: IsoDate;
  by: string;
  words: string;
  /** Of wrong data: the record that shows it. */
  link: string | null;
  /** Of a vote: the rule, and the model that declares it. */
  modelId: string | null;
  rule: string | null;
  /** How it ended; null while it is open. */
  settled: { on: IsoDate; by: string; words: string } | null;
}
