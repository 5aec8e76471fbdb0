/** The footnote behind a mark cannot be left out of a whole document. */
import { expect, it } from 'vitest';
import { faultsIn, REPORT } from './sample-report.ts';

const FOOTNOTE = /^\[1\] .*\n/m;

it('the report gives a footnote for every mark', () => {
  expect(REPORT).toMatch(FOOTNOTE);
  expect(faultsIn(REPORT)).toEqual([]);
});

it('a mark whose footnote is taken out is a fault at the mark', () => {
  const found = faultsIn(REPORT.replace(FOOTNOTE, ''));
  expect(found.map(({ text, reason }) => `${text}: ${reason}`)).toContain(
    '[1]: the document has no footnote [1]',
  );
});
