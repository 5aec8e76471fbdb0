/** Who owns the demo book's accounts: account executives and their managers, and the one who leaves. */
import { ACCOUNT_EXECUTIVES, MANAGERS } from './demo-names.ts';
import type { Day, DemoOwner, Step } from './demo-world.ts';
import { FIRST_DAY } from './demo-world.ts';

/** The day on which one owner leaves and the accounts named here are handed over. */
const HANDOVER_DAY: Day = -27;
const HANDED_OVER = new Set([
  'handover-1',
  'steady-4',
  'steady-11',
  'steady-18',
  'evaluating-5',
  'lost-before-2',
]);
const LEFT_BEHIND = new Set(['steady-25', 'dormant-1']);
const OWNERLESS = new Set(['warming-up-3', 'no-answer-2']);

/** Managers, the account executives, and the one who leaves on the handover day. */
export function demoOwners(): DemoOwner[] {
  const executives = ACCOUNT_EXECUTIVES.map(([name, region], index): DemoOwner => {
    const leaves = index === ACCOUNT_EXECUTIVES.length - 1;
    const active = [{ from: FIRST_DAY, value: true }];
    if (leaves) active.push({ from: HANDOVER_DAY, value: false });
    const manager = MANAGERS[region] ?? null;
    return { id: `U-${101 + index}`, name, manager, region, role: 'Account Executive', active };
  });
  const managers = [...new Set(Object.values(MANAGERS))].map(
    (name, index): DemoOwner => ({
      id: `U-${201 + index}`,
      name,
      manager: null,
      region: Object.keys(MANAGERS).find((region) => MANAGERS[region] === name) ?? 'East',
      role: 'Manager',
      active: [{ from: FIRST_DAY, value: true }],
    }),
  );
  return [...executives, ...managers];
}

/** Accounts go round the account executives; some were the leaver's until the handover, two still are. */
export function ownerSteps(key: string, index: number): Step<string | null>[] {
  const leaver = `U-${100 + ACCOUNT_EXECUTIVES.length}`;
  const owner = `U-${101 + (index % (ACCOUNT_EXECUTIVES.length - 1))}`;
  if (OWNERLESS.has(key)) return [{ from: FIRST_DAY, value: null }];
  if (LEFT_BEHIND.has(key)) return [{ from: FIRST_DAY, value: leaver }];
  if (!HANDED_OVER.has(key)) return [{ from: FIRST_DAY, value: owner }];
  return [
    { from: FIRST_DAY, value: leaver },
    { from: HANDOVER_DAY, value: owner },
  ];
}
