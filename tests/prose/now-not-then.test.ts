/** What holds only of the run before is refused where the words tell what is so now, and held where they turn back. */
import { describe, it } from 'vitest';
import type { Fact, FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';
import { expectHeld, expectRefused } from './audited-prose.ts';

const fact = (id: string, unit: Fact['unit'], value: string | number, text: string): Fact => {
  const [subject, rest] = id.split('.') as [string, string];
  const [metric, period = 'current'] = rest.split('@') as [string, string?];
  return { id, subject, metric, period, unit, value, text, sources: [] };
};
const OWN = [
  fact('kestwick-bank.last_touch', 'date', '2026-05-20', '20 May'),
  fact('kestwick-bank.last_touch@previous', 'date', '2026-04-17', '17 April'),
];
const WITH: FactSheet = {
  ...SHEET,
  facts: [...SHEET.facts.filter(({ id }) => !OWN.some((own) => own.id === id)), ...OWN],
};

describe('the last contact, as it is now', () => {
  for (const text of [
    'Kestwick Bank has not been heard from since 17 April.',
    'Contact with Kestwick Bank is thin, the last on 17 April.',
  ])
    it(`refuses: ${text}`, () => expectRefused(text, WITH));
  for (const text of [
    'Kestwick Bank has not been heard from since 20 May.',
    'Contact with Kestwick Bank is thin, the last on 20 May.',
    'A month ago the last contact with Kestwick Bank was on 17 April.',
  ])
    it(`holds: ${text}`, () => {
      expectHeld(text, WITH);
    });
});
