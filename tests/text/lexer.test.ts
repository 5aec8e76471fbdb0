/** Spellings of figures and dates, and those that are none: read wrongly, every comparison after it is wrong. */
import { describe, expect, it } from 'vitest';
import { dateAt } from '../../text/dates.ts';
import { lex } from '../../text/lexer.ts';
import { numberAt } from '../../text/numbers.ts';

describe('figures', () => {
  it.each([
    ['$1.2M', 'money', 1_200_000, 50_000],
    ['$1,200,000', 'money', 1_200_000, 0.5],
    ['USD 1.2 million', 'money', 1_200_000, 50_000],
    ['−$40K', 'money', -40_000, 500],
    ['EUR 310K', 'money', 310_000, 500],
    ['45%', 'percent', 45, 0.5],
    ['45 per cent', 'percent', 45, 0.5],
    ['−0.41', 'number', -0.41, 0.005],
    ['-0.15', 'number', -0.15, 0.005],
    ['1,204', 'number', 1204, 0.5],
    ['four', 'number', 4, 0.5],
    ['Twenty-one', 'number', 21, 0.5],
  ])('%s', (text, kind, value, half) => {
    const atoms = lex(text);
    expect(numberAt(atoms, 0)).toMatchObject({ kind, value, to: atoms.length });
    expect(numberAt(atoms, 0)!.half).toBeCloseTo(half, 9);
  });

  it.each(['second only to', 'no', 'touch'])('%s is none', (text) => {
    expect(numberAt(lex(text), 0)).toBeNull();
  });

  it('a range is no negative figure', () => {
    expect(numberAt(lex('30-40'), 1)).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['14 July', '2026-07-14'],
    ['July 14', '2026-07-14'],
    ['14 Jul 2025', '2025-07-14'],
    ['July 14, 2025', '2025-07-14'],
    ['2026-07-14', '2026-07-14'],
    ['May 2026', '2026-05'],
    ['June', '2026-06'],
  ])('%s', (text, value) => {
    const atoms = lex(text);
    expect(dateAt(atoms, 0, '2026-05-31')).toMatchObject({ value, to: atoms.length });
  });

  it.each(['31 June', 'may', '45 days', '7 to 16'])('%s is none', (text) => {
    expect(dateAt(lex(text), 0, '2026-05-31')?.kind === 'date').toBe(false);
  });
});

it('owns every character that is no space', () => {
  const text = 'Marlow & Finch’s $25K deal — 74 days; see https://example.com/a-b. “Ok” (x|y)…';
  const owned = lex(text).reduce((sum, atom) => sum + atom.text.length, 0);
  expect(owned).toBe(text.replace(/\s/g, '').length);
});
