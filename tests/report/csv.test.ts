import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ScoredAccount, ScoredBook } from '../../domain/ledger.ts';
import { accountsCsv, csvCell } from '../../report/csv.ts';

function account(id: string, over: Partial<ScoredAccount> = {}): ScoredAccount {
  return {
    accountId: id,
    name: `Company ${id}`,
    status: 'tiered',
    statusReason: null,
    tier: 2,
    label: 'Nurture',
    score: 50,
    earned: 20,
    possible: 40,
    applicable: 100,
    components: [],
    provisional: null,
    rules: [],
    holds: [],
    scoredTier: 2,
    displacedBy: null,
    tierWithoutSignals: 2,
    ranking: null,
    features: {
      accountId: id,
      values: { arr: 1000.5, sentiment_90d: -0.41, owner: 'Ruiz', touches_30d: 0 },
      absent: { outcome_score: { kind: 'not_judged', reason: 'no open deal' } },
      provenance: {},
      sources: {},
      deals: [],
      touchesWeekly: [],
    },
    ledger: [],
    ...over,
  };
}

const book = (accounts: ScoredAccount[]): ScoredBook => ({
  asOf: '2026-05-31',
  model: { id: 'm', name: 'm', version: 1, hash: 'h' },
  accounts,
  caps: [],
  rules: [],
  componentsLeftOut: [],
  stageMedians: [],
  warnings: [],
});

const rowsOf = (accounts: ScoredAccount[], why = () => 'quiet') =>
  parse(accountsCsv({ book: book(accounts), previous: null, why }), { columns: true }) as Record<
    string,
    string
  >[];

describe('a cell', () => {
  it.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['a=b', 'a=b'],
    ['A, "B"\nC', '"A, ""B""\nC"'],
  ])('%j is no formula and no second cell', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  it.each([
    [-0.41, '-0.41'],
    [0, '0'],
    [1e21, '1000000000000000000000'],
    [null, ''],
    [Number.NaN, ''],
    [true, 'yes'],
  ])('%j is written as %s', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });
});

describe('the book', () => {
  it('holds every account once, those without a tier last and with their reason', () => {
    const rows = rowsOf([
      account('C', { status: 'not_tiered', statusReason: 'partner', tier: null, label: null, score: null }),
      account('B', { tier: 3, label: 'Watch', score: 90 }),
      account('A2', { score: 60 }),
      account('A1', { score: 60 }),
    ]);
    expect(rows.map((row) => row['account_id'])).toEqual(['A1', 'A2', 'B', 'C']);
    expect(rows[3]).toMatchObject({ tier: '', status: 'not_tiered', status_reason: 'partner' });
  });

  it('names features as they are named, keeps negative numbers, and says what is not scored', () => {
    const [row] = rowsOf([account('A')]);
    expect(row).toMatchObject({ arr: '1000.5', sentiment_90d: '-0.41', touches_30d: '0', why: 'quiet' });
    expect(row?.['not_scored']).toBe('outcome_score: no open deal');
  });

  it('gives no formula a way in through a name, an owner or the reason', () => {
    const hostile = account('A', { name: '=1+1' });
    hostile.features.values['owner'] = '@x';
    const [row] = rowsOf([hostile], () => '-1 day');
    expect(row).toMatchObject({ name: "'=1+1", owner: "'@x", why: "'-1 day" });
  });
});
