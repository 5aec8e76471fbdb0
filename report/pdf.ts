/**
 * The report and the owners' pages as PDF, printed by Chromium from the finished HTML: one layout for screen and
 * paper. The page runs no script and reaches no network. The same HTML, date and Chromium give the same bytes.
 */
import { accessSync, constants } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { IsoDate } from '../domain/dates.ts';
import { FileError } from '../domain/errors.ts';
import type { ReportFiles } from './json.ts';

/** Where Chromium and its kin are installed, by platform. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** What keeps a headless browser from speaking to its maker; those that Playwright sets already are not repeated. */
const FLAGS = ['--disable-gpu', '--disable-quic', '--disable-sync', '--disable-component-update'];

/** Milliseconds until a browser that does not start, or a page that does not print, is given up. */
const PATIENCE = 60_000;

/**
 * Chromium's executable: the one given, else the first of the usual places, else one that Playwright installed; null
 * when there is none. A path that is given is never replaced by another.
 */
export async function findChromium(
  given: string | undefined,
  places: readonly string[] = USUAL_PLACES[process.platform] ?? [],
): Promise<string | null> {
  if (given !== undefined) return isExecutable(given) ? given : null;
  const { chromium } = await import('playwright-core');
  return [...places, chromium.executablePath()].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A PDF beside each HTML page of the folder: `report.pdf`, `owners/<name>.pdf`; tagged, with an outline and page
 * numbers. @param asOf the date that the PDFs say they were made on, so that no clock is in them
 * @throws FileError when Chromium does not start or does not print
 */
export async function printPdfs(
  files: ReportFiles,
  asOf: IsoDate,
  chromium: string,
): Promise<Map<string, Uint8Array>> {
  let browser: Browser | undefined;
  try {
    browser = await launch(chromium);
    const printed = new Map<string, Uint8Array>();
    for (const [path, html] of files) {
      if (!isPage(path)) continue;
      printed.set(path.replace(/\.html$/, '.pdf'), datedAs(await print(browser, html), asOf));
    }
    return printed;
  } catch (cause) {
    throw new FileError(`${chromium} does not print: ${firstLine(cause)}`, { cause });
  } finally {
    await browser?.close().catch(() => undefined);
  }
}

/** `report.html` and the owners' pages; the e-mail is no page. */
const isPage = (path: string): boolean => /^(?:report|owners\/[^/]+)\.html$/.test(path);

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  // Chromium refuses its sandbox to root; the page has no script to hold in.
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch({ executablePath, headless: true, chromiumSandbox, args: FLAGS, timeout: PATIENCE });
}

const MARGIN = 'margin:0 16mm;width:100%;font:7.5pt sans-serif;color:#645d6b';
const FOOTER = `<div style="${MARGIN};display:flex;justify-content:space-between"><span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

async function print(browser: Browser, html: string): Promise<Buffer> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.route('**/*', (route) => route.abort());
    await page.setContent(html);
    return await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
    });
  } finally {
    await context.close();
  }
}

/** The two dates that Chromium writes, as the report's own date: of the same length, so that no offset moves. */
function datedAs(pdf: Buffer, asOf: IsoDate): Uint8Array {
  const date = `(D:${asOf.replaceAll('-', '')}000000+00'00')`;
  const text = pdf
    .toString('latin1')
    .replace(/(?<=\/(?:CreationDate|ModDate) )\(D:\d{14}[+-]\d\d'\d\d'\)/g, date);
  return Buffer.from(text, 'latin1');
}

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? '';
