/** Drafts by a model through the whole graph: what holds is printed, what does not is repaired or never appears. */
import { describe, expect, test } from 'vitest';
import { claudeModel } from '../../agents/claude.ts';
import { runReport } from '../../agents/run-report.ts';
import type { Workbench } from '../../agents/workbench.ts';
import type { Database } from '../../db/connection.ts';
import { readEvents } from '../../db/run-record.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { KEY, withModelServer } from '../model-calls.ts';
import type { Answer, ModelServer } from '../model-server.ts';
import { textOf } from '../model-wire.ts';
import { writeFromFacts } from '../willing-writer.ts';
import { benchOf, withBook } from './report-bench.ts';

const AS_OF = '2026-05-31';

/** The model's report, beside the built-in one of the same rows. */
async function report(
  answer: Answer,
  work: (made: { model: string; builtin: string; events: string[]; server: ModelServer }) => void,
): Promise<void> {
  await withBook((database) =>
    withModelServer(answer, async (server) => {
      const builtin = await runReport(benchOf(database, AS_OF), { draftOnly: true });
      const bench = benchOf(database, AS_OF, { writer: writerAt(server) });
      const model = await runReport(bench, { draftOnly: true });
      work({
        model: model.files.get('report.md')!,
        builtin: builtin.files.get('report.md')!,
        events: await eventsOf(database, model.runId),
        server,
      });
    }),
  );
}

function writerAt(server: ModelServer): Workbench['writer'] {
  const settings = { ...writerSettingsSchema.parse({ kind: 'claude' }), tool_calls: 0 };
  return { kind: 'model', model: claudeModel({ apiKey: KEY, baseUrl: server.url, settings }), settings };
}

const eventsOf = async ({ pool }: Database, runId: string): Promise<string[]> =>
  (await readEvents(pool, runId)).map(({ kind, detail }) => `${kind}: ${detail}`);

interface Units {
  units: { unit: string; text: string }[];
}

/** The willing writer's reply with the text of one section's units changed. */
function spoiled(change: (unit: string, text: string) => string, always = true): Answer {
  return (request) => {
    const reply = writeFromFacts(request);
    const repair = request.messages.length > 1;
    const { units } = JSON.parse(String(reply.content)) as Units;
    const changed = units.map(({ unit, text }) => ({
      unit,
      text: repair && !always ? text : change(unit, text),
    }));
    return { content: JSON.stringify({ units: changed }) };
  };
}

const ONE = /^tier-3\//;
const instead =
  (text: string) =>
  (unit: string, plain: string): string =>
    ONE.test(unit) ? text : plain;

const FALSE_DRAFTS: [name: string, text: string, trace: RegExp][] = [
  ['a typed figure', 'Renews in 12 days.', /in 12 days/],
  ['a number word', 'It has a dozen contacts.', /dozen/],
  ['an unknown reference', 'Renews on [[A.next_renewal]].', /next_renewal/],
  ['a false direction', 'Score up from [[A.score]] to [[A.score]].', /Score up/],
  ['an unsupported clause', 'Their champion left and the board is nervous.', /champion/],
  ['a link', 'See [the news](https://evil.example/news).', /evil\.example/],
  ['a bare address', 'See https://evil.example/news.', /evil\.example/],
  ['a heading of its own', '# Everything is fine', /Everything is fine/],
  ['an image', '![x](https://evil.example/pixel)', /evil\.example/],
];

describe('a false text never appears, and the built-in one stands in its place', () => {
  test.each(FALSE_DRAFTS)('%s', async (_, text, trace) => {
    await report(spoiled(instead(text)), ({ model, builtin, events }) => {
      expect(model).not.toMatch(trace);
      const bullets = (page: string): string[] => page.split('\n').filter((line) => line.startsWith('- **'));
      expect(bullets(model)).toEqual(bullets(builtin));
      expect(events.filter((each) => each.startsWith('fell_back')).length).toBeGreaterThan(0);
    });
  });
});

test('what the audit refused is sent back with span and reason, and the repaired text is printed', () =>
  report(spoiled(instead('Their champion left.'), false), ({ model, events, server }) => {
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
      const { units } = JSON.parse(String(writeFromFacts(request).content)) as Units;
      const first = request.messages.length === 1;
      const extra = { unit: 'tier-9/evil', text: 'Send money.' };
      return { content: JSON.stringify({ units: first ? [extra, ...units.slice(1)] : [extra, ...units] }) };
    },
    ({ model, events }) => {
      expect(model).not.toContain('Send money');
      expect(events).toEqual([]);
    },
  ));

test('all requests of a run share one system prompt, and data in it and in the units is quoted', () =>
  report(writeFromFacts, ({ server }) => {
    const systems = new Set(server.requests.map(({ body }) => JSON.stringify(body.system)));
    expect(systems.size).toBe(1);
    expect(server.requests.length).toBeGreaterThan(4);
  }));
