/** What a look-up of the demo book's companies finds: planned signals, some at random, some of a namesake. */
import type { PlannedAccount } from './demo-accounts.ts';
import { randomOf } from './demo-random.ts';
import type { DemoAccount, DemoSignal } from './demo-world.ts';

const AT_RANDOM: readonly (readonly [type: string, day: number, amount: number | null, detail: string])[] = [
  ['headcount_growth', -44, null, '22% more staff in six months'],
  ['leadership_change', -38, null, 'new chief financial officer'],
  ['funding', -66, 18_000_000, 'Series B'],
  ['headcount_growth', -17, null, '15% more staff in six months'],
  ['leadership_change', -9, null, 'new chief executive'],
  ['layoffs', -52, null, '6% of staff'],
  ['funding', -140, 9_000_000, 'Series A'],
  ['acquisition', -75, 12_000_000, 'bought a smaller competitor'],
];

const OF_NAMESAKES: readonly (readonly [type: string, day: number, amount: number | null, detail: string])[] =
  [
    ['layoffs', -22, null, '30% of staff'],
    ['funding', -12, 55_000_000, 'Series D'],
    ['acquisition', -35, null, 'acquired'],
  ];

/** Signals of the whole life of the world, in the order of the accounts; a small book has room for fewer. */
export function planSignals(seed: number, accounts: readonly PlannedAccount[]): DemoSignal[] {
  const random = randomOf(seed, 'signals');
  const planned = accounts.flatMap(({ plan, account, key }) => {
    const first = plan.given?.[key]?.signal ?? (key.endsWith('-1') ? plan.signal : undefined);
    return first === undefined || account.domain === null ? [] : [signalOf(account, account.domain, first)];
  });
  const others = random
    .shuffle(
      accounts.filter(
        ({ plan, account }) => plan.id === 'steady' || plan.id === 'evaluating' || account.domain === null,
      ),
    )
    .filter(({ account }) => account.domain !== null);
  const drawn = AT_RANDOM.flatMap(([type, day, amount, detail], index) => {
    const account = others[index]?.account;
    return account ? [signalOf(account, account.domain ?? '', { type, day, amount, detail })] : [];
  });
  const namesakes = OF_NAMESAKES.flatMap(([type, day, amount, detail], index) => {
    const account = others[AT_RANDOM.length + index]?.account;
    if (!account) return [];
    const domain = `${(account.domain ?? '').replace('.example', '')}-group.example`;
    return [signalOf(account, domain, { type, day, amount, detail })];
  });
  return [...planned, ...drawn, ...namesakes];
}

function signalOf(
  account: DemoAccount,
  domain: string,
  signal: { type: string; day: number; amount: number | null; detail: string },
): DemoSignal {
  return { company: account.name, domain, ...signal, retrieved: signal.day + 2 };
}
