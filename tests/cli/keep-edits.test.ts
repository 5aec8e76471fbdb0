/** Edits by hand in a report folder, and what becomes of them when the report is made again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { withHandEdits } from '../../cli/keep-edits.ts';
import type { FactSheet } from '../../domain/facts.ts';
import { renderHtml } from '../../report/html.ts';
import { jsonText, REPORT_JSON, reportJson } from '../../report/json.ts';
import type { RenderedReport } from '../../report/markdown.ts';
import { writeReport } from '../../report/write.ts';
import { REPORT, SHEET } from '../claims/sample-report.ts';

/** The report as if rendered: a section for each heading, and a place for each name of an account in bold. */
function rendered(text: string): RenderedReport {
  const starts = [...text.matchAll(/^## (.*)$/gm)].map((match) => ({ start: match.index, title: match[1]! }));
  const sections = starts.map(({ start, title }, at) => ({
    id: `section-${at}`,
    title,
    writer: 'builtin' as const,
    start,
    end: (starts[at + 1]?.start ?? text.length + 1) - 1,
  }));
  const spans = [...text.matchAll(/Renews in (44) days/g)].map((match) => ({
    start: match.index + 10,
    end: match.index + 12,
    fact: 'kestwick-bank.days_to_renewal',
  }));
  return { title: 'Account tiers, May 2026', text, sections, spans };
}

function filesOf(text: string, sheet: FactSheet = SHEET): Map<string, string> {
  const report = rendered(text);
  const files = new Map([
    ['report.md', text],
    ['report.html', renderHtml(report, sheet)],
    ['facts.json', JSON.stringify(sheet)],
  ]);
  const description = reportJson(report, sheet, auditText(text, sheet), files);
  return files.set(REPORT_JSON, jsonText(description));
}

let place = '';
beforeEach(() => {
  place = join(mkdtempSync(join(tmpdir(), 'tiers-edits-')), 'report');
});
afterEach(() => rmSync(join(place, '..'), { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(place, path), 'utf8');

/** Makes the report into the folder, as `tiers report` does. */
async function make(text = REPORT, { sheet = SHEET, discard = false } = {}) {
  const edited = await withHandEdits(place, filesOf(text, sheet), discard);
  const { kept: copies } = await writeReport(place, edited.files, edited.pages);
  return { kept: edited.kept, notKept: edited.notKept, copies: copies.map(({ keptAs }) => keptAs) };
}

const edit = (from: string, to: string) => {
  const text = read('report.md');
  if (!text.includes(from)) throw new Error(`the report does not say "${from}"`);
  writeFileSync(join(place, 'report.md'), text.replace(from, to));
};

const NOTE = '> **Note by A. Castell, 2 June (not checked against data):** They asked for a call.';
const BULLET = REPORT.split('\n').find((line) => line.startsWith('- **Kestwick Bank**'))!;
const KEPT = 'Watch has 4 accounts.';

describe('an edit that holds', () => {
  it('stays while the text around it is made again, in Markdown, HTML and report.json alike', async () => {
    await make();
    edit('down from Nurture. Renews in 44 days;', 'Renews in 44 days;');
    expect(await make()).toEqual({ kept: 1, notKept: 0, copies: [] });
    expect(read('report.md')).toContain('Castell), Renews in 44 days;');
    expect(read('report.html')).toContain('Castell), Renews in 44 days;');
    const { sections, audit, spans } = JSON.parse(read(REPORT_JSON));
    for (const { title, start } of sections) expect(read('report.md').slice(start)).toMatch(`## ${title}`);
    expect(audit.counts).toEqual(auditText(read('report.md'), SHEET).counts);
    // Which words of an edited line are the fact nobody knows.
    expect(spans).toEqual([]);
  });

  it('stays again and again with the same bytes', async () => {
    await make();
    edit('\n\n## Tier 4', `\n\n${NOTE}\n\n## Tier 4`);
    edit('| 4 | Corbel Systems', `| 4 | **Corbel Systems**`);
    await make();
    const once = [read('report.md'), read('report.html'), read(REPORT_JSON)];
    expect(await make()).toEqual({ kept: 2, notKept: 0, copies: [] });
    expect([read('report.md'), read('report.html'), read(REPORT_JSON)]).toEqual(once);
  });

  it('stays when other lines of the new report are others', async () => {
    await make();
    edit(
      BULLET,
      BULLET.replace('any touch clears', '4 touches in 30 days clear the volume rule; any touch clears'),
    );
    const next = REPORT.replace('Watch holds 29% of the book; the stagnant', 'The stagnant');
    expect(await make(next)).toMatchObject({ kept: 1, notKept: 0 });
    expect(read('report.md')).toContain('The stagnant deal rule flags 2');
    expect(read('report.md')).toContain('clear the volume rule; any touch clears');
  });

  it('can be a line that was taken out, or one that was put in', async () => {
    await make();
    edit('- **Interactions:** from 1 June 2024 to 30 May.\n', '');
    edit('6 accounts kept their tier.', `${KEPT}\n\n6 accounts kept their tier.`);
    expect(await make()).toMatchObject({ kept: 2, notKept: 0 });
    expect(read('report.md')).not.toContain('- **Interactions:**');
    expect(read('report.md')).toContain(`\n\n${KEPT}\n\n6 accounts`);
  });
});

describe('a note', () => {
  it('stays in its section though the line above it is another now', async () => {
    await make();
    edit(`${BULLET}\n`, `${BULLET}\n\n${NOTE}\n\n`);
    const next = REPORT.replace(BULLET, BULLET.replace(', Castell)', ')'));
    expect(await make(next)).toMatchObject({ kept: 1, notKept: 0 });
    const [, section] = read('report.md').split('## Tier 3 — Watch');
    expect(section!.split('\n## ')[0]).toContain(NOTE);
    expect(auditText(read('report.md'), SHEET).claims.filter(isFault)).toEqual([]);
  });

  it('stays behind a line that was edited with it and cannot be kept', async () => {
    await make();
    edit(`${BULLET}\n`, `${BULLET.replace('44 days', '45 days')}\n\n${NOTE}\n\n`);
    expect(await make()).toMatchObject({ kept: 1, notKept: 1 });
    expect(read('report.md')).toContain(`${BULLET}\n\n${NOTE}\n\n- **Lindale`);
  });

  it('whose section is gone is written down', async () => {
    await make();
    edit('Keep the normal cadence.', `${NOTE}\n\nKeep the normal cadence.`);
    const next = REPORT.replace(/## Tier 2 — Nurture[\s\S]*?(?=## Tier 3)/, '');
    expect(await make(next)).toMatchObject({ kept: 0, notKept: 1 });
    expect(read('hand-edits.md')).toContain('its section is not there any more');
    expect(read('hand-edits.md')).toContain(NOTE);
  });
});

describe('an edit that cannot be kept', () => {
  it('because it does not hold against the new facts: the reason is the audit’s', async () => {
    await make();
    edit('Renews in 44 days', 'Renews in 45 days');
    expect(await make()).toEqual({ kept: 0, notKept: 1, copies: [] });
    expect(read('report.md')).toBe(REPORT);
    expect(read('hand-edits.md')).toContain('“45” does not hold: on record 44');
    expect(read('hand-edits.md')).toContain('under “Tier 3 — Watch”');
    expect(read('hand-edits.md')).toContain('Renews in 45 days');
  });

  it('because the generated line changed too', async () => {
    await make();
    edit(BULLET, BULLET.replace('*Meet the sponsor', '*Call and meet the sponsor'));
    await make(REPORT.replace(BULLET, BULLET.replace(', Castell)', ')')));
    expect(read('hand-edits.md')).toContain('the generated text there is another now');
    expect(read('hand-edits.md')).toContain('Call and meet the sponsor');
  });

  it('does not take others with it, and is written down once', async () => {
    await make();
    edit('Renews in 44 days', 'Renews in 45 days');
    edit('6 accounts kept their tier.', `${KEPT}\n\n6 accounts kept their tier.`);
    expect(await make()).toMatchObject({ kept: 1, notKept: 1 });
    const noted = read('hand-edits.md');
    writeFileSync(join(place, 'hand-edits.md'), `${noted}\nSettled with Ann.\n`);
    expect(await make()).toMatchObject({ kept: 1, notKept: 0 });
    expect(read('hand-edits.md')).toBe(`${noted}\nSettled with Ann.\n`);
    edit('Renews in 44 days', 'Renews in 45 days');
    await make();
    expect(read('hand-edits.md').split('Renews in 45 days')).toHaveLength(2);
  });
});

describe('without edits to keep', () => {
  it('a folder of before, and one without edits, are as they were', async () => {
    expect(await make()).toEqual({ kept: 0, notKept: 0, copies: [] });
    expect(await make()).toEqual({ kept: 0, notKept: 0, copies: [] });
    const { generated: _, ...before } = JSON.parse(read(REPORT_JSON));
    writeFileSync(join(place, REPORT_JSON), jsonText(before));
    edit('Renews in 44 days', 'Renews in 45 days');
    expect(await make()).toEqual({ kept: 0, notKept: 0, copies: ['edited/report.md'] });
  });

  it('--discard-edits gives them up, carried-over ones too, and keeps the page', async () => {
    await make();
    edit('6 accounts kept their tier.', `${KEPT}\n\n6 accounts kept their tier.`);
    await make();
    expect(await make(REPORT, { discard: true })).toEqual({
      kept: 0,
      notKept: 0,
      copies: ['edited/report.md'],
    });
    expect(read('report.md')).toBe(REPORT);
    expect(read('edited/report.md')).toContain(KEPT);
  });
});
