/** What must never get by, and what must never be called false: one edit of the sample report per kind of slot. */
import { describe, expect, it } from 'vitest';
import { auditText, isClean } from '../../claims/audit.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { builtinDraft } from '../../writer/whole-report.ts';
import { sheetInput } from '../fixtures.ts';
import { edited, faultsIn, REPORT, SHEET } from './sample-report.ts';

describe('the report of the writer as it is now', () => {
  it('has no fault', () => {
    const { book, previous, model } = sheetInput();
    const { text } = renderMarkdown(builtinDraft({ book, previous, sheet: SHEET, model }), SHEET);
    expect(faultsIn(text)).toEqual([]);
  });
});

describe('the report as written', () => {
  it('has no fault, and every word of it is owned', () => {
    const audit = auditText(REPORT, SHEET);
    expect(faultsIn(REPORT)).toEqual([]);
    expect(audit.coverage).toBe(1);
    expect(audit.counts.verified).toBeGreaterThan(300);
    expect(isClean(audit)).toBe(true);
  });

  it('gives each claim the offsets of its own text', () => {
    for (const claim of auditText(REPORT, SHEET).claims) {
      expect(REPORT.slice(claim.start, claim.end)).toBe(claim.text);
      expect(claim.end).toBeGreaterThan(claim.start);
    }
  });

  it('fails a document with nothing recognised in it', () => {
    expect(isClean(auditText('', SHEET))).toBe(false);
    expect(isClean(auditText('# \n\n---\n', SHEET))).toBe(false);
  });
});

describe('an edit that makes a statement false is a fault at its place', () => {
  it.each([
    ['wrong figure', '$180K expansion', '$190K expansion'],
    ['one more', '44 days', '45 days'],
    ['ten times', '44 days', '440 days'],
    ['a count in a table', '| 1 Expand | 2 |', '| 1 Expand | 3 |'],
    ["another account's value", '$310K ARR, Castell', '$165K ARR, Castell'],
    ["another metric's value", '8 touches against a norm of 5', '8 touches against a norm of 3'],
    ['from and to swapped', 'from 44 to 38', 'from 38 to 44'],
    ['sign', '−0.41 over', '0.41 over'],
    ['percent for points', '29%', '29'],
    ['currency', '$310K ARR renews', 'EUR 310K ARR renews'],
    ['scale', '$310K ARR renews', '$310M ARR renews'],
    ['date', 'on 22 May', 'on 23 May'],
    ['month', 'renews on 14 July', 'renews on 14 August'],
    ['year', 'Snapshot of 31 May 2026', 'Snapshot of 31 May 2025'],
    ['direction', 'down from 44', 'up from 44'],
    ['move', 'down from Win', 'up from Win'],
    ['previous tier', 'down from Win', 'down from Triage'],
    ['account in the headline', 'there, **Kestwick Bank**', 'there, **Lindale Energy**'],
    ['account of a bullet', '- **Kestwick Bank**', '- **Lindale Energy**'],
    ['near name', '- **Kestwick Bank**', '- **Kestwick Banks**'],
    ['owner', '(Abbott)', '(Bianchi)'],
    ['stage', 'in Evaluation for', 'in Proposal for'],
    ['tier of a heading', '## Tier 3 — Watch', '## Tier 2 — Nurture'],
    ['tier number of a heading', '## Tier 3 — Watch', '## Tier 2 — Watch'],
    ['type', 'prospect', 'customer'],
    ['kind of deal', 'The $110K deal has', 'The $110K expansion has'],
    ['absence made presence', 'no touch for 59 days', 'touch for 59 days'],
    ['superlative', 'the highest in the book', 'the lowest in the book'],
    ['advice date', '12 June.*', '13 June.*'],
    ['advice object', 'Meet the sponsor', 'Meet the chairman'],
    ['footnote number', 'on 12 May [2]', 'on 12 May [1]'],
    ['source', 'example.com/norcross-layoffs', 'example.com/norcross-hiring'],
    ['threshold', 'a score under 35', 'a score under 53'],
    ['weight', '| 30 | 75 or more |', '| 20 | 75 or more |'],
    ['rule of another tier', '**Watch**, any of', '**Triage**, any of'],
    ['row subject', '| Oakhurst Media |', '| Petrel Data |'],
    ['rank', '| 1 | Kestwick Bank |', '| 2 | Kestwick Bank |'],
    ['next month', 'Where to spend June', 'Where to spend July'],
    ['note', 'Budget is approved verbally', 'Budget is approved'],
    ['author of a note', 'Note by T. Castell', 'Note by R. Abbott'],
    ['entered', 'Entered: Umber Games', 'Entered: Morrow Pharma'],
    ['reason for leaving', 'churned, was in', 'dormant, was in'],
    ['heading that agrees with no row', '## Tier 4 — Triage (2 accounts, $65K open)', '## Tier 3 — Watch'],
    ['rounded too far', '$310K ARR renews', '$0.3M ARR renews'],
    ['rule share', '| volume | 13 |', '| volume | 12 |'],
  ])('%s', (_, from, to) => {
    const { there } = edited(from, to);
    expect(there).not.toEqual([]);
  });

  it('a negation anywhere', () => {
    for (const verb of [
      'has been in',
      'entered Negotiation',
      'won deals took',
      'renews on',
      'had 2 touches',
    ]) {
      const [first, ...rest] = verb.split(' ');
      expect(edited(verb, `${first} not ${rest.join(' ')}`).there).not.toEqual([]);
    }
  });

  it.each([
    'Their champion left.',
    'Engagement remains strong.',
    'Budget was confirmed.',
    'It is the best account.',
  ])('an invented clause without figure or name: %s', (clause) => {
    const at = 'outcome score 78, the highest in the book.';
    expect(edited(at, `${at} ${clause}`).there.length).toBeGreaterThan(0);
  });

  it('a bullet moved to another section', () => {
    const bullet = /- \*\*Morrow Pharma\*\*.*\n/.exec(REPORT)![0];
    const moved = REPORT.replace(bullet, '').replace('- **Amberline', `${bullet}- **Amberline`);
    expect(faultsIn(moved).some((fault) => fault.type === 'membership')).toBe(true);
  });

  it('two cells swapped', () => {
    expect(edited('| $120K | $290K |', '| $290K | $120K |').there.length).toBeGreaterThan(1);
  });
});

