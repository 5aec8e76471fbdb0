/** Whatever Markdown can do with words, a claim in it is read or its place is a fault: nothing is skipped. */
import { describe, expect, it } from 'vitest';
import { isFault } from '../../claims/audit.ts';
import { auditWithCorrections } from '../../claims/swaps.ts';
import { faultsIn, REPORT, SHEET } from './sample-report.ts';

const LIE = 'Kestwick Bank renews in 45 days';
const TRUE = 'Renews in 44 days';

/** Faults that overlap the text put in place of the first `from`. */
function faultsAt(from: string, to: string): string[] {
  const start = REPORT.indexOf(from);
  if (start < 0) throw new Error(`the sample report does not say "${from}"`);
  const faults = faultsIn(REPORT.slice(0, start) + to + REPORT.slice(start + from.length));
  return faults
    .filter((fault) => fault.start < start + to.length && fault.end > start)
    .map(({ reason }) => reason);
}

/** A block of its own before the section on tier 4. */
const block = (text: string) => faultsAt('\n## Tier 4', `\n${text}\n\n## Tier 4`);

describe('a false statement in', () => {
  it.each([
    ['an HTML comment', `<!-- ${LIE} -->`],
    ['an HTML block', `<div>${LIE}</div>`],
    ['an HTML element in a line', `<span title="x">${LIE}</span>`],
    ['a processing instruction', `<?${LIE}?>`],
    ['a CDATA section', `<![CDATA[${LIE}]]>`],
    ['a fenced block', `\`\`\`\n${LIE}\n\`\`\``],
    ['the words after an opening fence', `\`\`\`${LIE}\n\`\`\``],
    ['an indented block', `    ${LIE}`],
    ['code in a line', `\`${LIE}\``],
    ['a paragraph after a fence that is not closed', `\`\`\`\n\n${LIE}`],
    ['a link definition', `[${LIE}]: https://example.com`],
    ['the title of a link definition', `[x]: https://example.com "${LIE}"`],
    ['the words of a reference link', `[${LIE}][x]\n\n[x]: https://example.com/norcross-layoffs`],
    ['the title of a link', `[source](https://example.com/norcross-layoffs "${LIE}")`],
    ['the words of a link', `[${LIE}](https://example.com/norcross-layoffs)`],
    ['the address of a link', `[source](https://example.com/${LIE.replaceAll(' ', '-')})`],
    ['an autolink', `<https://example.com/${LIE.replaceAll(' ', '-')}>`],
    ['an address as it stands', `https://example.com/renews-in-45-days`],
    ['an address for mail', `<renews-in-45@days.example>`],
    ['a footnote', `[^1]\n\n[^1]: ${LIE}.`],
    ['the name of a footnote', `Norcross[^${LIE.replaceAll(' ', '-')}]\n\n[^${LIE.replaceAll(' ', '-')}]: x`],
    ['a footnote that nothing refers to', `[^1]: ${LIE}.`],
    ['the text of a picture', `![${LIE}](charts/tier-distribution.svg)`],
    ['the title of a picture', `![Accounts by tier](charts/tier-distribution.svg "${LIE}")`],
    ['the file of a picture', `![Accounts by tier](charts/renews-in-45-days.svg)`],
    ['a picture by reference', `![${LIE}][x]\n\n[x]: charts/tier-distribution.svg`],
    ['a caption', `![Accounts by tier](charts/tier-distribution.svg)\n\n*Accounts by tier; ${LIE}.*`],
    ['a heading', `### ${LIE}`],
    ['an underlined heading', `${LIE}\n===`],
    ['an underlined smaller heading', `${LIE}\n---`],
    ['a nested list', `- Watch\n  - deeper\n    - ${LIE}`],
    ['a list in a quotation', `> - ${LIE}`],
    ['a quotation', `> ${LIE}`],
    ['a quotation in a quotation', `> > ${LIE}`],
    ['a heading in a quotation', `> ### ${LIE}`],
    ['a numbered item', `1. ${LIE}`],
    ['the number of an item', '45. **Kestwick Bank** ($310K ARR)'],
    ['an item with a box', `- [x] ${LIE}`],
    ['text that is struck through', `~~${LIE}~~`],
    ['a single tilde', `~${LIE}~`],
    ['mathematics', `$$${LIE}$$`],
    ['a formula', '$\\text{Kestwick Bank renews in } 45 \\text{ days}$'],
    ['front matter in the middle', `---\nrenews: 45 days\n---`],
    ['a definition list', `Kestwick Bank\n: renews in 45 days`],
    ['an attribute list', `Watch {: title="${LIE}"}`],
    ['an abbreviation', `*[Watch]: ${LIE}`],
    ['a wiki link', `[[${LIE}]]`],
    ['an admonition', `!!! note\n    ${LIE}`],
    ['a directive', `:::note\n${LIE}\n:::`],
    ['a callout', `> [!NOTE]\n> ${LIE}`],
    ['an emoji code', ':chart_with_upwards_trend: :45:'],
    ['a table without a head', `| Kestwick Bank | 45 days |`],
    ['a table cell too many', `| Account | ARR |\n|---|--:|\n| Kestwick Bank | $310K | 45 days |`],
    [
      'a cell with an escaped pipe',
      `| Account | Why |\n|---|---|\n| Kestwick Bank | renews in 45 days \\| x |`,
    ],
    ['a header cell', `| Account | ${LIE} |\n|---|--:|\n| Kestwick Bank | $310K |`],
    ['a cell with a line break', `| Account | ARR |\n|---|--:|\n| Kestwick Bank | $310K<br>45 days |`],
    ['a template', `{{ ${LIE} }}`],
    ['a macro', `{% if true %}${LIE}{% endif %}`],
  ])('%s', (_, text) => {
    expect(block(text)).not.toEqual([]);
  });

  it('front matter at the head', () => {
    expect(faultsIn(`---\ntitle: ${LIE}\n---\n\n${REPORT}`)).not.toEqual([]);
    expect(faultsIn(`+++\ntitle = "${LIE}"\n+++\n\n${REPORT}`)).not.toEqual([]);
  });

  it('text behind the end', () => {
    expect(faultsIn(`${REPORT}\n\n\n\n\n${LIE}.`)).not.toEqual([]);
    expect(faultsIn(`${REPORT}${'\n'.repeat(400)}${' '.repeat(3)}${LIE}.`)).not.toEqual([]);
  });
});

