/** Facts of who has an account: a handover of late, and an account that nobody has. Only where it is so. */
import type { FactSheetInput } from '../domain/sheet-input.ts';
import type { FactList } from './fact-list.ts';
import type { Names } from './names.ts';

export function addOwnerFacts(list: FactList, { ownership }: FactSheetInput, names: Names): void {
  const told = { handover: ownership?.handovers ?? [], unowned: ownership?.unowned ?? [] };
  for (const [metric, accounts] of Object.entries(told))
    for (const { accountId } of accounts) {
      const slug = names.accounts.get(accountId);
      const sources = [`accounts/${accountId}`];
      if (slug !== undefined) list.add(slug, metric, 'boolean', { value: true, sources });
    }
}
