/** The report in a real browser: it opens without script or network, hover shows the fact, and it prints. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestReport } from '../../agents/digest-report.ts';
import { printReport } from '../../cli/print-pdf.ts';
import type { Settings } from '../../cli/settings.ts';
import { buildFactSheet } from '../../facts/sheet.ts';
import { reportFiles } from '../../report/assemble.ts';
import type { ReportFiles } from '../../report/json.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { findChromium, printPdfs } from '../../report/pdf.ts';
import { writeReport } from '../../report/write.ts';
import { builtinDraft, ownerDraft, ownerSlugs } from '../../writer/whole-report.ts';
import { sheetInput } from '../fixtures.ts';
import { recordHttp } from '../http-recorder.ts';
import { readPdf } from './pdf-text.ts';

const executablePath = (await findChromium(process.env['CHROMIUM_PATH'] || undefined))!;
const ROOT = process.getuid?.() === 0;

/** A whole report folder of the small book, as `tiers report` makes it. */
function folderFiles(): ReportFiles {
  const input = sheetInput();
  const sheet = buildFactSheet(input);
  const writing = { book: input.book, previous: input.previous, sheet, model: input.model };
  const draft = builtinDraft(writing);
  return reportFiles({
    report: renderMarkdown(draft, sheet),
    owners: ownerSlugs(writing).map((slug) => ({
      slug,
      name: slug,
      page: renderMarkdown(ownerDraft(writing, slug), sheet),
    })),
    sheet,
    audit: {
      coverage: 1,
      counts: { claims: 1, verified: 1, contradicted: 0, unsupported: 0, unbound: 0, note: 0 },
    },
    digest: digestReport(draft, sheet),
    book: input.book,
    previous: input.previous?.accounts ?? null,
    why: () => '',
  });
}

const files = folderFiles();
const OWNER = [...files.keys()].find((path) => /^owners\/.*\.html$/.test(path))!;

describe('the report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-browser-'));
  let browser: Browser;
  let asked: string[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    await writeReport(join(folder, 'report'), files);
    browser = await chromium.launch({ executablePath, chromiumSandbox: !ROOT });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    path: string,
    options: { javaScriptEnabled?: boolean; width?: number } = {},
  ): Promise<Page> {
    [asked, complaints] = [[], []];
    const { javaScriptEnabled = true, width = 1200 } = options;
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (fault) => complaints.push(fault.message));
    await page.goto(pathToFileURL(join(folder, 'report', path)).href);
    return page;
  }

  test.each(['report.html', OWNER, 'digest/email.html'])(
    '%s asks for nothing but itself, and its policy is not violated',
    async (path) => {
      const page = await open(path);
      expect(await page.title()).not.toBe('');
      expect(asked).toEqual([page.url()]);
      expect(complaints).toEqual([]);
    },
  );

  test('is whole with scripting off, and a value under the pointer shows its fact', async () => {
    const page = await open('report.html', { javaScriptEnabled: false });
    const value = page.locator('[data-fact="kestwick-bank.arr"]').first();
    await value.hover();
    const title = await value.getAttribute('title');
    expect(await value.innerText()).toBe('$310K');
    expect(title).toBe(
      'Kestwick Bank: ARR $310K\nAnnual recurring revenue\nAs of 31 May 2026\nkestwick-bank.arr',
    );
    expect(await page.locator('[data-fact="kestwick-bank.arr"]:hover').count()).toBe(1);
    expect(await page.locator('svg[role="img"]').count()).toBe(3);
  });

  test.each([360, 1200])('is never wider than a window of %i points', async (width) => {
    const page = await open('report.html', { width });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  test('prints: pages, the headline, tagged, with an outline, and the report’s date for a date', async () => {
    const printed = await printPdfs(files, '2026-05-31', executablePath);
    expect([...printed.keys()].filter((path) => !path.startsWith('owners/'))).toEqual(['report.pdf']);
    expect(printed.size).toBe(
      [...files.keys()].filter((path) => /^(report|owners.*)\.html$/.test(path)).length,
    );
    const { pages, text, structure } = readPdf(printed.get('report.pdf')!);
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(6);
    expect(text).toContain('$310K ARR renews within 120 days, all of it in Watch.');
    expect(text).toMatch(/Account tiers, May 2026\s*1 \/ \d/);
    expect(structure).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
    expect(structure).toContain('/StructTreeRoot');
    expect(structure).toMatch(/\/Outlines \d+ 0 R/);
    expect(structure).toContain("/CreationDate (D:20260531000000+00'00')");
    expect(structure).toContain("/ModDate (D:20260531000000+00'00')");
    expect(structure).not.toContain(folder);
  });

  test('prints the same bytes twice, and what a page holds can load nothing and run nothing', async () => {
    const receiver = await recordHttp();
    const image = `<img src="${receiver.url}/x">`;
    const html = `<title>T</title><h1>T</h1>${image}<script>document.body.append('ran')</script>`;
    const print = () => printPdfs(new Map([['report.html', html]]), '2026-05-31', executablePath);
    const [first, second] = [await print(), await print()];
    await receiver.close();
    expect(receiver.requests).toEqual([]);
    expect(Buffer.from(first.get('report.pdf')!).equals(Buffer.from(second.get('report.pdf')!))).toBe(true);
    expect(readPdf(first.get('report.pdf')!).text).not.toContain('ran');
  });

  test('--pdf puts them into the folder, whose list of files knows them', async () => {
    const output = {
      print: () => undefined,
      progress: () => undefined,
      warn: (text: string) => complaints.push(text),
    };
    const settings = { chromium: executablePath } as Settings;
    complaints = [];
    const printed = await printReport({ settings, output }, files, '2026-05-31');
    expect([printed.reason, complaints]).toEqual([null, []]);
    const place = join(folder, 'printed');
    await writeReport(place, printed.files);
    expect(readdirSync(place)).toContain('report.pdf');
    const listed = JSON.parse(printed.files.get('report.json') as string).files as {
      path: string;
      bytes: number;
    }[];
    expect(listed.find(({ path }) => path === 'report.pdf')!.bytes).toBeGreaterThan(10_000);
    // Written again without them: the folder knows its own PDFs, and they go.
    await writeReport(place, files);
    expect(readdirSync(place)).not.toContain('report.pdf');
  });
});
