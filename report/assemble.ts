/** All files of a report folder from what was rendered and audited (docs/report.md says what each is). */
import type { Audit } from '../domain/claims.ts';
import type { FactSheet } from '../domain/facts.ts';
import { resolveReferences } from '../facts/references.ts';
import { CHART_FILES, CHARTS } from './chart-data.ts';
import { chartSvg } from './charts.ts';
import { type AccountsCsvInput, accountsCsv } from './csv.ts';
import { type PageLink, renderHtml } from './html.ts';
import { fingerprint, jsonText, REPORT_JSON, type ReportFiles, reportJson } from './json.ts';
import type { RenderedReport } from './markdown.ts';

/** The page of one owner: own accounts only. `slug` names its file. */
interface OwnerPage {
  slug: string;
  name: string;
  page: RenderedReport;
}

export interface ReportParts extends AccountsCsvInput {
  report: RenderedReport;
  owners: readonly OwnerPage[];
  sheet: FactSheet;
  audit: Pick<Audit, 'coverage' | 'counts'>;
  /** The message made from the report (report/digest-files.ts), audited on its own. */
  digest: ReportFiles;
  /** As a draft's text: it may carry references and emphasis. */
  why: AccountsCsvInput['why'];
}

/** Path → text of every file of the folder, `report.json` included; the same parts give the same bytes. */
export function reportFiles(parts: ReportParts): ReportFiles {
  const { report, sheet } = parts;
  const owners = parts.owners.map(shortSlug).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const links = linksToPages(owners.map(({ slug, name }) => ({ path: `owners/${slug}.md`, name })));
  const files = new Map<string, string>([
    ['report.md', report.text],
    ['report.html', renderHtml(report, sheet, links)],
    ['facts.json', jsonText(sheet)],
    ['accounts.csv', accountsCsv({ ...parts, why: (account) => plainText(parts.why(account), sheet) })],
    ...CHARTS.map((chart): [string, string] => [CHART_FILES[chart], chartSvg(chart, sheet, 'file')]),
  ]);
  const back = linkBack(report.title);
  for (const { slug, page } of owners) {
    files.set(`owners/${slug}.md`, page.text);
    files.set(`owners/${slug}.html`, renderHtml(page, sheet, back));
  }
  for (const [path, text] of parts.digest) files.set(path, text);
  const pages = owners.map(({ slug, name, page: { title, sections, spans } }) => ({
    path: `owners/${slug}.md`,
    name,
    title,
    sections,
    spans,
  }));
  const description = reportJson(report, sheet, parts.audit, files, pages);
  return new Map([...files, [REPORT_JSON, jsonText(description)]]);
}

/** What the report's page links to: the page of each owner. */
export const linksToPages = (pages: readonly { path: string; name: string }[]): PageLink[] =>
  pages.map(({ path, name }) => ({ href: path.replace(/\.md$/, '.html'), text: name }));

/** What an owner's page links to: the report. */
export const linkBack = (title: string): PageLink[] => [{ href: '../report.html', text: title }];

/** File systems allow 255 characters, and a person's name needs far fewer. */
const LONGEST_NAME = 80;

/**
 * Without the prefix that tells owners from other subjects: the folder says it. A long one is cut and marked with a
 * hash of the whole; it is then longer than any that was not cut, so the two never meet.
 */
function shortSlug(owner: OwnerPage): OwnerPage {
  const slug = owner.slug.replace(/^owner-/, '');
  if (slug.length <= LONGEST_NAME) return { ...owner, slug };
  return { ...owner, slug: `${slug.slice(0, LONGEST_NAME)}-${fingerprint(slug).sha256.slice(0, 12)}` };
}

/** The words of a draft's text with its facts put in, for where no Markdown is read. */
const plainText = (text: string, sheet: FactSheet): string =>
  resolveReferences(text, sheet).text.replaceAll(/\*+/g, '');
