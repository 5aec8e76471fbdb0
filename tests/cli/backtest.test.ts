/** `tiers backtest` on real PostgreSQL: what was planted is found, what was observed later is refused, and people are on trial too. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditText, isClean } from '../../claims/audit.ts';
import { SHAPES } from '../../cli/shapes.ts';
import type { BacktestAnswer } from '../../cli/shapes-backtest.ts';
import { writePage } from '../../cli/write-page.ts';
import { addNote } from '../../db/book.ts';
import type { Database } from '../../db/connection.ts';
import { addDispute } from '../../db/disputes.ts';
import { addOverrideEvent } from '../../db/overrides.ts';
import type { DealRecord, InteractionRecord } from '../../domain/records.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { account, deal, importInto, meeting, type Sources } from '../db/records.ts';
import { overrideOf } from '../scoring/accounts.ts';
import { sheetOf } from './demo-tiers.ts';
import { LONG } from './imported-book.ts';
import { runTiers } from './run-command.ts';

const ACCOUNTS = 80;
const ids = [...Array(ACCOUNTS).keys()].map((at) => `A-${String(at).padStart(2, '0')}`);
/** Every third account falls silent in May 2025 and loses its open deal in August. */
const loses = (id: string): boolean => Number(id.slice(2)) % 3 === 0;

const MONTHS = ['06', '07', '08', '09', '10', '11', '12'].map((month) => `2024-${month}`);
const LATER = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
  (month) => `2025-${month}`,
);

/** Six calls a month, until May 2025 for those who lose. */
const touches = (id: string): InteractionRecord[] =>
  [...MONTHS, ...LATER]
    .filter((month) => !loses(id) || month < '2025-05' || month > '2025-11')
    .flatMap((month) =>
      ['02', '07', '12', '17', '22', '27'].map((day) =>
        meeting({
          interactionId: `${id}-${month}-${day}`,
          accountId: id,
          occurredAt: `${month}-${day}T10:00:00Z`,
          channel: 'call',
          sentiment: 0.2,
        }),
      ),
    );

const openDeal = (id: string): DealRecord =>
  deal({
    ...{ dealId: `D-${id}`, accountId: id, type: 'expansion', createdAt: '2025-03-10', amount: 1000 },
    ...(loses(id) ? { closedAt: '2025-08-20', outcome: 'lost' } : {}),
  });

/** What shows nothing but that the deals are covered to the end. */
const LAST = deal({
  dealId: 'D-last',
  accountId: 'A-01',
  createdAt: '2025-12-01',
  closedAt: '2025-12-20',
  outcome: 'won',
});

const rows: Sources = {
  deals: [...ids.map(openDeal), LAST],
  qualifications: ids.map((id, at) => ({
    ...{ dealId: `D-${id}`, outcomeScore: 40 + (at % 5) * 5, outcomeBand: null, qualifiedAt: '2025-03-15' },
  })),
  interactions: ids.flatMap(touches),
};

/** `oracle` says who is going to lose. */
const withOracle = ids.map((accountId) =>
  account({ accountId, arr: 50_000, attributes: { oracle: loses(accountId) ? 1 : 0 } }),
);
const plain = ids.map((accountId) => account({ accountId, arr: 50_000 }));

type Ask = (...words: string[]) => Promise<BacktestAnswer>;

async function withBook(
  imports: [observedAt: string, sources: Sources][],
  work: (ask: Ask, database: Database) => Promise<void>,
): Promise<void> {
  await withDatabase(async (database) => {
    for (const [observedAt, sources] of imports) await importInto(database, observedAt, sources);
    await work(async (...words) => {
      const said = await runTiers(['backtest', ...words, '--json'], {
        DATABASE_URL: database.url,
        TIERS_HOME: TEST_HOME,
      });
      expect(`${said.status} ${said.err}`).toBe('0 ');
      return SHAPES.backtest.parse(JSON.parse(said.out));
    }, database);
  });
}

const SPAN = ['--from', '2025-05-31', '--to', '2025-07-31', '--months', '3'];
const lostOf = ({ outcomes }: BacktestAnswer) => outcomes.find(({ outcome }) => outcome.id === 'lost')!;

