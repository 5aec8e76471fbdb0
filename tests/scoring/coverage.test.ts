/** Coverage moves people's accounts: who is full, who keeps what, and which bound is broken are worked out by hand. */

import { describe, expect, test } from 'vitest';
import type { CoverageAccount, CoverageOwner } from '../../domain/coverage.ts';
import { aeRatios, ownerLoads, roleNeeds } from '../../scoring/coverage.ts';
import { effortShares } from '../../scoring/effort.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { proposeOwners } from '../../scoring/owner-proposals.ts';
import fc from '../draws.ts';

const modelOf = (id: string) => {
  const { text, file } = readModelText(id);
  return parseModel(text, file);
};
const strategic = modelOf('strategic-100');
const ratios = aeRatios(strategic);

const account = (id: string, more: Partial<CoverageAccount> = {}): CoverageAccount => ({
  ...{ accountId: id, name: id, tier: 1, score: 80, ownerId: 'U-1', segment: null, region: null, touches: 0 },
  ...more,
});
const some = (count: number, more: Partial<CoverageAccount> = {}, prefix = 'A') =>
  Array.from({ length: count }, (_, at) => account(`${prefix}${String(at).padStart(3, '0')}`, more));
const ae = (ownerId: string, more: Partial<CoverageOwner> = {}): CoverageOwner => ({
  ...{ ownerId, name: `AE ${ownerId}`, region: null, role: 'AE', active: true },
  ...more,
});

describe('people that the tiers need (001-29, 001-30, 001-31, 001-42)', () => {
  test.each([
    // accounts in tiers 1, 2, 3 → AEs at 15/35/60, at 10/20/40; SEs at 3/8/15 AEs; CSMs at 20 and 40 accounts
    [
      [15, 35, 60],
      [1, 1, 1],
      [2, 2, 2],
      [1, 1, 1],
      [2, 2],
    ],
    [
      [16, 36, 61],
      [2, 2, 2],
      [2, 2, 2],
      [1, 1, 1],
      [2, 2],
    ],
    [
      [46, 280, 901],
      [4, 8, 16],
      [5, 14, 23],
      [2, 1, 2],
      [14, 23],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0],
    ],
  ])('%j accounts', (counts, fewest, most, ses, csms) => {
    const accounts = counts.flatMap((count, at) => some(count, { tier: at + 1 }, `T${at}`));
    const needs = roleNeeds(accounts, strategic, new Map([['AE', 9]]));
    const of = (role: string) => needs.filter((need) => need.role === role);
    expect(of('AE').map((need) => need.fewest)).toEqual(fewest);
    expect(of('AE').map((need) => need.most)).toEqual(most);
    expect(of('SE').map((need) => need.fewest)).toEqual(ses);
    expect(of('CSM').map((need) => need.fewest)).toEqual(csms);
    expect(of('AE')[0]!.people).toBe(9);
    expect(of('SE')[0]!.people).toBeNull();
  });

  test('an AE is full at the ratio, over one above it, and under only where the least leaves room', () => {
    const standing = (...accounts: CoverageAccount[]) => {
      const [found] = ownerLoads(accounts, [ae('U-1')], ratios);
      return [found!.load, found!.standing];
    };
    expect(standing(...some(15))).toEqual([100, 'within']);
    expect(standing(...some(16))).toEqual([107, 'over']);
    expect(standing(...some(10))).toEqual([67, 'within']);
    expect(standing(...some(9))).toEqual([60, 'under']);
    // 5 of 15, 7 of 35 and 28 of 60: 33 + 20 + 47 per cent
    expect(standing(...some(5), ...some(7, { tier: 2 }), ...some(28, { tier: 3 }))).toEqual([100, 'within']);
    // No AE carries Self-Service.
    expect(standing(...some(500, { tier: 4 }))).toEqual([0, 'under']);
  });
});

