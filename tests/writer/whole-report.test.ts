import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../agents/unit-prompts.ts';
import { auditText, isFault } from '../../claims/audit.ts';
import type { Draft } from '../../domain/document.ts';
import type { ScoredAccount } from '../../domain/ledger.ts';
import type { FactSheetInput } from '../../domain/sheet-input.ts';
import { resolveReferences, typedFigures } from '../../facts/references.ts';
import { buildFactSheet } from '../../facts/sheet.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { unitsOf, withTexts } from '../../writer/draft-units.ts';
import {
  attentionText,
  builtinDraft,
  draftWithUnits,
  ownerDraft,
  ownerSlugs,
  textsOf,
  withoutEmpty,
} from '../../writer/whole-report.ts';
import { sheetInput } from '../fixtures.ts';

function writer(change: (input: FactSheetInput) => FactSheetInput = (input) => input) {
  const input = change(sheetInput());
  const sheet = buildFactSheet(input);
  return { book: input.book, previous: input.previous, sheet, model: input.model };
}

function pages(input: ReturnType<typeof writer>): Draft[] {
  return [builtinDraft(input), ...ownerSlugs(input).map((owner) => ownerDraft(input, owner))];
}

/** Words outside of tables, headings, charts, notes and lines in italics. */
const proseWords = (text: string): number =>
  text
    .split('\n')
    .filter((line) => !/^(\||#|!\[|> |\*[^*])/.test(line))
    .join(' ')
    .match(/[^\s-]\S*/g)?.length ?? 0;

const sectionOf = (markdown: string, heading: string): string =>
  markdown.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';

const firstRun = (input: FactSheetInput): FactSheetInput => ({ ...input, previous: null, changes: [] });
const emptyBook = (input: FactSheetInput): FactSheetInput => ({
  ...firstRun(input),
  book: { ...input.book, accounts: [], caps: [], warnings: [] },
  signals: [],
  notes: [],
});

/** The same stories forty times over, each account under a name and an id of its own. */
function sixHundred(input: FactSheetInput): FactSheetInput {
  const copies = (accounts: ScoredAccount[]): ScoredAccount[] =>
    Array.from({ length: 38 }, (_, copy) =>
      accounts.map((account) => {
        const name = `${account.name} ${String.fromCharCode(65 + (copy % 26))}${copy > 25 ? 'Z' : 'Y'}`;
        const deals = account.features.deals.map((deal) => ({ ...deal, dealId: `${deal.dealId}-${copy}` }));
        const values = { ...account.features.values, name };
        const features = { ...account.features, accountId: `${account.accountId}-${copy}`, deals, values };
        return { ...account, accountId: `${account.accountId}-${copy}`, name, features, displacedBy: null };
      }),
    ).flat();
  const previous = input.previous && { ...input.previous, accounts: copies(input.previous.accounts) };
  return {
    ...input,
    book: { ...input.book, accounts: copies(input.book.accounts) },
    previous,
    changes: [],
    signals: [],
    notes: [],
  };
}

/** A book of deals alone: no ARR, no renewal, no close date, now and before. */
function dealsOnly(input: FactSheetInput): FactSheetInput {
  const bare = (accounts: ScoredAccount[]): ScoredAccount[] =>
    accounts.map((account) => {
      const deals = account.features.deals.map((deal) => ({ ...deal, closeDate: null, daysToClose: null }));
      const none = { arr: null, renewal_date: null, days_to_renewal: null, next_close_date: null };
      const values = { ...account.features.values, ...none, days_to_close: null };
      return { ...account, features: { ...account.features, deals, values } };
    });
  return {
    ...input,
    book: { ...input.book, accounts: bare(input.book.accounts) },
    previous: input.previous && { ...input.previous, accounts: bare(input.previous.accounts) },
  };
}

/** The account that waits has the score of the one with the last seat, and less open value. */
function equalScores(input: FactSheetInput): FactSheetInput {
  const waiting = input.book.accounts.find(({ displacedBy }) => displacedBy !== null);
  const last = input.book.accounts.find(({ accountId }) => accountId === waiting?.displacedBy?.accountId);
  const accounts = input.book.accounts.map((account) =>
    account.accountId === waiting?.accountId ? { ...account, score: last?.score ?? null } : account,
  );
  return { ...input, book: { ...input.book, accounts } };
}

describe('the built-in writer', () => {
  it('types no figure, name, date or label itself: what is not a reference cannot be checked', () => {
    for (const input of [writer(), writer(firstRun), writer(emptyBook), writer(dealsOnly)]) {
      for (const { title, sections } of pages(input)) {
        const texts = [title, ...sections.flatMap((each) => [each.title, ...each.blocks.flatMap(textsOf)])];
        for (const text of texts) expect([text, typedFigures(text, input.sheet)]).toEqual([text, []]);
      }
    }
  });

  it('passes the audit whole: the report, every owner page, a first run, an empty book', () => {
    for (const input of [writer(), writer(firstRun), writer(emptyBook)]) {
      for (const draft of pages(input)) {
        const audit = auditText(renderMarkdown(draft, input.sheet).text, input.sheet);
        expect(audit.claims.filter(({ verdict }) => verdict !== 'verified' && verdict !== 'note')).toEqual(
          [],
        );
        expect(audit.counts.verified).toBeGreaterThan(0);
      }
    }
  });

  it('keeps the sections of seed 000 in their order (000-18 … 000-24)', () => {
    const ids = builtinDraft(writer()).sections.map(({ id }) => id);
    expect(ids).toEqual([
      ...['headline', 'definitions', 'tier-1', 'tier-2', 'tier-3', 'tier-4'],
      ...['changes', 'priorities', 'about', 'sources'],
    ]);
  });

  it('invents no change on a first run (000-27)', () => {
    const input = writer(firstRun);
    const { text } = renderMarkdown(builtinDraft(input), input.sheet);
    expect(text).toContain('no comparison, there is no earlier run');
    expect(text).toContain('No comparison, there is no earlier run.');
    expect(text).not.toMatch(/unchanged|up from|down from|changed tier/);
  });

  it('puts the date, the money and the silence of a renewal together', () => {
    const input = writer();
    const { text } = renderMarkdown(builtinDraft(input), input.sheet);
    expect(text).toContain('**Kestwick Bank** ($310K ARR), renews on 14 July; no touch since 2 April.');
    expect(sectionOf(text, 'Tier 3')).toContain(
      'Renews in 44 days; no touch for 59 days, against a norm of 6 a month.',
    );
  });

  it('says that a deal is stuck and the account is not silent only of an account that was touched', () => {
    const silent = writer((input) => {
      const accounts = input.book.accounts.map((account) =>
        account.rules.some(({ id }) => id === 'stagnant')
          ? {
              ...account,
              features: { ...account.features, values: { ...account.features.values, touches_30d: 0 } },
            }
          : account,
      );
      return { ...input, book: { ...input.book, accounts } };
    });
    const said = (input: ReturnType<typeof writer>): boolean =>
      renderMarkdown(builtinDraft(input), input.sheet).text.includes('the account is not silent');
    expect([said(writer()), said(silent)]).toEqual([true, false]);
  });

  it('gives neighbouring bullets different shapes where the facts allow it', () => {
    const input = writer();
    for (const id of ['tier-1', 'tier-3']) {
      const section = builtinDraft(input).sections.find((each) => each.id === id);
      const bullets = section?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? [];
      const shapes = bullets.map((bullet) => bullet.replace(/\[\[[^\]]*\]\]/g, '').replace(/^[^.]*\./, ''));
      for (const [at, shape] of shapes.entries()) if (at > 0) expect(shape).not.toBe(shapes[at - 1]);
    }
  });

  it('begins with the money in tier 3 where nothing renews or closes, and the audit reads its direction', () => {
    const input = writer(dealsOnly);
    const { text } = renderMarkdown(builtinDraft(input), input.sheet);
    const headline = /\*\*Watch holds \$\d+K of the \$\d+K open, (up|down) from \$\d+K\.\*\*/;
    const [said = '', direction = ''] = headline.exec(text) ?? [];
    expect(said).not.toBe('');
    expect(text.split('## ')[0]).not.toContain('ARR');
    const turned = text.replace(said, said.replace(direction, direction === 'up' ? 'down' : 'up'));
    expect(auditText(text, input.sheet).claims.filter(isFault)).toEqual([]);
    expect(auditText(turned, input.sheet).claims.filter(isFault)).not.toEqual([]);
  });

  it('says what decided between equal scores', () => {
    const said = (input: ReturnType<typeof writer>): RegExpExecArray | null =>
      /the last by \*\*[^*]+\*\* with (\d+) and \$\d+K open; \*\*[^*]+\*\* has \1 and \$\d+K open\./.exec(
        renderMarkdown(builtinDraft(input), input.sheet).text,
      );
    expect([said(writer()), said(writer(equalScores)) !== null]).toEqual([null, true]);
  });

  it('tells the same cause with the same advice three times at most, and keeps the rest as rows', () => {
    const input = writer(sixHundred);
    const section = builtinDraft(input).sections.find(({ id }) => id === 'tier-3');
    const bullets = section?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? [];
    const rows = section?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
    expect(bullets.filter((each) => each.includes('Change the stage')).length).toBeLessThanOrEqual(3);
    expect(bullets.length + rows.length).toBe(40);
  });

  it("names every tiered account of an owner on the owner's page", () => {
    const input = writer();
    for (const owner of ownerSlugs(input)) {
      const { name } = input.sheet.subjects.find(({ id }) => id === owner) ?? {};
      const own = input.book.accounts.filter(
        ({ status, features }) => status === 'tiered' && features.values['owner'] === name,
      );
      const { text } = renderMarkdown(ownerDraft(input, owner), input.sheet);
      expect(own.filter((account) => !text.includes(account.name)).map((account) => account.name)).toEqual(
        [],
      );
    }
  });

  it('shows an owner own accounts only', () => {
    const input = writer();
    const names = new Map(
      input.book.accounts.map((account) => [account.name, account.features.values['owner']]),
    );
    for (const owner of ownerSlugs(input)) {
      const { text } = renderMarkdown(ownerDraft(input, owner), input.sheet);
      const ownerName = input.sheet.subjects.find(({ id }) => id === owner)?.name;
      for (const [name, of] of names) if (text.includes(name)) expect([name, of]).toEqual([name, ownerName]);
    }
  });

  it('stays within 1,500 words also where a model fills each of its units to the last word', () => {
    const input = writer(sixHundred);
    const draft = draftWithUnits(input);
    const places = new Map<string, number>();
    const texts = new Map(
      unitsOf(draft).map(({ unit, section, lead }) => {
        const at = places.get(section) ?? 0;
        if (lead !== '') places.set(section, at + 1);
        return [unit, Array(wordsOf(unit, at)).fill('word').join(' ')] as const;
      }),
    );
    expect(texts.size).toBeGreaterThan(15);
    const { text } = renderMarkdown(withoutEmpty(withTexts(draft, texts)), input.sheet);
    expect(proseWords(text)).toBeLessThanOrEqual(1500);
  });

  it('stays within 1,500 words of prose at 600 accounts, and a why within twelve words', () => {
    const input = writer(sixHundred);
    expect(input.book.accounts.length).toBeGreaterThan(600);
    const { text } = renderMarkdown(builtinDraft(input), input.sheet);
    expect(proseWords(text)).toBeLessThanOrEqual(1500);
    for (const account of input.book.accounts) {
      const why = resolveReferences(attentionText(input, account), input.sheet).text;
      expect(why.split(/\s+/).length).toBeLessThanOrEqual(12);
    }
  });

  it('does not depend on the order in which accounts come', () => {
    const straight = writer();
    const turned = writer((input) => ({
      ...input,
      book: { ...input.book, accounts: [...input.book.accounts].reverse() },
    }));
    expect(renderMarkdown(builtinDraft(turned), turned.sheet).text).toBe(
      renderMarkdown(builtinDraft(straight), straight.sheet).text,
    );
  });
});
