/** The other models from a file of accounts to their tiers, by the command line: columns become attributes as they stand. */
import { expect, test } from 'vitest';
import type { ScoreAnswer } from '../../cli/shapes.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { runTiers } from './run-command.ts';

const HEADER =
  'account_id,name,type,arr,customer_since,gross_margin,contract_minimum,strategic_fit,expansion_ceiling,usage_signal,icp_fit,revenue_potential,intent,logo_value';

/** Ten customers of $10,000 to $100,000, the last of them different in the ways that each model reads. */
const ACCOUNTS = [
  HEADER,
  ...[10, 20, 30, 40, 50, 60, 70, 80, 90].map(
    (arr) =>
      `A-${arr},Acme ${arr},customer,${arr}000,2020-01-01,0.5,5000,adjacent,modest,50,70,50000,cold,growing`,
  ),
  'A-100,Halden Works,customer,100000,2020-01-01,0.61,5000,lighthouse,two_to_three_x,10,85,100000,warm,industry_leader',
  'P-1,Ostra Foods,prospect,,,,,strong_icp,,95,90,20000,hot,unknown',
  'P-2,Tessel Bank,prospect,,,,,,,,50,30000,cold,',
].join('\n');

test('a file of accounts is tiered by each preset, as its seed says', () =>
  withDatabase((database) =>
    withFolder({ 'accounts.csv': ACCOUNTS }, async (folder) => {
      const environment = { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME };
      const imported = await runTiers(
        ['import', folder, '--from', 'generic', '--observed-at', '2026-05-31', '--json'],
        environment,
      );
      expect(imported.status, imported.err).toBe(0);
      const score = async (model: string) => {
        const words = ['score', '--model', model, '--as-of', '2026-05-31', '--json'];
        const said = await runTiers(words, environment);
        expect(said.status, said.err).toBe(0);
        const answer = JSON.parse(said.out) as ScoreAnswer;
        return new Map(answer.accounts.map((account) => [account.id, account]));
      };
      const points = (account: ScoreAnswer['accounts'][number] | undefined) =>
        account?.ledger.filter((line) => line.stage === 'components').map((line) => line.points);

      const three = await score('three-signal-15');
      expect(points(three.get('A-100'))).toEqual([5, 5, 4]); // top decile, lighthouse, two to three times
      expect(three.get('A-100')).toMatchObject({ score: 14, tier: 1, label: 'Gold' });
      expect(three.get('A-50')).toMatchObject({ score: 9, tier: 2 }); // 91 % of the median of 55,000: 3 + 3 + 3
      expect(three.get('A-40')).toMatchObject({ score: 8, tier: 2 }); // 73 %: 2 + 3 + 3
      expect(three.get('P-1')).toMatchObject({ tier: null, statusReason: 'prospect' });

      const plg = await score('three-signal-plg');
      expect(points(plg.get('A-40'))).toEqual([3, 3, 3]); // usage 50 in the place of ARR
      expect(points(plg.get('A-100'))).toEqual([5, 5, 4]);
      expect(plg.get('P-1')).toMatchObject({ status: 'not_enough_data' }); // usage 95, but no ceiling

      const tiers = async (model: string) => {
        const scored = await score(model);
        return ['A-100', 'A-50', 'P-1', 'P-2'].map((id) => scored.get(id)?.tier);
      };
      expect(await tiers('icp-literal-3')).toEqual([3, 2, 3, 2]);
      expect(await tiers('icp-gate-3')).toEqual([2, 2, 1, 3]); // P-1 by its hot intent
      expect(await tiers('icp-gate-4')).toEqual([2, 2, 1, 3]);
      // 30 + 26 + 15 + 12 = 83; 15 + 21 + 8 + 0 = 44; 0 + 27 + 12 + 25 = 64; 15 + 15 + 0 of 85 = 35
      expect(await tiers('intent-3')).toEqual([1, 2, 2, 3]);
    }),
  ));

test('the example rule warns of its own contradictions, in the terminal', () =>
  withDatabase((database) =>
    withFolder({ 'accounts.csv': ACCOUNTS }, async (folder) => {
      const environment = { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME };
      await runTiers(['import', folder, '--from', 'generic', '--observed-at', '2026-05-31'], environment);
      const words = ['score', '--model', 'icp-literal-3', '--as-of', '2026-05-31'];
      const { out } = await runTiers(words, environment);
      expect(out).toContain(
        'warning: the rule has no place for an ICP fit above 84 up to 85: 1 account (Halden Works)',
      );
      expect(out).toContain('although fit is the primary driver: 1 account (Ostra Foods)');
      expect(out).toContain('although fit is the gate: 1 account (Tessel Bank)');
    }),
  ));
