/** Printing where there is no Chromium, or none that works; tests/browser prints with a real one. */
import { describe, expect, test } from 'vitest';
import { printReport } from '../../cli/print-pdf.ts';
import type { Settings } from '../../cli/settings.ts';
import { jsonText, REPORT_JSON, reportJson, withListed } from '../../report/json.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { findChromium } from '../../report/pdf.ts';
import { sampleDraft, sampleSheet } from './sample.ts';

function folder(): Map<string, string> {
  const sheet = sampleSheet();
  const files = new Map([['report.html', '<h1>Report</h1>']]);
  const audit = {
    coverage: 1,
    counts: { claims: 0, verified: 0, contradicted: 0, unsupported: 0, unbound: 0, note: 0 },
  };
  const description = reportJson(renderMarkdown(sampleDraft(), sheet), sheet, audit, files);
  return new Map([...files, [REPORT_JSON, jsonText(description)]]);
}

describe('Chromium', () => {
  test('that is named is used or nothing is; else the first that is there', async () => {
    expect(await findChromium('/nowhere/chromium', [process.execPath])).toBeNull();
    expect(await findChromium(process.execPath, [])).toBe(process.execPath);
    expect(await findChromium(undefined, ['/nowhere/chromium', process.execPath])).toBe(process.execPath);
  });
});

describe('--pdf', () => {
  async function print(chromium: string) {
    const warnings: string[] = [];
    const output = {
      print: () => undefined,
      progress: () => undefined,
      warn: (text: string) => void warnings.push(text),
    };
    const files = folder();
    const printed = await printReport({ settings: { chromium } as Settings, output }, files, '2026-05-31');
    return { printed, warnings, files };
  }

  test.each([
    ['is missing', '/nowhere/chromium', '/nowhere/chromium cannot be run.'],
    ['is none', '/bin/false', '/bin/false does not print'],
  ])(
    'where Chromium %s the report ships as it is, with one warning that says what to do',
    async (_, path, reason) => {
      const { printed, warnings, files } = await print(path);
      expect(printed).toMatchObject({ made: 0, reason: expect.stringContaining(reason) });
      expect(printed.files).toBe(files);
      expect(warnings).toEqual([
        expect.stringMatching(/^No PDF was made: .*The report itself is complete\. Install Chromium/),
      ]);
    },
  );

  test('lists what was printed among the files of the folder, in order and with its bytes', () => {
    const listed = withListed(folder(), new Map([['owners/amy.pdf', new Uint8Array([37, 80, 68, 70])]]));
    expect([...listed.keys()]).toEqual(['report.html', 'owners/amy.pdf', REPORT_JSON]);
    const { files } = JSON.parse(listed.get(REPORT_JSON) as string);
    expect(files).toMatchObject([{ path: 'owners/amy.pdf', bytes: 4 }, { path: 'report.html' }]);
  });
});
