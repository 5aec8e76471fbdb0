/** Nothing is taught to a model that the audit would refuse: each form is written out in every way and audited. */
import { describe, expect, it } from 'vitest';
import { declaredLanguage } from '../../language/declared-language.ts';
import { writtenOut } from '../../language/taught-notation.ts';
import { faultsOfSentence, situations } from '../claims/free-prose.ts';

const LANGUAGE = declaredLanguage();
const CHECKABLE = LANGUAGE.filter(({ form, group }) => !form.includes('…') && group !== 'connectives');

describe('the declared language', () => {
  it('is compact: at most 3,500 tokens at four characters each', () => {
    const size = LANGUAGE.map(({ form, example }) => `${form} — ${example}`).join('\n').length;
    expect(size).toBeLessThan(14_000);
  });

  it.each(CHECKABLE.map(({ form, group }) => [form, group] as const))('%s', (form, group) => {
    for (const written of writtenOut(form)) {
      const tried = situations(written);
      const clean = tried.some((each) => faultsOfSentence(each, group === 'advice').length === 0);
      const first = tried[0] ? faultsOfSentence(tried[0], group === 'advice')[0] : undefined;
      expect(clean, `${written}: ${tried.length} situations, ${first?.text}: ${first?.reason}`).toBe(true);
    }
  });
});
