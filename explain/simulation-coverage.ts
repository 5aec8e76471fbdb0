/** What a change of the model does to capacity and effort: two coverages of the same day side by side. */
import type { Coverage, EffortShare, OwnerLoad, RoleNeed } from '../domain/coverage.ts';
import type { SimulatedCoverage } from '../domain/simulation.ts';

const carriedOf = ({ carried, fewest, most }: RoleNeed) => ({ carried, fewest, most });
const loadOf = ({ load, standing }: OwnerLoad) => ({ load, standing });
const effortOf = ({ accountShare, touchShare, breaches }: EffortShare) => ({
  accountShare,
  touchShare,
  breaches,
});

/** Both sides by key, in the order of the second; what only the first has, last. */
function keyed<Each, Told>(
  sides: [readonly Each[], readonly Each[]],
  keyOf: (each: Each) => string,
  tell: (each: Each) => Told,
): { one: Each; before: Told | null; after: Told | null }[] {
  const [old, now] = sides.map((side) => new Map(side.map((each) => [keyOf(each), each])));
  const keys = [...new Set([...now!.keys(), ...old!.keys()])];
  const side = (each: Each | undefined) => (each === undefined ? null : tell(each));
  return keys.map((key) => {
    const [before, after] = [old!.get(key), now!.get(key)];
    return { one: (after ?? before)!, before: side(before), after: side(after) };
  });
}

/** Of AEs only those whose load is another; an unchanged coverage has all needs and effort rows, alike on both sides. */
export function coverageDifference(before: Coverage, after: Coverage): SimulatedCoverage {
  const needs = keyed(
    [before.needs, after.needs],
    ({ tier, role, of }) => `${tier} ${role} ${of}`,
    carriedOf,
  );
  const owners = keyed([before.owners, after.owners], ({ ownerId }) => ownerId, loadOf);
  const effort = keyed([before.effort, after.effort], ({ tier }) => String(tier), effortOf);
  return {
    needs: needs.map(({ one: { tier, label, role, people }, ...sides }) => ({
      tier,
      label,
      role,
      people,
      ...sides,
    })),
    owners: owners
      .filter(
        (each) => each.before?.load !== each.after?.load || each.before?.standing !== each.after?.standing,
      )
      .map(({ one: { name }, ...sides }) => ({ name, ...sides })),
    effort: effort.map(({ one: { tier, label }, ...sides }) => ({ tier, label, ...sides })),
  };
}
