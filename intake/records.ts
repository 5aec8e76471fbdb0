/** Accepted rows as the records that the database takes. Owners are still references, resolved by the caller. */
import type { Scalar } from '../domain/features.ts';
import type {
  AccountRecord,
  DealRecord,
  DealStageRecord,
  InteractionRecord,
  OwnerRecord,
  QualificationRecord,
} from '../domain/records.ts';
import type { Cell, Cells } from './tables.ts';

type Values = Record<string, Cell>;

const text = (cell: Cell | undefined): string | null => (cell == null ? null : String(cell));
const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

export function toOwner(values: Values): OwnerRecord {
  return {
    ownerId: String(values['owner_id']),
    name: String(values['name']),
    manager: text(values['manager']),
    region: text(values['region']),
    role: text(values['role']),
    active: values['active'] !== false,
  };
}

export function toAccount(values: Values, ownerId: string | null): AccountRecord {
  return {
    accountId: String(values['account_id']),
    name: String(values['name']),
    domain: text(values['domain'])?.toLowerCase() ?? null,
    ownerId,
    type: values['type'] as AccountRecord['type'],
    segment: text(values['segment']),
    industry: text(values['industry']),
    employees: number(values['employees']),
    annualRevenue: number(values['annual_revenue']),
    arr: number(values['arr']),
    renewalDate: text(values['renewal_date']),
    parentId: text(values['parent_id']),
    customerSince: text(values['customer_since']),
    createdAt: text(values['created_at']),
    attributes: {},
  };
}

/** `type` may still be missing: a rule over all deals decides it then. */
export function toDeal(values: Values, ownerId: string | null, amountDerived: boolean): DealRecord {
  return {
    dealId: String(values['deal_id']),
    accountId: String(values['account_id']),
    name: text(values['name']),
    ownerId,
    type: values['type'] as DealRecord['type'],
    stage: text(values['stage']),
    amount: number(values['amount']),
    amountDerived: amountDerived && values['amount'] !== null,
    currency: text(values['currency']),
    createdAt: String(values['created_at']),
    stageChangedAt: text(values['stage_changed_at']),
    closeDate: text(values['close_date']),
    closedAt: text(values['closed_at']),
    outcome: values['outcome'] as DealRecord['outcome'],
  };
}

export function toDealStage(values: Values): DealStageRecord {
  return {
    dealId: String(values['deal_id']),
    stage: String(values['stage']),
    enteredAt: String(values['entered_at']),
  };
}

export function toQualification(values: Values): QualificationRecord {
  return {
    dealId: String(values['deal_id']),
    outcomeScore: number(values['outcome_score']),
    outcomeBand: text(values['outcome_band']),
    qualifiedAt: String(values['qualified_at']),
  };
}

export function toInteraction(values: Values, sentimentDerived: boolean): InteractionRecord {
  return {
    interactionId: String(values['interaction_id']),
    accountId: String(values['account_id']),
    dealId: text(values['deal_id']),
    occurredAt: String(values['occurred_at']),
    channel: text(values['channel']),
    direction: values['direction'] as InteractionRecord['direction'],
    status: values['status'] as InteractionRecord['status'],
    contact: text(values['contact']),
    purpose: text(values['interaction_purpose']),
    sentiment: number(values['sentiment']),
    sentimentDerived: sentimentDerived && values['sentiment'] !== null,
    text: text(values['text']),
  };
}

const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/;

function scalar(cell: string, kind: 'number' | 'boolean' | 'text'): Scalar {
  if (kind === 'number') return Number(cell);
  return kind === 'boolean' ? cell.toLowerCase() === 'true' : cell;
}

/**
 * Types further columns by the whole column: numbers where every cell is a plain number (a leading zero makes it
 * text: postal codes), booleans where every cell is true or false, else text.
 */
export function typeAttributes(rows: Cells[]): Record<string, Scalar>[] {
  const kinds = new Map<string, 'number' | 'boolean' | 'text'>();
  for (const row of rows) {
    for (const [name, cell] of Object.entries(row)) {
      if (cell.trim() === '') continue;
      const own = NUMBER.test(cell.trim())
        ? 'number'
        : /^(true|false)$/i.test(cell.trim())
          ? 'boolean'
          : 'text';
      const kind = kinds.get(name) ?? own;
      kinds.set(name, kind === own ? own : 'text');
    }
  }
  return rows.map((row) => {
    const typed: Record<string, Scalar> = {};
    for (const [name, cell] of Object.entries(row)) {
      if (cell.trim() !== '') typed[name] = scalar(cell.trim(), kinds.get(name)!);
    }
    return typed;
  });
}
