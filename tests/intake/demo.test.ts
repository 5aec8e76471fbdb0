import { describe, expect, test } from 'vitest';
import { DEMO_AS_OF, DEMO_PREVIOUS_AS_OF, DEMO_SEED, generateDemoBook } from '../../intake/demo.ts';

type Row = Record<string, string>;

/** Rows of one file of the demo book, its quoted cells included; a reader of its own, on purpose. */
function rowsOf(files: Record<string, string>, name: string): Row[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of (files[name] ?? '').matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n)/g,
  )) {
    (records.at(-1) as string[]).push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') records.push([]);
  }
  const [header, ...rows] = records.filter((cells) => cells.length > 0) as [string[], ...string[][]];
  return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
}

const may = generateDemoBook({ seed: DEMO_SEED, asOf: DEMO_AS_OF });
const april = generateDemoBook({ seed: DEMO_SEED, asOf: DEMO_PREVIOUS_AS_OF });
const repeated = (values: string[]): number => values.length - new Set(values).size;

describe('the demo book', () => {
  test('is the same bytes for the same seed, and another book for another', () => {
    expect(generateDemoBook({ seed: DEMO_SEED, asOf: DEMO_AS_OF })).toEqual(may);
    expect(generateDemoBook({ seed: DEMO_SEED + 1, asOf: DEMO_AS_OF })['accounts.csv']).not.toBe(
      may['accounts.csv'],
    );
  });

  test('has the columns that a generic import reads', () => {
    const header = (name: string): string | undefined => may[name]?.split('\n')[0];
    expect(header('accounts.csv')).toMatch(
      /^account_id,name,domain,owner,type,segment,industry,employees,annual_revenue,arr,renewal_date,parent_id,customer_since,created_at,/,
    );
    expect(header('deals.csv')).toBe(
      'deal_id,account_id,name,owner,type,stage,amount,currency,created_at,stage_changed_at,close_date,closed_at,outcome',
    );
    expect(header('deal_stages.csv')).toBe('deal_id,stage,entered_at');
    expect(header('deal_qualification.csv')).toBe('deal_id,outcome_score,outcome_band,qualified_at');
    expect(header('interactions.csv')).toBe(
      'interaction_id,account_id,deal_id,occurred_at,channel,direction,status,contact,interaction_purpose,sentiment,text',
    );
  });

  test('shows no event from after the day of the export but booked meetings', () => {
    for (const [files, asOf] of [
      [april, DEMO_PREVIOUS_AS_OF],
      [may, DEMO_AS_OF],
    ] as const) {
      const late = rowsOf(files, 'interactions.csv').filter(
        ({ occurred_at }) => String(occurred_at).slice(0, 10) > asOf,
      );
      expect(late.length).toBeGreaterThan(40);
      expect(new Set(late.map(({ channel, status }) => `${channel} ${status}`))).toEqual(
        new Set(['meeting scheduled']),
      );
      expect(late.filter(({ sentiment, text }) => sentiment !== '' || text !== '')).toEqual([]);
      const dates = [
        ...rowsOf(files, 'accounts.csv').flatMap(({ created_at, customer_since }) => [
          created_at,
          customer_since,
        ]),
        ...rowsOf(files, 'deals.csv').flatMap(({ created_at, stage_changed_at, closed_at }) => [
          created_at,
          stage_changed_at,
          closed_at,
        ]),
        ...rowsOf(files, 'deal_stages.csv').map(({ entered_at }) => entered_at),
        ...rowsOf(files, 'deal_qualification.csv').map(({ qualified_at }) => qualified_at),
      ];
      expect(dates.filter((date) => String(date) > asOf)).toEqual([]);
      const { companies } = JSON.parse(String(files['enrichment.json']));
      const found = companies.flatMap((company: { signals: { retrieved_at: string }[] }) => company.signals);
      expect(found.filter((signal: { retrieved_at: string }) => signal.retrieved_at > asOf)).toEqual([]);
    }
  });

  test('has an event on the last day, so that the import knows how far it reaches', () => {
    const days = rowsOf(may, 'interactions.csv').filter(({ occurred_at }) =>
      occurred_at?.startsWith(DEMO_AS_OF),
    );
    expect(days.length).toBeGreaterThan(0);
    expect(
      rowsOf(april, 'interactions.csv').some(({ occurred_at }) =>
        occurred_at?.startsWith(DEMO_PREVIOUS_AS_OF),
      ),
    ).toBe(true);
  });

  test('tells the same past in May as in April', () => {
    for (const name of ['deal_stages.csv', 'deal_qualification.csv']) {
      const later = new Set(may[name]?.split('\n'));
      expect(april[name]?.split('\n').filter((line) => !later.has(line))).toEqual([]);
    }
    const later = new Map(rowsOf(may, 'interactions.csv').map((row) => [row['interaction_id'], row]));
    for (const row of rowsOf(april, 'interactions.csv')) {
      const same = later.get(row['interaction_id']);
      if (row['status'] === 'scheduled') expect(same).toMatchObject({ occurred_at: row['occurred_at'] });
      else expect(same).toEqual(row);
    }
    const deals = new Map(rowsOf(may, 'deals.csv').map((row) => [row['deal_id'], row]));
    for (const row of rowsOf(april, 'deals.csv')) {
      const same = deals.get(row['deal_id']);
      if (row['closed_at'] === '')
        expect(same).toMatchObject({ account_id: row['account_id'], created_at: row['created_at'] });
      else expect(same).toEqual(row);
    }
  });

  test('keeps what a CRM overwrites as it stood on the day', () => {
    const before = new Map(rowsOf(april, 'deals.csv').map((row) => [row['deal_id'], row]));
    const changed = (column: string): number =>
      rowsOf(may, 'deals.csv').filter(
        (row) => before.has(row['deal_id']) && before.get(row['deal_id'])?.[column] !== row[column],
      ).length;
    expect(changed('stage')).toBeGreaterThan(15);
    expect(changed('amount')).toBeGreaterThan(5);
    expect(changed('close_date')).toBeGreaterThan(10);
    expect(changed('outcome')).toBeGreaterThan(5);
    const accounts = new Map(rowsOf(april, 'accounts.csv').map((row) => [row['account_id'], row]));
    const moved = rowsOf(may, 'accounts.csv').filter(
      (row) => accounts.has(row['account_id']) && accounts.get(row['account_id'])?.['owner'] !== row['owner'],
    );
    expect(new Set(moved.map((row) => row['account_id'])).size).toBe(6);
  });

  test('is as messy as a real book', () => {
    const interactions = rowsOf(may, 'interactions.csv');
    const deals = rowsOf(may, 'deals.csv');
    const accounts = rowsOf(may, 'accounts.csv');
    const known = new Set(accounts.map((row) => row['account_id']));
    const open = deals.filter(({ closed_at }) => closed_at === '');
    const events = interactions
      .filter(
        ({ channel, status }) => (channel === 'meeting' || channel === 'call') && status === 'completed',
      )
      .map((row) => [row['account_id'], row['occurred_at'], row['channel'], row['contact']].join());
    expect(repeated(accounts.map((row) => String(row['account_id'])))).toBe(2);
    expect(repeated(deals.map((row) => String(row['deal_id'])))).toBe(2);
    expect(repeated(interactions.map((row) => String(row['interaction_id'])))).toBe(3);
    expect(deals.filter((row) => !known.has(String(row['account_id']))).length).toBe(3);
    expect(interactions.filter(({ occurred_at }) => /^02/.test(String(occurred_at))).length).toBe(2);
    expect(repeated(events)).toBeGreaterThan(10);
    expect(open.filter(({ amount }) => amount === '').length).toBeGreaterThan(2);
    expect(
      open.filter(({ close_date }) => close_date !== '' && String(close_date) < DEMO_AS_OF).length,
    ).toBeGreaterThan(7);
    expect(accounts.filter(({ owner }) => owner === '').length).toBe(2);
    expect(accounts.filter(({ name }) => /[&',]/.test(String(name))).length).toBeGreaterThan(2);
  });

  test('has as many accounts as asked for, the same in a book of any size', () => {
    const book = (accounts: number) => generateDemoBook({ seed: DEMO_SEED, asOf: DEMO_AS_OF, accounts });
    const names = (files: Record<string, string>) =>
      new Set(rowsOf(files, 'accounts.csv').map(({ name }) => name));
    const [whole, few, many] = [names(may), names(book(30)), names(book(450))];
    expect([whole.size, few.size, many.size]).toEqual([200, 30, 450]);
    expect([...few].filter((name) => !whole.has(name))).toEqual([]);
    expect([...whole].filter((name) => !many.has(name))).toEqual([]);
    expect(book(200)).toEqual(may);
    expect(book(30)).toEqual(book(30));
    expect(() => book(19)).toThrow(/20 to 2000/);
  });

  test('names what was possible when a date or seed cannot be used', () => {
    expect(() => generateDemoBook({ seed: 1, asOf: '2031-01-31' })).toThrow(
      /possible are 2025-06-03 to 2026-12-31/,
    );
    expect(() => generateDemoBook({ seed: 1.5, asOf: DEMO_AS_OF })).toThrow(/whole number/);
  });
});
