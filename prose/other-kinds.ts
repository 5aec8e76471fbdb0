/** "The energy customer" of a prospect in energy: beside a label of its own that holds, an account of the other kind. */
import { textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';

/** One fault for each such noun. @param labels verdicts on the segments and industries of the sentence */
export function otherKinds(scope: Scope, labels: readonly Finding[]): Finding[] {
  const { items, index } = scope;
  return items.flatMap((item, at): Finding[] => {
    const kind = /^(customer|prospect)$/.test(textOf(item)) && items[at - 1];
    const label = kind && labels.find(({ to, verdict }) => to === kind.to && verdict === 'verified');
    const type = label && index.byId(label.fact!.replace(/\..*/, '.type'));
    if (!type || !/^(customer|prospect)$/.test(String(type.value)) || type.value === textOf(item)) return [];
    return [judged(item, 'label', false, `on record ${type.value}`, type.id)];
  });
}
