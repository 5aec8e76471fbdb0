/**
 * Source rows as intake hands them to the database: already checked, typed and in UTC. Instants are ISO
 * strings with zone (`2026-05-31T14:05:00Z`); a bare date stands for its midnight UTC. Money is in the
 * currency of the row. null is "not given", never zero.
 */
import type { IsoDate } from './dates.ts';
import type { Scalar } from './features.ts';

type Instant = string;

export interface AccountRecord {
  accountId: string;
  name: string;
  domain: string | null;
  ownerId: string | null;
  type: 'customer' | 'prospect' | 'partner' | 'churned' | null;
  segment: string | null;
  industry: string | null;
  employees: number | null;
  annualRevenue: number | null;
  arr: number | null;
  renewalDate: IsoDate | null;
  parentId: string | null;
  customerSince: IsoDate | null;
  createdAt: Instant | null;
  attributes: Record<string, Scalar>;
}

export interface DealRecord {
  dealId: string;
  accountId: string;
  name: string | null;
  ownerId: string | null;
  type: 'new' | 'expansion' | 'renewal';
  stage: string | null;
  amount: number | null;
  /** The amount is a product's list price or another declared derivation, not a figure of the deal. */
  amountDerived: boolean;
  currency: string | null;
  createdAt: Instant;
  stageChangedAt: Instant | null;
  closeDate: IsoDate | null;
  closedAt: Instant | null;
  outcome: 'won' | 'lost' | null;
}

export interface DealStageRecord {
  dealId: string;
  stage: string;
  enteredAt: Instant;
}

export interface QualificationRecord {
  dealId: string;
  /** 0 … 100. */
  outcomeScore: number | null;
  outcomeBand: string | null;
  qualifiedAt: Instant;
}

export interface InteractionRecord {
  interactionId: string;
  accountId: string;
  dealId: string | null;
  occurredAt: Instant;
  /** meeting | call | email | message | sequence | other. */
  channel: string | null;
  direction: 'inbound' | 'outbound' | null;
  /** completed | scheduled | cancelled. */
  status: 'completed' | 'scheduled' | 'cancelled' | null;
  contact: string | null;
  purpose: string | null;
  /** −1 … 1. */
  sentiment: number | null;
  sentimentDerived: boolean;
  text: string | null;
}

export interface OwnerRecord {
  ownerId: string;
  name: string;
  manager: string | null;
  region: string | null;
  role: string | null;
  active: boolean;
}

export interface SignalRecord {
  companyName: string;
  domain: string | null;
  type: string;
  date: IsoDate;
  amount: number | null;
  detail: string | null;
  sourceUrl: string | null;
  retrievedAt: Instant | null;
  /** True where the source says that it is confirmed. */
  confirmed?: boolean;
}

/** A company that a snapshot covers; without a signal it says that nothing happened, not that nobody knows. */
export interface SnapshotCompanyRecord {
  companyName: string;
  domain: string | null;
  retrievedAt: Instant | null;
}

/** A row set aside: never fatal, never silent. */
export interface QuarantinedRow {
  file: string;
  /** Line in the file where the row starts, 1-based; the header is line 1. */
  line: number;
  column: string | null;
  reason: string;
  /** The row's id when it has one. */
  rowId: string | null;
}
