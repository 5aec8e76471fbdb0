/** A .docx is audited as its Markdown would be, and what a word processor adds or hides is told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { readDocx } from '../../cli/docx.ts';
import { FileError } from '../../domain/errors.ts';
import { REPORT, SHEET } from '../claims/sample-report.ts';
import { bodyOf, docxOf, paragraph, run } from './docx-file.ts';
import { runTiers } from './run-command.ts';

const read = (body: string, more?: Record<string, string>) => readDocx(docxOf(body, more), 'report.docx');
const countsOf = (text: string) => auditText(text, SHEET).counts;

describe('a circulated report', () => {
  it('audits as its Markdown does: every claim is found again, none is a fault', () => {
    const { text, faults, pictures } = read(bodyOf(REPORT));
    expect(countsOf(text)).toEqual(countsOf(REPORT));
    expect(countsOf(text).verified).toBeGreaterThan(400);
    expect([faults, pictures]).toEqual([[], 3]);
  });

  it('with a changed figure is a fault in its paragraph', () => {
    const { text, paragraphs } = read(bodyOf(REPORT.replace('Renews in 44 days', 'Renews in 45 days')));
    const [fault, ...others] = auditText(text, SHEET).claims.filter(isFault);
    expect([fault!.text, others]).toEqual(['45', []]);
    const start = paragraphs.findLast((at) => at <= fault!.start)!;
    expect(text.slice(start)).toMatch(/^- \*\*Kestwick Bank\*\*/);
  });

  it('under a title of its own, headings are one level down', () => {
    const title = paragraph(run('Account tiers, May 2026'), '<w:pStyle w:val="Title"/>');
    const heading = paragraph(run('Tier 3 — Watch'), '<w:pStyle w:val="Heading1"/>');
    expect(read(title + heading).text).toBe('# Account tiers, May 2026\n\n## Tier 3 — Watch\n');
  });
});

describe('what a word processor makes of typed signs reads as the signs', () => {
  it.each([
    ['typographic quotation marks', run('the account’s “Pilot”'), 'the account\'s "Pilot"'],
    ['an en dash for a dash', run('Tier 3 – Watch'), 'Tier 3 — Watch'],
    [
      'a hyphen that does not break',
      '<w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>stagnant</w:t></w:r>',
      'long-stagnant',
    ],
    ['a soft hyphen', '<w:r><w:t>reno</w:t><w:softHyphen/><w:t>vation</w:t></w:r>', 'renovation'],
    ['an ellipsis', run('so…'), 'so...'],
    ['a figure in two runs', run('$3') + run('10K', '<w:b/>'), '$3**10K**'],
    [
      'bold and italic runs',
      run('On record: ', '<w:i/>') + run('Acme', '<w:i/><w:b/>') + run(' has', '<w:i/>'),
      '*On record: **Acme** has*',
    ],
    [
      'signs that mean something to Markdown',
      run('A|B *Star* <b> [x](y) _z_'),
      'A\\|B \\*Star\\* \\<b\\> \\[x\\](y) \\_z\\_',
    ],
    ['a line that looks like a heading', run('# no heading'), '\\# no heading'],
    ['a tracked insertion', `<w:ins>${run('Renews in 44 days')}</w:ins>`, 'Renews in 44 days'],
    [
      'a content control',
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('44 days')}</w:sdtContent></w:sdt>`,
      '44 days',
    ],
    ['a page break', `${run('one')}<w:r><w:br w:type="page"/></w:r>${run('two')}`, 'one two'],
  ])('%s', (_, runs, text) => {
    expect(read(paragraph(runs))).toMatchObject({ text: `${text}\n`, faults: [] });
  });
});

const BOX = (words: string) => `<wps:txbx><w:txbxContent>${paragraph(run(words))}</w:txbxContent></wps:txbx>`;
const alternatives = (one: string, other: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${BOX(one)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${BOX(other)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const LIE = 'Renews in 45 days';

describe('nothing hides', () => {
  it.each([
    ['hidden text', run(LIE, '<w:vanish/>'), 'hidden text'],
    ['text struck through', run(LIE, '<w:strike/>'), 'struck through'],
    ['raised figures', run('4', '<w:vertAlign w:val="superscript"/>'), 'above or below'],
    ['a tracked deletion', `<w:del><w:r><w:delText>${LIE}</w:delText></w:r></w:del>`, 'tracked deletion'],
    ['a tracked move', `<w:moveFrom>${run(LIE)}</w:moveFrom>`, 'tracked deletion'],
    ['a formula', '<m:oMath><m:r><m:t>45</m:t></m:r></m:oMath>', 'formula'],
    ['a symbol', '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', 'sym'],
    ['an embedded object', '<w:r><w:object/></w:r>', 'object'],
    ['a field that changes', `<w:fldSimple w:instr="DATE">${run('1 June')}</w:fldSimple>`, 'field'],
    [
      'a field in parts',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=40+5</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('45')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'field',
    ],
    ['a picture of something', '<w:r><w:drawing><w:x><pic:pic/></w:x></w:drawing></w:r>', 'picture'],
    ['a drawing', '<w:r><w:drawing/></w:r>', 'drawing'],
    ['two versions of one text', alternatives('Renews in 44 days', LIE), 'another elsewhere'],
    ['something unknown', '<w:novelty/>', 'novelty'],
  ])('%s is a fault', (_, runs, reason) => {
    expect(
      read(paragraph(runs))
        .faults.map((fault) => fault.reason)
        .join(),
    ).toContain(reason);
  });

  it.each([
    [
      'a hidden row',
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(run(LIE))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'merged cells',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(run(LIE))}</w:tc></w:tr></w:tbl>`,
    ],
    ['a table in a table', `<w:tbl><w:tr><w:tc><w:tbl/>${paragraph('')}</w:tc></w:tr></w:tbl>`],
    ['an imported file', '<w:altChunk/>'],
    ['a paragraph that was deleted', `<w:del>${paragraph(run(LIE))}</w:del>`],
  ])('%s is a fault', (_, body) => {
    expect(read(body).faults).toHaveLength(1);
  });

  it('a style that hides its text is a fault', () => {
    const styles =
      '<w:styles NS><w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
    const body = paragraph(run(LIE, '<w:rStyle w:val="Ghost"/>'));
    expect(read(body, { 'word/styles.xml': styles }).faults).toHaveLength(1);
  });

  it.each([
    ['text boxes', paragraph(alternatives(LIE, LIE)), {}],
    [
      'footnotes',
      paragraph(run('x')),
      {
        'word/footnotes.xml': `<w:footnotes NS><w:footnote w:id="2">${paragraph(run(LIE))}</w:footnote></w:footnotes>`,
      },
    ],
    ['headers', paragraph(run('x')), { 'word/header1.xml': `<w:hdr NS>${paragraph(run(LIE))}</w:hdr>` }],
    ['footers', paragraph(run('x')), { 'word/footer2.xml': `<w:ftr NS>${paragraph(run(LIE))}</w:ftr>` }],
  ])('%s are read', (_, body, more) => {
    expect(read(body, more).text).toContain(LIE);
  });

  it('comments, and words that a numbering writes, are faults', () => {
    const comments = `<w:comments NS><w:comment w:id="1">${paragraph(run(LIE))}</w:comment></w:comments>`;
    expect(read(paragraph(run('x')), { 'word/comments.xml': comments }).faults[0]!.text).toBe(LIE);
    const numbering =
      '<w:numbering NS><w:abstractNum><w:lvl><w:lvlText w:val="Lost 45 of %1"/></w:lvl></w:abstractNum></w:numbering>';
    expect(read(paragraph(run('x')), { 'word/numbering.xml': numbering }).faults[0]!.text).toContain(
      'Lost 45',
    );
  });

  it('the number of a page is no claim, a link that is one in name leads where it says', () => {
    const field = `<w:fldSimple w:instr=" PAGE ">${run('7')}</w:fldSimple>`;
    const footer = `<w:ftr NS>${paragraph(field)}</w:ftr>`;
    expect(read(paragraph(run('x')), { 'word/footer1.xml': footer })).toMatchObject({
      text: expect.not.stringContaining('7'),
      faults: [],
    });
    const link = `<w:fldSimple w:instr='HYPERLINK "https://evil.example"'>${run('source')}</w:fldSimple>`;
    expect(read(paragraph(link)).text).toBe('[source](https://evil.example)\n');
  });
});