test(
  'a column that was observed later is refused; the same column observed in time is the best there is',
  LONG,
  async () => {
    await withBook(
      [
        ['2025-01-31', { accounts: plain }],
        ['2025-12-31', { ...rows, accounts: withOracle }],
      ],
      async (ask) => {
        const found = await ask(...SPAN);
        expect(found.refused).toContainEqual({ input: 'attribute oracle', accounts: ACCOUNTS, monthEnds: 3 });
        expect(found.refused).toContainEqual({ input: 'deal amount', accounts: ACCOUNTS, monthEnds: 3 });
        expect(found.refused.map(({ input }) => input)).not.toContain('arr');
        expect(lostOf(found).figures!.column!.name).not.toContain('oracle');
      },
    );
    await withBook(
      [
        ['2025-01-31', { accounts: withOracle }],
        ['2025-12-31', rows],
      ],
      async (ask) => {
        const found = await ask(...SPAN);
        expect(found.refused.map(({ input }) => input)).not.toContain('attribute oracle');
        expect(lostOf(found).figures!.column).toMatchObject({ name: 'attribute oracle', chosenAt: 1 });
      },
    );
  },
);

test('who falls silent loses, the model foretold it, and people are held against it', LONG, () =>
  withBook(
    [
      ['2025-01-31', { accounts: plain }],
      ['2025-12-31', rows],
    ],
    async (ask, { pool }) => {
      // fell silent. Somebody thought better of them; A-03 is disputed, A-06 noted.
      for (const event of [...overrideOf('A-00', 2, ['VP Sales']), ...overrideOf('A-01', 3, ['VP Sales'])])
        await addOverrideEvent(pool, { ...event, on: '2025-05-20' });
      const said = { on: '2025-05-20', by: 'T. Okafor', words: 'they call us at home' };
      const about = { kind: 'data', link: null, modelId: null, rule: null } as const;
      await addDispute(pool, { disputeId: 'd-1', accountId: 'A-03', ...said, ...about });
      await addNote(pool, {
        accountId: 'A-06',
        author: 'T. Okafor',
        date: '2025-05-20',
        text: 'all is well',
        expires: null,
      });
      const found = await ask(...SPAN);
      expect(found).toMatchObject({ standing: 'tried', data: { from: '2024-06-02', to: '2025-12-27' } });
      expect(found.months.map(({ asOf, tiered }) => [asOf, tiered])).toEqual([
        ['2025-05-31', ACCOUNTS],
        ['2025-06-30', ACCOUNTS],
        ['2025-07-31', ACCOUNTS],
      ]);
      const { figures, people, notKnown } = lostOf(found);
      expect(notKnown).toBe(0);
      expect(figures).toMatchObject({ verdict: 'predicts', book: { observations: 240, accounts: 80 } });
      expect(figures!.tiers.find(({ tier }) => tier === 3)).toMatchObject({ share: expect.closeTo(1, 1) });
      // Both lost after all: the model was right of A-00; A-01 was set to Watch and lost nothing.
      expect(people.overrides).toEqual({ overrides: 2, people: 0, model: 2 });
      expect(people.disputed).toMatchObject([{ spoken: { accounts: 1, with: 1 } }]);
      expect(people.noted).toMatchObject([{ spoken: { accounts: 1, with: 1 } }]);
      expect(found.outcomes.find(({ outcome }) => outcome.id === 'won-expansion')).toMatchObject({
        standing: 'not_enough',
        sentence: 'Not enough outcomes: 0 accounts won an expansion deal within 3 months; 20 are needed.',
      });
    },
  ),
);

test('where everything was observed later no tier can be given, and no figure is', LONG, () =>
  withBook(
    [['2025-12-31', { ...rows, accounts: withOracle, interactions: [], qualifications: [] }]],
    async (ask) => {
      const found = await ask('--model', 'strategic-100', ...SPAN);
      expect(found).toMatchObject({
        standing: 'no_tiers',
        sentence: 'No figures: at none of 3 month ends could a tier be given from what was observed by then.',
      });
      expect(found.outcomes.every(({ figures }) => figures === null)).toBe(true);
    },
  ),
);

test('what the rows do not cover is not known, and a window beyond them is refused', LONG, () =>
  withBook(
    [
      ['2025-01-31', { accounts: plain }],
      ['2025-12-31', rows],
    ],
    async (ask, { url }) => {
      const beyond = await ask('--from', '2025-10-31', '--to', '2025-11-30', '--months', '3');
      for (const outcome of beyond.outcomes)
        expect(outcome).toMatchObject({ standing: 'not_known', with: 0 });
      const words = ['backtest', '--months', '36'];
      const { status, err } = await runTiers(words, { DATABASE_URL: url, TIERS_HOME: TEST_HOME });
      expect(`${status} ${err}`).toMatch(
        /^2 error: No month end lies between .*reach from 2024-06-02 to 2025-12-27/s,
      );
      const wrong = await runTiers(['backtest', '--months', 'six'], {
        DATABASE_URL: url,
        TIERS_HOME: TEST_HOME,
      });
      expect(`${wrong.status} ${wrong.err}`).toMatch(/^2 error: --months six is no window/);
    },
  ),
);

