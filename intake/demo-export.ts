/** The demo world as the CRM would have exported it on the evening of a day: CSV and JSON texts. */
import { ATTRIBUTE_COLUMNS, attributeCells } from './demo-attributes.ts';
import { messUp } from './demo-mess.ts';
import type { Cell, Table, Tables } from './demo-tables.ts';
import type { Day, DemoAccount, DemoDeal, DemoInteraction, DemoWorld } from './demo-world.ts';
import { dateOf, valueAt } from './demo-world.ts';

/** Files by name, as they stood on the evening of the day. */
export function exportWorld(world: DemoWorld, day: Day): Record<string, string> {
  const tables: Tables = {
    'owners.csv': ownersTable(world, day),
    'accounts.csv': accountsTable(world, day),
    'deals.csv': dealsTable(world, day),
    'deal_stages.csv': stagesTable(world, day),
    'deal_qualification.csv': qualificationTable(world, day),
    'interactions.csv': interactionsTable(world, day),
  };
  messUp(tables, day);
  const files = Object.entries(tables).map(([name, table]) => [name, csvOf(table)] as const);
  return { ...Object.fromEntries(files), 'enrichment.json': enrichmentOf(world, day) };
}

function csvOf({ header, rows }: Table): string {
  return `${[header, ...rows].map((row) => row.map(csvCell).join(',')).join('\n')}\n`;
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const dateOrNull = (day: Day | null): string | null => (day === null ? null : dateOf(day));

function ownersTable(world: DemoWorld, day: Day): Table {
  return {
    header: ['owner_id', 'name', 'manager', 'region', 'role', 'active'],
    rows: world.owners.map(({ id, name, manager, region, role, active }) => [
      id,
      name,
      manager,
      region,
      role,
      String(valueAt(active, day)),
    ]),
  };
}

const ACCOUNT_HEADER =
  'account_id name domain owner type segment industry employees annual_revenue arr renewal_date parent_id customer_since created_at plan seats nps csm';

function accountsTable(world: DemoWorld, day: Day): Table {
  const rows = world.accounts
    .filter(({ created }) => created <= day)
    .map((account) => [...accountRow(account, day), ...attributeCells(world.seed, account, day)]);
  return { header: [...ACCOUNT_HEADER.split(' '), ...ATTRIBUTE_COLUMNS], rows };
}

function accountRow(account: DemoAccount, day: Day): Cell[] {
  const arr = valueAt(account.arr, day);
  const since = valueAt(account.customerSince, day);
  return [
    account.id,
    account.name,
    account.domain,
    valueAt(account.owner, day),
    valueAt(account.type, day),
    account.segment,
    account.industry,
    account.employees,
    account.annualRevenue,
    arr,
    dateOrNull(valueAt(account.renewal, day)),
    account.parentId,
    since === null || since > day ? null : dateOf(since),
    dateOf(account.created),
    arr === null || arr === 0 ? null : arr < 25_000 ? 'Starter' : arr < 90_000 ? 'Core' : 'Scale',
    arr === null || arr === 0 ? null : Math.floor(arr / 640) + 5,
    valueAt(account.nps, day),
    account.csm,
  ];
}

const DEAL_HEADER =
  'deal_id account_id name owner type stage amount currency created_at stage_changed_at close_date closed_at outcome';

function dealsTable(world: DemoWorld, day: Day): Table {
  const accounts = new Map(world.accounts.map((account) => [account.id, account]));
  const rows = world.deals
    .filter(({ created }) => created <= day)
    .map((deal) => dealRow(deal, accounts.get(deal.accountId) as DemoAccount, day));
  return { header: DEAL_HEADER.split(' '), rows };
}

function dealRow(deal: DemoDeal, account: DemoAccount, day: Day): Cell[] {
  const stage = deal.stages.filter((stay) => stay.day <= day).at(-1);
  const closed = deal.closed !== null && deal.closed <= day ? deal.closed : null;
  return [
    deal.id,
    deal.accountId,
    deal.name,
    deal.ownerless ? null : valueAt(account.owner, closed ?? day),
    deal.type,
    stage?.stage ?? null,
    valueAt(deal.amount, closed ?? day),
    'USD',
    dateOf(deal.created),
    stage === undefined ? null : dateOf(stage.day),
    dateOrNull(closed ?? valueAt(deal.closeDate, day)),
    dateOrNull(closed),
    closed === null ? null : deal.outcome,
  ];
}

function stagesTable(world: DemoWorld, day: Day): Table {
  const rows = world.deals
    .filter(({ created }) => created <= day)
    .flatMap(({ id, stages }) =>
      stages.filter((stay) => stay.day <= day).map((stay): Cell[] => [id, stay.stage, dateOf(stay.day)]),
    );
  return { header: ['deal_id', 'stage', 'entered_at'], rows };
}

function qualificationTable(world: DemoWorld, day: Day): Table {
  const rows = world.deals.flatMap(({ id, created, closed, qualifications }) =>
    qualifications
      .filter((scored) => created <= day && scored.day <= Math.min(day, closed ?? day))
      .map((scored): Cell[] => [id, scored.score, bandOf(scored.score), dateOf(scored.day)]),
  );
  return { header: ['deal_id', 'outcome_score', 'outcome_band', 'qualified_at'], rows };
}

const bandOf = (score: number): string => (score >= 60 ? 'High' : score >= 45 ? 'Medium' : 'Low');

const INTERACTION_HEADER =
  'interaction_id account_id deal_id occurred_at channel direction status contact interaction_purpose sentiment text';

function interactionsTable(world: DemoWorld, day: Day): Table {
  const rows = world.interactions
    .filter((row) => row.day <= day || (row.booked !== null && row.booked <= day))
    .map((row) => interactionRow(row, day));
  return { header: INTERACTION_HEADER.split(' '), rows };
}

function interactionRow(row: DemoInteraction, day: Day): Cell[] {
  const ahead = row.day > day;
  const time = `${two(Math.floor(row.minute / 60))}:${two(row.minute % 60)}:00`;
  return [
    row.id,
    row.accountId,
    row.dealId,
    `${dateOf(row.day)}T${time}Z`,
    row.channel,
    row.direction,
    ahead ? 'scheduled' : row.status,
    row.contact,
    row.purpose,
    ahead || row.sentiment === null ? null : hundredths(row.sentiment),
    ahead ? null : row.text,
  ];
}

const two = (value: number): string => String(value).padStart(2, '0');

function hundredths(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? '-' : ''}${Math.floor(size / 100)}.${two(size % 100)}`;
}

function enrichmentOf(world: DemoWorld, day: Day): string {
  const found = world.signals.filter((signal) => signal.retrieved <= day);
  const companies = found.map(({ company, domain, type, day: on, amount, detail, retrieved }) => ({
    name: company,
    domain,
    signals: [
      {
        type,
        date: dateOf(on),
        amount,
        detail,
        source_url: `https://example.com/news/${domain.replace('.example', '')}-${type.replace('_', '-')}`,
        retrieved_at: dateOf(retrieved),
      },
    ],
  }));
  const told = new Set(found.map(({ company, domain }) => `${company}\t${domain}`));
  const quiet = world.companies
    .filter(({ name, domain, created }) => created <= day && !told.has(`${name}\t${domain}`))
    .map(({ name, domain }) => ({ name, domain, retrieved_at: dateOf(day), signals: [] }));
  return `${JSON.stringify({ companies: [...companies, ...quiet] }, null, 2)}\n`;
}