describe('a file that is no .docx', () => {
  const cases: [string, Uint8Array, string][] = [
    ['cut off', docxOf(bodyOf(REPORT)).slice(0, 900), 'no whole zip'],
    ['something else', strToU8('Account tiers'), 'no whole zip'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'no word/document.xml'],
    ['broken inside', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'no whole XML'],
    [
      'one that declares entities',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') }),
      'entities',
    ],
    ['a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }), 'more than 24 MB'],
  ];
  it.each(cases)('%s is one clear error', (_, bytes, reason) => {
    expect(() => readDocx(bytes, 'report.docx')).toThrow(FileError);
    expect(() => readDocx(bytes, 'report.docx')).toThrow(reason);
  });
});

describe('tiers audit FILE.docx', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tiers-docx-'));
    writeFileSync(join(folder, 'facts.json'), JSON.stringify(SHEET));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const audited = (bytes: Uint8Array, ...flags: string[]) => {
    const file = join(folder, 'report.docx');
    writeFileSync(file, bytes);
    return runTiers(['audit', file, ...flags], {});
  };

  it('says the paragraph and its words, and what was not read', async () => {
    const said = await audited(
      docxOf(bodyOf(REPORT.replace('Renews in 44', 'Renews in 45')) + paragraph(run(LIE, '<w:vanish/>'))),
    );
    expect(said.status).toBe(1);
    expect(said.out).toMatch(
      /report\.docx, paragraph \d+ {2}contradicted duration {2}“45”\n.*\n {4}instead: “45” → “44”/,
    );
    expect(said.out).toContain('hidden text is not read');
    expect(said.err).toContain('only the title was read');
  });

  it('is clean, or refuses to be written, or is damaged', async () => {
    const whole = docxOf(bodyOf(REPORT));
    expect((await audited(whole)).status).toBe(0);
    expect(await audited(whole, '--fix')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Markdown only'),
    });
    expect(await audited(whole.slice(0, 500))).toMatchObject({
      status: 2,
      err: expect.stringContaining('save it again'),
    });
  });
});
