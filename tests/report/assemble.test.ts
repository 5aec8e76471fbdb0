import { describe, expect, it } from 'vitest';
import type { Draft } from '../../domain/document.ts';
import { factSheetSchema } from '../../domain/facts.ts';
import { reportSchema } from '../../domain/report.ts';
import { type ReportParts, reportFiles } from '../../report/assemble.ts';
import { digestDraft } from '../../report/digest.ts';
import { digestFiles } from '../../report/digest-files.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { sampleFactSheet, sheetInput } from '../fixtures.ts';

const draft: Draft = {
  title: 'Account tiers, [[run.as_of|full]]',
  sections: [
    {
      id: 'headline',
      title: '',
      writer: 'builtin',
      blocks: [{ kind: 'paragraph', text: '[[tier-3.label]] holds [[tier-3.accounts]].' }],
    },
  ],
};

function parts(): ReportParts {
  const sheet = sampleFactSheet();
  const { book } = sheetInput();
  return {
    report: renderMarkdown(draft, sheet),
    owners: [
      { slug: 'owner-zed', name: 'Zed', page: renderMarkdown(draft, sheet) },
      { slug: 'owner-amy', name: 'Amy <b>', page: renderMarkdown(draft, sheet) },
    ],
    sheet,
    audit: {
      coverage: 1,
      counts: { claims: 2, verified: 2, contradicted: 0, unsupported: 0, unbound: 0, note: 0 },
    },
    digest: digestFiles(digestDraft(draft), sheet),
    book,
    previous: null,
    why: () => '**[[book.accounts]]** tiered',
  };
}

describe('the files of a report folder', () => {
  const files = reportFiles(parts());

  it('are the same bytes twice', () => {
    expect([...reportFiles(parts())]).toEqual([...files]);
  });

  it('link the owners’ pages, and each page links back', () => {
    expect(files.get('report.html')).toMatch(
      /href="owners\/amy\.html">Amy &lt;b&gt;<\/a> <a href="owners\/zed\.html"/,
    );
    expect(files.get('owners/amy.html')).toContain('href="../report.html"');
  });

  it('have short names, each its own, however long the names of owners are', () => {
    const long = `owner-${'maria-luisa-'.repeat(40)}`;
    const page = parts().owners[0]!.page;
    const owners = [`${long}ruiz`, `${long}rossi`, 'owner-amy'].map((slug) => ({ slug, name: slug, page }));
    const names = [...reportFiles({ ...parts(), owners }).keys()].filter((path) => path.endsWith('.html'));
    expect(new Set(names).size).toBe(2 + owners.length);
    for (const name of names) expect(name.length).toBeLessThan(110);
  });

  it('hold the sheet whole, so that the audit needs no database', () => {
    expect(factSheetSchema.parse(JSON.parse(files.get('facts.json')!))).toEqual(sampleFactSheet());
  });

  it('give the reason in the CSV in plain words, for every account of the book', () => {
    const lines = files.get('accounts.csv')!.trimEnd().split('\r\n');
    expect(lines).toHaveLength(sheetInput().book.accounts.length + 1);
    for (const line of lines.slice(1)) expect(line).toMatch(/,\d+ tiered$/);
  });

  it('hold the digest, and list it like any other file', () => {
    const { files: listed } = reportSchema.parse(JSON.parse(files.get('report.json')!));
    const paths = listed.map(({ path }) => path).filter((path) => path.startsWith('digest/'));
    expect(paths).toEqual(['digest/email.html', 'digest/email.txt', 'digest/slack.json']);
    expect(files.get('digest/email.txt')).toContain('The whole report: report.html of run');
  });
});
