/** What a changed model does to who carries what, in words: people, loads, effort. */
import type { Section } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { SimulatedCoverage } from '../domain/simulation.ts';
import { ownersTold } from '../facts/capacity-facts.ts';
import { referenceTo } from '../facts/references.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { THEN } from '../facts/simulation-facts.ts';
import { labelOf, listOf, sectionsOf } from './page-blocks.ts';

/** Each section with something to say; an unchanged row is said too. */
export function capacitySections(coverage: SimulatedCoverage, sheet: FactSheet): Section[] {
  const sections: [id: string, title: string, items: string[]][] = [
    ['needs', 'People that the tiers need', coverage.needs.map(needItem)],
    ['loads', 'AEs whose load would change', ownersTold(coverage).map((owner) => loadItem(owner, sheet))],
    ['effort', 'Effort by tier', coverage.effort.flatMap(effortItems)],
  ];
  return sections.flatMap(([id, title, items]) =>
    items.length === 0 ? [] : sectionsOf(id, title, [listOf(items)]),
  );
}

function needItem({ tier, people, before, after }: SimulatedCoverage['needs'][number], at: number): string {
  const told = (metric: string, period?: string): string =>
    referenceTo(`tier-${tier}`, `people_${at + 1}${metric}`, period);
  const need = (side: typeof before, when: string, period?: string): string => {
    if (side === null) return `none ${when}`;
    const most = side.most === null || side.most === side.fewest ? '' : ` to ${told('_most', period)}`;
    return `${told('_fewest', period)}${most} ${when}`;
  };
  const have = people === null ? '' : `, ${told('_on_record')} on record for all tiers`;
  return `${labelOf(tier)}: ${told('')} ${need(before, 'now')}, ${need(after, 'then', THEN)}${have}.`;
}

function loadItem({ name, before, after }: SimulatedCoverage['owners'][number], sheet: FactSheet): string {
  const owner = indexSheet(sheet).subjectByKey('owner', name)!;
  const load = (side: typeof before, when: string, period?: string): string =>
    side === null
      ? `not there ${when}`
      : `${referenceTo(owner.id, 'load', period)} full ${when}, ${referenceTo(owner.id, 'load_standing', period)}`;
  return `${referenceTo(owner.id, 'name')}: ${load(before, 'now')}; ${load(after, 'then', THEN)}.`;
}

function effortItems({ tier, before, after }: SimulatedCoverage['effort'][number]): string[] {
  const subject = `tier-${tier}`;
  const told = (side: NonNullable<typeof before>, when: string, period?: string): string => {
    const touches =
      side.touchShare === null ? '' : ` and ${referenceTo(subject, 'effort_touches', period)} of touches`;
    return `${referenceTo(subject, 'effort_accounts', period)} of accounts${touches} ${when}`;
  };
  const broken = (side: typeof before, has: string, when: string, period?: string): string[] =>
    (side?.breaches ?? []).map(
      (_, at) => `${labelOf(tier)} ${has} ${referenceTo(subject, `breach_${at + 1}`, period)} ${when}.`,
    );
  const shares =
    before === null || after === null
      ? []
      : [`${labelOf(tier)}: ${told(before, 'now')}, ${told(after, 'then', THEN)}.`];
  return [...shares, ...broken(before, 'has', 'now'), ...broken(after, 'would have', 'then', THEN)];
}
