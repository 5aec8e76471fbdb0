/** What an account is, or has done, beside its name: a customer or prospect, funding, job cuts, a change of owner. */
import { describe, it } from 'vitest';
import type { FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';
import { expectRefused, itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('a customer, or a prospect', () => {
  itHolds([
    'Kestwick Bank is a customer.',
    'Morrow Pharma, a customer, has a score of 66.',
    'Corbel Systems (S. Bianchi) is a large prospect with a score of 93.',
    'Kestwick Bank is, unlike Corbel Systems, a customer.',
    'Corbel Systems is a potential customer.',
    'Tollgate is a former customer.',
    'Corbel Systems is owned by S. Bianchi, a customer of ours is Kestwick Bank.',
  ]);
  itRefusesWhereChanged([
    ['Corbel Systems is a prospect in Win.', 'prospect', 'customer'],
    ['Amberline Optics is a customer with a score of 97.', 'customer', 'prospect'],
    ['Hartwell Labs, a prospect, has a score of 83.', 'prospect', 'customer'],
    ['Sandgate Partners, a partner, has two touches.', 'partner', 'customer'],
    ['Tollgate is a former customer.', 'former ', ''],
  ]);
});

describe('funding and job cuts', () => {
  itHolds([
    'Amberline Optics announced funding.',
    'Amberline Optics has recently raised a fresh round of funding.',
  ]);
  itRefuses([
    'Corbel Systems has raised a Series B.',
    'Kestwick Bank just announced another round and has a score of 16.',
    'Gildan Textiles has a score of 86, and Corbel Systems also pulled in a round.',
    'Morrow Pharma laid off staff.',
  ]);
});

describe('a change of owner', () => {
  const neverHandedOver = (subject: string): FactSheet => {
    const metric = 'owner_changed_on';
    const fact = { id: `${subject}.${metric}`, subject, metric, period: 'current', value: null, text: '' };
    return { ...SHEET, facts: [...SHEET.facts, { ...fact, unit: 'date' as const, sources: [] }] };
  };
  itHolds([
    'Farrow Schools is owned by S. Bianchi, who took it over on 30 May.',
    'Farrow Schools belongs to S. Bianchi, who inherited it on 30 May.',
  ]);
  const FALSE = [
    'Lindale Energy is owned by R. Abbott, who took it over in May.',
    'Lindale Energy is owned by R. Abbott, who inherited it in May.',
  ];
  it.each(FALSE)('refused: %s', (text) => expectRefused(text, neverHandedOver('lindale-energy')));
});
