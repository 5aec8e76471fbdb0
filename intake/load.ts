/** Fills the tables from the planned files, in an order in which every reference is already known. */
import { writeSnapshotCompanies } from '../db/snapshot.ts';
import {
  writeDealStages,
  writeInteractions,
  writeOwners,
  writeQualifications,
  writeSignals,
} from '../db/sources.ts';
import type { FileSummary } from '../domain/intake.ts';
import { type AcceptedRow, acceptedRows } from './accept.ts';
import { readSnapshotFile } from './enrichment.ts';
import { loadAccountsAndDeals } from './load-accounts.ts';
import { BATCH, type Loading, options, writeBatches } from './loading.ts';
import type { FilePlan } from './plan.ts';
import { toDealStage, toInteraction, toOwner, toQualification } from './records.ts';
import { noFindings } from './table-reader.ts';
import type { RowTable } from './tables.ts';
import { FileTally, type WriteCounts } from './tally.ts';

async function streamInto<R>(
  plan: FilePlan,
  loading: Loading,
  convert: (accepted: AcceptedRow) => R,
  write: (records: R[]) => Promise<WriteCounts>,
): Promise<FileSummary> {
  const tally = new FileTally(plan.file, plan.table, loading.quarantine);
  const findings = noFindings();
  let batch: R[] = [];
  const flush = async () => {
    if (batch.length > 0) tally.write(await write(batch));
    batch = [];
    loading.onProgress(`${plan.file}: ${tally.read} rows`);
  };
  for await (const accepted of acceptedRows(plan, findings, tally, loading)) {
    batch.push(convert(accepted));
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return tally.summary(findings);
}

async function loadSignals(file: string, path: string, loading: Loading): Promise<FileSummary> {
  const tally = new FileTally(file, 'signals', loading.quarantine);
  const { signals, companies, empty } = readSnapshotFile(path, tally);
  await writeSnapshotCompanies(loading.client, companies, options(loading));
  tally.write(await writeBatches(signals, (batch) => writeSignals(loading.client, batch, options(loading))));
  const told = new Set(signals.map(({ companyName, domain }) => JSON.stringify([companyName, domain])));
  const covered = new Set(companies.map(({ companyName, domain }) => JSON.stringify([companyName, domain])));
  const quiet = [...covered].filter((company) => !told.has(company)).length;
  if (covered.size > 0) {
    loading.notes.push(`${file}: ${covered.size} companies for look-ups, ${quiet} of them without signals`);
  }
  const content = empty ? 'empty' : tally.read === 0 && companies.length === 0 ? 'header_only' : 'rows';
  return tally.summary({ content, unknownColumns: [], duplicateColumns: [] });
}

/** Reads and writes every planned file; answers what became of each. */
export async function loadFiles(
  plans: FilePlan[],
  signals: { file: string; path: string } | null,
  loading: Loading,
): Promise<FileSummary[]> {
  const { client } = loading;
  const of = (table: RowTable) => plans.filter((plan) => plan.table === table);
  const files: FileSummary[] = [];
  for (const plan of of('owners')) {
    const convert = ({ values }: AcceptedRow) => {
      const owner = toOwner(values);
      loading.owners.add(owner);
      return owner;
    };
    files.push(
      await streamInto(plan, loading, convert, (batch) => writeOwners(client, batch, options(loading))),
    );
  }
  files.push(...(await loadAccountsAndDeals(plans, loading)));
  for (const plan of of('deal_stages')) {
    const convert = ({ values }: AcceptedRow) => toDealStage(values);
    files.push(
      await streamInto(plan, loading, convert, (batch) => writeDealStages(client, batch, options(loading))),
    );
  }
  for (const plan of of('deal_qualification')) {
    const convert = ({ values }: AcceptedRow) => toQualification(values);
    files.push(
      await streamInto(plan, loading, convert, (batch) =>
        writeQualifications(client, batch, options(loading)),
      ),
    );
  }
  for (const plan of of('interactions')) {
    const convert = ({ values, row }: AcceptedRow) =>
      toInteraction(values, row.derived['sentiment'] !== undefined);
    files.push(
      await streamInto(plan, loading, convert, (batch) => writeInteractions(client, batch, options(loading))),
    );
  }
  if (signals) files.push(await loadSignals(signals.file, signals.path, loading));
  return files;
}
