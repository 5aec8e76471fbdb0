/** Headings that name a tier, and the accounts listed under them. */
import { describe, expect, it } from 'vitest';
import type { FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';
import { faultsIn, itHolds, itRefuses } from './audited-prose.ts';

const table = (heading: string, ...names: string[]): string =>
  `${heading}\n\n| Account | Renews |\n|---|---|\n${names.map((name) => `| ${name} | — |`).join('\n')}`;

describe('a heading of another tier', () => {
  itHolds([
    table('## Expand', 'Amberline Optics', 'Corbel Systems'),
    table('## Accounts in Expand', 'Amberline Optics', 'Corbel Systems'),
    table('**Tier 1 — Expand (2 accounts)**', 'Amberline Optics', 'Corbel Systems'),
    '## Watch\n\n**Kestwick Bank** has had no touch since 2 April.',
    // The list is of no tier alone.
    table('## What to watch', 'Amberline Optics', 'Kestwick Bank'),
    table('## Renewals near Watch', 'Amberline Optics', 'Kestwick Bank'),
    '## Expand\n\n**Amberline Optics** came up from Nurture. **Kestwick Bank** came down to Watch.',
  ]);
  itRefuses([
    table('## Watch', 'Amberline Optics', 'Corbel Systems'),
    table('## Accounts in Nurture', 'Amberline Optics', 'Corbel Systems'),
    table('## The Triage tier', 'Amberline Optics', 'Corbel Systems'),
    table('**Tier 3 — Watch (2 accounts)**', 'Amberline Optics', 'Corbel Systems'),
    '## Expand\n\n**Kestwick Bank** has had no touch since 2 April. **Petrel Data** is silent.',
  ]);
});

describe('one account of another tier in a table', () => {
  itRefuses([table('## Expand', 'Amberline Optics', 'Corbel Systems', 'Kestwick Bank')]);
});

describe('tiers whose names hold signs', () => {
  const signed: FactSheet = {
    ...SHEET,
    subjects: SHEET.subjects.map((each) =>
      each.id === 'tier-2' ? { ...each, aliases: [...each.aliases, 'Key (EU', 'A+'] } : each,
    ),
  };
  it('are looked for as they are written', () => {
    expect(() =>
      faultsIn('## Watch\n\nSee Key (EU too.\n\n- **Kestwick Bank**\n- **Amberline Optics**', signed),
    ).not.toThrow();
  });
});
