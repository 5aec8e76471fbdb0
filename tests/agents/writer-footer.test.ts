/** The end of a report says who wrote what and what it took, and the audit holds it. */
import { expect, test } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { writeFromFacts, writeStubbornly } from '../willing-writer.ts';
import { report, spoiled } from './model-report.ts';

const lastLine = (page: string): string => page.trimEnd().split('\n').at(-1)!;
const rowOf = (page: string, section: string): string[] => {
  const [, cells = ''] = new RegExp(`^\\| ${section} \\|(.*)\\|$`, 'm').exec(page) ?? [];
  return cells.split('|').map((cell) => cell.trim());
};
const number = (cell: string | undefined): number => Number((cell ?? '').replaceAll(',', ''));

test('a table names the writer of every section, with shares and tokens that add up to the line under it', () =>
  report(writeFromFacts, ({ model, builtin, pages }) => {
    expect(builtin).not.toContain('Who wrote what');
    expect(lastLine(builtin)).toMatch(/^\*Built-in writer\. Snapshot/);
    const sum =
      /^\*Written by claude-opus-5-5: (\d+) of \1 paragraphs; the built-in writer wrote the rest\. ([\d,]+) tokens in, [\d,]+ of them from the cache, ([\d,]+) out, at USD \d+\.\d\d\. Snapshot/.exec(
        lastLine(model),
      );
    expect(sum).not.toBeNull();
    const asked = ['Headline', 'Tier 1', 'Tier 2', 'Tier 3', 'Tier 4', 'Changes', 'Where to spend the month']
      .map((section) => rowOf(model, section))
      .filter(([, share]) => share !== '—');
    const total = (column: number): number => asked.reduce((all, row) => all + number(row[column]), 0);
    expect(asked.map(([writer]) => writer)).toEqual(asked.map(() => 'claude-opus-5-5'));
    expect(asked.reduce((all, [, share]) => all + number(share?.split(' of ')[0]), 0)).toBe(number(sum?.[1]));
    expect(total(2)).toBe(number(sum?.[2]));
    expect(total(4)).toBe(number(sum?.[3]));
    expect(rowOf(model, 'About the data')).toEqual(['built-in writer', '—', '—', '—', '—', '—']);
    for (const [path, page] of pages)
      if (path !== 'report.md') expect(lastLine(page)).toMatch(/^\*Built-in writer\. Snapshot/);
  }));

test("a section of which the text was refused is the built-in writer's", () =>
  report(
    spoiled((unit, text) => (unit === 'headline' ? 'There are 7 reasons.' : text)),
    ({ model }) => {
      expect(rowOf(model, 'Headline').slice(0, 2)).toEqual(['built-in writer', '0 of 1']);
      const [, written, asked] = /: (\d+) of (\d+) paragraphs;/.exec(lastLine(model)) ?? [];
      expect(Number(written)).toBe(Number(asked) - 1);
    },
  ));

test('where none of its texts stands, it says so plainly', () =>
  report(writeStubbornly, ({ model }) => {
    expect(lastLine(model)).toMatch(
      /^\*Built-in writer: claude-opus-5-5 was asked for \d+ paragraphs, and none of its texts stand\. [\d,]+ tokens in/,
    );
    expect(rowOf(model, 'Headline').slice(0, 2)).toEqual(['built-in writer', '0 of 1']);
  }));

test('a wrong writer, share or figure in it is a fault', () =>
  report(writeFromFacts, ({ model, sheet }) => {
    const faultsOf = (page: string): number => auditText(page, sheet).claims.filter(isFault).length;
    expect(faultsOf(model)).toBe(0);
    const headline = /^\| Headline \| .*$/m.exec(model)![0];
    const edits: [string, string][] = [
      [headline, headline.replace('claude-opus-5-5', 'built-in writer')],
      [headline, headline.replace('1 of 1', '0 of 1')],
      [headline, headline.replace('Headline', 'Changes')],
      [headline, headline.replace('Headline', 'Appendix')],
      [headline, headline.replace(/\d+ \| 0\.\d\d \|$/, '1 | 0.00 |')],
      ['| About the data | built-in writer | — |', '| About the data | built-in writer | 2 of 2 |'],
      [
        'Written by claude-opus-5-5:',
        'Built-in writer: claude-opus-5-5 was asked for 1 paragraphs, and none of its texts stand.',
      ],
    ];
    for (const [from, to] of edits) {
      expect(model).toContain(from);
      expect(faultsOf(model.replace(from, to)), to).toBeGreaterThan(0);
    }
  }));
