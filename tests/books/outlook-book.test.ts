/** The touches that paths are aged by are those that the feature statement counts, now and on later days. */
import type pg from 'pg';
import { expect, test } from 'vitest';
import { type BaseBook, scoreBaseBook } from '../../books/base-book.ts';
import { outlookInputsOf } from '../../books/outlook-book.ts';
import { readOutlookRows, toldAccounts } from '../../books/report-outlook.ts';
import { scoreWithLookups } from '../../books/score-book.ts';
import { readRawFeatures } from '../../db/features.ts';
import { addDays } from '../../domain/dates.ts';
import type { RawFeatures } from '../../domain/features.ts';
import { agedRow, countsAt } from '../../explain/aged-row.ts';
import { outlookOf } from '../../explain/path.ts';
import { DEMO_AS_OF, DEMO_SEED, generateDemoBook } from '../../intake/demo.ts';
import { importFolder } from '../../intake/import.ts';
import { loadModel } from '../../scoring/model-files.ts';
import { withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';

const model = loadModel('living-doc-4');

/** Means of sentiment in six decimals may differ in the last. */
const counted = ({ sentiment90d, sentimentPrior90d, ...counts }: ReturnType<typeof countsAt>) => ({
  ...counts,
  sentiment: [sentiment90d, sentimentPrior90d].map((each) => each?.toFixed(4)),
});

const readFrom = (row: RawFeatures) =>
  counted(
    Object.fromEntries(
      Object.keys(countsAt({ touches: [], logged: [] }, DEMO_AS_OF)).map((field) => [
        field,
        row[field as keyof RawFeatures],
      ]),
    ) as ReturnType<typeof countsAt>,
  );

test('counted from its touches, a row is what the statement reads, on the day and weeks later', () =>
  withDatabase(({ pool }) =>
    withFolder(generateDemoBook({ seed: DEMO_SEED, asOf: DEMO_AS_OF, accounts: 40 }), async (folder) => {
      await importFolder(pool, { paths: [folder], from: 'generic', observedAt: DEMO_AS_OF });
      const lookupRule = { provider: null, ends: 0, budget: 0 };
      const base = await scoreBaseBook(pool, { asOf: DEMO_AS_OF, model, lookupRule, writer: null });
      const inputs = await outlookInputsOf(pool, base);
      await keepsWhatIsSearched(pool, base, inputs);
      expect(inputs.raw.some(({ touches365d }) => touches365d > 20)).toBe(true);
      for (const row of inputs.raw)
        expect(counted(countsAt(inputs.touches!.get(row.accountId)!, DEMO_AS_OF)), row.name).toEqual(
          readFrom(row),
        );
      for (const days of [1, 23, 64]) {
        const { accounts } = await readRawFeatures(pool, addDays(DEMO_AS_OF, days));
        const read = new Map(accounts.map((row) => [row.accountId, row]));
        for (const row of inputs.raw) {
          const aged = agedRow(row, inputs.touches!.get(row.accountId)!, days, { model, asOf: DEMO_AS_OF });
          const later = read.get(row.accountId)!;
          expect(readFrom(aged), `${row.name} after ${days} days`).toEqual(readFrom(later));
          expect(aged.lastTouchOn && addDays(aged.lastTouchOn, days)).toBe(later.lastTouchOn);
          expect(aged.nextTouchOn && addDays(aged.nextTouchOn, days)).toBe(later.nextTouchOn);
          expect(aged.closedDeals.map(({ dealId }) => dealId)).toEqual(
            later.closedDeals.map(({ dealId }) => dealId),
          );
        }
      }
      const { accountId } = base.book.accounts.find(({ tier }) => tier === 2)!;
      expect(outlookOf(inputs, accountId).paths[0]!.from.score).toBe(
        base.book.accounts.find((each) => each.accountId === accountId)!.score,
      );
    }),
  ));

/** A run keeps the days of the accounts that it searched ways for, of no others, and as the whole book has them. */
async function keepsWhatIsSearched(
  pool: pg.Pool,
  base: BaseBook,
  { touches: all }: Awaited<ReturnType<typeof outlookInputsOf>>,
): Promise<void> {
  const scored = scoreWithLookups(base, []);
  const told = toldAccounts(scored);
  const searched = told.flatMap(({ account, searched }) => (searched ? [account] : []));
  expect(searched.length).toBeGreaterThan(3);
  expect(told.length).toBeLessThanOrEqual(50);
  for (const [tier, most] of [0, 5, 0, 10, 5].entries())
    expect(searched.filter((account) => account.tier === tier).length).toBeLessThanOrEqual(most);
  const { touches, before } = (await readOutlookRows(pool, scored))!;
  expect(before).toBeNull();
  const ids = searched.map(({ accountId }) => accountId).sort();
  expect(touches.map(({ accountId }) => accountId).sort()).toEqual(ids);
  for (const { accountId, ...history } of touches) expect(history).toEqual(all!.get(accountId));
  const { levers: _levers, ...without } = model;
  expect(await readOutlookRows(pool, { ...scored, model: without as typeof model })).toBeNull();
}