test(
  'a past month end is scored as `tiers score` scores that day, with the month before it for hysteresis',
  LONG,
  () => {
    // Nothing of these rows was observed too late: the deals carry no amount.
    const dated = { ...rows, deals: rows.deals!.map((each) => ({ ...each, amount: null })) };
    return withBook(
      [
        ['2025-01-31', { accounts: plain }],
        ['2025-12-31', dated],
      ],
      async (ask, { url }) => {
        const found = await ask('--from', '2025-05-31', '--to', '2025-06-30', '--months', '3');
        expect(found.refused).toEqual([]);
        const { latest } = lostOf(found).figures!;
        expect(latest.asOf).toBe('2025-06-30');
        const words = ['score', '--as-of', '2025-06-30', '--json'];
        const { out } = await runTiers(words, { DATABASE_URL: url, TIERS_HOME: TEST_HOME });
        const { accounts } = SHAPES.score.parse(JSON.parse(out));
        expect(latest.tiers.map(({ tier, observations }) => [tier, observations])).toEqual(
          [1, 2, 3, 4].map((tier) => [tier, accounts.filter((each) => each.tier === tier).length]),
        );
      },
    );
  },
);

test('text, page and answer say the same sentence; each figure of the page is held by its facts', LONG, () =>
  withBook(
    [
      ['2025-01-31', { accounts: plain }],
      ['2025-12-31', rows],
    ],
    async (ask, { url }) => {
      const words = [...SPAN, '--against', 'living-doc-4'];
      const found = await ask(...words);
      const { sentence } = found;
      expect(lostOf(found).figures!.against).toMatchObject({ difference: 0, interval: { low: 0, high: 0 } });
      const said = async (form: string) =>
        (
          await runTiers(['backtest', ...words, '--format', form], {
            DATABASE_URL: url,
            TIERS_HOME: TEST_HOME,
          })
        ).out;
      const [text, page] = [await said('text'), await said('md')];
      expect(text).toContain(sentence);
      expect(page).toContain(sentence);
      expect(text).toContain('Verdict: predicts');
      expect(text).toMatch(/Model living-doc-4: .* difference 0\.00 \(0\.00 to 0\.00\)/);
      expect(page).toContain('| Watch | 27 | 81 | 81 | 100% (');
      expect(page).toContain('## Lost an open deal within 3 months (bad news)');
      expect(page).toContain('- Lost an open deal: the tiers predict it.');
      await holdsEachFigure(page, words, url);
      const question = ['ask', 'do the tiers predict churn?', '--json'];
      const { out } = await runTiers(question, { DATABASE_URL: url, TIERS_HOME: TEST_HOME });
      const answer = SHAPES.ask.parse(JSON.parse(out));
      expect(answer).toMatchObject({ about: 'backtest', model: { name: 'living-doc-4' } });
      expect(answer.answer).toContain(
        'Not known: the rows do not show which accounts churned within 6 months.',
      );
    },
  ),
);

/** The page as written to a folder is audited there; a figure of it that is one more is a fault. */
async function holdsEachFigure(page: string, words: string[], url: string): Promise<void> {
  const environment = { DATABASE_URL: url, TIERS_HOME: TEST_HOME };
  const folder = mkdtempSync(join(tmpdir(), 'tiers-backtest-'));
  try {
    expect((await runTiers(['backtest', ...words, '--out', folder], environment)).status).toBe(0);
    const file = join(folder, 'backtest.md');
    expect(readFileSync(file, 'utf8')).toBe(page);
    expect((await runTiers(['audit', file], environment)).out).toContain(' 0 faults.');
    const sheet = sheetOf(folder);
    const figures = [...page.matchAll(/\d[\d,]*(?:\.\d+)?/g)];
    expect(figures.length).toBeGreaterThan(150);
    // Every seventeenth: an audit of the page takes a tenth of a second.
    for (const [at, { 0: figure, index }] of figures.entries())
      if (at % 17 === 0) {
        const more = String(Number(figure.replaceAll(',', '')) + 1);
        const mutant = page.slice(0, index) + more + page.slice(index + figure.length);
        expect(isClean(auditText(mutant, sheet)), page.slice(index - 40, index + 9)).toBe(false);
      }
    const other = { text: page, sheet: { ...sheet, run: 'simulation-1' }, audit: auditText(page, sheet) };
    expect(() => writePage(folder, 'backtest.md', other)).toThrow('holds the facts of something else');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