describe('what a reader could not see or tell apart', () => {
  it.each([
    ['Cyrillic letter', 'Kestwick Bank', 'Kеstwick Bank'],
    ['zero-width space', 'Kestwick', 'Kest\u200bwick'],
    ['right-to-left override', '44 days', '\u202e44 days'],
    ['full-width digit', '44 days', '４４ days'],
    ['raw HTML', '44 days', '<b>44</b> days'],
    ['comment', '44 days', '44 days <!-- not -->'],
    ['code', '44 days', '`44 days`'],
    ['unknown link', 'Kestwick Bank', '[Kestwick Bank](https://example.org/elsewhere)'],
    ['strike-through', '44 days', '~~44 days~~'],
  ])('%s', (_, from, to) => {
    expect(edited(from, to).there).not.toEqual([]);
  });
});

describe('an edit that leaves every statement true', () => {
  it.each([
    ['money in full', '$310K ARR renews', '$310,200 ARR renews'],
    ['money in words', '$310K ARR renews', 'USD 310 thousand ARR renews'],
    ['number word', '3 contacts in', 'three contacts in'],
    ['date the other way round', 'on 22 May', 'on May 22'],
    ['date with its year', 'on 22 May', 'on 22 May 2026'],
    ['ISO date', 'on 22 May', 'on 2026-05-22'],
    ['synonym in prose', 'Outcome score down', 'Close likelihood down'],
    ['synonym in a header', '| Norm |', '| Touch norm |'],
    ['hyphen for minus', '−0.41 over', '-0.41 over'],
    ['per cent', '60% of the weight', '60 per cent of the weight'],
    ['owner in full', '(Abbott)', '(R. Abbott)'],
    ['direction word', 'Sentiment fell from', 'Sentiment dropped from'],
  ])('%s', (_, from, to) => {
    expect(edited(from, to).faults).toEqual([]);
  });

  it('sentences and bullets in another order', () => {
    const bullets = REPORT.match(/^- \*\*(?:Kestwick|Lindale|Morrow|Norcross).*$/gm)!;
    const turned = REPORT.replace(bullets.join('\n'), [...bullets].reverse().join('\n'));
    expect(turned).not.toBe(REPORT);
    expect(faultsIn(turned)).toEqual([]);
  });
});
