import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../report/html.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { escapeXml } from '../../report/svg.ts';
import { fact, HOSTILE, sampleDraft, sampleSheet } from './sample.ts';

const sheet = sampleSheet();
const rendered = renderMarkdown(sampleDraft(), sheet);
const html = renderHtml(rendered, sheet);
const marked = [...html.matchAll(/<(?:span|a) class="fact[^>]*data-fact="([^"]*)">([^<]*)</g)];

describe('values', () => {
  it('carry their own fact: id, text, meaning and rows', () => {
    const texts = new Map(sheet.facts.map((each) => [each.id, each.text]));
    expect(marked).toHaveLength(rendered.spans.length);
    for (const [, id, text] of marked)
      expect(text).toBe(escapeXml(texts.get(id!)!).replaceAll('&quot;', '"'));
    expect(html).toContain(
      'days since last touch 23&#10;Days since the last two-way touch&#10;As of 31 May 2026, from interactions/I-901, interactions/&quot;I-902&quot;&#10;script.days_since_last_touch"',
    );
  });

  it('leave no mark behind, not even when a name holds the marks themselves', () => {
    const name = '\uFDD0\uFDD3\uFDD1x\uFDE2 \uFDD0';
    const hostile = { ...sheet, facts: [...sheet.facts, fact('m.name', 'name', name)] };
    const draft = sampleDraft();
    draft.sections[1]!.blocks.push({ kind: 'paragraph', text: '*[[m.name]]* and **[[m.name]]**[[m.name]]' });
    const page = renderHtml(renderMarkdown(draft, hostile), hostile);
    expect(page).not.toMatch(/[\uFDD0-\uFDEF]/);
    expect(page.match(/data-fact="m.name"/g)).toHaveLength(3);
  });
});

describe('a hostile name', () => {
  it('is text: no element, link or image comes from it', () => {
    expect(html).not.toMatch(/<script|<b>|<i>|<img|<code|<del|<s>/);
    expect(html).not.toContain('href="http');
    for (const name of Object.values(HOSTILE)) {
      expect(html).toContain(`>${escapeXml(name).replaceAll('&quot;', '"')}</span>`);
    }
  });
});

describe('the file', () => {
  it('loads and runs nothing, and its policy names its one style sheet', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle="|\ssrc=|@import|url\(|\son\w+="/);
  });

  it('is well formed: every element that opens closes in order', () => {
    const open: string[] = [];
    for (const [, close, name, rest] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi)) {
      if (/^(meta|br|hr)$/.test(name!) || rest!.endsWith('/')) continue;
      if (close) expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });

  it('shows the three charts, each with its table', () => {
    expect(
      html.match(/<figure>\n<svg[\s\S]*?<\/svg>\n<figcaption>[^\n]*<\/figcaption>\n<div class="table">/g),
    ).toHaveLength(3);
  });

  it('marks a tier by colour class and label', () => {
    expect(html).toMatch(/<span class="fact tier tier-3"[^>]*>Watch<\/span>/);
    expect(html).toContain('<section id="tier-3" class="of-tier tier-3">');
  });

  it('is the same twice', () => {
    expect(renderHtml(renderMarkdown(sampleDraft(), sampleSheet()), sampleSheet())).toBe(html);
  });

  it('links to a source only where the fact is a web address', () => {
    const sources = [
      fact('s.url', 'text', 'https://example.com/a?b=1&c=2'),
      fact('t.url', 'text', 'javascript:alert(1)'),
    ];
    const linked = { ...sheet, facts: [...sheet.facts, ...sources] };
    const draft = sampleDraft();
    draft.sections[1]!.blocks.push({ kind: 'paragraph', text: '[[s.url]] [[t.url]]' });
    const page = renderHtml(renderMarkdown(draft, linked), linked);
    expect(page).toContain('href="https://example.com/a?b=1&amp;c=2"');
    expect(page).not.toContain('href="javascript');
  });
});
