/**
 * Which companies the demo's look-ups know: most accounts' own, some only as a namesake on another domain, some
 * not at all. A company that is known and has no signal says that nothing happened.
 */
import { randomOf } from './demo-random.ts';
import type { DemoAccount, DemoCompany, DemoSignal } from './demo-world.ts';

/** Of 100 accounts without signals: known under another domain only, unknown, and twice by name. */
const NAMESAKE_ONLY = 5;
const UNKNOWN = 8;
const NAMESAKE_TOO = 4;

/** Companies in the order of the accounts; one that has a signal of its own is always known. */
export function planCompanies(
  seed: number,
  accounts: readonly DemoAccount[],
  signals: readonly DemoSignal[],
): DemoCompany[] {
  const told = new Set(signals.map(({ company, domain }) => `${company}\t${domain}`));
  return accounts.flatMap((account) => {
    const { name, domain, created } = account;
    const namesake = { name, domain: namesakeDomain(account), created };
    if (domain === null) return [namesake];
    const own = { name, domain, created };
    if (told.has(`${name}\t${domain}`)) return [own];
    const draw = randomOf(seed, `company ${account.id}`).between(1, 100);
    if (draw <= NAMESAKE_ONLY) return [namesake];
    if (draw <= NAMESAKE_ONLY + UNKNOWN) return [];
    return draw <= NAMESAKE_ONLY + UNKNOWN + NAMESAKE_TOO ? [own, namesake] : [own];
  });
}

/** Another company's domain that looks like this one's. */
function namesakeDomain({ name, domain }: DemoAccount): string {
  const stem = domain?.replace('.example', '') ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return `${stem}-holdings.example`;
}