describe('a figure that another sign makes another to a reader', () => {
  it.each([
    ['zero-width space as an entity', 'Renews in 4&#x200b;5 days'],
    ['zero-width joiner', 'Renews in 4\u200d5 days'],
    ['word joiner', 'Renews in 4\u20605 days'],
    ['soft hyphen', 'Renews in 4\u00ad5 days'],
    ['soft hyphen as an entity', 'Renews in 4&shy;5 days'],
    ['right-to-left override', 'Renews in \u202e54\u202c days'],
    ['isolates', 'Renews in \u206754\u2069 days'],
    ['a mark of direction', 'Renews in \u200f44 days'],
    ['a byte order mark inside', 'Renews in \ufeff44 days'],
    ['digits of another script', 'Renews in ٤٥ days'],
    ['full-width digits', 'Renews in ４５ days'],
    ['mathematical digits', 'Renews in 𝟒𝟓 days'],
    ['raised digits', 'Renews in 44² days'],
    ['lowered digits', 'Renews in 44₅ days'],
    ['a fraction', 'Renews in 44½ days'],
    ['a circled digit', 'Renews in ④④ days'],
    ['a Roman numeral sign', 'Renews in Ⅳ days'],
    ['a combining stroke', 'Renews in 4\u03364 days'],
    ['a combining enclosure', 'Renews in 44\u20dd days'],
    ['an escape in a figure', 'Renews in 4\\45 days'],
    ['an escaped sign before it', 'Renews in \\-44 days'],
    ['a digit as an entity', 'Renews in 4&#53; days'],
    ['a hexadecimal entity', 'Renews in &#x34;5 days'],
    ['an entity without its end', 'Renews in 4&#535 days'],
    ['a named space', 'Renews in 4&nbsp;5 days'],
    ['a thin space', 'Renews in 4\u20095 days'],
    ['a hard line break in a figure', 'Renews in 4\\\n5 days'],
    ['spaces that break the line in a figure', 'Renews in 4  \n5 days'],
    ['a soft line break in a figure', 'Renews in 4\n5 days'],
    ['emphasis in a figure', 'Renews in 4*4*5 days'],
    ['bold in a figure', 'Renews in 4**5** days'],
    ['a link in a figure', 'Renews in 4[5](https://example.com/norcross-layoffs) days'],
    ['a comment in a figure', 'Renews in 4<!-- 4 -->5 days'],
    ['an empty element in a figure', 'Renews in 4<b></b>5 days'],
    ['code in a figure', 'Renews in 4`5` days'],
    ['a variation selector', 'Renews in 44\ufe0f days'],
    ['a tag character', 'Renews in 44\u{e0035} days'],
    ['a private-use sign', 'Renews in 44\ue000 days'],
    ['a control character', 'Renews in 44\u0008 days'],
    ['a null', 'Renews in 44\u0000 days'],
    ['a vertical tab', 'Renews in 44\u000b days'],
    ['a line separator', 'Renews in 44\u2028 days'],
    ['half a surrogate pair', 'Renews in 44\ud800 days'],
    ['a Cyrillic letter', 'R\u0435news in 44 days'],
    ['a Greek letter', 'Renews in 44 d\u03b1ys'],
    ['a dotless i', 'Renews \u0131n 44 days'],
    ['a letter from a ligature', 'Renews in 44 days o\ufb03ce'],
    ['a full-width letter', 'Renews ｉn 44 days'],
    ['a mathematical letter', 'Renews in 44 𝐝ays'],
    ['a Braille blank', 'Renews in 44\u2800 days'],
    ['a Hangul filler', 'Renews in 44\u3164 days'],
    ['a footnote mark after it', 'Renews in 44[^5] days'],
    ['another minus', 'Renews in ‒44 days'],
    ['a negation sign', 'Renews in ¬44 days'],
    ['an approximation', 'Renews in ≠44 days'],
    ['a comparison', 'Renews in <44 days'],
    ['a factor', 'Renews in 44× days'],
    ['an emoji', 'Renews in 44 days 📉'],
    ['a check mark', 'Renews in 44 days ✗'],
  ])('%s', (_, text) => {
    expect(faultsAt(TRUE, text)).not.toEqual([]);
  });
});

describe('what means the same is no fault', () => {
  it.each([
    ['a no-break space', 'Renews in 44\u00a0days'],
    ['an escaped full stop', 'Renews in 44 days\\'],
    ['a soft line break between words', 'Renews in\n  44 days'],
    ['bold words', '**Renews in 44 days**'],
    ['underscores for emphasis', '__Renews in 44 days__'],
  ])('%s', (_, text) => {
    expect(faultsAt(TRUE, text)).toEqual([]);
  });
});

describe('a correction of a sign is audited like any other', () => {
  const offered = (text: string) => {
    const changed = REPORT.replace(TRUE, text);
    const faults = auditWithCorrections(changed, SHEET).claims.filter(isFault);
    return [...new Set(faults.flatMap(({ correction: swap }) => (swap ? [`${swap.text}`] : [])))];
  };

  it('plain digits where they are right', () => {
    expect(offered('Renews in ４４ days')).toEqual(['44']);
  });

  it('none where the plain figure would be wrong', () => {
    expect(offered('Renews in ４５ days')).toEqual([]);
    expect(offered('Renews in 4\u200d5 days')).toEqual([]);
  });
});
