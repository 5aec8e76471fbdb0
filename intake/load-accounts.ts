/** Accounts and deals are read before either is written, so that declared rules can look over both. */
import { writeAccounts, writeOwners } from '../db/sources.ts';
import type { FileSummary } from '../domain/intake.ts';
import type { AccountRecord } from '../domain/records.ts';
import { acceptedRows } from './accept.ts';
import { deriveAccountField, deriveDealTypes, type FirstWins, firstWins } from './derive.ts';
import { type ReadDeals, readDeals, writeReadDeals } from './load-deals.ts';
import { type Loading, options, writeBatches } from './loading.ts';
import type { FilePlan } from './plan.ts';
import { toAccount, typeAttributes } from './records.ts';
import { noFindings } from './table-reader.ts';
import type { Cells } from './tables.ts';
import { FileTally } from './tally.ts';

interface ReadAccounts {
  plan: FilePlan;
  tally: FileTally;
  findings: ReturnType<typeof noFindings>;
  accounts: AccountRecord[];
}

async function readAccounts(plan: FilePlan, loading: Loading): Promise<ReadAccounts> {
  const tally = new FileTally(plan.file, plan.table, loading.quarantine);
  const findings = noFindings();
  const accounts: AccountRecord[] = [];
  const attributes: Cells[] = [];
  const marks: string[][] = [];
  for await (const { row, values, ownerId } of acceptedRows(plan, findings, tally, loading)) {
    accounts.push(toAccount(values, ownerId));
    attributes.push(row.attributes);
    marks.push(Object.keys(row.derived));
  }
  typeAttributes(attributes).forEach((typed, at) => {
    accounts[at]!.attributes = typed;
    for (const field of marks[at]!) typed[`derived_${field}`] = 'mapping';
  });
  return { plan, tally, findings, accounts };
}

/** Applies the rules that look over all accounts and deals of the import. */
function applyRules(accountFiles: ReadAccounts[], dealFiles: ReadDeals[], loading: Loading): void {
  const deals = dealFiles.flatMap((read) => read.deals.map((loaded) => loaded.deal));
  const given: FirstWins = new Map(loading.wins);
  for (const { accountId, type, customerSince } of accountFiles.flatMap((read) => read.accounts)) {
    // A customer of unknown standing was one before any deal here: what it is offered is expansion.
    const since = customerSince ?? (type === 'customer' ? '1900-01-01' : null);
    const known = given.get(accountId);
    if (since !== null && (known === undefined || since < known)) given.set(accountId, since);
  }
  for (const { tally, deals: loaded } of dealFiles) {
    const decided = deriveDealTypes(
      loaded.map((entry) => entry.deal),
      firstWins(deals, given),
    );
    tally.derive('type', 'expansion_after_first_win', decided);
  }
  const wins = firstWins(deals, loading.wins);
  for (const { plan, tally, accounts } of accountFiles) {
    for (const [field, rule] of Object.entries(plan.rules)) {
      tally.derive(field, rule, deriveAccountField(field, rule, accounts, deals, wins));
    }
  }
}

export async function loadAccountsAndDeals(plans: FilePlan[], loading: Loading): Promise<FileSummary[]> {
  const { client } = loading;
  const accountFiles: ReadAccounts[] = [];
  for (const plan of plans.filter(({ table }) => table === 'accounts')) {
    accountFiles.push(await readAccounts(plan, loading));
  }
  const dealFiles: ReadDeals[] = [];
  for (const plan of plans.filter(({ table }) => table === 'deals')) {
    dealFiles.push(await readDeals(plan, loading));
  }
  applyRules(accountFiles, dealFiles, loading);
  await writeBatches(loading.owners.takeCreated(), (batch) => writeOwners(client, batch, options(loading)));
  for (const { tally, accounts, plan } of accountFiles) {
    tally.write(await writeBatches(accounts, (batch) => writeAccounts(client, batch, options(loading))));
    loading.onProgress(`${plan.file}: ${tally.read} rows`);
  }
  for (const read of dealFiles) await writeReadDeals(read, loading);
  return [...accountFiles, ...dealFiles].map(({ tally, findings }) => tally.summary(findings));
}
