/** What open prose says that nothing was held against is listed; what is held, advised or declared is not. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHEET } from '../claims/free-prose.ts';

const uncheckedIn = (text: string, prose: 'open' | 'declared' = 'open'): string[] =>
  auditText(text, SHEET, prose).unchecked.map((words) => words.text);

describe('words that could be claimed', () => {
  it.each([
    ['It has been like this for weeks, and it picked up lately.', ['weeks', 'picked up lately']],
    ['Some of the others look alike.', ['Some', 'others', 'alike']],
  ])('are told where no claim stands on them: %s', (text, words) => {
    expect(uncheckedIn(text)).toEqual(expect.arrayContaining(words));
  });

  it('are told with their place in the text as it was written', () => {
    const text = '**Kestwick Bank.** Some of it, *several* times.';
    for (const { text: words, start, end } of auditText(text, SHEET, 'open').unchecked)
      expect(text.slice(start, end)).toBe(words);
    expect(uncheckedIn(text)).toEqual(expect.arrayContaining(['Some', 'several']));
  });

  it.each(['Call them again next week.', 'You should ask for more.', 'If it fell, we would talk.'])(
    'are none in advice or where something is supposed: %s',
    (text) => expect(uncheckedIn(text)).toEqual([]),
  );

  it('are none where a claim stands, and a claim is none of them', () => {
    const { claims, unchecked } = auditText('Kestwick Bank has fewer touches than usual.', SHEET, 'open');
    expect(claims.length).toBeGreaterThan(1);
    for (const { start, end } of unchecked)
      expect(claims.filter((claim) => claim.start < end && claim.end > start)).toEqual([]);
  });

  it('are none in the declared language, where what is not covered is a fault', () => {
    const text = 'Some of the others look alike.';
    expect(uncheckedIn(text, 'declared')).toEqual([]);
    expect(auditText(text, SHEET).claims.some(isFault)).toBe(true);
  });
});
