/**
 * A backtest on a real training export, as it is: what the figures are, whatever they are. The folder is not part of
 * the project; without it these tests are skipped, and say so.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import type { BacktestAnswer } from '../../cli/shapes-backtest.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { LONG } from './imported-book.ts';
import { runTiers } from './run-command.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/maven-crm', import.meta.url));
const absent = !existsSync(FOLDER);
if (absent) console.warn(`SKIPPED: ${FOLDER} is not there, so no backtest is made on real rows`);

test.skipIf(absent)(
  'sales alone: what was derived over all years is refused, and the rest says what it says',
  LONG,
  () =>
    withDatabase(async ({ url }) => {
      const environment = { DATABASE_URL: url, TIERS_HOME: TEST_HOME };
      const imported = await runTiers(['import', FOLDER, '--map', 'examples/maven-crm.yaml'], environment);
      expect(imported.status).toBe(0);
      const ask = async (...words: string[]): Promise<BacktestAnswer> => {
        const { status, out, err } = await runTiers(['backtest', ...words, '--json'], environment);
        expect(`${status} ${err}`).toBe('0 ');
        return SHAPES.backtest.parse(JSON.parse(out));
      };
      // Touches, sentiment and stages are not in it: the default model has too little to go by, and says so.
      const oneMonth = ['--from', '2017-06-30', '--to', '2017-06-30'];
      expect(await ask(...oneMonth)).toMatchObject({ standing: 'no_tiers' });
      const found = await ask('--model', 'examples/deals-only.yaml');
      const refused = found.refused.map(({ input }) => input);
      for (const input of ['type', 'customer_since', 'deal amount', 'annual_revenue'])
        expect(refused).toContain(input);
      // The price paid is dated by the closing.
      expect(refused).not.toContain('closed deal amount');
      expect(found.months).toHaveLength(9);
      expect(found.sentence).toBe(
        'Of the accounts in Key on 30 September 2017, 61% won fifteen deals or more within 3 months (14 of 23); in Core 47% (14 of 30), in Base 16% (5 of 32); the tiers predict it, but worse than one column alone.',
      );
      const [won, lost, quiet] = found.outcomes;
      expect(won!.figures).toMatchObject({ verdict: 'worse_than_column', column: { name: 'open_deals' } });
      expect(won!.figures!.order.concordance.value).toBeCloseTo(0.807, 2);
      expect(lost!.figures!.verdict).toBe('reversed');
      expect(quiet).toMatchObject({ standing: 'not_known', notKnown: 765 });
    }),
);