describe('proposed owners (001-05)', () => {
  test('what fits stays, the lowest of an overfull AE goes, and to the one with the skills before the one with room', () => {
    const full = some(15, { score: 90 });
    const over = account('Z', { score: 75, segment: 'Enterprise', region: 'East' });
    const others = [
      ae('U-2'),
      ae('U-3', { region: 'east' }),
      ae('U-4', { region: 'East', role: 'AE Enterprise' }),
    ];
    const busy = some(14, { ownerId: 'U-4' }, 'B');
    const propose = (more: CoverageAccount[]) =>
      proposeOwners([over, ...full, ...more], [ae('U-1'), ...others], [ae('U-1'), ...others], ratios);
    const moved = { accountId: 'Z', name: 'Z', tier: 1, from: 'AE U-1', because: 'owner_over_capacity' };
    expect(propose(busy)).toEqual([{ ...moved, to: 'AE U-4', skills: ['region', 'role'] }]);
    // With a fifteenth account U-4 is full.
    expect(propose(some(15, { ownerId: 'U-4' }, 'B'))).toEqual([
      { ...moved, to: 'AE U-3', skills: ['region'] },
    ]);
  });

  test('accounts of nobody, of the inactive and of managers find a place; where nobody has room that is said', () => {
    const gone = ae('U-8', { active: false });
    const manager = ae('U-9', { role: 'Manager' });
    const accounts = [
      account('N', { ownerId: null }),
      account('I', { ownerId: 'U-8' }),
      account('M', { ownerId: 'U-9', tier: 3 }),
      account('S', { ownerId: null, tier: 4 }),
    ];
    const proposals = proposeOwners(accounts, [ae('U-1'), gone, manager], [ae('U-1')], ratios);
    expect(proposals.map(({ accountId, to, because }) => [accountId, to, because])).toEqual([
      ['I', 'AE U-1', 'owner_inactive'],
      ['N', 'AE U-1', 'no_owner'],
      ['M', 'AE U-1', 'owner_not_an_ae'],
    ]);
    const [none] = proposeOwners(
      [...some(15), account('N', { ownerId: null })],
      [ae('U-1')],
      [ae('U-1')],
      ratios,
    );
    expect(none).toMatchObject({ accountId: 'N', to: null, because: 'no_owner' });
  });

  test('no proposal fills anybody beyond the ratios, moves what fitted, or depends on the order of the rows', () => {
    const row = fc.record({
      tier: fc.integer({ min: 1, max: 4 }),
      score: fc.integer({ min: 0, max: 100 }),
      ownerId: fc.constantFrom('U-1', 'U-2', 'U-3', 'U-8', null),
    });
    const aes = [ae('U-1'), ae('U-2'), ae('U-3')];
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300, size: 'max' }), (rows) => {
        const accounts = rows.map((each, at) => account(`A${String(at).padStart(3, '0')}`, each));
        const proposals = proposeOwners(accounts, aes, aes, ratios);
        expect(proposeOwners([...accounts].reverse(), aes, aes, ratios)).toEqual(proposals);
        const moved = new Map(proposals.map(({ accountId, to }) => [accountId, to]));
        const after = accounts.map((each) => ({
          ...each,
          ownerId: moved.has(each.accountId)
            ? (aes.find(({ name }) => name === moved.get(each.accountId))?.ownerId ?? 'nobody')
            : each.ownerId,
        }));
        expect(ownerLoads(after, aes, ratios).filter(({ standing }) => standing === 'over')).toEqual([]);
        const fitting = ownerLoads(accounts, aes, ratios).filter(({ standing }) => standing !== 'over');
        const kept = new Set(fitting.map(({ ownerId }) => ownerId));
        expect(
          accounts.filter(({ ownerId, accountId }) => kept.has(ownerId ?? '') && moved.has(accountId)),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('effort by tier (002-10, 002-18)', () => {
  const icp = modelOf('icp-gate-3');
  const breaches = (tiers: [accounts: number, touches: number][]) =>
    effortShares(
      tiers.flatMap(([accounts, touches], at) => [
        account(`T${at}`, { tier: at + 1, touches }),
        ...some(accounts - 1, { tier: at + 1, touches: null }, `T${at}-`),
      ]),
      icp,
    ).map((tier) => tier.breaches);

  test('the bounds hold at their very figures: 15 and 30 % of accounts, 50 and 35 % of the effort', () => {
    expect(
      breaches([
        [15, 50],
        [30, 35],
        [55, 15],
      ]),
    ).toEqual([[], [], []]);
    expect(
      breaches([
        [10, 40],
        [20, 30],
        [70, 30],
      ]),
    ).toEqual([[], [], []]);
  });
  test('one beyond each bound is told', () => {
    expect(
      breaches([
        [16, 51],
        [31, 29],
        [53, 20],
      ]),
    ).toEqual([['too_many_accounts', 'too_much_effort'], ['too_many_accounts', 'too_little_effort'], []]);
    expect(
      breaches([
        [9, 39],
        [19, 36],
        [72, 25],
      ]),
    ).toEqual([['too_few_accounts', 'too_little_effort'], ['too_few_accounts', 'too_much_effort'], []]);
  });
  test('where no touch is known nothing is said of effort', () => {
    expect(
      breaches([
        [15, 0],
        [30, 0],
        [55, 0],
      ]),
    ).toEqual([[], [], []]);
  });
});
