/** A snapshot out of tables: what changed between two dates, whose layoffs they are, and what was set aside. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import { importFolder } from '../../intake/import.ts';
import { makeSnapshot, writeSnapshot } from '../../intake/snapshot.ts';
import { snapshotSource } from '../../tools/company-snapshot.ts';
import { runTiers } from '../cli/run-command.ts';
import { withDatabase } from '../database.ts';
import { withFolder } from './export-folder.ts';

const OLD = `company_id,company_name,status,team_size,website,location
1,Growing,Active,100,https://growing.com,"Lahore, Pakistan"
2,Shrinking,Active,50,www.shrinking.com,Paris
3,Steady,Active,100,steady.com,Paris
4,Bought,Active,10,bought.com,Paris
5,Closed,Active,20,closed.com,Paris
6,Listed,Active,100,listed.com,Paris
7,Long gone,Inactive,5,gone.com,Paris
8,Renamed,Active,10,old.com,Paris
9,Nowhere,Active,10,https://,Paris
10,Dropped,Active,10,dropped.com,Paris
14,Twice,Active,10,twice.com,Paris
`;
const NEW = `"company_id","company_name","status","team_size","website","location"
1,GROWING,Active,122.0,http://www.growing.com/,Lahore
2,Shrinking,Active,40,shrinking.com,Paris
3,Steady,Active,109,steady.com,New York
4,Bought,Acquired,100,bought.com,Paris
5,Closed,Inactive,,closed.com,Paris
6,Listed,Public,105,listed.com,Paris
7,Long gone,Inactive,5,gone.com,Paris
8,Renamed,Active,90,new.com,Paris
9,Nowhere,Active,90,https://,Paris
11,,Active,1,x.com,Paris
12,Odd,Active,many,not a site,Paris
13,Steady,Active,7,https://STEADY.com,Berlin
14,Twice,Active,10,twice.com,Paris
15,Twice,Active,10,twice.org,Paris
`;
const LAYOFFS = `company,location,total_laid_off,date,percentage_laid_off,source,date_added
Growing,Lahore,300.0,12/31/2023,,https://n.example/a,1/2/2024
Steady,New York City,,1/5/2024,0.3,,
Steady,Boston,,1/6/2024,0.3,,
Elsewhere,Oslo,10,2024-02-01,0.1,,
Growing,Lahore,10,31/12/2023,,,
Growing,Lahore,10,,,,
Elsewhere,Oslo,lots,2/2/2024,7,,
Twice,Paris,5,2/2/2024,,,
`;
const DATES = { old: '2023-02-27', new: '2024-05-11' };

const withTables = <T>(work: (folder: string) => Promise<T>): Promise<T> =>
  withFolder({ 'old.csv': OLD, 'new.csv': NEW, 'layoffs.csv': LAYOFFS }, work);

const made = (folder: string, layoffs = true) =>
  makeSnapshot({
    companies: { old: join(folder, 'old.csv'), new: join(folder, 'new.csv') },
    dates: DATES,
    layoffs: layoffs ? join(folder, 'layoffs.csv') : undefined,
    layoffDates: 'm/d/yyyy',
  });

describe('a snapshot of tables', () => {
  test('says what changed between the dates, by name and domain', async () => {
    const { companies } = await withTables((folder) => made(folder, false));
    const signals = companies.flatMap(({ name, domain, signals: told }) =>
      told.map(({ type, date, detail }) => [name, domain, type, date, detail]),
    );
    const between = 'between 2023-02-27 and 2024-05-11';
    expect(signals).toEqual([
      ['Bought', 'bought.com', 'acquisition', '2024-05-11', 'acquired'],
      ['Closed', 'closed.com', 'bankruptcy', '2024-05-11', 'no longer active'],
      ['GROWING', 'growing.com', 'headcount_growth', '2024-05-11', `22% more staff ${between} (100 to 122)`],
      ['Listed', 'listed.com', 'ipo', '2024-05-11', 'went public'],
      [
        'Shrinking',
        'shrinking.com',
        'headcount_decline',
        '2024-05-11',
        `20% fewer staff ${between} (50 to 40)`,
      ],
    ]);
    expect(companies.map(({ name, domain, retrieved_at }) => `${name} ${domain} ${retrieved_at}`)).toEqual(
      expect.arrayContaining([
        'Renamed old.com 2023-02-27',
        'Renamed new.com 2024-05-11',
        'Nowhere null 2024-05-11',
        'Dropped dropped.com 2023-02-27',
      ]),
    );
  });

  test('puts layoffs to a company in the same place, and lists the others by name alone', async () => {
    const { companies, summary } = await withTables((folder) => made(folder));
    const laidOff = companies.flatMap(({ name, domain, signals }) =>
      signals
        .filter(({ type }) => type === 'layoffs')
        .map(({ date, detail, source_url, retrieved_at }) => [
          name,
          domain,
          date,
          detail,
          source_url,
          retrieved_at,
        ]),
    );
    expect(laidOff).toEqual([
      ['Elsewhere', null, '2024-02-01', '10% of staff, 10 people', null, null],
      ['Elsewhere', null, '2024-02-02', null, null, null],
      ['GROWING', 'growing.com', '2023-12-31', '300 people', 'https://n.example/a', '2024-01-02'],
      ['Steady', null, '2024-01-06', '30% of staff', null, null],
      ['Steady', 'steady.com', '2024-01-05', '30% of staff', null, null],
      ['Twice', null, '2024-02-02', '5 people', null, null],
    ]);
    expect(summary.layoffs).toEqual({ byDomain: 0, byNameAndPlace: 2, unmatched: 4 });
  });

  test('counts every row, and sets aside what cannot be right with its line', async () => {
    const { summary, setAside } = await withTables((folder) => made(folder));
    expect(summary.files.map(({ file, read, loaded }) => [file, read, loaded])).toEqual([
      ['old.csv', 11, 11],
      ['new.csv', 14, 12],
      ['layoffs.csv', 8, 6],
    ]);
    expect(setAside.map(({ file, line, column, rowId }) => `${file}:${line} ${column} ${rowId}`)).toEqual([
      'new.csv:11 name null',
      'new.csv:12 website Odd',
      'new.csv:12 team_size Odd',
      'new.csv:13 name Steady',
      'layoffs.csv:6 date null',
      'layoffs.csv:7 date null',
      'layoffs.csv:8 total_laid_off Elsewhere',
      'layoffs.csv:8 percentage_laid_off Elsewhere',
    ]);
  });

  test('comes in by import, and look-ups take only what has a domain', async () => {
    await withTables(async (folder) => {
      const { companies } = await made(folder);
      const path = join(folder, 'enrichment.json');
      writeSnapshot(path, companies);
      await withDatabase(async ({ pool }) => {
        await importFolder(pool, { paths: [path], observedAt: '2024-05-31' });
        const source = snapshotSource(pool, 4);
        const lookUp = (name: string, domain: string) =>
          source.lookUp({ name, domain, asOf: '2024-05-31' }, new AbortController().signal);
        expect((await lookUp('Growing', 'growing.com')).signals.map(({ type }) => type)).toEqual([
          'headcount_growth',
          'layoffs',
        ]);
        expect((await lookUp('Elsewhere', 'elsewhere.com')).status).toBe('ambiguous');
        expect(await lookUp('Steady', 'steady.com')).toMatchObject({
          status: 'found',
          signals: [{ date: '2024-01-05' }],
        });
      });
    });
  });
});

describe('tiers snapshot', () => {
  const words = (folder: string, ...rest: string[]) => [
    'snapshot',
    '--companies',
    join(folder, 'old.csv'),
    join(folder, 'new.csv'),
    '--dates',
    DATES.old,
    DATES.new,
    '--out',
    join(folder, 'enrichment.json'),
    ...rest,
  ];

  test('writes the file and says what is in it, twice the same', async () => {
    await withTables(async (folder) => {
      const said = await runTiers(words(folder, '--layoffs', join(folder, 'layoffs.csv')), {});
      expect([said.status, said.err]).toEqual([0, '']);
      expect(said.out).toContain('new.csv: 14 rows read = 12 used + 2 set aside');
      expect(said.out).toContain('2 by name and place, 4 to none');
      const first = readFileSync(join(folder, 'enrichment.json'), 'utf8');
      const json = await runTiers([...words(folder, '--layoffs', join(folder, 'layoffs.csv')), '--json'], {});
      expect(SHAPES.snapshot.parse(JSON.parse(json.out)).companies).toBe(JSON.parse(first).companies.length);
      expect(readFileSync(join(folder, 'enrichment.json'), 'utf8')).toBe(first);
    });
  });

  test.each<[string, (folder: string) => string[], RegExp]>([
    [
      'one table',
      (folder) => ['snapshot', '--companies', join(folder, 'old.csv'), '--dates', DATES.old, DATES.new],
      /takes two/,
    ],
    [
      'dates out of order',
      (folder) => words(folder).map((word) => (word === DATES.old ? '2024-12-31' : word)),
      /not in order/,
    ],
    [
      'a table that is not there',
      (folder) => words(folder).map((word) => (word.endsWith('new.csv') ? join(folder, 'no.csv') : word)),
      /no\.csv/,
    ],
    [
      'a table of something else',
      (folder) => words(folder, '--layoffs', join(folder, 'old.csv')),
      /no column date/,
    ],
    ['a form that is none', (folder) => words(folder, '--layoff-dates', 'yesterday'), /no date form/],
  ])('%s is refused, and nothing written', async (_case, given, message) => {
    await withTables(async (folder) => {
      const said = await runTiers(given(folder), {});
      expect([said.status, said.err]).toEqual([2, expect.stringMatching(message)]);
      expect(existsSync(join(folder, 'enrichment.json'))).toBe(false);
    });
  });
});

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const absent = !existsSync(`${DATA}/yc-companies`);
if (absent)
  console.warn(`SKIPPED: ${DATA}/yc-companies is not there, so the converter is not tested on public tables`);

test.skipIf(absent)(
  'public tables: every row is used or set aside, and every signal has a company',
  async () => {
    const { companies, summary } = await makeSnapshot({
      companies: {
        old: `${DATA}/yc-companies/2023-02-27-yc-companies.csv`,
        new: `${DATA}/yc-companies/2024-05-11-yc-companies.csv`,
      },
      dates: DATES,
      layoffs: `${DATA}/layoffs/layoffs.csv`,
      layoffDates: 'm/d/yyyy',
    });
    console.info(JSON.stringify(summary, null, 1));
    expect(summary.files.map(({ read }) => read)).toEqual([4128, 4663, 3929]);
    for (const { read, loaded, setAside } of summary.files) {
      expect(loaded + setAside.reduce((sum, { rows }) => sum + rows, 0)).toBe(read);
      expect(loaded / read).toBeGreaterThan(0.98);
    }
    const { byDomain, byNameAndPlace, unmatched } = summary.layoffs!;
    expect(byDomain + byNameAndPlace + unmatched).toBe(summary.files[2]!.loaded);
    expect(summary.signals['layoffs']).toBe(summary.files[2]!.loaded);
    const changed = companies.filter(({ signals }) => signals.some(({ type }) => type !== 'layoffs'));
    expect(changed.every(({ domain }) => domain !== null)).toBe(true);
    expect(summary.signals['headcount_growth']).toBeGreaterThan(300);
  },
);
