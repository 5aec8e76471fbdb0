/** What decides that a mutant is false, and where: without the audit. */
import { describe, expect, it } from 'vitest';
import type { Fact, FactSheet } from '../../domain/facts.ts';
import { applyEdit, reportOf } from '../../evals/edits.ts';
import { sentencesOf, statementAt, tablesOf } from '../../evals/operators-places.ts';
import { dateOf, figureOf, standsFor, staysTrue } from '../../evals/operators-true.ts';
import { inWords } from '../../evals/operators-value.ts';
import { isPlainlyTrue } from '../../evals/plainly-true.ts';
import { sectionOf } from '../../evals/section.ts';

const fact = (id: string, unit: Fact['unit'], value: Fact['value'], text = String(value)): Fact => {
  const [subject, metric] = id.split('.') as [string, string];
  return { id, subject, metric, period: 'current', unit, value, text, sources: [] };
};

const FACTS = [
  fact('acme.arr', 'money', 309_800, '$310K'),
  fact('deal-1.close_date', 'date', '2026-07-14', '14 July'),
  fact('deal-2.close_date', 'date', '2026-08-03', '3 August'),
  fact('globex.arr', 'money', 90_000, '$90K'),
];
const SHEET = {
  asOf: '2026-05-31',
  facts: FACTS,
  subjects: [
    { id: 'acme', kind: 'account', name: 'Acme', aliases: [], key: 'A-1' },
    { id: 'globex', kind: 'account', name: 'Globex', aliases: [], key: 'A-2' },
    { id: 'deal-1', kind: 'deal', name: 'Seats', aliases: [], key: 'D-1', parent: 'acme' },
    { id: 'deal-2', kind: 'deal', name: 'Sites', aliases: [], key: 'D-2', parent: 'acme' },
  ],
} as unknown as FactSheet;
const report = (text: string) => reportOf(text, SHEET, []);

describe('a mutant that stays true is none', () => {
  it('the same money in another spelling, but not another amount', () => {
    for (const text of ['$310K', '$309,800', '$0.31M', '$309.8K'])
      expect(standsFor(text, FACTS[0]!, SHEET.asOf), text).toBe(true);
    for (const text of ['$311K', '$310,000', '$0.32M', '−$310K', '310 days'])
      expect(standsFor(text, FACTS[0]!, SHEET.asOf), text).toBe(false);
  });

  it('the date of a second deal of the account, but not of another account', () => {
    expect(staysTrue('3 August', FACTS[1]!, report(''))).toBe(true);
    expect(staysTrue('4 August', FACTS[1]!, report(''))).toBe(false);
    expect(staysTrue('$90K', FACTS[0]!, report(''))).toBe(false);
  });

  it('figures, dates and number words are read as they are printed', () => {
    expect(figureOf('−0.46')).toEqual({ value: -0.46, half: 0.005 });
    expect(figureOf('44 days')?.value).toBe(44);
    expect(figureOf('about $350K')).toBeNull();
    expect(dateOf('14 July', SHEET.asOf)).toBe('2026-07-14');
    expect(dateOf('14 July 2027', SHEET.asOf)).toBe('2027-07-14');
    expect(inWords(58)).toBe('fifty-eight');
  });
});

describe('what breaks a form of reports alone is no false edit of open prose', () => {
  const edited = (text: string, operator: string, removed: string, replacement: string) => {
    const start = text.indexOf(removed);
    return isPlainlyTrue({ operator, start, end: start + removed.length, replacement }, report(text));
  };
  const DUE =
    'Acme is due on 14 July; no touch since 2 April. *Call by 12 June.* $310K ARR renews within 120 days.';

  it.each([
    ['due on 14 July, soon', 'on 14 July', 'soon', true],
    ['due on 14 July, in the next quarter', 'on 14 July', 'next quarter', true],
    ['what lies ahead was not last week', 'on 14 July', 'last week', false],
    ['no touch since 2 April, so none last week', 'since 2 April', 'last week', true],
    ['no touch since 2 April, which is in this quarter', 'since 2 April', 'last quarter', false],
    ['a term that is put off', 'by 12 June', 'next quarter', true],
    ['a term that has gone by', 'by 12 June', 'last week', false],
  ])('%s', (_, removed, replacement, holds) => {
    expect(edited(DUE, 'relative_time', removed, replacement)).toBe(holds);
  });

  it('what renews within a time renews, but a sum of others is not the same', () => {
    expect(edited(DUE, 'qualifier_dropped', ' within 120 days', '')).toBe(true);
    expect(edited('5 paying customers.', 'qualifier_dropped', 'paying ', '')).toBe(false);
    expect(edited('a norm of 2 a month.', 'qualifier_dropped', ' a month', ' a week')).toBe(false);
  });

  it('some of all, but not half of them; the most of ten are six', () => {
    expect(edited('worth $1K, all past the close date', 'quantifier', 'all ', 'some of them ')).toBe(true);
    expect(edited('worth $1K, all past the close date', 'quantifier', 'all ', 'half of them ')).toBe(false);
    const list = 'all 10 accounts had a touch; 6 moved a deal';
    expect(edited(list, 'quantifier', '6', 'most')).toBe(true);
    expect(edited(list.replace('6', '4'), 'quantifier', '4', 'most')).toBe(false);
  });

  it('a signal without its mark, but no mark without its footnote', () => {
    expect(edited('Layoffs reported on 18 May [2].', 'source_removed', ' [2]', '')).toBe(true);
    expect(edited('[2] Acme: layoffs, read on 20 May', 'source_removed', '[2] ', '')).toBe(false);
  });
});

