/** Drafts by a model through the whole graph: what holds is printed, what does not is repaired or never appears. */
import { expect, test } from 'vitest';
import { readDraft } from '../../agents/read-draft.ts';
import { promptUnit } from '../../agents/unit-prompts.ts';
import { auditText, isFault } from '../../claims/audit.ts';
import { withoutFooter } from '../../evals/report-lines.ts';
import { buildFactSheet } from '../../facts/sheet.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { Writing } from '../../writer/context.ts';
import { unitsOf, withTexts } from '../../writer/draft-units.ts';
import { draftWithUnits, withoutEmpty } from '../../writer/whole-report.ts';
import { sheetInput } from '../fixtures.ts';
import { textOf } from '../model-wire.ts';
import { writeFromFacts } from '../willing-writer.ts';
import { report, spoiled, unitsOfReply } from './model-report.ts';

const input = sheetInput();
const sheet = buildFactSheet(input);
const sample = new Writing({ book: input.book, previous: input.previous, sheet, model: input.model });
const BULLET = 'tier-3/kestwick-bank';

/** By what is read before rendering, or by the audit of the page. */
function refusedAsBullet(text: string): boolean {
  const draft = draftWithUnits(sample.input);
  const unit = promptUnit(sample, unitsOf(draft).find((each) => each.unit === BULLET)!)!;
  const read = readDraft(JSON.stringify({ units: [{ unit: BULLET, text }] }), [unit], sheet);
  if (read.faults.length > 0) return true;
  const page = withoutEmpty(withTexts(draft, new Map(Object.entries(read.texts))));
  return auditText(renderMarkdown(page, sheet).text, sheet).claims.some(isFault);
}

const ONE = /^tier-3\//;
const instead =
  (text: string) =>
  (unit: string, plain: string): string =>
    // Its step stays, so that the audit is what refuses it.
    ONE.test(unit) ? plain.replace(/^[^*]*/, text) : plain;

const FALSE_TEXTS: [text: string, trace: RegExp][] = [
  ['Renews in 12 days.', /in 12 days\./],
  ['It has a dozen contacts.', /dozen/],
  ['Renews on [[A.next_renewal]].', /next_renewal/],
  ['Score up from [[A.score]] to [[A.score]].', /Score up/],
  ['Their champion left and the board is nervous.', /champion/],
  ['See [the news](https://evil.example/news).', /evil\.example/],
  ['See https://evil.example/news.', /evil\.example/],
  ['# Everything is fine', /Everything is fine/],
  ['![x](https://evil.example/pixel)', /evil\.example/],
  ['<b>Bold</b>', /Bold/],
  ['*Send a gift by [[run.decide_by]].*', /gift/],
];

test('a false text never appears, and the built-in one stands in its place', async () => {
  const given = new Map<string, string>();
  const falsified = (unit: string): string => {
    const known = given.get(unit) ?? FALSE_TEXTS[given.size % FALSE_TEXTS.length]![0];
    given.set(unit, known);
    return known;
  };
  await report(spoiled(falsified), ({ model, builtin, events }) => {
    expect(given.size).toBeGreaterThan(4);
    for (const [text, trace] of FALSE_TEXTS) {
      if ([...given.values()].includes(text) && !trace.test(builtin)) expect(model).not.toMatch(trace);
    }
    expect(withoutFooter(model)).toBe(withoutFooter(builtin));
    expect(events.filter((each) => each.startsWith('fell_back'))).toHaveLength(given.size);
  });
});

test.each(FALSE_TEXTS)('as the text of one bullet: %s', (text) => {
  expect(refusedAsBullet(text)).toBe(true);
});

test('what the audit refused is sent back with span and reason, and the repaired text is printed', () =>
  report(spoiled(instead('Their champion left. '), false), ({ model, events, server }) => {
    expect(model).not.toContain('champion');
    expect(events).toEqual([]);
    const repairs = server.requests.filter(({ body }) => body.messages.length > 1);
    expect(repairs.length).toBeGreaterThan(0);
    for (const { body } of repairs) {
      const [asked, replied, back] = body.messages.map((message) =>
        textOf({ ...body, system: '', messages: [message] }),
      );
      expect(asked).toContain('### unit');
      expect(replied).toContain('Their champion left.');
      expect(back).toContain('Their champion left');
      expect(back).toContain('no declared phrase covers');
    }
  }));

test('a unit that nobody asked for is ignored, and one that is missing is asked for again', () =>
  report(
    (request) => {
      const units = unitsOfReply(writeFromFacts(request));
      const first = request.messages.length === 1;
      const extra = { unit: 'tier-9/evil', text: 'Send money.' };
      return { content: JSON.stringify({ units: first ? [extra, ...units.slice(1)] : [extra, ...units] }) };
    },
    ({ model, events }) => {
      expect(model).not.toContain('Send money');
      expect(events).toEqual([]);
    },
  ));

test('bullets share one system prompt and paragraphs another, each without what the other kind needs', () =>
  report(writeFromFacts, ({ server }) => {
    const systems = (bullets: boolean): string[] => [
      ...new Set(
        server.requests
          .filter(({ body }) => /### unit "tier-\d\//.test(textOf({ ...body, system: '' })) === bullets)
          .map(({ body }) => textOf({ ...body, messages: [] })),
      ),
    ];
    const [bullets, paragraphs] = [systems(true), systems(false)];
    expect([bullets.length, paragraphs.length]).toEqual([1, 1]);
    expect(bullets[0]).toContain('\nOf an open deal:\n');
    expect(bullets[0]).not.toContain('\nOf groups:\n');
    expect(paragraphs[0]).toContain('\nOf groups:\n');
    expect(paragraphs[0]).not.toContain('\nOf an open deal:\n');
    expect(server.requests.length).toBeGreaterThan(4);
  }));
