/** Edits at the seams of a text: what belongs together, what announces a count, what only looks like a text. */
import { describe, expect, it } from 'vitest';
import { auditText, isClean } from '../../claims/audit.ts';
import { sampleFactSheet } from '../fixtures.ts';
import { edited, faultsIn, REPORT } from './sample-report.ts';

const said = (from: string, to: string) =>
  edited(from, to)
    .there.map((fault) => fault.reason)
    .join('; ');

describe('a bare figure, date or "no" is no statement', () => {
  it.each([
    ['a paragraph of its own', '\n\n## About the data', '\n\n44\n\n## About the data'],
    ['a second year', 'Snapshot of 31 May 2026', 'Snapshot of 31 May 2226'],
    ['a year too many in the title', '# Account tiers, May 2026', '# Account tiers, May 8026'],
    ['a heading', '## Tier 4 — Triage', '## no Tier 4 — Triage'],
  ])('%s', (_, from, to) => {
    expect(edited(from, to).there).not.toEqual([]);
  });

  it('an amount in a column without a title', () => {
    const [head, rule, row] = REPORT.match(/^\| Tier \|.*\n(.*)\n(.*)$/m)!;
    const title = head!.split('\n')[0]!;
    const text = REPORT.replace(head!, `${title} |\n${rule}---|\n${row} $77K |`);
    expect(faultsIn(text).some((fault) => fault.text === '$77K')).toBe(true);
  });
});

describe('what a table says of its columns and rows', () => {
  it('a title with half or more of its cells wrong is a fault itself', () => {
    expect(said('| ARR | Open value |', '| Open value | ARR |')).toContain('cells under it do not hold');
  });

  it('a row that is about nothing on record is a fault as a whole', () => {
    expect(said('| 1 Expand |', '| 4 Expand |')).toContain('names nothing');
  });

  it('a reason is no advice', () => {
    const row = REPORT.split('\n').find((line) => /^\| 1 \| Kestwick Bank/.test(line))!;
    const cells = row.split(' | ');
    const swapped = [...cells];
    [swapped[6], swapped[7]] = [cells[7]!, cells[6]!];
    expect(said(row, swapped.join(' | '))).toContain('no advice');
  });

  it('another name of the metric of a declared column is that column', () => {
    expect(edited('| AE |', '| Account owner |').faults).toEqual([]);
  });
});

describe('lists', () => {
  const list = /(\d+ (?:moved a deal to another stage|not touched|accounts): )([^;.\n]+, [^;.\n]+)/.exec(
    REPORT,
  );

  it('that announce a count name as many', () => {
    const [whole, opening, names] = list!;
    expect(said(whole!, `${opening}${names!.split(', ').slice(1).join(', ')}`)).toContain('announced');
  });

  it('with other words than their members bear are faults at these words', () => {
    expect(said('Entered:', 'Left:')).toContain('do not belong');
  });

  it('with one name twice are faults at both', () => {
    const [whole, opening, names] = list!;
    const [first, , ...rest] = names!.split(', ');
    const { there } = edited(whole!, `${opening}${[first, first, ...rest].join(', ')}`);
    expect(there.filter((fault) => fault.text === first).length).toBe(2);
  });
});

describe('the order in which tiers are tested', () => {
  it("is the model's", () => {
    const [whole, first, second] = /(\*\*Triage:\*\* .*?\.) (\*\*Watch\*\*, any of: .*?\.) (?=\*\*)/.exec(
      REPORT,
    )!;
    expect(said(whole!, `${second} ${first} `)).toContain('the model tests');
  });
});

describe('phrases whose words tell the fact', () => {
  it.each([
    ['reason for no tier', /\d+ (churned|dormant|partner)\b/],
    ['rule of a chance', /for the (silent renewal|stagnant deal) rule/],
  ])('%s: the other word is a fault', (_, pattern) => {
    const [whole, word] = pattern.exec(REPORT)!;
    const others = ['churned', 'dormant', 'partner', 'silent renewal', 'stagnant deal'];
    const other = others.find(
      (each) => each !== word && others.indexOf(each) > 2 === others.indexOf(word!) > 2,
    )!;
    const start = REPORT.indexOf(whole!) + whole!.indexOf(word!);
    const faults = faultsIn(REPORT.slice(0, start) + other + REPORT.slice(start + word!.length));
    expect(faults.some((fault) => fault.start <= start && fault.end >= start + other.length)).toBe(true);
  });
});

describe('a chart, its caption and its figures', () => {
  const CHART = '![Accounts by tier](charts/tier-distribution.svg)\n\n*Accounts by tier.*\n\n';
  const with_ = (chart: string) => `${REPORT}\n\n${chart}`;

  it('are of one chart', () => {
    expect(faultsIn(with_(CHART))).toEqual([]);
  });

  it.each([
    ['another picture', CHART.replace('tier-distribution', 'touch-trend')],
    ['a picture that no report has', CHART.replace('tier-distribution', 'forecast')],
    ['another caption', CHART.replace('*Accounts by tier', '*Touches per week by tier')],
    ['another text for the picture', CHART.replace('[Accounts by tier', '[Touches per week by tier')],
  ])('%s is a fault', (_, chart) => {
    expect(faultsIn(with_(chart))).not.toEqual([]);
  });

  it('have their figures in any order of the columns', () => {
    const table = '| Share of the book | Tier | Average outcome score |\n|---|---|---|\n';
    const reasons = faultsIn(with_(`${CHART}${table}`)).map((fault) => fault.reason);
    expect(reasons).toEqual(['this does not belong to the figures of "Accounts by tier"']);
  });

  it('a picture inside a line of text is a fault', () => {
    expect(edited('44 days', '44 ![days](charts/touch-trend.svg) days').there).not.toEqual([]);
  });
});

describe('spellings that mean the same', () => {
  it.each([
    ['ordinal', 'on 22 May', 'on 22nd May'],
    ['ordinal in words', 'on 22 May', 'on the 22nd of May'],
    ['ordinal behind the month', 'on 22 May', 'on May 22nd'],
    ['typographic apostrophe', "account's", 'account’s'],
  ])('%s', (_, from, to) => {
    expect(edited(from, to).faults).toEqual([]);
  });

  it('a wrong ordinal ending is a fault', () => {
    expect(edited('on 22 May', 'on 22th May').there).not.toEqual([]);
  });

  it('line ends of another system', () => {
    expect(faultsIn(REPORT.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

describe('an answer about one account', () => {
  const sheet = sampleFactSheet();
  const account = sheet.subjects.find(
    ({ id, kind }) =>
      kind === 'account' && sheet.facts.some((each) => each.id === `${id}.tier` && each.value === 'Watch'),
  )!;
  const answer = (words: string) =>
    auditText(`# ${account.name}, May 2026\n\n**${account.name}** ${words}.\n`, sheet);

  it('says where it is and where it is not', () => {
    expect(isClean(answer('is in Watch, not in Expand'))).toBe(true);
    expect(isClean(answer('is in Watch, not in Watch'))).toBe(false);
    expect(isClean(answer('is in Expand, not in Watch'))).toBe(false);
    expect(isClean(answer('is not in Watch'))).toBe(false);
  });
});
