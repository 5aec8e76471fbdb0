/** Source records with everything ordinary, so that a test names only what it is about. */
import type { Database } from '../../db/connection.ts';
import {
  type ImportContext,
  startImport,
  writeAccounts,
  writeDealStages,
  writeDeals,
  writeInteractions,
  writeOwners,
  writeQualifications,
  writeSignals,
} from '../../db/sources.ts';
import { inTransaction } from '../../db/transaction.ts';
import type {
  AccountRecord,
  DealRecord,
  DealStageRecord,
  InteractionRecord,
  OwnerRecord,
  QualificationRecord,
  SignalRecord,
} from '../../domain/records.ts';

export function account(record: Partial<AccountRecord> & { accountId: string }): AccountRecord {
  return {
    name: `Company ${record.accountId}`,
    domain: null,
    ownerId: null,
    type: 'customer',
    segment: null,
    industry: null,
    employees: null,
    annualRevenue: null,
    arr: null,
    renewalDate: null,
    parentId: null,
    customerSince: null,
    createdAt: '2024-01-01',
    attributes: {},
    ...record,
  };
}

export function deal(record: Partial<DealRecord> & { dealId: string; accountId: string }): DealRecord {
  return {
    name: null,
    ownerId: null,
    type: 'new',
    stage: null,
    amount: null,
    amountDerived: false,
    currency: 'USD',
    createdAt: '2026-01-10',
    stageChangedAt: null,
    closeDate: null,
    closedAt: null,
    outcome: null,
    ...record,
  };
}

export function meeting(
  record: Partial<InteractionRecord> & { interactionId: string; accountId: string; occurredAt: string },
): InteractionRecord {
  return {
    dealId: null,
    channel: 'meeting',
    direction: null,
    status: 'completed',
    contact: null,
    purpose: null,
    sentiment: null,
    sentimentDerived: false,
    text: null,
    ...record,
  };
}

export function signal(record: Partial<SignalRecord> & { companyName: string; date: string }): SignalRecord {
  return {
    domain: null,
    type: 'funding',
    amount: null,
    detail: null,
    sourceUrl: 'https://example.com/1',
    retrievedAt: null,
    ...record,
  };
}

export interface Sources {
  owners?: OwnerRecord[];
  accounts?: AccountRecord[];
  deals?: DealRecord[];
  stages?: DealStageRecord[];
  qualifications?: QualificationRecord[];
  interactions?: InteractionRecord[];
  signals?: SignalRecord[];
}

/** One import, in one transaction, as intake writes it. */
export async function importInto(database: Database, observedAt: string, sources: Sources) {
  return inTransaction(database.pool, async (client) => {
    const importId = await startImport(client, { label: 'test', observedAt, contentHash: 'h' });
    const context: ImportContext = { importId, observedAt };
    return {
      owners: await writeOwners(client, sources.owners ?? [], context),
      accounts: await writeAccounts(client, sources.accounts ?? [], context),
      deals: await writeDeals(client, sources.deals ?? [], context),
      stages: await writeDealStages(client, sources.stages ?? [], context),
      qualifications: await writeQualifications(client, sources.qualifications ?? [], context),
      interactions: await writeInteractions(client, sources.interactions ?? [], context),
      signals: await writeSignals(client, sources.signals ?? [], context),
    };
  });
}