const TEXT = `# Title

## One

- **Acme**. Renews in 4.5 weeks; no touch. Due on 14 July. *Call by 1 June.*
- **Globex**. Fine.

| A | B |
|---|--:|
| Acme | $310K |

## Two

Last words.
`;

describe('places', () => {
  it('a statement ends at a semicolon, a full stop, a cell', () => {
    const said = (words: string) => {
      const start = TEXT.indexOf(words);
      const place = statementAt(TEXT, { start, end: start + words.length });
      return TEXT.slice(place.start, place.end);
    };
    expect(said('touch')).toBe('no touch');
    expect(said('July')).toBe('Due on 14 July');
    expect(said('$310K')).toBe('$310K');
  });

  it('sentences keep their decimals and leave advice out', () => {
    const start = TEXT.indexOf('Renews');
    const line = {
      start: TEXT.indexOf('- **Acme'),
      end: TEXT.indexOf('\n- **Globex'),
      text: '',
      heading: '',
    };
    const bullet = { ...line, account: 'acme', name: line, body: { start, end: line.end } };
    expect(sentencesOf(bullet, TEXT).map((each) => TEXT.slice(each.start, each.end))).toEqual([
      'Renews in 4.5 weeks; no touch.',
      'Due on 14 July.',
    ]);
  });

  it('tables have cells at their offsets', () => {
    const [table] = tablesOf(report(TEXT));
    expect(table?.heading).toBe('## One');
    const cell = table!.rows[0]!.cells[1]!;
    expect(TEXT.slice(cell.start, cell.end)).toBe('$310K');
  });
});

describe('the part of a document that is audited for an edit', () => {
  const edit = (words: string, replacement: string) => {
    const start = TEXT.indexOf(words);
    return { operator: 'test', start, end: start + words.length, replacement };
  };

  it('has title, heading and block, at known offsets', () => {
    const change = edit('4.5 weeks', '9 weeks');
    const part = sectionOf(TEXT, change);
    expect(part.text).toBe(
      '# Title\n\n## One\n\n- **Acme**. Renews in 9 weeks; no touch. Due on 14 July. *Call by 1 June.*',
    );
    const { text, spots } = applyEdit(TEXT, change);
    const [spot] = spots;
    expect(part.text.slice(spot!.start - part.start + part.lead, spot!.end - part.start + part.lead)).toBe(
      text.slice(spot!.start, spot!.end),
    );
  });

  it('has the footnotes that its marks need', () => {
    const noted = `${TEXT}\n[1] Acme: funding.\n[2] Globex: layoffs.\n`;
    const change = (replacement: string) => ({
      operator: 'test',
      start: noted.indexOf('4.5'),
      end: noted.indexOf('4.5') + 3,
      replacement,
    });
    expect(sectionOf(noted, change('9 [1]')).text.endsWith('*Call by 1 June.*\n\n[1] Acme: funding.')).toBe(
      true,
    );
    expect(sectionOf(noted, change('9')).text.endsWith('*Call by 1 June.*')).toBe(true);
  });

  it('is the whole section where the edit adds blocks or changes the heading', () => {
    for (const change of [edit('- **Globex', 'New.\n\n- **Globex'), edit('## One', '## Three')])
      expect(sectionOf(TEXT, change).text).toContain('| Acme | $310K |');
    expect(sectionOf(TEXT, edit('Last', 'First')).text).toBe('# Title\n\n## Two\n\nFirst words.\n');
  });
});
