/** What a repair prompt is told of a fault: what is on record, which way it went, what may be said instead. */
import { expect, it } from 'vitest';
import { correctionsFor } from '../../claims/corrections.ts';
import { faultsOfSentence, SHEET } from './free-prose.ts';

const corrected = (place: string, text: string) =>
  faultsOfSentence({ place, text }).flatMap((fault) => correctionsFor(fault, SHEET));

it('gives the reference that is right for a wrong figure', () => {
  expect(corrected('kestwick-bank', 'Renews in 45 days.')).toContain(
    'on record: [[kestwick-bank.days_to_renewal]] prints 44',
  );
});

it('says which way a value went', () => {
  expect(corrected('lindale-energy', 'Outcome score is at 39, down from 44.').join('\n')).toContain(
    'it fell: [[lindale-energy.outcome_score@previous]] prints 44',
  );
});

it('names the nearest declared forms for words that nothing covers', () => {
  expect(corrected('kestwick-bank', 'The silence grows.').join('\n')).toContain('declared: ');
});

it('says what to say in place of words that are never declared', () => {
  expect(corrected('kestwick-bank', 'No touch since 2 April because of the budget.').join('\n')).toContain(
    '"because": name no cause but a rule',
  );
});

it('has nothing to say of a claim that holds', () => {
  const claim = {
    text: '',
    start: 0,
    end: 1,
    type: 'value',
    verdict: 'verified',
    fact: null,
    reason: '',
  } as const;
  expect(correctionsFor(claim, SHEET)).toEqual([]);
});
