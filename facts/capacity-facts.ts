/** Facts of what a changed model does to who carries what: people needed, loads of AEs, effort by tier. Pure. */
import type { EFFORT_BREACHES } from '../domain/coverage.ts';
import type { SimulatedCoverage } from '../domain/simulation.ts';
import type { FactList } from './fact-list.ts';

const BREACHES: Record<(typeof EFFORT_BREACHES)[number], string> = {
  too_many_accounts: 'more accounts than declared',
  too_few_accounts: 'fewer accounts than declared',
  too_much_effort: 'more effort than declared',
  too_little_effort: 'less effort than declared',
};

type Period = 'current' | 'then';
const sides = <Of>({ before, after }: { before: Of | null; after: Of | null }): [Period, Of][] => [
  ...(before === null ? [] : [['current', before] as [Period, Of]]),
  ...(after === null ? [] : [['then', after] as [Period, Of]]),
];

/** Those whose name no other has, since a sentence could not say which is meant. */
export function ownersTold(coverage: SimulatedCoverage | null): SimulatedCoverage['owners'] {
  const owners = coverage?.owners ?? [];
  return owners.filter(({ name }) => owners.filter((other) => other.name === name).length === 1);
}

/** `tier-1.people_2` is a role that carries the tier, `tier-1.people_2_fewest@then` how many it would need at least. */
export function addCapacity(
  list: FactList,
  coverage: SimulatedCoverage,
  owners: ReadonlyMap<string, string>,
): void {
  coverage.needs.forEach(({ tier, role, people, ...both }, at) => {
    const [subject, name] = [`tier-${tier}`, `people_${at + 1}`];
    list.add(subject, name, 'name', { value: role });
    if (people !== null) list.add(subject, `${name}_on_record`, 'count', { value: people });
    for (const [period, { fewest, most }] of sides(both)) {
      list.add(subject, `${name}_fewest`, 'count', { value: fewest }, period);
      if (most !== null && most !== fewest)
        list.add(subject, `${name}_most`, 'count', { value: most }, period);
    }
  });
  for (const { name, ...both } of ownersTold(coverage))
    for (const [period, { load, standing }] of sides(both)) {
      list.add(owners.get(name)!, 'load', 'percent', { value: load }, period);
      list.add(owners.get(name)!, 'load_standing', 'label', { value: `${standing} capacity` }, period);
    }
  for (const { tier, ...both } of coverage.effort)
    for (const [period, { accountShare, touchShare, breaches }] of sides(both)) {
      list.add(`tier-${tier}`, 'effort_accounts', 'percent', { value: accountShare }, period);
      if (touchShare !== null)
        list.add(`tier-${tier}`, 'effort_touches', 'percent', { value: touchShare }, period);
      for (const [at, breach] of breaches.entries())
        list.add(`tier-${tier}`, `breach_${at + 1}`, 'label', { value: BREACHES[breach] }, period);
    }
}
