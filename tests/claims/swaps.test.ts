/** The one swap that would make a fault true: offered where there is exactly one, in the style that was written. */
import { describe, expect, it } from 'vitest';
import { isFault } from '../../claims/audit.ts';
import { auditWithCorrections } from '../../claims/swaps.ts';
import { fixText } from '../../claims/swaps-fix.ts';
import { faultsIn, REPORT, SHEET } from './sample-report.ts';

function changed(from: string, to: string): string {
  if (!REPORT.includes(from)) throw new Error(`the sample report does not say "${from}"`);
  return REPORT.replace(from, to);
}

/** `"written" → "corrected"` of every fault, each once. */
function offered(from: string, to: string): string[] {
  const text = changed(from, to);
  const faults = auditWithCorrections(text, SHEET).claims.filter(isFault);
  if (faults.length === 0) throw new Error(`"${to}" is no fault`);
  const swaps = faults.map(({ correction: swap }) =>
    swap ? `${text.slice(swap.start, swap.end)} → ${swap.text}` : 'none',
  );
  return [...new Set(swaps)].sort();
}

describe('one swap that makes it true', () => {
  it.each([
    ['days', 'Renews in 44 days', 'Renews in 45 days', '45 → 44'],
    ['money in thousands', '$310K ARR renews', '$320K ARR renews', '$320K → $310K'],
    ['money in millions', '$180K expansion', '$0.3M expansion', '$0.3M → $0.18M'],
    ['money to the unit', '$180K expansion', '$190,000 expansion', '$190,000 → $180,000'],
    ['day before the month', 'renews on 14 July', 'renews on 15 July', '15 July → 14 July'],
    ['month before the day', 'renews on 14 July', 'renews on July 15', 'July 15 → July 14'],
    ['ISO date', 'renews on 14 July', 'renews on 2026-07-15', '2026-07-15 → 2026-07-14'],
    ['ordinal', 'renews on 14 July', 'renews on the 15th of July', 'the 15th of July → the 14th of July'],
    ['short month', 'renews on 14 July', 'renews on 15 Jul', '15 Jul → 14 Jul'],
    ['a number in words', '7 accounts changed', 'Nine accounts changed', 'Nine → Seven'],
    ['per cent in words', 'holds 29% of', 'holds 39 per cent of', '39 per cent → 29 per cent'],
    [
      'the noun with its count',
      '8 touches against a norm of 5',
      '1 touch against a norm of 5',
      '1 touch → 8 touches',
    ],
    ['an owner by the short name', '($310K ARR, Castell)', '($310K ARR, Abbott)', 'Abbott → Castell'],
    ['a stage', 'in Evaluation for 71', 'in Proposal for 71', 'Proposal → Evaluation'],
    ['a tier before', 'down from Nurture. Renews', 'down from Expand. Renews', 'Expand → Nurture'],
    ['a direction', 'score down from 44 to 38', 'score up from 44 to 38', 'up → down'],
    ['from and to', 'score down from 44 to 38', 'score down from 38 to 44', '38 to 44 → 44 to 38'],
    ['a rule', 'clears the silent renewal rule', 'clears the sentiment rule', 'sentiment → silent renewal'],
    ['an account', '**Kestwick Bank** ($310K', '**Lindale Energy** ($310K', 'Lindale Energy → Kestwick Bank'],
    [
      'a letter of another script',
      '**Kestwick Bank** ($310K',
      '**K\u0435stwick Bank** ($310K',
      'K\u0435stwick → Kestwick',
    ],
    ['an invisible character', 'for 59 days, against', 'for 59\u200b days, against', '\u200b → '],
  ])('%s', (_, from, to, swap) => {
    expect(offered(from, to)).toEqual([swap]);
  });

  it('a heading that names another tier: the heading and all that follows from it', () => {
    const swaps = offered('## Tier 3 — Watch (4', '## Tier 2 — Nurture (4');
    expect(swaps).toContain('Tier 2 — Nurture → Tier 3 — Watch');
    expect(swaps.filter((swap) => swap !== 'none')).toHaveLength(1);
  });
});

describe('no swap', () => {
  it.each([
    ['for words that nothing covers', 'Renews in 44 days', 'Their champion left'],
    [
      'for a superlative whose other end is another figure',
      'the highest in the book',
      'the lowest in the book',
    ],
  ])('%s', (_, from, to) => {
    expect(offered(from, to)).toEqual(['none']);
  });

  it('where two would do as well', () => {
    const text = changed(
      'Watch had 11 touches in 30 days against a norm of 19',
      'Watch had 19 touches in 30 days',
    );
    const claims = auditWithCorrections(text, SHEET).claims.filter(isFault);
    expect(claims.some(({ text: said }) => said === '19')).toBe(true);
    expect(claims.map(({ correction }) => correction)).toEqual(claims.map(() => null));
  });

  it('for the cells under a title that is another column’s', () => {
    const text = changed('| Week 5 |', '| Week 6 |');
    const claims = auditWithCorrections(text, SHEET).claims.filter(isFault);
    expect(claims.length).toBeGreaterThan(3);
    expect(claims.every(({ correction }) => correction === null)).toBe(true);
  });

  it('for the values under a name that is nobody’s', () => {
    const bullet = REPORT.split('\n').find((line) => line.startsWith('- **Kestwick Bank**'))!;
    const other = bullet
      .replace('$310K', '$333K')
      .replace('44 days', '47 days')
      .replace('59 days', '61 days');
    const claims = auditWithCorrections(REPORT.replace(bullet, other), SHEET).claims.filter(isFault);
    expect(claims.length).toBeGreaterThan(3);
    expect(claims.every(({ correction }) => correction === null)).toBe(true);
  });
});

it('never touches a note, whatever is in it', () => {
  const text = changed('Budget is approved verbally', 'Budget is approved ver\u200bbally');
  const faults = auditWithCorrections(text, SHEET).claims.filter(isFault);
  expect(faults.map(({ type, correction }) => [type, correction])).toContainEqual(['character', null]);
  expect(fixText(text, SHEET)).toMatchObject({ text, changes: [] });
});

describe('fixing a text', () => {
  const text = changed('Renews in 44 days', 'Renews in 45 days')
    .replace('score down from 44 to 38', 'score up from 44 to 38')
    .replace('Budget is approved verbally', 'Budget of $77K is approved verbally');

  it('gives back the report, says what it changed and where', () => {
    const { text: fixed, changes } = fixText(text, SHEET);
    const lineOf = (words: string) => REPORT.split('\n').findIndex((line) => line.includes(words)) + 1;
    expect(fixed).toBe(text.replace('in 45 days', 'in 44 days').replace('score up from', 'score down from'));
    expect(changes.map(({ line, from, to }) => [line, from, to])).toEqual([
      [lineOf('Renews in 44'), '45', '44'],
      [lineOf('Outcome score down from 44'), 'up', 'down'],
    ]);
  });

  it('finds nothing more the second time, and leaves a clean text as it is', () => {
    const once = fixText(text, SHEET);
    expect(fixText(once.text, SHEET)).toMatchObject({ text: once.text, changes: [] });
    expect(fixText(REPORT, SHEET)).toMatchObject({ text: REPORT, changes: [] });
    expect(faultsIn(REPORT)).toEqual([]);
  });
});
