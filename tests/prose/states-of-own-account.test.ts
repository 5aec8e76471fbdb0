/** Whom a state or a lack is of: the account that the text goes on about, and its owner, tier or book only where a word means them. */
import { describe, it } from 'vitest';
import type { FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';
import { expectHeld, expectRefused, itHolds, itRefuses } from './audited-prose.ts';

describe('a state told after an account was named is its own', () => {
  itHolds([
    'Norcross Robotics is in Watch. We have a stagnant deal there.',
    'Umber Games is owned by T. Castell. We are single-threaded there.',
    'Ingram Clinics is owned by R. Abbott. It has nothing booked.',
    'Oakhurst Media is in Triage. Its deal is past its close date.',
    'Hartwell Labs is in Nurture. We have a meeting booked.',
  ]);
  itRefuses([
    'Amberline Optics is owned by R. Abbott. The deal we have there is stagnant.',
    'Hartwell Labs is owned by T. Castell. We are single-threaded there.',
    'Lindale Energy is owned by R. Abbott. We have a meeting booked.',
    'Lindale Energy is owned by R. Abbott. We have a meeting booked with them.',
    'Norcross Robotics is in Watch. Its deal is past its close date, and we have a plan.',
    'Umber Games is in Nurture. We have nothing booked.',
    'Morrow Pharma is owned by R. Abbott. You have an open deal.',
  ]);
});

describe('a group, where words mean one', () => {
  itHolds([
    'Lindale Energy is in Watch. Across the book, some deals are stagnant.',
    'Norcross Robotics is in Watch. Overall, one deal is overdue.',
  ]);
});

describe('what is booked, dated or lost is held by its own fact', () => {
  itHolds([
    'Corbel Systems is without a renewal date.',
    'Corbel Systems is busy. The next call is already booked.',
    'Across the book, six accounts have a meeting booked.',
  ]);
  itRefuses([
    'Morrow Pharma is without a renewal date.',
    'Morrow Pharma has no renewal date.',
    'Lindale Energy is quiet. The next one is already booked.',
    'Norcross Robotics is in Watch. The next step is already in the diary.',
    'Across the book, eight accounts have a meeting booked.',
  ]);
});

describe('contact that is thin lies below the norm', () => {
  itHolds(['Contact with Farrow Schools is thin.', 'Contact with Norcross Robotics is thin.']);
  itRefuses(['Contact with Gildan Textiles is thin.']);
});

describe('a deal that is open no longer was lost only where a loss is on record since the run before', () => {
  const lostSince = (value: number | null): FactSheet => {
    const subject = 'gildan-textiles';
    const metric = 'days_since_lost';
    const id = `${subject}.${metric}`;
    const fact = { id, subject, metric, period: 'current', unit: 'days', value, text: `${value ?? ''}` };
    return { ...SHEET, facts: [...SHEET.facts, { ...fact, unit: 'days' as const, sources: [] }] };
  };
  const TEXTS = [
    "Gildan Textiles came down. Last month's $60,000 deal was lost.",
    'Gildan Textiles came down. The $60,000 deal it had in April was lost.',
  ];
  it.each(TEXTS)('%s', (text) => {
    expectRefused(text, lostSince(null));
    expectRefused(text, lostSince(200));
    expectHeld(text, lostSince(12));
  });
});
