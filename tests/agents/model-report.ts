/** A report whose paragraphs a scripted model writes, beside the built-in one of the same rows. */
import { claudeModel } from '../../agents/claude.ts';
import { runReport } from '../../agents/run-report.ts';
import type { Workbench } from '../../agents/workbench.ts';
import type { Database } from '../../db/connection.ts';
import { readEvents } from '../../db/run-record.ts';
import { type FactSheet, factSheetSchema } from '../../domain/facts.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { KEY, withModelServer } from '../model-calls.ts';
import type { Answer, ModelServer, Reply } from '../model-server.ts';
import { writeFromFacts } from '../willing-writer.ts';
import { benchOf, withBook } from './report-bench.ts';

const AS_OF = '2026-05-31';

export interface Made {
  /** report.md of either writer. */
  model: string;
  builtin: string;
  /** Every page of the model's run: report.md and the owners' pages. */
  pages: Map<string, string>;
  sheet: FactSheet;
  events: string[];
  server: ModelServer;
}

export async function report(answer: Answer, work: (made: Made) => void): Promise<void> {
  await withBook((database) =>
    withModelServer(answer, async (server) => {
      const builtin = await runReport(benchOf(database, AS_OF), { draftOnly: true });
      const bench = benchOf(database, AS_OF, { writer: writerAt(server) });
      const model = await runReport(bench, { draftOnly: true });
      work({
        model: model.files.get('report.md')!,
        builtin: builtin.files.get('report.md')!,
        pages: new Map([...model.files].filter(([path]) => path.endsWith('.md'))),
        sheet: factSheetSchema.parse(JSON.parse(model.files.get('facts.json')!)),
        events: await eventsOf(database, model.runId),
        server,
      });
    }),
  );
}

export function writerAt(server: ModelServer): Workbench['writer'] {
  const settings = { ...writerSettingsSchema.parse({ kind: 'claude' }), tool_calls: 0 };
  return { kind: 'model', model: claudeModel({ apiKey: KEY, baseUrl: server.url, settings }), settings };
}

const eventsOf = async ({ pool }: Database, runId: string): Promise<string[]> =>
  (await readEvents(pool, runId)).map(({ kind, detail }) => `${kind}: ${detail}`);

export interface Units {
  units: { unit: string; text: string }[];
}

export const unitsOfReply = (reply: Reply): Units['units'] =>
  (JSON.parse(String(reply.content)) as Units).units;

/** The willing writer's reply with the text of one section's units changed. */
export function spoiled(change: (unit: string, text: string) => string, always = true): Answer {
  return (request) => {
    const repair = request.messages.length > 1;
    const changed = unitsOfReply(writeFromFacts(request)).map(({ unit, text }) => ({
      unit,
      text: repair && !always ? text : change(unit, text),
    }));
    return { content: JSON.stringify({ units: changed }) };
  };
}
